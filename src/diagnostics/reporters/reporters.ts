import {githubReporter} from './github.ts'
import {jsonReporter} from './json.ts'
import {junitReporter} from './junit.ts'
import {prettyReporter} from './pretty.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'
import {sarifReporter} from './sarif.ts'

/** The reporters, by the name that a command line gives them. */
export const reporters = {
  pretty: prettyReporter,
  json: jsonReporter,
  github: githubReporter,
  sarif: sarifReporter,
  junit: junitReporter,
} as const satisfies Record<string, (options: ReporterOptions) => Reporter>

export type ReporterName = keyof typeof reporters
export const reporterNames = Object.keys(reporters) as ReporterName[]
