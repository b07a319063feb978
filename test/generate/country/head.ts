import type {Random} from '../random.ts'
import {clockOf, isoOf, printDay, printEnd, printTime} from './dates.ts'
import type {Meeting} from './meeting.ts'
import type {Page} from './page.ts'
import {putLabel, putPeople} from './people.ts'
import type {SaidMeeting} from './said.ts'

// The head: what met, when and where, and who was there.

interface Labels {
  body: string | null
  date: string
  /** Null where the time stands behind the day. */
  start: string | null
  end: string
  place: string
}

const labelSets = {
  committee: {body: 'Udvalg', date: 'Mødedato', start: 'Mødetidspunkt', end: 'Sluttidspunkt', place: 'Mødested'},
  date: {body: null, date: 'Dato', start: 'Tidspunkt', end: 'Sluttidspunkt', place: 'Lokale'},
  moment: {body: null, date: 'Mødetidspunkt', start: null, end: 'Sluttidspunkt', place: 'Mødested'},
  start: {body: null, date: 'Mødedato', start: 'Starttidspunkt', end: 'Sluttidspunkt', place: 'Sted'},
  capitals: {body: 'UDVALG', date: 'DATO', start: 'STARTTIDSPUNKT', end: 'SLUTTIDSPUNKT', place: 'STED'},
} as const satisfies Record<string, Labels>

const chromes = {
  none: [],
  cookies: ['Vi bruger cookies for at forbedre hjemmesiden. Læs mere', 'Accepter', 'Afvis', 'Søg', 'Menu'],
  trail: ['Forside', 'Politik', 'Dagsordener og referater'],
} as const

function putLabels(page: Page, meeting: Meeting, random: Random): void {
  const {form} = page
  const labels: Labels = labelSets[form.labels]
  if (labels.body === null) {
    const lines = [meeting.body, form.word]
    if (random.chance(0.5)) lines.reverse()
    for (const line of lines) {
      page.say(line)
      page.gap()
    }
  } else {
    page.say(form.word)
    page.gap()
    putLabel(page, labels.body, meeting.body)
  }
  const day = printDay(meeting.day, form.date)
  const time = printTime(meeting, form)
  if (labels.start === null) putLabel(page, labels.date, `${day}${form.date === 'monthFirst' ? ' - ' : ' '}${time}`)
  else {
    putLabel(page, labels.date, day)
    putLabel(page, labels.start, time)
  }
  if (form.end === 'label') putLabel(page, labels.end, printEnd(meeting, form))
  putLabel(page, labels.place, meeting.room)
}

/** Heads that are no labels. The end of the meeting stands behind its beginning or in a sentence of its own. */
function putFree(page: Page, meeting: Meeting, random: Random): void {
  const {form} = page
  const {body, room} = meeting
  const word = form.word === 'R E F E R A T' ? 'Referat' : form.word
  const den = printDay(meeting.day, form.date, true)
  const bare = printDay(meeting.day, form.date)
  const time = printTime(meeting, form, true)
  const inRoom = `i ${room}`
  const heads = {
    sentence: () => [
      `${word} ${random.pick(['af møde', 'fra mødet', 'til mødet'])} i ${body} ${den} ${time} ${inRoom}`,
    ],
    told: () => [
      body,
      form.word,
      `Mødet blev holdt ${den} ${inRoom}.`,
      form.end === 'label' || form.end === 'range'
        ? `Mødet begyndte kl. ${clockOf(meeting.start)} og sluttede kl. ${clockOf(meeting.end)}.`
        : `Mødet begyndte ${time}.`,
    ],
    lines: () => [...(random.chance(0.5) ? [form.word, body] : [body, form.word]), `${bare} ${time}`, room],
    dash: () => [
      random.chance(0.5) ? `${body} - ${word} fra mødet ${den}` : `${word} - ${body} ${den}`,
      `Tidspunkt: ${printTime(meeting, form)}`,
      `Mødested: ${room}`,
    ],
    dot: () => [body, `${word} • ${bare} ${time}`, room],
  }
  for (const line of heads[form.head as keyof typeof heads]()) {
    page.say(line)
    page.gap()
  }
  if (form.end === 'label' && form.head !== 'told') page.say(`Mødet sluttede ${printEnd(meeting, form)}`)
}

/** Writes the head and gives what it says; the items are still to come. */
export function putHead(page: Page, random: Random, meeting: Meeting): SaidMeeting {
  const {form} = page
  for (const line of chromes[form.chrome]) page.say(line)
  if (form.chrome !== 'none') page.blank(1)
  if (form.municipality !== 'none') {
    page.say(form.municipality === 'line' ? meeting.municipality : meeting.municipality.toLocaleUpperCase('da'))
    page.gap()
  }
  if (form.head === 'labels' || form.head === 'columns' || form.head === 'below') putLabels(page, meeting, random)
  else putFree(page, meeting, random)
  page.gap()
  const participants = putPeople(page, random, meeting)
  page.wideGap()
  return {
    municipality: form.municipality === 'none' ? null : meeting.municipality,
    committee: meeting.body,
    date: isoOf(meeting.day),
    startTime: clockOf(meeting.start),
    endTime: form.end === 'none' ? null : clockOf(meeting.end),
    location: meeting.room,
    documentType: 'minutes',
    participants,
    items: [],
  }
}
