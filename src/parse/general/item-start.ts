import type {NumberedToken} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {ListedItems} from './contents.ts'
import type {ListedItem} from './contents-entry.ts'
import type {Routings} from './routing.ts'

/** Where items are looked for: between two lines of a document, of which contents and routing tables are known. */
export interface Scope {
  tokens: LineTokens
  from: number
  to: number
  contents: ListedItems | undefined
  routings: Routings
}

/** A line that begins an item. */
export interface SeriesStart {
  line: number
  token: NumberedToken
  /** How much speaks for it. */
  weight: number
  /** Its entry in the table of contents. */
  listed: ListedItem | undefined
  /** Whether its title is one that most agendas have. */
  isUsual: boolean
  /** Whether the text under it begins as a decision does. */
  isDecided: boolean
  /** The last line on which number and title are printed again; the line itself where they are not. */
  lastLine: number
}

/** The lines of one form that begin the items. */
export interface Series {
  form: string
  starts: SeriesStart[]
  weight: number
}

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

/** The items that begin in a way without a series; undefined where they are fewer than tell it. */
export function startsOf(form: string, items: ItemStart[], least = 1): ItemStarts | undefined {
  return items.length < least ? undefined : {items, series: undefined, form}
}

/** The start of an item that has but its title, on a line of its own. */
export function titledStart(line: number): ItemStart {
  return {firstLine: line, start: undefined, titleLines: [line], bodyFrom: line + 1}
}

/** The start of an item that has neither number nor title. */
export function plainStart(line: number): ItemStart {
  return {firstLine: line, start: undefined, titleLines: [], bodyFrom: line}
}
