import type {VFile} from 'vfile'
import {Lines} from './lines.ts'
import type {SourceMap} from './source-map.ts'

// Letters and their accents can be apart in a source ("a" and a ring, as macOS
// writes file names). The reading text has them as one, as all patterns have:
//
//   source        S o ◌̸ r e n
//   reading text  S ø   r e n

/** A letter with accents apart, or one that has another form in NFC. */
const clusters = /\P{M}\p{M}+|[\u0300-\uffff]/gu

/** A place from which on the source is longer, or shorter, by so much. */
interface Shift {
  /** Offsets behind a cluster, in the reading text and in the source. */
  at: number
  sourceAt: number
}

/** Gives a file whose letters and accents are apart a reading text in NFC, and the map back. */
export function composeLetters(file: VFile): void {
  const text = String(file)
  if (text.normalize('NFC') === text) return
  const parts: string[] = []
  const shifts: Shift[] = [{at: 0, sourceAt: 0}]
  let from = 0
  let at = 0
  for (const {0: cluster, index} of text.matchAll(clusters)) {
    const composed = cluster.normalize('NFC')
    if (composed === cluster) continue
    parts.push(text.slice(from, index), composed)
    at += index - from + composed.length
    from = index + cluster.length
    shifts.push({at, sourceAt: from})
  }
  parts.push(text.slice(from))
  const before = file.data.sourceMap ?? mapOfText(text)
  file.value = parts.join('')
  file.data.sourceMap = {pointAt: (offset, side) => before.pointAt(sourceOffset(shifts, offset), side)}
}

/** The last shift at or before an offset tells; what is inside of a cluster counts as its start. */
function sourceOffset(shifts: readonly Shift[], offset: number): number {
  let low = 0
  let high = shifts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((shifts[middle] as Shift).at <= offset) low = middle
    else high = middle - 1
  }
  const {at, sourceAt} = shifts[low] as Shift
  return sourceAt + offset - at
}

function mapOfText(text: string): SourceMap {
  const lines = new Lines(text)
  return {pointAt: (offset) => lines.pointAt(offset)}
}
