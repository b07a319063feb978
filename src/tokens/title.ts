import {bodyAt} from '../names/committee.ts'
import {isCapitalAt, isDigit, isLetter} from '../text/letters.ts'
import {isSpace} from '../text/spaces.ts'
import {
  authorityName,
  authorityStem,
  bodyEnding,
  bodyOfMeeting,
  bodyOpening,
  bodyStem,
} from '../vocabulary/committees.ts'
import {documentKind, fillerWords, kindWords, titleFiller, withWhom, yearsBefore} from '../vocabulary/document-kinds.ts'
import {ofInstitution} from '../vocabulary/institutions.ts'
import {anyMeetingOf, countAtEnd, countedMeeting, ofMeetingOnDay, timeBehind} from '../vocabulary/meeting-titles.ts'
import {placeWord} from '../vocabulary/places.ts'
import {momentIn, momentWords} from './moment.ts'
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
/** A word whose letters are apart: "R e f e r a t". */
const spacedOut = /^(?:\p{L} ){4,}\p{L}(?!\p{L})/u
const separators: ReadonlySet<string> = new Set(',;:•·|–.()-')
const none: TitleLine = {parts: [], isWhole: false}

/**
 * Takes a line, given by the range of its text, apart as one of a title.
 *
 * @param has the traits of the line
 */
export function titleOn(text: string, start: number, end: number, has: number): TitleLine {
  if (end - start > longestTitle) return none
  const parts: TitlePart[] = []
  const line = text.slice(start, end)
  const mayBeOnDay = (has & traits.digit) !== 0 && anyMeetingOf.test(line)
  if (!mayBeOnDay && !canBegin(line)) return none
  const moment = (has & traits.digit) === 0 ? undefined : momentIn(line)
  const named = mayBeOnDay && moment !== undefined ? namedOnDay(line.slice(0, moment.start)) : undefined
  if (named === undefined && mayBeOnDay && !canBegin(line)) return none
  // Looked for where something may begin that ends with one.
  let hasBody: boolean | undefined
  let hasAuthority: boolean | undefined
  let at = moment?.start === 0 ? 0 : (yearsBefore.exec(line)?.[0].length ?? 0)
  let isBehindFiller = false
  let isBehindWith = false
  while (at < line.length) {
    const char = line[at] as string
    if (separators.has(char) || isSpace(line.charCodeAt(at))) {
      at++
      continue
    }
    if (at === 0 && named !== undefined && moment !== undefined) {
      parts.push({name: 'committee', start, end: start + named})
      at = moment.start
      continue
    }
    if (moment !== undefined && at === moment.start) {
      parts.push({name: 'date', start: start + moment.start, end: start + moment.end})
      at = moment.end
      isBehindFiller = false
      continue
    }
    const limit = moment !== undefined && at < moment.start ? moment.start : line.length
    const counted = isDigit(line.charCodeAt(at)) ? countedMeeting.exec(line.slice(at, limit))?.[0].length : undefined
    if (counted !== undefined) {
      at += counted
      continue
    }
    const word = wordAt(line, at)
    const place = placeOn(line, at, limit, moment?.end, word)
    if (place !== undefined) {
      const time = timeBehind.exec(line.slice(place.start, place.end))
      const end = time === null ? place.end : place.start + time.index
      parts.push({name: 'location', start: start + place.start, end: start + end})
      if (time !== null)
        parts.push({name: 'startTime', start: start + end + time[0].search(/\S/), end: start + place.end})
      at = place.end
      continue
    }
    const spaced = word.length > 1 ? undefined : spacedOut.exec(line.slice(at))?.[0]
    const closed = spaced?.replaceAll(' ', '')
    documentKind.lastIndex = 0
    const spacedKind = closed === undefined ? null : documentKind.exec(closed)
    if (spaced !== undefined && spacedKind?.[0] === closed) {
      parts.push({
        name: spacedKind?.[1] === undefined ? 'agenda' : 'minutes',
        start: start + at,
        end: start + at + spaced.length,
      })
      at += spaced.length
      continue
    }
    documentKind.lastIndex = at
    const kind = kindWords.has(word) ? documentKind.exec(line) : null
    if (kind !== null) {
      parts.push({
        name: kind[1] === undefined ? 'agenda' : 'minutes',
        start: start + at,
        end: start + documentKind.lastIndex,
      })
      at = documentKind.lastIndex
      isBehindFiller = true
      continue
    }
    const isCapital = char !== char.toLowerCase()
    authorityName.lastIndex = at
    if (isCapital) hasAuthority ??= authorityStem.test(line)
    const authority = isCapital && hasAuthority ? authorityName.exec(line) : null
    if (authority !== null) {
      parts.push({name: 'municipality', start: start + at, end: start + authorityName.lastIndex})
      at = authorityName.lastIndex
      continue
    }
    titleFiller.lastIndex = at
    const isFiller = fillerWords.has(word) && titleFiller.test(line)
    const isLower = (isBehindFiller && !isFiller) || word === 'det'
    if (isCapital || char === '§' || isLower) hasBody ??= bodyStem.test(line)
    const body = hasBody ? (bodyAt(line, at, limit) ?? (isLower ? lowerBodyAt(line, at, limit) : undefined)) : undefined
    if (body !== undefined) {
      // "Møde med Økonomiudvalget": with whom a body has met is not whose minutes these are.
      if (!isBehindWith) parts.push({name: 'committee', start: start + body.start, end: start + body.end})
      at = body.end
      // The s of a genitive.
      at += /^['’]?s/iu.exec(line.slice(at, at + 2))?.[0].length ?? 0
      at += yearAtEnd.exec(line.slice(at, limit))?.[0].length ?? 0
      // "Skolebestyrelsen på Hasselskolen"
      if (parts.length === 1) at += ofInstitution.exec(line.slice(at))?.[0].length ?? 0
      continue
    }
    const ofMeeting = hasBody && !isFiller ? bodyOfMeeting.exec(line.slice(at, limit)) : null
    if (ofMeeting !== null) {
      const name = ofMeeting[1] as string
      parts.push({name: 'committee', start: start + at, end: start + at + name.length, isOfMeeting: true})
      at += ofMeeting[0].length
      at += countAtEnd.exec(line.slice(at))?.[0].length ?? 0
      continue
    }
    if (!isFiller) return parts.length === 0 ? none : {parts, isWhole: false}
    at = titleFiller.lastIndex
    isBehindFiller = true
    isBehindWith = word === withWhom
  }
  return {parts, isWhole: true}
}

/** Whether the first word of a line, separators left out, can begin a part or be filler. */
function canBegin(line: string): boolean {
  let at = 0
  while (at < line.length && (separators.has(line[at] as string) || isSpace(line.charCodeAt(at)))) at++
  if (at >= line.length || isDigit(line.charCodeAt(at))) return true
  const char = line[at] as string
  if (!isLetter(line.charCodeAt(at))) return char === '§' && bodyStem.test(line)
  const word = wordAt(line, at)
  // The letters of a word can stand apart.
  if (word.length === 1) return true
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
function lowerBodyAt(line: string, at: number, limit: number): {start: number; end: number} | undefined {
  const rest = line.slice(at, limit)
  if (!bodyOpening.test(rest) && !bodyEnding.test(/^[\p{L}-]+/u.exec(rest)?.[0] ?? '')) return undefined
  return bodyAt(line.slice(0, at) + (line[at] as string).toUpperCase() + line.slice(at + 1), at, limit)
}

const placePrepositions: ReadonlySet<string> = new Set(['i', 'på', 'ved'])

/** A place, behind the day and time or on a line of its own: "i Mødesalen, Torvet 2", ", B4/Rådhus". */
function placeOn(
  line: string,
  at: number,
  limit: number,
  momentEnd: number | undefined,
  word: string,
): {start: number; end: number} | undefined {
  if (momentEnd !== undefined && at < momentEnd) return undefined
  const isBehindMoment = momentEnd !== undefined && at > momentEnd
  if (!isBehindMoment && at > 0) return undefined
  // Behind a comma, "Ved Åen 14" is an address.
  const isName = isBehindMoment && /,\s*$/.test(line.slice(momentEnd, at)) && isCapitalAt(line, at)
  const preposition = placePrepositions.has(word) && !isName ? /^\p{L}+\s+/u.exec(line.slice(at, at + 6)) : null
  const from = at + (preposition?.[0].length ?? 0)
  const rest = line.slice(from, limit)
  if (rest === '') return undefined
  const isTold = preposition !== null && (isBehindMoment || (at === 0 && placeWord.test(rest)))
  const isAfterComma = isBehindMoment && /,\s*$/.test(line.slice(momentEnd, at)) && !/^afholdt?e?\s/iu.test(rest)
  if (!isTold && !(isAfterComma && placeWord.test(rest))) return undefined
  let end = limit
  while (end > from && (isSpace(line.charCodeAt(end - 1)) || /[.,:]/.test(line[end - 1] as string))) end--
  return end > from && !bodyOnly(line.slice(from, end)) ? {start: from, end} : undefined
}

/** The length of the name of a body, of whose meeting a text before a day says no more. */
function namedOnDay(before: string): number | undefined {
  return bodyStem.test(before) || authorityStem.test(before) ? undefined : ofMeetingOnDay.exec(before)?.[1]?.length
}

function bodyOnly(text: string): boolean {
  const body = bodyAt(text, 0)
  return body !== undefined && body.end === text.length
}
