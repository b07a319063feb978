import {githubReporter} from './github.ts'
import {jsonReporter} from './json.ts'
import {junitReporter} from './junit.ts'
import {prettyReporter} from './pretty.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'
import type {ReporterName} from './reporter-names.ts'
import {sarifReporter} from './sarif.ts'

/** The reporters, by their names. */
export const reporters: Record<ReporterName, (options: ReporterOptions) => Reporter> = {
  pretty: prettyReporter,
  json: jsonReporter,
  github: githubReporter,
  sarif: sarifReporter,
  junit: junitReporter,
}
