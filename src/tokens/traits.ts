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
  .fill(traits.unclean, 9, 14)
  .fill(traits.unclean, 32, 33)
  .fill(traits.digit, 48, 58)
  .fill(traits.colon, 58, 59)
  .fill(traits.small, 97, 123)
  .fill(traits.unclean, 0xa0, 0xa1)
for (const letter of 'æøå') byCode[letter.charCodeAt(0)] = traits.small
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
