/** What a list item, or an attachment, can begin with; U+F0B7 is Word's bullet in the font Symbol. */
export const bullets: ReadonlySet<string> = new Set(['•', '·', '-', '*', '\uf0b7', '–', '▪', '◦'])

/** The beginning of a line that can be one of the next three, found in one look for all of them. */
export const bulletStart = /^[^\S\r\n]*(?:[•·▪◦\uf0b7–-]|o(?=\s)|:|(?:\d{1,2}|\p{Ll})[.)](?=\s+at\s))/gmu

/** A bullet or the number of a point alone on its line, and the break behind it. */
export const bulletAlone =
  /[^\S\r\n]*(?:[•·▪◦\uf0b7o](?=\s*[^\s•·▪◦\uf0b7o])|[-–](?=\s+\p{Ll})|(?:\d{1,2}|\p{Ll})[.)](?=\s+at\s))[^\S\n]*(\n[^\S\n]*)(?=\S)/uy
/** Word's second bullet, as text has it. */
export const circle = /[^\S\r\n]*(o)(?=\s+[\p{L}\d])/uy
/** The break between a label and the colon of its value, the cells of a table. */
export const colonBelow = /(\n[^\S\n]*)(?=:[^\S\n]+\S)(?<=[\p{L}.][^\S\n]{0,9}\n[^\S\n]*)/uy
