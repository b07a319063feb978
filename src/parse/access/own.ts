import {closingOf, closingOfTitle, closingWords, isClosed, openBefore} from '../../vocabulary/access.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {titleOf} from './titles.ts'

// What an item says of itself: by its title, by its fields, by paragraphs of an export.

/** By what the layout has found, by titles and by values of the item. */
export function markOwn(agenda: Agenda): void {
  const isMarkedBefore = agenda.items.some((item) => openBefore.test(titleOf(item)))
  for (const item of agenda.items) {
    const title = titleOf(item)
    const said = closingOfTitle(title)
    if (item.inClosedPart) close(item, {mark: null, isDoubtful: false})
    if (said !== undefined) close(item, {mark: closingWords(title), isDoubtful: said.isDoubtful})
    else if (isMarkedBefore && isClosed(title)) close(item, {mark: closingWords(title), isDoubtful: false})
    for (const child of item.children) {
      if (child.type === 'field' && (child.name === 'access' || child.name === 'mark') && isClosed(child.value))
        close(item, {mark: closingWords(child.value), isDoubtful: false})
    }
  }
}

/** By the paragraphs of an export, whose lines are broken anywhere. */
export function readParagraphs(agenda: Agenda): void {
  for (const item of agenda.items) {
    for (const section of item.children) {
      if (section.type !== 'section' || section.kind === 'attachments') continue
      const isDeep = section.children[0]?.type === 'heading'
      for (const {type, value} of section.children.flatMap((child) => (child.type === 'list' ? [] : [child]))) {
        const said = type === 'paragraph' ? closingOf(value) : undefined
        if (said === undefined || (isDeep && (said.isDoubtful || said.closes === 'part'))) continue
        close(item, {mark: closingWords(value), isDoubtful: isDeep || said.isDoubtful})
      }
    }
  }
}
