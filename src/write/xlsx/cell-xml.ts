import type {Cell, ColumnType} from '../columns.ts'

/** A cell of a sheet: a list is a text there. */
export type SheetCell = Exclude<Cell, readonly string[]>

/** What XML cannot have, or has for itself, and what a sheet takes for the name of a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const unfit = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g
const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text as a sheet keeps it: letters that XML cannot have are spelled out, a carriage return as "_x000D_". */
function sheetText(text: string): string {
  return text.replace(
    unfit,
    (letter) => entities[letter] ?? `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

/** Where XML takes text for its own: in an attribute, in quotes of either kind. */
export function attribute(text: string): string {
  return sheetText(text).replaceAll("'", '&apos;')
}

/** "A", "Z", "AA", "AB": what a sheet calls its columns, from 0. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}

const edges = /^\s|\s$/

/** A cell that has text in it. */
export function textCell(place: string, style: number, text: string): string {
  const spelled = sheetText(text)
  // Only in text that could have formats of its own are the names of letters, and white space at the edges, read as meant.
  const inside =
    spelled.includes('_x') || edges.test(text) ? `<r><t xml:space="preserve">${spelled}</t></r>` : `<t>${spelled}</t>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is>${inside}</is></c>`
}

/** A cell as XML; nothing where it is empty. Dates and times are numbers in a sheet. */
export function cellXml(place: string, style: number, cell: SheetCell, type: ColumnType): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const value = typeof cell === 'number' ? cell : numberFor(cell, type)
  return value === undefined
    ? textCell(place, style, cell as string)
    : `<c r="${place}" s="${style}"><v>${value}</v></c>`
}

const minutesOfDay = 24 * 60
const millisecondsOfDay = minutesOfDay * 60_000
/** The day 0 of a sheet; its calendar is right from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30)
const firstDay = '1900-03-01'

function numberFor(text: string, type: ColumnType): number | undefined {
  if (type === 'date' && text >= firstDay) return (Date.parse(`${text}T00:00:00Z`) - dayZero) / millisecondsOfDay
  if (type !== 'time') return undefined
  const [hours, minutes] = text.split(':').map(Number) as [number, number]
  return (hours * 60 + minutes) / minutesOfDay
}
