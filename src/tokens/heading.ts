import {bodyAt} from '../names/body.ts'
import type {SectionKind} from '../records/schema.ts'
import {isCapitalAt, isLetter} from '../text/letters.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {isSpace, trimEnd, trimStart} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {awayFrom} from '../vocabulary/attendance.ts'
import {bodyStem, lawBehind, purposeWord} from '../vocabulary/committees.ts'
import {
  bareDecision,
  behindDecision,
  bodyOfMeeting,
  decisionEnd,
  decisionForItem,
  decisionIn,
  decisionOf,
  decisionWord,
  handsOn,
  inBody,
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
import {traits, traitsOf} from './traits.ts'

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
   * word with a body or date, by body and date alone (or by a body that hands
   * the case on), by a word before a text, by whose proposal it is the heading
   * of, or by who recommends: "4. Direktionen indstiller".
   */
  form: 'word' | 'proposal' | 'lead-in' | 'dated word' | 'dated body' | 'word with text'
}

const plain: HeadingStyle = {hasBullet: false, hasNumber: false, hasPrefix: false, isCapitals: false}

/** A heading that has its words and nothing else. */
export function wordHeading(line: number, kind: SectionKind, heading: Stretch, style = plain): HeadingToken {
  // All fields, of which other forms tell some: a copy that gets more takes a hundred times as long.
  const none = undefined
  return {line, kind, heading, textFrom: none, body: none, date: none, number: none, style, form: 'word'}
}

/** The longest line with body and date that can be a heading. */
const longestDated = 200
/** The shortest heading that is told with its text right behind it. */
const shortestGlued = 5
/** How much of a text is looked at for that it hands a case on. */
const longestHandedOn = 40
/** How many words a body's name has that is no known one. */
const mostWordsOfBody = 8

/**
 * The heading that a line can be; undefined where it can be none.
 *
 * @param has the traits of the line
 */
export function headingOn(
  {text}: Lines,
  dress: Dress,
  has = traitsOf(text, dress.start, dress.end),
): HeadingToken | undefined {
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
  const {end, hasBullet, hasPrefix} = dress
  if (start >= end) return undefined
  const printed = text.slice(start, Math.min(end, start + longestDated + 1))
  const isClean = (has & traits.unclean) === 0
  const told =
    end - start > (isClean ? longestHeading : longestDated)
      ? undefined
      : kindInAnyLetters(isClean ? printed : cleanLine(printed))
  // "Fraværende i mødet:", "Fraværende uden afbud:" are labels of lists as a head has them.
  const kind = told ?? (dress.hasColon && end - start <= longestLabel && isOfAway(printed) ? 'absence' : undefined)
  const canBeDecision = beginsDecision(text, start) || endsInDecision(text, end)
  const hasDigit = (has & traits.digit) !== 0
  const hasColon = (has & traits.colon) !== 0
  const mayBeCapitals = (has & traits.small) === 0
  const glued = kind === undefined ? gluedHeading(text, start, end) : undefined
  const isDressed = hasNumber || hasBullet || mayBeCapitals
  if (
    kind === undefined &&
    glued === undefined &&
    !canBeDecision &&
    !hasDigit &&
    !hasColon &&
    !dress.hasColon &&
    !isDressed
  )
    return undefined
  const style = {hasBullet, hasNumber, hasPrefix, isCapitals: mayBeCapitals && isInCapitals(printed)}
  const reader = new HeadingReader(text, printed, start, dress, style)
  if (kind !== undefined) return reader.token({kind})
  if (glued !== undefined) {
    // "BeslutningByrådet den 28. oktober 2025:"
    const own = glued.kind === 'decision' && hasDigit ? reader.behind(glued.end).dated() : undefined
    if (own?.form === 'dated body') return {...own, heading: {start, end: own.heading.end}, form: 'dated word'}
    return reader.token({kind: glued.kind, heading: {start, end: glued.end}, textFrom: glued.end})
  }
  return (
    (hasDigit ? reader.dated() : undefined) ??
    (mayBeCapitals ? reader.fromWhom() : undefined) ??
    (isDressed ? reader.ledIn() : undefined) ??
    (canBeDecision ? reader.undated() : undefined) ??
    (hasColon || dress.hasColon ? reader.away() : undefined) ??
    (canBeDecision && hasDigit ? reader.ofItem() : undefined) ??
    (canBeDecision ? reader.bare() : undefined) ??
    (hasColon ? reader.withText() : undefined) ??
    (hasColon || dress.hasColon ? reader.handedOn() : undefined)
  )
}

/** Reads a heading that is no word of the vocabulary alone, from where it begins on its line. */
class HeadingReader {
  readonly #text: string
  /** What stands from its beginning on, at most what body and date can have. */
  readonly #printed: string
  readonly #start: number
  readonly #dress: Dress
  readonly #style: HeadingStyle

  constructor(text: string, printed: string, start: number, dress: Dress, style: HeadingStyle) {
    this.#text = text
    this.#printed = printed
    this.#start = start
    this.#dress = dress
    this.#style = style
  }

  /** Reads on behind what stands before another place of the line. */
  behind(start: number): HeadingReader {
    return new HeadingReader(this.#text, this.#printed.slice(start - this.#start), start, this.#dress, this.#style)
  }

  /** A decision of the whole line, but for what is told otherwise. */
  token(told: Partial<HeadingToken>): HeadingToken {
    const heading = {start: this.#start, end: this.#lineEnd}
    return Object.assign(wordHeading(this.#dress.line, 'decision', heading, this.#style), told)
  }

  /** A heading with a text behind it on the line. */
  #withText(kind: SectionKind, end: number, textFrom: number): HeadingToken {
    return this.token({kind, heading: {start: this.#start, end}, textFrom, form: 'word with text'})
  }

  /** Behind the colon that a line ends with, which is printed with its heading. */
  get #lineEnd(): number {
    const {hasColon, end} = this.#dress
    return hasColon ? this.#text.indexOf(':', end) + 1 : end
  }

  /** "BESLUTNINGSFORSLAG FRA SF OG A", "INDSTILLING FRA TEKNIK OG MILJØ". */
  fromWhom(): HeadingToken | undefined {
    const kind = kindOfProposal(cleanLine(this.#printed))
    return kind && this.token({kind, form: 'proposal'})
  }

  /** "4. Direktionen indstiller", "• Direktionen indstiller", "DIREKTIONEN INDSTILLER": who recommends, dressed as a heading. */
  ledIn(): HeadingToken | undefined {
    const {hasBullet, hasNumber, isCapitals} = this.#style
    const isDressed = hasBullet || hasNumber || isCapitals
    return isDressed && leadVerb.test(this.#printed) && recommendedBy(cleanLine(this.#printed)) !== undefined
      ? this.token({kind: 'recommendation', form: 'lead-in'})
      : undefined
  }

  /** "Byrådets beslutning": a body and the word, without a day. */
  #ofBody(found: HeadingToken, end: number): HeadingToken | undefined {
    return endsInDecision(this.#text, end) ? ofBody(found, this.#text.slice(this.#start, end), false) : undefined
  }

  /** "Beslutning i Byrådet", "Beslutninger Ældrerådet den", "Byrådets beslutning": the word and the body, without a day or with one that is lost. */
  undated(): HeadingToken | undefined {
    const word = decisionIn.exec(this.#printed)?.[0].length
    if (word === undefined) return this.#ofBody(this.token({}), this.#dress.end)
    const body = bodyBehind(this.#printed.slice(word).replace(openDate, ''))
    const start = this.#start + word
    return body === undefined ? undefined : this.token({body: {start, end: start + body}, form: 'dated word'})
  }

  /** "Fraværende i Teknisk Udvalg - 2. marts 2020:", with the names behind or below. */
  away(): HeadingToken | undefined {
    const lead = awayFrom.exec(this.#printed)?.[0].length
    if (lead === undefined) return undefined
    const colon = this.#printed.indexOf(':')
    const named = this.#printed.slice(lead, colon < 0 ? this.#dress.end - this.#start : colon)
    const before = named.slice(0, momentIn(named)?.start).replace(/\s[–-](?:\s.{0,200})?$|(?<![\s,])[\s,]+$/u, '')
    if (bodyBehind(before.replace(openDate, '')) === undefined) return undefined
    if (colon < 0) return this.token({kind: 'absence'})
    const end = this.#start + colon + 1
    const from = trimStart(this.#text, end, this.#dress.end)
    return from < this.#dress.end ? this.#withText('absence', end, from) : undefined
  }

  /** "Beslutning for Punkt 18", "Beslutning for Punkt 18: Salg af areal". */
  ofItem(): HeadingToken | undefined {
    const lineEnd = this.#lineEnd
    const length = decisionForItem.exec(this.#printed.slice(0, lineEnd - this.#start))?.[0].length
    if (length === undefined) return undefined
    const from = this.#start + length
    return from < lineEnd
      ? this.#withText('decision', this.#start + trimEnd(this.#printed, 0, length), from)
      : this.token({})
  }

  /** "Beslutning Vedtaget.", without a mark between. */
  bare(): HeadingToken | undefined {
    const bare = bareDecision.exec(this.#text.slice(this.#start, this.#dress.end))?.[0]
    const from = this.#start + (bare?.length ?? 0)
    return bare !== undefined && isCapitalAt(this.#text, from)
      ? this.#withText('decision', this.#start + bare.trimEnd().length, from)
      : undefined
  }

  /** "Beslutning: Vedtaget", "Fraværende: Bodil Clark". */
  withText(): HeadingToken | undefined {
    const {end} = this.#dress
    const colon = this.#text.indexOf(':', this.#start)
    if (colon < 0 || colon >= end || colon - this.#start > longestHeading + 2) return undefined
    const kind = kindInAnyLetters(cleanLine(this.#text.slice(this.#start, colon)))
    const from = trimStart(this.#text, colon + 1, end)
    if (from >= end) return undefined
    if (kind === undefined)
      return this.#ofBody(this.token({heading: {start: this.#start, end: colon + 1}, textFrom: from}), colon)
    const isOfCodes = kind === 'history' && bodyCodes.test(this.#text.slice(from, end).trimEnd())
    return this.#withText(isOfCodes ? 'competence' : kind, colon + 1, from)
  }

  /** "Teknisk Udvalg: Anbefales.", "Økonomiudvalget:" over "Indstilles godkendt.": what another body said of the case before. */
  handedOn(): HeadingToken | undefined {
    const colon = `${this.#printed}:`.indexOf(':')
    const named = this.#printed.slice(0, colon)
    if (colon > longestHeading || !bodyStem.test(named)) return undefined
    const body = isCapitalAt(this.#text, this.#start) ? bodyOf(named) : undefined
    const behind = this.#text.indexOf(':', this.#start + colon) + 1
    const from = trimStart(this.#text, behind, this.#text.length)
    if (body === undefined || !handsOn.test(this.#text.slice(from, from + longestHandedOn))) return undefined
    return this.token({
      body: {start: this.#start, end: this.#start + body},
      heading: {start: this.#start, end: behind},
      textFrom: from < this.#dress.end ? from : undefined,
      form: 'dated body',
    })
  }

  /** "Beslutning i Byrådet den 4. juni", "Byrådets beslutning den 4. juni", "Byrådets møde 4. juni Punkt 1", "Byrådet, 04.06.2019". */
  dated(): HeadingToken | undefined {
    const [printed, start] = [this.#printed, this.#start]
    const {end, hasColon} = this.#dress
    // It has the word for a decision, the name of a body, or the number of a point.
    if (!mayHaveMoment(printed)) return undefined
    if (!beginsDecision(this.#text, start) && !bodyStem.test(printed) && !itemWord.test(printed)) return undefined
    const moment = momentIn(printed)
    if (moment === undefined) return undefined
    // "Teknisk Udvalg (4. juni 2019, pkt. 61): Anbefales."
    const isBracketed = printed[moment.start - 1] === '('
    const before = printed.slice(0, isBracketed ? moment.start - 1 : moment.start)
    const word = decisionWord.exec(before)?.[0].length
    const [item = '', count = ''] = itemBehind.exec(printed.slice(moment.end)) ?? []
    const numberAt = start + moment.end + item.indexOf(count)
    let behind = moment.end + item.length
    if (isBracketed && !item.includes(')')) {
      const bracket = closingBracket.exec(printed.slice(behind))?.[0].length
      if (bracket === undefined) return undefined
      behind += bracket
    }
    const rest = printed.slice(behind).replace(/^\.$/, '')
    const textAt = /^\s*:?\s*/.exec(rest)?.[0].length ?? 0
    const hasText = textAt < rest.length
    // Behind the word a text can follow without a mark; a sentence that names body and date is no heading.
    if (hasText && (word === undefined ? !/^\s*:/.test(rest) : !/^\s*(?::|(?=\p{Lu}))/u.test(rest))) return undefined
    if (!hasText && (end - start > longestDated || (isBracketed && !hasColon))) return undefined
    const textFrom = hasText ? start + behind + textAt : undefined
    const found = this.token({
      date: {start: start + moment.start, end: start + moment.end},
      number: item === '' ? undefined : {start: numberAt, end: numberAt + count.length},
      textFrom,
      heading: {start, end: textFrom === undefined ? this.#lineEnd : trimEnd(this.#text, start, textFrom)},
    })
    if (word === undefined) return ofBody(found, before, hasText || hasColon)
    const lead = behindDecision.exec(before.slice(word))?.[0] ?? ''
    const from = word + lead.length
    const named = before.slice(from).replace(openDate, '').trimEnd()
    if (named === '') return {...found, form: 'dated word'}
    // "Beslutning i Teknik og Miljø den 4. juni", "Beslutning Skolebestyrelsen, Klitskolen den 4. juni"
    const isNamed = item !== '' || (!hasText && (inBody.test(lead) || bodyAt(named, 0) !== undefined))
    const body =
      bodyBehind(named) ?? bodyOf(bodyOfMeeting.exec(named)?.[0] ?? '') ?? (isNamed ? namedBody(named) : undefined)
    if (body === undefined) return undefined
    return {...found, form: 'dated word', body: {start: start + from, end: start + from + body}}
  }
}

/** Gives a heading with a day its body, where the heading begins with that. */
function ofBody(found: HeadingToken, before: string, isLedIn: boolean): HeadingToken | undefined {
  const named = before.replace(openDate, '').trimEnd()
  const decision = decisionOf.exec(named) ?? (isLedIn ? treatedCase.exec(named) : null)
  const behindName = decision ?? itsMeeting.exec(named)
  const printed = named.slice(0, behindName?.index)
  const isPoint = found.number !== undefined && openDate.test(before)
  // The s of the genitive is of no name that nobody knows: "Udvalget for Væksts beslutning".
  const isGenitive = behindName !== null && /(?<=\p{L})s$/iu.test(printed)
  const body =
    (isGenitive ? bodyOf(printed.slice(0, -1)) : undefined) ??
    bodyOf(printed) ??
    (isPoint ? namedBody(printed) : undefined)
  if (body === undefined) return undefined
  const {start} = found.heading
  return {...found, form: decision === null ? 'dated body' : 'dated word', body: {start, end: start + body}}
}

const closingBracket = /^\s?\)/u

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

/** Whether a text ends as the word for a decision does: "Byrådets beslutning". */
function endsInDecision(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 32) === 103 && decisionEnd.test(text.slice(end - 10, end))
}

/** Whether a text has at least two letters, and none of them small. */
function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase()
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
  const words = text.replace(lawBehind, '').split(/\s+/)
  const isName = words.length <= mostWordsOfBody && words.every((word) => purposeWord.test(word.replace(/,$/, '')))
  return isName && /^\p{Lu}/u.test(text) && words.filter((word) => /^\p{Ll}{4}/u.test(word)).length === 0
    ? text.replace(/(?<![,\s])[,\s]+$/, '').length
    : undefined
}
