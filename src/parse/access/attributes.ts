import {type Document, type Element, isTag} from 'domhandler'
import type {Markup} from '../../read/markup/markup.ts'
import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {closingClass, foldedClass, isClosedByName} from '../../vocabulary/access/named.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {headedText} from './titles.ts'

// What elements say of access in their attributes, by which a page is only dressed:
//
//   <section class="punkt is-closed">        closes the items in it, in doubt
//   <article data-access="closed">           closes them
//   <h3>Salg af areal</h3><i class="lock">   closes the item whose title it stands at, in doubt

/** Closes items by attributes of the elements that they stand in, or that stand at their titles. */
export function markAttributes(agenda: Agenda, markup: Markup): void {
  if (agenda.items.length === 0 || markup.format === 'json') return
  const {start, end} = agenda.meeting.position
  for (const element of elementsOf(markup.document)) {
    if (wholePage.has(element.name)) continue
    const closing = closingOfAttributes(element, markup)
    const range = closing === undefined ? undefined : markup.rangeOf(element)
    if (closing === undefined || range === undefined || range.end < start.offset || range.start > end.offset) continue
    const within = agenda.items.filter(
      ({position}) => range.start <= position.start.offset && position.start.offset < range.end,
    )
    const about = within.length > 0 ? within : agenda.items.filter((item) => isAtTitle(item, range.start))
    for (const item of about) close(item, closing)
  }
}

/** The elements of a document, each before those in it. */
function* elementsOf({children}: Document | Element): Generator<Element> {
  const open = children.filter(isTag).reverse()
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element
    for (const child of element.children.filter(isTag).reverse()) open.push(child)
  }
}

/** Elements that are all of a page, or lead elsewhere. */
const wholePage: ReadonlySet<string> = new Set(['html', 'body', 'a', 'button', 'input', 'script', 'style'])

/** Elements that open and close what a page folds. */
const folding: ReadonlySet<string> = new Set(['details', 'summary', 'button'])

function closingOfAttributes(element: Element, markup: Markup): Closing | undefined {
  for (const name of Object.keys(element.attribs))
    if (isClosedByName(name, (markup.attributeOf(element, name) ?? '').trim())) return {mark: name, isDoubtful: false}
  const word = markup.format === 'html' ? closingClass(element.attribs.class ?? '') : undefined
  return word === undefined || isFolded(element) ? undefined : {mark: word, isDoubtful: true}
}

/** Whether an element is one that a page folds and unfolds, or is within one. */
function isFolded(element: Element): boolean {
  const around: Element[] = []
  for (
    let one: Element | null = element;
    one !== null;
    one = one.parent !== null && isTag(one.parent) ? one.parent : null
  )
    around.push(one)
  return [...around, ...element.children.filter(isTag)].some(
    ({name, attribs}) => folding.has(name) || 'aria-expanded' in attribs || foldedClass.test(attribs.class ?? ''),
  )
}

/** Whether a place is behind the beginning of an item and over its first heading. */
function isAtTitle(item: AgendaItem, offset: number): boolean {
  const end = headedText(item)?.position.start.offset ?? item.position.end.offset
  return item.position.start.offset <= offset && offset < end
}
