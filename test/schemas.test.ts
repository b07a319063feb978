import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {jsonSchema} from '../src/command/json-schema.ts'
import {pipeline} from '../src/pipeline.ts'
import {schemaNames} from '../src/records/schema-names.ts'
import {documents} from './properties/documents.ts'

const folder = path.resolve(import.meta.dirname, '../schemas')

/** A function that says what is wrong with a value, by a published schema; null where nothing is. */
function validator(name: string): (value: unknown) => unknown {
  const ajv = new Ajv2020({allErrors: true})
  ajvFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')) as object)
  return (value) => {
    validate(value)
    return validate.errors ?? null
  }
}

type Node = Record<string, unknown>

/** Every property of a schema and of what it is made of, with its path. */
function* propertiesIn(node: Node, path = ''): Generator<[string, Node]> {
  for (const [key, value] of Object.entries(node)) {
    if (value === null || typeof value !== 'object') continue
    const at = `${path}/${key}`
    if (key === 'properties')
      for (const [name, property] of Object.entries(value as Record<string, Node>)) yield [`${at}/${name}`, property]
    yield* propertiesIn(value as Node, at)
  }
}

describe('schemas/', () => {
  it('has a file for each record, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort())
  })

  it.each(schemaNames)('%s.schema.json is what the zod schemas generate; if not, run "npm run schemas"', (name) => {
    expect(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')).toBe(jsonSchema(name))
  })

  it.each(schemaNames)('%s.schema.json is named by its address', (name) => {
    const {$id} = JSON.parse(jsonSchema(name)) as {$id: string}
    expect($id).toMatch(new RegExp(`^https://.+/schemas/${name}\\.schema\\.json$`))
  })

  it.each(schemaNames)('%s.schema.json has a text for each property, however deep, which an editor shows', (name) => {
    const schema = JSON.parse(jsonSchema(name)) as Node
    const properties = [...propertiesIn(schema)]
    expect(properties.length).toBeGreaterThan(5)
    const shared = (schema.$defs ?? {}) as Record<string, Node>
    const hasText = (property: Node) =>
      property.description !== undefined ||
      shared[String(property.$ref).replace('#/$defs/', '')]?.description !== undefined
    expect(properties.filter(([, property]) => !hasText(property)).map(([path]) => path)).toEqual([])
  })

  it('takes the records of every document', async () => {
    const [meeting, item, decision] = ['meeting', 'agenda-item', 'decision'].map(validator)
    for (const {name, bytes} of documents) {
      for (const record of (await pipeline()(bytes, name)).meetings) {
        expect(meeting?.(record), name).toBeNull()
        for (const part of record.items) {
          expect(item?.(part), part.id).toBeNull()
          for (const one of part.decisions) expect(decision?.(one), part.id).toBeNull()
        }
      }
    }
  })

  it('refuses what no record is', async () => {
    const meeting = validator('meeting')
    const parsed = await Promise.all(documents.map(({name, bytes}) => pipeline()(bytes, name)))
    const [record] = parsed.flatMap(({meetings}) => meetings)
    expect(meeting({...record, date: '2021-02-30'})).not.toBeNull()
    expect(meeting({...record, extra: 1})).not.toBeNull()
    expect(meeting({...record, items: undefined})).not.toBeNull()
  })

  it('takes the layouts that come with dagsorden', () => {
    const layouts = path.resolve(import.meta.dirname, '../src/layouts')
    const layout = validator('layout')
    const files = readdirSync(layouts).filter((name) => name.endsWith('.layout.json'))
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      expect(layout(JSON.parse(readFileSync(path.join(layouts, file), 'utf8'))), file).toBeNull()
    }
  })
})
