/**
 * A record that has items, such as a meeting, as JSON, item by item: as one text it
 * would take its size many times over, and an engine lays long texts aside, which
 * takes as long as to write them.
 *
 * @param indent how many spaces each level is indented by; 0 for JSON on one line
 */
export function* jsonPieces(record: {items: readonly object[]}, indent: number): Generator<string> {
  const {items} = record
  const frame = JSON.stringify({...record, items: []}, null, indent)
  // Within a text its quotes would be escaped, so the empty list stands in the frame once.
  const name = `"items":${indent === 0 ? '' : ' '}[`
  const inside = frame.indexOf(`${name}]`) + name.length
  const lineOf = (level: number) => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`)
  if (items.length === 0) {
    yield frame
    return
  }
  const line = lineOf(2)
  yield frame.slice(0, inside)
  for (const [at, item] of items.entries()) {
    const text = JSON.stringify(item, null, indent)
    yield at === 0 ? line : `,${line}`
    yield indent === 0 ? text : text.replaceAll('\n', line)
  }
  yield lineOf(1) + frame.slice(inside)
}
