import type {LineTokens} from '../../tokens/tokens.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {hasPageColumn} from '../../vocabulary/dividers.ts'
import {behindLabels} from './item-marks.ts'
import type {Scope, Series} from './item-start.ts'
import {titleAbove} from './title-lines.ts'

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
export function caseStarts(scope: Scope): number[] {
  const {tokens, from, to} = scope
  // "Sag nr. Side" is over a table of contents.
  const rows = tokens.withText(from, to).filter((line) => tokens.hasCase(line) && !hasPageColumn(tokens.text(line)))
  const named = (['caseNumber', 'journalNumber'] as const).find((name) =>
    rows.some((line) => isLabelled(tokens, line, name)),
  )
  const isLabel = (line: number) => named !== undefined && isLabelled(tokens, line, named)
  const labels = rows.filter(isLabel)
  const told = labels.filter((line) => {
    const below = tokens.next(line + 1, to)
    // "Lukket sag" is all that a closed item has.
    const isMarked = below < to && tokens.isAccessMark(below)
    return isMarked || leadsToHeading(scope, line) || isClosedCase(tokens, line, from)
  })
  // Several labels of a case on a line of its own, as most items have them, begin one that has no heading, too.
  const forms = told.map((line) => formOf(tokens, line))
  const usual = forms.filter((form) => form !== '' && form === forms[0]).length * 2 > told.length ? forms[0] : undefined
  const known = new Set(told)
  const found = usual === undefined ? told : labels.filter((line) => known.has(line) || formOf(tokens, line) === usual)
  if (found.length < 2) return found
  const behind = tokens.withText((found.at(-1) as number) + 1, to)
  return [...found, ...behind.slice(behind.findLastIndex((line) => !isLabel(line)) + 1)]
}

function isLabelled(tokens: LineTokens, line: number, name: 'caseNumber' | 'journalNumber'): boolean {
  return tokens.fields(line).some(({label}) => label === name)
}

/** The labels of a line, where it has several and stands apart; else nothing. */
function formOf(tokens: LineTokens, line: number): string {
  const labels = tokens.fields(line).map(({label}) => label)
  const isApart = (at: number) => at < 0 || at >= tokens.lines.count || tokens.isBlank(at)
  return labels.length > 1 && isApart(line - 1) && isApart(line + 1) ? labels.join(' ') : ''
}

/** Whether the title above a case says that it is closed, so that nothing need follow: "Salg af areal - LUKKET SAG". */
function isClosedCase(tokens: LineTokens, line: number, from: number): boolean {
  const title = titleAbove(tokens, line, from)
  return title !== undefined && closingOfTitle(tokens.text(title)) !== undefined
}

function leadsToHeading({tokens, to, routings}: Scope, line: number): boolean {
  const first = behindLabels(tokens, line, to)
  return tokens.withText(first, to, linesToHeading).some((at) => routings.has(at) || tokens.heading(at) !== undefined)
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
