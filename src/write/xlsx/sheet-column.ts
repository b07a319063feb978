import type {Column} from '../columns.ts'
import type {SheetColumn} from './sheet.ts'

/** In letters: of the id of a row, of other ids, of names, of a body, of a title, and of a text that has paragraphs. */
const widths = {key: 18, id: 10, name: 20, body: 30, title: 40, text: 60, number: 10, amount: 18, date: 12}

const ids: ReadonlySet<string> = new Set(['item_id', 'meeting_id', 'same_meeting_as', 'target_id', 'source_sha256'])
const bodies: ReadonlySet<string> = new Set(['committee', 'target_committee', 'body'])
const titles: ReadonlySet<string> = new Set(['title', 'item_title', 'attachments', 'participants', 'persons', 'url'])
const longTexts: ReadonlySet<string> = new Set(['summary', 'recommendation', 'decision', 'text', 'sentence'])
const narrow: ReadonlySet<string> = new Set(['number', 'item_number', 'municipality_code', 'kle_facet'])

/** In letters: the arrow of the filter that a heading has beside it. */
const filterArrow = 4

/** A column of a sheet. Its heading can be read as well, but for ids, which are seldom looked at. */
export function sheetColumn({name, type}: Pick<Column, 'name' | 'type'>, heading: string, at: number): SheetColumn {
  if (ids.has(name)) return {heading, type, width: at === 0 ? widths.key : widths.id}
  return {heading, type, width: Math.max(widthOfCells(name, type), heading.length + filterArrow)}
}

function widthOfCells(name: string, type: Column['type']): number {
  if (longTexts.has(name)) return widths.text
  if (titles.has(name)) return widths.title
  if (bodies.has(name)) return widths.body
  if (type === 'date') return widths.date
  if (type === 'number') return widths.amount
  return (type === 'text' || type === 'list') && !narrow.has(name) ? widths.name : widths.number
}
