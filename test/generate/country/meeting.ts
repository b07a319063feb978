import type {Random} from '../random.ts'
import type {Form} from './axes.ts'
import * as words from './words.ts'

// One meeting that never was, drawn before anything is written of it.

export interface Day {
  year: number
  month: number
  day: number
}

export interface Person {
  name: string
  party: string
  role: string | null
  away: boolean
}

export interface Treatment {
  body: string
  day: Day
  own: boolean
  /** What was decided, one paragraph each. */
  texts: string[]
  outcomes: string[]
}

export interface Vote {
  stance: 'for' | 'against' | 'abstained' | 'reservation'
  count: number | null
  parties: string[]
  persons: string[]
}

export interface Section {
  kind: words.Headings['case'][number]['kind']
  heading: string
  texts: string[]
}

export interface Item {
  number: string
  title: string
  isClosed: boolean
  caseNumber: string
  caseworker: string
  sections: Section[]
  recommendation: {by: string; points: string[]} | null
  treatments: Treatment[]
  votes: Vote[]
  disqualified: Person | null
  attachments: string[]
  amounts: number[]
}

export interface Meeting {
  municipality: string
  body: string
  day: Day
  start: {hour: number; minute: number}
  end: {hour: number; minute: number}
  room: string
  people: Person[]
  items: Item[]
}

const caseNumbers: Record<Form['caseForm'], (random: Random, year: number) => string> = {
  slash: (random, year) => `${String(year).slice(2)}/${random.int(103, 48211)}`,
  kle: (random, year) =>
    `${random.pick(['00.16.02-P35', '05.01.02-P20', '82.06.00-G01', '27.00.00-A00', '00.30.14-Ø00'])}-${random.int(1, 40)}-${String(year).slice(2)}`,
  year: (random, year) => `${year}-${random.int(10_211, 98_412)}`,
  authority: (random, year) => `816-${year}-${random.int(101, 21_455)}`,
  prefix: (random, year) => `EMN-${year}-${String(random.int(101, 12_455)).padStart(6, '0')}`,
}

function drawPeople(random: Random): Person[] {
  const names = words.people(random, random.int(5, 8))
  const awayFrom = names.length - random.int(1, 2)
  return names.map((name, at) => ({
    name,
    party: random.pick(words.parties),
    role: at === 0 ? 'formand' : at === 1 && random.chance(0.4) ? 'næstformand' : null,
    away: at >= awayFrom,
  }))
}

/** What stands of a vote behind a decision, with the sentence that tells it. */
function drawVote(random: Random, form: Form, people: Person[]): {text: string; votes: Vote[]} | null {
  const present = people.filter(({away}) => !away)
  const one = random.pick(present)
  const [first, second, third] = random.some(words.parties, 3)
  if (first === undefined || second === undefined || third === undefined) return null
  const vote = (stance: Vote['stance'], rest: Partial<Vote>): Vote => ({
    stance,
    count: null,
    parties: [],
    persons: [],
    ...rest,
  })
  const texts = {
    none: () => null,
    party: () => ({text: `${first} og ${second} stemte imod.`, votes: [vote('against', {parties: [first, second]})]}),
    person: () => ({text: `${one.name} (${one.party}) stemte imod.`, votes: [vote('against', {persons: [one.name]})]}),
    counted: () => ({
      text: `For stemte 5 (${first} og ${second}). Imod stemte 2 (${third}).`,
      votes: [vote('for', {count: 5, parties: [first, second]}), vote('against', {count: 2, parties: [third]})],
    }),
    reservation: () => ({
      text: `${one.name} (${one.party}) tog forbehold.`,
      votes: [vote('reservation', {persons: [one.name]})],
    }),
  }
  return texts[form.vote]()
}

function drawSections(random: Random, form: Form, item: Item, body: string): void {
  const vocabulary = words.vocabularies[form.vocabulary]
  const kinds = random.some<words.Headings['case'][number]>(vocabulary.case, random.int(1, vocabulary.case.length))
  for (const {kind, heading} of kinds) {
    const texts =
      kind === 'competence' ? [`${body}.`] : Array.from({length: random.int(1, 2)}, () => words.prose(random))
    if (kind === 'economy' || (kind === 'presentation' && random.chance(0.5))) {
      const {text, value} = words.sum(random)
      texts.push(text)
      item.amounts.push(value)
    }
    item.sections.push({kind, heading, texts})
  }
}

function drawTreatments(random: Random, form: Form, item: Item, meeting: Meeting): void {
  const {day, people, body} = meeting
  if (form.earlier !== 'none' && item.recommendation && random.chance(0.6)) {
    const {text, outcomes} = random.pick(words.handedOn)
    const before = {year: day.year, month: day.month, day: Math.max(1, day.day - random.int(5, 9))}
    item.treatments.push({body: random.pick(words.earlierBodies), day: before, own: false, texts: [text], outcomes})
  }
  const {text, outcomes} = random.pick(words.verdicts)
  const own: Treatment = {body, day, own: true, texts: [text], outcomes}
  const vote = item.recommendation && random.chance(0.5) ? drawVote(random, form, people) : null
  if (vote) {
    own.texts.push(vote.text)
    item.votes = vote.votes
  }
  if (form.disqualified !== 'none' && random.chance(0.4)) {
    const voters = item.votes.flatMap(({persons}) => persons)
    const person = random.pick(people.filter(({name, away}) => !away && !voters.includes(name)))
    item.disqualified = person
    const told = `${person.name} (${person.party}) var inhabil og deltog ikke i sagens behandling.`
    if (form.disqualified === 'line') own.texts.push(told)
    else own.texts[own.texts.length - 1] += ` ${told}`
  }
  item.treatments.push(own)
}

function drawTitle(random: Random, form: Form, at: number): string {
  const isUsual = at === 0 ? random.chance(0.6) : random.chance(0.15)
  const title = isUsual
    ? random.pick(words.usualTitles)
    : form.title === 'long'
      ? words.longTitle(random)
      : words.caseTitle(random)
  if (form.title === 'mark') return `${title} (${random.pick(['Beslutning', 'Orientering'])})`
  return form.title === 'capitals' ? title.toLocaleUpperCase('da') : title
}

function drawItem(random: Random, form: Form, meeting: Meeting, at: number, number: string): Item {
  const titles = new Set(meeting.items.map(({title}) => title))
  let title = drawTitle(random, form, at)
  while (titles.has(title)) title = drawTitle(random, form, 1)
  const [caseworker] = words.people(random, 1)
  const item: Item = {
    number,
    title,
    isClosed: false,
    caseNumber: caseNumbers[form.caseForm](random, meeting.day.year),
    caseworker: form.caseworker === 'initials' ? random.pick(['MVH', 'lto', 'ABL', 'JKP']) : (caseworker ?? ''),
    sections: [],
    recommendation: null,
    treatments: [],
    votes: [],
    disqualified: null,
    attachments: [],
    amounts: [],
  }
  const isUsual = words.usualTitles.some((usual) =>
    title.toLocaleLowerCase('da').startsWith(usual.toLocaleLowerCase('da')),
  )
  if (!isUsual || random.chance(0.3)) drawSections(random, form, item, meeting.body)
  if (!isUsual)
    item.recommendation = {
      by: random.pick(words.recommenders),
      points: random.some(words.recommended, form.lead === 'sentence' ? 1 : random.int(1, 3)),
    }
  drawTreatments(random, form, item, meeting)
  if (form.attachments !== 'none' && random.chance(0.6))
    item.attachments = random.some(words.attachmentTitles, form.attachments === 'inline' ? 1 : random.int(1, 3))
  return item
}

function numberOf(form: Form, at: number, from: number, year: number): string {
  const number = form.from === 'running' ? from + at : at + 1
  if (form.number === 'padded') return String(number).padStart(2, '0')
  if (form.number === 'letter') return `${String(number).padStart(2, '0')}A`
  if (form.number === 'year') return `${number}/${year}`
  if (form.number === 'part') return `${Math.max(1, from % 9)}.${at + 1}`
  return String(number)
}

export function drawMeeting(random: Random, form: Form): Meeting {
  const meeting: Meeting = {
    municipality: `${random.pick(words.municipalities)} Kommune`,
    body: random.pick(words.bodies),
    day: {year: random.int(2008, 2023), month: random.int(1, 12), day: random.int(10, 28)},
    start: {hour: random.int(8, 18), minute: form.time === 'hour' ? 0 : random.pick([0, 15, 30])},
    end: {hour: 20, minute: form.time === 'hour' ? 0 : random.pick([10, 45])},
    room: random.pick(words.rooms),
    people: drawPeople(random).map((person) => (form.away === 'nobody' ? {...person, away: false} : person)),
    items: [],
  }
  const from = random.int(11, 180)
  const count = random.int(3, 7)
  for (let at = 0; at < count; at++)
    meeting.items.push(drawItem(random, form, meeting, at, numberOf(form, at, from, meeting.day.year)))
  if (form.access !== 'none') {
    const last = random.int(1, 2)
    for (const item of meeting.items.slice(-last)) item.isClosed = true
  }
  return meeting
}
