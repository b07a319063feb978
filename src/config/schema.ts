import {z} from 'zod'
import {type RuleLevels, ruleLevels, turnedOffInVain} from '../diagnostics/policy.ts'
import {reporterNames} from '../diagnostics/reporters/reporters.ts'
import {ruleIds} from '../diagnostics/rules.ts'

const file = (meaning: string) => z.string().min(1).describe(`${meaning}; seen from the folder of this file`)

/**
 * What `dagsorden.config.json` can say: the options of `parse` and `check` that
 * are the same for every run of a project. What the command line says goes before.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    layout: z.string().min(1).describe('A layout, by its name or a file seen from the folder of this file').optional(),
    municipality: z.string().min(1).describe('Whose minutes these are, whatever they say').optional(),
    encoding: z.string().refine(isEncoding, 'is no encoding').describe('Of the documents').optional(),
    repair: z.boolean().describe('Repair double-encoded letters').optional(),
    rules: z
      .partialRecord(z.enum(ruleIds), z.enum(ruleLevels))
      .refine((levels) => turnedOffInVain(levels) === undefined, {
        error: (issue) => turnedOffInVain(issue.input as RuleLevels),
      })
      .describe('Other severities for rules, or "off"')
      .optional(),
    failOn: z.enum(['error', 'warning', 'never']).describe('From which severity on the exit status is 1').optional(),
    reporter: z.enum(reporterNames).describe('How to report').optional(),
    report: file('Where the whole report goes as JSON').optional(),
    baseline: file('Diagnostics that are accepted').optional(),
    quiet: z.boolean().describe('Report errors only').optional(),
    rawCsv: z.boolean().describe('Leave CSV cells alone that a spreadsheet would run as formulas').optional(),
  })
  .meta({id: 'Config', title: 'Config', description: 'dagsorden.config.json: what a project always wants.'})

export type Config = z.infer<typeof configSchema>

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
