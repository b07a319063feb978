import {isAccessMark, isOpen} from '../../vocabulary/access/marks.ts'
import type {Agenda} from './agenda.ts'

// "Åbent punkt" and "Lukket punkt" as the heads of two columns, which tell nothing of the item.

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

/** Whether each of several items has such heads, so that they cannot tell one from the other. */
export function hasColumnHeads(agenda: Agenda): boolean {
  return (
    agenda.items.length > 1 &&
    agenda.items.every(({position}) => {
      for (let line = position.start.line; line < position.end.line; line++)
        if (!agenda.lines.isBlank(line) && isColumnHead(agenda, line)) return true
      return false
    })
  )
}
