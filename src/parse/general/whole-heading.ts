import {lettersOf} from '../../text/same-title.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {pointAlone} from '../../vocabulary/history.ts'

/** A heading that goes on below its line, and the line that it ends with. */
interface WholeHeading {
  line: number
  number: Stretch | undefined
  heading: Stretch
}

/**
 * The heading with the lines below that are of it; undefined where it is on its line.
 *
 * @param to the line that the item ends before
 * @param title the item's title as printed
 */
export function wholeHeading(
  tokens: LineTokens,
  heading: HeadingToken,
  to: number,
  title: string,
): WholeHeading | undefined {
  return pointBelow(tokens, heading, to) ?? titleBehind(tokens, heading, to, title)
}

/** The title of the item behind the heading of its decision, over as many lines as it has: "Beslutning for Punkt 18: Salg af areal". */
function titleBehind(
  tokens: LineTokens,
  {line, kind, heading, number, textFrom}: HeadingToken,
  to: number,
  title: string,
): WholeHeading | undefined {
  if (kind !== 'decision' || textFrom === undefined) return undefined
  const whole = lettersOf(title)
  let printed = ''
  for (let last = line; last < to && !tokens.isBlank(last); last++) {
    const end = tokens.lines.trimmedEnd(last)
    printed += lettersOf(tokens.lines.clean(last === line ? textFrom : tokens.lines.indent(last), end))
    if (printed === whole) return {line: last, number, heading: {start: heading.start, end}}
    if (!whole.startsWith(printed)) return undefined
  }
  return undefined
}

/** The number of the point right below a body and a day, which is that of another meeting: "Byrådets møde 23. maj 2006" and "Punkt 3:". */
function pointBelow(
  tokens: LineTokens,
  {line, heading, date, number, textFrom}: HeadingToken,
  to: number,
): WholeHeading | undefined {
  const below = line + 1
  if (date === undefined || number !== undefined || textFrom !== undefined || below >= to) return undefined
  const token = tokens.isBlank(below) ? undefined : tokens.numbered(below)
  if (token === undefined || token.title !== undefined || !pointAlone.test(tokens.text(below))) return undefined
  return {
    line: below,
    number: token.number,
    heading: {start: heading.start, end: tokens.lines.trimmedEnd(below)},
  }
}
