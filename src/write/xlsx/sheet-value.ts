import type ExcelJs from 'exceljs'
import type {Cell, Column} from '../columns.ts'
import {webAddress} from '../web-address.ts'

const minutesOfDay = 24 * 60

/** A cell as the value that a sheet has for it: dates and times are numbers there. */
export function sheetValue(cell: Cell, {type}: Column): ExcelJs.CellValue {
  if (typeof cell !== 'string') return cell as number | boolean | null
  if (type === 'date') return new Date(`${cell}T00:00:00Z`)
  if (type === 'time') {
    const [hours, minutes] = cell.split(':').map(Number) as [number, number]
    return (hours * 60 + minutes) / minutesOfDay
  }
  return sheetText(cell)
}

/** What XML has no place for, and what a sheet takes for the name of such a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const unfit = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g
const edges = /^\s|\s$/

/**
 * Text as a sheet keeps it. Letters that XML cannot have are spelled out, a
 * carriage return as "_x000D_"; that, and white space at the edges, is read as
 * meant in rich text only.
 */
function sheetText(text: string): ExcelJs.CellValue {
  const spelled = text.replace(
    unfit,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
  return spelled === text && !edges.test(text) ? text : {richText: [{text: spelled}]}
}

/** The longest address that Excel takes for a link. */
const longestLink = 2079

/** An address that a spreadsheet can open; anything but the web's stays text. */
export function linkOf(url: string): string | undefined {
  const address = webAddress(url)
  return address !== undefined && address.length <= longestLink ? address : undefined
}
