import {matchesIn} from '../matches.ts'
import {numbersIn} from './doors.ts'
import {isHeadingOfSection} from './headings.ts'
import {accessLabel, closingOf} from './lines.ts'
import {isClosingLetter} from './signs.ts'
import {closingOfTitle, ofPlanOrList} from './titles.ts'
import {
  type ClosingMark,
  doorsMark,
  end,
  longest,
  many,
  mayHaveMark,
  nothingClosed,
  one,
  plainStem,
  re,
  start,
  switched,
  thing,
  withoutNothing,
  word,
} from './words.ts'

// Marks in a text that has lost its line breaks: at the end of a line, within it, between two titles of a list.

const mayBegin = /(?<=\s)(?=[\p{Lu}([☐☒])/gu

/** The mark at the end of a line that has lost its breaks: "Sagsbehandler: Ea Bro Ikke offentlig". */
export function closingAtEnd(line: string): ClosingMark | undefined {
  const text = withoutNothing(line.trim().slice(-longest))
  if (!mayHaveMark(text) || text === text.toUpperCase()) return undefined
  for (const {index} of matchesIn(mayBegin, text)) {
    const rest = text.slice(index)
    const said = isClosingLetter(rest) ? ({closes: 'item', isDoubtful: true} as const) : closingOf(rest)
    if (said !== undefined) return said
  }
  return undefined
}

const numbersBehind = /(?:\s{1,9}(?=[\d/.:-]{1,30}$|[\d/.:-]{1,30}\s)[\d/.:-]{1,30}){1,3}$/u

/** A letter that a plan or a list is called by: "Lokalplan L 12". */
const letterOfPlan = /(?:lokalplan|liste)\s(?:nr\.\s)?LP?$/iu

/** What the title of an item says in a text that has lost its breaks, where the numbers of its case stand behind it: "Salg af areal (lukket) 24-121". */
export function closingBeforeNumbers(line: string): ClosingMark | undefined {
  const text = line.trim().slice(-longest * 2)
  const title = text.replace(numbersBehind, '')
  if (title === text || (ofPlanOrList.test(title) && title.endsWith('LP')) || letterOfPlan.test(title)) return undefined
  return closingOfTitle(title) ?? closingAtEnd(title)
}

interface Range {
  start: number
  end: number
}

/** A mark within a text that has lost its breaks. */
export interface FlowMark extends Range {
  closes: 'item' | 'part'
  /** The numbers of the items that it is about, where it names them. */
  numbers: readonly string[]
  /** Whether it stands at the heading of a section, or is a sentence of its own, and so is about the item that it stands in. */
  isOfItem?: true
}

/** What makes the word a part of a sentence, right before it. */
const inSentence = String.raw`(?<!(?:^|[^\p{L}])(?:er|var|blev|bliver|holdes|været|være|ikke|ingen|en|et|den|det|de|og|eller|som|af|i|på|til|for|med|om|dele?n?|helt|delvist)\s{1,3})`
const notNone = String.raw`(?!\s{0,3}:?\s{0,3}(?:nej|ingen|falsk|false|0)(?![\p{L}\p{N}]))(?!\s{1,3}bilag)`
/** A form that is looked for at each place of a text, where blanks do not run on. */
const inFlow = (form: string) => new RegExp(form.replaceAll('\\s+', '\\s{1,9}'), 'giu')
const flowForms = {
  numbers: inFlow(
    `(?:${start}(?:dagsordens?)?(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?|nr\\.)\\s{0,3}(?:nr\\.?\\s?)?(?<before>\\d{1,4}(?:\\s?(?:[,–-]|og|til)\\s?\\d{1,4}){0,20})\\s{0,3}[:,(–-]?\\s{0,3}(?:(?:er|var|bliver|blev|et|som|behandles|behandlet|behandledes|holdes|drøftes|drøftedes|optaget|optages|markeret|mærket|på|den)\\s){0,4}(?:${word}|offentliggøres\\s+ikke|for\\s+lukkede\\s+døre)${end}|${start}(?<!ingen\\s)(?:${word}(?:\\s+${thing})?(?:\\s+på\\s+mødet|\\s+for\\s+offentligheden)?(?:,\\s+jf\\.\\s[^.§]{0,40}§\\s?\\d{1,3}(?!\\d))?|(?:punkter|sager|emner)\\s+(?:er\\s+${word}(?:\\s+for\\s+offentligheden)?|(?:behandles\\s+)?for\\s+lukkede\\s+døre)|for\\s+lukkede\\s+døre)\\s{0,3}(?:er\\s)?:?\\s{0,3}(?:(?:nr\\.?|pkt\\.?|punkt|sag)\\s){0,2}(?<behind>\\d{1,4}(?:\\s?(?:[,–-]|og|til)\\s?\\d{1,4}){0,20})(?![\\d/]|\\s?[-–]\\d|\\s+stk))`,
  ),
  // "styrelsen har lukket sagerne"
  part: inFlow(`${start}${inSentence}(?<!(?:har|havde|have)\\s)${word}\\s+${many}${end}${notNone}`),
  item: inFlow(
    `[([<{]\\s?${word}(?:\\s+${thing})?(?:[^()\\p{L}][^()]{0,40})?[)\\]>}]|${start}(?<!åbent?\\s?/\\s?)${inSentence}${word}(?:\\s+${thing})?\\s{0,3}:${notNone}|(?:(?<=\\s)[-–—]{1,3}|[>*|«=☒])\\s{0,3}${word}(?:\\s+${thing})?\\s{0,3}(?:[-–—<*/|»=☐]|$)|${start}${inSentence}${word}\\s+${one}${end}${notNone}|\\u{1F512}`,
  ),
  apart: inFlow(
    `${start}(?<!åbent?\\s?/\\s?)(?:${inSentence}${word}(?:\\s+${thing}${end})?(?:\\s+for\\s+offentligheden)?(?:,\\s+jf\\.\\s[^.§]{0,40}§\\s?\\d{1,3})?|${doorsMark}|${switched}|(?<!\\d[.:)]?\\s{1,3})person(?:ale)?sag)${end}${notNone}`,
  ),
  capitals:
    /(?<![\p{L}\p{N}])(?:LUKKET|LUKKEDE|FORTROLIGT?|L U K K E T)(?![\p{L}\p{N}])|(?<=(?<!\S)\d{1,4}[.:)]?\s)(?:Lukket|Fortroligt?)(?=\s\p{Lu})|(?<!\S)(?:Lukket|Fortroligt?)(?=\s[-–]?\s?\d{1,4}[.:)]?\s\p{Lu})/gu,
}

/** What each of these has some of: most of a text has none, and is not gone through. */
const flowStem = new RegExp(
  `${plainStem}|offentlig|public|person(?:ale)?sag|tavshedspligt|åbent?(?:\\s{1,3}(?:sag|punkt))?\\s*[:=]|l u k k|\\u{1F512}`,
  'giu',
)
/** How far around such a word a form can reach, with what stands beside it: a row of twenty numbers. */
const reach = 600

/** The stretches of a text around the words that marks have some of. */
function stretchesOf(text: string): Range[] {
  const stretches: Range[] = []
  for (const {index} of matchesIn(flowStem, text)) {
    const last = stretches.at(-1)
    const end = Math.min(text.length, index + reach)
    if (last !== undefined && index - reach <= last.end) last.end = end
    else stretches.push({start: Math.max(0, index - reach), end})
  }
  return stretches
}

/** The matches of a form within such stretches, at their offsets in the whole text. */
function* matchesWithin(
  form: RegExp,
  flow: string,
  stretches: readonly Range[],
): Generator<Range & {mark: string; groups: RegExpExecArray['groups']}> {
  for (const {start, end} of stretches)
    for (const {0: mark, index, groups} of matchesIn(form, flow.slice(start, end)))
      yield {mark, start: start + index, end: start + index + mark.length, groups}
}

/** The marks that stand within a text that has lost its breaks, told by how they are set, not by a line of their own. */
export function* marksInFlow(text: string): Generator<FlowMark> {
  const near = stretchesOf(text)
  if (near.length === 0) return
  const flow = withoutRanges(text, [...matchesWithin(nothingClosed, text, near)])
  const named: Range[] = []
  for (const {mark, start: from, end: to, groups} of matchesWithin(flowForms.numbers, flow, near)) {
    const numbers = numbersIn(groups?.before ?? groups?.behind ?? '')
    // "7. Lukket punkt 8. Eventuelt": the number is of the next title.
    const behind = flow.slice(to, to + 12)
    const isNext = /:| er /u.test(mark) ? /^[.)]\s+\p{Lu}/u : /^[.:)]?\s+\p{Lu}/u
    if (groups?.behind !== undefined && (isNext.test(behind) || /\d-\d+-\d/u.test(mark))) continue
    named.push({start: from, end: to})
    yield {start: from, end: to, closes: 'part', numbers}
  }
  const unnamed = withoutRanges(flow, named)
  const parts = [...matchesWithin(flowForms.part, unnamed, near)]
  for (const {start: from, end: to} of parts) {
    if (isAtHeading(unnamed, from, to)) yield {start: from, end: to, closes: 'item', numbers: [], isOfItem: true}
    else yield {start: from, end: to, closes: 'part', numbers: []}
  }
  const rest = withoutRanges(unnamed, parts)
  for (const form of [flowForms.apart, flowForms.item, flowForms.capitals])
    for (const {start: from, end: to} of matchesWithin(form, rest, near)) {
      if (isAtHeading(rest, from, to)) yield {start: from, end: to, closes: 'item', numbers: [], isOfItem: true}
      else if (form !== flowForms.apart || standsApart(rest, from, to))
        yield {start: from, end: to, closes: 'item', numbers: []}
    }
  yield* sayings(rest, near)
}

/** Where a sentence or a label begins: behind the end of another, or by the words that such a saying begins with. */
const sayingStart =
  /(?<=[.!?:)]\s{1,3}|^)(?=\p{Lu})|(?<!\p{L})(?=(?:(?:Dette|Denne|Nærværende)\s(?:dagsordens)?|Dagsordens)?(?:[Pp]unkt|[Ss]ag)(?:et|en)?s?\s\p{Ll}|(?:Efter|Jf\.|I henhold|I medfør|Er|Må|Skal|Publicer|Åbent?|Offentlig|Tavshedspligt|Mødet|Døre)\P{L})/gu
/** Where it ends: the full stops of a law and of what is counted end none. */
const sayingEnd = /[.!?](?=\s{1,3}\p{Lu}|\s*$)/u

/** A label of access with its value, behind which nothing ends it: "Sagstype: Lukket Planen har …". */
const labelledSaying = re(
  `^\\p{L}[\\p{L}\\s/()]{1,40}[:?]\\s*(?:${word}(?:\\s+${one})?|(?:for\\s+)?lukkede\\s+døre|nej|ja)${end}`,
)

/** Sentences and labels that say of the item that they stand in that it is closed: "Punktet er fortroligt.", "Åben sag: Nej". */
function* sayings(flow: string, stretches: readonly Range[]): Generator<FlowMark> {
  for (const {start: from, end: to} of stretches) {
    const text = flow.slice(from, to)
    for (const {index} of matchesIn(sayingStart, text)) {
      const behind = text.slice(index, index + longest)
      const length = labelledSaying.exec(behind)?.[0].length ?? (sayingEnd.exec(behind)?.index ?? behind.length - 1) + 1
      const said = closingOf(behind.slice(0, length))
      if (said?.closes !== 'item' || said.isDoubtful) continue
      yield {start: from + index, end: from + index + length, closes: 'item', numbers: [], isOfItem: true}
    }
  }
}

/** A text with blanks for some of its stretches, which follow one another. */
function withoutRanges(text: string, ranges: readonly Range[]): string {
  let from = 0
  const parts = ranges.map(({start, end}) => {
    const part = `${text.slice(from, start)}${' '.repeat(end - start)}`
    from = end
    return part
  })
  return `${parts.join('')}${text.slice(from)}`
}

/** How far beside a mark its heading, its label or the end of a sentence is looked for. */
const nearMark = 80
/** What stands before a mark that is no part of a sentence: the end of one, or a number with or without a sign. */
const endApart = /(?:^|[.!?)\]|/»”"“]|(?<!\S)\d{1,4}[.:)]?)\s{0,3}["“|/*([<«–—-]{0,3}\s?$/u
/** What stands behind one: text that begins anew. */
const beginApart = /^\s{0,3}["”|/*)\]>»–—.:!-]{0,3}\s{0,3}(?:$|[\p{Lu}\p{N}(["“•·*☐☒])/u
const signsBefore = /(?<![\s–—:,(/|[-])[\s–—:,(/|[-]+$/u
const datedHeading = /(?<!\p{L})Beslutning(?:er)? (?:i|fra|af|den|d\.) [^:]{0,60}\d$/u
/** A heading behind a mark: "Lukket beslutning Godkendt." */
const headingBehind = /^\s{0,3}[-–:,/|)\]]?\s{0,3}((?:\p{L}+\s){0,2}?\p{L}+)\s{0,3}:?(?=\s+[\p{Lu}\d]|\s*$)/u

/** Whether a mark stands between two sentences, or behind a label of access. */
function standsApart(flow: string, from: number, to: number): boolean {
  if (!beginApart.test(flow.slice(to, to + nearMark))) return false
  const before = flow.slice(Math.max(0, from - nearMark), from)
  return endApart.test(before) || lastWords(before).some((words) => accessLabel.test(words))
}

/** Whether a mark stands right behind the heading of a section, or before it: "Beslutning (lukket)", "Lukket beslutning". */
function isAtHeading(flow: string, from: number, to: number): boolean {
  const before = flow.slice(Math.max(0, from - nearMark), from)
  const behind = flow.slice(to, to + nearMark)
  if (beginApart.test(behind.replace(/^\s\p{L}{3,20}(?=[)\]])/u, ''))) {
    if (datedHeading.test(before.replace(signsBefore, ''))) return true
    if (lastWords(before).some((words) => /^\p{Lu}/u.test(words) && isHeadingOfSection(words))) return true
    // The mark may have the heading in itself.
    const mark = flow.slice(from, to)
    if (/^\p{Lu}/u.test(mark) && endApart.test(before) && isHeadingOfSection(lastWords(mark).at(-1) ?? '')) return true
  }
  const isBegun = endApart.test(before) || /\d\s{1,3}$/u.test(before) || /^\p{Lu}/u.test(flow.slice(from))
  return isBegun && isHeadingOfSection(headingBehind.exec(behind)?.[1] ?? '')
}

/** The last word of a text, the last two, up to five; without what stands between them and a mark. */
function lastWords(text: string): string[] {
  const words = text.replace(signsBefore, '').split(/\s+/u).slice(-5)
  return words.map((_, at) => words.slice(at).join(' '))
}

const gapOpens = re(`${start}(?:åbne\\s+${many}${end}|åbent?(?:\\s+${many})?\\s*:?\\s*\\d)`)
const gapPart = re(`${start}(?:lukkede|${word}\\s+${many})${end}`)
const gapMark = re(
  `${switched}|${start}${word}(?:\\s+${thing})?${end}(?:\\s+for\\s+offentligheden|,\\s+jf\\.[^.§]{0,40}§\\s?\\d{1,3})?|${start}${doorsMark}${end}|\\u{1F512}`,
)
/** "Dagsorden - lukket" */
const partBefore = re(`${start}${many}\\s*[-–—,:(]\\s*$`)
const isDoors = /døre/iu
const gapLetter = /(?<!\p{L})LP?(?!\p{L})/u
/** A mark that names its item by its number: "Lukket: punkt 3". */
const gapNamed = re(`${word}(?:\\s+${thing})?\\s*:\\s*(?:punkt(?:er)?|pkt\\.?|nr\\.?|sag(?:er)?)\\s*\\d`)

const behindTitle = re(
  `^[^\\p{L}\\p{N}]{0,20}(?:åbent?(?:\\s+${one})?|${word}(?:\\s+${thing})?|${doorsMark}|LP?)${end}`,
)

/** Whether what stands right behind a title of such a list says whether it is open or closed. */
export function tellsAccess(gap: string): boolean {
  return behindTitle.test(gap)
}

/** What stands between two titles of a list that has lost its breaks says: of the title above it, of the one below, of either, or of all that follow. */
export function closingInGap(
  raw: string,
): 'above' | 'below' | 'either' | 'part' | 'above and part' | 'open' | undefined {
  const gap = withoutNothing(raw)
  if (gapNamed.test(gap)) return undefined
  if (gapOpens.test(gap)) return 'open'
  const mark = gapMark.exec(gap) ?? gapLetter.exec(gap)
  if (mark === null) return undefined
  const before = gap.slice(0, mark.index)
  const behind = gap.slice(mark.index + mark[0].length)
  const isLead = /^\s?:/u.test(behind)
  // "Til behandling - for lukkede døre" stands over a group.
  const isBehind = /[-–—,/|.…([]\s*$/u.test(before)
  const isSmall = /^\p{Ll}/u.test(mark[0]) && !/\p{L}/u.test(before)
  if (partBefore.test(before)) return 'part'
  if (isDoors.test(mark[0]) ? isLead || /\p{Lu}\p{L}/u.test(before) : gapPart.test(mark[0]))
    return (isBehind || isSmall) && !isDoors.test(mark[0]) ? 'above and part' : 'part'
  // "L 3. Salg af areal" and "Salg af areal L 3. Nyt tag" look the same.
  if (mark[0].length <= 2 && /^\s?\d/u.test(behind)) return 'either'
  if (/\d/u.test(behind) && !isLead) return 'above'
  if (/\d/u.test(before) || isLead) return 'below'
  // Small letters go on what stands before them, and so does what stands nearer to it: "Salg af areal   Lukket Nyt tag".
  const isFar = /\s{2}$/u.test(before) && !/^\s{2}/u.test(behind)
  return isBehind || isFar || isSmall ? 'above' : 'either'
}

/** The number of an item right behind a mark: "LUKKET – punkt 4. Salg". */
export const numberBehindMark = /^\s{0,3}(?:(?:punkt|pkt\.|(?:sag )?nr\.)\s)?(\d{1,4})[.:)]?\s{1,5}(?=\p{L})/iu
