import type {Meeting} from '../records/schema.ts'

/** What tells how good a record of a meeting is, beside others of the same. */
export type Kind = Pick<Meeting, 'documentType'> & {mediaType: string}

/** Media types, from the one that tells most of the parts of a document to that which tells least. */
const structured = [/json|xml$/, /html/, /word|plain/, /pdf/]

/** The lower, the better: minutes before agendas, structured exports before prints. */
export function rankOf({documentType, mediaType}: Kind): number {
  const form = structured.findIndex((type) => type.test(mediaType))
  return (documentType === 'minutes' ? 0 : structured.length + 1) + (form < 0 ? structured.length : form)
}
