import type {AgendaItem, Meeting, Page} from '../records/schema.ts'

/** What pages of one meeting say of it in different ways, as the first says it and as another does. */
interface Difference {
  field: 'end' | 'location' | 'participants'
  page: Page
  first: Page
}

/** A record that was joined from pages, but for its id, and what the pages do not agree on. */
export interface Joined {
  meeting: Omit<Meeting, 'id'>
  differences: Difference[]
}

/**
 * One meeting of its pages, in the order of its items. Of each field of the head
 * the first page that says it is taken; what each says stands in `pages`.
 */
export function joinPages(records: readonly Meeting[]): Joined {
  const pages = records.map(pageOf)
  const first = pages[0] as Page
  const told = <Field extends keyof Page>(field: Field): Page[Field] =>
    (pages.find((page) => isTold(page[field])) ?? first)[field]
  const remarks = new Set(pages.flatMap((page) => page.remarks ?? []))
  return {
    meeting: {
      sameMeetingAs: null,
      traits: [...new Set(pages.flatMap(({traits}) => traits))],
      municipality: told('municipality'),
      municipalityCode: told('municipalityCode'),
      committee: told('committee'),
      date: told('date'),
      startTime: told('startTime'),
      endTime: told('endTime'),
      location: told('location'),
      documentType: pages.some(({documentType}) => documentType === 'minutes') ? 'minutes' : 'agenda',
      participants: told('participants'),
      remarks: remarks.size === 1 ? ([...remarks][0] as string) : null,
      items: records.map(({items}, at) => ({...(items[0] as AgendaItem), order: at + 1})),
      pages,
      source: first.source,
    },
    differences: compared.flatMap(({field, of}) => {
      const telling = pages.filter((page) => isTold(of(page)))
      const [one] = telling
      const page = telling.find((page) => JSON.stringify(of(page)) !== JSON.stringify(one && of(one)))
      return one === undefined || page === undefined ? [] : {field, page, first: one}
    }),
  }
}

/** What a page was before it was joined to others: the record of one item. */
export function apartPage({id, pages, items}: Meeting, at: number): Meeting {
  const {source, ...head} = pages[at] as Page
  const item = {...(items[at] as AgendaItem), id: `${id}#1`, order: 1}
  return {id, sameMeetingAs: null, ...head, items: [item], pages: [], source}
}

const compared: readonly {field: Difference['field']; of: (page: Page) => unknown}[] = [
  {field: 'end', of: ({endTime}) => endTime},
  {field: 'location', of: ({location}) => location},
  {field: 'participants', of: ({participants}) => participants.map(({key, present}) => [key, present])},
]

function pageOf({id, sameMeetingAs, items, pages, source, ...head}: Meeting): Page {
  return {...head, source}
}

function isTold(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0)
}
