import type {Steps} from '../files/steps.ts'

// A record can have fifteen thousand items and thirty megabytes. To read that at
// once takes longer than a signal may wait, so it is read item by item:
//
//   {"id":"lyngvig-kommune/byraadet/2021-01-27", … "items":[{ … },{ … }],"source":{ … }}
//                                                          ^^^^^ ^^^^^

/** Lines of fewer bytes are read at once. */
const longLine = 1 << 20

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]
const key = Buffer.from('"items"')

/** Where a list of items is, and each of them: half-open ranges of bytes. */
interface ItemRanges {
  start: number
  end: number
  items: [start: number, end: number][]
}

/**
 * The value of a line of JSON.
 *
 * @throws SyntaxError where it is none
 */
export function* parsedLine(bytes: Buffer): Steps<unknown> {
  const ranges = bytes.length < longLine ? undefined : yield* itemRanges(bytes)
  if (ranges === undefined) return JSON.parse(bytes.toString('utf8'))
  const text = (start: number, end?: number) => bytes.subarray(start, end).toString('utf8')
  const record = JSON.parse(`${text(0, ranges.start)}[]${text(ranges.end)}`) as {items: unknown[]}
  for (const [start, end] of ranges.items) {
    record.items.push(JSON.parse(text(start, end)))
    yield
  }
  return record
}

/** Finds the items of a record; undefined where it is not written as dagsorden writes it. */
function* itemRanges(bytes: Buffer): Steps<ItemRanges | undefined> {
  let depth = 0
  let list: ItemRanges | undefined
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === quote) {
      const end = endOfString(bytes, at)
      const isKey = depth === 1 && list === undefined && bytes[end + 1] === colon && bytes[end + 2] === openList
      if (isKey && key.equals(bytes.subarray(at, end + 1))) list = {start: end + 2, end: 0, items: []}
      at = end
    } else if (code === openObject || code === openList) {
      depth++
      if (list?.end === 0 && depth === 3) from = at
    } else if (code === closeObject || code === closeList) {
      depth--
      if (list?.end !== 0) continue
      if (depth === 1) list.end = at + 1
      if (depth !== 2) continue
      const before = list.items.at(-1)?.[1]
      // Between two items is a comma and nothing else.
      const isNext = before === undefined ? from === list.start + 1 : from === before + 1 && bytes[before] === comma
      if (!isNext) return undefined
      list.items.push([from, at + 1])
      yield
    }
  }
  const last = list?.items.at(-1)?.[1]
  return last !== undefined && last + 1 === list?.end ? list : undefined
}

/** The place of the quote that ends the string that begins at a place. */
function endOfString(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(quote, start + 1); ; end = bytes.indexOf(quote, end + 1)) {
    if (end < 0) return bytes.length
    let escapes = 0
    while (bytes[end - 1 - escapes] === backslash) escapes++
    if (escapes % 2 === 0) return end
  }
}
