import type {Severity} from '../diagnostics/rules.ts'

/** Exit status: all well, something at or above --fail-on, or wrong usage, an unreadable file or a bug. */
export const exitStatus = {ok: 0, failed: 1, unusable: 2} as const

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'never'] as const
export type FailLevel = (typeof failLevels)[number]

/** The severities that make a run fail. */
export const failing: Record<FailLevel, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
}
