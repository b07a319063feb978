import type {Meeting} from '../records/schema.ts'

const danish: Record<string, string> = {æ: 'ae', ø: 'oe', å: 'aa'}

/** A name as part of an id: "Beskæftigelsesudvalget" is "beskaeftigelsesudvalget". */
function slug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => danish[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** What an id is made of. */
export type Identified = Pick<Meeting, 'municipality' | 'date' | 'documentType' | 'traits'> & {
  committee: Pick<Meeting['committee'], 'name'>
}

/** The id of a meeting, from what is known of it. An agenda has one of its own, so that minutes keep theirs beside it. */
export function meetingId({municipality, committee, date, documentType, traits}: Identified): string {
  const parts = [slug(municipality ?? '') || 'ukendt', slug(committee.name ?? '') || 'ukendt', date ?? 'uden-dato']
  if (traits.includes('supplementary')) parts.push('tillaegsdagsorden')
  else if (documentType === 'agenda') parts.push('dagsorden')
  return parts.join('/')
}

/** Where the ids of meetings come from. */
export interface MeetingIdSource {
  /** The id to use for one that is made of what is known of a meeting, and whether it had to be told apart. */
  assign: (id: string) => {id: string; again: boolean}
}

/** Keeps the ids of a run apart: where one comes again it gets -2, -3 … */
export class MeetingIds implements MeetingIdSource {
  readonly #seen = new Map<string, number>()

  assign(id: string): {id: string; again: boolean} {
    const count = (this.#seen.get(id) ?? 0) + 1
    this.#seen.set(id, count)
    return count === 1 ? {id, again: false} : {id: `${id}-${count}`, again: true}
  }
}
