import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {danishInstant, voteEvent} from '../../src/write/oparl/objects.ts'
import {oparlSchemas} from './oparl-schema.ts'
import {inventedMeeting, roundTripMeetings} from './records.ts'
import {scratch, writeRecords} from './write.ts'

const meetings = await roundTripMeetings()
const {file, remove} = scratch()
afterAll(remove)

type Value = {id: string; type: string} & Record<string, unknown>

const ajv = new Ajv2020({allErrors: true, strict: false})
addFormats.default(ajv)
for (const {schema} of oparlSchemas) ajv.addSchema(schema)

function typeOf({type}: Value): string {
  return type.split('/').at(-1) as string
}

describe('OParl', () => {
  let objects: Value[]
  const all = new Map<string, Value>()
  beforeAll(async () => {
    await writeRecords('oparl', {out: file('oparl.json')}, meetings)
    objects = JSON.parse(readFileSync(file('oparl.json'), 'utf8'))
    for (const object of objects) collect(object)
  })

  /** Objects stand in others as well. */
  function collect(value: unknown): void {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      const {id, type} = value as Partial<Value>
      if (typeof id === 'string' && String(type).startsWith('https://schema.oparl.org/')) all.set(id, value as Value)
      for (const [name, child] of Object.entries(value)) if (!name.startsWith('dagsorden:')) collect(child)
    }
  }

  it('has objects that fit the schema', () => {
    const errors = objects.flatMap((object) => {
      const validate = ajv.getSchema(`${typeOf(object)}.json`)
      if (validate === undefined) return [`no schema for ${object.type}`]
      validate(object)
      return (validate.errors ?? []).map(({instancePath, message}) => `${object.id}${instancePath} ${message}`)
    })
    expect(errors).toEqual([])
  })

  it('has an object of every type that it has to', () => {
    const types = new Set([...all.values()].map(typeOf))
    for (const type of [
      'System',
      'Body',
      'Organization',
      'Meeting',
      'AgendaItem',
      'Paper',
      'File',
      'Person',
      'Membership',
    ])
      expect(types).toContain(type)
  })

  it('has each object once, and every reference between them leads to one', () => {
    expect(new Set(objects.map(({id}) => id)).size).toBe(objects.length)
    const links: [type: string, names: string[]][] = [
      ['Meeting', ['organization', 'participant']],
      ['AgendaItem', ['meeting', 'consultation']],
      ['Consultation', ['paper', 'agendaItem', 'meeting', 'organization']],
      ['Paper', ['body']],
      ['Person', ['body']],
      ['Membership', ['person', 'organization']],
      ['Organization', ['body', 'membership']],
      ['Body', ['system']],
    ]
    const lost = [...all.values()].flatMap((object) =>
      links
        .filter(([type]) => type === typeOf(object))
        .flatMap(([, names]) => names.flatMap((name) => object[name] ?? []).filter((id) => !all.has(id as string))),
    )
    expect(lost).toEqual([])
  })

  it('has all that the records have', () => {
    const found = objects.filter((object) => typeOf(object) === 'Meeting')
    expect(found.map((object) => object['dagsorden:id'])).toEqual(meetings.map(({id}) => id))
    found.forEach((object, index) => {
      const {items, participants, source} = meetings[index] as (typeof meetings)[number]
      expect(object['dagsorden:participants']).toEqual(participants)
      expect(object['dagsorden:source']).toEqual(source)
      const agenda = object.agendaItem as Value[]
      for (const [at, item] of items.entries()) {
        const back = agenda[at] as Value
        expect([back['dagsorden:id'], back.order, back.name]).toEqual([item.id, at, item.title])
        expect(back['dagsorden:sections']).toEqual(item.sections)
        expect(back['dagsorden:amounts']).toEqual(item.amounts)
        expect(back['dagsorden:decisions']).toMatchObject(item.decisions)
      }
    })
  })
})

describe('what OParl objects are made of', () => {
  it('has the time of Denmark, in summer and winter', () => {
    expect(danishInstant('2021-07-01', '16:30')).toBe('2021-07-01T16:30:00+02:00')
    expect(danishInstant('2021-12-01', '16:30')).toBe('2021-12-01T16:30:00+01:00')
    expect(danishInstant('2021-12-01', null)).toBeNull()
  })

  it('has votes as a vote event of Popolo', () => {
    const decision = inventedMeeting().items[0]?.decisions[0]
    expect(decision && voteEvent(decision)).toEqual({
      result: 'pass',
      counts: [{option: 'no', value: 3}],
      votes: [
        {voter: {name: 'Åse Ørsted'}, option: 'no'},
        {group: {name: 'A'}, option: 'no'},
        {group: {name: 'Ø'}, option: 'no'},
      ],
    })
    expect(decision && voteEvent({...decision, votes: []})).toBeUndefined()
  })
})
