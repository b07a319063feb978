import {conjunctions, realHyphens} from '../vocabulary/hyphens.ts'

/** A word that a line ends with, up to its hyphen; and the rest of it, which begins the line below. */
const before = /(?<!\p{L})\p{L}+[-\u00ad]$/u
const behind = /^\p{Ll}{2,}/u
/** The longest word whose first part is looked for. */
const longestPart = 60

/**
 * Whether the end of a line parts a word that the line below goes on: "kommu-" and "nen"; not "Sundheds-" and "og",
 * "EU-" and "støtte", "ikke-" and "planlagt".
 */
export function isPartedWord(above: string, below: string): boolean {
  if (!behind.test(below) || conjunctions.test(below)) return false
  const part = before.exec(above.slice(-longestPart))?.[0].slice(0, -1) ?? ''
  return part.length > 1 && /\p{Ll}$/u.test(part) && !realHyphens.has(part.toLowerCase())
}
