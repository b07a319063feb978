import type {AgendaItem, Meeting} from '../../records/schema.ts'

// OParl's ids are addresses. Those of a meeting are made of its id,
//
//   lyngvig-kommune/byraadet/2019-10-08
//   body            organization
//
// so that the same meeting has the same addresses in every run.

/** The addresses of the objects of a run. */
export class Addresses {
  readonly #base: string

  /** @param base what all of them start with */
  constructor(base: string) {
    this.#base = base.endsWith('/') ? base : `${base}/`
  }

  system(): string {
    return `${this.#base}system`
  }

  /** A list that a server has beside the objects. */
  list(of: string): string {
    return `${this.#base}${of}`
  }

  body(meeting: Meeting): string {
    return `${this.#base}body/${parts(meeting).municipality}`
  }

  organization(meeting: Meeting): string {
    const {municipality, committee} = parts(meeting)
    return `${this.#base}organization/${municipality}/${committee}`
  }

  meeting(meeting: Meeting): string {
    return `${this.#base}meeting/${meeting.id}`
  }

  location(meeting: Meeting): string {
    return `${this.#base}location/${meeting.id}`
  }

  /** What an agenda item has one of: "agendaitem", "paper", "consultation". */
  ofItem(kind: string, meeting: Meeting, {order}: AgendaItem): string {
    return `${this.#base}${kind}/${meeting.id}/${order}`
  }

  file(meeting: Meeting, {order}: AgendaItem, attachment: number): string {
    return `${this.#base}file/${meeting.id}/${order}/${attachment}`
  }

  person(meeting: Meeting, key: string): string {
    return `${this.#base}person/${parts(meeting).municipality}/${encodeURIComponent(key)}`
  }

  membership(meeting: Meeting, key: string, role: string | null): string {
    const {municipality, committee} = parts(meeting)
    const ofRole = role === null ? '' : `/${encodeURIComponent(role)}`
    return `${this.#base}membership/${municipality}/${committee}/${encodeURIComponent(key)}${ofRole}`
  }
}

/** The names that a meeting's id starts with. */
function parts({id}: Meeting): {municipality: string; committee: string} {
  const [municipality, committee] = id.split('/') as [string, string]
  return {municipality, committee}
}
