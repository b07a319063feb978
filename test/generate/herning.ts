import {encode, pickEncoding} from './encode.ts'
import type {ExpectedMeeting, GeneratedDocument} from './expected.ts'
import {putItem} from './item.ts'
import {type Random, seeded} from './random.ts'
import {Sheet} from './sheet.ts'

// A dump of politik.herning.dk that never was, with the facts that it states.

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** Committees, and their heads in the routing table. Of Herning Byråd layouts.md does not tell whether it is BYR. */
const committees: readonly {name: string; slug: string; code: string | null | undefined}[] = [
  {name: 'Beskæftigelsesudvalget', slug: 'beskaeftigelsesudvalget', code: 'BSK'},
  {name: 'Social- og Sundhedsudvalget', slug: 'social-og-sundhedsudvalget', code: 'SOS'},
  {name: 'Børne- og Familieudvalget', slug: 'boerne-og-familieudvalget', code: 'BFU'},
  {name: 'Teknik- og Miljøudvalget', slug: 'teknik-og-miljoeudvalget', code: 'TMU'},
  {name: 'Økonomi- og Erhvervsudvalget', slug: 'oekonomi-og-erhvervsudvalget', code: 'ØKE'},
  {name: 'Kultur- og Fritidsudvalget', slug: 'kultur-og-fritidsudvalget', code: 'KFU'},
  {name: 'Byplanudvalget', slug: 'byplanudvalget', code: 'BYP'},
  {name: 'Folkeoplysningsudvalget', slug: 'folkeoplysningsudvalget', code: 'FOU'},
  {name: 'Herning Byråd', slug: 'herning-byraad', code: undefined},
  {name: 'Ældrerådet', slug: 'aeldreraadet', code: null},
  {name: 'Udsatteråd', slug: 'udsatteraad', code: null},
]

const rooms = [
  'C3.40',
  'Holdes på Teams - invitation er sendt via mail',
  '”Broen” A1.158',
  'A2.06 - lokale, 1. sal. Fællesmøde med Kultur- og Fritidsudvalget',
  'Den gamle gymnastiksal: indgang fra gården',
]

interface Letters {
  bullets: readonly string[]
}

/** The day and committee of a meeting; now and then those of the meeting before. */
interface Occasion {
  committee: (typeof committees)[number]
  year: number
  month: number
  day: number
}

const occasion = (random: Random): Occasion => ({
  committee: random.pick(committees),
  year: random.int(2012, 2021),
  month: random.int(1, 12),
  day: random.int(1, 28),
})

function putMeeting(sheet: Sheet, random: Random, letters: Letters, when: Occasion): ExpectedMeeting {
  if (random.chance(0.5)) {
    sheet.put('Dagsordener og referater')
    sheet.blank(random.int(1, 2))
  }
  const {committee, year, month, day} = when
  const isDated = !random.chance(0.04)
  const location = random.chance(0.95) ? random.pick(rooms) : null
  sheet.put(`Udvalg: ${committee.name}${random.pick(['', '', '', ' ', '\u00a0'])}`)
  sheet.put(
    `Mødedato: ${isDated ? `${day}. ${months[month - 1]} ${year}` : random.pick(['31. februar 2020', 'følger'])}`,
  )
  sheet.put(location === null ? 'Mødested:' : `Mødested: ${location}`)
  sheet.blank(random.int(1, 2))
  sheet.put('Dagsordenpunkter')
  sheet.blank(random.int(1, 2))

  const items: ExpectedMeeting['items'] = []
  for (let count = random.int(1, 4); count > 0; count--) {
    items.push(putItem(sheet, random, {before: items.at(-1), bullets: letters.bullets}))
    sheet.blank(1)
    if (random.chance(0.6)) {
      sheet.put(random.pick([' ', '\u00a0']))
      sheet.blank(1)
    }
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = isDated ? `${year}-${two(month)}-${two(day)}` : null
  const isMinutes = items.some((item) => item.decisions.length > 0)
  return {
    id: `herning-kommune/${committee.slug}/${date ?? 'uden-dato'}${isMinutes ? '' : '/dagsorden'}`,
    municipality: 'Herning Kommune',
    committee: committee.name,
    code: items.some((item) => item.routing !== null) ? committee.code : undefined,
    date,
    location,
    documentType: isMinutes ? 'minutes' : 'agenda',
    items,
  }
}

/** The ids of one run: what is there already gets -2, -3. */
function numberIds(meetings: ExpectedMeeting[]): void {
  const seen = new Map<string, number>()
  for (const meeting of meetings) {
    const count = (seen.get(meeting.id) ?? 0) + 1
    seen.set(meeting.id, count)
    if (count > 1) meeting.id += `-${count}`
  }
}

export function generate(seed: number): GeneratedDocument {
  const random = seeded(seed)
  const encoding = pickEncoding(random)
  const isUnicode = encoding !== 'windows-1252'
  const letters = {bullets: ['•', '·', '-', '*', ...(isUnicode ? ['\uF0B7'] : [])]}
  const sheet = new Sheet()
  if (random.chance(0.1)) sheet.blank(random.int(1, 2))
  const meetings: ExpectedMeeting[] = []
  let when = occasion(random)
  for (let count = random.pick([1, 1, 1, 2, 3]); count > 0; count--) {
    meetings.push(putMeeting(sheet, random, letters, when))
    if (!random.chance(0.2)) when = occasion(random)
  }
  numberIds(meetings)
  if (random.chance(0.5)) while (sheet.lines.at(-1)?.trim() === '') sheet.lines.pop()
  const lineEnd = random.pick(['\n', '\n', '\n', '\r\n', '\r'])
  const isDecomposed = isUnicode && random.chance(0.08)
  const text = sheet.lines.join(lineEnd)
  const source = isDecomposed ? text.normalize('NFD') : text
  return {seed, bytes: encode(source, encoding), source, encoding, meetings}
}
