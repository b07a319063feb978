import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {Package} from 'datapackage'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Cell, Column} from '../../src/write/columns.ts'
import {tableNames} from '../../src/write/formats.ts'
import {isFormula, unharmed} from '../../src/write/harmless.ts'
import {tables} from '../../src/write/tables.ts'
import {expectedRows, joined, roundTripMeetings} from './records.ts'
import {scratch, writeRecords} from './write.ts'

// The library "datapackage" is the standard's own for JavaScript: it has the
// official profiles, casts every cell by the schema, and follows the keys.

const meetings = await roundTripMeetings()
const {file, remove} = scratch()
afterAll(remove)
beforeAll(async () => {
  await writeRecords('datapackage', {out: file('package'), licence: 'CC-BY-4.0'}, meetings)
  await writeRecords('datapackage', {out: file('package.json'), licence: 'https://example.dk/vilkår'}, meetings)
})

interface Descriptor {
  resources: {
    name: string
    path: string
    bytes: number
    hash: string
    schema: {foreignKeys?: {reference: {resource: string}}[]}
  }[]
  sources: {title: string; path?: string; hash: string}[]
  licenses: unknown[]
}

function descriptorOf(name: string): Descriptor {
  return JSON.parse(readFileSync(file(name), 'utf8'))
}

/** A cell as the standard's types have it. */
function castCell(cell: Cell, {type}: Column): unknown {
  const text = joined(cell)
  if (text === '' || text === null) return null
  return type === 'date' ? new Date(`${text}T00:00:00`).getTime() : text
}

function readCell(cell: unknown, {type}: Column, raw: boolean): unknown {
  if (cell === null) return null
  if (type === 'date') return (cell as Date).getTime()
  if (type === 'time') return (cell as Date).toTimeString().slice(0, 5)
  return typeof cell === 'string' && !raw ? unharmed(cell, isFormula) : cell
}

describe.each([
  ['a folder', 'package/datapackage.json', false],
  ['one file', 'package.json', true],
])('a data package as %s', (_, name, raw) => {
  it('is valid by the official profile of tabular data packages', async () => {
    const loaded = await Package.load(descriptorOf(name), {basePath: file('package')})
    expect(loaded.errors.map(String)).toEqual([])
    expect(loaded.descriptor.profile).toBe('tabular-data-package')
    expect(loaded.resources.map((resource: {errors: Error[]}) => resource.errors.map(String))).toEqual(
      tableNames.map(() => []),
    )
  })

  it.each(tableNames)('has the rows of %s, of the types of its schema', async (table) => {
    const loaded = await Package.load(descriptorOf(name), {basePath: file('package')})
    const resource = loaded.getResource(table)
    const rows = await resource.read()
    const {columns} = tables[table]
    const read = rows.map((cells: unknown[]) => cells.map((cell, at) => readCell(cell, columns[at] as Column, raw)))
    const expected = expectedRows(table, meetings).map((cells) =>
      cells.map((cell, at) => castCell(cell, columns[at] as Column)),
    )
    expect(read).toEqual(expected)
  })
})

const withKeys = tableNames.filter((table) => tables[table].foreignKeys.length > 0)

describe('datapackage.json', () => {
  it.each(withKeys)('has rows for all that %s names by its keys, checked as it stands', async (table) => {
    const loaded = await Package.load(descriptorOf('package/datapackage.json'), {basePath: file('package')})
    expect(await loaded.getResource(table).checkRelations()).toBe(true)
  })

  it.each(withKeys)('has the keys of %s to items and meetings, of its own or by way of its decisions', (table) => {
    const keys = new Map(
      descriptorOf('package/datapackage.json').resources.map(({name, schema}) => [
        name,
        (schema.foreignKeys ?? []).map(({reference}) => reference.resource),
      ]),
    )
    const reached = (keys.get(table) ?? []).flatMap((name) => [name, ...(keys.get(name) ?? [])])
    for (const {table: other} of tables[table].foreignKeys) expect(reached).toContain(other)
  })

  it('has the size and the hash of each file', () => {
    for (const {path, bytes, hash} of descriptorOf('package/datapackage.json').resources) {
      const content = readFileSync(file(`package/${path}`))
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`])
    }
  })

  it('has the documents with their hashes, each once, and the licence that was named', () => {
    const {sources, licenses} = descriptorOf('package/datapackage.json')
    expect(licenses).toEqual([{name: 'CC-BY-4.0'}])
    expect(descriptorOf('package.json').licenses).toEqual([{path: 'https://example.dk/vilkår'}])
    const documents = new Map(meetings.map(({source}) => [source.path, `sha256:${source.sha256}`]))
    expect(sources.map(({title, hash}) => [title, hash])).toEqual([...documents])
  })

  it('names no source by a path that the standard does not allow', async () => {
    const [first] = meetings
    const paths = ['../minutes/a.txt', '/home/a.txt', '-', 'C:/a.txt', 'minutes/b.txt']
    const outside = paths.map((path, index) => ({
      ...(first as (typeof meetings)[number]),
      id: `x/y/${index}`,
      items: [],
      source: {...(first as (typeof meetings)[number]).source, path},
    }))
    await writeRecords('datapackage', {out: file('outside')}, outside)
    const {sources} = descriptorOf('outside/datapackage.json')
    expect(sources.map(({path}) => path)).toEqual([undefined, undefined, undefined, undefined, 'minutes/b.txt'])
    expect((await Package.load(descriptorOf('outside/datapackage.json'))).valid).toBe(true)
  })

  it('has the same of the same files for CSV on the Web', () => {
    const {tables: described} = JSON.parse(readFileSync(file('package/csv-metadata.json'), 'utf8'))
    for (const {url, tableSchema} of described) {
      expect(existsSync(file(`package/${url}`))).toBe(true)
      const [header] = readFileSync(file(`package/${url}`), 'utf8').split('\r\n')
      expect(tableSchema.columns.map(({name}: {name: string}) => name).join(',')).toBe(header)
    }
    expect(described).toHaveLength(tableNames.length)
  })
})
