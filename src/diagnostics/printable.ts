/** Control characters (\p{Cc}), marks of direction and other invisible ones (\p{Cf}), line separators. */
const acting = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Text that cannot act on a terminal: control characters, escapes and marks of direction are spelled out. */
export function printable(text: string): string {
  return text.replace(acting, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
