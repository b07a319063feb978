import {hasParty, isPerson} from '../names/listed-person.ts'

/** How many people stand together where none has a party. */
const leastPeople = 4

/** Whether the cells of a table hold people and nothing else, who are read column by column. */
export function arePeople(cells: readonly string[]): boolean {
  if (!cells.every(isPerson)) return false
  return cells.filter(hasParty).length * 3 >= cells.length || cells.length >= leastPeople
}
