import {bullets} from '../../vocabulary/bullets.ts'
import {months} from '../../vocabulary/dates.ts'

/** A label with its value: "Udvalg: Byrådet", "Sagsnr.: 24/311". */
export const labelled = /^\p{Lu}\p{Ll}+\.?:\s+\S/u

/** A bullet, or "1.", "1.1", "a)", "(b)", "iv." alone. */
const enumerator = /^(?:\(?(?:\d{1,3}|[A-Za-zÆØÅæøå]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|–)$/u

/** Whether a text is nothing but the bullet or number of a list. */
export function isMarker(text: string): boolean {
  return text.length <= 8 && (bullets.has(text) || isSymbol(text) || enumerator.test(text))
}

/** Whether a text begins with the bullet or number of a list, or with the number of a document: "2012-200782 - …". */
export function startsListItem(text: string): boolean {
  const space = text.search(/\s/u)
  if (space < 0) return false
  if (isMarker(text.slice(0, space))) return !isDayOfMonth(text)
  return /^\d[\d./–-]{4,19}\s+[-–]\s/u.test(text)
}

/** Whether a text begins with a day of a month: "3. januar". */
function isDayOfMonth(text: string): boolean {
  const [, word = ''] = /^\d{1,2}\. (\p{Ll}+)/u.exec(text) ?? []
  return months.some((names) => names.includes(word))
}

/** A letter of a symbol font, whose codes stand in the private use area. */
function isSymbol(text: string): boolean {
  const code = text.charCodeAt(0)
  return text.length === 1 && code >= 0xe000 && code <= 0xf8ff
}

/** Whether a text begins with a small letter, as one does that goes on from the line before. */
export function startsInSmall(text: string): boolean {
  return /^[("”»]?\p{Ll}/u.test(text)
}
