import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {
  absentLabel,
  attachmentBeginnings,
  attachmentsLabel,
  contentsHeads,
  contentsWord,
  itemGroups,
  labelsBehind,
  lastPages,
  lostClocks,
  sayingVerbs,
} from '../../vocabulary/run-in.ts'
import {headLines} from './head.ts'
import {type ItemStart, ItemStarts} from './items.ts'
import {type Mark, marksIn} from './marks.ts'
import {Promised} from './promised.ts'
import {type Stretch, trimEnd, trimStart} from './stretch.ts'

/** A line as it is broken up: one stretch, or a label and its value; and whether a blank line stands before it. */
export interface BrokenLine {
  parts: readonly Stretch[]
  isApart: boolean
  /** What stands between its parts. */
  joint: ' ' | '\t'
  /** The number of an item that begins with it, where only the contents have one. */
  number: number | undefined
}

/** A paragraph with what was found in it. */
interface Paragraph extends Stretch {
  isApart: boolean
  marks: Mark[]
  items: ItemStart[]
}

/** A paragraph of the contents that is shorter may be the title of the first item. */
const shortestContents = 200
/** How far the names behind a label can reach. */
const longestNames = 300
/** How many numbers can be left out between two entries of the contents. */
const mostSkipped = 3

/**
 * Breaks a flat text up into lines.
 *
 * @param text paragraphs, one a line, without the furniture of pages
 */
export function breakUp(text: string): BrokenLine[] {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]+/gu)].map(({0: paragraph, index}) => ({
    start: index,
    end: index + paragraph.length,
    isApart: text.charAt(index - 2) === '\n',
    marks: marksIn(text, index, index + paragraph.length),
    items: [],
  }))
  const contents = contentsOf(text, paragraphs)
  const promised = new Promised(contents === undefined ? '' : text.slice(contents.start, contents.end))
  const starts = new ItemStarts(promised)
  for (const [index, paragraph] of paragraphs.entries()) {
    if (contents !== undefined && paragraph.start < contents.end) continue
    const leads = (paragraphs[index + 1]?.marks.length ?? 0) > 0
    paragraph.items = starts.in(text, paragraph.start, paragraph.end, paragraph.marks, leads)
  }
  const firstMark = paragraphs.find(({marks}) => marks.some(({kind}) => kind !== 'label'))?.start
  const firstItem =
    paragraphs.find((paragraph) => paragraph.items.length > 0)?.items[0]?.start ?? firstMark ?? text.length
  const headEnd = contents?.start ?? firstItem
  const lines: BrokenLine[] = []
  const items = paragraphs.flatMap((paragraph) => paragraph.items)
  const numbers = contents === undefined ? new Map<number, number>() : numbersOf(text, contents, items)
  const add = (parts: readonly Stretch[], isApart: boolean, joint: ' ' | '\t' = '\t') =>
    lines.push({parts, isApart, joint, number: numbers.get((parts[0] as Stretch).start)})
  for (const paragraph of paragraphs) {
    if (paragraph.start < headEnd) {
      const end = Math.min(paragraph.end, headEnd)
      headLines(text, paragraph.start, trimEnd(text, paragraph.start, end)).forEach((parts, index) => {
        const isApart = index === 0 && paragraph.isApart
        if (parts.length > 1) add(parts, isApart)
        else add(withoutLostClocks(text, parts[0]), isApart, ' ')
      })
      if (contents === undefined && end < paragraph.end) bodyLines(text, {...paragraph, start: end}, add)
    }
    if (contents !== undefined && paragraph.end > contents.start && paragraph.start < contents.end) {
      const start = Math.max(paragraph.start, contents.start)
      const titles = items.map((item) => titleOf(text, item))
      contentsLines(text, start, paragraph.end, titles).forEach((line, index) => {
        add([line], index === 0)
      })
    } else if (paragraph.start >= headEnd) bodyLines(text, paragraph, add)
  }
  return lines
}

/** Where the table of contents stands: from its heading to the end of its paragraph, and of those behind it that have no marks. */
function contentsOf(text: string, paragraphs: readonly Paragraph[]): Stretch | undefined {
  const start = text.search(contentsWord)
  const first = paragraphs.findIndex((paragraph) => paragraph.start <= start && start < paragraph.end)
  if (start < 0 || first < 0) return undefined
  let {end} = paragraphs[first] as Paragraph
  for (const next of paragraphs.slice(first + 1)) {
    const isHeadingAlone = end - start < shortestContents / 4
    if (!isHeadingAlone && (next.marks.length > 0 || next.end - next.start < shortestContents)) break
    end = next.end
  }
  return {start, end}
}

/** A stretch without the words that stood before a time of day which is lost. */
function withoutLostClocks(text: string, {start, end}: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  for (const {0: word, index} of text.slice(start, end).matchAll(lostClocks)) {
    parts.push({start: from, end: trimEnd(text, from, start + index)})
    from = trimStart(text, start + index + word.length, end)
  }
  if (from < end || parts.length === 0) parts.push({start: from, end})
  return parts.filter((part) => part.start < part.end)
}

/** The share of items without a number that the contents must number, for their numbers to be the items'. */
const leastNumbered = 0.6

/** The numbers that only the contents have, by where an item begins. */
function numbersOf(text: string, contents: Stretch, items: readonly ItemStart[]): Map<number, number> {
  const numbers = new Map<number, number>()
  if (items.length === 0 || items.some(({number}) => number !== undefined)) return numbers
  const lower = text.slice(contents.start, contents.end).toLowerCase()
  let behind = 0
  for (const item of items) {
    const title = titleOf(text, item).toLowerCase()
    const at = lower.indexOf(title, behind)
    if (at < 0) continue
    const printed = /(?:^|\s)(\d{1,4})[.:]?\s+$/u.exec(lower.slice(Math.max(behind, at - 8), at))?.[1]
    if (printed !== undefined) numbers.set(item.start, Number(printed))
    behind = at + title.length
  }
  // What stands before a title can be the page of the entry above: the numbers are those that count up with the items.
  const bases = new Map<number, number>()
  for (const [index, {start}] of items.entries()) {
    const base = (numbers.get(start) ?? Number.NaN) - index
    if (!Number.isNaN(base)) bases.set(base, (bases.get(base) ?? 0) + 1)
  }
  const [base = 0, count = 0] = [...bases].sort((a, b) => b[1] - a[1])[0] ?? []
  return count < leastNumbered * items.length
    ? new Map()
    : new Map(items.map(({start}, index): [number, number] => [start, base + index]))
}

/** How many letters of a title are looked for in the contents, which can have parted it. */
const comparedLetters = 40

/** The first letters of a title, without the number of the item. */
function titleOf(text: string, {start, titleEnd, number}: ItemStart): string {
  const printed = text.slice(start, Math.min(titleEnd, start + comparedLetters)).replace(/\.$/u, '')
  return number === undefined ? printed : printed.replace(/^.{0,12}?\d{1,4}[.:]?\s+/u, '')
}

/** The lines of the contents: its heading, the heads of its columns, and an entry for each title that an item has. */
function contentsLines(text: string, start: number, end: number, titles: readonly string[]): Stretch[] {
  const found = contentsWord.exec(text.slice(start, end))
  const heading = found?.index === 0 ? found[0] : undefined
  const lines: Stretch[] = []
  let from = start
  if (heading !== undefined) {
    const to = start + heading.length
    const heads = contentsHeads.exec(text.slice(to, end))?.[0].length ?? 0
    lines.push({start, end: to})
    if (heads > 1) lines.push({start: trimStart(text, to, end), end: trimEnd(text, to, to + heads)})
    from = trimStart(text, to + heads, end)
  }
  const cuts = new Set([...titledEntries(text, from, end, titles), ...numberedEntries(text, from, end)])
  for (const {index} of text.slice(from, end).matchAll(/(?<=\s)\p{Lu}/gu)) {
    if (itemGroups.test(text.slice(from + index, Math.min(end, from + index + 60)))) cuts.add(from + index)
  }
  for (const cut of [...[...cuts].sort((a, b) => a - b), end]) {
    if (cut <= from) continue
    lines.push({start: from, end: trimEnd(text, from, cut)})
    from = cut
  }
  return lines
}

/** Where entries of the contents begin whose titles items have, with the numbers before them. */
function* titledEntries(text: string, from: number, end: number, titles: readonly string[]): Generator<number> {
  const lower = text.slice(from, end).toLowerCase()
  let behind = 0
  for (const title of titles) {
    const at = lower.indexOf(title.toLowerCase(), behind)
    if (at < 0) continue
    const number = /(?:^|\s)\d{1,4}[.:]?\s+$/u.exec(lower.slice(Math.max(behind, at - 8), at))?.[0] ?? ''
    yield from + at - number.trimStart().length
    behind = at + title.length
  }
}

/** Where entries of the contents begin whose numbers count up. */
function* numberedEntries(text: string, from: number, end: number): Generator<number> {
  let last: number | undefined
  for (const {0: printed, index} of text.slice(from, end).matchAll(/(?<=^|\s)(?:Sag nr\. )?\d{1,4}(?=\.? \p{Lu})/gu)) {
    if (!printed.startsWith('Sag') && text.charAt(from + index + printed.length) !== '.') continue
    const number = Number(/\d+$/.exec(printed)?.[0])
    if (last !== undefined && (number <= last || number > last + mostSkipped)) continue
    last = number
    yield from + index
  }
}

/** The lines of a paragraph behind the head and the contents. */
function bodyLines(
  text: string,
  paragraph: Paragraph,
  add: (parts: readonly Stretch[], isApart: boolean) => void,
): void {
  const last = lastPages.exec(text.slice(paragraph.start, paragraph.start + 40))
  const cuts = new Map<number, boolean>([[paragraph.start, paragraph.isApart]])
  const cut = (at: number, isApart: boolean) => {
    if (at < paragraph.end) cuts.set(at, isApart || (cuts.get(at) ?? false))
  }
  if (last !== null) cut(trimStart(text, paragraph.start + last[0].length, paragraph.end), false)
  for (const {start, titleEnd} of paragraph.items) {
    if (start < paragraph.start) continue
    cut(start, true)
    cut(trimStart(text, titleEnd, paragraph.end), false)
  }
  for (const [index, mark] of paragraph.marks.entries()) {
    if (mark.start < paragraph.start) continue
    if (paragraph.items.some((item) => item.start < mark.start && mark.end <= item.titleEnd)) continue
    const before = paragraph.marks[index - 1]
    // "Område: Vej og Park - Sagsbeh: Bo Ås" is one line.
    if (mark.kind === 'label' && before?.kind === 'label' && labelsBehind.test(text.slice(mark.start, mark.end)))
      continue
    cut(mark.start, mark.kind !== 'label' && mark.kind !== 'access')
    const next = paragraph.marks[index + 1]?.start ?? paragraph.end
    const words = text.slice(mark.start, mark.end)
    if (absentLabel.test(words)) {
      const decision = decisionBehindNames(text, mark.end, next)
      if (decision !== undefined) cut(decision, false)
    }
    if (attachmentsLabel.test(words)) for (const at of countedAttachments(text, mark.end, next)) cut(at, false)
    if (mark.kind === 'label' || mark.kind === 'closing') continue
    const from = trimStart(text, mark.end, paragraph.end)
    cut(from, false)
    if (mark.kind === 'heading' && kindOfMarkedHeading(text.slice(mark.start, mark.end)) === 'recommendation')
      for (const at of pointsIn(text, from, next)) cut(at, false)
  }
  const lost = new Map(paragraph.marks.map((mark) => [mark.end, mark.lost ?? 0]))
  const ordered = [...cuts].sort(([a], [b]) => a - b)
  for (const [index, [start, isApart]] of ordered.entries()) {
    const end = trimEnd(text, start, ordered[index + 1]?.[0] ?? paragraph.end)
    if (start < end) add([{start, end: end - (lost.get(end) ?? 0)}], isApart)
  }
}

/** Where a decision begins behind the names of those who were away: "Fraværende: Bo Ås Godkendt". */
function decisionBehindNames(text: string, from: number, to: number): number | undefined {
  const names = text.slice(from, Math.min(to, from + longestNames))
  for (const {index} of names.matchAll(/(?<=\p{L}{2}\)?[.,]? )\p{Lu}/gu))
    if (/\S\s+\S+\s+$/u.test(names.slice(0, index)) && decisionBeginning.test(names.slice(index))) return from + index
  return undefined
}

/** Where attachments begin that are counted and have their access: "1 Åben Kort 1421/15 2 Åben Notat 1422/15". */
function* countedAttachments(text: string, from: number, to: number): Generator<number> {
  let last = 0
  for (const {0: begun, index} of text.slice(from, to).matchAll(attachmentBeginnings)) {
    if (Number.parseInt(begun, 10) !== last + 1) continue
    last++
    yield from + index
  }
}

/** Where the points of a recommendation begin: at each "at" behind a comma or a sentence, but where it is what a verb says. */
function* pointsIn(text: string, from: number, to: number): Generator<number> {
  let isFirst = !/^(?:\d{1,2}\.\s)?at\s/iu.test(text.slice(from, from + 8))
  for (const {0: point, index} of text.slice(from, to).matchAll(/(?<=[\s,;.:])(?:\d{1,2}\.\s)?at\s/gu)) {
    const at = from + index
    const before = text.slice(Math.max(from, at - 40), at).trimEnd()
    if (at === from || (!isFirst && !/(?:[,;.]|[,;] og)$/u.test(before))) continue
    const said = before.replace(/[,;.:]+(?: og)?$/u, '')
    if (!isFirst && !/^\d/.test(point) && sayingVerbs.test(said)) continue
    isFirst = false
    yield at
  }
}
