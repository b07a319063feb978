import {isDigit} from './letters.ts'

/**
 * A number as Danish documents print it: "1.257,7", "1 250 000", "1.5", "1½",
 * "5.000,-". Dots part thousands and a comma the decimals, but a lone dot with
 * one or two digits behind it parts decimals too.
 */
export const danishNumber = String.raw`(?:(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+)(?:,\d+|\.\d{1,2}(?!\d))?(?:[^\S\r\n]?[½¼¾])?|[½¼¾])(?:,-+)?`

const fractions: Record<string, number> = {'½': 0.5, '¼': 0.25, '¾': 0.75}

/** The value of a number in the form {@link danishNumber}. */
export function parseDanishNumber(printed: string): number {
  const fraction = fractions[/[½¼¾]/.exec(printed)?.[0] ?? ''] ?? 0
  const digits = printed.replace(/,-+/, '').replace(/[^\d.,]/g, '')
  const hasDecimalDot = /^\d+\.\d{1,2}$|^0\.\d+$/.test(digits)
  const plain = hasDecimalDot ? digits : digits.replaceAll('.', '').replace(',', '.')
  return Number(plain) + fraction
}

/** Whether a number is printed as a year is: four digits, 19 or 20 first, nothing between them. */
export function isYear(printed: string): boolean {
  return /^(?:19|20)\d{2}$/.test(printed)
}

const wholeNumber = new RegExp(`^(?:${danishNumber})$`)

/**
 * Where the number begins that ends at an offset, looked for backwards.
 *
 * @param from how far back it can reach
 * @returns -1 where no number ends there
 */
export function startOfNumber(text: string, end: number, from: number): number {
  let at = end
  while (at > from && isPartOfNumber(text, at - 1, end)) at--
  // "2021 500 kr.": what does not fit as a whole may fit without what stands before a space.
  for (let start = at; start < end; start++) {
    const code = text.charCodeAt(start)
    const isStart =
      start === at ||
      text.charCodeAt(start - 1) === 32 ||
      text.charCodeAt(start - 1) === 0xa0 ||
      isSeparator(text.charCodeAt(start - 1))
    if (!isStart || isSeparator(code) || code === 32 || code === 0xa0) continue
    if (isSeparator(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2))) continue
    if (wholeNumber.test(text.slice(start, end))) return start
  }
  return -1
}

/** Digits, separators, fractions, and the space between two groups of digits; a dash only in ",-" at the end. */
function isPartOfNumber(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (isDigit(code) || isSeparator(code) || (code >= 0xbc && code <= 0xbe)) return true
  if (code === 32 || code === 0xa0)
    return at + 1 < end && (isDigit(text.charCodeAt(at - 1)) || text.charCodeAt(at + 1) >= 0xbc)
  return (
    code === 45 &&
    (text.charCodeAt(at - 1) === 44 || text.charCodeAt(at - 1) === 45) &&
    !isDigit(text.charCodeAt(at + 1))
  )
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 46
}
