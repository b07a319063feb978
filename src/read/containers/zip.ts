import {latin1} from '../../text/bytes.ts'
import type {Container} from './container.ts'

/** Names by which a ZIP file shows that it is one document: DOCX and its kin, and OpenDocument. */
const documentMarks: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype'])

/** A ZIP file of documents. As with the readers, what unpacks is loaded where there is something to unpack. */
export const zip: Container = {
  recognises: (bytes) => isZip(bytes) && !isPackedDocument(bytes),
  unpack: async function* (bytes, path, limits) {
    const {unzip} = await import('./unzip.ts')
    yield* unzip(bytes, path, limits)
  },
}

/** Whether bytes begin as a ZIP file does, whatever is in it. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/** Whether the first entry is the one by which a packed document is known. */
function isPackedDocument(bytes: Uint8Array): boolean {
  if (bytes[2] !== 3) return false
  const length = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8)
  const name = latin1(bytes, 30, 30 + length)
  return documentMarks.has(name) || /^(?:word|_rels|docProps)\//.test(name)
}
