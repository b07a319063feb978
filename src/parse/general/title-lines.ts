import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {isContentsHeading} from '../../vocabulary/dividers.ts'
import {reading} from '../../vocabulary/item-numbers.ts'
import {beforeText} from './headings.ts'
import {isMember} from './people.ts'

/** The longest title of an item, in characters. */
export const longestTitle = 250

/** Whether a line is the heading of a section: "Høring", and no "Høring: ny standard". */
function isHeading(token: HeadingToken | undefined): boolean {
  if (token === undefined || token.kind === 'other') return false
  return token.form !== 'word with text' || beforeText.has(token.kind)
}

/** Whether a line can be the title of an item, by what it is not. */
export function canBeTitle(tokens: LineTokens, line: number): boolean {
  const text = tokens.text(line)
  return (
    text.length <= longestTitle &&
    tokens.heading(line)?.form !== 'dated word' &&
    !isHeading(tokens.heading(line)) &&
    tokens.fields(line).length === 0 &&
    !tokens.isPlainCase(line) &&
    tokens.divider(line) === undefined &&
    !isContentsHeading(text) &&
    !tokens.isPageLine(line) &&
    !isMember(tokens, line)
  )
}

/** The line of a title right above one, alone on its paragraph; undefined where none is. */
export function titleAbove(tokens: LineTokens, line: number, from: number): number | undefined {
  const above = tokens.before(line - 1, from)
  // "Åben sag" between a title and its case.
  if (above >= from && line - above === 1 && tokens.isAccessMark(above)) {
    const title = tokens.before(above - 1, from)
    if (title >= from && above - title === 1) return titleAbove(tokens, above, from)
  }
  if (above < from || line - above > 3 || !canBeTitle(tokens, above) || tokens.dress(above).hasBullet) return undefined
  if (above - 1 >= from && !tokens.isBlank(above - 1)) return undefined
  return /[.:;]$/.test(tokens.text(above)) || tokens.label(above)?.hasColon ? undefined : above
}

/** Whether a line is a title by its first letter and its end. */
export function isPlainTitle(tokens: LineTokens, line: number): boolean {
  return (
    canBeTitle(tokens, line) &&
    (tokens.isCapital(line) || reading.test(tokens.text(line))) &&
    !tokens.dress(line).hasBullet &&
    !/[.,:;!]$/.test(tokens.text(line))
  )
}
