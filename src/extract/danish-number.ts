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
