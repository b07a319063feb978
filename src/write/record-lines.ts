import type {AgendaItem, Meeting} from '../records/schema.ts'
import {frames, type Writer} from './writers.ts'

// Records on their way from the thread that made them to what is made of them. A
// meeting can have fifteen thousand items, and to read it as one JSON would take
// longer than a signal may wait:
//
//   {"id":"lyngvig-kommune/byraadet/2021-01-27", … "items":[]}
//   {"id":"lyngvig-kommune/byraadet/2021-01-27#1", … }        a line an item
//                                                             and an empty one

export const recordLines: Writer = {...frames.lines, meeting: linesOf}

function* linesOf(meeting: Meeting): Generator<string> {
  yield `${JSON.stringify({...meeting, items: []})}\n`
  for (const item of meeting.items) yield `${JSON.stringify(item)}\n`
}

/** The meetings that {@link recordLines} wrote, each behind undefined for what was read of it before. */
export function* readRecords(bytes: Uint8Array): Generator<Meeting | undefined> {
  let meeting: Meeting | undefined
  for (const line of linesIn(bytes)) {
    if (line === '') {
      yield meeting
      meeting = undefined
    } else if (meeting === undefined) meeting = JSON.parse(line) as Meeting
    else {
      meeting.items.push(JSON.parse(line) as AgendaItem)
      yield undefined
    }
  }
}

const lineFeed = 10
const decoder = new TextDecoder()

/** Line by line: all of a long input can be more than a string holds. */
export function* linesIn(bytes: Uint8Array): Generator<string> {
  let from = 0
  for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
    yield decoder.decode(bytes.subarray(from, to))
    from = to + 1
  }
}
