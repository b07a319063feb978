import {isAccessMark, isOpen} from '../../vocabulary/access/marks.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {kindInAnyLetters} from '../../vocabulary/headings.ts'
import type {Agenda} from './agenda.ts'
import {titleOf} from './titles.ts'

// "Åbent punkt" and "Lukket punkt" as the heads of two columns tell nothing of the item; the column does in which its
// number stands, a cell a line:
//
//   Behandling ⏎ Mødedato ⏎ Åbent punkt ⏎ Lukket punkt
//   Byrådet ⏎ 26-03-2031 ⏎ 4 ⏎ ␠         open
//   Byrådet ⏎ 26-03-2031 ⏎ ␠ ⏎ 101       closed

/** The longest cell of such a table, and how many there are at the most. */
const longestCell = 60
const mostCells = 60

/** Whether "Lukket punkt" stands right behind "Åbent punkt", as the heads of two columns do. */
export function isColumnHead(agenda: Agenda, line: number): boolean {
  const lines = agenda.lines
  const mark = lines.clean(lines.start(line), lines.end(line))
  if (!isAccessMark(mark) || isOpen(mark)) return false
  const above = agenda.printedBeside(line, -1)
  if (above === undefined) return false
  const before = lines.clean(lines.start(above), lines.end(above))
  return isAccessMark(before) && isOpen(before) && before.split(' ')[1] === mark.split(' ')[1]
}

/** Whether each of several items has such heads, those left out that are closed by their titles, so that they cannot tell one from the other. */
export function hasColumnHeads(agenda: Agenda): boolean {
  const items = agenda.items.filter((item) => closingOfTitle(titleOf(item)) === undefined)
  return (
    items.length > 1 &&
    items.every(({position}) => {
      for (let line = position.start.line; line < position.end.line; line++)
        if (!agenda.lines.isBlank(line) && isColumnHead(agenda, line)) return true
      return false
    })
  )
}

/** Whether a number stands behind an empty cell, in the rows under such heads. */
export function isInClosedColumn({lines}: Agenda, head: number, to: number): boolean {
  let isBehindEmpty = false
  for (let line = head + 1, left = mostCells; line < to && left > 0; line++) {
    const printed = lines.slice(line)
    if (printed === '') continue
    const cell = printed.trim()
    if (cell.length > longestCell || kindInAnyLetters(cell) !== undefined) return false
    if (isBehindEmpty && /^\d{1,4}$/.test(cell)) return true
    isBehindEmpty = cell === ''
    left--
  }
  return false
}
