import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'csv-parse/sync'
import {unzipSync} from 'fflate'
import readExcelFile from 'read-excel-file/node'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Cell, Column} from '../../src/write/columns.ts'
import {csvTable} from '../../src/write/csv/csv.ts'
import {dialects, inOneLine} from '../../src/write/csv/dialects.ts'
import {type TableName, tableNames} from '../../src/write/formats.ts'
import {unharmed} from '../../src/write/harmless.ts'
import {cellIn, headings} from '../../src/write/language.ts'
import {tableHeading} from '../../src/write/table-heading.ts'
import {tables} from '../../src/write/tables.ts'
import {expectedRows, joined, roundTripMeetings} from '../tables/records.ts'
import {scratch, writeRecords} from '../tables/write.ts'
import {Calc} from './calc.ts'

const meetings = await roundTripMeetings()
const {file, folder, remove} = scratch()
const calc = new Calc(folder)
afterAll(remove)

function csvOf(table: TableName, raw: boolean): string {
  const {start, rows} = csvTable(table, {dialect: 'excel-da', lang: 'da', maxCell: undefined, raw})
  return start + meetings.flatMap((meeting) => [...rows(meeting, () => expect.fail('no cell is too long'))]).join('')
}

/** The rows of a table, with the values in Danish. */
function inDanish(table: TableName): Cell[][] {
  const words = tables[table].columns.map((column) => cellIn('da', table, column))
  return expectedRows(table, meetings).map((cells) => cells.map((cell, at) => words[at]?.(cell) ?? null))
}

/** Line breaks within a cell are one letter in Calc. */
function unbroken(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

describe('LibreOffice Calc with Danish settings opens CSV in the dialect excel-da', () => {
  const {isTaken, guard, lineBreak} = dialects['excel-da']
  beforeAll(() => {
    for (const table of tableNames) writeFileSync(file(`${table}.csv`), csvOf(table, false))
    calc.csvToXlsx(
      tableNames.map((table) => file(`${table}.csv`)),
      file('opened'),
    )
  })

  it.each(tableNames)('%s: dates are dates, numbers numbers, texts the texts that they were', async (table) => {
    const [sheet] = await readExcelFile(file(`opened/${table}.xlsx`), {trim: false})
    const [header, ...rows] = sheet?.data ?? []
    const {columns} = tables[table]
    expect(header).toEqual(headings(table, 'da'))
    const opened = rows.map((cells) => columns.map((column, at) => openedCell(cells[at] ?? null, column)))
    const expected = inDanish(table).map((cells) => cells.map((cell, at) => expectedCell(cell, columns[at] as Column)))
    expect(opened).toEqual(expected)
  })

  /** What Calc took a cell for. Whole numbers show as they stand, in columns of text as well. */
  function openedCell(cell: unknown, {type}: Column): unknown {
    if (cell === null) return null
    if (type === 'time') return cell instanceof Date ? cell.toISOString().slice(11, 16) : `no time: ${cell}`
    if (cell instanceof Date) return cell.toISOString().slice(0, 10)
    if (type === 'text' || type === 'list') return unharmed(String(cell), isTaken, guard)
    return cell
  }

  function expectedCell(cell: Cell, {type}: Column): unknown {
    const text = joined(cell)
    if (text === '' || text === null) return null
    return type === 'text' || type === 'list' ? inOneLine(String(text), lineBreak ?? '\n') : text
  }
})

describe('LibreOffice Calc with Danish settings opens XLSX', () => {
  beforeAll(async () => {
    await writeRecords('xlsx', {out: file('all.xlsx'), lang: 'da'}, meetings)
    calc.sheetsToCsv(file('all.xlsx'), file('sheets'))
  })

  it.each(tableNames)('%s: every cell', (table) => {
    const {columns} = tables[table]
    const [header, ...rows] = sheetOf(table)
    expect(header?.toSorted()).toEqual(headings(table, 'da').toSorted())
    const expected = inDanish(table).map((cells) => cells.map((cell, at) => danishText(cell, columns[at] as Column)))
    const places = headings(table, 'da').map((heading) => header?.indexOf(heading) as number)
    expect(rows.map((cells) => places.map((at) => unbroken(cells[at] as string)))).toEqual(expected)
  })

  it('adds the numbers up', () => {
    const at = tables.amounts.columns.findIndex(({name}) => name === 'value')
    const [header, ...rows] = sheetOf('amounts')
    const inSheet = header?.indexOf(headings('amounts', 'da')[at] as string) as number
    const sum = rows.reduce((total, cells) => total + Number((cells[inSheet] as string).replace(',', '.')), 0)
    const expected = expectedRows('amounts', meetings).reduce((total, cells) => total + Number(cells[at]), 0)
    expect(sum).toBeCloseTo(expected, 2)
  })

  it.each(['Oversigt', 'Om filen', 'dokumenter', 'kolonner'])('has the sheet %s', (sheet) => {
    expect(existsSync(file(`sheets/all-${sheet}.csv`))).toBe(true)
  })

  it('keeps the filters and the links of the sheets', () => {
    calc.toXlsx(file('all.xlsx'), file('again'))
    const parts = unzipSync(readFileSync(file('again/all.xlsx')))
    const has = (name: string, part: string) =>
      Buffer.from(parts[name] as Uint8Array)
        .toString('utf8')
        .includes(part)
    expect(has('xl/worksheets/sheet1.xml', '<autoFilter ref="A2:R')).toBe(true)
    expect(has('xl/worksheets/_rels/sheet1.xml.rels', 'council-2014.txt')).toBe(true)
  })

  function sheetOf(table: TableName): string[][] {
    const csv = readFileSync(file(`sheets/all-${tableHeading(table, 'da')}.csv`), 'utf8')
    return parse(csv, {delimiter: ';', bom: true}) as string[][]
  }

  function danishText(cell: Cell, {type}: Column): string {
    const text = joined(cell)
    if (text === null) return ''
    if (typeof text === 'boolean') return text ? 'SAND' : 'FALSK'
    if (typeof text === 'number') return String(text).replace('.', ',')
    if (type === 'date') return text.split('-').reverse().join('-')
    return type === 'time' ? `${text}:00` : unbroken(text)
  }
})

describe('a hostile cell', () => {
  it('is run by LibreOffice Calc where it is left as it is, and not otherwise', async () => {
    const hostile = (raw: boolean) => csvOf('items', raw).replaceAll('=1+1', '=123*457')
    writeFileSync(file('raw.csv'), hostile(true))
    writeFileSync(file('safe.csv'), hostile(false))
    calc.csvToXlsx([file('raw.csv'), file('safe.csv')], file('hostile'))
    const values = async (name: string) => {
      const [sheet] = await readExcelFile(file(`hostile/${name}.xlsx`))
      return (sheet?.data ?? []).flat()
    }
    expect(await values('raw')).toContain(56_211)
    expect(await values('safe')).not.toContain(56_211)
    expect(await values('safe')).toContain("'=123*457")
  })
})
