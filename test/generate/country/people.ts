import type {Random} from '../random.ts'
import type {Meeting, Person} from './meeting.ts'
import type {Page} from './page.ts'
import type {SaidPerson} from './said.ts'

// Who was there and who was not, as the head tells it.

/** Labels under which everybody stands, and such under which only those stand who came. */
const labels = {all: ['Medlemmer'], present: ['Deltagere', 'Til stede']}

const withParty = ({name, party}: Person): string => `${name} (${party})`

function row(person: Person, style: string): string {
  const {name, party, role} = person
  if (style === 'comma') return `${name}, ${party}`
  if (style === 'status') return `${name}: ${person.away ? 'Afbud' : 'Deltog'}`
  if (style === 'roles' && role !== null) return `${name} (${party}), ${role}`
  return withParty(person)
}

/** A label with its value: behind it, in a column, or on the next line. */
export function putLabel(page: Page, label: string, value: string): void {
  const {head} = page.form
  if (head === 'below') {
    page.say(label)
    page.gap()
    page.say(value)
    page.gap()
  } else if (head === 'columns') page.say(`${label.padEnd(18)}${value}`, 18)
  else page.say(`${label}: ${value}`)
}

function putRows(page: Page, label: string, rows: string[]): void {
  const {head} = page.form
  if (head === 'columns') {
    for (const [at, text] of rows.entries()) page.say(`${(at === 0 ? label : '').padEnd(18)}${text}`)
    return
  }
  page.say(head === 'below' ? label : `${label}:`)
  page.gap()
  for (const text of rows) page.say(text)
}

/** Writes who was there; gives what it says of people. */
export function putPeople(page: Page, random: Random, meeting: Meeting): SaidPerson[] {
  const {form} = page
  const said = new Map<string, SaidPerson>()
  const say = ({name, party}: Person, present: boolean, isWithParty: boolean): void => {
    const before = said.get(name)
    said.set(name, {
      name,
      party: before?.party ?? (isWithParty ? party : null),
      present: (before?.present ?? true) && present,
    })
  }
  const away = meeting.people.filter((person) => person.away)
  if (form.people !== 'none') {
    const isAll = form.people === 'status' || random.chance(0.5)
    const label = random.pick(isAll ? labels.all : labels.present)
    const listed = meeting.people.filter((person) => isAll || !person.away)
    const isWithParty = form.people !== 'status' && form.people !== 'line'
    for (const person of listed) say(person, form.people !== 'status' || !person.away, isWithParty)
    if (form.people === 'line') putLabel(page, label, listed.map(({name}) => name).join(', '))
    else if (form.people === 'wrapped') putLabel(page, label, listed.map(withParty).join(', '))
    else
      putRows(
        page,
        label,
        listed.map((person) => `${form.people === 'bullets' ? '• ' : ''}${row(person, form.people)}`),
      )
    page.gap()
  }
  const label = random.pick(['Fraværende', 'Afbud'])
  if (form.away === 'label') {
    putLabel(page, label, away.map(withParty).join(', '))
    for (const person of away) say(person, false, true)
  } else if (form.away === 'block') {
    putRows(page, label, away.map(withParty))
    for (const person of away) say(person, false, true)
  } else if (form.away === 'nobody') putLabel(page, label, 'Ingen')
  else if (form.away === 'sentence') {
    page.say(`${away.map(withParty).join(' og ')} var fraværende.`)
    for (const person of away) say(person, false, true)
  }
  return [...said.values()]
}
