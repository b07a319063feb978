import type {FieldName} from '../../layouts/pattern.ts'
import {parseDate} from '../../text/dates.ts'
import {momentIn} from '../../tokens/moment.ts'
import type {TitlePart} from '../../tokens/title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Field, Marker, Meeting, Participant} from '../../tree/nodes.ts'
import {councilOfPlace} from '../../vocabulary/committees.ts'
import {meetingHeld} from '../../vocabulary/dividers.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {markerNode} from '../head-nodes.ts'

// What was found in a head, as it is found: a value can be told several times, and
// what a label says goes before a sentence, a sentence before a bare line.

/** How a value is told; less goes before more, the word for a body's meeting behind all. */
export const ranks = {label: 0, sentence: 1, title: 2, bare: 3, meeting: 4} as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** What was found in a head. */
export interface Head {
  nodes: Meeting['children']
  /** How well each kind of value is told. */
  evidence: {
    hasKind: boolean
    /** Whether a line has a body and the day of its meeting, and nothing else. */
    hasMeetingTitle: boolean
    hasDate: boolean
    hasLabelledDate: boolean
    hasBody: boolean
    people: number
    labels: number
    isMinutes: boolean
  }
}

interface Ranked {
  rank: Rank
  /** Whether it has a time of day, which goes before one that has none. */
  hasTime: boolean
  node: Field
}

/** How many names of a list have their initials behind them, so that these are no parties. */
const leastInitialled = 2

/** The values, people, marks and remarks of a head. */
export class HeadFindings {
  readonly #tokens: LineTokens
  readonly #nodes: Meeting['children'] = []
  readonly #fields: Ranked[] = []
  readonly #remarks: Field[] = []
  #people = 0
  /** How many labels were read. */
  labels = 0
  /** The last line with a day. */
  lastDateLine = -10
  hasKind = false
  hasMeetingTitle = false
  isMinutes = false
  hasLabelledDate = false
  /** Whether anything was found that only a head has. */
  isBegun = false

  constructor(tokens: LineTokens) {
    this.#tokens = tokens
  }

  head(): Head {
    const fields = this.#withoutFarDays(
      [...this.#fields].sort((a, b) => a.rank - b.rank || Number(b.hasTime) - Number(a.hasTime)).map(({node}) => node),
    )
    behindCouncil(fields)
    const time = timeOfDate(fields)
    if (time !== undefined) fields.push(time)
    const names = new Set(fields.filter(({value}) => value !== '').map(({name}) => name))
    withoutInitials(this.#nodes)
    return {
      nodes: [...this.#nodes, ...fields, ...this.#remarks],
      evidence: {
        hasKind: this.hasKind,
        hasMeetingTitle: this.hasMeetingTitle,
        hasDate: names.has('date'),
        hasLabelledDate: this.hasLabelledDate,
        hasBody: names.has('committee'),
        people: this.#people,
        labels: this.labels,
        isMinutes: this.isMinutes,
      },
    }
  }

  /**
   * The values without days whose year has two digits and is none that the text speaks of: "25.08.27" in minutes of
   * 2025 has the year first, or is no day. They are kept as remarks.
   */
  #withoutFarDays(fields: readonly Field[]): Field[] {
    const short = fields.filter(({name, value}) => name === 'date' && shortDay.test(value) && !/\d{4}/.test(value))
    if (short.length === 0) return [...fields]
    const {text} = this.#tokens.lines
    const years = new Set(Array.from(matchesIn(fullYear, text.slice(0, longestLooked)), ([year]) => Number(year)))
    const far = short.filter(({value}) => isFar(value, years))
    for (const field of far) this.#remarks.push({...field, name: 'remarks'})
    return fields.filter((field) => !far.includes(field))
  }

  /** The last of what is not a value or a remark. */
  get last(): Meeting['children'][number] | undefined {
    return this.#nodes.at(-1)
  }

  /** The day that was read first, as printed. */
  get date(): string | undefined {
    return this.#fields.find(({node}) => node.name === 'date')?.node.value
  }

  /** Adds people. */
  addPeople(people: readonly Participant[]): void {
    this.#people += people.length
    this.#nodes.push(...people)
  }

  /** Takes note of what the document is, where a part of a title says so. */
  kind({name}: TitlePart): void {
    if (name !== 'minutes' && name !== 'agenda') return
    this.hasKind = true
    this.isBegun = true
    if (name === 'minutes') this.isMinutes = true
  }

  /** Adds a value; of "Mødet afholdes i Byrådssalen" the place. */
  field(name: FieldName, rank: Rank, line: number, last: number, start: number, end: number): void {
    const {lines} = this.#tokens
    const position = lines.position(lines.indent(line), lines.trimmedEnd(last), line, last)
    const printed = lines.clean(start, end)
    const value = name === 'location' ? printed.replace(meetingHeld, '') : printed
    const hasTime = name === 'date' && (momentIn(value)?.hasTime ?? false)
    this.#fields.push({rank, hasTime, node: {type: 'field', name, value, position}})
  }

  /** What a line has beside the values that were read of it. */
  remarkOn(line: number, start: number, end: number): void {
    const {lines} = this.#tokens
    const position = lines.position(start, end, line, line)
    this.#remarks.push({type: 'field', name: 'remarks', value: lines.clean(start, end), position})
  }

  /** Keeps lines as a remark, and gives the last of them. */
  remark(line: number, last = line): number {
    const {lines} = this.#tokens
    const [start, end] = [lines.indent(line), lines.trimmedEnd(last)]
    this.#remarks.push({
      type: 'field',
      name: 'remarks',
      value: lines.clean(start, end),
      position: lines.position(start, end, line, last),
    })
    return last
  }

  /** Marks lines as read, and gives the last of them. */
  mark(line: number, role: Marker['role'], last = line): number {
    this.#nodes.push(markerNode(this.#tokens.lines, role, line, last))
    return last
  }
}

/** A day with a year of two digits, and a year in full. */
const shortDay = /(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](\d{2})(?!\d)/
const fullYear = /(?<![\d/-])(?:19|20)\d{2}(?!\d)/g
/** How much of a text is looked at for the years that it speaks of. */
const longestLooked = 20_000

/** Whether the year of such a day is far from all years of a text, or another one of these where the year is read first. */
function isFar(day: string, years: ReadonlySet<number>): boolean {
  const [, first, , last] = shortDay.exec(day) ?? []
  const [year, other] = [2000 + Number(last), 2000 + Number(first)]
  if (years.size === 0 || years.has(year)) return false
  return years.has(other) || (!years.has(year - 1) && !years.has(year + 1))
}

/** The time of the meeting, where its label has the day alone and a sentence tells both: "Mødedato: 6. juni 2017", "den 6. juni 2017 kl. 16.30". */
function timeOfDate(fields: readonly Field[]): Field | undefined {
  const [first, ...others] = fields.filter(({name, value}) => name === 'date' && value !== '')
  if (first === undefined || momentIn(first.value)?.hasTime || fields.some(({name}) => name === 'startTime'))
    return undefined
  const day = parseDate(first.value)
  const told = others.find(({value}) => momentIn(value)?.hasTime && parseDate(value) === day)
  return told === undefined || day === null ? undefined : {...told, name: 'startTime'}
}

/**
 * "Aalborg Byråd / Folkeoplysningsudvalget": the council stands for whose minutes they are, and its committee is the
 * body. "Referat fra byrådet" over "Byrådet": its name has a capital.
 */
function behindCouncil(fields: Field[]): void {
  const first = fields.findIndex(({name}) => name === 'committee')
  const named = fields[first]?.value ?? ''
  const isBetter = councilOfPlace.test(named)
    ? (value: string) => !councilOfPlace.test(value)
    : (value: string) => value !== named && value === named.charAt(0).toUpperCase() + named.slice(1)
  const other = fields.findIndex(({name, value}) => name === 'committee' && isBetter(value))
  if (other > first) fields.splice(first, 0, ...fields.splice(other, 1))
}

/** Where the letters in brackets behind two names or more are their initials, "Bo Ås (BÅ)", nobody of the list has a party. */
function withoutInitials(nodes: readonly Meeting['children'][number][]): void {
  const people = nodes.filter((node) => node.type === 'participant')
  const lettered = people.filter(({party}) => (party?.length ?? 0) > 1)
  const initialled = lettered.filter(({party, name}) => isInitials(party as string, name))
  if (initialled.length < leastInitialled || initialled.length * 2 <= lettered.length) return
  for (const person of lettered) person.party = null
}

/** Whether letters are those that the words of a name begin with. */
function isInitials(letters: string, name: string): boolean {
  const first = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
  return first === letters || `${first.charAt(0)}${first.slice(-1)}` === letters
}
