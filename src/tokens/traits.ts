// What a line is made of, found in one go over its characters. Most roles need a
// digit or a colon, and most lines have neither: what they cannot be is not looked for.

/** The bits that {@link traitsOf} gives. */
export const traits = {
  digit: 1,
  colon: 2,
  /** A letter from a to å in small. */
  small: 4,
  /** White space to fold, or letters that may need composing. */
  unclean: 8,
} as const

const codes = 0x300
const byCode = new Uint8Array(codes)
for (let code = 0; code < codes; code++) {
  const char = String.fromCharCode(code)
  if (/[0-9]/.test(char)) byCode[code] = traits.digit
  else if (char === ':') byCode[code] = traits.colon
  else if (/[a-zæøå]/.test(char)) byCode[code] = traits.small
  else if (/\s/.test(char)) byCode[code] = traits.unclean
}
const space = 32

/** What the characters between two offsets of a text are, as bits of {@link traits}. */
export function traitsOf(text: string, start: number, end: number): number {
  let found = 0
  let isBehindSpace = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === space) {
      if (isBehindSpace) found |= traits.unclean
      isBehindSpace = true
    } else {
      isBehindSpace = false
      found |= code < codes ? (byCode[code] as number) : traits.unclean
    }
  }
  return found
}
