import type {Stretch} from '../../text/stretch.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {MarkupError} from '../markup/dom.ts'

// A file of JSON is one document, or one a line (NDJSON). Each is held against
// the engine's own parser, which is strict; what looks for places behind it
// need not be.

/** How deep values may stand in one another. */
const deepest = 500

/**
 * Where the JSON documents of a source stand.
 *
 * @param broken is told of lines of NDJSON that are none, with what is wrong and where
 * @throws MarkupError where it is no JSON, ends in the middle, or is too deep
 */
export function jsonDocuments(source: string, broken: (error: MarkupError) => void): Stretch[] {
  const lines = linesOf(source)
  const isByLine = lines.length > 1 && lines.every(({start}) => source[start] === '{' || source[start] === '[')
  if (!isByLine || isJson(source, {start: 0, end: source.length})) {
    const whole = {start: 0, end: source.length}
    check(source, whole)
    return [whole]
  }
  return lines.filter((line) => {
    try {
      check(source, line)
      return true
    } catch (error) {
      if (!(error instanceof MarkupError)) throw error
      broken(error)
      return false
    }
  })
}

/** The lines that have text, white space around them left out. */
function linesOf(source: string): Stretch[] {
  return Array.from(matchesIn(/\S(?:.*\S)?/g, source), ({index, 0: line}) => ({start: index, end: index + line.length}))
}

function isJson(source: string, range: Stretch): boolean {
  try {
    check(source, range)
    return true
  } catch {
    return false
  }
}

function check(source: string, {start, end}: Stretch): void {
  checkDepth(source, start, end)
  const text = source.slice(start, end)
  try {
    JSON.parse(text)
  } catch (error) {
    const at = /\bposition (\d+)/.exec((error as Error).message)?.[1]
    if (at === undefined || Number(at) >= text.length)
      throw new MarkupError('broken-markup', 'The JSON ends in the middle', end)
    throw new MarkupError('broken-markup', 'The JSON is broken here, so nothing of it is read', start + Number(at))
  }
}

function checkDepth(source: string, start: number, end: number): void {
  let depth = 0
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === quote) at = endOfString(source, at, end) - 1
    else if (code === openObject || code === openArray) {
      depth++
      if (depth > deepest)
        throw new MarkupError('unsafe-markup', `More than ${deepest} values stand in one another here`, at)
    } else if (code === closeObject || code === closeArray) depth--
  }
}

/** The letters that JSON is made of, as UTF-16 units. */
export const [quote, openObject, closeObject, openArray, closeArray] = Array.from('"{}[]', (letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number]
const backslash = '\\'.charCodeAt(0)

/** The offset behind the string that begins at one; the end of the text where nothing closes it. */
export function endOfString(source: string, start: number, end: number): number {
  for (let close = source.indexOf('"', start + 1); close >= 0 && close < end; close = source.indexOf('"', close + 1)) {
    let escapes = 0
    while (source.charCodeAt(close - 1 - escapes) === backslash) escapes++
    if (escapes % 2 === 0) return close + 1
  }
  return end
}
