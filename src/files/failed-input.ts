import type {RuleId} from '../diagnostics/rules.ts'

/** What cannot be read, and the diagnostic that says so. */
export interface FailedInput {
  path: string
  rule: RuleId
  reason: string
}
