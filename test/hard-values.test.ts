import sqlite from 'node-sqlite3-wasm'
import {afterAll, describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import type {Meeting} from '../src/records/schema.ts'
import {openRecordWriter} from '../src/write/record-writers.ts'
import {cellXml} from '../src/write/xlsx/cell-xml.ts'
import {inventedMeeting} from './tables/records.ts'
import {defaults, scratch} from './tables/write.ts'

const {file, remove} = scratch()
afterAll(remove)

describe('letters that a format has no place for', () => {
  it('are spelled out in a sheet', () => {
    expect(cellXml('A1', 3, 'sti\uffff nord\u0000', 'text')).toBe(
      '<c r="A1" s="3" t="inlineStr"><is><r><t xml:space="preserve">sti_xFFFF_ nord_x0000_</t></r></is></c>',
    )
  })

  it('are replaced in SQLite, which would cut the text, and that is said', async () => {
    const meeting = inventedMeeting()
    const items = [{...(meeting.items[0] as Meeting['items'][number]), title: 'Ny\u0000 sti', absences: []}]
    const said: string[] = []
    const rules = new Set<string>()
    const writer = await openRecordWriter('sqlite', {...defaults, out: file('a.sqlite')})
    Array.from(
      writer.add({...meeting, items}, (_, __, reason, rule) => {
        said.push(reason)
        rules.add(rule)
      }),
    )
    await writer.finish(0)
    const database = new sqlite.Database(file('a.sqlite'))
    expect(database.all('SELECT title FROM items')).toEqual([{title: 'Ny\ufffd sti'}])
    database.close()
    expect(said[0]).toContain('title in items has a NUL')
    expect([...rules]).toEqual(['letter-replaced'])
  })
})

describe('a number that is too large', () => {
  it('costs no item', async () => {
    const text =
      'Udvalg: Byrådet\nMødedato: 5. marts 2024\nMødested: Salen\nDagsordenpunkter\n\nSagsnr.: 05.01.00-A00-99999999999999999999-24 Sagsbehandler: Åse Brøndum\n\nNy sti\n\nBeslutning\n\nGodkendt med 99999999999999999999 stemmer mod 3.\n'
    const {meetings, file} = await pipeline()(text, 'a.txt')
    expect(meetings[0]?.items.map(({title}) => title)).toEqual(['Ny sti'])
    expect(file.messages.map(String).join('\n')).toContain('"99999999999999999999 stemmer" is more than any ballot has')
  })
})
