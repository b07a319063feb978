import type {Baseline} from './baseline.ts'
import type {Diagnostic} from './diagnostic.ts'
import type {ReportedOn} from './reported-on.ts'
import {type RuleId, type Severity, unusableRules} from './rules.ts'

/** What a user makes of a rule: another severity, or nothing at all. */
export const ruleLevels = ['off', 'info', 'warning', 'error'] as const
export type RuleLevel = (typeof ruleLevels)[number]
export type RuleLevels = Partial<Record<RuleId, RuleLevel>>

/** Why levels cannot be: of what keeps a file from being read the exit status tells in any case, and so must the report. */
export function turnedOffInVain(levels: RuleLevels): string | undefined {
  const inVain = [...unusableRules].find((rule) => levels[rule] === 'off')
  return inVain === undefined ? undefined : `The rule ${inVain} cannot be off: the exit status is 2 whatever it says.`
}

/** A document whose diagnostics have the severities that were asked for, without those of a baseline. */
export interface JudgedDocument extends ReportedOn {
  /** What a baseline accepts. */
  accepted: Diagnostic[]
}

/** Makes the function that judges the documents of a run, in their order. */
export function policy(levels: RuleLevels, baseline: Baseline | undefined): (document: ReportedOn) => JudgedDocument {
  return (document) => {
    const counted = document.diagnostics.flatMap((one) => {
      const level = levels[one.rule] ?? one.severity
      return level === 'off' ? [] : [{...one, severity: level satisfies Severity}]
    })
    const accepts = baseline?.acceptor(document.path)
    const accepted: Diagnostic[] = []
    const diagnostics = counted.filter((one) => {
      if (unusableRules.has(one.rule) || !accepts?.(one)) return true
      accepted.push(one)
      return false
    })
    return {...document, diagnostics, accepted}
  }
}
