import type {LineTokens} from '../../tokens/tokens.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {hasPageColumn} from '../../vocabulary/dividers.ts'
import {type ItemStart, plainStart, titledStart} from './item-start.ts'
import type {Series} from './series.ts'
import {canBeTitle, titleAbove} from './title-lines.ts'

// Items that begin with the label of their case, below or above their title.
//
//   Ny sti ved åen
//   Sagsnr.: 12/27845
//   Resume

/** How many lines with text behind a mark that begins an item can pass before its first heading. */
const linesToHeading = 4
/** How far from its number the case number of an item stands, and how many numbered lines there can be for each case. */
const linesToCase = 12
const caseShare = 1.5

/** Lines of a case's label behind which a heading follows, or, where they begin items, nothing but others to the end. */
export function caseStarts(tokens: LineTokens, from: number, to: number): number[] {
  const isLabel = (line: number) => tokens.fields(line).some(({label}) => label === 'caseNumber')
  const found = tokens.withText(from, to).filter((line) => {
    // "Sag nr. Side" is over a table of contents.
    if (!isLabel(line) || hasPageColumn(tokens.text(line))) return false
    const below = tokens.next(line + 1, to)
    // "Lukket sag" is all that a closed item has.
    const isMarked = below < to && tokens.isAccessMark(below)
    return isMarked || leadsToHeading(tokens, line, to) || isClosedCase(tokens, line, from)
  })
  if (found.length < 2) return found
  const behind = tokens.withText((found.at(-1) as number) + 1, to)
  return [...found, ...behind.slice(behind.findLastIndex((line) => !isLabel(line)) + 1)]
}

/** Whether the title above a case says that it is closed, so that nothing need follow: "Salg af areal - LUKKET SAG". */
function isClosedCase(tokens: LineTokens, line: number, from: number): boolean {
  const title = titleAbove(tokens, line, from)
  return title !== undefined && closingOfTitle(tokens.text(title)) !== undefined
}

function leadsToHeading(tokens: LineTokens, line: number, to: number): boolean {
  return tokens.withText(line + 1, to, linesToHeading).some((at) => tokens.heading(at) !== undefined)
}

/** Whether a series of numbers is a list in a document whose items begin with their case numbers, which it has not. */
export function isList(tokens: LineTokens, {starts}: Series, cases: readonly number[]): boolean {
  if (cases.length < 2) return false
  const numbers = starts.map(({line}) => line)
  const own = cases.filter((line) =>
    numbers.some((number) => Math.abs(number - line) <= linesToCase && sameParagraphs(tokens, number, line)),
  )
  return own.length * 2 < cases.length && cases.length * caseShare >= starts.length
}

/** Whether few lines with text stand between two lines. */
function sameParagraphs(tokens: LineTokens, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  return tokens.withText(from + 1, to).length <= linesToHeading
}

/** The starts of items that begin with their case number, below or above their title, or without one. */
export function unnumbered(tokens: LineTokens, cases: readonly number[], from: number, to: number): ItemStart[] {
  const above = cases.filter(
    (line, index) => titleAbove(tokens, line, index === 0 ? from : (cases[index - 1] as number) + 1) !== undefined,
  )
  const isAbove = above.length > cases.length / 2
  const below = cases.filter((line) => titleBelow(tokens, line, to) !== undefined)
  const isBelow = !isAbove && below.length > cases.length / 2
  return cases.map((line, index) => {
    const after = index === 0 ? from : (cases[index - 1] as number) + 1
    if (isAbove) {
      const title = titleAbove(tokens, line, after)
      if (title !== undefined) return titledStart(title)
    }
    if (isBelow) {
      const title = titleBelow(tokens, line, cases[index + 1] ?? to)
      if (title !== undefined) return {firstLine: line, start: undefined, titleLines: [title], bodyFrom: title + 1}
    }
    return plainStart(line)
  })
}

function titleBelow(tokens: LineTokens, line: number, to: number): number | undefined {
  let below = tokens.next(line + 1, to)
  while (below < to && tokens.fields(below).length > 0) below = tokens.next(below + 1, to)
  if (below >= to || !canBeTitle(tokens, below) || tokens.heading(below) !== undefined) return undefined
  const next = tokens.next(below + 1, to)
  if (next >= to || next === below + 1 || /[.:;]$/.test(tokens.text(below))) return undefined
  return tokens.heading(next) !== undefined || tokens.fields(next).length > 0 ? below : undefined
}
