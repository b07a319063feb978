import type {Closing} from '../../tree/nodes.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {entryNumber} from '../../vocabulary/item-numbers.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {numberOf} from './titles.ts'

// What an entry of a list closes where no item has its title.

/** A closed item that the parser has taken for text of another, by the line of its title there. */
export function closeAround(agenda: Agenda, title: string, mark: string): boolean {
  if (title === '') return false
  const item = agenda.titledOnLine(title)
  if (item !== undefined) close(item, {mark, isDoubtful: true})
  return item !== undefined
}

/** The item with the number of an entry whose title it has not, where no other entry has the number. */
export function closeByNumber(
  agenda: Agenda,
  number: string,
  title: string,
  numbers: ReadonlyMap<string, number>,
  mark: string,
): boolean {
  if (closingOfTitle(title) === undefined || numbers.get(number) !== 1) return false
  const item = agenda.items.find((one) => numberOf(one) === number)
  if (item === undefined) closeAroundNumber(agenda, number, {mark, isDoubtful: true})
  else close(item, {mark, isDoubtful: true})
  return true
}

/** The same, where the mark stands in the place of the title: by a line that begins with its number. */
export function closeAroundNumber(agenda: Agenda, number: string, closing: Closing): void {
  for (const {item, text} of agenda.shortLines())
    if (entryNumber.exec(text)?.[1] === number) close(item, {...closing, isDoubtful: true})
}
