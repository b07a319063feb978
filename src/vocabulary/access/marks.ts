import {end, re, word} from './words.ts'

// Marks beside an item or attachment that have no more than the word: "Åbent", "Lukket sag".

const closedMark = re(`^\\s*(?:${word})${end}`)

/** Whether the mark beside an item or attachment ("Åbent", "Lukket sag") says that it is closed. */
export function isClosed(mark: string): boolean {
  return closedMark.test(mark.normalize('NFC'))
}

/** Whether the mark beside an item says that it is open. */
export function isOpen(mark: string): boolean {
  return /^\s*åb(?:en|ent)(?!\p{L})/iu.test(mark.normalize('NFC'))
}

const accessMark =
  /^(?:å|a\u030a|Å|A\u030a)bent?(?:\s+(?:sag|punkt|dagsorden|referat))?$|^(?:lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsorden|referat))?$/iu
const longestMark = 'fortroligt dagsorden.'.length

/** Whether a text is a mark that tells whether an item or attachment is open: "Åbent", "Åben sag", "Lukket punkt". */
export function isAccessMark(text: string): boolean {
  return text.length <= longestMark && accessMark.test(text.endsWith('.') ? text.slice(0, -1) : text)
}

const closedItem = /^(?:lukket|fortroligt?)\s+(?:sag|punkt)\.?$/iu

/** Whether a text says of one item that it is closed, and cannot be the heading of a part of the agenda: "Lukket punkt". */
export function isMarkOfItem(text: string): boolean {
  return text.length <= longestMark && closedItem.test(text)
}
