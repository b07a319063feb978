import type {Lines} from '../read/lines.ts'
import type {Amount} from '../records/schema.ts'
import {countedThings, countingWords, scales} from '../vocabulary/money.ts'

// Sums are found by their unit ("kr.", "mio."), which is rare, and not by their
// digits, which are everywhere; the number is then read backwards from the unit,
// or forwards from a unit that stands before it.

/** How far from its unit a number is looked for; the longest sums have some 25 characters. */
const reach = 40

const unit =
  /(?<![\p{L}])(?:(?<scale>mia|milliard(?:er)?|mio|mill|million(?:er)?|t|tusinde?)(?:\.|(?![\p{L}]))[^\S\n]*(?:dkk|(?:skatte)?kroner|krone|kr(?![\p{L}])\.?)?|t(?<glued>kr)(?![\p{L}])\.?|(?<crowns>dkk|kroner|krone|kr(?![\p{L}])\.?)|(?<dash>,-+(?!\d)))/giu

/** The cheap look before the exact one: letters that every unit has. */
const mayBeUnit = /kr|mi[oal]|tusind|dkk|,-/i

const digitsForm = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+)(?:,\d+|\.\d{1,2}(?!\d))?(?:[^\S\n]?[½¼¾])?|[½¼¾]`
const numberAtEnd = new RegExp(`(?<![\\d.,:/§½¼¾]|\\d[-–]|\\p{L})(?:${digitsForm})(?:,-+)?$`, 'u')
const numberAtStart = new RegExp(`^(?:${digitsForm})(?:,-+)?(?![\\d/:])`, 'u')
const joinedBefore = new RegExp(
  `(?<![\\d.,:/§]|\\p{L})(${digitsForm})(?:\\s*[-–—]\\s*|\\s+(?:og|til|eller|samt)\\s+|,\\s+)$`,
  'u',
)
const joinedAfter = new RegExp(`^(?:\\s*[-–—]\\s*|\\s+(?:og|til|eller)\\s+)(${digitsForm})(?![\\d/:])`, 'u')
const fractions: Record<string, number> = {'½': 0.5, '¼': 0.25, '¾': 0.75}
const factors = new Map(scales.flatMap(([words, factor]) => words.map((word) => [word, factor] as const)))

/** A sum as a stretch of the source. */
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
  if (!mayBeUnit.test(text)) return []
  const sums: Sum[] = []
  let behind = 0
  for (const match of text.matchAll(unit)) {
    if (match.index < behind) continue
    const found = sumsAt(text, match, behind)
    sums.push(...found)
    behind = Math.max(match.index + match[0].length, found.at(-1)?.end ?? 0)
  }
  return sums.map(({start, end, value}) => ({
    text: text.slice(start, end).replace(/\s+/g, ' '),
    value,
    currency: 'DKK',
    position: lines.position(from + start, from + end),
  }))
}

/** The sums of one unit: those of the number before it, else those of the number behind it. */
function sumsAt(text: string, match: RegExpExecArray, behind: number): Sum[] {
  const groups = match.groups as Record<string, string | undefined>
  const factor = groups['glued'] === undefined ? (factors.get(groups['scale']?.toLowerCase() ?? '') ?? 1) : 1e3
  const isCrowns = /kr|dkk/i.test(match[0]) || groups['dash'] !== undefined
  const end = match.index + match[0].length
  const thousandsAlone = /^t\.?\s*$/i.test(match[0])
  const windowStart = Math.max(behind, match.index - reach)
  const before = text.slice(windowStart, match.index).replace(/[^\S\n]*\n?[^\S\n]*$/, '')
  const number = thousandsAlone ? null : numberAtEnd.exec(before)
  if (
    number !== null &&
    !(isYear(number[0]) && factor === 1 && startsNumber(text, end)) &&
    !crossesCell(text, before, windowStart, match.index)
  ) {
    const start = windowStart + number.index
    if (!isCrowns && countedThings.test(text.slice(end, end + reach))) return []
    if (isTableUnit(text, start, end, number[0])) return []
    const sum = {start: signed(text, start, behind), end: trimmedEnd(text, end), value: 0}
    sum.value = kroner(text.slice(start, match.index), factor, sum.start < start)
    return [...sumsJoinedBefore(text, start, windowStart, factor), sum]
  }
  return thousandsAlone || groups['dash'] !== undefined || !isCrowns ? [] : sumsBehind(text, end, factor)
}

/** "2-" in "2-3 mio. kr.", "40, 50 og" in "40, 50 og 60 mio. kr.": numbers that share a unit behind them. */
function sumsJoinedBefore(text: string, end: number, from: number, factor: number): Sum[] {
  const sums: Sum[] = []
  let at = end
  for (;;) {
    const windowStart = Math.max(from, at - reach)
    const joined = joinedBefore.exec(text.slice(windowStart, at))
    if (joined === null) return sums
    const start = windowStart + joined.index
    const number = joined[1] as string
    if (isYear(number) || countingWords.test(text.slice(Math.max(0, start - 12), start))) return sums
    sums.unshift({start, end: start + number.length, value: kroner(number, factor, false)})
    at = start
  }
}

/** "kr. 5.000", "kr. 4,5 mio.", "kr. 25.000 - 30.000": numbers behind their unit. */
function sumsBehind(text: string, unitEnd: number, unitFactor: number): Sum[] {
  const gap = /^[:\s]{0,3}(?=[-−÷]?[\d½¼¾])/.exec(text.slice(unitEnd, unitEnd + 4))
  if (gap === null || /\n[^\S\n]*\n/.test(gap[0])) return []
  const start = unitEnd + gap[0].length
  const negative = /[-−÷]/.test(text[start] as string)
  const first = start + (negative ? 1 : 0)
  const number = numberAtStart.exec(text.slice(first, first + reach))
  if (
    number === null ||
    (/^\d+\.$/.test(text.slice(first, first + number[0].length + 1)) &&
      /^\.\s+\p{Ll}/u.test(text.slice(first + number[0].length, first + number[0].length + 4)))
  )
    return []
  let end = first + number[0].length
  const found = [{start, end, text: number[0]}]
  for (
    let joined = joinedAfter.exec(text.slice(end, end + reach));
    joined !== null;
    joined = joinedAfter.exec(text.slice(end, end + reach))
  ) {
    const next = joined[1] as string
    if (isYear(next)) break
    end += joined[0].length
    found.push({start: end - next.length, end, text: next})
  }
  const scaled = new RegExp(unit.source, 'iuy')
  scaled.lastIndex = end + (/^[^\S\n]*/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  const suffix = scaled.exec(text)
  const scale = suffix?.groups?.['scale']
  const factor = scale === undefined ? unitFactor : (factors.get(scale.toLowerCase()) ?? 1)
  const last = found.at(-1) as (typeof found)[number]
  if (suffix !== null) last.end = trimmedEnd(text, suffix.index + suffix[0].length)
  return found.map((sum, index) => ({
    start: sum.start,
    end: sum.end,
    value: kroner(sum.text, factor, negative && index === 0),
  }))
}

/** The start of a number with its sign: "-5,3", but no dash of a list, a range or a compound. */
function signed(text: string, start: number, behind: number): number {
  const sign = text[start - 1]
  if (start - 1 < behind || sign === undefined || !/[-−÷]/.test(sign)) return start
  const before = text[start - 2]
  return before !== undefined && /[^\S\n]|[(|:]/.test(before) && /\S/.test(lineBefore(text, start - 1))
    ? start - 1
    : start
}

function lineBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - reach), at)
}

/** "i 1.000 kr.", "(1.000 kr.)", "hele 1.000 kr.": what a table's numbers are counted in. */
function isTableUnit(text: string, start: number, end: number, number: string): boolean {
  if (!/^1\.?000$/.test(number)) return false
  const before = text.slice(Math.max(0, start - 12), start)
  if (/(?:^|[^\p{L}])(?:i|hele)\s+(?:hele\s+)?$/iu.test(before)) return true
  if (/\(\s*$/.test(before) && /^[^\S\n]*\)/.test(text.slice(end, end + 3))) return true
  return /(?:^|\n)[^\S\n]*$/.test(before) && /^[^\S\n]*(?:19|20)\d{2}\b/.test(text.slice(end, end + reach))
}

/** Whether a unit stands alone on the line after a number that stands alone on its line: two cells of a table. */
function crossesCell(text: string, before: string, windowStart: number, unitStart: number): boolean {
  const gap = text.slice(windowStart + before.length, unitStart)
  if (!gap.includes('\n')) return false
  return /(?:^|\n)[^\S\n]*[\d.,½¼¾]+$/.test(before)
}

function startsNumber(text: string, at: number): boolean {
  return /^[^\S\n]{0,3}\d/.test(text.slice(at, at + 5))
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d{2}$/.test(number)
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (/\s/.test(text[at - 1] as string)) at--
  return at
}

/** A number as Danish writes it, times its unit, rounded to the øre. */
function kroner(printed: string, factor: number, negative: boolean): number {
  const fraction = /[½¼¾]/.exec(printed)?.[0]
  let digits = printed
    .replace(/,-+/, '')
    .replace(/[^\d.,]/g, '')
    .replace(/[.,]+$/, '')
  const decimals = /(?:,(\d+)|(?<!\d{1,3}(?:\.\d{3})*)\.(\d{1,2}))$/.exec(digits)
  if (decimals === null && /^\d+\.\d{1,2}$/.test(digits)) digits = digits.replace('.', ',')
  const number =
    Number(digits.replace(/\./g, '').replace(',', '.')) + (fraction === undefined ? 0 : (fractions[fraction] as number))
  const value = Math.round(number * factor * 100) / 100
  return negative ? -value : value
}
