import {bodyAt} from '../names/committee.ts'
import {isSpace} from '../text/lines.ts'
import {authorityName, bodyEnding, bodyOpening} from '../vocabulary/committees.ts'
import {documentKind, titleFiller} from '../vocabulary/document-kinds.ts'
import {placeWord} from '../vocabulary/places.ts'
import {momentIn} from './moment.ts'

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
}

/** What stands in a line that may be of a title. */
export interface TitleLine {
  parts: TitlePart[]
  /** Whether the line has nothing else than parts and filler. */
  isWhole: boolean
}

/** The time of day behind a place: "i Stuen, Rådhuset kl. 10.00 – 12.00". */
const timeBehind = /,?\s+(?:fra\s+)?kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?$/iu

/** The longest line that can be of a title. */
const longestTitle = 240
/** A word whose letters are apart: "R e f e r a t". */
const spacedOut = /^(?:\p{L} ){4,}\p{L}(?!\p{L})/u
const separator = /[\s,;:•·|–.()-]/u

/** Takes a line, given by the range of its text, apart as one of a title. */
export function titleOn(text: string, start: number, end: number): TitleLine {
  const parts: TitlePart[] = []
  if (end - start > longestTitle) return {parts, isWhole: false}
  const line = text.slice(start, end)
  const moment = momentIn(line)
  let at = 0
  let isBehindFiller = false
  while (at < line.length) {
    if (separator.test(line[at] as string)) {
      at++
      continue
    }
    if (moment !== undefined && at === moment.start) {
      parts.push({name: 'date', start: start + moment.start, end: start + moment.end})
      at = moment.end
      isBehindFiller = false
      continue
    }
    const limit = moment !== undefined && at < moment.start ? moment.start : line.length
    const place = placeOn(line, at, limit, moment?.end)
    if (place !== undefined) {
      const time = timeBehind.exec(line.slice(place.start, place.end))
      const end = time === null ? place.end : place.start + time.index
      parts.push({name: 'location', start: start + place.start, end: start + end})
      if (time !== null)
        parts.push({name: 'startTime', start: start + end + time[0].search(/\S/), end: start + place.end})
      at = place.end
      continue
    }
    const spaced = spacedOut.exec(line.slice(at))?.[0]
    const word = spaced?.replaceAll(' ', '')
    documentKind.lastIndex = 0
    const spacedKind = word === undefined ? null : documentKind.exec(word)
    if (spaced !== undefined && spacedKind?.[0] === word) {
      parts.push({
        name: spacedKind?.[1] === undefined ? 'agenda' : 'minutes',
        start: start + at,
        end: start + at + spaced.length,
      })
      at += spaced.length
      continue
    }
    documentKind.lastIndex = at
    const kind = documentKind.exec(line)
    if (kind !== null) {
      parts.push({
        name: kind[1] === undefined ? 'agenda' : 'minutes',
        start: start + at,
        end: start + documentKind.lastIndex,
      })
      at = documentKind.lastIndex
      continue
    }
    authorityName.lastIndex = at
    const authority = authorityName.exec(line)
    if (authority !== null) {
      parts.push({name: 'municipality', start: start + at, end: start + authorityName.lastIndex})
      at = authorityName.lastIndex
      continue
    }
    titleFiller.lastIndex = at
    const isFiller = titleFiller.test(line)
    const isLower = isBehindFiller && !isFiller
    const body = bodyAt(line, at, limit) ?? (isLower ? lowerBodyAt(line, at, limit) : undefined)
    if (body !== undefined) {
      parts.push({name: 'committee', start: start + body.start, end: start + body.end})
      at = body.end
      // The s of a genitive.
      at += /^['’]?s/iu.exec(line.slice(at, at + 2))?.[0].length ?? 0
      continue
    }
    if (!isFiller) return {parts, isWhole: false}
    at = titleFiller.lastIndex
    isBehindFiller = true
  }
  return {parts, isWhole: true}
}

/** "Møde i regionsrådet": a body in small letters, behind words of a title. */
function lowerBodyAt(line: string, at: number, limit: number): {start: number; end: number} | undefined {
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
): {start: number; end: number} | undefined {
  if (momentEnd !== undefined && at < momentEnd) return undefined
  const preposition = /^(?:i|på|ved)\s+/iu.exec(line.slice(at, at + 6))
  const from = at + (preposition?.[0].length ?? 0)
  const isBehindMoment = momentEnd !== undefined && at > momentEnd
  const rest = line.slice(from, limit)
  if (rest === '') return undefined
  const isTold = preposition !== null && (isBehindMoment || (at === 0 && placeWord.test(rest)))
  const isAfterComma = isBehindMoment && /,\s*$/.test(line.slice(momentEnd, at)) && !/^afholdt?e?\s/iu.test(rest)
  if (!isTold && !(isAfterComma && placeWord.test(rest))) return undefined
  let end = limit
  while (end > from && (isSpace(line.charCodeAt(end - 1)) || /[.,:]/.test(line[end - 1] as string))) end--
  return end > from && !bodyOnly(line.slice(from, end)) ? {start: from, end} : undefined
}

function bodyOnly(text: string): boolean {
  const body = bodyAt(text, 0)
  return body !== undefined && body.end === text.length
}
