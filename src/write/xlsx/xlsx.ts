import type ExcelJs from 'exceljs'
import {cut, spreadsheetLimit} from '../cell-limit.ts'
import type {Cell, Column} from '../columns.ts'
import {tooLong} from '../csv/csv.ts'
import type {HeaderLanguage} from '../formats.ts'
import {type TableName, tableNames} from '../formats.ts'
import {headings, tableHeading} from '../headers.ts'
import type {RecordWriter} from '../record-writer.ts'
import {RowSpool} from '../row-spool.ts'
import {besides, stage} from '../staging.ts'
import {tables} from '../tables.ts'
import {webAddress} from '../web-address.ts'
import {writeColumnsSheet} from './columns-sheet.ts'
import {headerFont, linkFont, rowHeight, styleOf} from './sheet-style.ts'

export interface XlsxOptions {
  headers: HeaderLanguage
  /** The most UTF-16 units of a cell; longer ones are cut. */
  maxCell: number | undefined
}

/** The rows of a sheet, its header included. */
const mostRows = 1_048_576
/** Excel says that a workbook is damaged where a sheet has more links. */
const mostLinks = 65_530
/** After how many rows the zip is waited for. */
const rowsAtOnce = 200

/** One workbook with a sheet a table, and one that explains the columns. */
export function openXlsx(target: string, options: XlsxOptions): RecordWriter {
  const staging = stage(target)
  const spool = new RowSpool(besides(target, 'rows'))
  const limit = Math.min(options.maxCell ?? spreadsheetLimit, spreadsheetLimit)
  return {
    add: (meeting, onCut) => {
      for (const name of tableNames) {
        const {columns, rows} = tables[name]
        for (const {cells, position} of rows(meeting)) {
          const fitting = cells.map((cell, at) => {
            const text = Array.isArray(cell) ? cell.join('; ') : cell
            if (typeof text !== 'string' || text.length <= limit) return text
            const column = (columns[at] as Column).name
            if (limit !== options.maxCell) onCut(meeting, position, tooLong(name, column, text.length, limit))
            return cut(text, limit)
          })
          spool.add(name, fitting as Cell[])
        }
      }
    },
    flushed: async () => {},
    finish: async () => {
      const {openWorkbook} = await import('./workbook.ts')
      const {workbook, close} = openWorkbook(staging.path)
      const meetingRows = new Map<string, string>()
      for (const name of tableNames) await writeTable(workbook, name, spool, options.headers, meetingRows)
      writeColumnsSheet(workbook, options.headers)
      await close()
      spool.remove()
      staging.publish()
    },
    abandon: () => {
      spool.remove()
      staging.abandon()
    },
  }
}

/** A table as a sheet, or as several where it has more rows than a sheet holds. */
async function writeTable(
  workbook: ExcelJs.stream.xlsx.WorkbookWriter,
  name: TableName,
  spool: RowSpool,
  language: HeaderLanguage,
  meetingRows: Map<string, string>,
): Promise<void> {
  const {drained, linkWithin} = await import('./workbook.ts')
  const {columns} = tables[name]
  const names = headings(name, language)
  const styles = columns.map((column, at) => styleOf(column, names[at] as string))
  const idAt = columns.findIndex((column) => column.name === 'meeting_id')
  let sheets = 0
  let links = 0
  let sheet = addSheet(workbook, name, language, ++sheets)
  let last = 1
  for await (const cells of spool.rows(name)) {
    if (last === mostRows) {
      sheet.commit()
      sheet = addSheet(workbook, name, language, ++sheets)
      last = 1
      links = 0
    }
    const row = sheet.addRow(cells.map((cell, at) => sheetValue(cell, columns[at] as Column)))
    last++
    row.height = rowHeight(
      cells.flatMap((cell, at) => (typeof cell === 'string' ? [{text: cell, width: styles[at]?.width ?? 1}] : [])),
    )
    for (const [at, column] of columns.entries()) {
      if (links === mostLinks) break
      const cell = cells[at]
      const address = column.name === 'url' && typeof cell === 'string' ? linkOf(cell) : undefined
      if (address === undefined) continue
      row.getCell(at + 1).value = {text: cell as string, hyperlink: address}
      row.getCell(at + 1).font = linkFont
      links++
    }
    const id = cells[idAt] as string
    if (name === 'meetings') meetingRows.set(id, `'${sheet.name}'!A${last}`)
    else if (links < mostLinks && meetingRows.has(id)) {
      linkWithin(sheet, row.getCell(idAt + 1).address, meetingRows.get(id) as string)
      row.getCell(idAt + 1).font = linkFont
      links++
    }
    row.commit()
    if (last % rowsAtOnce === 0) await drained(sheet)
  }
  sheet.commit()
}

function addSheet(
  workbook: ExcelJs.stream.xlsx.WorkbookWriter,
  name: TableName,
  language: HeaderLanguage,
  number: number,
): ExcelJs.Worksheet {
  const title = tableHeading(name, language)
  const sheet = workbook.addWorksheet(number === 1 ? title : `${title} ${number}`, {
    views: [{state: 'frozen', ySplit: 1}],
  })
  const {columns} = tables[name]
  const names = headings(name, language)
  sheet.columns = columns.map((column, at) => {
    const heading = names[at] as string
    const {width, numFmt, wraps} = styleOf(column, heading)
    const style: Partial<ExcelJs.Style> = {alignment: {vertical: 'top', wrapText: wraps}}
    if (numFmt !== undefined) style.numFmt = numFmt
    return {header: heading, width, style}
  })
  sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: 1, column: columns.length}}
  const header = sheet.getRow(1)
  header.eachCell((cell) => {
    cell.font = headerFont
  })
  header.commit()
  return sheet
}

const minutesOfDay = 24 * 60

/** A cell as the value that a sheet has for it: dates and times are numbers there. */
function sheetValue(cell: Cell, {type}: Column): ExcelJs.CellValue {
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
const unfit = /[\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g
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
function linkOf(url: string): string | undefined {
  const address = webAddress(url)
  return address !== undefined && address.length <= longestLink ? address : undefined
}
