import type {JudgedDocument} from '../policy.ts'
import {printable} from '../printable.ts'
import type {ReportedDocument} from '../report-schema.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'

/** All there is to say of a run, by the schema of the report; documents are written as they come. */
export function jsonReporter({write, version}: ReporterOptions): Reporter {
  let separator = ''
  return {
    start: () => {
      const head = JSON.stringify({version: 1, tool: {name: 'dagsorden', version}})
      write(`${head.slice(0, -1)},"documents":[\n`)
    },
    document: (document) => {
      write(`${separator}${printable(JSON.stringify(reported(document)))}`)
      separator = ',\n'
    },
    end: ({tally, passedOver}) => {
      write(`\n],"summary":${JSON.stringify({...tally, passedOver})}}\n`)
    },
  }
}

function reported(document: JudgedDocument): ReportedDocument {
  const {path, meetings, counts, completeness, diagnostics, accepted} = document
  return {
    path,
    meetings: meetings.map(({id, position}) => ({id, line: position.start.line})),
    counts,
    completeness,
    diagnostics,
    accepted,
  }
}
