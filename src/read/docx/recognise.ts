/** A DOCX is a ZIP file with parts in a folder "word". */
export function isDocx(head: string, bytes: Uint8Array): boolean {
  if (!head.startsWith('PK\u0003\u0004')) return false
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/', 0, 'latin1')
}
