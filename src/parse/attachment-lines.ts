import type {Grammar} from '../layouts/grammar.ts'
import type {Lines} from '../text/lines.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {matchAny} from './match-any.ts'

// Where a layout says how a line of attachments is built, the attachments of
// one point of an item can stand in the middle of its text:
//
//   b.   Konference om nære tilbud
//
//        Bilag
//        2012-208960 - Program for konferencen, med
//        tilmelding
//
//   c.   Redegørelse fra …

/** A point of a list with letters: "c.   Redegørelse". */
const letteredPoint = /^[a-zæøå][.)]\s/u

/** The line behind the attachments that begin on a line. */
export function endOfAttachments(lines: Lines, from: number, to: number, grammar: Grammar): number {
  let afterBlank = false
  let isFirst = true
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) {
      afterBlank = true
      continue
    }
    const start = lines.indent(line)
    const isAttachment =
      bullets.has(lines.text[start] as string) || matchAny(grammar.attachments, lines, line) !== undefined
    const isText = !isAttachment && (afterBlank || letteredPoint.test(lines.text.slice(start, start + 3)))
    if (isText && !isFirst) return line
    isFirst = false
    afterBlank = false
  }
  return to
}
