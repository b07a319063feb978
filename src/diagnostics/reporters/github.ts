import type {Diagnostic} from '../diagnostic.ts'
import {printable} from '../printable.ts'
import type {Severity} from '../rules.ts'
import {byPlace, type Reporter, type ReporterOptions} from './reporter.ts'

const commands: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'notice'}

/** Annotations on the files of a pull request, as GitHub's workflow commands. */
export function githubReporter({write, quiet}: ReporterOptions): Reporter {
  return {
    start: () => {},
    document: ({path, diagnostics}) => {
      const shown = diagnostics.filter(({severity}) => !quiet || severity === 'error')
      for (const one of [...shown].sort(byPlace)) write(annotation(path, one))
    },
    end: () => {},
  }
}

/** "::warning file=a.txt,line=2,col=1,title=invalid-date::…"; columns only where start and end share a line. */
function annotation(path: string, {rule, severity, reason, position}: Diagnostic): string {
  const properties = [`file=${propertyValue(path)}`]
  if (position !== null && position.start.page === undefined) {
    const {start, end} = position
    properties.push(`line=${start.line}`, `endLine=${end.line}`)
    if (start.line === end.line) properties.push(`col=${start.column}`, `endColumn=${end.column}`)
  }
  properties.push(`title=${propertyValue(rule)}`)
  const page = position?.start.page
  const place = page === undefined ? '' : `Page ${page}, line ${position?.start.line}: `
  return `::${commands[severity]} ${properties.join(',')}::${data(printable(`${place}${reason}`))}\n`
}

/** Line breaks are escaped as GitHub has it, so that a path stays one; what else acts on a terminal is spelled out. */
function propertyValue(value: string): string {
  const pieces = value.split(/([\r\n])/)
  const safe = pieces.map((piece) => (piece === '\r' || piece === '\n' ? piece : printable(piece))).join('')
  return data(safe).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
