import {isSameCount, markedNumberedOn, type NumberedToken, smallNumberedOn} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {isUsualTitle} from '../../vocabulary/usual-titles.ts'
import type {ListedItem} from './contents-entry.ts'
import type {SeriesStart} from './item-start.ts'
import {leastWeight, weights} from './start-weight.ts'

// The starts that a series lacks. The numbers on both sides tell of them, and the
// column that these begin at.

/**
 * Adds the lines whose numbers are missing between two starts, and perhaps behind the last, as far in as the one before:
 * they have little to show, and nothing against them.
 */
export function fillGaps(
  tokens: LineTokens,
  starts: SeriesStart[],
  candidates: readonly SeriesStart[],
  hasTail: boolean,
): void {
  let from = 0
  for (let index = 1; index < starts.length + Number(hasTail); index++) {
    const [one, other] = [starts[index - 1] as SeriesStart, starts[index]]
    const [number = 0, ...levels] = one.token.count
    if (levels.length > 0 || (other?.token.count[0] ?? Number.POSITIVE_INFINITY) <= number + 1) continue
    while ((candidates[from]?.line ?? Number.POSITIVE_INFINITY) <= one.lastLine) from++
    const to = other?.line ?? Number.POSITIVE_INFINITY
    let missing: SeriesStart | undefined
    for (let at = from; missing === undefined && (candidates[at]?.line ?? to) < to; at++) {
      const {line, token, weight} = candidates[at] as SeriesStart
      if (isSameCount(token.count, [number + 1]) && weight >= leastWeight && isAsFarIn(tokens, line, one.line))
        missing = candidates[at]
    }
    if (missing !== undefined) starts.splice(index, 0, missing)
  }
}

/**
 * Adds the lines that count on right below a start which has a title and no more, where the closed part begins with it:
 *
 *   LUKKEDE SAGER
 *   Punkt Titel
 *   209 Salg af areal
 *   210 Personalesag
 */
export function addClosedTail(tokens: LineTokens, starts: SeriesStart[], candidates: readonly SeriesStart[]): void {
  const {line: first} = starts.at(-1) as SeriesStart
  let above = tokens.before(first - 1, 0)
  while (above >= 0 && tokens.isPageLine(above)) above = tokens.before(above - 1, 0)
  if (above < 0 || tokens.divider(above) !== 'closed') return
  for (const candidate of candidates) {
    const last = starts.at(-1) as SeriesStart
    const isNext = isSameCount(candidate.token.count, [(last.token.count[0] ?? 0) + 1])
    if (isNext && candidate.line === last.lastLine + 1 && isAsFarIn(tokens, candidate.line, first))
      starts.push(candidate)
  }
}

/**
 * Adds the items whose titles begin with a small letter or a number, or whose numbers have a mark of access beside
 * them, or lack the mark of others, each by the number that the series lacks there:
 *
 *   8. Multibanen
 *   9. valg af næstformand
 *   L10: Salg af areal
 */
export function addMissing(tokens: LineTokens, starts: SeriesStart[], to: number): void {
  if (starts.length < 2) return
  for (let index = 0; index < starts.length; index++) {
    const next = starts[index + 1]
    const found = missingBehind(tokens, starts[index] as SeriesStart, next?.line ?? to)
    if (found !== undefined) starts.splice(index + 1, 0, found)
  }
}

/** The next item of a series by its number, with a title that begins with a small letter or a number, or a mark at its number, before a line. */
function missingBehind(tokens: LineTokens, one: SeriesStart, to: number): SeriesStart | undefined {
  const [number = 0, ...levels] = one.token.count
  if (levels.length > 0 || one.token.title === undefined) return undefined
  let listed: number | undefined
  for (let line = tokens.next(one.lastLine + 1, to); line < to; line = tokens.next(line + 1, to)) {
    // A list further in is none that an item goes on.
    if (!tokens.hasDigit(line) || !isAsFarIn(tokens, line, one.line)) continue
    const {start, end, hasBullet} = tokens.dress(line)
    const isApart = tokens.isBlank(line - 1)
    // A document of Word has no blank lines, and there a paragraph ends with its sentence.
    const mayBegin = isApart || /[.!?]$/.test(tokens.lines.slice(line - 1).trimEnd())
    const marked = mayBegin ? markedNumberedOn(tokens.lines.text, start, end, one.token) : undefined
    const worded = isApart ? wordedOn(tokens, line, one.token) : undefined
    const told = [marked, worded].find((token) => token?.count[0] === number + 1)
    if (told !== undefined) return startOf(tokens, line, told)
    const printed = /^\d{1,4}(?=(?:\/\d{1,2})?[.:)])/.exec(tokens.text(line))?.[0]
    if (printed === undefined) continue
    const isNext = Number(printed) === number + 1
    // A list within the item that has come as far goes on so.
    if (isNext && listed === number) return undefined
    listed = Number(printed)
    if (!isNext || hasBullet !== one.token.hasBullet) continue
    if (!isApart && !(mayBegin && closingOfTitle(tokens.text(line)) !== undefined)) continue
    const token = smallNumberedOn(tokens.lines.text, start, end, one.token)
    if (token !== undefined) return startOf(tokens, line, token)
  }
  return undefined
}

/** The number behind the word that others of the series have before theirs, whatever mark stands behind it: "Pkt. 3 Ny sti" behind "Pkt. 2. Takster". */
function wordedOn(tokens: LineTokens, line: number, like: NumberedToken): NumberedToken | undefined {
  const token = tokens.numbered(line)
  const [, word = ''] = like.form.split('|')
  if (token?.title === undefined || word === '' || token.form.split('|')[1] !== word) return undefined
  return token.count.length === 1 && token.hasBullet === like.hasBullet ? token : undefined
}

/** The start of an item that its place in the series tells. */
export function startOf(
  tokens: LineTokens,
  line: number,
  token: NumberedToken,
  weight: number = weights.base,
  listed?: ListedItem,
): SeriesStart {
  const isUsual = token.title !== undefined && isUsualTitle(tokens.lines.clean(token.title.start, token.title.end))
  return {line, token, weight, listed, isUsual, isDecided: false, lastLine: line}
}

/** Whether two lines begin at the same column. */
export function isAsFarIn(tokens: LineTokens, one: number, other: number): boolean {
  return tokens.lines.column(one) === tokens.lines.column(other)
}
