import {decodeHTML} from 'entities'
import type {MappedText} from '../../text/mapped-text.ts'
import {printed, unseen} from '../../text/unseen.ts'
import {matchesIn} from '../../vocabulary/matches.ts'

// Character references: "&oslash;", "&#248;", "&#xF8;".

/** What begins with "&": a reference, or an ampersand that is only itself. */
const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|[a-zA-Z][a-zA-Z0-9]{1,31})?;?/g
/** The same, or a sign that nobody sees. */
const otherwise = new RegExp(`${reference.source}|${unseen.source}`, 'g')

/** What XML knows without a DTD. */
const xmlNames: ReadonlySet<string> = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'])

/** Something that is no character reference of XML, and what became of it. */
type BadReference = (what: string, offset: number) => void

/**
 * Adds a stretch of a text with its references decoded. Those of HTML are
 * decoded in XML as well, where `bad` is told of them.
 *
 * @param bad is told what XML does not allow, with its offset in the text; none for HTML, which allows it all
 */
export function addDecoded(target: MappedText, from: MappedText, start: number, end: number, bad?: BadReference): void {
  const piece = from.text.slice(start, end)
  let copied = 0
  for (const {0: raw, index: at} of matchesIn(otherwise, piece)) {
    const end = at + raw.length
    const sign = decodeReference(raw)
    const letters = unseen.test(sign) ? printed(sign, piece.charAt(at - 1), piece.charAt(end)) : sign
    if (bad !== undefined && raw.startsWith('&') && !isXmlReference(raw)) bad(raw, start + at)
    if (letters === raw) continue
    target.copy(from, start + copied, start + at)
    target.replace(letters, from, start + at, start + end)
    copied = end
  }
  target.copy(from, start + copied, end)
}

/** Whether a reference is one that XML has without a DTD, to a character that XML allows. */
function isXmlReference(raw: string): boolean {
  if (!raw.startsWith('&#')) return xmlNames.has(raw)
  const letters = decodeHTML(raw)
  return raw.endsWith(';') && !(letters.length === 1 && isControl(letters.charCodeAt(0)))
}

/** A string, such as the value of an attribute, with its references decoded. */
export function decoded(raw: string): string {
  return raw.includes('&') ? raw.replace(reference, decodeReference) : raw
}

/** What a reference stands for; a control character, which no document can mean, is a space, and a form feed a line break. */
function decodeReference(raw: string): string {
  if (raw === '&') return raw
  const letters = decodeHTML(raw)
  if (letters === '\f') return '\n'
  return letters.length === 1 && isControl(letters.charCodeAt(0)) ? ' ' : letters
}

/** Whether a UTF-16 unit is a control character that XML 1.0 does not allow. */
export function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127
}
