import {cleanLine} from '../text/lines.ts'
import {conjunction} from '../vocabulary/hyphens.ts'

/** Lines as one: a word parted by a hyphen at the end of a line is whole again, but not "Sundheds- og". */
export function joinLines(rows: readonly string[]): string {
  let joined = ''
  for (const row of rows) {
    const text = cleanLine(row)
    const isParted = /\p{L}[-\u00ad]$/u.test(joined) && /^\p{Ll}/u.test(text) && !conjunction.test(text)
    joined = isParted ? joined.slice(0, -1) + text : `${joined} ${text}`
  }
  return cleanLine(joined)
}
