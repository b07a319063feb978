import {decodeHTML} from 'entities'
import type {MappedText} from './mapped-text.ts'

// Character references: "&oslash;", "&#248;", "&#xF8;".

/** What begins with "&": a reference, or an ampersand that is only itself. */
const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|[a-zA-Z][a-zA-Z0-9]{1,31})?;?/y

/** What XML knows without a DTD. */
const xmlNames: ReadonlySet<string> = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'])

/** Something that is no character reference of XML, and what became of it. */
export type BadReference = (what: string, offset: number) => void

/**
 * Adds a stretch of a text with its references decoded. Those of HTML are
 * decoded in XML as well, where `bad` is told of them.
 *
 * @param bad is told what XML does not allow, with its offset in the text; none for HTML, which allows it all
 */
export function addDecoded(target: MappedText, from: MappedText, start: number, end: number, bad?: BadReference): void {
  let copied = start
  for (let at = nextReference(from.text, start, end); at >= 0; at = nextReference(from.text, at, end)) {
    reference.lastIndex = at
    const raw = (reference.exec(from.text)?.[0] ?? '&').slice(0, end - at)
    const decoded = decodeReference(raw)
    if (bad !== undefined && !(xmlNames.has(raw) || (raw.startsWith('&#') && raw.endsWith(';') && decoded !== ' ')))
      bad(raw, at)
    if (decoded !== raw) {
      target.copy(from, copied, at)
      target.replace(decoded, from, at, at + raw.length)
      copied = at + raw.length
    }
    at += raw.length
  }
  target.copy(from, copied, end)
}

/** A string, such as the value of an attribute, with its references decoded. */
export function decoded(raw: string): string {
  return raw.includes('&') ? raw.replace(new RegExp(reference.source, 'g'), decodeReference) : raw
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

function nextReference(text: string, from: number, end: number): number {
  const at = text.indexOf('&', from)
  return at < end ? at : -1
}
