import {bodyAt, isBody} from '../names/body.ts'
import {isCapitalAt, isDigit, isLetter} from '../text/letters.ts'
import {isSpace} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {
  authorityName,
  authorityStem,
  bodyEnding,
  bodyOfMeeting,
  bodyOpening,
  bodyStem,
} from '../vocabulary/committees.ts'
import {documentKind, fillerWords, kindWords, titleFiller, withWhom, yearsBefore} from '../vocabulary/document-kinds.ts'
import {board, boardBeforeDay, boardOnDay, boards, ofBoard, ofInstitution} from '../vocabulary/institutions.ts'
import {anyMeetingOf, countAtEnd, countedMeeting, ofMeetingOnDay, timeBehind} from '../vocabulary/meeting-titles.ts'
import {
  heldAt,
  lostTime,
  placeBeforeDay,
  placeOfHost,
  placePrepositions,
  placeWord,
  toldOfPlace,
} from '../vocabulary/places.ts'
import {type Moment, momentIn, momentWords} from './moment.ts'
import {traits} from './traits.ts'

// A line of a head in parts, in any order. What a line has is taken off it from
// the left, one part after the other, until something is left that is none:
//
//   Referat af møde i Klitby Byråd, onsdag den 4. juni 2019 kl. 17 i Mødesalen
//   ^^^^^^^ ~~~~~~~~~ ^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^
//   kind    filler    body          date                             place

type TitlePartName = 'minutes' | 'agenda' | 'committee' | 'municipality' | 'date' | 'startTime' | 'location'

export interface TitlePart {
  name: TitlePartName
  start: number
  end: number
  /** Whether it is a body that but the word for its meeting names: "Ældrerådsmøde". */
  isOfMeeting?: boolean
}

/** What stands in a line that may be of a title. */
export interface TitleLine {
  parts: readonly TitlePart[]
  /** Whether the line has nothing else than parts and filler. */
  isWhole: boolean
}

const yearAtEnd = /^\s+(?:19|20)\d{2}$/u

/** The longest line that can be of a title. */
const longestTitle = 240
const separators: ReadonlySet<string> = new Set(',;:•·|–.()-')
const none: TitleLine = {parts: [], isWhole: false}

/**
 * Takes a line, given by the range of its text, apart as one of a title.
 *
 * @param has the traits of the line
 */
export function titleOn(text: string, start: number, end: number, has: number): TitleLine {
  if (end - start > longestTitle) return none
  const line = text.slice(start, end)
  const mayBeOnDay = (has & traits.digit) !== 0 && anyMeetingOf.test(line)
  if (!mayBeOnDay && !canBegin(line)) return none
  const moment = (has & traits.digit) === 0 ? undefined : momentIn(line)
  const named = mayBeOnDay && moment !== undefined ? namedOnDay(line.slice(0, moment.start)) : undefined
  if (named === undefined && mayBeOnDay && !canBegin(line)) return none
  return new TitleReader(line, start, moment, named).read()
}

/** Takes a line apart from the left to the right. */
class TitleReader {
  readonly #line: string
  readonly #start: number
  readonly #moment: Moment | undefined
  /** Where the body ends that a line begins with, before the day of its meeting. */
  readonly #named: number | undefined
  readonly #parts: TitlePart[] = []
  #at: number
  #isBehindFiller = false
  #isBehindWith = false
  /** Looked for where something may begin that ends with one. */
  #hasBody: boolean | undefined
  #hasAuthority: boolean | undefined

  constructor(line: string, start: number, moment: Moment | undefined, named: number | undefined) {
    this.#line = line
    this.#start = start
    this.#moment = moment
    this.#named = named
    this.#at = moment?.start === 0 ? 0 : (yearsBefore.exec(line)?.[0].length ?? 0)
  }

  read(): TitleLine {
    const parts = this.#parts
    while (this.#at < this.#line.length) {
      if (separators.has(this.#line[this.#at] as string) || isSpace(this.#line.charCodeAt(this.#at))) this.#at++
      else if (!this.#readNext()) return parts.length === 0 ? none : {parts, isWhole: false}
    }
    return {parts, isWhole: true}
  }

  /** Reads a part or filler; false where neither begins. */
  #readNext(): boolean {
    if (this.#readDay()) return true
    const moment = this.#moment
    const limit = moment !== undefined && this.#at < moment.start ? moment.start : this.#line.length
    if (this.#readCount(limit)) return true
    const word = wordAt(this.#line, this.#at)
    return (
      this.#readPlace(limit, word) ||
      this.#readKind(word) ||
      this.#readAuthority() ||
      this.#readBoard(limit, word) ||
      this.#readBody(limit, word)
    )
  }

  #add(name: TitlePartName, from: number, to: number, said: Pick<TitlePart, 'isOfMeeting'> = {}): void {
    this.#parts.push({name, start: this.#start + from, end: this.#start + to, ...said})
  }

  get #isCapital(): boolean {
    const char = this.#line[this.#at] as string
    return char !== char.toLowerCase()
  }

  /** The day of the meeting, and the body before it. */
  #readDay(): boolean {
    const moment = this.#moment
    if (moment === undefined) return false
    if (this.#at === 0 && this.#named !== undefined) {
      this.#add('committee', 0, this.#named)
      this.#at = moment.start
      return true
    }
    if (this.#at !== moment.start) return false
    this.#add('date', moment.start, moment.end)
    this.#at = moment.end
    this.#isBehindFiller = false
    return true
  }

  /** "3. møde" */
  #readCount(limit: number): boolean {
    if (!isDigit(this.#line.charCodeAt(this.#at))) return false
    const counted = countedMeeting.exec(this.#line.slice(this.#at, limit))?.[0].length
    if (counted === undefined) return false
    this.#at += counted
    return true
  }

  #readPlace(limit: number, word: string): boolean {
    const isBeforeDay = limit === this.#moment?.start && this.#parts.some(({name}) => name === 'committee')
    const place =
      placeOn(this.#line, this.#at, limit, this.#moment?.end, word) ??
      (isBeforeDay ? placeBefore(this.#line, this.#at, limit, word) : undefined)
    if (place === undefined) return false
    const time = timeBehind.exec(this.#line.slice(place.start, place.end))
    const end = time === null ? place.end : place.start + time.index
    this.#add('location', place.start, end)
    if (time !== null) this.#add('startTime', end + time[0].search(/\S/), place.end)
    this.#at = place.end
    return true
  }

  #readKind(word: string): boolean {
    documentKind.lastIndex = this.#at
    const kind = kindWords.has(word) ? documentKind.exec(this.#line) : null
    if (kind === null) return false
    this.#add(kind[1] === undefined ? 'agenda' : 'minutes', this.#at, documentKind.lastIndex)
    this.#at = documentKind.lastIndex
    this.#isBehindFiller = true
    return true
  }

  #readAuthority(): boolean {
    if (!this.#isCapital) return false
    this.#hasAuthority ??= authorityStem.test(this.#line)
    authorityName.lastIndex = this.#at
    if (!this.#hasAuthority || authorityName.exec(this.#line) === null) return false
    this.#add('municipality', this.#at, authorityName.lastIndex)
    this.#at = authorityName.lastIndex
    return true
  }

  /** "bestyrelsesmøde i Egå Vand A/S": a board, and whose it is. */
  #readBoard(limit: number, word: string): boolean {
    if (!boards.some((one) => word.startsWith(one))) return false
    const printed = this.#line.slice(this.#at, limit)
    const end = board.exec(printed)?.[0].length
    if (end === undefined) return false
    const behind = printed.slice(end)
    const isNamed = ofBoard.test(behind)
    // "Bestyrelsesmøde den 27. februar 2031": whose board it is, the line does not say, or says behind the day.
    // "bestyrelsesmøde i vandværket den 14. marts 2031", "bestyrelsesmøde afholdt hos Bo Ås, …": what follows is read on.
    const isBeforeDay = this.#moment?.start === limit
    const onDay = isBeforeDay
      ? (boardOnDay.exec(behind) ?? (this.#parts.length > 0 ? boardBeforeDay.exec(behind) : null))
      : null
    if (!isNamed && onDay === null) return false
    this.#add('committee', this.#at, this.#at + end, {isOfMeeting: true})
    this.#at += isNamed ? printed.length : end + (onDay?.[0].length ?? 0)
    return true
  }

  /** A body, alone or as the word for its meeting has it; or filler, which tells whether one may begin in small letters. */
  #readBody(limit: number, word: string): boolean {
    const line = this.#line
    const at = this.#at
    titleFiller.lastIndex = at
    const fillerEnd = fillerWords.has(word) && titleFiller.test(line) ? titleFiller.lastIndex : undefined
    const isLower = (this.#isBehindFiller && fillerEnd === undefined) || word === 'det'
    if (this.#isCapital || line[at] === '§' || isLower) this.#hasBody ??= bodyStem.test(line)
    const body = this.#hasBody
      ? (bodyAt(line, at, limit) ?? (isLower ? lowerBodyAt(line, at, limit) : undefined))
      : undefined
    if (body !== undefined) {
      // "Møde med Økonomiudvalget": with whom a body has met is not whose minutes these are.
      if (!this.#isBehindWith) this.#add('committee', body.start, body.end)
      this.#at = this.#behindBody(body.end, limit)
      return true
    }
    const ofMeeting = this.#hasBody && fillerEnd === undefined ? bodyOfMeeting.exec(line.slice(at, limit)) : null
    if (ofMeeting !== null) {
      const end = at + (ofMeeting[1] as string).length
      this.#add('committee', at, end, {isOfMeeting: true})
      this.#at += ofMeeting[0].length
      this.#at += countAtEnd.exec(line.slice(this.#at))?.[0].length ?? 0
      return true
    }
    if (fillerEnd === undefined) return false
    this.#at = fillerEnd
    this.#isBehindFiller = true
    this.#isBehindWith = word === withWhom
    return true
  }

  /** Behind the name of a body, the s of a genitive, a year, and its institution: "Skolebestyrelsen på Hasselskolen". */
  #behindBody(end: number, limit: number): number {
    let at = end
    at += /^['’]?s/iu.exec(this.#line.slice(at, at + 2))?.[0].length ?? 0
    at += yearAtEnd.exec(this.#line.slice(at, limit))?.[0].length ?? 0
    const isBeforeDay = limit === this.#moment?.start
    if (this.#parts.length > 1 && !isBeforeDay) return at
    // Before the day, too, it is whose board this is, and not where it met.
    const behind = this.#line.slice(at, isBeforeDay ? limit : undefined).trimEnd()
    at += ofInstitution.exec(behind.endsWith(',') ? behind.slice(0, -1) : behind)?.[0].length ?? 0
    return at
  }
}

/** Whether the first word of a line, separators left out, can begin a part or be filler. */
function canBegin(line: string): boolean {
  let at = 0
  while (at < line.length && (separators.has(line[at] as string) || isSpace(line.charCodeAt(at)))) at++
  if (at >= line.length || isDigit(line.charCodeAt(at))) return true
  const char = line[at] as string
  if (!isLetter(line.charCodeAt(at))) return char === '§' && bodyStem.test(line)
  const word = wordAt(line, at)
  if (kindWords.has(word) || fillerWords.has(word) || placePrepositions.has(word) || momentWords.has(word)) return true
  return char !== char.toLowerCase() && (bodyStem.test(line) || authorityStem.test(line))
}

/** The letters from an offset on, in small. */
function wordAt(line: string, start: number): string {
  let at = start
  while (at < line.length && isLetter(line.charCodeAt(at))) at++
  return line.slice(start, at).toLowerCase()
}

/** "Møde i regionsrådet": a body in small letters, behind words of a title. */
function lowerBodyAt(line: string, at: number, limit: number): Stretch | undefined {
  const rest = line.slice(at, limit)
  if (!bodyOpening.test(rest) && !bodyEnding.test(/^[\p{L}-]+/u.exec(rest)?.[0] ?? '')) return undefined
  return bodyAt(line.slice(0, at) + (line[at] as string).toUpperCase() + line.slice(at + 1), at, limit)
}

/** A place, behind the day and time or on a line of its own: "i Mødesalen, Torvet 2", ", B4/Rådhus". */
function placeOn(
  line: string,
  at: number,
  limit: number,
  momentEnd: number | undefined,
  word: string,
): Stretch | undefined {
  if (momentEnd !== undefined && at < momentEnd) return undefined
  const isBehindMoment = momentEnd !== undefined && at > momentEnd
  if (!isBehindMoment && at > 0) return undefined
  const lost = isBehindMoment ? (lostTime.exec(line.slice(at, limit))?.[0].length ?? 0) : 0
  if (lost > 0) return placeOn(line, at + lost, limit, momentEnd, wordAt(line, at + lost))
  // Behind a comma, "Ved Åen 14" is an address.
  const isName = isBehindMoment && /,\s*$/.test(line.slice(momentEnd, at)) && isCapitalAt(line, at)
  const preposition = placePrepositions.has(word) && !isName ? /^\p{L}+\s+/u.exec(line.slice(at, at + 6)) : null
  const from = at + (preposition?.[0].length ?? 0)
  const rest = line.slice(from, limit)
  if (rest === '') return undefined
  const isOwn = at === 0 && placeWord.test(rest) && !toldOfPlace.test(rest)
  const isTold = preposition !== null && (isBehindMoment || isOwn)
  const isAfterComma = isBehindMoment && /,\s*$/.test(line.slice(momentEnd, at)) && !heldAt.test(rest)
  if (!isTold && !(isAfterComma && placeWord.test(rest))) return undefined
  let end = limit
  while (end > from && (isSpace(line.charCodeAt(end - 1)) || /[.,:]/.test(line[end - 1] as string))) end--
  return end > from && !isBody(line.slice(from, end)) ? {start: from, end} : undefined
}

/** A place between the body and the day of its meeting: "på Rådhuset, lokale 2, onsdag den …", "hos Bo Ås, Åvej 9, tirsdag den …". */
function placeBefore(line: string, at: number, limit: number, word: string): Stretch | undefined {
  const printed = line.slice(at, limit)
  const before = placePrepositions.has(word) || word === placeOfHost ? placeBeforeDay.exec(printed) : null
  const {before: preposition = '', place = ''} = before?.groups ?? {}
  if (place === '' || !(word === placeOfHost || placeWord.test(place))) return undefined
  // "på Rådhuset i Ældrerådet": what goes on with a body is no place.
  if (place.split(/[\s,]+/).some((part) => bodyEnding.test(part))) return undefined
  return {start: at + preposition.length, end: at + preposition.length + place.length}
}

/** The length of the name of a body, of whose meeting a text before a day says no more. */
function namedOnDay(before: string): number | undefined {
  return bodyStem.test(before) || authorityStem.test(before) ? undefined : ofMeetingOnDay.exec(before)?.[1]?.length
}
