import type {VFile} from 'vfile'
import {type Lines, linesOf} from '../text/lines.ts'
import {MappedText} from '../text/mapped-text.ts'
import type {Stretch} from '../text/stretch.ts'
import {takeText} from './left-out.ts'
import {boundariesOf, goesOn} from './page-boundaries.ts'
import {type Cut, commonLines, cutAt, linesFrom} from './page-lines.ts'

// A text that was made from a PDF has the furniture of its pages in it:
//
//   … på samtlige skoler og institutioner af
//   ␌            2 of 5
//    Referat For Byrådet     Side 1
//    20. juni 2013 - kl. 10:30
//   servicepersonalet i de respektive distrikter …
//
// The reading text does without: what a page begins or ends with is furniture
// where most of the others begin or end with the same, but for the numbers.

/** Gives a file of text that has pages a reading text without their furniture, and the map back to the source. */
export function leaveOutFurniture(file: VFile): void {
  const text = String(file)
  const hasFeeds = text.includes('\f')
  const lines = linesOf(file)
  const boundaries = boundariesOf(lines)
  if (boundaries.length === 0) return
  const edges = boundaries.map((boundary, index) => ({
    boundary,
    below: linesFrom(lines, boundary, 'below'),
    above: linesFrom(lines, boundary, 'above'),
    page: index + 1,
  }))
  const heads = commonLines(edges.map(({below}) => below))
  const feet = commonLines(edges.map(({above}) => above))
  const cuts = edges.map((edge) => cutAt(lines, edge, heads, feet, hasFeeds))
  takeText(file, textBetween(lines, cuts))
  file.data.pageEdges = edgesOf(lines, cuts)
}

/** The lines that are left out at the first boundary that has any. */
function edgesOf(lines: Lines, cuts: readonly Cut[]): string {
  for (const {from, to} of cuts) {
    const edges = Array.from({length: to - from}, (_, index) => lines.slice(from + index).trim())
    const printed = edges.filter((edge) => /\p{L}/u.test(edge))
    if (printed.length > 0) return printed.join('\n')
  }
  return ''
}

/** What is between the cuts, joined by a blank line, or by none where a paragraph goes on over the pages. */
function textBetween(lines: Lines, cuts: readonly Cut[]): MappedText {
  const source = MappedText.of(lines.text)
  const kept = new MappedText()
  let first = 0
  let before: string | undefined
  let mark: Stretch | undefined
  for (const {from, to, closed} of [...cuts, {from: lines.count, to: lines.count, closed: undefined}]) {
    const last = lines.before(from - 1, first)
    const start = lines.next(first, last + 1)
    if (start <= last) {
      const isApart = before === undefined || !goesOn(before, lines.text.slice(lines.indent(start), lines.end(start)))
      if (isApart && before !== undefined) kept.insert('\n')
      if (isApart && mark !== undefined) {
        kept.copy(source, mark.start, mark.end)
        kept.insert('\n\n')
      }
      const end = last + 1 < lines.count ? lines.start(last + 1) : lines.text.length
      // The form feed is no part of the line that it stands before.
      const begin = lines.text.charCodeAt(lines.start(start)) === 12 ? lines.start(start) + 1 : lines.start(start)
      kept.copy(source, begin, end)
      before = lines.text.slice(Math.max(begin, end - 200), end)
    }
    first = Math.max(first, to)
    mark = closed
  }
  return kept
}
