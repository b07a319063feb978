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

/** The id of a meeting, from what is known of it. */
export function meetingId(municipality: string | null, committee: string | null, date: string | null): string {
  return [slug(municipality ?? '') || 'ukendt', slug(committee ?? '') || 'ukendt', date ?? 'uden-dato'].join('/')
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
