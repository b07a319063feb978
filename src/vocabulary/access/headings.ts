import {kindInAnyLetters} from '../headings.ts'
import {doorsMark, fullMark, hasWord, legend, longest, ofAttachment, re, undressed} from './words.ts'

// Headings of an item's sections that have a mark of their own:
//
//   Beslutning (lukket)      Lukket beslutning      Beslutning - lukket del      Beslutning for lukkede døre
//
// Whether the whole item is closed or this section alone is not said.

const behindHeading = re(
  `^(?<heading>\\p{L}[^:(|]{0,80}?)\\s*[-–—:,/|(]?\\s*(?:(?:i|på)\\s+)?(?:${fullMark}|${doorsMark})(?:\\s+\\p{L}{3,20})?\\s*[)]?$`,
)
const beforeHeading = re(
  `^(?:de\\s+|den\\s+)?[(]?(?:${fullMark}|${doorsMark})\\s*[-–—:,/|)]?\\s*(?<heading>\\p{L}[^:(|]{0,80})$`,
)
/** A heading that tells of whom a decision is, or of when. */
const datedDecision = /^beslutning(?:er|en)?\s(?:i|fra|af|på|den|d\.)\s/iu

/** Whether a line is the heading of a section, with a mark that closes it. */
export function isClosedHeading(raw: string): boolean {
  if (raw.length > longest) return false
  const text = undressed(raw)
    .replace(/\s+/g, ' ')
    .replace(/(?<![.:])[.:]+$/, '')
    .trim()
  if (!hasWord.test(text) || legend.test(text) || ofAttachment.test(text)) return false
  return [behindHeading, beforeHeading].some((form) => isHeadingOfSection(form.exec(text)?.groups?.heading ?? ''))
}

/** Whether words are the heading of a section of an item, but of its attachments. */
export function isHeadingOfSection(text: string): boolean {
  const kind = kindInAnyLetters(text.trim())
  return (kind !== undefined && kind !== 'attachments') || datedDecision.test(text)
}
