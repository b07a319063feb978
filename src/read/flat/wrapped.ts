import {Lines} from '../../text/lines.ts'
import {endsNoTitle} from '../../vocabulary/run-in.ts'

// A text that has lost its line breaks can have got others: where a line of some
// width was full, and nothing on paper ended.
//
//   … Beslutning: Godkendt. Byrådet 4. september 2012 Side 3 72.
//   Ny vej ved skolen Sagsnr.:
//   12/8851 Sagsbehandler: Bo Ås …

/** How many lines must follow one another, and which part of them must go on what is before, for their breaks to be such. */
const leastLines = 4
const leastShare = 0.3
/** No line is longer, where they were broken at a width. */
const widest = 250
/** What hardly ends a line on paper: the number of an item, a label, a comma. */
const openEnd = /(?:\s\d{1,3}\.|:|,)$/u

const withinParagraph = /\r?\n(?<=\S[^\S\r\n]*\r?\n)(?=[^\S\r\n]*\S)/gu

/**
 * The lines of a text without breaks that stand within what belongs together.
 *
 * @returns lines over a text of the same length, so that all offsets hold
 */
export function withoutWraps(lines: Lines): Lines {
  let count = 0
  let open = 0
  for (let line = 1; line < lines.count; line++) {
    if (lines.end(line) - lines.start(line) > widest) return lines
    if (lines.isBlank(line) || lines.isBlank(line - 1)) continue
    count++
    if (isOpen(lines.slice(line - 1), lines.slice(line))) open++
  }
  if (count < leastLines || open < leastShare * count) return lines
  return new Lines(lines.text.replace(withinParagraph, (feed) => ' '.repeat(feed.length)))
}

/** Whether a line goes on the one before it. */
function isOpen(before: string, line: string): boolean {
  const ended = before.trimEnd()
  return /^\s*\p{Ll}/u.test(line) || openEnd.test(ended) || endsNoTitle.test(ended)
}
