// Signs that say where a word may be parted, or where two letters join, and that nobody sees.

export const unseen = /[\u00ad\u200b-\u200d\u2060]/u
const inWord = /^\p{L}\p{Ll}$/u

/**
 * What such a sign is on paper, between two letters: nothing. But a soft hyphen that stands within no word
 * is printed: "Sundheds- og", "03-05-2021", a bullet.
 */
export function printed(sign: string, before: string, after: string): string {
  return sign !== '\u00ad' || inWord.test(before + after) ? '' : '-'
}
