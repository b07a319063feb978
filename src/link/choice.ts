// What a reference can mean, put together one by one. Nothing but this is asked
// of all that fits: which comes first, and whether the others are the same one
// in another document. So it need not be kept what there is, and what fits in
// two places is put together in one step.

/** A document of a meeting in the index. */
export interface Entry {
  id: string
  /** The body that met; null where it is not known. */
  body: string | null
  isMinutes: boolean
  /** A line for each item: its order, its number and what is known of its case, parted by tabs. */
  items: string
}

/** A meeting or an item of it that fits. */
interface Candidate {
  entry: Entry
  /** Of the item; null where the meeting itself is meant. */
  order: string | null
  /** What documents of the same meeting have in common here. */
  sameAs: string
}

/** Candidates of one kind. */
interface Few {
  /** The one that comes first, by the id of its meeting. */
  first: Candidate
  /** Whether all others are the same as far as documents of the same meeting can tell. */
  isAlike: boolean
  /** Whether the document of the first has another, so that they are two after all. */
  isRepeated: boolean
}

/** All that fits: minutes and agendas are kept apart, since an agenda is none beside minutes of that meeting. */
export interface Choice {
  minutes?: Few | undefined
  agendas?: Few | undefined
}

/** Adds a candidate to a choice. */
export function addTo(choice: Choice, candidate: Candidate): void {
  const few = {first: candidate, isAlike: true, isRepeated: false}
  if (candidate.entry.isMinutes) choice.minutes = together(choice.minutes, few)
  else choice.agendas = together(choice.agendas, few)
}

/** What fits in either of two choices of one body. */
export function either(one: Choice | undefined, other: Choice | undefined): Choice {
  return {
    minutes: together(one?.minutes, other?.minutes),
    agendas: together(one?.agendas, other?.agendas),
  }
}

/** The id of the one record that choices leave, each of them of another body; null where there is none, or more. */
export function onlyOf(choices: readonly Choice[]): string | null {
  let all: Few | undefined
  for (const {minutes, agendas} of choices) {
    const isMinuted = minutes !== undefined && minutes.first.entry.body !== null
    all = together(all, isMinuted ? minutes : together(minutes, agendas))
  }
  if (all === undefined || !isOne(all)) return null
  const {entry, order} = all.first
  return order === null ? entry.id : `${entry.id}#${order}`
}

function together(one: Few | undefined, other: Few | undefined): Few | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const [before, after] = other.first.entry.id < one.first.entry.id ? [other, one] : [one, other]
  return {
    first: before.first,
    isAlike: before.isAlike && after.isAlike && isAlike(before.first, after.first),
    isRepeated: before.isRepeated || before.first.entry === after.first.entry,
  }
}

/** Whether candidates are one, in one document or several. */
function isOne({isAlike, isRepeated}: Few): boolean {
  return isAlike && !isRepeated
}

function isAlike(one: Candidate, other: Candidate): boolean {
  const {body} = one.entry
  return body !== null && body === other.entry.body && one.sameAs === other.sameAs
}
