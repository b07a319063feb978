import {caseBeforeWorker, facetAndCase, initialsAndCase} from '../../text/case-number.ts'
import {dateEnd} from '../../text/dates.ts'
import {alternatives, orInCapitals} from '../../vocabulary/alternatives.ts'
import {addOne} from '../../vocabulary/grouped.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {leadIn} from '../../vocabulary/recommendation.ts'
import {
  accessBeforeCase,
  accessMarks,
  aloneWords,
  closings,
  endsNoTitle,
  groupLetters,
  headingsOfBodies,
  itemGroups,
  itemLabels,
  itemLabelsBehind,
  partsOfCase,
  plainHeadings,
  rowOfCodes,
  runInHeadings,
} from '../../vocabulary/run-in.ts'
import {
  endsInDay,
  leadOfBody,
  leadOfDay,
  leadOfDayOfBody,
  leadOfLostDay,
  leadsToBody,
  lostDate,
  meetingBehindBody,
  opensText,
  pointBehind,
  pointNumber,
} from '../../vocabulary/run-in-marks.ts'
import {bodyEnd, bodyNear} from './bodies.ts'

// What began a line on paper, found within a stretch of text by its words:
//
//   … Sagsnr.: 14/12 Sagsbeh: Bo Ås Sagsfremstilling Molen er … Beslutning i Byrådet den 3. maj 2014 Godkendt.
//     |label         |label         |heading                    |heading

/** Where a line begins. */
export interface Mark {
  kind: 'label' | 'heading' | 'access' | 'group' | 'closing' | 'alone'
  start: number
  /** Behind the words that it is known by; a heading's text, and a label's value, begin there. */
  end: number
  /** Whether it can only stand at the head of an item: "Sagsnr.:". */
  opensItem?: boolean
  /** Whether it is a label whose value is lost, so that what stands behind it is none. */
  isBare?: boolean
  /** Whether it is the heads of a table of bodies, with its ticks. */
  isTable?: boolean
  /** How many letters stand before its words: a bullet, a number. */
  lead?: number
  /** How many of its last letters stand for a date that is lost: "den". */
  lost?: number
}

/** The words that a mark is known by. */
export function wordsOf(text: string, {start, end, lead = 0}: Mark): string {
  return text.slice(start + lead, end)
}

const headingWords = wordPattern(orInCapitals(runInHeadings))
const labelWords = wordPattern(orInCapitals([...itemLabels, ...itemLabelsBehind]))
const accessWords = wordPattern(orInCapitals(accessMarks))
const openingLabels: ReadonlySet<string> = new Set(orInCapitals(itemLabels))
const genitives = new RegExp(String.raw`^s (?:${headingsOfBodies.join('|')})(?![\p{L}])`, 'iu')

const worked = new RegExp(String.raw`(?<=\s)${caseBeforeWorker}`, 'gu')
const initialled = new RegExp(String.raw`(?<=\s)(?:${initialsAndCase}|${facetAndCase})(?=\s|$)`, 'gu')

/** Another label right behind one. */
const labelNext = new RegExp(String.raw`^ (?:${alternatives([...itemLabels, ...itemLabelsBehind])})(?![\p{L}])`, 'u')
const longestLabel = 20

const numberBefore = /(?<!\S)\d{1,3}\.(?:\d{1,2}\.?)?\s$/u
/** How many headings of a text have a number for it to number its headings, and which part of them. */
const leastNumbered = 3
const numberedShare = 0.5

/**
 * The marks of a text, with the numbers of its headings where it numbers them:
 * "1. Sagsfremstilling … 2. Indstilling …", "1.1 Sagsfremstilling … 1.2 Indstilling …"; without those that a number tells to be titles.
 */
export function withHeadingNumbers(text: string, marks: readonly Mark[]): (marks: readonly Mark[]) => Mark[] {
  const numberOf = ({start}: Mark) => numberBefore.exec(text.slice(Math.max(0, start - 8), start))?.[0]
  const isPlain = ({start, end}: Mark) => plainHeadings.has(text.slice(start, end).replace(/ ?:$/u, ''))
  const plain = marks.filter((mark) => mark.kind === 'heading' && isPlain(mark))
  const numbered = plain.filter((mark) => numberOf(mark) !== undefined)
  const numbersHeadings = numbered.length >= leastNumbered && numbered.length >= numberedShare * plain.length
  return (own) =>
    own.flatMap((mark) => {
      const number = mark.kind === 'heading' ? numberOf(mark) : undefined
      if (number === undefined) return [mark]
      if (numbersHeadings) return [{...mark, start: mark.start - number.length, lead: number.length}]
      // "4. Høring - kvalitetsstandard": a title that begins with the word for a heading.
      return isPlain(mark) || text.charAt(mark.end - 1) === ':' ? [mark] : []
    })
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}(/-])(?:${alternatives(words)})(?![\p{L}\p{N}/-])`, 'gu')
}

/** The marks within a stretch of a text, in order, none within another. */
export function marksIn(text: string, start: number, end: number, own: ReadonlySet<string> = new Set()): Mark[] {
  const stretch = text.slice(start, end)
  const found: Mark[] = [
    ...headings(stretch, own),
    ...labels(stretch),
    ...forms.flatMap((form) => [...marksOf(form, stretch)]),
    ...bodies(stretch, own),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const marks: Mark[] = []
  for (const mark of found) {
    const last = marks.at(-1)
    if (last !== undefined && mark.start < last.end) continue
    marks.push(mark)
  }
  return marks
    .filter((mark, at) => !isValue(mark, marks[at - 1], marks[at + 1]))
    .map((mark) => ({...mark, start: mark.start + start, end: mark.end + start}))
}

/** Whether a heading is but what a label says, with the next label right behind it: "Sagsansvarlig enhed: Økonomi Sagsbehandler: …". */
function isValue({kind, start, end}: Mark, before: Mark | undefined, next: Mark | undefined): boolean {
  const isBetween = before?.kind === 'label' && next?.kind === 'label'
  return kind === 'heading' && isBetween && start === before.end + 1 && end === next.start - 1
}

function* headings(text: string, own: ReadonlySet<string>): Generator<Mark> {
  for (const {0: word, index} of matchesIn(headingWords, text)) {
    const behind = index + word.length
    if (!isHeading(text, word, index, behind) && !(own.has(word) && isLikeHeading(text, word, index))) continue
    const end = headingEnd(text, behind)
    const lost = end > behind ? (lostDate.exec(text.slice(behind, end))?.[0].length ?? 0) : 0
    const bullet = bulletLength(text, index)
    yield {kind: 'heading', start: index - bullet, end, lost, lead: bullet}
  }
}

/** How long the bullet is that stands before an offset. */
export function bulletLength(text: string, at: number): number {
  return bulletBefore.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0
}

const bulletBefore = /(?<!\S)[•·▪]\s$/u

/** Whether a heading's words are one: by the capital letter behind them, and, but for the plainest, the sentence end before. */
function isHeading(text: string, word: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 12)
  const isCapitals = word === word.toUpperCase()
  const goesOn = leadsToBody.test(after) && /^\s+\S+\s\p{Lu}/u.test(after)
  const opens = after.trim() === '' || opensText.test(after) || dayEnd(text, end) !== undefined || goesOn
  if (!opens) return false
  if (plainHeadings.has(word) || isCapitals) return true
  // "… 1421/15 Anbefaling Forvaltningen anbefaler, at …"
  if (kindOfHeading(word) === 'recommendation' && leadIn.test(text.slice(end, end + 120).trimStart())) return true
  return !goesOn && (isSentenceStart(text, start) || /^:/u.test(after)) && !/^\s+\d/u.test(after)
}

/** How often a text has the word for a part of a case before a sentence, for it to head its sections so. */
const leastOwn = 2

/** The words by which a text heads parts of its cases, or decisions, wherever they stand: "12. Ny sti Baggrund Stien er …". */
export function ownHeadings(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {0: word, index} of matchesIn(headingWords, text))
    if (partsOfCase.has(kindOfHeading(word) ?? 'other') && isLikeHeading(text, word, index)) addOne(counts, word)
  for (const {start, end, kind} of bodies(text, new Set()))
    if (kind === 'heading') addOne(counts, text.slice(start, end))
  return new Set([...counts].flatMap(([word, count]) => (count < leastOwn ? [] : [word])))
}

/** Whether a sentence begins behind words, behind several of them anything, and nothing before them goes on with them. */
function isLikeHeading(text: string, words: string, start: number): boolean {
  const end = start + words.length
  const opens = words.includes(' ') ? /^\s+\p{Lu}/u : /^\s+\p{Lu}\p{L}*\s+[\p{Ll}\d]/u
  return (
    opens.test(text.slice(end, end + 40)) && !endsNoTitle.test(text.slice(Math.max(0, start - 12), start).trimEnd())
  )
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.:?!)”"•·▪])\s*$/u.test(text.slice(Math.max(0, at - 4), at))
}

/** The end of a heading with the body, date and number of the point that it names: "Beslutning i Byrådet den 3. maj 2014, pkt. 4:". */
function headingEnd(text: string, from: number): number {
  const lead = leadOfBody.exec(text.slice(from, from + 5))?.[0] ?? ''
  const body = lead === '' ? undefined : bodyEnd(text, from + lead.length)
  const dated = body === undefined ? (dayEnd(text, from) ?? lostDateEnd(text, from)) : datedEnd(text, body, true)
  return colonEnd(text, dated ?? from)
}

/** The end of a day right behind a heading: "Beslutning den 3. maj 2014". */
function dayEnd(text: string, from: number): number | undefined {
  const lead = leadOfDay.exec(text.slice(from, from + 6))?.[0]
  return lead === undefined ? undefined : dateEnd(text, from + lead.length)
}

/** The end of "den", behind which a date is lost: "Beslutning den : Godkendt". */
function lostDateEnd(text: string, from: number): number | undefined {
  const lead = leadOfLostDay.exec(text.slice(from, from + 10))?.[0]
  return lead === undefined ? undefined : from + lead.length
}

/** The end of "den 3. maj 2014" behind a body; of "den" alone, where the date is lost and it is clear that there was one. */
export function datedEnd(text: string, from: number, canLackDate: boolean): number | undefined {
  const lead = leadOfDayOfBody.exec(text.slice(from, from + 8))?.[0]
  if (lead === undefined) return undefined
  const date = dateEnd(text, from + lead.length)
  const isLost =
    canLackDate &&
    endsInDay.test(lead) &&
    /^\s*(?:$|:|\p{Lu})/u.test(text.slice(from + lead.length, from + lead.length + 3))
  const end = date ?? (isLost ? from + lead.trimEnd().length : undefined)
  if (end === undefined) return undefined
  return end + (pointNumber.exec(text.slice(end, end + 20))?.[0].length ?? 0)
}

function colonEnd(text: string, from: number): number {
  return from + (/^ ?:/u.exec(text.slice(from, from + 2))?.[0].length ?? 0)
}

function* labels(text: string): Generator<Mark> {
  let last = -1
  for (const {0: word, index} of matchesIn(labelWords, text)) {
    const end = colonEnd(text, index + word.length)
    const opensItem = openingLabels.has(word)
    const hasColon = text.charAt(end - 1) === ':'
    // "Fraværende" and "Bilag" are words, too; "Sagsnr. 12/34" needs no colon, nor do labels side by side whose values are lost.
    const isBare = !hasColon && opensItem && (last === index - 1 || labelNext.test(text.slice(end, end + longestLabel)))
    if (!hasColon && !isBare && !(opensItem && /^\s+\d/u.test(text.slice(end, end + 4)))) continue
    last = isBare ? end : -1
    yield {kind: 'label', start: index, end, opensItem, ...(isBare && {isBare})}
  }
}

/** A mark that its words tell, and what else has to be so of their place. */
interface Form extends Omit<Mark, 'start' | 'end'> {
  words: RegExp
  /** What a text with such words has. */
  stem?: string
  fits?: (text: string, start: number, end: number) => boolean
}

const forms: readonly Form[] = [
  // "DIKEOL / 08/3208", "P35 15/418", "07/2114 / Ida Brink", which need no label.
  {kind: 'label', words: worked, stem: '/', opensItem: true},
  {kind: 'label', words: initialled, stem: '/', opensItem: true, isBare: true},
  {kind: 'access', words: accessBeforeCase},
  {
    kind: 'access',
    words: accessWords,
    // "Salg af areal - LUKKET SAG" is one title.
    fits: (text, start, end) =>
      opensSentence(text, end) && !/[-–(]\s*$/u.test(text.slice(Math.max(0, start - 3), start)),
  },
  {kind: 'closing', words: closings, fits: isSentenceStart},
  {kind: 'alone', words: aloneWords},
  {kind: 'label', words: rowOfCodes, isBare: true, isTable: true},
]

function* marksOf({words, stem = '', fits, ...mark}: Form, text: string): Generator<Mark> {
  if (!text.includes(stem)) return
  for (const {0: printed, index} of matchesIn(words, text)) {
    const end = index + printed.length
    if (fits?.(text, index, end) !== false) yield {...mark, start: index, end}
  }
}

/** Bodies that begin a sentence and name their day, or in the genitive what they decided: "Byrådets beslutning". */
function* bodies(text: string, own: ReadonlySet<string>): Generator<Mark> {
  const canBeBody = bodyNear(text)
  for (const {0: letter, index} of matchesIn(/(?<![\p{L}\p{N}-])\p{Lu}/gu, text)) {
    const group = groupLetters.includes(letter) ? itemGroups.exec(text.slice(index, index + 60)) : null
    if (group !== null && isSentenceStart(text, index)) {
      yield {kind: 'group', start: index, end: colonEnd(text, index + group[0].length)}
      continue
    }
    const body = canBeBody(index) ? bodyEnd(text, index) : undefined
    if (body === undefined) continue
    const isOwn = (to: number) => own.has(text.slice(index, colonEnd(text, datedEnd(text, to, false) ?? to)))
    const isCapitals = text.slice(index, body) === text.slice(index, body).toUpperCase()
    if (isCapitals && /^ \d{1,4}\. \p{Lu}/u.test(text.slice(body, body + 10))) {
      yield {kind: 'group', start: index, end: body}
      continue
    }
    const genitive = genitives.exec(text.slice(body, body + 20))
    if (genitive !== null && (isCapitals || isSentenceStart(text, index) || isOwn(body + genitive[0].length))) {
      const from = body + genitive[0].length
      const end = colonEnd(text, datedEnd(text, from, false) ?? from)
      if (isCapitals || end > from || opensSentence(text, end)) yield {kind: 'heading', start: index, end}
      continue
    }
    const meeting = meetingBehindBody.exec(text.slice(body, body + 7))
    const dated = datedEnd(text, body + (meeting?.[0].length ?? 0), true)
    if (dated === undefined) continue
    // "Byrådets møde 23. maj 2006 Punkt 3" is no part of a sentence, but behind "på".
    const isPoint = pointBehind.test(text.slice(index, dated))
    const isBegun = isPoint
      ? !/(?:^|\s)\p{Ll}{1,4}\s$/u.test(text.slice(Math.max(0, index - 6), index))
      : isSentenceStart(text, index) || isOwn(dated)
    if (!isBegun) continue
    const end = colonEnd(text, dated)
    const lost = lostDate.exec(text.slice(body, dated))?.[0].length ?? 0
    if (opensSentence(text, end)) yield {kind: 'heading', start: index, end, lost}
  }
}

function opensSentence(text: string, at: number): boolean {
  return /^\s*(?:$|\p{Lu}|\d)/u.test(text.slice(at, at + 3))
}
