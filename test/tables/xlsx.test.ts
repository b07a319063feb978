import {readdirSync, readFileSync} from 'node:fs'
import {unzipSync} from 'fflate'
import readExcelFile from 'read-excel-file/node'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import {spreadsheetLimit} from '../../src/write/cell-limit.ts'
import type {Cell, Column} from '../../src/write/columns.ts'
import {tableNames} from '../../src/write/formats.ts'
import {headings} from '../../src/write/language.ts'
import {tableHeading} from '../../src/write/table-heading.ts'
import {tables} from '../../src/write/tables.ts'
import {TableSheets} from '../../src/write/xlsx/table-sheets.ts'
import {openWorkbook} from '../../src/write/xlsx/workbook.ts'
import {expectedRows, inventedMeeting, joined, roundTripMeetings} from './records.ts'
import {scratch, writeRecords} from './write.ts'

const meetings = await roundTripMeetings()
const {file, folder, remove} = scratch()
afterAll(remove)
afterEach(() => void vi.useRealTimers())

/** The XML of a part of a workbook. */
function partOf(workbook: string, name: string): string {
  const part = unzipSync(readFileSync(workbook))[name]
  if (part === undefined) throw new Error(`${workbook} has no ${name}`)
  return Buffer.from(part).toString('utf8')
}

describe('XLSX', () => {
  const sheets = new Map<string, unknown[][]>()
  beforeAll(async () => {
    await writeRecords('xlsx', {out: file('all.xlsx')}, meetings)
    for (const {sheet, data} of await readExcelFile(file('all.xlsx'), {trim: false})) sheets.set(sheet, data)
  })

  it('leaves nothing beside the workbook', () => {
    expect(readdirSync(folder)).toEqual(['all.xlsx'])
  })

  it.each(tableNames)('has the rows of %s, with dates, times, numbers and truth values as such', (table) => {
    const [header, ...rows] = sheets.get(table) as unknown[][]
    const {columns} = tables[table]
    expect(header).toEqual(headings(table, 'en'))
    const sheetCell = (cell: Cell, {type}: Column) => {
      if (type === 'date' && cell !== null) return new Date(`${cell}T00:00:00Z`)
      if (type === 'time' && cell !== null) return minutesOf(String(cell))
      const text = joined(cell)
      return text === '' ? null : text
    }
    const expected = expectedRows(table, meetings).map((cells) =>
      cells.map((cell, at) => sheetCell(cell, columns[at] as Column)),
    )
    const read = rows.map((cells) =>
      columns.map(({type}, at) => {
        const cell = cells[at] ?? null
        if (type === 'time' && cell instanceof Date) return minutesOf(cell.toISOString().slice(11, 16))
        return type === 'time' && typeof cell === 'number' ? Math.round(cell * 24 * 60) : cell
      }),
    )
    expect(read).toEqual(expected)
  })

  it('explains every column in a sheet of its own', () => {
    const [, ...rows] = sheets.get('columns') as unknown[][]
    const all = tableNames.flatMap((table) =>
      tables[table].columns.map(({name, description}) => [table, name, description]),
    )
    expect(rows.map((row) => [row[0], row[2], row[5]])).toEqual(all)
  })

  it('has its header frozen and filtered, and its texts wrapped', () => {
    const items = partOf(file('all.xlsx'), 'xl/worksheets/sheet2.xml')
    expect(items).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(items).toContain('<autoFilter ref="A1:AH1"/>')
    expect(partOf(file('all.xlsx'), 'xl/styles.xml')).toContain('wrapText="1"')
  })

  it('has no formula, whatever stands in a cell', () => {
    for (let sheet = 1; sheet <= tableNames.length + 1; sheet++)
      expect(partOf(file('all.xlsx'), `xl/worksheets/sheet${sheet}.xml`)).not.toMatch(/<f[ >]/)
  })

  it('links an item to its meeting, and an attachment to its address on the web', async () => {
    await writeRecords('xlsx', {out: file('da.xlsx'), lang: 'da'}, [inventedMeeting()])
    expect(partOf(file('da.xlsx'), 'xl/worksheets/sheet2.xml')).toContain(
      '<hyperlink ref="B2" location="&apos;møder&apos;!A2"/>',
    )
    const links = partOf(file('da.xlsx'), 'xl/worksheets/_rels/sheet4.xml.rels')
    expect(links).toContain('Target="https://example.dk/bilag?nr=1&amp;x=%22%C3%A5%22"')
    expect(links).not.toContain('javascript')
  })

  it('has sheets and columns in Danish where asked for', async () => {
    const danish = await readExcelFile(file('da.xlsx'), {trim: false})
    expect(danish.map(({sheet}) => sheet)).toEqual([
      ...tableNames.map((table) => tableHeading(table, 'da')),
      'kolonner',
    ])
    expect(danish[1]?.data[0]).toEqual(headings('items', 'da'))
  })

  it('cuts what a cell cannot hold, and says so', async () => {
    const meeting = inventedMeeting()
    const long = {...meeting, location: 'å'.repeat(spreadsheetLimit + 5), items: []}
    const cuts = await writeRecords('xlsx', {out: file('long.xlsx')}, [long])
    expect(cuts).toEqual([
      'location in meetings has 32772 characters and is cut, since a spreadsheet holds 32767 in a cell',
    ])
    expect(await writeRecords('xlsx', {out: file('long.xlsx'), maxCell: 100}, [long])).toEqual([])
  })

  it('goes on in another sheet where one is full, and links no more than a sheet can', async () => {
    const {workbook, close} = openWorkbook(file('split.xlsx'))
    const addresses = new Map<string, string>()
    const limits = {rows: 4, links: 2}
    for (const name of ['meetings', 'items'] as const) {
      const table = new TableSheets(workbook, name, 'en', addresses, limits)
      for (let number = 1; number <= 7; number++) {
        const meeting = {...inventedMeeting(), id: `meeting-${number}`}
        for (const {cells} of tables[name].rows(meeting).slice(0, 1)) table.add(cells)
      }
      table.sheet.commit()
    }
    await close()
    const read = await readExcelFile(file('split.xlsx'))
    const ids = (table: 'meetings' | 'items', rows: unknown[][]) => rows.map((row) => row[idColumn(table)])
    expect(read.map(({sheet, data: [header, ...rows]}) => [sheet, header?.length, ids(tableIn(sheet), rows)])).toEqual(
      (['meetings', 'items'] as const).flatMap((name) => {
        const {length} = tables[name].columns
        return [
          [name, length, ['meeting-1', 'meeting-2', 'meeting-3']],
          [`${name} 2`, length, ['meeting-4', 'meeting-5', 'meeting-6']],
          [`${name} 3`, length, ['meeting-7']],
        ]
      }),
    )
    const links = (sheet: number) =>
      [
        ...partOf(file('split.xlsx'), `xl/worksheets/sheet${sheet}.xml`).matchAll(
          /<hyperlink ref="\w+" location="([^"]*)"/g,
        ),
      ].map(([, location]) => location)
    expect([1, 2, 3].flatMap(links)).toEqual([])
    expect(links(4)).toEqual(['&apos;meetings&apos;!A2', '&apos;meetings&apos;!A3'])
    expect(links(5)).toEqual(['&apos;meetings 2&apos;!A2', '&apos;meetings 2&apos;!A3'])
    expect(links(6)).toEqual(['&apos;meetings 3&apos;!A2'])
  })

  it('has the same bytes for the same records, on whatever day', async () => {
    vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-01-31T12:00:00Z')})
    await writeRecords('xlsx', {out: file('one.xlsx')}, meetings)
    vi.setSystemTime(new Date('2027-06-15T13:14:15Z'))
    await writeRecords('xlsx', {out: file('two.xlsx')}, meetings)
    expect(readFileSync(file('one.xlsx')).equals(readFileSync(file('two.xlsx')))).toBe(true)
  })
})

function tableIn(sheet: string): 'meetings' | 'items' {
  return sheet.startsWith('meetings') ? 'meetings' : 'items'
}

function idColumn(table: 'meetings' | 'items'): number {
  return tables[table].columns.findIndex(({name}) => name === 'meeting_id')
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
