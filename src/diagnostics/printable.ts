/** Control characters (\p{Cc}), marks of direction and other invisible ones (\p{Cf}), line separators, half a surrogate pair. */
const acting = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** Text that cannot act on a terminal: control characters, escapes and marks of direction are spelled out. */
export function printable(text: string): string {
  return text.replace(acting, spelledOut)
}

/** As {@link printable}, but lines stay lines. JSON stays the same JSON, since it spells letters in this way too. */
export function printableLines(text: string): string {
  return text.replace(acting, (letter) => (letter === '\n' ? letter : spelledOut(letter)))
}

/** "\u202e", and of a letter beyond the first plane both of its halves. */
function spelledOut(letter: string): string {
  return Array.from({length: letter.length}, (_, at) => letter.charCodeAt(at))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('')
}
