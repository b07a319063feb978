/** What JSON with records begins with: an object, or an array of objects, behind a byte order mark perhaps. */
const start = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:\{\s*["}]|\[\s*[[\]{])/

/** Whether bytes begin as JSON does. */
export function isJson(head: string): boolean {
  return start.test(head.replaceAll('\0', ''))
}
