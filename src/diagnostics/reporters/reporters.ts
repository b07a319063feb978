import {prettyReporter} from './pretty.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'

/** The reporters, by the name that a command line gives them. */
export const reporters = {
  pretty: prettyReporter,
} as const satisfies Record<string, (options: ReporterOptions) => Reporter>
