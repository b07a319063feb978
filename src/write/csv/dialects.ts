import {spreadsheetLimit} from '../cell-limit.ts'
import type {Cell, Column} from '../columns.ts'
import type {DialectName} from '../formats.ts'
import {apostrophe, harmless, isFormula, looksLikeValue, unseenGuard} from '../harmless.ts'

/** How CSV is written. */
export interface Dialect {
  delimiter: string
  /** What the file starts with. */
  mark: string
  /** The most UTF-16 units of a cell, where those who read the dialect have a limit. */
  limit: number
  /** A cell as text, from which a reader of this dialect takes it for what it is. */
  text: (cell: Exclude<Cell, null>, column: Column) => string
  /** Text that a reader of this dialect takes for something else. */
  isTaken: (text: string) => boolean
  /** What makes it text again. */
  guard: string
  /** What stands for the line breaks within a cell; they stay where there is nothing. */
  lineBreak: string | undefined
}

export const dialects: Record<DialectName, Dialect> = {
  rfc4180: {
    delimiter: ',',
    mark: '',
    limit: Number.POSITIVE_INFINITY,
    text: (cell) => (Array.isArray(cell) ? joined(cell) : String(cell)),
    isTaken: isFormula,
    guard: apostrophe,
    lineBreak: undefined,
  },
  // What Excel in Danish opens at a double click: it takes the semicolon for the
  // delimiter since the comma is decimal, and UTF-8 only by its byte order mark.
  'excel-da': {
    delimiter: ';',
    mark: '\uFEFF',
    limit: spreadsheetLimit,
    text: danishText,
    isTaken: (text) => isFormula(text) || looksLikeValue(text),
    guard: unseenGuard,
    lineBreak: ' · ',
  },
}

function danishText(cell: Exclude<Cell, null>, {type}: Column): string {
  if (Array.isArray(cell)) return joined(cell)
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK'
  return type === 'date' ? danishDate(String(cell)) : String(cell)
}

/** "2021-01-27" as "27-01-2021" */
function danishDate(date: string): string {
  return date.split('-').reverse().join('-')
}

function joined(list: readonly string[]): string {
  return list.join('; ')
}

/** Whether what a cell of the column says is text, which must not be taken for anything else. */
function isText({type}: Column): boolean {
  return type === 'text' || type === 'list'
}

/** A cell as text that stays what it is. */
export function safeText(cell: Exclude<Cell, null>, column: Column, dialect: Dialect, raw: boolean): string {
  const text = dialect.text(cell, column)
  if (raw || !isText(column)) return text
  const {lineBreak, isTaken, guard} = dialect
  return harmless(lineBreak === undefined ? text : inOneLine(text, lineBreak), isTaken, guard)
}

/** A text whose lines and paragraphs are parted by something else. */
export function inOneLine(text: string, lineBreak: string): string {
  return /[\r\n]/.test(text) ? text.trim().replace(/(?<!\s)\s*[\r\n]\s*/g, lineBreak) : text
}
