import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {withoutMark} from '../../vocabulary/access/titles.ts'
import {addOne} from '../../vocabulary/grouped.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {behindEntry, pageColumn} from '../../vocabulary/pages.ts'
import {
  behindNumber,
  contentsHeads,
  contentsOrItems,
  contentsWord,
  isBodyAndDay,
  itemGroups,
  itemNumber,
  itemWords,
  openPartBeforeItem,
  partBeforeItem,
  plainHeadings,
} from '../../vocabulary/run-in.ts'
import type {ItemStart, MarkedParagraph} from './item-candidates.ts'
import {wordsOf} from './marks.ts'

// The table of contents of a flat text, of which mostly but the titles are left:
//
//   Indholdsfortegnelse Sag nr. Side 79. Meddelelser Badebroer, besparelse Støttemur i Bagenkop...92

/** How many numbers can be left out between two entries. */
const mostSkipped = 3
/** A paragraph of the contents that is shorter than this is but its heading. */
const shortestContents = 50
/** How far behind the heads of the columns the first number stands. */
const longestGroup = 80
/** How short the title of the first entry can be that is looked for again, as that of the first item. */
const shortestEntry = 8

/**
 * Where the table of contents stands: from its heading to where its first entry
 * stands again, or to the end of its page and of those that go on with it.
 */
export function contentsOf(text: string, paragraphs: readonly MarkedParagraph[]): Stretch | undefined {
  const start = text.search(contentsWord)
  if (start < 0) return contentsWithoutHeading(text, paragraphs)
  const first = paragraphs.findIndex((paragraph) => paragraph.start <= start && start < paragraph.end)
  if (first < 0) return undefined
  const page = paragraphs[first] as MarkedParagraph
  let {end} = page
  // "Dagsorden: 1. …" can be where the items begin.
  if (contentsOrItems.test(text.slice(start, start + 12)) && firstEntryAgain(text, start, text.length) === undefined)
    return undefined
  const again = firstEntryAgain(text, start, end)
  if (again !== undefined) return {start, end: beforeGroup(text, start, again)}
  const begun = itemBefore(text, page, start)
  if (begun !== undefined) return {start, end: begun}
  for (const next of paragraphs.slice(first + 1)) {
    const isHeadingAlone = end - start < shortestContents
    const goesOn = next.isPage && next.marks.every(({kind}) => kind === 'group') && isRestOfContents(text, next)
    if (!isHeadingAlone && !goesOn) break
    end = next.end
  }
  return {start, end}
}

/** How many headings of items stand behind the heading of contents in one paragraph, where the items do, too. */
const leastHeadings = 2

/** Where the item begins whose first heading stands behind contents: no entry of these has been found again. */
function itemBefore(text: string, {marks}: MarkedParagraph, start: number): number | undefined {
  const headings = marks.filter((mark) => mark.start > start && mark.kind === 'heading' && isOfItem(text, mark))
  const [first] = headings
  if (first === undefined || headings.length < leastHeadings) return undefined
  const from = start + (contentsWord.exec(text.slice(start, first.start))?.[0].length ?? 0)
  return [...numberedEntries(text, from, first.start)].at(-1)
}

function isOfItem(text: string, mark: MarkedParagraph['marks'][number]): boolean {
  return plainHeadings.has(wordsOf(text, mark).replace(/ ?:$/u, ''))
}

/** How many entries are contents without a heading, which part of them must stand again, and how many letters tell it. */
const leastEntries = 3
const leastAgain = 0.6
const comparedTitle = 20
/** How much of an entry is looked at for its title. */
const longestEntry = 120
/** In how many paragraphs from the first on they can stand. */
const firstParagraphs = 4
/** How many entries are looked for, and in how many places each. */
const mostCompared = 100
const mostPlaces = 64
/** Marks that can stand within contents. */
const parts: ReadonlySet<string> = new Set(['group', 'access'])

/** A row of numbers and titles without a heading, before any mark of an item, of which most stand again behind it. */
function contentsWithoutHeading(text: string, paragraphs: readonly MarkedParagraph[]): Stretch | undefined {
  for (const {start, end, marks} of paragraphs.slice(0, firstParagraphs)) {
    const other = marks.find((mark) => !parts.has(mark.kind) && !isBodyAndDay(text.slice(mark.start, mark.end)))
    const limit = other?.start ?? end
    const entries = [...numberedEntries(text, start, limit)]
    const [first] = entries
    if (first !== undefined && entries.length >= leastEntries) {
      const last = entries.at(-1) as number
      const compared = entries
        .slice(0, mostCompared)
        .map((entry, index) => ({start: entry, end: entries[index + 1] ?? limit}))
        // Of a closed item no more can be told than that it is closed.
        .filter((entry) => entryTitle(text, entry) !== '')
      const again = compared.filter((entry) => standsAgain(text, entry, last))
      if (again.length >= leastAgain * compared.length) {
        const own = standsAgain(text, {start: first, end: entries[1] as number}, first)
        const to = own === undefined || own > limit ? limit : own
        return {start: partStart(text, start, first), end: trimEnd(text, first, to)}
      }
    }
    if (limit < end) return undefined
  }
  return undefined
}

/** The first letters of the title of an entry, without its mark, its page, and the number of what stands behind the last one. */
function entryTitle(text: string, {start, end}: Stretch): string {
  const printed = text.slice(start, Math.min(end, start + longestEntry)).replace(entryStart, '')
  const title = printed.replace(behindEntry, '').replace(kindBehind, '')
  const open = withoutMark(title)
  // Quotes are dress of a mark, and stay where there is none.
  return (lettersOf(open) === lettersOf(title) ? title : open).slice(0, comparedTitle).trim()
}

function lettersOf(title: string): string {
  return title.replace(/[^\p{L}]/gu, '')
}

/** Where an entry stands again between two offsets, with its number. */
function standsAgain(text: string, entry: Stretch, behind: number, to = text.length): number | undefined {
  const number = entryStart.exec(text.slice(entry.start, entry.end))?.groups?.number
  const title = entryTitle(text, entry)
  if (title === '') return undefined
  let at = text.indexOf(title, Math.max(behind, entry.start) + title.length)
  for (let left = mostPlaces; at >= 0 && at < to && left > 0; at = text.indexOf(title, at + title.length), left--) {
    const before = text.slice(Math.max(behind, at - longestNumber), at)
    const printed = numberBefore.exec(before)
    if (number === undefined) return at - (printed?.[0].trimStart().length ?? 0)
    if (printed?.groups?.number === number) return at - printed[0].trimStart().length
  }
  return undefined
}

/** Where the word stands that parts open items from closed ones before a number; the number where none does. */
export function partStart(text: string, from: number, number: number): number {
  const part = partBeforeItem.exec(text.slice(from, number))
  return part === null ? number : from + part.index
}

/** Where the group begins that the contents end with: within a paragraph it can be that of the first item. */
function beforeGroup(text: string, start: number, end: number): number {
  const from = Math.max(start, end - longestGroup)
  for (const {index} of matchesIn(/(?<=\s)\p{Lu}/gu, text.slice(from, end))) {
    const group = itemGroups.exec(text.slice(from + index, end))?.[0]
    if (group !== undefined && /^[\s:]*$/u.test(text.slice(from + index + group.length, end))) return from + index
  }
  return end
}

/** Whether a page goes on with the contents: with a number that no sentence follows. */
function isRestOfContents(text: string, {start, end}: Stretch): boolean {
  const printed = text.slice(start, end)
  return /^\d{1,4}\.?\s\p{Lu}/u.test(printed) && !/\p{Ll}{3}\.\s+\p{Lu}\p{Ll}*\s\p{Ll}/u.test(printed)
}

/** Where the first entry of the contents stands again within a paragraph, with its number. */
function firstEntryAgain(text: string, start: number, end: number): number | undefined {
  let from = start + (contentsWord.exec(text.slice(start, end))?.[0].length ?? 0)
  from += contentsHeads.exec(text.slice(from, end))?.[0].length ?? 0
  // A group can stand over the first entry: "Åbne sager: 01 Nyt tag".
  const [first, second] = numberedEntries(text, from, Math.min(end, from + longestGroup))
  const entry =
    first === undefined
      ? {start: from + (/^[\s:]*/u.exec(text.slice(from, end))?.[0].length ?? 0), end}
      : {start: first, end: second ?? end}
  return entryTitle(text, entry).length < shortestEntry ? undefined : standsAgain(text, entry, from, end)
}

/** The share of items without a number that the contents must number, for their numbers to be the items'. */
const leastNumbered = 0.6

/** The numbers that only the contents have, by where an item begins. */
export function numbersOf(text: string, contents: Stretch, items: readonly ItemStart[]): Map<number, number> {
  const numbers = new Map<number, number>()
  if (items.length === 0 || items.some(({number}) => number !== undefined)) return numbers
  const lower = text.slice(contents.start, contents.end).toLowerCase()
  let behind = 0
  for (const item of items) {
    const title = titleOf(text, item).toLowerCase()
    const at = lower.indexOf(title, behind)
    if (at < 0) continue
    const printed = /(?:^|\s)(\d{1,4})[.:]?\s+$/u.exec(lower.slice(Math.max(behind, at - 8), at))
    if (printed !== null) numbers.set(item.start, Number(printed[1]))
    behind = at + title.length
  }
  // What stands before a title can be the page of the entry above: the numbers are those that count up with the items.
  const bases = new Map<number, number>()
  for (const [index, {start}] of items.entries()) {
    const number = numbers.get(start)
    if (number !== undefined) addOne(bases, number - index)
  }
  const [base = 0, count = 0] = [...bases].sort((a, b) => b[1] - a[1])[0] ?? []
  return count < leastNumbered * items.length
    ? new Map()
    : new Map(items.map(({start}, index): [number, number] => [start, base + index]))
}

/** How many letters of a title are looked for in the contents, which can have parted it. */
const comparedLetters = 40

/** The first letters of a title, without the number of the item. */
export function titleOf(text: string, {start, titleEnd, number}: ItemStart): string {
  const printed = text.slice(start, Math.min(titleEnd, start + comparedLetters)).replace(/\.$/u, '')
  return number === undefined ? printed : printed.replace(/^.{0,12}?\d{1,4}[.:]?\s+/u, '')
}

/** The lines of the contents: its heading, the heads of its columns, and an entry for each title that an item has. */
export function contentsLines(text: string, start: number, end: number, titles: readonly string[]): Stretch[] {
  const found = contentsWord.exec(text.slice(start, end))
  const heading = found?.index === 0 ? found[0] : undefined
  const lines: Stretch[] = []
  let from = start
  if (heading !== undefined) {
    const to = start + heading.length + (/^ ?:/u.exec(text.slice(start + heading.length, end))?.[0].length ?? 0)
    const heads = contentsHeads.exec(text.slice(to, end))?.[0].length ?? 0
    const isPageAlone = pageColumn.test(text.slice(to, to + heads).trim())
    lines.push({start, end: isPageAlone ? to + heads : to})
    if (heads > 1 && !isPageAlone) lines.push({start: trimStart(text, to, end), end: trimEnd(text, to, to + heads)})
    from = trimStart(text, to + heads, end)
  }
  const cuts = new Set([...titledEntries(text, from, end, titles), ...numberedEntries(text, from, end)])
  for (const {index} of matchesIn(/(?<=\s)\p{Lu}/gu, text.slice(from, end))) {
    if (itemGroups.test(text.slice(from + index, Math.min(end, from + index + 60)))) cuts.add(from + index)
  }
  // "Åben 1. … Lukket 7. …": the words part the entries, where one stands before the first of them.
  const first = Math.min(...cuts)
  if (openPartBeforeItem.test(text.slice(partStart(text, start, first), first)))
    for (const cut of [...cuts]) cuts.add(partStart(text, from, cut))
  for (const cut of [...[...cuts].sort((a, b) => a - b), end]) {
    if (cut <= from) continue
    lines.push({start: from, end: trimEnd(text, from, cut)})
    from = cut
  }
  return lines
}

/** The number before a title, with the word before that. */
const numberBefore = new RegExp(String.raw`(?:^|\s)${itemNumber}${behindNumber}(?:\(\p{L}{4,6}\)\s)?$`, 'iu')
const entryStart = new RegExp(`^${itemNumber}${behindNumber}`, 'iu')
const longestNumber = 30
/** What is to be done with an item, behind its title: "(Orientering)". */
const kindBehind = /\s\(\p{L}+\)\s*$/u

/** Where entries of the contents begin whose titles items have, with the numbers before them. */
function* titledEntries(text: string, from: number, end: number, titles: readonly string[]): Generator<number> {
  const lower = text.slice(from, end).toLowerCase()
  let behind = 0
  for (const title of titles) {
    const at = lower.indexOf(title.toLowerCase(), behind)
    if (at < 0) continue
    const number = numberBefore.exec(lower.slice(Math.max(behind, at - longestNumber), at))?.[0] ?? ''
    yield from + at - number.trimStart().length
    behind = at + title.length
  }
}

const entryNumber = new RegExp(
  String.raw`(?<=^|\s)((?:${itemWords}) ?)?(?:\d{1,2}\.(?=\d))?(\d{1,4})(?:/(?:19|20)\d\d)?( ?[.:])?(?= (?:["(“”[«☒]|[*>=|]{1,3} ?)?\p{Lu}| \d\. \p{Ll}|(?<=[.:])\p{Lu}\p{Ll})`,
  'gu',
)

/** Where entries of the contents begin whose numbers count up. */
function* numberedEntries(text: string, from: number, end: number): Generator<number> {
  let last: number | undefined
  for (const {1: word, 2: printed, 3: stop, index} of matchesIn(entryNumber, text.slice(from, end))) {
    const number = Number(printed)
    // A number without a stop can be that of a page, but where it is the next one.
    const isBare = word === undefined && stop === undefined
    const isBehindPage = isBare && /\d $/u.test(text.slice(from + index - 2, from + index))
    const mostStep = isBare && !isBehindPage ? 1 : mostSkipped + 1
    if (last !== undefined && (number <= last || number > last + mostStep)) continue
    last = number
    yield from + index
  }
}
