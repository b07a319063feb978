import type {AgendaItem, Closing, Field, Section} from '../../tree/nodes.ts'
import {isClosedHeading} from '../../vocabulary/access/headings.ts'
import {closingOf} from '../../vocabulary/access/lines.ts'
import {isClosed} from '../../vocabulary/access/marks.ts'
import {closingOfTitle, closingWords, openBefore} from '../../vocabulary/access/titles.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {labelOf, titleNode, titleOf} from './titles.ts'

// What an item says of itself: by its title, by its fields, by paragraphs of an export.

/** By what the layout has found, by titles and by values of the item. */
export function markOwn(agenda: Agenda): void {
  const isMarkedBefore = agenda.items.some((item) => openBefore.test(titleOf(item)))
  for (const item of agenda.items) {
    const title = titleOf(item)
    // "90. Nyt tag (lukket)" over the title: an announcement of its item is a title too.
    const titles = [title, ...item.children.flatMap((child) => (isAnnouncedTitle(child) ? child.value : []))]
    const [closing] = titles.flatMap(closingBy)
    if (item.inClosedPart) close(item, {mark: null, isDoubtful: false})
    if (closing !== undefined) close(item, closing)
    else if (hasLetterApart(agenda, item)) close(item, {mark: 'L', isDoubtful: true})
    else if (isMarkedBefore && isClosed(title)) close(item, {mark: closingWords(title), isDoubtful: false})
    for (const child of item.children) {
      if (child.type === 'field' && (child.name === 'access' || child.name === 'mark') && isClosed(child.value))
        close(item, {mark: closingWords(child.value), isDoubtful: false})
    }
  }
}

/** How a title closes its item; nothing where it does not. */
function closingBy(title: string): Closing[] {
  const said = closingOfTitle(title)
  return said === undefined ? [] : [{mark: closingWords(title), isDoubtful: said.isDoubtful}]
}

function isAnnouncedTitle(child: AgendaItem['children'][number]): child is Field {
  return child.type === 'field' && child.name === 'title'
}

/** A letter in a column behind a title: "Salg af areal      L". */
const letterApart = /\S\s{2,9}LP?\.?$/u

function hasLetterApart(agenda: Agenda, item: AgendaItem): boolean {
  const title = titleNode(item)
  return title !== undefined && letterApart.test(agenda.lines.slice(title.position.end.line - 1).trimEnd())
}

/** By the paragraphs of an export, whose lines are broken anywhere. */
export function readParagraphs(agenda: Agenda): void {
  for (const item of agenda.items) {
    const over = labelOf(item)
    for (const section of item.children) {
      if (section.type !== 'section' || section.kind === 'attachments') continue
      const isDeep = section.children[0]?.type === 'heading'
      for (const block of section.children) {
        if (block.type === 'heading' && isClosedHeading(block.value))
          close(item, {mark: closingWords(block.value), isDoubtful: true})
        const text = block.type !== 'list' ? block.value : block === over ? textOf(block) : undefined
        const said = text === undefined ? undefined : closingOf(text)
        if (text === undefined || said === undefined) continue
        // "Lukket dagsorden" over a text of an item is about this text; within one, words that may mean it can be what is talked of.
        const isAbout = block === over || said.numbers === undefined
        if (isDeep && (!isAbout || (said.isDoubtful && block !== over))) continue
        close(item, {mark: closingWords(text), isDoubtful: isDeep || said.isDoubtful})
      }
    }
  }
}

function textOf(block: Section['children'][number]): string {
  return block.type === 'list' ? (block.children[0]?.value ?? '') : block.value
}
