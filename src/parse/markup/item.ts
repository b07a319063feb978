import {isTag} from 'domhandler'
import type {Grammar} from '../../layouts/grammar.ts'
import type {MarkupAddress, MarkupItems} from '../../layouts/markup-schema.ts'
import type {FieldName} from '../../layouts/pattern.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'
import {runAt} from '../../text/run-at.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {AgendaItem, Attachment, Away, Field} from '../../tree/nodes.ts'
import {closingOf} from '../../vocabulary/access/lines.ts'
import {isClosed} from '../../vocabulary/access/marks.ts'
import {isClosedByName, longestNamed} from '../../vocabulary/access/named.ts'
import {closingOfTitle, closingWords} from '../../vocabulary/access/titles.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {parseItem} from '../item.ts'
import {findItems} from '../item-starts.ts'
import {parsePreamble} from '../sections.ts'
import {sortByNumber} from './by-number.ts'
import {isProse, leftovers} from './leftovers.ts'
import {type ItemText, markupSections} from './sections.ts'
import type {Selection} from './selection.ts'
import {merge, unmarkedSections} from './unmarked.ts'

/** The items of a meeting, in the order that the layout has them in. */
export function markupItems(meeting: Selection, spec: MarkupItems, lines: Lines, grammar: Grammar): AgendaItem[] {
  const found = spec.flat ? meeting.eachUpToNext(spec.each, spec.groups) : meeting.each(spec.each)
  const items = found.filter((item) => {
    const isSkipped = item.says(spec.skip)
    if (isSkipped) item.claim()
    return !isSkipped
  })
  if (spec.byNumber) sortWithinLists(items, (item) => item.value(spec.fields.number)?.value)
  return items.map((item) => markupItem(item, spec, lines, grammar))
}

/** Orders by number within each list that the document has: those of the open and the closed part may both begin at 1. */
function sortWithinLists(items: Selection[], numberOf: (item: Selection) => string | undefined): void {
  const lists = new Map<unknown, Selection[]>()
  for (const item of items) {
    const parent = item.elements[0]?.parent
    addUnder(lists, parent, item)
  }
  items.length = 0
  for (const list of lists.values()) {
    sortByNumber(list, numberOf)
    for (const item of list) items.push(item)
  }
}

function markupItem(item: Selection, spec: MarkupItems, lines: Lines, grammar: Grammar): AgendaItem {
  const {start, end} = item.range
  const itemText: ItemText = {lines, grammar, title: item.value(spec.fields.title, 'title')?.value}
  const children: AgendaItem['children'] = []
  const node: AgendaItem = {type: 'agendaItem', children, position: lines.position(start, end)}
  if (item.says(spec.closed) || (spec.groups !== undefined && isClosed(item.lastBefore(spec.groups).text)))
    node.inClosedPart = true
  const text = spec.text === undefined ? undefined : item.firstWithText(spec.text)
  if (text !== undefined) {
    addText(node, text, lines, grammar)
    text.claim()
  }
  children.push(...fieldsOf(item, spec.fields, lines))
  const title = item.value(spec.fields.title, 'title')
  const printed = children.findIndex((child) => child.type === 'title')
  // What an item is called for everybody goes before what a closed text has over it.
  if (title !== undefined && printed >= 0 && node.inClosedPart === true) children.splice(printed, 1)
  if (title !== undefined && !children.some((child) => child.type === 'title'))
    children.push({type: 'title', value: title.value, position: lines.position(title.start, title.end)})
  for (const one of [...absencesOf(item, spec, lines), ...attachmentsOf(item, spec, lines)]) children.push(one)
  const sections = markupSections(item, spec, itemText)
  const known = new Set(children.flatMap((child) => ('value' in child ? [cleanLine(child.value)] : [])))
  const unknown = leftovers(item, item.ranges, lines, known)
  const isAtAttachment = withinOneOf(children.filter((child) => child.type === 'attachment'))
  const isExport = item.markup.leaves !== null
  const mark = unknown.find((stretch) => !isAtAttachment(stretch) && closesItem(stretch, lines, isExport))
  const name = closingName(item, lines)
  if (mark !== undefined) node.closing = {mark: closingWords(lines.clean(mark.start, mark.end)), isDoubtful: true}
  else if (name !== undefined) node.closing = {mark: name, isDoubtful: true}
  const left = unknown.filter((stretch) => isProse(stretch, item, lines))
  for (const stretch of left) item.claims.add(stretch)
  // What is closed stays closed, in messages as well.
  if (!isExport || isClosedItem(node)) item.claim()
  const unmarked = left.flatMap((stretch) => unmarkedSections(stretch, item.markup, itemText))
  for (const one of merge(sections, unmarked)) children.push(one)
  return node
}

/** Whether a stretch stands within one of several nodes; what stands at an attachment is about the attachment. */
function withinOneOf(nodes: readonly Attachment[]): (stretch: Stretch) => boolean {
  const ranges = nodes.map(({position: {start, end}}) => ({start: start.offset, end: end.offset}))
  ranges.sort((one, other) => one.start - other.start)
  const starts = ranges.map(({start}) => start)
  let last = 0
  // How far those reach that begin up to each of them.
  const reach = ranges.map(({end}) => (last = Math.max(last, end)))
  return ({start, end}) => {
    const at = runAt(starts, start)
    return (starts[at] ?? Number.POSITIVE_INFINITY) <= start && end <= (reach[at] as number)
  }
}

/**
 * Whether what no selector has claimed says that its item is closed: a paragraph over the first heading, a label that
 * the layout does not know. On a page what closes a part can stand over the next item; in an export it is of this one.
 */
function closesItem({start, end}: Stretch, lines: Lines, isExport: boolean): boolean {
  const said = closingOf(lines.clean(start, end))
  return said !== undefined && said.numbers === undefined && (said.closes === 'item' || isExport)
}

/** The name of a value by which an export closes an item, though its layout does not know it. */
function closingName(item: Selection, lines: Lines): string | undefined {
  if (item.markup.leaves === null) return undefined
  for (const element of item.elements.flatMap(({children}) => children.filter(isTag))) {
    const range = item.markup.rangeOf(element)
    if (range === undefined || range.end - range.start > longestNamed) continue
    if (isClosedByName(element.name, lines.text.slice(range.start, range.end).trim())) return element.name
  }
  return undefined
}

function isClosedItem({inClosedPart, closing, children}: AgendaItem): boolean {
  if (inClosedPart === true || closing !== undefined) return true
  return children.some(
    (child) =>
      (child.type === 'title' && closingOfTitle(child.value) !== undefined) ||
      (child.type === 'field' && child.name === 'access' && isClosed(child.value)),
  )
}

/** What the text of a whole item has, read by the lines and headings of the layout as a text is. */
function addText(node: AgendaItem, found: Selection, lines: Lines, grammar: Grammar): void {
  const {start, end} = found.range
  const from = lines.lineAt(start)
  const to = lines.lineAt(end - 1) + 1
  const first = findItems(lines, from, to, grammar).items[0]
  if (first === undefined) node.children.push(parsePreamble(lines, from, to, start))
  else node.children.push(...parseItem(lines, first, to, grammar).children)
  node.position = lines.position(start, end)
}

/** Fields of a time of the day. */
const times: ReadonlySet<string> = new Set<FieldName>(['startTime', 'endTime'])

/** The fields that selectors find; a title gets a node of its own. */
export function fieldsOf(
  element: Selection,
  specs: Partial<Record<FieldName, Parameters<Selection['value']>[0]>>,
  lines: Lines,
): Field[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const found = name === 'title' ? undefined : element.look(spec, name as FieldName)
    // What stands where a time should and is none is left for whoever looks for what is lost.
    if (found === undefined || (times.has(name) && !/\d/.test(found.value))) return []
    element.claims.add(found)
    return {
      type: 'field' as const,
      name: name as FieldName,
      value: found.value,
      position: lines.position(found.start, found.end),
    }
  })
}

function absencesOf(item: Selection, spec: MarkupItems, lines: Lines): Away[] {
  return (spec.absences ?? []).flatMap((one) =>
    item.each(one.each).flatMap((element): Away[] => {
      const name = element.value(one.name)
      if (name === undefined) return []
      const reason = element.says(one.disqualified) ? 'disqualified' : 'absent'
      return [{type: 'away', value: name.value, reason, position: lines.position(name.start, name.end)}]
    }),
  )
}

function attachmentsOf(item: Selection, spec: MarkupItems, lines: Lines): Attachment[] {
  return (spec.attachments ?? []).flatMap((one) => {
    const {order} = one
    const elements = item.each(one.each)
    if (order !== undefined) sortByNumber(elements, (element) => element.value(order)?.value)
    return elements.flatMap((element): Attachment[] => {
      const title = element.value(one.title)
      if (title === undefined) return []
      const {start, end} = element.range
      return [
        {
          type: 'attachment',
          value: title.value,
          documentNumber: element.value(one.documentNumber)?.value ?? null,
          url: addressOf(element, one.url),
          access: element.says(one.closed) ? 'closed' : element.says(one.open) ? 'open' : null,
          position: lines.position(start, end),
        },
      ]
    })
  })
}

/** The address of a document: as it stands there, or made of its id and the address of another. */
function addressOf(element: Selection, spec: MarkupAddress | undefined): string | null {
  if (spec === undefined || typeof spec === 'string' || !('id' in spec)) return element.value(spec)?.value ?? null
  const id = element.value(spec.id)?.value
  // What else stands where an address should is not claimed by being looked at.
  const like = element.lookOnce(spec.like)?.value
  return id === undefined || like === undefined || !isWebAddress(like) ? null : like.replace(/[^/]*$/, encodeURI(id))
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/\s]+\//i.test(address)
}
