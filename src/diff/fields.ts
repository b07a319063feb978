import type {FieldChange} from '../records/difference.ts'
import type {AgendaItem, Meeting} from '../records/schema.ts'
import {sameWords} from './words.ts'

type Fields<Of> = readonly (readonly [field: string, value: (record: Of) => string | null])[]

const ofMeeting: Fields<Meeting> = [
  ['municipality', ({municipality}) => municipality],
  ['committee', ({committee}) => committee.name],
  ['date', ({date}) => date],
  ['startTime', ({startTime}) => startTime],
  ['endTime', ({endTime}) => endTime],
  ['location', ({location}) => location],
  ['traits', ({traits}) => listed(traits)],
  ['remarks', ({remarks}) => remarks],
]

/** Number, title and openness stand apart, as changes of their own. */
const ofItem: Fields<AgendaItem> = [
  ['number', ({number}) => number],
  ['title', ({title}) => title],
  ['public', (item) => String(item.public)],
  ['caseNumber', ({caseNumber}) => caseNumber?.raw ?? null],
  ['documentNumber', ({documentNumber}) => documentNumber],
  ['caseworker', ({caseworker}) => caseworker],
  ['otherCaseworkers', ({otherCaseworkers}) => listed(otherCaseworkers)],
  ['routing', ({routing}) => (routing?.complete ? listed(routing.committees) : null)],
  ['outcomes', ({decisions}) => listed(decisions.flatMap((one) => (one.ofThisMeeting ? one.outcomes : [])))],
]

export const meetingFields = (before: Meeting, after: Meeting) => changesOf(ofMeeting, before, after)
export const itemFields = (before: AgendaItem, after: AgendaItem) => changesOf(ofItem, before, after)

function changesOf<Of>(fields: Fields<Of>, before: Of, after: Of): FieldChange[] {
  return fields.flatMap(([field, value]): FieldChange[] => {
    const [one, other] = [value(before), value(after)]
    const isSame = one === other || (one !== null && other !== null && sameWords(one, other))
    return isSame ? [] : [{field, before: one, after: other}]
  })
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].join('; ')
}
