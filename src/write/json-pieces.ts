import type {Meeting} from '../records/schema.ts'

/** Meetings with more agenda items than this are written item by item: all at once they take their size many times over. */
const mostAtOnce = 1000

/** The list that items go into; within a text its quotes would be escaped, so it stands in the JSON of a meeting once. */
const noItems = /"items": ?\[\]/

/**
 * A meeting as JSON, in pieces.
 *
 * @param indent how many spaces each level is indented by; 0 for JSON on one line
 */
export function* jsonPieces(meeting: Meeting, indent: number): Generator<string> {
  const {items} = meeting
  if (items.length <= mostAtOnce) {
    yield JSON.stringify(meeting, null, indent)
    return
  }
  const frame = JSON.stringify({...meeting, items: []}, null, indent)
  const {0: list, index} = noItems.exec(frame) as RegExpExecArray
  const lineOf = (level: number) => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`)
  const line = lineOf(2)
  yield frame.slice(0, index + list.length - 1)
  for (const [at, item] of items.entries()) {
    const text = JSON.stringify(item, null, indent)
    yield (at === 0 ? line : `,${line}`) + (indent === 0 ? text : text.replaceAll('\n', line))
  }
  yield lineOf(1) + frame.slice(index + list.length - 1)
}
