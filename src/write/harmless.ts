import {months} from '../vocabulary/dates.ts'
import {sheetValues} from '../vocabulary/workbook.ts'

// A spreadsheet takes some text for something else: "=HYPERLINK(…)" for a formula
// that it runs, "1.2" for the first of February. A guard in front makes it text
// again: an apostrophe, or what cannot be seen. So that nothing is lost, text that
// has guards in front of such a thing gets one more:
//
//   =1+1      '=1+1
//   '=1+1     ''=1+1
//   'n Roll   'n Roll

/** Where anyone may read the cells: a guard that is seen, and that programs know. */
export const apostrophe = "'"
/**
 * Where people open the cells in a spreadsheet: a space without width, behind which
 * Excel and LibreOffice keep a text as it is.
 */
export const unseenGuard = '\u200B'

/** What OWASP lists as the start of a formula, also in the wide letters of East Asian keyboards. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
/** "-5", "+1.200,50": a number, whatever it starts with. */
const signedNumber = /^[-+]\d[\d.,]*$/

/** Text that a spreadsheet runs as a formula where it stands alone in a cell. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text) && !signedNumber.test(text)
}

/**
 * Text that a Danish spreadsheet takes for a date, a sum or a truth value and then
 * shows as another: "1.2", "12/2045", "3. marts", "0045", "2009061261234567",
 * "1E5", "2.180.000 kr.", "265.000,-" and "(500)", which become negative, "SAND".
 * A whole number shows as it stands.
 */
export function looksLikeValue(text: string): boolean {
  if (text.length > longestValue || wholeNumber.test(text)) return false
  return lookAlikes.some((pattern) => pattern.test(text))
}

/** As many digits as a spreadsheet keeps. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/
/** Longer text is none of these. */
const longestValue = 40
/** What months start with; a spreadsheet knows them by three letters. */
const monthStarts = months.map(([name]) => name?.slice(0, 3)).join('|')
const lookAlikes: readonly RegExp[] = [
  /^\d{1,4} ?[-./ ] ?\d{1,4}(?: ?[-./ ] ?\d{1,4})?$/,
  new RegExp(`^\\d{1,2}[-./ ]{1,2}(?:${monthStarts})\\p{L}{0,6}(?:[-./ ]{1,2}\\d{1,4})?$`, 'iu'),
  new RegExp(`^(?:${monthStarts})\\p{L}{0,6}[-./ ]{1,2}\\d{1,4}$`, 'iu'),
  /^\d+(?:[.,]\d+)?e[-+]?\d+$/i,
  ...sheetValues,
]

/**
 * Puts a guard in front of text that would not stay text.
 *
 * @param isTaken what a spreadsheet takes for something else
 */
export function harmless(text: string, isTaken: (text: string) => boolean, guard = apostrophe): string {
  return isTaken(unguarded(text, guard)) ? `${guard}${text}` : text
}

/** The text that {@link harmless} was given. */
export function unharmed(text: string, isTaken: (text: string) => boolean, guard = apostrophe): string {
  return text.startsWith(guard) && isTaken(unguarded(text, guard)) ? text.slice(guard.length) : text
}

function unguarded(text: string, guard: string): string {
  let at = 0
  while (text[at] === guard) at++
  return at === 0 ? text : text.slice(at)
}
