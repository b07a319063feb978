import type {VFile} from 'vfile'
import {isPartedWord} from '../text/parted-words.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Edit, editText} from './left-out.ts'

// A print parts words at the ends of its lines, and text that is made of it has their
// hyphens. The two lines become one, since the second goes on the first for sure:
//
//   at forslaget sendes i høring inden sommer-
//   ferien, og                                   at forslaget sendes i høring inden sommerferien, og

/** The end of a line in a hyphen, and the line below; a line that has columns is left alone. */
const hyphenated = /[-\u00ad](?<=\p{Ll}.)[^\S\n\f]*\n[^\S\n\f]*(?=(\p{Ll}[^\n\f]*))/gu
/** What parts two columns: a gap behind which is no number of a page. */
const columns = /\S(?:\t|\s{3,})(?=[^\s.\d])/u
/** How much of the line above is looked at. */
const longestLine = 200
/** Words that have a hyphen within a line. */
const hyphens = /(?<!\p{L})\p{L}+-\p{Ll}+/gu

/** Gives a file whose lines part words a reading text in which these are whole, and the map back to the source. */
export function joinPartedWords(file: VFile): void {
  editText(file, joints(String(file)))
}

function* joints(text: string): Generator<Edit> {
  let known: ReadonlySet<string> | undefined
  for (const {0: gap, 1: below = '', index} of matchesIn(hyphenated, text)) {
    const above = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - longestLine), index + 1)
    // "Luk-" above "ket" is the cell of a table, or a mark, and no wrapped line.
    const isWrapped = /\S\s/u.test(above)
    if (!isWrapped || !isPartedWord(above, below) || columns.test(above.trimStart()) || columns.test(below)) continue
    known ??= new Set(Array.from(matchesIn(hyphens, text), ([word]) => word.toLowerCase()))
    if (!known.has(wholeOf(above, below))) yield {start: index, end: index + gap.length, letters: ''}
  }
}

/** The word that the end of a line parts, with its hyphen, in small letters. */
function wholeOf(above: string, below: string): string {
  const [part = ''] = /(?<!\p{L})\p{L}+.$/u.exec(above) ?? []
  const [rest = ''] = /^\p{Ll}+/u.exec(below) ?? []
  return `${part.slice(0, -1)}-${rest}`.toLowerCase()
}
