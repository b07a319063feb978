import {latin1} from '../../text/bytes.ts'

/** What JSON with records begins with: an object, or an array of objects, behind a byte order mark perhaps. */
const start = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:\{\s*["}]|\[\s*[[\]{])/

/** Whether bytes begin as JSON does. */
export function isJson(head: string): boolean {
  return start.test(head.replaceAll('\0', ''))
}

/** Keys by which the answers of portals are known among all that is kept as JSON. */
const portalKeys = /"(?:Dagsordenpunkter|Dagsordner|Moede|Moeder|agenda_meeting_date)"\s*:/

/** How much of a file is looked at to tell whether its JSON is of a portal. */
export const portalHeadSize = 64 * 1024

/** Whether JSON that nobody named is worth reading as minutes: settings, lists of packages and records are kept as JSON too. */
export function isPortalJson(head: Uint8Array): boolean {
  const text = latin1(head, 0, portalHeadSize)
  return portalKeys.test(text.replaceAll('\0', ''))
}
