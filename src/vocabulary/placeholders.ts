/** What the case systems print where nothing was written. */
const placeholder =
  /^(?:\.+|tomt indhold\.?|beslutning(?:en er)? ikke frigivet\.?|ikke frigivet\.?|01[-.]01[-.]0001(?: 00[:.]00(?:[:.]00)?)?)$/iu
const longest = 40

/** Whether a text only stands where there is none: "Tomt indhold", "Beslutning ikke frigivet", "01-01-0001", ".". */
export function isPlaceholder(text: string): boolean {
  return text.length <= longest && placeholder.test(text)
}

/** Whether a text under the heading of attachments or a recommendation has none: "Ingen bilag.", "-", "Ingen", "2 bilag". */
export function namesNone(text: string): boolean {
  return /^(?:[-–.]?|(?:der er )?ingen(?: bilag| indstilling)?(?: til (?:punktet|sagen))?\.?|\d{1,3} bilag)$/iu.test(
    text,
  )
}
