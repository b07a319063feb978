import type {RuleId} from '../diagnostics/rules.ts'

/** Why nothing of a file is read; {@link readMinutes} reports it. */
export class Unreadable extends Error {
  readonly rule: RuleId

  constructor(rule: RuleId, message: string) {
    super(message)
    this.rule = rule
  }
}
