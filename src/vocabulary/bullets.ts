/** What a list item, or an attachment, can begin with; U+F0B7 is Word's bullet in the font Symbol. */
export const bullets: ReadonlySet<string> = new Set(['•', '·', '-', '*', '\uf0b7', '–', '▪', '◦'])
