import type {SectionKind} from '../../records/schema.ts'
import {lettersOf, titleKey} from '../../text/same-title.ts'
import {numberAlone} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {itemReferred} from '../../vocabulary/title-marks.ts'
import type {ListedItems} from './contents.ts'
import type {ListedItem} from './contents-entry.ts'
import type {ItemStart, ItemStarts} from './item-start.ts'
import {startOf} from './missing-starts.ts'

// Minutes that list their items first, and come back to each by its number:
//
//   1. Konstituering          Ad. 1.
//   2. Broudvalg              Bo Ås blev valgt.
//   3. Eventuelt              Ad. 2.
//                             Drøftet.

/** The list, and where each of its items is told. */
export interface ReferredItems {
  contents: ListedItems
  starts: ItemStarts
}

/** How many items are listed at least, and what share of them is told. */
const leastListed = 3
const leastShare = 0.6
/** How many lines with text can stand between two entries of the list. */
const mostBetween = 1
/** What speaks for an item that stands in the list and is told below it. */
const weight = 3

/** Kinds of sections in which a case is told. */
const ofCase: ReadonlySet<SectionKind> = new Set(['presentation', 'recommendation', 'summary'])

/** The items that minutes list and then come back to, between two lines; undefined where they are built otherwise. */
export function findReferred(tokens: LineTokens, from: number, to: number): ReferredItems | undefined {
  const told = referredLines(tokens, from, to)
  const [first] = told
  if (first === undefined || told.length < leastListed) return undefined
  const entries = listAbove(tokens, from, first.line)
  const [one] = entries
  const last = entries.at(-1)
  if (one === undefined || last === undefined || entries.length < leastListed) return undefined
  // A list under the heading of a case is one of its points.
  if (tokens.headings(from, one.line).some(({kind}) => ofCase.has(kind))) return undefined
  const byNumber = new Map(entries.map((entry) => [Number(entry.number), entry]))
  const known = told.filter(({number}) => byNumber.has(number))
  // A text that is cut has told the first of them.
  const isFromFirst = told.every(({number}, index) => number === index + 1)
  const isEnough =
    isFromFirst || known.length + told.filter(({other}) => other !== undefined).length >= entries.length * leastShare
  if (known.length < told.length || !isEnough) return undefined
  // Points of a recommendation are come back to under the heading of the decision.
  if (tokens.headings(last.lastLine + 1, first.line).some(({kind}) => kind === 'decision')) return undefined
  // "Pkt. 1: Konstituering", "Ad 1. Konstituering" is the item itself.
  const isOwn = ({hasWord, line, textFrom, number}: Referred) =>
    textFrom === undefined
      ? hasWord
      : has(tokens.lines.clean(textFrom, tokens.lines.trimmedEnd(line)), byNumber.get(number))
  if (known.some(isOwn)) return undefined
  const items = known.map((line) => itemOf(tokens, line, byNumber.get(line.number) as ListedItem))
  return {
    contents: {line: one.line, lastLine: last.lastLine, entries, groups: new Set()},
    starts: {
      items,
      series: {form: 'ad', starts: items.flatMap(({start}) => start ?? []), weight: weight * items.length},
      form: 'ad',
    },
  }
}

/** Whether a text has the title of an entry: a mark can stand before it. */
function has(text: string, entry: ListedItem | undefined): boolean {
  return entry !== undefined && lettersOf(text).includes(titleKey(entry.title))
}

/** A line that comes back to an item: its number, and where what is told begins on the line. */
interface Referred {
  line: number
  number: number
  /** The item that it comes back to as well. */
  other: string | undefined
  /** Whether the word for an item stands before the number, and no "Ad". */
  hasWord: boolean
  at: number
  textFrom: number | undefined
}

/** What such a line begins with. */
const beginnings: ReadonlySet<string> = new Set(['ad', 'pk', 'pu'])

/** The lines that come back to items, as long as their numbers go up. */
function referredLines(tokens: LineTokens, from: number, to: number): Referred[] {
  const {lines} = tokens
  const found: Referred[] = []
  for (let line = from; line < to; line++) {
    const start = lines.indent(line)
    if (!beginnings.has(lines.text.slice(start, start + 2).toLowerCase())) continue
    const match = itemReferred.exec(lines.slice(line).trim())
    const number = match?.groups?.number
    if (match === null || number === undefined) continue
    if (Number(number) <= (found.at(-1)?.number ?? 0)) return []
    const end = start + match[0].length
    found.push({
      line,
      number: Number(number),
      other: match.groups?.other,
      hasWord: match.groups?.word !== undefined,
      at: start + match[0].indexOf(number),
      textFrom: end < lines.trimmedEnd(line) ? end : undefined,
    })
  }
  return found
}

/** The entries of the last list above a line whose numbers are 1, 2, 3 …, close to each other. */
function listAbove(tokens: LineTokens, from: number, to: number): ListedItem[] {
  const {lines} = tokens
  let entries: ListedItem[] = []
  let between = 0
  // What is further in goes on the entry above.
  let column = 0
  for (const line of tokens.withText(from, to)) {
    const token = tokens.numbered(line)
    const number = token?.count.length === 1 ? token.count[0] : undefined
    if (token?.title === undefined || number === undefined) {
      if (lines.column(line) <= column) between++
      continue
    }
    const goesOn = between <= mostBetween && number === entries.length + 1
    if (!goesOn && number !== 1) continue
    if (!goesOn) entries = []
    between = 0
    column = lines.column(line)
    const title = lines.clean(token.title.start, token.title.end)
    entries.push({line, lastLine: line, number: String(number), title, isClosed: false, hasPage: false})
  }
  return entries
}

function itemOf(tokens: LineTokens, {line, number, at, textFrom}: Referred, listed: ListedItem): ItemStart {
  const range = {start: at, end: at + String(number).length}
  const start = startOf(tokens, line, numberAlone('ad', range, [number]), weight, listed)
  const item = {firstLine: line, start, titleLines: [], listed}
  return textFrom === undefined ? {...item, bodyFrom: line + 1} : {...item, bodyFrom: line, textFrom}
}
