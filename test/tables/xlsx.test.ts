import {readdirSync, readFileSync} from 'node:fs'
import {unzipSync} from 'fflate'
import readExcelFile from 'read-excel-file/node'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import type {Decision, Meeting, Vote} from '../../src/records/schema.ts'
import {spreadsheetLimit} from '../../src/write/cell-limit.ts'
import type {Cell, Column} from '../../src/write/columns.ts'
import {tableNames} from '../../src/write/formats.ts'
import {headings} from '../../src/write/language.ts'
import {openRecordWriter} from '../../src/write/record-writers.ts'
import {tableHeading} from '../../src/write/table-heading.ts'
import {tables} from '../../src/write/tables.ts'
import {sheetCell, TableSheets} from '../../src/write/xlsx/table-sheets.ts'
import {stageWorkbook} from '../../src/write/xlsx/workbook.ts'
import {expectedRows, inventedMeeting, joined, roundTripMeetings} from './records.ts'
import {defaults, documentNotes, scratch, writeRecords} from './write.ts'

const meetings = await roundTripMeetings()
const {file, folder, remove} = scratch()
afterAll(remove)
afterEach(() => void vi.useRealTimers())

const unzipped = new Map<string, Record<string, Uint8Array>>()

/** The XML of a part of a workbook, which is not written again after that. */
function partOf(workbook: string, name: string): string {
  const parts = unzipped.get(workbook) ?? unzipSync(readFileSync(workbook))
  unzipped.set(workbook, parts)
  const part = parts[name]
  if (part === undefined) throw new Error(`${workbook} has no ${name}`)
  return Buffer.from(part).toString('utf8')
}

/** The names of the sheets of a workbook, in their order. */
function sheetsOf(workbook: string): string[] {
  return [...partOf(workbook, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name as string)
}

/** The XML of a sheet by its name. */
function sheetXml(workbook: string, name: string): string {
  return partOf(workbook, `xl/worksheets/sheet${sheetsOf(workbook).indexOf(name) + 1}.xml`)
}

describe('XLSX', () => {
  const sheets = new Map<string, unknown[][]>()
  beforeAll(async () => {
    await writeRecords('xlsx', {out: file('all.xlsx')}, meetings)
    for (const {sheet, data} of await readExcelFile(file('all.xlsx'), {trim: false})) sheets.set(sheet, data)
  })

  it('says what is in it over the columns that stay where they are, in one cell', () => {
    const xml = sheetXml(file('all.xlsx'), sheetsOf(file('all.xlsx'))[0] as string)
    const [, frozen] = xml.match(/<pane xSplit="(\d+)"/) as RegExpMatchArray
    const last = String.fromCharCode(64 + Number(frozen))
    expect(xml).toContain(`<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`)
  })

  it('lets no text run on over the cells beside it, ids neither', () => {
    const styles = partOf(file('all.xlsx'), 'xl/styles.xml')
    const wraps = [...(styles.match(/<cellXfs.*<\/cellXfs>/) as RegExpMatchArray)[0].matchAll(/<xf .*?<\/xf>/g)].map(
      ([xf]) => xf.includes('wrapText="1"'),
    )
    const texts = sheetsOf(file('all.xlsx')).flatMap((name) => [
      ...sheetXml(file('all.xlsx'), name)
        .replace(/^.*?<\/row>/, '')
        .matchAll(/<c r="[A-Z]+(\d+)" s="(\d+)" t="inlineStr">/g),
    ])
    const heading = 1
    const running = texts.filter(([, , style]) => Number(style) !== heading && !wraps[Number(style)])
    expect(texts.length).toBeGreaterThan(100)
    expect(running.map(([cell]) => cell)).toEqual([])
  })

  it('leaves nothing beside the workbook', () => {
    expect(readdirSync(folder)).toEqual(['all.xlsx'])
  })

  it.each(tableNames)('has the rows of %s, with dates, times, numbers and truth values as such', (table) => {
    const [header, ...rows] = sheets.get(table) as unknown[][]
    const {columns} = tables[table]
    const names = headings(table, 'en')
    expect(header?.toSorted()).toEqual(names.toSorted())
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
        const cell = cells[(header as unknown[]).indexOf(names[at])] ?? null
        if (type === 'time' && cell instanceof Date) return minutesOf(cell.toISOString().slice(11, 16))
        return type === 'time' && typeof cell === 'number' ? Math.round(cell * 24 * 60) : cell
      }),
    )
    expect(read).toEqual(expected)
  })

  it.each(tableNames)('shows what is read of %s first, then the ids, then the place in the source', (table) => {
    const [header] = sheets.get(table) as string[][]
    const isId = (name: string) => /^((item|meeting|target)_id|same_meeting_as|municipality_code)$/.test(name)
    const order = (header as string[]).map((name) => (name.startsWith('source_') ? 2 : isId(name) ? 1 : 0))
    expect(order).toEqual(order.toSorted())
    expect(order).toContain(1)
    expect(header?.slice(-3)).toEqual(['source_path', 'source_page', 'source_line'])
  })

  it('explains every column in a sheet of its own', () => {
    const [, ...rows] = sheets.get('columns') as unknown[][]
    const all = tableNames.flatMap((table) =>
      tables[table].columns.map(({name, description}) => [table, name, description]),
    )
    expect(rows.map((row) => [row[0], row[2], row[5]])).toEqual(all)
  })

  it('keeps its header in sight and the columns up to the date, and has its texts wrapped, and rows of one height', () => {
    const items = sheetXml(file('all.xlsx'), 'items')
    expect(items).toContain('<pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/>')
    expect(partOf(file('all.xlsx'), 'xl/styles.xml')).toContain('wrapText="1"')
    const heights = [...items.matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)].map(([, height]) => height)
    expect(heights).toHaveLength(expectedRows('items', meetings).length)
    expect(new Set(heights).size).toBe(1)
  })

  it('filters every sheet, by the name that spreadsheets know the cells of a filter by', () => {
    const workbook = partOf(file('all.xlsx'), 'xl/workbook.xml')
    for (const [at, sheet] of sheetsOf(file('all.xlsx')).entries()) {
      const [, from, to] = sheetXml(file('all.xlsx'), sheet).match(/<autoFilter ref="(\w+):(\w+)"/) ?? []
      const fixed = (cell = '') => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')
      expect(workbook).toContain(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">&apos;${sheet}&apos;!${fixed(from)}:${fixed(to)}</definedName>`,
      )
    }
  })

  it('has no formula, whatever stands in a cell', () => {
    for (const sheet of sheetsOf(file('all.xlsx'))) expect(sheetXml(file('all.xlsx'), sheet)).not.toMatch(/<f[ >]/)
  })

  it('opens on an overview: an item a row, what it is first, who was against and its largest sum, ids last', () => {
    const [first] = sheets.keys()
    const [lead, header, ...rows] = sheets.get('overview') as unknown[][]
    expect(first).toBe('overview')
    expect(lead?.[0]).toMatch(/^\d+ items, \d+ meetings, \d+ documents$/)
    expect(header?.slice(0, 5)).toEqual(['date', 'municipality', 'committee', 'number', 'title'])
    expect(header?.slice(-3)).toEqual(['item_id', 'meeting_id', 'same_meeting_as'])
    expect(rows).toHaveLength(expectedRows('items', meetings).length)
    const cellOf = (row: unknown[], name: string) => row[(header as unknown[]).indexOf(name)]
    for (const [at, item] of meetings.flatMap((meeting) => meeting.items).entries()) {
      const row = rows[at] as unknown[]
      const sums = item.amounts.map(({value}) => value)
      const own = item.decisions.filter(({ofThisMeeting}) => ofThisMeeting)
      expect(cellOf(row, 'item_id')).toBe(item.id)
      expect(cellOf(row, 'largest_sum')).toBe(sums.length === 0 ? null : Math.max(...sums))
      expect(cellOf(row, 'decision')).toBe(own.map(({text}) => text).join('\n\n') || null)
    }
  })

  it('says in the overview who was against, each person with the party', async () => {
    const meeting = inventedMeeting()
    const [item] = meeting.items as [Meeting['items'][number]]
    const [decision] = item.decisions.filter(({ofThisMeeting}) => ofThisMeeting) as [Decision]
    const vote = (stance: Vote['stance'], more: Partial<Vote>): Vote => ({
      stance,
      on: null,
      count: null,
      parties: [],
      persons: [],
      personKeys: [],
      personParties: [],
      text: '',
      position: item.position,
      ...more,
    })
    const votes = [
      vote('for', {parties: ['A']}),
      vote('against', {parties: ['V'], persons: ['Bo Æbelø', 'Åse'], personKeys: [], personParties: ['Ø', null]}),
      vote('against', {on: 0, parties: ['C']}),
    ]
    const changed = {...meeting, items: [{...item, decisions: [{...decision, votes}]}]}
    await writeRecords('xlsx', {out: file('against.xlsx')}, [changed])
    const [overview] = await readExcelFile(file('against.xlsx'))
    const [, header = [], row = []] = overview?.data ?? []
    expect(row[header.indexOf('against')]).toBe('V; Bo Æbelø (Ø); Åse')
  })

  it('tells what is in it, and which documents were not read or not surely', async () => {
    const writer = await openRecordWriter('xlsx', {...defaults, lang: 'da', out: file('about.xlsx')})
    Array.from(writer.add(inventedMeeting(), () => {}))
    writer.notes?.({...documentNotes('a b.txt'), notes: [], warnings: 0})
    writer.notes?.({
      ...documentNotes('pakke.zip!/c.pdf'),
      verdict: 'doubtful',
      warnings: 1,
      notes: ['linje 3: hvad'],
    })
    writer.notes?.({...documentNotes('d.pdf'), verdict: 'unread', verdictInWords: 'ikke læst', errors: 1})
    writer.notes?.({
      ...documentNotes('a b.txt'),
      verdict: 'unread',
      warnings: 2,
      notes: ['linje 1: nok en'],
      isLate: true,
    })
    await writer.finish(7)
    const [overview, about, documents] = await readExcelFile(file('about.xlsx'))
    expect(overview?.data[0]?.[0]).toMatch(/^\d+ punkter, 1 møde, 3 dokumenter; 1 ikke læst; 1 tvivlsomt$/)
    expect(about?.data.slice(0, 5).map((row) => row[0])).toEqual([
      'Hvad der er i denne fil',
      'hvad',
      'Oversigt',
      'dokumenter',
      'møder',
    ])
    expect(about?.data.find(([what]) => what === 'filer sprunget over')?.[1]).toBe(7)
    expect(documents?.data.slice(1)).toEqual([
      ['a b.txt', 'complete', 0, 2, 'linje 1: nok en'],
      ['pakke.zip!/c.pdf', 'complete', 0, 1, 'linje 3: hvad'],
      ['d.pdf', 'ikke læst', 1, 0, null],
    ])
    const links = [...partOf(file('about.xlsx'), 'xl/worksheets/_rels/sheet3.xml.rels').matchAll(/Target="([^"]*)"/g)]
    expect(links.map(([, target]) => decodeURIComponent((target as string).split('/').at(-1) as string))).toEqual([
      'a b.txt',
      'pakke.zip',
      'd.pdf',
    ])
  })

  it('links an item to its meeting, and an attachment to its address on the web', async () => {
    await writeRecords('xlsx', {out: file('da.xlsx'), lang: 'da'}, [inventedMeeting()])
    const [, item] =
      sheetXml(file('da.xlsx'), 'punkter').match(/<hyperlink ref="(\w+)" location="&apos;møder&apos;!A2"\/>/) ?? []
    const idOfMeeting = new RegExp(`<c r="${item}"[^>]*><is><t[^>]*>${inventedMeeting().id}<`)
    expect(sheetXml(file('da.xlsx'), 'punkter')).toMatch(idOfMeeting)
    const attachments = sheetsOf(file('da.xlsx')).indexOf('bilag') + 1
    const links = partOf(file('da.xlsx'), `xl/worksheets/_rels/sheet${attachments}.xml.rels`)
    expect(links).toContain('Target="https://example.dk/bilag?nr=1&amp;x=%22%C3%A5%22"')
    expect(links).not.toContain('javascript')
  })

  it('has sheets and columns in Danish where asked for', async () => {
    const danish = await readExcelFile(file('da.xlsx'), {trim: false})
    expect(danish.map(({sheet}) => sheet)).toEqual([
      'Oversigt',
      'Om filen',
      'dokumenter',
      ...tableNames.map((table) => tableHeading(table, 'da')),
      'kolonner',
    ])
    const header = danish.find(({sheet}) => sheet === 'punkter')?.data[0]
    expect(header?.toSorted()).toEqual(headings('items', 'da').toSorted())
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
    const cellOfMeeting = new Map<string, string>()
    const limits = {rows: 4, links: 2}
    const sheets = (['meetings', 'items'] as const).map((name) => {
      const table = new TableSheets(name, 'en', cellOfMeeting, folder, limits)
      for (let number = 1; number <= 7; number++) {
        const meeting = {...inventedMeeting(), id: `meeting-${number}`}
        for (const {cells} of [...tables[name].rows(meeting)].slice(0, 1)) table.add(cells.map(sheetCell))
      }
      return table.sheets
    })
    await stageWorkbook(file('split.xlsx')).publish(sheets)
    const read = await readExcelFile(file('split.xlsx'))
    const ids = (header: unknown[] = [], rows: unknown[][] = []) => rows.map((row) => row[header.indexOf('meeting_id')])
    expect(read.map(({sheet, data: [header, ...rows]}) => [sheet, header?.length, ids(header, rows)])).toEqual(
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

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
