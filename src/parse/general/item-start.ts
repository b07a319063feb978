import type {ListedItem} from './contents-entry.ts'
import type {Series} from './series.ts'
import type {SeriesStart} from './start-weight.ts'

/** Where an item begins, and where its title stands. */
export interface ItemStart {
  /** The first line that is the item's own. */
  firstLine: number
  /** The line with its number; undefined where it has none. */
  start: SeriesStart | undefined
  /** The lines of its title behind the first, or all of them where it stands apart from the number. */
  titleLines: number[]
  /** The line behind number, title and the title printed again. */
  bodyFrom: number
  /** Where on that line the text begins, if not at its indent. */
  textFrom?: number
  /** The entry of a list that has the title, where the item itself has none. */
  listed?: ListedItem
}

/** How the items of a document begin. */
export interface ItemStarts {
  items: ItemStart[]
  /** The series of numbers; undefined where the items have none. */
  series: Series | undefined
  /** How they were told, for what is said of a document that is read badly. */
  form: string
}

/** The start of an item that has but its title, on a line of its own. */
export function titledStart(line: number): ItemStart {
  return {firstLine: line, start: undefined, titleLines: [line], bodyFrom: line + 1}
}

/** The start of an item that has neither number nor title. */
export function plainStart(line: number): ItemStart {
  return {firstLine: line, start: undefined, titleLines: [], bodyFrom: line}
}
