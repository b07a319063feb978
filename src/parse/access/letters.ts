import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {isClosingLetter, numberWithLetter} from '../../vocabulary/access/signs.ts'
import {closingOfTitle, closingWords} from '../../vocabulary/access/titles.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {headedText, markAtNumber, numberOf, titleNode, titleOf, withoutBars} from './titles.ts'

// Letters that stand for "lukket", and that nothing explains: "12 L. Salg af areal".

/** A letter before a title in the head, or behind it: "(L) Salg af areal", "| Salg af areal | L |". */
const letterBeside = /(?:^|\s)[([]{1,2}LP?\.?[)\]]{1,2}(?:\s|$)|\s(?:\|\s?)?LP?\.?$/u

/** How many lines below a title are looked at for a letter. */
const longestLabels = 60

/**
 * By letters that nothing explains: below a title, at a number in the contents, and at
 * the number that follows, which the parser has taken for text. All of it is doubtful.
 */
export function markLetters(agenda: Agenda): void {
  const closing: Closing = {mark: 'L', isDoubtful: true}
  for (const item of agenda.items) {
    const mark = markAtNumber(agenda.lines, item)
    // A star says nothing where nothing explains it.
    if (mark !== undefined && !mark.includes('*'))
      close(item, {mark: closingWords(mark) || closing.mark, isDoubtful: true})
    if (hasLetterBelow(agenda, item)) close(item, closing)
  }
  let above = ''
  for (const {text: raw} of agenda.headLines()) {
    const text = withoutBars(raw.trim())
    if (text === '') continue
    const number = numberWithLetter(text)
    const item = number === undefined ? undefined : agenda.items.find((one) => numberOf(one) === number)
    // What stands alone below a title is about that.
    const listed = isClosingLetter(text) ? above : letterBeside.test(text) ? text.replace(letterBeside, ' ') : undefined
    const named = item !== undefined ? [item] : listed === undefined ? [] : agenda.listedAs(listed)
    above = text
    // Where the title of the item has the letter as well it is a word of it: "Lokalplan for etape L".
    for (const one of named) if (!/(?:^|\s)\(?LP?\)?$/u.test(titleOf(one))) close(one, closing)
  }
  for (const {item, text} of agenda.shortLines('L')) {
    const number = numberWithLetter(text)
    if (number !== undefined && Number(number) === Number(numberOf(item)) + 1) close(item, closing)
  }
}

function hasLetterBelow(agenda: Agenda, item: AgendaItem): boolean {
  const title = titleNode(item)
  if (title === undefined) return false
  const text = headedText(item, title.position.end.offset)
  const end = Math.min(text?.position.start.line ?? item.position.end.line, title.position.end.line + longestLabels)
  for (const line of agenda.linesWith('L', title.position.start.line, end))
    if (isClosingLetter(agenda.lines.slice(line))) return true
  // A letter in brackets can have been taken for a party's, and is no part of the title then.
  const last = agenda.lines.slice(title.position.end.line - 1).trim()
  return last.endsWith(')') && closingOfTitle(last) !== undefined
}
