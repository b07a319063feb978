import type {Lines} from '../../text/lines.ts'
import {lettersOf} from '../../text/same-title.ts'
import type {AgendaItem, Section, Title} from '../../tree/nodes.ts'
import {markedNumber, markedNumberOf} from '../../vocabulary/access/signs.ts'
import {withoutMark} from '../../vocabulary/access/titles.ts'
import {entryNumbers} from '../../vocabulary/item-numbers.ts'

// How titles are held against each other: of items, of entries in lists of them, of lines.

/** The same with a mark beside it: "3L. Salg af areal", "L 3. Salg af areal". */
export const gluedMarkedNumber: RegExp = new RegExp(String.raw`(?<!\S)${markedNumber}`, 'gu')

/** The longest line that is looked at as a title. */
export const longestTitle = 160

/** The line that an item begins on; behind all lines where there is none. */
export function startLine(item: AgendaItem | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : item.position.start.line - 1
}

/** The title of an item, with its place. */
export function titleNode(item: AgendaItem): Title | undefined {
  return item.children.find((child) => child.type === 'title')
}

/** The text of the title of an item; empty where it has none. */
export function titleOf(item: AgendaItem): string {
  return titleNode(item)?.value ?? ''
}

/** The number of an item, without the full stop behind it. */
export function numberOf(item: AgendaItem): string | undefined {
  const number = item.children.find((child) => child.type === 'field' && child.name === 'number')
  return number?.type === 'field' ? printedNumber(number.value) : undefined
}

/** The first text of an item that has a heading, behind an offset; what stands over it are its title and labels. */
export function headedText(item: AgendaItem, behind = -1): Section | undefined {
  return item.children.find(
    (child): child is Section =>
      child.type === 'section' && child.children[0]?.type === 'heading' && child.position.start.offset > behind,
  )
}

/**
 * What stands first in the texts of an item, right under the heading of the first of them: a label can, and what it
 * says is about the item, in doubt.
 */
export function labelOf(item: AgendaItem): Section['children'][number] | undefined {
  const first = item.children.find((child) => child.type === 'section')
  if (first === undefined || first.kind === 'attachments') return undefined
  return first.children[0]?.type === 'heading' ? first.children[1] : undefined
}

/** The number of an item with what stands beside it, before its title, and marks it. */
export function markAtNumber(lines: Lines, item: AgendaItem): string | undefined {
  const line = startLine(item)
  const title = titleNode(item)?.position.start.offset ?? 0
  const from = lines.indent(line)
  const marked = markedNumberOf(lines.text.slice(from, lines.end(line)))
  const isBeforeTitle = marked !== undefined && from + marked.titleAt <= title
  return isBeforeTitle && marked.number === numberOf(item) ? marked.mark : undefined
}

/** A number without the full stop behind it. */
export function printedNumber(number: string): string {
  return number.replace(/(?<![.\s])[.\s]+$/, '')
}

/** A row of a table as an entry: "| 3 | Salg af areal | Lukket |". */
export function withoutBars(text: string): string {
  if (!text.includes('|')) return text
  const cells = text
    .trim()
    .replace(/^\|\s*/u, '')
    .replace(/\|$/u, '')
  return cells.trim().replace(/^(\d{1,4})[.:]?\s*\|\s*/u, '$1. ')
}

/** A title without its mark, number and page. */
export function bareTitle(title: string): string {
  return lettersOf(withoutMark(title.replace(entryNumbers, '')).replace(entryNumbers, ''))
}

/** How many letters of an entry and a title that have the same number are the same. */
export const sameBeginning = 8
