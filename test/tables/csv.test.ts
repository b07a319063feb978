import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Meeting} from '../../src/records/schema.ts'
import {cut, spreadsheetLimit} from '../../src/write/cell-limit.ts'
import type {Cell, Column} from '../../src/write/columns.ts'
import {csvTable} from '../../src/write/csv/csv.ts'
import {dialects, inOneLine} from '../../src/write/csv/dialects.ts'
import {type CsvOptions, dialectNames, type TableName, tableNames} from '../../src/write/formats.ts'
import {harmless, isFormula, looksLikeValue, unharmed} from '../../src/write/harmless.ts'
import {headings, valueIn} from '../../src/write/language.ts'
import {tables} from '../../src/write/tables.ts'
import {expectedRows, hostileTexts, inventedMeeting, joined, roundTripMeetings} from './records.ts'

const meetings = await roundTripMeetings()
const plain: CsvOptions = {dialect: 'rfc4180', lang: 'en', maxCell: undefined, raw: false}

function csvOf(table: TableName, options: Partial<CsvOptions>, of: readonly Meeting[] = meetings): string {
  const {start, rows} = csvTable(table, {...plain, ...options})
  return start + of.flatMap((meeting) => [...rows(meeting, () => expect.fail('no cell is too long'))]).join('')
}

function parsed(csv: string, delimiter: string): string[][] {
  return parse(csv, {delimiter, bom: true, record_delimiter: '\r\n', relax_column_count: false}) as string[][]
}

/** What a cell of CSV says, by the type of its column; the other way round than the writer. */
const readers: Record<string, (text: string, column: Column) => Cell> = {
  rfc4180: (text, {type}) => {
    if (text === '') return null
    if (type === 'integer' || type === 'number') return Number(text)
    return type === 'boolean' ? text === 'true' : unharmed(text, isFormula)
  },
  'excel-da': (text, {type}) => {
    if (text === '') return null
    if (type === 'integer' || type === 'number') return Number(text.replace(',', '.'))
    if (type === 'boolean') return text === 'SAND'
    if (type === 'date') return text.split('-').reverse().join('-')
    return unharmed(text, dialects['excel-da'].isTaken, dialects['excel-da'].guard)
  },
}

describe.each(dialectNames)('CSV in the dialect %s', (dialect) => {
  it.each(tableNames)('has the rows of %s', (table) => {
    const [header, ...rows] = parsed(csvOf(table, {dialect}), dialects[dialect].delimiter)
    const {columns} = tables[table]
    expect(header).toEqual(columns.map(({name}) => name))
    const read = rows.map((cells) => cells.map((text, at) => readers[dialect]?.(text, columns[at] as Column)))
    const {lineBreak} = dialects[dialect]
    const shown = (cell: Cell) =>
      typeof cell === 'string' && lineBreak !== undefined ? inOneLine(cell, lineBreak) : cell
    const expected = expectedRows(table, meetings).map((cells) => cells.map((cell) => shown(joined(cell))))
    expect(read).toEqual(expected.map((cells) => cells.map((cell) => (cell === '' ? null : cell))))
  })
})

describe('CSV', () => {
  it('has a byte order mark, semicolons, Danish dates, decimals and truth values in the dialect excel-da', () => {
    expect(csvOf('amounts', {dialect: 'excel-da'}, [inventedMeeting()])).toMatch(/^\uFEFFitem_id;meeting_id;/)
    const [header, first] = parsed(csvOf('items', {dialect: 'excel-da', lang: 'da'}, [inventedMeeting()]), ';')
    const row = Object.fromEntries((header as string[]).map((name, at) => [name, first?.[at]]))
    expect(row).toMatchObject({mødedato: '12-03-2024', udvalg: 'Byrådet', åbent: 'FALSK', kilde_linje: '7'})
    expect(csvOf('amounts', {dialect: 'excel-da'}, [inventedMeeting()])).toContain(';-0,1;DKK;')
  })

  it.each(tableNames)('has a Danish heading for each column of %s', (table) => {
    const danish = headings(table, 'da')
    expect(new Set(danish).size).toBe(tables[table].columns.length)
  })

  it.each(tableNames)('has a Danish word for each value of %s', (name) => {
    for (const column of tables[name].columns) {
      const inWords = valueIn('da', name, column)
      const danish = column.values?.map(inWords) ?? []
      expect(new Set(danish).size).toBe(danish.length)
      expect(danish.filter((word) => /[a-z][A-Z]/.test(word))).toEqual([])
    }
  })

  it('has its values in Danish where asked for, and in no other column', () => {
    const meeting = {...inventedMeeting(), documentType: 'minutes' as const, location: 'minutes'}
    const [header, first] = parsed(csvOf('items', {lang: 'da'}, [meeting]), ',')
    const row = Object.fromEntries((header as string[]).map((name, at) => [name, first?.[at]]))
    expect(row).toMatchObject({dokumenttype: 'referat', sted: 'minutes'})
  })

  it('has one line a row in the dialect excel-da, unless asked for', () => {
    const [item] = inventedMeeting().items as [Meeting['items'][number]]
    const meeting = {...inventedMeeting(), items: [{...item, title: 'Skolen\n\nog stien \r\n'}]}
    expect(csvOf('items', {dialect: 'excel-da'}, [meeting])).toContain(';Skolen · og stien;')
    expect(csvOf('items', {dialect: 'excel-da', raw: true}, [meeting])).toContain('Skolen\n\nog stien')
    expect(csvOf('items', {}, [meeting])).toContain('Skolen\n\nog stien')
  })

  it('keeps as text what Excel would take for a date, with nothing that is seen', () => {
    const [item] = inventedMeeting().items as [Meeting['items'][number]]
    const meeting = {...inventedMeeting(), items: [{...item, title: '12/2045'}]}
    expect(csvOf('items', {dialect: 'excel-da'}, [meeting])).toContain(';\u200B12/2045;')
    expect(csvOf('items', {dialect: 'excel-da', raw: true}, [meeting])).toContain(';12/2045;')
    expect(csvOf('items', {}, [meeting])).toContain(',12/2045,')
  })

  it('has no cell that a spreadsheet runs, unless asked for', () => {
    const cells = (raw: boolean) => parsed(csvOf('items', {raw}), ',').flat()
    expect(cells(false).filter((text) => /^[=+@\t\r]/.test(text))).toEqual([])
    expect(cells(true)).toEqual(expect.arrayContaining(hostileTexts.slice(0, 6)))
  })

  it('is cut where asked for, and that is not reported', () => {
    const {rows} = csvTable('items', {...plain, maxCell: 10})
    const [row] = parsed([...rows(inventedMeeting(), () => expect.fail('it was asked for'))].join(''), ',')
    const long = row?.flatMap((text, at) => (text.length > 10 ? tables.items.columns[at]?.name : []))
    // Half of an id joins nothing.
    expect(long).toEqual(['item_id', 'meeting_id'])
    expect(row?.filter((text) => text.endsWith('…')).length).toBeGreaterThan(0)
  })

  it('is cut where a spreadsheet holds no more, and that is reported with its place', () => {
    const meeting = inventedMeeting()
    const long = 'å'.repeat(spreadsheetLimit + 1)
    const [item] = meeting.items as [Meeting['items'][number]]
    const longer = {...meeting, items: [{...item, title: long}]}
    const cuts: unknown[] = []
    const {rows} = csvTable('items', {...plain, dialect: 'excel-da'})
    const [row] = parsed([...rows(longer, (_, position, reason) => cuts.push([position, reason]))].join(''), ';')
    expect(row?.[tables.items.columns.findIndex(({name}) => name === 'title')]).toHaveLength(spreadsheetLimit)
    expect(cuts).toEqual([
      [item.position, 'title in items has 32768 characters and is cut, since a spreadsheet holds 32767 in a cell'],
    ])
    expect(csvOf('items', {}, [longer])).toContain(long)
  })

  it('cuts no letter in two', () => {
    expect(cut('ab😀cd', 4)).toBe('ab…')
    expect(cut('ab😀cd', 5)).toBe('ab😀…')
    expect(cut('abc', 3)).toBe('abc')
  })
})

describe('text that would not stay text', () => {
  it.each(['=1+1', '+45 12', '-2+3', '@SUM(1)', '\tx', '\rx', '＝1', '- Bilag'])('%j is a formula', (text) => {
    expect(isFormula(text)).toBe(true)
  })

  it.each(['-5', '+1.200,50', 'a=b', '', ' =1', '– tankestreg', "'n Roll"])('%j is none', (text) => {
    expect(isFormula(text)).toBe(false)
  })

  it.each([
    '1.2',
    '12/2045',
    '3. marts',
    '3-mar-2021',
    'marts 2021',
    '0045',
    '2009061261234567',
    '1E5',
    'sand',
    '265.000,-',
    '25,- kr.',
    '(500)',
  ])('%j looks like a value', (text) => {
    expect(looksLikeValue(text)).toBe(true)
  })

  it.each(['90', '12/27845', '27.00.00-A00-7-17', 'marts', 'Sag 3', '', '1.257,7 mio. kr.'])('%j does not', (text) => {
    expect(looksLikeValue(text)).toBe(false)
  })

  it.each(dialectNames)('is got back from %s, whatever it is', (dialect) => {
    const {isTaken, guard} = dialects[dialect]
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['\u200B]{0,3}[=+@-]?[0-9.=]{0,4}$/))
    fc.assert(
      fc.property(text, (given) => {
        const safe = harmless(given, isTaken, guard)
        expect(isTaken(safe)).toBe(false)
        expect(unharmed(safe, isTaken, guard)).toBe(given)
      }),
    )
  })
})

describe('the columns of items', () => {
  // A column that is added beside these is pinned by the list in src/write/README.md.
  it('are those of the contract, in their order', () => {
    const contract =
      'item_id, meeting_id, same_meeting_as, municipality, municipality_code, committee, date, location, document_type, order, number, title, public, case_number, case_scheme, kle_subject, kle_facet, case_serial, case_year, document_number, caseworker, other_caseworkers, routing, routing_complete, summary, recommendation_by, recommendation, decision, outcomes, as_recommended, attachments, source_path, source_page, source_line'.split(
        ', ',
      )
    const names = tables.items.columns.map(({name}) => name)
    expect(names.filter((name) => contract.includes(name))).toEqual(contract)
  })

  it('say what the record says', () => {
    const meeting = inventedMeeting()
    const row = expectedRows('items', [meeting])[1] ?? []
    const cell = (name: string) => row[tables.items.columns.findIndex((column) => column.name === name)]
    const item = meeting.items[1] as Meeting['items'][number]
    expect(cell('item_id')).toBe('skovby-kommune/byraadet/2024-03-12#2')
    expect([cell('committee'), cell('date'), cell('order'), cell('number')]).toEqual([
      'Byrådet',
      '2024-03-12',
      2,
      '2.2',
    ])
    expect([cell('title'), cell('public'), cell('case_serial')]).toEqual(['=1+1', true, 5_000_000_000])
    expect([cell('decision'), cell('outcomes'), cell('as_recommended')]).toEqual(['=1+1', [], true])
    expect(cell('attachments')).toEqual(item.attachments.map(({title}) => title))
    expect([cell('source_path'), cell('source_line')]).toEqual(['minutes/skovby.txt', 7])
  })
})
