import type {Column} from '../columns.ts'

/** How wide a column is, in letters, and how its cells are shown. */
export interface ColumnStyle {
  width: number
  numFmt: string | undefined
  wraps: boolean
}

/** In letters: of ids and names, of a title, and of a text that has paragraphs. */
const widths = {name: 24, title: 44, text: 60, number: 10, date: 12}

const titles: ReadonlySet<string> = new Set(['title', 'attachments', 'participants', 'persons', 'item_id', 'url'])
const longTexts: ReadonlySet<string> = new Set(['summary', 'recommendation', 'decision', 'text', 'description'])

/**
 * Days first, as in Denmark; thousands and decimals are shown as the reader's own
 * settings have them. Excel shows truth values in its own language, LibreOffice
 * where this format tells it to.
 */
const numberFormats: Partial<Record<Column['type'], string>> = {
  date: 'dd-mm-yyyy',
  time: 'hh:mm',
  number: '#,##0.00',
  boolean: '"TRUE";"TRUE";"FALSE"',
}

const font = {name: 'Calibri', family: 2, size: 11}
export const headerFont = {...font, bold: true}
export const linkFont = {...font, color: {argb: 'FF0563C1'}, underline: true}

export function styleOf({name, type}: Pick<Column, 'name' | 'type'>, heading: string): ColumnStyle {
  const wraps = type === 'text' || type === 'list'
  return {width: Math.max(widthOf(name, type), heading.length + filterButton), numFmt: numberFormats[type], wraps}
}

/** In letters: what a heading has beside it. */
const filterButton = 4

function widthOf(name: string, type: Column['type']): number {
  if (longTexts.has(name)) return widths.text
  if (titles.has(name)) return widths.title
  if (type === 'date') return widths.date
  if (type === 'number') return widths.name
  return type === 'text' || type === 'list' ? widths.name : widths.number
}

/** In points: a line of a cell, and the tallest row that still lets others be seen. */
const lineHeight = 15
const mostLines = 12
/** Letters of a line that stay empty where its last word goes to the next. */
const restOfLine = 2

/**
 * The height of a row, in points: spreadsheets do not all fit rows to wrapped
 * text, and the longest text would make a row that fills the screen.
 */
export function rowHeight(cells: readonly {text: string; width: number}[]): number {
  return lineHeight * Math.max(1, ...cells.map(({text, width}) => linesOf(text, width - restOfLine)))
}

/** How many lines a text takes in a column of that width; {@link mostLines} where it is more. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (let from = 0; from <= text.length && lines < mostLines; ) {
    const next = text.indexOf('\n', from)
    const to = next === -1 ? text.length : next
    lines += Math.max(1, Math.ceil((to - from) / width))
    from = to + 1
  }
  return Math.min(lines, mostLines)
}
