import {lettersOf} from '../../text/same-title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {opening} from './heading-starts.ts'
import {behindLabels} from './item-marks.ts'
import {type ItemStart, plainStart, type Scope, type SeriesStart} from './item-start.ts'
import {startOf} from './missing-starts.ts'
import {isSubjectAlone} from './numbered-starts.ts'
import type {Routings} from './routing.ts'
import {canBeTitle, longestTitle, titleAbove} from './title-lines.ts'

// Items that begin with the labels of their case, above their title:
//
//   90. Ny sti ved åen               perhaps number and title before all else
//
//   Sagsnr.: 27.00.00-A00-7-17 Sagsbehandler: Ida Holm
//
//   Ny sti ved åen
//
//   DIR                              perhaps a routing table
//   …
//   Sagsresume

/** How many lines a title has at most, and how many where a routing table ends it. */
const titleLines = 4
const linesToRouting = 20
/** How many lines of labels an item has at most above its title. */
const mostLabels = 12

/** The items whose labels stand above their titles; undefined where most have none below. */
export function titledBelow({tokens, from, to, routings}: Scope, cases: readonly number[]): ItemStart[] | undefined {
  const places = cases.map((line, index): Place => {
    const after = index === 0 ? from : (cases[index - 1] as number) + 1
    return {first: firstLabel(tokens, line, after), after, to: cases[index + 1] ?? to}
  })
  const titled = places.filter((place) => isTitledBelow(tokens, place, routings)).length
  const above = places.filter(({first, after}) => titleAbove(tokens, first, after) !== undefined).length
  if (titled === 0 || titled * 2 < places.length || titled < above) return undefined
  const items = places.map((place) => itemAt(tokens, place, routings))
  const isOther = ({start, bodyFrom}: ItemStart, place: Place) =>
    start === undefined && !routings.has(tokens.next(bodyFrom, to)) && numberAbove(tokens, place) !== undefined
  const otherwise = places.filter((place, index) => isOther(items[index] as ItemStart, place))
  return otherwise.length * 2 > places.length ? undefined : [...items, ...bareItems(tokens, items, to)].sort(byLine)
}

/** Where an item begins with its labels, behind the last line that is another one's, and before the next. */
interface Place {
  first: number
  after: number
  to: number
}

/** The first of the lines of labels that a case stands among. */
function firstLabel(tokens: LineTokens, line: number, after: number): number {
  let first = line
  while (line - first < mostLabels && first - 1 >= after && tokens.fields(first - 1).length > 0) first--
  return first
}

/** Whether the paragraph below the labels is a title: a routing table, a heading or another label follows. */
function isTitledBelow(tokens: LineTokens, {first, to}: Place, routings: Routings): boolean {
  const rows = titleRows(tokens, first, to, routings)
  const last = rows.at(-1)
  // "1. Ny sti" below the labels of its case begins an item with its number.
  if (last === undefined || tokens.numbered(rows[0] as number)?.title !== undefined) return false
  const next = tokens.next(last + 1, to)
  if (routings.has(next)) return true
  if (/[.:;]$/.test(tokens.text(last)) || !rows.every((row) => canBeTitle(tokens, row))) return false
  return next < to && next > last + 1 && (tokens.heading(next) !== undefined || tokens.fields(next).length > 0)
}

/** The lines of the title below the labels: all up to the routing table, or else the next paragraph; none where that is a section. */
function titleRows(tokens: LineTokens, first: number, to: number, routings: Routings): number[] {
  const begin = behindLabels(tokens, first, to)
  const rows = tokens.withText(begin, to, linesToRouting)
  const table = rows.findIndex((row) => routings.has(row))
  const other = rows.findIndex((row) => tokens.fields(row).length > 0)
  if (table >= 0 && (other < 0 || table < other)) return rows.slice(0, table)
  const end = rows.findIndex(
    (row, index) => index > 0 && (row > (rows[index - 1] as number) + 1 || !canBeTitle(tokens, row)),
  )
  const found = rows.slice(0, end < 0 ? rows.length : end)
  const isTitle =
    found.length <= titleLines &&
    found.every((row) => tokens.heading(row)?.form !== 'word' || isSubjectAlone(tokens, row))
  return isTitle && textOf(tokens, found).length <= longestTitle ? found : []
}

function textOf(tokens: LineTokens, rows: readonly number[]): string {
  return rows.map((row) => tokens.text(row)).join(' ')
}

/** The item of a case, with the number that is printed above with the same title. */
function itemAt(tokens: LineTokens, place: Place, routings: Routings): ItemStart {
  const {first} = place
  const rows = titleRows(tokens, first, place.to, routings)
  const last = rows.at(-1)
  if (last === undefined) return plainStart(first)
  const bodyFrom = last + 1
  const title = lettersOf(textOf(tokens, rows))
  const start = numberAbove(tokens, place, (printed) => lettersOf(printed) === title)
  if (start === undefined) return {firstLine: first, start, titleLines: rows, bodyFrom}
  const titleLines = tokens.withText(start.line + 1, first)
  return {firstLine: start.line, start, titleLines, bodyFrom}
}

/** The line with a number and a title that the paragraph above the labels begins with. */
function numberAbove(
  tokens: LineTokens,
  {first, after}: Place,
  isTitle: (printed: string) => boolean = () => true,
): SeriesStart | undefined {
  const last = tokens.before(first - 1, after)
  let printed = ''
  for (let line = last; line >= after && last - line < titleLines && !tokens.isBlank(line); line--) {
    const token = tokens.numbered(line)
    if (token?.title !== undefined) {
      const {start, end} = token.title
      if (isTitle(`${tokens.lines.clean(start, end)} ${printed}`)) return startOf(tokens, line, token)
    }
    printed = `${tokens.text(line)} ${printed}`
  }
  return undefined
}

const byLine = (one: ItemStart, other: ItemStart): number => one.firstLine - other.firstLine

/** Items among them that have no case: behind a decision a number and a title apart, right over a heading that a case begins with. */
function bareItems(tokens: LineTokens, items: readonly ItemStart[], to: number): ItemStart[] {
  return items.flatMap(({bodyFrom}, index) => {
    let isDecided = false
    return tokens.headings(bodyFrom, items[index + 1]?.firstLine ?? to).flatMap(({line, kind, form}) => {
      isDecided ||= kind === 'decision'
      if (!isDecided || form !== 'word' || !opening.has(kind)) return []
      const above = tokens.before(line - 1, bodyFrom)
      const token = above >= bodyFrom && tokens.isBlank(above - 1) ? tokens.numbered(above) : undefined
      if (token?.title === undefined) return []
      return [{firstLine: above, start: startOf(tokens, above, token), titleLines: [], bodyFrom: above + 1}]
    })
  })
}
