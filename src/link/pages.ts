import {KnownItems} from './item-marks.ts'
import {type MeetingMarks, SameMeetings} from './same-meeting.ts'

// Some sites have a page for each item, with the head of the meeting over it:
//
//   punkt-1.html    Borgerrepræsentationen, 27.11.2025, 1 Godkendelse
//   punkt-2.html    Borgerrepræsentationen, 27.11.2025, 2 Budget
//   punkt-2b.html   Borgerrepræsentationen, 27.11.2025, 2 Budget       the same again
//
// Those of one meeting are joined where their items are different ones, and so are
// their numbers.

/** A record with one item, which may be a page of a meeting. */
export interface Page {
  /** The how many-th it is of the records of a run. */
  at: number
  marks: MeetingMarks
  isMinutes: boolean
  /** The host that it was published on, which tells whose it is where it does not; null where it is not known. */
  host: string | null
}

/** The pages of one meeting, in the order of its items, and those that have one of these again. */
export interface JoinedPages {
  pages: readonly Page[]
  again: readonly {page: Page; of: Page}[]
}

/** Finds the pages that are to be joined, among all of a run in their order. */
export function joinedPages(pages: readonly Page[]): JoinedPages[] {
  const meetings = new SameMeetings<Page[]>()
  const groups: Page[][] = []
  for (const page of pages) {
    const {marks, host} = page
    const group = [page]
    const {meeting} = meetings.take({...marks, municipality: marks.municipality ?? host}, group)
    if (meeting.first === group) groups.push(group)
    else meeting.first.push(page)
  }
  return groups
    .flatMap(documentsOf)
    .map(joined)
    .filter(({pages}) => pages.length > 1)
}

/**
 * Minutes and the agenda are two documents of a meeting where a page of one has an
 * item of the other; else a page without a decision is one of the minutes.
 */
function documentsOf(group: readonly Page[]): (readonly Page[])[] {
  const minutes = group.filter(({isMinutes}) => isMinutes)
  const agenda = group.filter(({isMinutes}) => !isMinutes)
  const known = new KnownItems('')
  for (const {marks} of minutes) known.add(marks.items)
  return agenda.some(({marks}) => !known.hasNoneOf(marks.items)) ? [minutes, agenda] : [group]
}

function joined(document: readonly Page[]): JoinedPages {
  const known = new KnownItems('')
  const pages: Page[] = []
  const again: {page: Page; of: Page}[] = []
  /** By the numbers of their items, or by all that is known of these where they have none. */
  const ofItem = new Map<string, Page>()
  for (const page of document) {
    const {items} = page.marks
    const key = numberOf(page) || items
    const of = ofItem.get(key)
    if (of !== undefined) again.push({page, of})
    if (of !== undefined || !known.hasNoneOf(items)) continue
    known.add(items)
    pages.push(page)
    ofItem.set(key, page)
  }
  return {pages: inOrder(pages), again}
}

/** Made for the first pages: it takes as long as a small document. */
let byNumber: Intl.Collator | undefined

/** By the numbers of the items where all have one, else by the names of the files. */
function inOrder(pages: readonly Page[]): Page[] {
  const areNumbered = pages.every((page) => numberOf(page) !== '')
  const key = (page: Page) => (areNumbered ? numberOf(page) : page.marks.source.path)
  byNumber ??= new Intl.Collator('en', {numeric: true})
  const {compare} = byNumber
  return pages.toSorted((a, b) => compare(key(a), key(b)) || a.at - b.at)
}

/** The number of the item of a page, as its marks have it; empty where it has none. */
function numberOf({marks}: Page): string {
  return marks.items.slice(0, marks.items.indexOf('\t'))
}
