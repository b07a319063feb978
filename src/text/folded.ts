import {matchesIn} from '../vocabulary/matches.ts'
import {firstFrom} from './first-from.ts'
import {MappedText} from './mapped-text.ts'

// Programs that set type leave soft hyphens, ligatures and parted accents in their
// texts, which no word of a vocabulary has: "God\u00adkendt", "ﬂertal", "Va\u030agen".

/** A text as its words are spelt, and where its letters come from. */
export interface FoldedText {
  text: string
  /** The offset in the printed text of a letter that begins something, and behind one that ends it. */
  startAt: (offset: number) => number
  endAt: (offset: number) => number
  /** Where a letter of the printed text stands in this one. */
  placeOf: (printed: number) => number
}

/**
 * Soft hyphens with the break that they were set for, spaces around a line break, carriage returns, no-break spaces,
 * ligatures, letters with accents behind them.
 */
const unusual =
  /(?<nothing>\u00ad(?:[^\S\n]*\n[^\S\n]*(?=\p{Ll}))?|(?<![^\S\n])[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+)|\r|\u00a0|[\ufb00-\ufb06]|(?!\p{Mn}).\p{Mn}+/gsu
const anyUnusual = /[\u00a0\u00ad\ufb00-\ufb06]|\p{Mn}|\r|[^\S\n]\n|\n[^\S\n]/u
const itself = (offset: number) => offset

/** A text without soft hyphens, ligatures, and spaces around its line breaks, its letters composed and its no-break spaces plain. */
export function foldedText(printed: string): FoldedText {
  if (!anyUnusual.test(printed)) return {text: printed, startAt: itself, endAt: itself, placeOf: itself}
  const source = MappedText.of(printed)
  const folded = new MappedText()
  let from = 0
  for (const {index, 0: found, groups} of matchesIn(unusual, printed)) {
    folded.copy(source, from, index)
    from = index + found.length
    if (groups?.nothing === undefined)
      folded.replace(found === '\r' ? '\n' : found.normalize('NFKC'), source, index, from)
  }
  folded.copy(source, from, printed.length)
  const {text} = folded
  const startAt = (offset: number) => folded.sourceAt(offset, 'start')
  return {
    text,
    startAt,
    endAt: (offset) => folded.sourceAt(offset, 'end'),
    placeOf: (printed) => firstFrom(text.length, (at) => startAt(at) >= printed),
  }
}
