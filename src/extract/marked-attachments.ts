import type {Attachment} from '../records/schema.ts'
import {cleanLine} from '../text/lines.ts'

/**
 * The attachments of an item that are marked up as such, with what its text says
 * of them: two are one where the title of the one is in that of the other, or
 * where none is left but these in either order. Titles and numbers are as
 * printed in the text; what it lists beyond those and has no number is text.
 */
export function mergeAttachments(marked: readonly Attachment[], printed: readonly Attachment[]): Attachment[] {
  if (marked.length === 0) return [...printed]
  // The source can have an order for them that is not the one they stand in.
  if (printed.length === 0) return [...marked]
  const partners = new Map<Attachment, Attachment>()
  const free = new Set(printed)
  const pair = (mark: Attachment, print: Attachment | undefined) => {
    if (print === undefined) return
    partners.set(mark, print)
    free.delete(print)
  }
  for (const mark of marked)
    pair(
      mark,
      [...free].find((print) => isTitledAlike(mark, print)),
    )
  const rest = marked.filter((mark) => !partners.has(mark))
  if (rest.length === free.size) {
    const inOrder = [...free]
    for (const [index, mark] of rest.entries()) pair(mark, inOrder[index])
  }
  const merged = marked.map((mark) => ({mark, print: partners.get(mark)}))
  const both = merged.map(({mark, print}) => (print === undefined ? mark : withMarks(print, mark)))
  return [...both, ...[...free].filter(({documentNumber}) => documentNumber !== null)].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  )
}

function isTitledAlike(one: Attachment, other: Attachment): boolean {
  const [first, second] = [one, other].map(({title}) => cleanLine(title).replace(/[’´`]/g, "'").toLowerCase())
  return first !== undefined && second !== undefined && (first.includes(second) || second.includes(first))
}

function withMarks(printed: Attachment, marked: Attachment): Attachment {
  return {
    ...printed,
    documentNumber: printed.documentNumber ?? marked.documentNumber,
    url: printed.url ?? marked.url,
    access: printed.access ?? marked.access,
  }
}

/** Attachments with the addresses of the links that they stand in, where the page has any. */
export function withAddresses(
  attachments: readonly Attachment[],
  links: ReadonlyMap<number, string> | undefined,
): Attachment[] {
  if (links === undefined || links.size === 0) return [...attachments]
  return attachments.map((attachment) => {
    const {start, end} = attachment.position
    for (let at = start.offset; attachment.url === null && at < end.offset; at++) {
      const url = links.get(at)
      if (url !== undefined) return {...attachment, url}
    }
    return attachment
  })
}
