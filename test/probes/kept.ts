import {readingPlace} from '../../src/diagnostics/report.ts'
import type {Parsed} from '../../src/pipeline.ts'

/** Where a word of a document went. */
export type Fate = 'in a record' | 'reported' | 'refused with its document' | 'lost'

/** Where a word went: into a record, under a diagnostic that quotes it or whose place it is in, or nowhere. */
export function fateOf(word: string, {meetings, file}: Parsed): Fate {
  if (JSON.stringify(meetings).toLowerCase().includes(word)) return 'in a record'
  if (meetings.length === 0 && file.messages.some(({fatal}) => fatal)) return 'refused with its document'
  const text = String(file).toLowerCase()
  const at = text.indexOf(word)
  const isTold = file.messages.some((message) => {
    if (`${message.reason} ${message.actual}`.toLowerCase().includes(word)) return true
    const place = readingPlace(message)
    if (place === undefined || at < 0) return false
    if ('start' in place) return place.start.offset <= at && at < place.end.offset
    return place.offset <= at && !text.slice(place.offset, at).includes('\n')
  })
  return isTold ? 'reported' : 'lost'
}
