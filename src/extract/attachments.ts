import {cleanLine} from '../read/lines.ts'
import type {Attachment} from '../records/schema.ts'

/**
 * The attachments of an item that are marked up as such, with what its text
 * says of them. Where the text lists as many, the n-th is the n-th, and titles
 * and numbers are as printed there; else titles tell which are the same.
 */
export function mergeAttachments(marked: readonly Attachment[], printed: readonly Attachment[]): Attachment[] {
  if (marked.length === 0) return [...printed]
  if (marked.length === printed.length) return printed.map((one, index) => withMarks(one, marked[index] as Attachment))
  const known = new Set(marked.map(({title}) => cleanLine(title)))
  return [...marked, ...printed.filter(({title}) => !known.has(cleanLine(title)))]
}

function withMarks(printed: Attachment, marked: Attachment): Attachment {
  return {
    ...printed,
    documentNumber: printed.documentNumber ?? marked.documentNumber,
    url: printed.url ?? marked.url,
    access: printed.access ?? marked.access,
  }
}
