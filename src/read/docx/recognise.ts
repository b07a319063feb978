import {hasText} from '../../text/bytes.ts'

/** A DOCX is a ZIP file with parts in a folder "word". */
export function isDocx(head: string, bytes: Uint8Array): boolean {
  return head.startsWith('PK\u0003\u0004') && hasText(bytes, 'word/')
}
