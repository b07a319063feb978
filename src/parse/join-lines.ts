import {cleanLine} from '../text/lines.ts'
import {isPartedWord} from '../text/parted-words.ts'

/** Lines as one: a word parted by a hyphen at the end of a line is whole again, but not "Sundheds- og". */
export function joinLines(rows: readonly string[]): string {
  let joined = ''
  for (const row of rows) {
    const text = cleanLine(row)
    joined = isPartedWord(joined, text) ? joined.slice(0, -1) + text : `${joined} ${text}`
  }
  return cleanLine(joined)
}
