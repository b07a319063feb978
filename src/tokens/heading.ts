import {bodyAt} from '../names/committee.ts'
import type {SectionKind} from '../records/schema.ts'
import {isLetter} from '../text/letters.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {isSpace, trimEnd, trimStart} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {awayFrom} from '../vocabulary/attendance.ts'
import {bodyStem, purposeWord} from '../vocabulary/committees.ts'
import {
  bareDecision,
  behindDecision,
  dayLead,
  decisionForItem,
  decisionIn,
  decisionOf,
  decisionWord,
  itemBehind,
  itemWord,
  itsMeeting,
  openDate,
  treatedCase,
} from '../vocabulary/decision-words.ts'
import {bodyCodes, kindInAnyLetters, longestHeading} from '../vocabulary/headings.ts'
import {headLabel} from '../vocabulary/labels.ts'
import {longestLabel} from '../vocabulary/people-labels.ts'
import {kindOfProposal, leadVerb, recommendedBy} from '../vocabulary/recommendation.ts'
import {behindNumber, type Dress} from './dress.ts'
import {mayHaveMoment, momentIn} from './moment.ts'
import {traits} from './traits.ts'

/** What a heading wears; headings of one document wear the same. */
export interface HeadingStyle {
  hasBullet: boolean
  hasNumber: boolean
  hasPrefix: boolean
  isCapitals: boolean
}

/** A line that can be the heading of a section. */
export interface HeadingToken {
  line: number
  kind: SectionKind
  /** The heading as printed, without what it wears. */
  heading: Stretch
  /** Where the text behind it on the line begins; undefined where none does. */
  textFrom: number | undefined
  body: Stretch | undefined
  date: Stretch | undefined
  number: Stretch | undefined
  style: HeadingStyle
  /**
   * How the line says what it is: by a word of the vocabulary alone, by such a
   * word with a body or date, by body and date alone, by a word before a text, by
   * whose proposal it is the heading of, or by who recommends: "4. Direktionen indstiller".
   */
  form: 'word' | 'proposal' | 'lead-in' | 'dated word' | 'dated body' | 'word with text'
}

/** The longest line with body and date that can be a heading. */
const longestDated = 200
/** The shortest heading that is told with its text right behind it. */
const shortestGlued = 5
/** How many words a body's name has that is no known one. */
const mostWordsOfBody = 8

/**
 * The heading that a line can be; undefined where it can be none.
 *
 * @param has the traits of the line
 */
export function headingOn({text}: Lines, dress: Dress, has: number): HeadingToken | undefined {
  const behind = behindNumber(text, dress.start, dress.end)
  return (
    headingFrom(text, dress, dress.start, false, has) ??
    (behind > dress.start ? headingFrom(text, dress, behind, true, has) : undefined)
  )
}

function headingFrom(
  text: string,
  dress: Dress,
  start: number,
  hasNumber: boolean,
  has: number,
): HeadingToken | undefined {
  const {end} = dress
  if (start >= end) return undefined
  const printed = text.slice(start, Math.min(end, start + longestDated + 1))
  const isClean = (has & traits.unclean) === 0
  const told =
    end - start > (isClean ? longestHeading : longestDated)
      ? undefined
      : kindInAnyLetters(isClean ? printed : cleanLine(printed))
  // "Fraværende i mødet:", "Fraværende uden afbud:" are labels of lists as a head has them.
  const kind = told ?? (dress.hasColon && end - start <= longestLabel && isOfAway(printed) ? 'absence' : undefined)
  const canBeDecision = beginsDecision(text, start)
  const hasDigit = (has & traits.digit) !== 0
  const hasColon = (has & traits.colon) !== 0
  const mayBeCapitals = (has & traits.small) === 0
  const glued = kind === undefined ? gluedHeading(text, start, end) : undefined
  const isDressed = hasNumber || dress.hasBullet || mayBeCapitals
  if (kind === undefined && glued === undefined && !canBeDecision && !hasDigit && !hasColon && !isDressed)
    return undefined
  const style = {
    hasBullet: dress.hasBullet,
    hasNumber,
    hasPrefix: dress.hasPrefix,
    isCapitals: mayBeCapitals && isInCapitals(printed),
  }
  // All fields, of which those below tell some otherwise: a copy that gets others takes a hundred times as long.
  const found: HeadingToken = {
    line: dress.line,
    kind: 'decision',
    heading: {start, end},
    textFrom: undefined,
    body: undefined,
    date: undefined,
    number: undefined,
    style,
    form: 'word',
  }
  if (kind !== undefined) return {...found, kind, heading: {start, end: behindColon(text, end, dress)}}
  if (glued !== undefined) {
    // "BeslutningByrådet den 28. oktober 2025:"
    const own =
      glued.kind === 'decision' && hasDigit ? gluedBody(text, printed, start, glued.end, dress, found) : undefined
    return own ?? {...found, kind: glued.kind, heading: {start, end: glued.end}, textFrom: glued.end}
  }
  return (
    (hasDigit ? dated(text, printed, start, end, dress, found) : undefined) ??
    (mayBeCapitals ? fromWhom(printed, start, behindColon(text, end, dress), found) : undefined) ??
    ledIn(printed, start, behindColon(text, end, dress), found) ??
    (canBeDecision ? undated(printed, start, behindColon(text, end, dress), found) : undefined) ??
    (hasColon || dress.hasColon ? away(text, printed, start, end, dress, found) : undefined) ??
    (canBeDecision && hasDigit ? ofItem(printed, start, behindColon(text, end, dress), found) : undefined) ??
    (canBeDecision ? bareOn(text, start, end, found) : undefined) ??
    (hasColon ? withText(text, start, end, found) : undefined)
  )
}

/** A heading that has lost the line break behind it: "BeslutningGodkendt.", "SagsfremstillingUdvalget besøger …". */
function gluedHeading(text: string, start: number, end: number): {kind: SectionKind; end: number} | undefined {
  let at = start + 1
  while (at < end && isLetter(text.charCodeAt(at)) && isSmall(text[at] as string)) at++
  if (at - start < shortestGlued || at >= end) return undefined
  // "Fraværende- Ida Holm", "Bilag- Kort - Notat": the first of a list has lost its line.
  const isListed = text[at] === '-' && isSpace(text.charCodeAt(at + 1))
  if (!isListed && (isSmall(text[at] as string) || !isLetter(text.charCodeAt(at)))) return undefined
  const kind = kindInAnyLetters(text.slice(start, at))
  return kind === undefined || (isListed && !listed.has(kind)) ? undefined : {kind, end: at}
}

/** Whose decision stands under a heading that has lost the line break behind it, and when it was taken. */
function gluedBody(
  text: string,
  printed: string,
  start: number,
  from: number,
  dress: Dress,
  found: HeadingToken,
): HeadingToken | undefined {
  const own = dated(text, printed.slice(from - start), from, dress.end, dress, found)
  return own?.form === 'dated body' ? {...own, heading: {start, end: own.heading.end}, form: 'dated word'} : undefined
}

/** What a list stands under. */
const listed: ReadonlySet<SectionKind> = new Set(['absence', 'attachments'])

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase()
}

/** Whether a text is the label of those who were away. */
function isOfAway(printed: string): boolean {
  return headLabel(cleanLine(printed)) === 'away'
}

/** Whether a text begins as the word for a decision does. */
function beginsDecision(text: string, start: number): boolean {
  return (text.charCodeAt(start) | 32) === 98 && (text.charCodeAt(start + 1) | 32) === 101
}

/** Whether a text has at least two letters, and none of them small. */
function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase()
}

/** "BESLUTNINGSFORSLAG FRA SF OG A", "INDSTILLING FRA TEKNIK OG MILJØ". */
function fromWhom(printed: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const kind = kindOfProposal(cleanLine(printed))
  return kind && {...found, kind, heading: {start, end}, form: 'proposal'}
}

/** "4. Direktionen indstiller", "• Direktionen indstiller", "DIREKTIONEN INDSTILLER": who recommends, dressed as a heading. */
function ledIn(printed: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const {hasBullet, hasNumber, isCapitals} = found.style
  if (
    !(hasBullet || hasNumber || isCapitals) ||
    !leadVerb.test(printed) ||
    recommendedBy(cleanLine(printed)) === undefined
  )
    return undefined
  return {...found, kind: 'recommendation', heading: {start, end}, form: 'lead-in'}
}

/** "Beslutning i Byrådet", "Beslutninger Ældrerådet den": the word and the body, without a day or with one that is lost. */
function undated(printed: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const word = decisionIn.exec(printed)?.[0]
  const body = word === undefined ? undefined : bodyBehind(printed.slice(word.length).replace(openDate, ''))
  if (word === undefined || body === undefined) return undefined
  const from = start + word.length
  return {...found, heading: {start, end}, body: {start: from, end: from + body}, form: 'dated word'}
}

/** "Fraværende i Teknisk Udvalg - 2. marts 2020:", with the names behind or below. */
function away(
  text: string,
  printed: string,
  start: number,
  end: number,
  dress: Dress,
  found: HeadingToken,
): HeadingToken | undefined {
  const lead = awayFrom.exec(printed)?.[0].length
  if (lead === undefined) return undefined
  const colon = printed.indexOf(':')
  const named = printed.slice(lead, colon < 0 ? end - start : colon)
  const day = momentIn(named)?.start ?? named.length
  if (
    bodyBehind(
      named
        .slice(0, day)
        .replace(/(?<![\s,–-])[\s,–-]+$/u, '')
        .replace(openDate, ''),
    ) === undefined
  )
    return undefined
  if (colon < 0) return {...found, kind: 'absence', heading: {start, end: behindColon(text, end, dress)}}
  const from = trimStart(text, start + colon + 1, end)
  if (from >= end) return undefined
  return {...found, kind: 'absence', heading: {start, end: start + colon + 1}, textFrom: from, form: 'word with text'}
}

/** "Beslutning for Punkt 18", "Beslutning for Punkt 18: Salg af areal". */
function ofItem(printed: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const length = decisionForItem.exec(printed.slice(0, end - start))?.[0].length
  if (length === undefined) return undefined
  if (start + length >= end) return {...found, heading: {start, end}}
  const heading = {start, end: start + trimEnd(printed, 0, length)}
  return {...found, heading, textFrom: start + length, form: 'word with text'}
}

/** "Beslutning i Byrådet den 4. juni", "Byrådets beslutning den 4. juni", "Byrådets møde 4. juni Punkt 1", "Byrådet, 04.06.2019". */
function dated(
  text: string,
  printed: string,
  start: number,
  end: number,
  dress: Dress,
  found: HeadingToken,
): HeadingToken | undefined {
  // It has the word for a decision, the name of a body, or the number of a point.
  if (!mayHaveMoment(printed)) return undefined
  if (!beginsDecision(text, start) && !bodyStem.test(printed) && !itemWord.test(printed)) return undefined
  const moment = momentIn(printed)
  if (moment === undefined) return undefined
  // "Teknisk Udvalg (4. juni 2019, pkt. 61): Anbefales."
  const isBracketed = printed[moment.start - 1] === '('
  const before = printed.slice(0, isBracketed ? moment.start - 1 : moment.start)
  const after = printed.slice(moment.end)
  const word = decisionWord.exec(before)
  const date = {start: start + moment.start, end: start + moment.end}
  const item = itemBehind.exec(after)
  const number =
    item === null
      ? undefined
      : {
          start: date.end + item[0].indexOf(item[1] as string),
          end: date.end + item[0].indexOf(item[1] as string) + (item[1] as string).length,
        }
  const behind = item?.[0].length ?? 0
  const isOpen = isBracketed && item?.[0].includes(')') !== true
  const bracket = isOpen ? closingBracket.exec(after.slice(behind))?.[0].length : 0
  if (bracket === undefined) return undefined
  const rest = after.slice(behind + bracket)
  const textAt = /^\s*:?\s*/.exec(rest)?.[0].length ?? 0
  const hasText = textAt < rest.length
  // Behind the word a text can follow without a mark; a sentence that names body and date is no heading.
  if (hasText && (word === null ? !/^\s*:/.test(rest) : !/^\s*(?::|(?=\p{Lu}))/u.test(rest))) return undefined
  if (!hasText && (end - start > longestDated || (isBracketed && !dress.hasColon))) return undefined
  const textFrom = hasText ? date.end + behind + bracket + textAt : undefined
  const headingEnd = textFrom === undefined ? behindColon(text, end, dress) : trimEnd(text, start, textFrom)
  const parts = {...found, date, number, textFrom, heading: {start, end: headingEnd}}
  if (word !== null) {
    const from = word[0].length + (behindDecision.exec(before.slice(word[0].length))?.[0].length ?? 0)
    const named = before.slice(from).replace(openDate, '').trimEnd()
    if (named === '' || dayLead.test(named)) return {...parts, form: 'dated word'}
    const body = bodyBehind(named) ?? (item === null ? undefined : namedBody(named))
    if (body === undefined) return undefined
    return {...parts, form: 'dated word', body: {start: start + from, end: start + from + body}}
  }
  const named = before.replace(openDate, '').trimEnd()
  const isLedIn = hasText || dress.hasColon
  const decision = decisionOf.exec(named) ?? (isLedIn ? treatedCase.exec(named) : null)
  const meeting = decision === null ? itsMeeting.exec(named) : null
  const printedBody = named.slice(0, named.length - ((decision ?? meeting)?.[0].length ?? 0))
  const isPoint = item !== null && openDate.test(before)
  // The s of the genitive is of no name that nobody knows: "Udvalget for Væksts beslutning".
  const isGenitive = decision !== null && /(?<=\p{Ll})s$/u.test(printedBody)
  const body =
    (isGenitive ? bodyOf(printedBody.slice(0, -1)) : undefined) ??
    bodyOf(printedBody) ??
    (isPoint ? namedBody(printedBody) : undefined)
  if (body === undefined) return undefined
  return {
    ...parts,
    form: decision === null ? 'dated body' : 'dated word',
    body: {start, end: start + body},
  }
}

const closingBracket = /^\s?\)/u

/** Behind the colon that a line ends with, which is printed with its heading. */
function behindColon(text: string, end: number, {hasColon}: Dress): number {
  return hasColon ? text.indexOf(':', end) + 1 : end
}

/** How long the name of a body is that a text is, without the s of its genitive; undefined where the text is none. */
function bodyOf(text: string): number | undefined {
  const body = bodyAt(text, 0)
  if (body === undefined) return undefined
  const rest = text.slice(body.end)
  return /^s?[\s:,]*$/iu.test(rest) ? body.end : undefined
}

/** The same of a text behind the word for a decision, where a body can be named as one of many: "Beslutning i byrådet". */
function bodyBehind(text: string): number | undefined {
  return bodyOf(text.charAt(0).toUpperCase() + text.slice(1))
}

/** The length of a name that only the day and the number of a point behind it tell to be a body's: "Social og Sundhed, 6. januar 2020, pkt. 123". */
function namedBody(text: string): number | undefined {
  const words = text.split(/\s+/)
  const isName = words.length <= mostWordsOfBody && words.every((word) => purposeWord.test(word.replace(/,$/, '')))
  return isName && /^\p{Lu}/u.test(text) && words.filter((word) => /^\p{Ll}{4}/u.test(word)).length === 0
    ? text.replace(/(?<![,\s])[,\s]+$/, '').length
    : undefined
}

/** "Beslutning Vedtaget.", without a mark between. */
function bareOn(text: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const bare = bareDecision.exec(text.slice(start, end))
  if (bare !== null && /^\p{Lu}/u.test(text.slice(start + bare[0].length))) {
    const from = start + bare[0].length
    return {
      ...found,
      heading: {start, end: start + bare[0].trimEnd().length},
      textFrom: from,
      form: 'word with text',
    }
  }
  return undefined
}

/** "Beslutning: Vedtaget", "Fraværende: Bodil Clark". */
function withText(text: string, start: number, end: number, found: HeadingToken): HeadingToken | undefined {
  const colon = text.indexOf(':', start)
  if (colon < 0 || colon >= end || colon - start > longestHeading + 2) return undefined
  const kind = kindInAnyLetters(cleanLine(text.slice(start, colon)))
  if (kind === undefined) return undefined
  const from = trimStart(text, colon + 1, end)
  if (from >= end) return undefined
  const way = kind === 'history' && bodyCodes.test(text.slice(from, end).trimEnd()) ? 'competence' : kind
  return {...found, kind: way, heading: {start, end: colon + 1}, textFrom: from, form: 'word with text'}
}
