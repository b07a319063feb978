import {caseNumberIn} from '../../text/case-number.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import {markedNumber} from '../../vocabulary/access/signs.ts'
import {wordsBeside} from '../../vocabulary/access/titles.ts'
import {alternatives} from '../../vocabulary/alternatives.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {
  beforeOtherNumbers,
  behindGroup,
  endsNoTitle,
  itemLabels,
  itemWords,
  openingKinds,
  sentenceStarts,
  street,
} from '../../vocabulary/run-in.ts'
import {isUsualTitle} from '../../vocabulary/usual-titles.ts'
import type {Mark} from './marks.ts'
import type {Promised} from './promised.ts'

// Where items begin in flat text. Any number before a capital letter can begin
// one, and any title that the contents promise; which of them do is told by all
// of them together: those whose numbers, and places in the contents, go up, and
// that have the most to show.
//
//   … Godkendt. 20. Egnsteatret. Bestyrelsen. J.nr.: A30 Sagsid: …
//              |number |title                |label

/** Where an item begins, and where its title ends. */
export interface ItemStart {
  start: number
  titleEnd: number
  number: number | undefined
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
interface Candidate extends ItemStart {
  /** How much speaks for it. */
  weight: number
  /** Where the contents have its title. */
  place: number | undefined
  /** Whether a decision stands right behind its title: "1. Godkendelse af dagsorden. Godkendt." */
  isDecided?: boolean
}

/** The best row of items that ends with a candidate. */
interface Row {
  candidate: Candidate
  score: number
  before: Row | undefined
  lastNumber: number | undefined
  lastPlace: number | undefined
}

/** How long a title is at most, and how many numbers can be left out between two items. */
const longestTitle = 300
const mostSkipped = 3
/** How many letters the words of a name before its last can have. */
const longestName = 50
/** How many letters are looked at for its end. */
const longestLooked = 1000
/** How the first two entries of a list begin that stands behind a title: "Meddelelser a. Kajen b. Broen". */
const listBeginnings = [
  [/\sa[.)]\s/u, /\sb[.)]\s/u],
  [/\s1[.)]\s/u, /\s2[.)]\s/u],
] as const
/** How long a title is that is known by its place alone: at the top of a page, before a label. */
const longestUnknown = 200
/** How many letters a title can have behind those that the contents have, whose numbers are lost. */
const longestRest = 80
/** Numbers from here on, without a stop behind them, are years. */
const firstYear = 1900
/** How many letters are looked at for the number that an item begins with. */
const longestBeginning = 40
/** How many letters before a number are looked at for the name of a group of items, or the number of a page. */
const longestGroup = 24
/** How many letters before a number are looked at for the end of a street's name. */
const longestStreet = 12
/** How many candidates before one are looked at: points of lists stand between two items. */
const mostBetween = 60

/** What speaks for a candidate, and against it. */
const weights = {
  number: 0.5,
  bareNumber: -1,
  word: 2,
  top: 1.5,
  behindSentence: 0.5,
  promised: 4,
  usual: 1,
  halfPromised: 2,
  itemLabel: 3,
  openingHeading: 2.5,
  heading: 1,
  inRecommendation: -2,
  withinSentence: -1,
  skipped: -0.3,
} as const
/** Which part of a row is known by the contents alone, so that what they do not have is no item. */
const leastNamed = 0.6
/** How much must speak for an item by itself, and for one of them where nothing else does. */
const leastOfOne = 1.5
const leastStrong = 2.5
/** How many items without a gap in their numbers are a series by themselves, and how many of them have a decision behind their title. */
const leastSeries = 3
const leastDecided = 2
/** How many letters behind a title are looked at for what was decided. */
const longestDecided = 60

/** Marks that a title can begin with in small letters: "8. lukket: Salg af areal". */
const smallMarks = wordsBeside([...'lfhkieu'])
const numbered = new RegExp(
  String.raw`(?<!\S)(?:${markedNumber}|((?:${itemWords})\s?)?(\d{1,4})(\s?[.:])?\s(?=(?:["(“”[«☒]|\u{1F512} |[*>=|]{1,3} ?)?\p{Lu}|["*|/([]{0,2}\s?(?:${smallMarks})\s?["*|/:)\]–-]{1,2}\s?\p{Lu}|\d{1,2}\.\s\p{Ll}))`,
  'gu',
)
/** A label of the head that stands behind a title: "Valg af formand Dato: 13. februar 2018". */
const labelInTitle = /\s(?:Dato|Tid|Sted|Referent):\s/u
const first = new RegExp(String.raw`(?<!\S)(?:(?:${itemWords})(?=\s|\d|$)|\d{1,3}[.:]?\s(?=["(]?\p{Lu}))`, 'u')

/** Where the first number of an item stands in a text, or the word before one; -1 where there is none. */
export function firstItemNumber(text: string): number {
  return text.search(first)
}

const numberAtEnd = new RegExp(String.raw`(?<!\S)(?:(?:${itemWords})\s?)?(\d{1,4})[.:]?\s+$`, 'u')
const beginning = new RegExp(
  String.raw`^\s*(?:(?:${itemWords})\s?\d{1,4}|\d{1,4}[.:]?\s+["(“”]?\p{Lu}|(?:${alternatives(itemLabels)})(?![\p{L}]))`,
  'u',
)

/** Whether an item can begin at an offset of a text: with its number, or the label of its case. */
export function beginsItem(text: string, at: number): boolean {
  return beginning.test(text.slice(at, at + longestBeginning))
}

/** The items that begin in some paragraphs, in order. */
export function itemsIn(
  text: string,
  paragraphs: readonly MarkedParagraph[],
  promised: Promised,
  known: ReadonlySet<string>,
): ItemStart[] {
  const candidates = paragraphs.flatMap((paragraph, index) => [
    ...candidatesIn(text, paragraph, (paragraphs[index + 1]?.marks.length ?? 0) > 0, promised, known),
  ])
  const chosen = trimmed(bestRow(candidates), candidates)
  return chosen.map((item, index) => {
    const limit = chosen[index + 1]?.start ?? text.length
    return {...item, titleEnd: Math.min(item.titleEnd, trimEnd(text, item.start, limit))}
  })
}

/** What can begin an item in the stretches between the marks of a paragraph. */
function* candidatesIn(
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

function* between(text: string, gap: Gap, promised: Promised, known: ReadonlySet<string>): Generator<Candidate> {
  const {from, to, before, isTop, isPage} = gap
  const printed = text.slice(from, to)
  const lead = printed.length - printed.trimStart().length
  const inRecommendation = before?.kind === 'heading' && isOfKind(text, before, 'recommendation')
  /** Where the title of the last number begins. */
  let lastStart = -1
  for (const match of matchesIn(numbered, printed)) {
    const title = from + match.index + match[0].length
    const isFirst = match.index <= lead
    const isBehindSentence =
      /[.!?:)”"…]\s+$/u.test(printed.slice(Math.max(0, match.index - 4), match.index)) ||
      behindGroup.test(printed.slice(Math.max(0, match.index - longestGroup), match.index))
    const isBehindValue =
      before?.kind === 'label' || (isTop && isPage) || (before !== undefined && isOfKind(text, before, 'absence'))
    const marked = match[1] ?? match[2]
    const number = Number(marked ?? match[4])
    const hasWord = match[3] !== undefined
    const hasStop = match[5] !== undefined || marked !== undefined
    const isBegun = isFirst || isBehindSentence || isBehindValue || hasWord
    if (!isBegun && !hasStop) continue
    // "har åbent til kl. 18. Frivillige …"
    if (beforeOtherNumbers.test(printed.slice(Math.max(0, match.index - 8), match.index))) continue
    if (!hasStop && !hasWord && street.test(printed.slice(Math.max(0, match.index - longestStreet), match.index)))
      continue
    // "regnskab 2018 (Beslutning)"
    if (!hasStop && !hasWord && (number >= firstYear || printed.charAt(match.index + match[0].length) === '(')) continue
    const limit = title + (caseNumberIn(text.slice(title, Math.min(to, title + longestTitle))) ?? to - title)
    const run = promised.runAt(text, title, limit)
    const isPromised = run.words > 2 || (run.words > 0 && (run.words === run.of || (run.words > 1 && isFirst)))
    const titleEnd = endOfTitle(text, title, {...gap, to: limit}, isPromised ? run.end : undefined, known)
    let weight: number = hasStop || hasWord ? weights.number : weights.bareNumber
    if (hasWord) weight += weights.word
    if (isFirst && isTop) weight += isPage ? weights.top : weights.behindSentence
    if (isFirst || isBehindSentence) weight += weights.behindSentence
    if (isUsualTitle(text.slice(title, to))) weight += weights.usual
    if (isPromised) weight += weights.promised
    else if (run.words > 1) weight += weights.halfPromised
    if (titleEnd === trimEnd(text, 0, to)) weight += weightOf(text, gap)
    if (inRecommendation && !isPromised) weight += weights.inRecommendation
    if (!isBegun) weight += weights.withinSentence
    if (isBegun) lastStart = title + 1
    yield {
      start: from + match.index,
      titleEnd,
      number,
      weight,
      place: isPromised ? run.place : undefined,
      isDecided: decisionBeginning.test(text.slice(titleEnd, titleEnd + longestDecided).replace(/^[.:\s]+/u, '')),
    }
  }
  const closed = closedIn(text, gap, promised)
  if (closed !== undefined) yield closed
  const unnumbered = closed === undefined ? unnumberedIn(text, gap, promised) : undefined
  if (unnumbered !== undefined && unnumbered.start >= lastStart) yield unnumbered
}

/** The item of whose title no more is told than that it is closed: "7. Lukket punkt", "8. Lukket sag: Salg af jord". */
function closedIn(text: string, {from, to, mark, next}: Gap, promised: Promised): Candidate | undefined {
  if (mark?.kind !== 'access') return undefined
  const number = numberAtEnd.exec(text.slice(Math.max(from, to - 24), to))
  if (number === null) return undefined
  const goesOn = /^ ?[:–-]\s/u.test(text.slice(mark.end, mark.end + 3))
  const titleEnd = goesOn ? trimEnd(text, mark.end, Math.min(next, mark.end + longestTitle)) : mark.end
  const run = promised.runAt(text, mark.start, titleEnd)
  const weight = weights.number + weights.itemLabel
  return {
    start: to - number[0].length,
    titleEnd,
    number: Number(number[1]),
    weight,
    place: run.words > 1 ? run.place : undefined,
  }
}

/** The item without a number whose title a stretch ends with, or is. */
function unnumberedIn(text: string, gap: Gap, promised: Promised): Candidate | undefined {
  const {from, to, mark, isTop, isPage, leads} = gap
  const begin = trimStart(text, from, to)
  if (begin >= to) return undefined
  const titleEnd = trimEnd(text, 0, to)
  const run = mark !== undefined || isTop || leads ? promised.lastRun(text, from, to, longestTitle) : undefined
  const isBegun =
    run !== undefined &&
    (run.start <= begin || /[.!?:)”"…]\s+$/u.test(text.slice(Math.max(from, run.start - 4), run.start)))
  if (run !== undefined && isBegun) {
    const weight = (run.words > 1 || run.start <= begin ? weights.promised : weights.halfPromised) + weightOf(text, gap)
    return {start: run.start, titleEnd, number: undefined, weight, place: run.place}
  }
  // What the contents cut short, or the print has lost letters of: "Godkendelse af dagsorden januar 2016".
  const top = isTop ? promised.runAt(text, begin, to) : undefined
  if (top !== undefined && top.words > 2 && mark !== undefined && titleEnd - top.end <= longestRest)
    return {start: begin, titleEnd, number: undefined, weight: weights.promised + weightOf(text, gap), place: top.place}
  const isTitle = isTop && isPage && mark?.opensItem === true && to - from > 2 && to - from <= longestUnknown
  if (!isTitle) return undefined
  return {start: begin, titleEnd, number: undefined, weight: leastOfOne, place: undefined}
}

/** What the mark behind a title says for it. */
function weightOf(text: string, {mark}: Gap): number {
  if (mark === undefined) return 0
  if (mark.opensItem || mark.kind === 'access') return weights.itemLabel
  if (mark.kind !== 'heading') return 0
  return [...openingKinds].some((kind) => isOfKind(text, mark, kind)) ? weights.openingHeading : weights.heading
}

function isOfKind(text: string, mark: Mark, kind: string): boolean {
  return kindOfMarkedHeading(text.slice(mark.start, mark.end)) === kind
}

/** Where the title of a numbered item ends: at the mark behind it, where the contents end theirs, or with its sentence. */
function endOfTitle(
  text: string,
  title: number,
  {to, mark, leads}: Gap,
  promisedEnd: number | undefined,
  known: ReadonlySet<string>,
): number {
  const end = trimEnd(text, 0, to)
  const hasMark = mark !== undefined || leads
  if (promisedEnd !== undefined) {
    const rest = text.slice(promisedEnd, to)
    // "Nybovej 9." as the contents have it, with a stop.
    const stopped = /^(?: \d{1,4}\p{L}?)?(?=\.\s*$)/u.exec(rest)?.[0]
    if (stopped !== undefined) return promisedEnd + stopped.length
    return hasMark && rest.length <= longestRest && !/[.!?]\s+\p{Lu}|\p{L}[.!?]\s*$/u.test(rest) ? end : promisedEnd
  }
  const printed = text.slice(title, Math.min(to, title + longestLooked))
  const label = labelInTitle.exec(printed)
  if (label !== null && label.index > 0 && !/[.!?]\s/u.test(printed.slice(0, label.index)))
    return trimEnd(text, title, title + label.index)
  for (const [one, two] of listBeginnings) {
    const at = printed.search(one)
    if (at > 0 && two.test(printed.slice(at))) return trimEnd(text, title, title + at)
  }
  const sentence = /[.!?]\s+\p{Lu}[\p{L}-]*\s[\p{Ll}\d]|\s[a-z]\)\s/u.exec(printed)
  const decided = decisionBehindTitle(printed)
  if (decided !== undefined && decided <= (sentence?.index ?? decided) + 2) return trimEnd(text, title, title + decided)
  const begun = sentenceBehindTitle(text, title, to, known)
  // "1. Meddelelser a) Der holdes møde …": the letter is of the first point.
  const point = firstPoint.exec(printed)?.index ?? Number.POSITIVE_INFINITY
  if (begun !== undefined) return trimEnd(text, title, Math.min(begun, title + point))
  if (sentence === null && end - title <= longestTitle) return end
  const stop = sentence === null ? longestTitle : sentence.index
  return trimEnd(text, title, Math.min(to, title + Math.min(stop, longestTitle)))
}

const firstPoint = /\sa\)\s/u

/** Where the decision begins behind a title that nothing parts from it: "Godkendelse af dagsorden | Godkendt." */
function decisionBehindTitle(printed: string): number | undefined {
  for (const {index} of matchesIn(/(?<=[\p{L}\d)”".] )\p{Lu}/gu, printed.slice(0, longestTitle))) {
    const rest = printed.slice(index)
    if (decisionBeginning.test(rest) && /^[^.!?]{0,120}[.!?:](?:\s|$)/u.test(rest)) return index
  }
  return undefined
}

/** Where the first sentence begins behind a title that no stop ends: "Nyt tag | Forvaltningen foreslår, at …". */
function sentenceBehindTitle(text: string, title: number, to: number, known: ReadonlySet<string>): number | undefined {
  const printed = text.slice(title, Math.min(to, title + longestTitle))
  if (!/[.!?](?:\s|$)/u.test(printed)) return undefined
  for (const {index} of matchesIn(sentenceStarts, printed)) {
    const at = nameBefore(printed, index, known)
    const before = printed.slice(0, at).trimEnd()
    // A title does not end with "på", and hardly with its first word.
    if (at > 0 && !endsNoTitle.test(before)) return title + at
  }
  return undefined
}

/** The start of a known name of which a word is the last: "Ida Lund Holm" of "Holm". */
function nameBefore(printed: string, at: number, known: ReadonlySet<string>): number {
  const last = /^\S+/u.exec(printed.slice(at))?.[0] ?? ''
  const words = printed.slice(Math.max(0, at - longestName), at)
  for (const {index} of matchesIn(/(?<!\S)\p{Lu}/gu, words))
    if (known.has(`${words.slice(index)}${last}`.toLowerCase())) return at - words.length + index
  return at
}

/** The row of candidates, going up, for which the most speaks. */
function bestRow(candidates: readonly Candidate[]): Candidate[] {
  const rows: Row[] = []
  let best: Row | undefined
  for (const [index, candidate] of candidates.entries()) {
    let row: Row = rowOf(candidate, undefined, 0)
    for (let at = index - 1; at >= 0 && index - at <= mostBetween; at--) {
      const before = rows[at] as Row
      const skipped = skippedBetween(before, candidate)
      if (skipped === undefined) continue
      const next = rowOf(candidate, before, skipped)
      if (next.score > row.score) row = next
    }
    rows.push(row)
    if (best === undefined || row.score > best.score) best = row
  }
  const chosen: Candidate[] = []
  for (let row = best; row !== undefined; row = row.before) chosen.push(row.candidate)
  return chosen.reverse()
}

function rowOf(candidate: Candidate, before: Row | undefined, skipped: number): Row {
  return {
    candidate,
    before,
    score: (before?.score ?? 0) + candidate.weight + skipped * weights.skipped,
    lastNumber: candidate.number ?? before?.lastNumber,
    lastPlace: candidate.place ?? before?.lastPlace,
  }
}

/** How many numbers are left out between the last item of a row and a candidate; undefined where it cannot follow. */
function skippedBetween({candidate: last, lastNumber, lastPlace}: Row, candidate: Candidate): number | undefined {
  if (candidate.start < last.start + 1 || (candidate.number === undefined && candidate.start < last.titleEnd))
    return undefined
  // Two items can have one title, and their numbers tell them apart.
  const isLower = candidate.place !== undefined && lastPlace !== undefined && candidate.place <= lastPlace
  const isTwin = candidate.number !== undefined && candidate.place === lastPlace && last.number !== undefined
  if (isLower && !isTwin) return undefined
  if (candidate.number === undefined || lastNumber === undefined) return 0
  const step = candidate.number - lastNumber
  if (step < 1) return undefined
  const isSure = candidate.place !== undefined
  return step - 1 <= mostSkipped || isSure ? Math.min(step - 1, mostSkipped) : undefined
}

/** A row without what nothing but its number speaks for where it is a list's, and empty where nothing speaks for any. */
function trimmed(row: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  if (!row.some(({weight}) => weight >= leastStrong) && !isSeries(row)) return []
  let at = 0
  const named = row.filter(({number, place}) => number === undefined && place !== undefined).length
  return row.filter((candidate, index) => {
    // Where the contents name the items, and their numbers are lost, another number is none of theirs.
    if (candidate.number !== undefined && candidate.place === undefined && named > leastNamed * row.length) return false
    const before = row[index - 1]
    const next = row[index + 1]
    let isOfList = false
    for (; (all[at]?.start ?? candidate.start) < candidate.start; at++) {
      const other = all[at] as Candidate
      // "1. …" behind the item before, and no item: the number is the next one of a list.
      isOfList ||= other !== before && other.number !== undefined && other.number + 1 === candidate.number
    }
    if (candidate.weight >= leastOfOne) return true
    const isBetween = before !== undefined && next?.number !== undefined
    const startsRow = before === undefined && next?.number === (candidate.number ?? 0) + 1
    return !isOfList && (isBetween || startsRow)
  })
}

/** Whether numbers go up one by one before titles of which some have their decision right behind them: "1. Godkendelse af dagsorden. Godkendt. 2. …". */
function isSeries(row: readonly Candidate[]): boolean {
  return (
    row.length >= leastSeries &&
    row.every(({number}, at) => number !== undefined && number === (row[0]?.number ?? 0) + at) &&
    row.filter(({isDecided}) => isDecided).length >= leastDecided
  )
}
