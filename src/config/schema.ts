import * as z from 'zod'
import {type RuleLevels, ruleLevels, turnedOffInVain} from '../diagnostics/policy.ts'
import {reporterNames} from '../diagnostics/reporters/reporter-names.ts'
import {ruleIds} from '../diagnostics/rules.ts'
import {formatNames} from '../read/format-names.ts'
import {named} from '../records/described.ts'
import {languages} from '../vocabulary/languages.ts'
import {dialectNames} from '../write/formats.ts'

const file = (meaning: string) => z.string().min(1).describe(`${meaning}; seen from the folder of this file`)

/**
 * What `dagsorden.config.json` can say: the options of `parse` and `check` that
 * are the same for every run of a project. What the command line says goes before.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('The address of the schema, by which an editor shows texts such as this').optional(),
    layout: z.string().min(1).describe('A layout, by its name or a file seen from the folder of this file').optional(),
    municipality: z.string().min(1).describe('Whose minutes these are, whatever they say').optional(),
    from: z.enum(formatNames).describe('The format of the documents, whatever they look like').optional(),
    encoding: z.string().min(1).describe('Of the documents').optional(),
    includeClosed: z.boolean().describe('Keep text and attachments of items that are closed to the public').optional(),
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
    cache: file('A folder to keep what comes of files in').optional(),
    jobs: z.int().min(1).describe('On how many files to work at once').optional(),
    timeLimit: z.number().positive().describe('Seconds after which a file is given up').optional(),
    maxFileSize: z.string().min(1).describe('Larger files are refused: "500MB"').optional(),
    progress: z.boolean().describe('Tell how far the run is').optional(),
    dialect: z.enum(dialectNames).describe('Of CSV; excel-da is for Excel in Danish').optional(),
    lang: z.enum(languages).describe('Language of sheets (CSV, XLSX) and of what is reported').optional(),
    headers: z.enum(languages).describe('The same as lang, by its former name').optional(),
    maxCell: z.int().min(1).describe('Cut the texts in cells of CSV and XLSX to so many characters').optional(),
    rawCsv: z.boolean().describe('Leave text in CSV as it is that a spreadsheet would take for a formula').optional(),
    baseUrl: z.string().min(1).describe('What the ids of OParl start with').optional(),
    licence: z.string().min(1).describe('Of the documents, for a data package: a name such as CC-BY-4.0').optional(),
    onePerMeeting: z.boolean().describe('Write one record of each meeting, minutes before agendas').optional(),
    link: z.boolean().describe('Give references the ids of the records that they mean').optional(),
    quiet: z.boolean().describe('Report errors only').optional(),
  })
  .meta(named('Config', 'dagsorden.config.json: what a project always wants.'))

export type Config = z.infer<typeof configSchema>
