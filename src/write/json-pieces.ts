<<<<<<< HEAD
import type {Meeting} from '../records/schema.ts'

/** The empty list that items go into; within a text its quotes would be escaped, so it stands in the JSON of a meeting once. */
const noItems = /"items": ?\[\]/

/**
 * A meeting as JSON, item by item: as one text it would take its size many times
 * over, and an engine lays long texts aside, which takes as long as to write them.
 *
 * @param indent how many spaces each level is indented by; 0 for JSON on one line
 */
export function* jsonPieces(meeting: Meeting, indent: number): Generator<string> {
  const {items} = meeting
  const frame = JSON.stringify({...meeting, items: []}, null, indent)
=======
/** Records with more items than this are written item by item: all at once they take their size many times over. */
const mostAtOnce = 1000

/** The list that items go into; within a text its quotes would be escaped, so it stands in the JSON of a record once. */
const noItems = /"items": ?\[\]/

/**
 * A record that has items, such as a meeting, as JSON in pieces.
 *
 * @param indent how many spaces each level is indented by; 0 for JSON on one line
 */
export function* jsonPieces(record: {items: readonly object[]}, indent: number): Generator<string> {
  const {items} = record
  if (items.length <= mostAtOnce) {
    yield JSON.stringify(record, null, indent)
    return
  }
  const frame = JSON.stringify({...record, items: []}, null, indent)
>>>>>>> c0d51d8 (wip)
  const {0: list, index} = noItems.exec(frame) as RegExpExecArray
  const lineOf = (level: number) => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`)
  if (items.length === 0) {
    yield frame
    return
  }
  const line = lineOf(2)
  yield frame.slice(0, index + list.length - 1)
  for (const [at, item] of items.entries()) {
    const text = JSON.stringify(item, null, indent)
    yield at === 0 ? line : `,${line}`
    yield indent === 0 ? text : text.replaceAll('\n', line)
  }
  yield lineOf(1) + frame.slice(index + list.length - 1)
}
