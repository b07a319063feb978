import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {home} from '../../vocabulary/home.ts'
import type {Diagnostic} from '../diagnostic.ts'
import {printable} from '../printable.ts'
import {ruleIds, rules, type Severity} from '../rules.ts'
import {byPlace, type Reporter, type ReporterOptions} from './reporter.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const levels: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'note'}

/** SARIF 2.1.0, which code scanning takes; results are written as they come. */
export function sarifReporter({write, version}: ReporterOptions): Reporter {
  let separator = ''
  return {
    start: () => {
      const driver = {name: 'dagsorden', version, informationUri: home, rules: ruleIds.map(ruleDescriptor)}
      const run = JSON.stringify({tool: {driver}, columnKind: 'utf16CodeUnits'})
      write(`{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${run.slice(0, -1)},"results":[\n`)
    },
    document: (document) => {
      const known = document.accepted.map((one) => result(document.path, one, true))
      const fresh = document.diagnostics.map((one) => result(document.path, one, false))
      for (const one of [...fresh, ...known].sort(byPlace)) {
        write(`${separator}${printable(JSON.stringify(one.result))}`)
        separator = ',\n'
      }
    },
    end: () => write('\n]}]}\n'),
  }
}

function ruleDescriptor(id: (typeof ruleIds)[number]) {
  const {severity, meaning, example, remedy} = rules[id]
  return {
    id,
    shortDescription: {text: meaning},
    help: {text: `For example: ${example}\nWhat to do: ${remedy}`},
    defaultConfiguration: {level: levels[severity]},
  }
}

function result(document: string, one: Diagnostic, isAccepted: boolean) {
  const {rule, severity, reason, position, fingerprint} = one
  const page = position?.start.page
  return {
    position,
    result: {
      ruleId: rule,
      ruleIndex: ruleIds.indexOf(rule),
      level: levels[severity],
      message: {text: page === undefined ? reason : `Page ${page}, line ${position?.start.line}: ${reason}`},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(document)}, ...regionOf(position)}}],
      partialFingerprints: {'dagsorden/v1': fingerprint},
      ...(isAccepted ? {suppressions: [{kind: 'external', justification: 'The baseline accepts it'}]} : {}),
    },
  }
}

/** A relative path as a relative URI, so that it is found wherever the archive lies. */
function uriOf(document: string): string {
  if (path.isAbsolute(document)) return pathToFileURL(document).href
  // A colon in the first segment would be a scheme; it is encoded, as is half a surrogate pair.
  return document
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

/** The lines of a text; a page of a PDF has no lines that a viewer of SARIF knows. */
function regionOf(position: Diagnostic['position']) {
  if (position === null || position.start.page !== undefined) return {}
  const {start, end} = position
  return {region: {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}}
}
