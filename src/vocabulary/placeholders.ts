/** What the case systems print where nothing was written. */
const placeholder =
  /^(?:\.+|tomt indhold\.?|beslutning(?:en er)? ikke frigivet\.?|ikke frigivet\.?|01[-.]01[-.]0001(?: 00[:.]00(?:[:.]00)?)?)$/iu
const longest = 40

/** Whether a text only stands where there is none: "Tomt indhold", "Beslutning ikke frigivet", "01-01-0001", ".". */
export function isPlaceholder(text: string): boolean {
  return text.length <= longest && placeholder.test(text)
}

/** Whether a line under the heading of attachments says that there are none: "Ingen bilag.", "-". */
export function isNoAttachment(line: string): boolean {
  return /^(?:[-–.]?|(?:der er )?ingen(?: bilag)?(?: til (?:punktet|sagen))?\.?)$/iu.test(line)
}
