import type {Diagnostic} from '../diagnostic.ts'
import type {JudgedDocument} from '../policy.ts'
import {printable} from '../printable.ts'
import {byPlace, type Reporter, type ReporterOptions} from './reporter.ts'

/**
 * A suite a document and a case a diagnostic, as CI servers read it: what makes
 * the run fail is a failed case, the rest is told in a case that passes.
 */
export function junitReporter({write, failing}: ReporterOptions): Reporter {
  const fails = ({severity}: Diagnostic) => failing.includes(severity)
  return {
    start: () => write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dagsorden">\n'),
    document: (document) => write(suite(document, fails)),
    end: () => write('</testsuites>\n'),
  }
}

function suite({path, completeness, diagnostics, isLate}: JudgedDocument, fails: (one: Diagnostic) => boolean): string {
  const cases = [...diagnostics].sort(byPlace).map((one) => testcase(path, one, fails(one)))
  const verdict = completeness?.verdict ?? 'unread'
  const verdictCase = `    <testcase classname=${attribute(path)} name="completeness">\n      <system-out>${text(verdict)}</system-out>\n    </testcase>\n`
  const completenessCase = isLate ? '' : verdictCase
  const failures = diagnostics.filter(fails).length
  return `  <testsuite name=${attribute(path)} tests="${isLate ? cases.length : cases.length + 1}" failures="${failures}" errors="0" skipped="0">\n${completenessCase}${cases.join('')}  </testsuite>\n`
}

function testcase(path: string, one: Diagnostic, failed: boolean): string {
  const {rule, severity, reason, position} = one
  const start = position?.start
  const page = start?.page === undefined ? '' : `page ${start.page}, `
  const place = start === undefined ? '' : ` (${page}line ${start.line}, column ${start.column})`
  const told = text(`${severity}: ${reason}${place}`)
  const result = failed
    ? `<failure type=${attribute(rule)} message=${attribute(reason)}>${told}</failure>`
    : `<system-out>${told}</system-out>`
  return `    <testcase classname=${attribute(path)} name=${attribute(`${rule}${place}`)}>\n      ${result}\n    </testcase>\n`
}

function attribute(value: string): string {
  return `"${text(value)}"`
}

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text of XML 1.0: control characters, which it cannot hold, are spelled out, and so is half a surrogate pair. */
function text(value: string): string {
  return printable(value)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (letter) => entities[letter] as string)
}
