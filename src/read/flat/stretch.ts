import {isSpace} from '../../text/lines.ts'

/** A stretch of a text, by its offsets. */
export interface Stretch {
  start: number
  end: number
}

/** The first offset from one up to another that has no white space. */
export function trimStart(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last letter before an offset, or a lower bound. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--
  return at
}
