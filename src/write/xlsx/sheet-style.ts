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

/** Days first, as in Denmark; thousands and decimals are shown as the reader's own settings have them. */
const numberFormats: Partial<Record<Column['type'], string>> = {
  date: 'dd-mm-yyyy',
  time: 'hh:mm',
  number: '#,##0.00',
}

export function styleOf({name, type}: Pick<Column, 'name' | 'type'>): ColumnStyle {
  const wraps = type === 'text' || type === 'list'
  return {width: widthOf(name, type), numFmt: numberFormats[type], wraps}
}

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

/** The height of a row, where it has to be kept from being as tall as its longest text. */
export function rowHeight(cells: readonly {text: string; width: number}[]): number | undefined {
  for (const {text, width} of cells) {
    if (text.length / width > mostLines || linesIn(text) > mostLines) return lineHeight * mostLines
  }
  return undefined
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
