import type {Column} from '../columns.ts'
import type {SheetColumn} from './sheet.ts'

/** In letters: of an id, of names, of a body, of a title, and of a text that has paragraphs. */
const widths = {id: 10, name: 20, body: 30, title: 40, text: 60, number: 10, amount: 18, date: 12}

const ids: ReadonlySet<string> = new Set([
  'municipality_code',
  'item_id',
  'meeting_id',
  'same_meeting_as',
  'target_id',
  'source_sha256',
])
const bodies: ReadonlySet<string> = new Set(['committee', 'target_committee', 'body'])
const titles: ReadonlySet<string> = new Set(['title', 'item_title', 'attachments', 'participants', 'persons', 'url'])
const longTexts: ReadonlySet<string> = new Set(['summary', 'recommendation', 'decision', 'text', 'sentence'])
const narrow: ReadonlySet<string> = new Set(['number', 'item_number', 'kle_facet'])

/** In letters: the arrow of the filter that a heading has beside it. */
const filterArrow = 4

/** A column of a sheet. Its heading can be read as well, but for ids, which are seldom looked at. */
export function sheetColumn({name, type}: Pick<Column, 'name' | 'type'>, heading: string): SheetColumn {
  if (ids.has(name)) return {heading, type, width: widths.id}
  return {heading, type, width: Math.max(widthOfCells(name, type), heading.length + filterArrow)}
}

/**
 * The order in which a sheet shows the columns of a table, as places in it: what
 * is read first, then the ids, which join tables, and where the row was read.
 */
export function sheetOrder(columns: readonly Pick<Column, 'name'>[]): number[] {
  const rank = ({name}: Pick<Column, 'name'>) => (name.startsWith('source_') ? 2 : ids.has(name) ? 1 : 0)
  return columns
    .map((column, at) => ({at, rank: rank(column)}))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({at}) => at)
}

function widthOfCells(name: string, type: Column['type']): number {
  if (longTexts.has(name)) return widths.text
  if (titles.has(name)) return widths.title
  if (bodies.has(name)) return widths.body
  if (type === 'date') return widths.date
  if (type === 'number') return widths.amount
  return (type === 'text' || type === 'list') && !narrow.has(name) ? widths.name : widths.number
}
