import type {Layout} from '../layouts/schema.ts'
import {LinkIndex, linkedMeeting} from '../link/link-index.ts'
import {Bodies, isOwnBody} from '../names/body.ts'
import type {KeptDecision, KeptItem, KeptMeeting} from './kept.ts'
import {Shared} from './shared.ts'

/** An item with its meeting, as it is kept. */
export interface Entry {
  meeting: KeptMeeting
  item: KeptItem
}

/** The meetings of a run as far as timelines need them, and what they call each other's bodies. */
export class Archive {
  readonly index = new LinkIndex()
  readonly #meetings: KeptMeeting[] = []
  readonly #shared = new Shared()
  readonly #bodies = new Bodies()
  readonly #routing = new Map<string, NonNullable<Layout['routing']>>()
  readonly #latest = new Map<string, string>()

  constructor(layouts: readonly Layout[]) {
    for (const {name, routing} of layouts) if (routing !== null) this.#routing.set(name, routing)
  }

  add(meeting: KeptMeeting): void {
    const kept = this.#shared.meeting(meeting)
    this.#meetings.push(kept)
    this.index.add(linkedMeeting(kept))
    const {name, code} = kept.committee
    if (name !== null && code !== null) this.#bodies.learn(code, name, kept.municipality, this.territoryOf(kept))
    const body = this.bodyOf(kept)
    if (kept.date === null || body === null) return
    const place = `${this.territoryOf(kept)}\n${body}`
    const latest = this.#latest.get(place)
    if (latest === undefined || latest < kept.date) this.#latest.set(place, kept.date)
  }

  /** The meetings in an order that does not depend on the one they came in: minutes before the agenda of a meeting. */
  meetings(): KeptMeeting[] {
    const keyed = this.#meetings.map((meeting) => ({
      meeting,
      key: [
        this.territoryOf(meeting),
        meeting.date ?? '',
        this.bodyOf(meeting) ?? '',
        meeting.documentType === 'minutes' ? 0 : 1,
        meeting.source.path,
        meeting.id,
      ].join('\n'),
    }))
    return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({meeting}) => meeting)
  }

  /** Where a meeting belongs. */
  territoryOf(meeting: KeptMeeting): string {
    return this.#bodies.territoryOf(meeting)
  }

  /** The key of the body that met; null where it is not known. */
  bodyOf(meeting: KeptMeeting): string | null {
    return this.#bodies.key(meeting.committee.name, meeting.municipality)
  }

  /** The key of a body that a document of a meeting names; its own where it names none, or just "udvalget". */
  bodyNamed(name: string | null, meeting: KeptMeeting): string | null {
    if (name === null || isOwnBody(name)) return this.bodyOf(meeting)
    const keys = this.#bodies.keysOf(name, meeting.municipality, this.territoryOf(meeting))
    return keys.size === 1 ? ([...keys][0] as string) : this.#bodies.key(name, meeting.municipality)
  }

  /** Whether a decision is that of the meeting whose document prints it. */
  isOwn(decision: KeptDecision, {meeting, item}: Entry): boolean {
    if (!decision.ofThisMeeting) return false
    const isOfBody = ({body}: KeptDecision) => this.bodyNamed(body, meeting) === this.bodyOf(meeting)
    // A name that is written in another way is no other body, unless the body's own decision stands beside it.
    return isOfBody(decision) || !item.decisions.some((other) => other.ofThisMeeting && isOfBody(other))
  }

  /** What a code of a routing table stands for: a name, and the keys of all its names; undefined where nobody says. */
  bodyOfCode(code: string, meeting: KeptMeeting): {name: string; keys: ReadonlySet<string>} | undefined {
    const names = this.#routing.get(meeting.source.layout)?.[code] ?? []
    const keys = new Set(names.flatMap((name) => this.#bodies.key(name, meeting.municipality) ?? []))
    for (const key of this.#bodies.keysOf(code, meeting.municipality, this.territoryOf(meeting))) keys.add(key)
    const name = names[0]
    return name === undefined ? undefined : {name, keys}
  }

  /** When a body met last in the documents of the run; null where it never did. */
  latestMeeting(keys: ReadonlySet<string>, meeting: KeptMeeting): string | null {
    const dates = [...keys].flatMap((key) => this.#latest.get(`${this.territoryOf(meeting)}\n${key}`) ?? [])
    return dates.sort().at(-1) ?? null
  }
}

/** The id of the record of an item. */
export function itemId({meeting, item}: Entry): string {
  return `${meeting.id}#${item.order}`
}
