/**
 * The matches of a global pattern in a text, one after the other, as `matchAll`
 * finds them. That makes a copy of the pattern for each text, which for one of
 * hundreds of words takes longer than to read the page that it is held against.
 */
export function* matchesIn(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    at = pattern.lastIndex
    // It is left as it was: what is done with a match can ask for others.
    pattern.lastIndex = 0
    if (match === null) return
    if (match[0] === '') at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    yield match
  }
}
