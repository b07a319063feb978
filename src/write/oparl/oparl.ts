import type {Steps} from '../../files/steps.ts'
import type {Meeting, Participant} from '../../records/schema.ts'
import type {RecordWriter} from '../record-writer.ts'
import {publishAll, type Sink} from '../sinks.ts'
import {Addresses} from './addresses.ts'
import {agendaItemObject, known, meetingObject, type OparlObject, paperObject, typeOf} from './objects.ts'

/** The list that items go into; within a text its quotes would be escaped, so it stands in a meeting once. */
const noItems = '"agendaItem":[]'

/**
 * OParl 1.1 objects as one array of JSON: meetings, with their agenda items and
 * files in them, and papers as they come; then persons, organizations, bodies
 * and the system, which are put together from all meetings.
 */
export function openOparl(sink: Sink, baseUrl: string): RecordWriter {
  const addresses = new Addresses(baseUrl)
  const registry = new Registry(addresses)
  let isFirst = true
  const put = (text: string) => sink.write(Buffer.from(text))
  const begin = () => {
    put(isFirst ? '[\n' : ',\n')
    isFirst = false
  }
  const write = (object: OparlObject) => {
    begin()
    put(JSON.stringify(object))
  }
  /** A meeting item by item: one can have fifteen thousand of them. */
  function* writeMeeting(meeting: Meeting): Steps {
    const frame = JSON.stringify(meetingObject({...meeting, items: []}, addresses))
    const at = frame.indexOf(noItems) + noItems.length - 1
    begin()
    put(frame.slice(0, at))
    for (const [index, item] of meeting.items.entries()) {
      put(`${index === 0 ? '' : ','}${JSON.stringify(agendaItemObject(meeting, item, addresses))}`)
      yield
    }
    put(frame.slice(at))
  }
  return {
    *add(meeting) {
      registry.add(meeting)
      yield* writeMeeting(meeting)
      for (const item of meeting.items) {
        const paper = paperObject(meeting, item, addresses)
        if (paper !== undefined) write(paper)
        yield
      }
    },
    flushed: sink.flushed,
    finish: async () => {
      for (const object of registry.objects()) write(object)
      write(systemObject(addresses))
      put('\n]\n')
      await publishAll([sink])
    },
    abandon: sink.abandon,
  }
}

function systemObject(addresses: Addresses): OparlObject {
  return {
    id: addresses.system(),
    type: typeOf('System'),
    oparlVersion: 'https://schema.oparl.org/1.1/',
    body: addresses.list('body'),
    name: 'dagsorden',
  }
}

/** What several meetings have in common, each once. */
class Registry {
  readonly #addresses: Addresses
  readonly #persons = new Map<string, {object: OparlObject; memberships: Map<string, OparlObject>}>()
  readonly #organizations = new Map<string, {object: OparlObject; memberships: Set<string>}>()
  readonly #bodies = new Map<string, OparlObject>()

  constructor(addresses: Addresses) {
    this.#addresses = addresses
  }

  add(meeting: Meeting): void {
    const body = this.#addresses.body(meeting)
    if (!this.#bodies.has(body)) this.#bodies.set(body, this.#bodyObject(meeting))
    const id = this.#addresses.organization(meeting)
    const organization = this.#organizations.get(id) ?? {
      object: this.#organizationObject(meeting),
      memberships: new Set<string>(),
    }
    this.#organizations.set(id, organization)
    // The code stands in those documents only that have a routing table.
    organization.object.shortName ??= meeting.committee.code ?? undefined
    for (const participant of meeting.participants) organization.memberships.add(this.#addPerson(meeting, participant))
  }

  *objects(): Generator<OparlObject> {
    for (const {object, memberships} of this.#persons.values()) yield {...object, membership: [...memberships.values()]}
    for (const {object, memberships} of this.#organizations.values())
      yield known({...object, membership: [...memberships]})
    yield* this.#bodies.values()
  }

  /** @returns the address of the membership */
  #addPerson(meeting: Meeting, {name, key, party, role}: Participant): string {
    const id = this.#addresses.person(meeting, key)
    const person = this.#persons.get(id) ?? {
      object: {id, type: typeOf('Person'), body: this.#addresses.body(meeting), name},
      memberships: new Map<string, OparlObject>(),
    }
    this.#persons.set(id, person)
    const membership = this.#addresses.membership(meeting, key, role)
    const object = known({
      id: membership,
      type: typeOf('Membership'),
      person: id,
      organization: this.#addresses.organization(meeting),
      role,
      'dagsorden:party': party,
    })
    if (!person.memberships.has(membership)) person.memberships.set(membership, object)
    return membership
  }

  #organizationObject(meeting: Meeting): OparlObject {
    const id = this.#addresses.organization(meeting)
    return {
      id,
      type: typeOf('Organization'),
      body: this.#addresses.body(meeting),
      name: meeting.committee.name ?? unnamed(id),
      organizationType: 'Gremium',
      meeting: `${id}/meeting`,
    }
  }

  #bodyObject(meeting: Meeting): OparlObject {
    const id = this.#addresses.body(meeting)
    const lists = ['organization', 'person', 'meeting', 'paper', 'agendaItem', 'consultation', 'file', 'membership']
    return {
      id,
      type: typeOf('Body'),
      system: this.#addresses.system(),
      name: meeting.municipality ?? unnamed(id),
      legislativeTerm: [],
      ...Object.fromEntries(lists.map((list) => [list, `${id}/${list.toLowerCase()}`])),
      locationList: `${id}/location`,
      legislativeTermList: `${id}/legislativeterm`,
    }
  }
}

/** What stands in the id of a meeting where the document does not say: "ukendt". */
function unnamed(address: string): string {
  return address.split('/').at(-1) as string
}
