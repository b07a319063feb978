import type {Amount} from '../records/schema.ts'
import {danishNumber, isYear, parseDanishNumber, startOfNumber} from '../text/danish-number.ts'
import {isDigit, isLetter} from '../text/letters.ts'
import type {Lines} from '../text/lines.ts'
import {SentencesAround} from '../text/sentences.ts'
import {isSpace, trimEnd} from '../text/spaces.ts'
import {
  anchor,
  behindJoined,
  countedThings,
  countingWords,
  headsYears,
  initialBeforeName,
  joint,
  jointBehind,
  scales,
  thousands,
  unit,
  unitOfTable,
} from '../vocabulary/money.ts'
import {parseAmountKind} from './amount-kind.ts'

// Sums are found by their unit ("kr.", "mio."), which is rare, and not by their
// digits, which are everywhere; the number is then read backwards from the unit,
// or forwards from a unit that stands before it.

/** How far around a number its surroundings are looked at. */
const reach = 40
/** The longest number, with what must not stand before it. */
const longestNumber = 24

/** From this many millions on, a number means kroner. */
const mostMillions = 10_000

const anchorLength = 2

const numberAtStart = new RegExp(String.raw`^${danishNumber}(?![\d/:])`, 'u')
/** The longest words that join two numbers with one unit: a range, or a list. */
const longestJoint = 12
const joinedAfter = new RegExp(String.raw`^${jointBehind}(${danishNumber})(?![\d/:]|[.,]\d)${behindJoined}`, 'u')
/** How what stands between two numbers with one unit can end: a dash, a comma, "og", "til", "eller", "samt". */
const joins: ReadonlySet<string> = new Set('-–—,/glrt')
const factors = new Map(scales.flatMap(([words, factor]) => words.map((word) => [word, factor] as const)))

/** A unit in the text: half-open, with what it is worth. */
interface Unit {
  start: number
  end: number
  factor: number
  /** Whether it speaks of kroner; "mio." alone can count anything. */
  isMoney: boolean
  /** Whether it can stand before its number, as "kr." does. */
  canLead: boolean
}

/** A sum as a stretch of the text, in kroner. */
interface Sum {
  start: number
  end: number
  value: number
}

/**
 * Every sum of money between two offsets, in kroner, with its place. A range or
 * a list with one unit ("2-3 mio. kr.", "40, 50 og 60 mio. kr.") is a sum for
 * each of its numbers; "i 1.000 kr." over a table is a unit and no sum.
 */
export function findAmounts(lines: Lines, from: number, to: number): Amount[] {
  const text = lines.text.slice(from, to)
  const sums: Sum[] = []
  let behind = 0
  anchor.lastIndex = 0
  while (anchor.test(text)) {
    const at = anchor.lastIndex - anchorLength
    const found = unitAt(text, at - lengthOfThousands(text, behind, at))
    if (found === undefined) continue
    const claimed = sumsBefore(text, found, behind) ?? sumsBehind(text, found)
    for (const sum of claimed) sums.push(sum)
    behind = Math.max(found.end, claimed.at(-1)?.end ?? 0)
    anchor.lastIndex = behind
  }
  const sentences = new SentencesAround(text)
  return sums.map(({start, end, value}) => ({
    text: text.slice(start, end).replace(/\s+/g, ' '),
    value,
    currency: 'DKK',
    ...parseAmountKind(text, start, end),
    sentence: sentences.at(start),
    position: lines.position(from + start, from + end),
  }))
}

/** How long the "t." or "tusind" is that stands right before "kr."; 0 where there is none. */
function lengthOfThousands(text: string, from: number, at: number): number {
  const before = at === from ? 0 : text.charCodeAt(at - 1)
  if (before !== 116 && before !== 84 && before !== 46 && !isSpace(before)) return 0
  const length = thousands.exec(text.slice(Math.max(from, at - 10), at))?.[0].length ?? 0
  return at - length > from && isLetter(text.charCodeAt(at - length - 1)) ? 0 : length
}

function unitAt(text: string, start: number): Unit | undefined {
  if (start > 0 && isLetter(text.charCodeAt(start - 1))) return undefined
  unit.lastIndex = start
  const match = unit.exec(text)
  if (match === null) return undefined
  const scale = match.groups?.scale?.toLowerCase()
  const isMoney = scale === undefined || match.groups?.scaled !== undefined
  const end = trimEnd(text, start, start + match[0].length)
  return {start, end, factor: factors.get(scale ?? '') ?? 1, isMoney, canLead: isMoney && text[start] !== ','}
}

/**
 * The sums whose unit stands behind them.
 *
 * @returns undefined where no number stands before the unit, or the unit belongs to the number behind it
 */
function sumsBefore(text: string, {start: unitStart, end, factor, isMoney}: Unit, behind: number): Sum[] | undefined {
  const gapStart = gapBefore(text, unitStart)
  if (gapStart <= behind || !endsNumber(text.charCodeAt(gapStart - 1))) return undefined
  const start = startOfNumber(text, gapStart, Math.max(behind, gapStart - longestNumber))
  if (start < 0 || !isBounded(text, start, gapStart) || crossesCell(text, start, gapStart, unitStart)) return undefined
  const number = text.slice(start, gapStart)
  const leads = factor === 1 && /^[^\S\r\n]{0,3}\d/.test(text.slice(end, end + 5))
  if (leads && (isYear(number) || isCounted(text, start))) return undefined
  if (!isMoney && countedThings.test(text.slice(end, end + reach))) return []
  if (isPlaceName(text, number, unitStart)) return []
  if (/^1\.?000$/.test(number) && isUnitOfTable(text, start, end)) return []
  const signedStart = signed(text, start, behind)
  const value = kroner(number, factor) * (signedStart < start ? -1 : 1)
  return [...sumsJoinedBefore(text, start, behind, factor), {start: signedStart, end, value}]
}

/** "2-" in "2-3 mio. kr.", "40, 50 og" in "40, 50 og 60 mio. kr.": numbers that share the unit behind them. */
function sumsJoinedBefore(text: string, end: number, from: number, factor: number): Sum[] {
  const sums: Sum[] = []
  let at = end
  for (;;) {
    const joinedAt = gapBefore(text, at)
    const last = text[joinedAt - 1] as string
    // A line can end behind "mellem 25.000 og", but a list of sums goes on with the line.
    if (!joins.has(last) || (last === ',' && joinedAt < spacesBefore(text, at))) return sums
    const between = joint.exec(text.slice(Math.max(from, at - longestJoint), at))?.[0]
    const numberEnd = at - (between?.length ?? 0)
    const start = between === undefined ? -1 : startOfNumber(text, numberEnd, Math.max(from, numberEnd - longestNumber))
    if (between === undefined || start < 0 || !isBounded(text, start, numberEnd)) return sums
    const number = text.slice(start, numberEnd)
    if (isYear(number) || isCounted(text, start) || (/\s-|-\s/.test(between) && /^\d{5,}$/.test(number))) return sums
    sums.unshift({
      start,
      end: numberEnd,
      value: kroner(number, factorOfJoined(number, text.slice(start, start + longestNumber * 2), factor)),
    })
    at = start
  }
}

/**
 * What a number that is joined to another counts in: as that one does, but in
 * "180-210.000 kr." thousands, as that is printed, and in "500.000 til 1 mio.
 * kr." kroner, since nobody has so many millions.
 */
function factorOfJoined(number: string, printed: string, factor: number): number {
  if (factor === 1 && /^\d{1,3}[-–—]\d{1,3}\.000(?!\d)/.test(printed)) return 1e3
  return factor >= 1e6 && parseDanishNumber(number) >= mostMillions ? 1 : factor
}

/** "kr. 5.000", "kr. 4,5 mio.", "kr. 25.000 - 30.000": the sums whose unit stands before them. */
function sumsBehind(text: string, unitBefore: Unit): Sum[] {
  if (!unitBefore.canLead) return []
  const gap = /^:?[^\S\r\n]{0,2}(?:\r\n?|\n)?(?=[-−÷]?[\d½¼¾])/.exec(
    text.slice(unitBefore.end, unitBefore.end + 6),
  )?.[0]
  if (gap === undefined) return []
  const start = unitBefore.end + gap.length
  const isNegative = /[-−÷]/.test(text[start] as string)
  const digits = start + (isNegative ? 1 : 0)
  const number = numberAtStart.exec(text.slice(digits, digits + reach))?.[0]
  if (number === undefined || isOrdinal(text, digits + number.length)) return []
  if (
    isYear(number) &&
    (unitBefore.factor !== 1 || headsYears.test(text.slice(digits + number.length, digits + number.length + reach)))
  )
    return []
  const found = [{start, end: digits + number.length, number}]
  let end = digits + number.length
  let joinedBy = ''
  for (;;) {
    const joined = joinedAfter.exec(text.slice(end, end + reach))
    const next = joined?.[1]
    if (joined === null || next === undefined || isYear(next)) break
    end += joined[0].length
    joinedBy += joined[0].slice(0, -next.length)
    found.push({start: end - next.length, end, number: next})
  }
  const gapBehind = /^[^\S\r\n]*/.exec(text.slice(end, end + 3))?.[0].length ?? 0
  const unitBehind = unitAt(text, end + gapBehind)
  // "kr. 3.000 til 4 mio. kr.": the second number has a unit of its own.
  if (unitBehind?.isMoney && /\p{L}/u.test(joinedBy))
    return [{start, end: digits + number.length, value: kroner(number, unitBefore.factor) * (isNegative ? -1 : 1)}]
  const last = found.at(-1) as (typeof found)[number]
  if (unitBehind !== undefined) last.end = unitBehind.end
  const factor = unitBehind === undefined || unitBehind.factor === 1 ? unitBefore.factor : unitBehind.factor
  return found.map((sum, index) => {
    const value = kroner(sum.number, factor) * (isNegative && index === 0 ? -1 : 1)
    return {start: sum.start, end: sum.end, value}
  })
}

/** The start of a number with its sign: "-5,3", but no dash of a list, a range or a compound. */
function signed(text: string, start: number, behind: number): number {
  const at = start - 1
  if (at <= behind || !/[-−÷]/.test(text[at] as string) || !/[^\S\r\n]|[(|:]/.test(text[at - 1] as string)) return start
  const lineBefore = text
    .slice(Math.max(0, at - reach), at)
    .split(/[\r\n]/)
    .at(-1) as string
  return lineBefore.trim() === '' ? start : at
}

/** "i 1.000 kr.", "(1.000 kr.)    budget", "1.000 kr. 2019 2020": what the numbers of a table are counted in. */
function isUnitOfTable(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + reach)
  if (unitOfTable.test(before)) return true
  if (/\(\s*$/.test(before) && /^[^\S\r\n]*\)(?![^\S\r\n]{0,2}\p{Ll})/u.test(after)) return true
  return /(?:^|[\r\n])[^\S\r\n]*$/.test(before) && /^[^\S\r\n]*(?:19|20)\d{2}(?!\d)/.test(after)
}

/** Whether a number alone on its line has its unit on the next one: two cells of a table, and no sum. */
function crossesCell(text: string, start: number, numberEnd: number, unitStart: number): boolean {
  if (!/[\r\n]/.test(text.slice(numberEnd, unitStart))) return false
  const before = spacesBefore(text, start)
  return before === 0 || isBreak(text[before - 1])
}

/** Whether a number may begin where it does, and is no part of a date, a paragraph or a code. */
function isBounded(text: string, start: number, end: number): boolean {
  const code = start === 0 ? 32 : text.charCodeAt(start - 1)
  const isGrouped = /[.,]\d/.test(text.slice(start, end))
  // A dump can join a sum to the word before it: "i alt500.000 kr.", "taget.500.000 kr."
  if (isLetter(code)) return isGrouped
  const before = start < 2 ? 32 : text.charCodeAt(start - 2)
  if (code === dot || code === comma) return isGrouped || !isLetter(before)
  if (code === slash) return !isDigit(before)
  if (code === colon)
    return !isDigit(before) || /(?:^|\D)(?:19|20)\d{2}:$/.test(text.slice(Math.max(0, start - 6), start))
  return code !== paragraphSign
}

const dot = 46
const comma = 44
const slash = 47
const colon = 58
const paragraphSign = 0xa7

/** "4070 Kr. Hyllinge": a postcode and a town, and no sum. */
function isPlaceName(text: string, number: string, unitStart: number): boolean {
  return /^\d{1,4}$/.test(number) && initialBeforeName.test(text.slice(unitStart, unitStart + 10))
}

/** Whether a character can be the last one of a number: a digit, a fraction, or the dash of ",-". */
function endsNumber(code: number): boolean {
  return isDigit(code) || (code >= 0xbc && code <= 0xbe) || code === 45
}

/** Where the white space before an offset begins, which can hold one line break. */
function gapBefore(text: string, offset: number): number {
  const onLine = spacesBefore(text, offset)
  if (!isBreak(text[onLine - 1])) return onLine
  const isPair = text[onLine - 1] === '\n' && text[onLine - 2] === '\r'
  return spacesBefore(text, onLine - (isPair ? 2 : 1))
}

function spacesBefore(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(text[at - 1]) && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

/** Whether a number counts something named before it: "punkt 3", "matr.nr. 12". */
function isCounted(text: string, start: number): boolean {
  return countingWords.test(text.slice(Math.max(0, start - 12), start))
}

/** "2. suppleant" behind "Kr.", which then is part of a name. */
function isOrdinal(text: string, numberEnd: number): boolean {
  return /^\.\s+\p{Ll}/u.test(text.slice(numberEnd, numberEnd + 4))
}

/** A number times its unit, rounded to the øre. */
function kroner(printed: string, factor: number): number {
  return Math.round(parseDanishNumber(printed) * factor * 100) / 100
}
