import {fileEnd, iconBefore, nameEnd} from '../vocabulary/listed-files.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import type {Stretch} from './stretch.ts'

/**
 * The names of files that a line has and nothing else, as a page lists them under a title; none where it has other words.
 *
 *     Kort_over_molen.pdf Notat.docx
 *     application/pdf icon kort.pdfapplication/pdf icon notat.pdf
 */
export function fileNamesOn(text: string, from = 0, to = text.length): Stretch[] {
  const names: Stretch[] = []
  const line = text.slice(from, to)
  if (!fileEnd.test(line)) return names
  for (const {0: word, index} of matchesIn(/\S+/gu, line)) {
    if (iconBefore.has(word.toLowerCase())) continue
    const end = nameEnd(word)
    if (end === undefined) return []
    names.push({start: from + index, end: from + index + end})
  }
  return names
}
