import {isSameCount} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {quotedForm} from '../../vocabulary/item-numbers.ts'
import {follows} from '../item-order.ts'
import {apartForm, bareNumber} from './contents.ts'
import type {Scope, Series, SeriesStart} from './item-start.ts'
import {addClosedTail, addMissing, fillGaps, isAsFarIn} from './missing-starts.ts'
import {leastWeight, listedIn, weighed, weights} from './start-weight.ts'

// The items of a document begin in one form, and the document itself tells which:
// lines of one form whose numbers go up, and of which each has what an item has.
// A line proves nothing; that of all forms the best chain of lines is taken, so that
// a list in a body, whose lines have little to show, loses against the items.

/** What it costs to leave out a number, at the most, and to have one again, or to begin anew. */
const gapCost = 0.2
const longestGapCost = 1.5
const repeatCost = 1.5
const restartCost = 1.5
/** How many lines of a form are looked back at for the one before. */
const mostBefore = 80
/** The least weight that a line of a series has on average, and that a single one has. */
const leastAverage = 1.1
const leastSingle = 2.5
/** How many items a plain agenda has at least, and how many of them with a usual title. */
const leastPlain = 3
const leastUsual = 2
/** How many items there are at least that are all printed with the number 1, and so many where they go on alike, or have numbers that stand apart. */
const leastRepeated = 3
const leastAlike = 2
/** How many headings come again in another item where they wear the numbers of items: an item can be called "Bilag". */
const leastHeadings = 2
/** How far a title is from its number at the least that stands in a column of its own. */
const leastGap = 4
/** How far above the first item the people of the meeting are looked for. */
const linesOfHead = 12
/** How far below a title its first heading is looked for. */
const linesToHeading = 8

/** The series of lines that begin the items between two lines; undefined where no form has one. */
export function findSeries(scope: Scope): Series | undefined {
  const {tokens, from, to, contents} = scope
  const byForm = new Map<string, SeriesStart[]>()
  const listed = listedIn(contents)
  const headings = headingsWithin(tokens, from, to)
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line) || headings.has(line)) continue
    const token = tokens.numbered(line) ?? bareNumber(tokens, line, contents)
    if (token === undefined) continue
    const start = weighed(scope, line, token, listed)
    addUnder(byForm, token.form, start)
    line = start.lastLine
  }
  let best: Series | undefined
  for (const [form, candidates] of byForm) {
    // Where a page has its items under headings, the other lines of that form are lists.
    const marked = candidates.filter(({line}) => tokens.lines.headingLevel(line) !== undefined)
    const series =
      repeated(tokens, form, candidates) ?? bestChain(tokens, form, marked.length > 1 ? marked : candidates)
    if (form === apartForm && !countsItems(series?.starts ?? [], candidates)) continue
    if ((form === apartForm || quotedForm.test(form)) && isBelowSection(tokens, from, series?.starts[0]?.line)) continue
    if (series !== undefined && (best === undefined || shown(series) > shown(best))) best = series
  }
  if (best !== undefined) addMissing(tokens, best.starts, to)
  return best
}

/**
 * Whether numbers that stand alone, apart from the titles below them, are of items and not of pages: they are one row
 * without a gap, and what an item has follows most of them.
 */
function countsItems(starts: readonly SeriesStart[], candidates: readonly SeriesStart[]): boolean {
  if (starts.length < leastAlike || starts.length < candidates.length) return false
  const told = starts.filter(({weight}) => weight >= weights.headingBehind).length
  return told * 2 > starts.length && areCounting(starts)
}

/** Whether a section stands over the first of a series, as over the number that ends a page, or a law that is quoted. */
function isBelowSection(tokens: LineTokens, from: number, first = from): boolean {
  return tokens.withText(from, first).some((line) => opensSection(tokens, line))
}

/** Whether a line is a heading, and no word for the document or label of its head. */
export function opensSection(tokens: LineTokens, line: number): boolean {
  const heading = tokens.heading(line)
  return heading?.form === 'word' && heading.kind !== 'absence' && !tokens.title(line).isWhole
}

/** The line above a chain that has more to show than all of it. */
function strongerAlone(
  starts: readonly SeriesStart[],
  weight: number,
  candidates: readonly SeriesStart[],
): SeriesStart | undefined {
  const first = starts[0]?.line ?? 0
  const least = shown({starts, weight})
  return candidates.find((one) => one.line < first && shown({starts: [one], weight: one.weight}) > least)
}

/** What a series weighs; of one whose lines show little each, without what any line shows that stands apart: three such lines have no more to show than one that shows much. */
function shown({starts, weight}: {starts: readonly SeriesStart[]; weight: number}): number {
  const beyond = weight - starts.length * (weights.base + weights.afterBlank)
  return beyond / starts.length < leastAverage ? beyond : weight
}

/** The headings that wear the number of their item before their own: "1.1 Sagsfremstilling 1.2 Indstilling … 2.1 Sagsfremstilling 2.2 Indstilling". */
function headingsWithin(tokens: LineTokens, from: number, to: number): ReadonlySet<number> {
  const lines = new Set<number>()
  const itemsOf = new Map<string, Set<number>>()
  for (const {line, form, style, heading} of tokens.headings(from, to)) {
    if (form !== 'word' || !style.hasNumber) continue
    const [item, own, more] = tokens.numbered(line)?.count ?? []
    if (item === undefined || own === undefined || more !== undefined) continue
    lines.add(line)
    const words = tokens.lines.clean(heading.start, heading.end).toLowerCase()
    const items = itemsOf.get(words) ?? new Set()
    itemsOf.set(words, items.add(item))
  }
  const again = [...itemsOf.values()].filter((items) => items.size > 1)
  return again.length < leastHeadings ? new Set() : lines
}

/** The series of a document that has lost its numbers, so that each item is printed as the first of a list. */
function repeated(tokens: LineTokens, form: string, candidates: readonly SeriesStart[]): Series | undefined {
  const [first] = candidates
  if (first === undefined || !candidates.every(({token}) => isSameCount(token.count, [1]))) return undefined
  // By their titles they are an agenda, also where no heading tells of items; so they are where they go on alike.
  const isAgenda =
    candidates.every(({line, weight}) => weight >= leastWeight && isAsFarIn(tokens, line, first.line)) &&
    (candidates.filter(({isUsual}) => isUsual).length >= leastUsual || areAlike(tokens, candidates))
  const starts = isAgenda ? [...candidates] : candidates.filter(({weight}) => weight >= weights.headingBehind)
  if (starts.length < (isAgenda ? leastAlike : leastRepeated)) return undefined
  return {form, starts, weight: starts.reduce((sum, {weight}) => sum + weight, 0)}
}

/** Whether the first heading below each start is the same. */
function areAlike(tokens: LineTokens, starts: readonly SeriesStart[]): boolean {
  const headings = starts.map(({lastLine}) => {
    let line = tokens.next(lastLine + 1, tokens.lines.count)
    for (let left = linesToHeading; line < tokens.lines.count && left > 0; left--) {
      if (tokens.heading(line) !== undefined) return tokens.text(line)
      line = tokens.next(line + 1, tokens.lines.count)
    }
    return ''
  })
  return headings[0] !== '' && headings.every((heading) => heading === headings[0])
}

/** The chain of lines of a form, with numbers that go up, that has the most to show. */
function bestChain(tokens: LineTokens, form: string, candidates: readonly SeriesStart[]): Series | undefined {
  const totals: number[] = []
  const before: number[] = []
  let best = -1
  candidates.forEach((candidate, at) => {
    let total = 0
    before[at] = -1
    for (let other = Math.max(0, at - mostBefore); other < at; other++) {
      // Nothing is gained by a step, so that what has less already need not be looked at.
      if ((totals[other] as number) <= total) continue
      const cost = costOf(tokens, candidates[other] as SeriesStart, candidate)
      if (cost === undefined) continue
      const sum = (totals[other] as number) - cost
      if (sum > total) {
        total = sum
        before[at] = other
      }
    }
    totals[at] = total + candidate.weight
    if (best < 0 || (totals[at] as number) > (totals[best] as number)) best = at
  })
  if (best < 0) return undefined
  const starts: SeriesStart[] = []
  for (let at = best; at >= 0; at = before[at] as number) starts.unshift(candidates[at] as SeriesStart)
  fillGaps(tokens, starts, candidates, false)
  addClosedTail(tokens, starts, candidates)
  const weight = starts.reduce((sum, start) => sum + start.weight, 0)
  // A list in the one item that there is, which goes on its number or counts anew.
  const [first] = starts
  const one =
    starts.length > 1 && weight / starts.length < leastAverage ? first : strongerAlone(starts, weight, candidates)
  if (one !== undefined && one.weight >= leastSingle) return {form, starts: [one], weight: one.weight}
  const isSeries = starts.length > 1 ? weight / starts.length >= leastAverage : weight >= leastSingle
  if (!isSeries) fillGaps(tokens, starts, candidates, true)
  if (!isSeries && isAgenda(tokens, starts, candidates)) return {form, starts, weight: totals[best] as number}
  return isSeries ? {form, starts, weight: totals[best] as number} : undefined
}

/**
 * Whether starts that have little to show are an agenda all the same, as no list of a text is. They count from 1, and
 * most agendas have such titles, or under most of them something was decided; or they are a row from one column, and
 * either count from 1, all with a text of their own, where the first or the last title is a usual one, the titles stand
 * in a column, or people are listed above; or they are all that have numbers, and but what parts the agenda is between:
 *
 *   1. Godkendelse af dagsorden v/Ida - 2 min.     58. Skolernes budget
 *      Godkendt med en tilføjelse.                 Lukket dagsorden
 *   2. Regler for skærme v/Bo - 15 min.            59. Salg af areal
 *      Reglerne har været drøftet i elevrådet.     60. Køb af areal
 */
function isAgenda(tokens: LineTokens, starts: readonly SeriesStart[], candidates: readonly SeriesStart[]): boolean {
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined || starts.length < leastPlain) return false
  if (starts.some(({weight}) => weight < leastWeight)) return false
  const isFromOne = isSameCount(first.token.count, [1])
  const usual = starts.filter(({isUsual}) => isUsual).length
  const decided = starts.filter(({isUsual, isDecided}) => isUsual || isDecided).length
  if (isFromOne && (usual >= leastUsual || decided * 2 > starts.length)) return true
  if (!areCounting(starts) || !starts.every(({line}) => isAsFarIn(tokens, line, first.line))) return false
  const behind = starts.map(({lastLine}, at) =>
    tokens.withText(lastLine + 1, starts[at + 1]?.line ?? tokens.lines.count),
  )
  if (isFromOne && hasPeopleAbove(tokens, first.line)) return true
  const isTitled = first.isUsual || last.isUsual || starts.every(({token}) => isInColumn(tokens, token))
  if (isFromOne && isTitled && behind.every((lines, at) => lines.length > 0 || at === behind.length - 1)) return true
  const isParting = (line: number) => tokens.divider(line) !== undefined || tokens.isPageLine(line)
  return starts.length === candidates.length && behind.every((lines) => lines.every(isParting))
}

/** Whether the numbers of starts count on from the first, and leave none out. */
function areCounting(starts: readonly SeriesStart[]): boolean {
  const first = starts[0]?.token.count[0] ?? 0
  return starts.every(({token}, at) => isSameCount(token.count, [first + at]))
}

/** Whether the label of a list of people stands in the head above a line. */
function hasPeopleAbove(tokens: LineTokens, line: number): boolean {
  return tokens.withText(Math.max(0, line - linesOfHead), line).some((at) => {
    const label = tokens.label(at)
    return label?.hasColon === true && (label.label === 'present' || label.label === 'away')
  })
}

/** Whether a title stands apart from its number: "1.        Medlemmer". */
function isInColumn({lines}: LineTokens, {number, title}: SeriesStart['token']): boolean {
  return (
    title !== undefined && title.start - number.end > leastGap && !/[.:,;]$/u.test(lines.clean(title.start, title.end))
  )
}

/** What it costs that one start comes next after another; undefined where it cannot. */
function costOf(tokens: LineTokens, one: SeriesStart, other: SeriesStart): number | undefined {
  const [a, b] = [one.token.count, other.token.count]
  if (follows(a, b)) {
    const level = a.findIndex((count, at) => count !== b[at])
    const step = level < 0 ? 1 : (b[level] ?? 0) - (a[level] as number)
    return Math.min(longestGapCost, gapCost * (step - 1))
  }
  // Closed items can have numbers of their own, far from the others': 101 behind 6. In groups 7 can stand behind 17,
  // where the contents have it there as well.
  if (one.listed !== undefined && other.listed !== undefined && b.length === 1)
    if ((b[0] ?? 0) > (a[0] ?? 0) || other.listed.line > one.listed.line) return longestGapCost
  if (isSameCount(a, b)) return Math.min(one.weight, other.weight) > repeatCost * 2 ? repeatCost : undefined
  if (b.every((count) => count === 1) && isPartedAnew(tokens, one.line, other.line)) return restartCost
  return undefined
}

/** Whether a line between two says that another part of the agenda begins: the closed one, a supplement. */
function isPartedAnew(tokens: LineTokens, from: number, to: number): boolean {
  const above = tokens.before(to - 1, from + 1)
  if (above <= from) return false
  return tokens.divider(above) !== undefined
}
