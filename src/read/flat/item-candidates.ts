import {isFullName} from '../../names/person.ts'
import {caseBehindNumber, caseNumberIn} from '../../text/case-number.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import {markedNumber} from '../../vocabulary/access/signs.ts'
import {closingOfTitle, wordsBeside} from '../../vocabulary/access/titles.ts'
import {alternatives} from '../../vocabulary/alternatives.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {accessBefore} from '../../vocabulary/item-numbers.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {
  beforeOtherNumbers,
  behindGroup,
  itemLabels,
  itemWords,
  labelsBehind,
  openingKinds,
  street,
} from '../../vocabulary/run-in.ts'
import {isUsualTitle} from '../../vocabulary/usual-titles.ts'
import {bulletLength, type Mark, wordsOf} from './marks.ts'
import type {Promised} from './promised.ts'
import {endOfFirst, endOfTitle, longestTitle} from './title-end.ts'

// Where an item may begin in flat text, and what speaks for that: any number before
// a capital letter, and any title that the contents promise.
//
//   … Godkendt. 20. Egnsteatret. Bestyrelsen. J.nr.: A30 Sagsid: …
//              |number |title                |label

/** Where an item begins, and where its title ends. */
export interface ItemStart {
  start: number
  titleEnd: number
  number: number | undefined
  /** Whether it is the title of an item whose number and labels stand above. */
  isBelowLabels?: boolean
}

/** A paragraph of the text, with the marks in it. */
export interface MarkedParagraph {
  start: number
  end: number
  /** Whether a page begins with it. */
  isPage: boolean
  marks: readonly Mark[]
}

/** Where an item may begin. */
export interface Candidate extends ItemStart {
  /** How much speaks for it. */
  weight: number
  /** Where the contents have its title. */
  place: number | undefined
  /** What stands around its number; undefined where it has none, or a mark. */
  form?: string | undefined
  /** Whether what it says of access, or a label or heading behind it, is what items have. */
  isTold?: boolean
  /** Whether a decision stands right behind its title: "1. Godkendelse af dagsorden. Godkendt." */
  isDecided?: boolean
}

/** What stands between two marks. */
interface Gap {
  from: number
  to: number
  before: Mark | undefined
  /** The mark behind it; undefined at the end of a paragraph. */
  mark: Mark | undefined
  /** Where the mark behind that one begins, or the paragraph ends. */
  next: number
  isTop: boolean
  isPage: boolean
  /** Whether the next paragraph has marks, so that this one can be a title and nothing else. */
  leads: boolean
}

/** How long a title is that is known by its place alone: at the top of a page, before a label. */
const longestUnknown = 200
/** Numbers from here on, without a stop behind them, are years. */
const firstYear = 1900
/** How many letters are looked at for the number that an item begins with. */
const longestBeginning = 40
/** How many letters before a number are looked at for the name of a group of items, or the number of a page. */
const longestGroup = 24
/** How many letters before a number are looked at for the end of a street's name. */
const longestStreet = 12
/** How many letters behind a title are looked at for what was decided. */
const longestDecided = 60

/** What speaks for a candidate, and against it. */
export const weights = {
  number: 0.5,
  bareNumber: -1,
  word: 2,
  top: 1.5,
  behindSentence: 0.5,
  promised: 4,
  usual: 1,
  access: 2,
  itemLabel: 3,
  openingHeading: 2.5,
  heading: 1,
  withinSentence: -1,
  skipped: -0.3,
  otherForm: -1,
  next: 0.5,
} as const
/** How much must speak for an item by itself. */
export const leastOfOne = 1.5

/** Marks that a title can begin with in small letters: "8. lukket: Salg af areal". */
const smallMarks = wordsBeside([...'lfhkieu'])
const numbered = new RegExp(
  String.raw`(?<!\S)(?:(?<![-–] )${markedNumber}|((?:${itemWords})\s?|#)?((?:\d{1,2}\.(?=\d))?\d{1,4}(?:/(?:19|20)\d\d)?)(\s?[.:)](?:\s|(?=\p{Lu}\p{Ll}))|\s[-–]\s|\s)(?:${caseBehindNumber})?(?=(?:["(“”[«☒]|\u{1F512} |[*>=|]{1,3} ?)?\p{Lu}|["*|/([]{0,2}\s?(?:${smallMarks})\s?["*|/:)\]–-]{1,2}\s?\p{Lu}|\d{1,2}\.\s\p{Ll}))`,
  'gu',
)
const numberAtEnd = new RegExp(String.raw`(?<!\S)(?:(?:${itemWords})\s?)?(\d{1,4})[.:]?\s+$`, 'u')
/** What stands between the number of an item and its title. */
const toTitle = String.raw`[.:]?\s+(?:${caseBehindNumber})?(?=["(“”]?\p{Lu})`
const first = new RegExp(String.raw`(?<!\S)(?:(?:${itemWords})(?=[\s:\d]|$)|\d{1,3}${toTitle})`, 'u')

/** Where the first number of an item stands in a text, or the word before one; -1 where there is none. */
export function firstItemNumber(text: string): number {
  return text.search(first)
}

const beginning = new RegExp(
  String.raw`^\s*(?:(?:${itemWords})\s?\d{1,4}|\d{1,4}${toTitle}|(?:${alternatives(itemLabels)})(?![\p{L}]))`,
  'u',
)

/** Whether an item can begin at an offset of a text: with its number, or the label of its case. */
export function beginsItem(text: string, at: number): boolean {
  return beginning.test(text.slice(at, at + longestBeginning))
}

/** What can begin an item in the stretches between the marks of a paragraph. */
export function* candidatesIn(
  text: string,
  {start, end, marks, isPage}: MarkedParagraph,
  leads: boolean,
  promised: Promised,
  known: ReadonlySet<string>,
): Generator<Candidate> {
  let from = start
  let before: Mark | undefined
  for (const [index, mark] of [...marks, undefined].entries()) {
    const to = mark?.start ?? end
    const next = marks[index + 1]?.start ?? end
    if (to > from)
      yield* between(text, {from, to, before, mark, next, isTop: from === start, isPage, leads}, promised, known)
    from = Math.max(from, mark?.end ?? end)
    before = mark
  }
}

function* between(text: string, gap: Gap, promised: Promised, known: ReadonlySet<string>): Generator<Candidate> {
  const {from, to, before, mark, isTop, isPage, leads} = gap
  const hasMark = mark !== undefined || leads
  const printed = text.slice(from, to)
  const lead = printed.length - printed.trimStart().length
  /** Where the title of the last number begins. */
  let lastStart = -1
  const unnumbered = unnumberedIn(text, gap, promised)
  const promisedFrom = unnumbered?.isBelowLabels === true ? unnumbered.start : to
  for (const match of matchesIn(numbered, printed)) {
    const title = from + match.index + match[0].length
    // "Lokalplan 171 - Rækkehuse": the number stands within a title that the contents have.
    if (from + match.index > promisedFrom) break
    const isFirst = match.index <= lead
    const isBehindSentence =
      /[.!?:)”"…•·▪]\s+$/u.test(printed.slice(Math.max(0, match.index - 4), match.index)) ||
      behindGroup.test(printed.slice(Math.max(0, match.index - longestGroup), match.index))
    const isBehindValue =
      before?.kind === 'label' || (isTop && isPage) || (before !== undefined && isOfKind(text, before, 'absence'))
    const marked = match[1] ?? match[2]
    const [, above = '', counted = ''] = /^(?:(\d+)\.)?(\d+)/u.exec(marked ?? match[4] ?? '') ?? []
    const number = Number(counted)
    const hasWord = match[3] !== undefined
    const stop = match[5]?.trim() ?? ''
    const isOfYear = match[4]?.includes('/') === true
    const hasStop = stop !== '' || above !== '' || isOfYear || marked !== undefined
    const isBegun = isFirst || isBehindSentence || isBehindValue || hasWord
    // "Sagsnr. 12/2010 Kajen"
    if (isOfYear && isFirst && before?.kind === 'label') continue
    // "har åbent til kl. 18. Frivillige …"
    if (beforeOtherNumbers.test(printed.slice(Math.max(0, match.index - 8), match.index))) continue
    if (!hasStop && !hasWord && street.test(printed.slice(Math.max(0, match.index - longestStreet), match.index)))
      continue
    // "regnskab 2018 (Beslutning)"
    if (!hasStop && !hasWord && (number >= firstYear || printed.charAt(match.index + match[0].length) === '(')) continue
    const limit = title + (caseNumberIn(text.slice(title, Math.min(to, title + longestTitle))) ?? to - title)
    const run = promised.runAt(text, title, limit)
    const isPromised = run.words > 2 || (run.words > 0 && (run.words === run.of || (run.words > 1 && isFirst)))
    const titleEnd = endOfTitle(text, title, {to: limit, hasMark}, isPromised ? run.end : undefined, known)
    let weight: number = hasStop || hasWord ? weights.number : weights.bareNumber
    if (hasWord) weight += weights.word
    if (isFirst && isTop) weight += isPage ? weights.top : weights.behindSentence
    if (isFirst || isBehindSentence) weight += weights.behindSentence
    const named = text.slice(title, titleEnd)
    if (isUsualTitle(named)) weight += weights.usual
    const hasAccess =
      before?.kind === 'group' ||
      marked !== undefined ||
      accessBefore.test(named) ||
      closingOfTitle(named) !== undefined
    if (hasAccess) weight += weights.access
    if (isPromised) weight += weights.promised
    const end = trimEnd(text, 0, limit)
    const isWhole = titleEnd === end || titleEnd === endOfFirst(text, title, end)
    const followed = isWhole ? weightOf(text, gap) : 0
    weight += followed
    if (!isBegun) weight += weights.withinSentence
    if (isBegun) lastStart = title + 1
    const start = from + match.index
    yield {
      start: start - bulletLength(text, start),
      titleEnd,
      number,
      weight,
      place: isPromised ? run.place : undefined,
      form: marked === undefined ? `${match[3]?.trim() ?? ''}${above}${isOfYear ? '/' : ''}${stop}` : undefined,
      isTold: hasAccess || followed > 0,
      isDecided: decisionBeginning.test(text.slice(titleEnd, titleEnd + longestDecided).replace(/^[.:\s]+/u, '')),
    }
  }
  const closed = closedIn(text, gap)
  if (closed !== undefined) yield closed
  else if (unnumbered !== undefined && unnumbered.start >= lastStart) yield unnumbered
}

/** The item of whose title no more is told than that it is closed: "7. Lukket punkt", "8. Lukket sag: Salg af jord". */
function closedIn(text: string, {from, to, mark, next}: Gap): Candidate | undefined {
  const number = mark?.kind === 'access' ? numberAtEnd.exec(text.slice(Math.max(from, to - 24), to)) : null
  // "Cykelsti, etape 2 | Åben sag"
  if (mark === undefined || number === null || openAlone.test(text.slice(mark.start - number[0].length, mark.end)))
    return undefined
  const goesOn = /^ ?[:–-]\s/u.test(text.slice(mark.end, mark.end + 3))
  return {
    start: to - number[0].length,
    titleEnd: goesOn ? trimEnd(text, mark.end, Math.min(next, mark.end + longestTitle)) : mark.end,
    number: Number(number[1]),
    weight: weights.number + weights.itemLabel,
    place: undefined,
  }
}

const openAlone = /^\d+\s+å/iu

/** The item without a number whose title a stretch ends with, or is. */
function unnumberedIn(text: string, gap: Gap, promised: Promised): Candidate | undefined {
  const {from, to, before, mark, isTop, isPage, leads} = gap
  const begin = trimStart(text, from, to)
  if (begin >= to) return undefined
  const titleEnd = trimEnd(text, 0, to)
  const run = mark !== undefined || isTop || leads ? promised.lastRun(text, from, to, longestTitle) : undefined
  const isBelowLabels =
    run !== undefined && before?.kind === 'label' && isFullName(text.slice(begin, run.start).trimEnd())
  const isBegun =
    run !== undefined &&
    (run.start <= begin ||
      /[.!?:)”"…]\s+$/u.test(text.slice(Math.max(from, run.start - 4), run.start)) ||
      // "Sagsbehandler: Ida Holm Nyt tag på hallen"
      isBelowLabels)
  if (run !== undefined && isBegun) {
    const weight = weights.promised + weightOf(text, gap)
    return {start: run.start, titleEnd, number: undefined, weight, place: run.place, isBelowLabels}
  }
  const isTitle = isTop && isPage && mark?.opensItem === true && to - from > 2 && to - from <= longestUnknown
  if (!isTitle) return undefined
  return {start: begin, titleEnd, number: undefined, weight: leastOfOne, place: undefined}
}

/** What the mark behind a title says for it. */
function weightOf(text: string, {mark}: Gap): number {
  if (mark === undefined) return 0
  if (mark.opensItem || mark.kind === 'access' || labelsBehind.test(wordsOf(text, mark))) return weights.itemLabel
  if (mark.kind !== 'heading') return 0
  return [...openingKinds].some((kind) => isOfKind(text, mark, kind)) ? weights.openingHeading : weights.heading
}

function isOfKind(text: string, mark: Mark, kind: string): boolean {
  return kindOfMarkedHeading(wordsOf(text, mark)) === kind
}
