import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {carriesSign, legendOf} from '../../vocabulary/access/signs.ts'
import {closingWords} from '../../vocabulary/access/titles.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {titleNode} from './titles.ts'

// Signs that the document explains: "* = lukket", "Punkter mærket med L er lukkede".

/** The longest line that has no more than what explains a sign. */
export const longestLegend = 160

/** A number with a sign before it or behind: "L 12. Salg af areal", "12* Salg af areal". */
const signedNumber =
  /^\s*(?:(?:LP?|[*#¤†]{1,3})[\s-]?\d{1,4}|\d{1,4}(?:\.\d{1,3})?[.:]?[\s/-]?\(?(?:LP?|[*#¤†]{1,3})\)?[.:]?\s)/u

/** By signs that the document explains: "* = lukket". One that all items have tells none from another. Gives the lines that explain them. */
export function markSigns(agenda: Agenda): ReadonlySet<number> {
  const legends = new Set<number>()
  for (const {line, text} of agenda.linesWithStem()) {
    const sign = legendOf(text)
    if (sign === undefined) continue
    const signed = agenda.items.filter((item) => item.position.start.line - 1 !== line && hasSign(agenda, item, sign))
    const listed = agenda
      .entries()
      .filter((entry) => carriesSign(agenda.lines.slice(entry.position.start.line - 1), sign))
    const closing: Closing = {mark: closingWords(text), isDoubtful: signed.length === agenda.items.length}
    const unnumbered = Array.from(agenda.headLines()).flatMap((one) =>
      one.line !== line && carriesSign(one.text, sign) ? agenda.listedAs(one.text) : [],
    )
    const isUsed = markSigned(agenda, sign, closing) || signed.length + listed.length + unnumbered.length > 0
    if (!isUsed) continue
    // A line that has lost its breaks can have other marks.
    if (text.length <= longestLegend) legends.add(line)
    for (const item of [...signed, ...listed.flatMap((entry) => agenda.namedBy(entry)), ...unnumbered])
      close(item, closing)
  }
  return legends
}

/** Items that the parser has taken for text of others, and that have a sign: these are closed with them. */
function markSigned(agenda: Agenda, sign: string, closing: Closing): boolean {
  let isFound = false
  for (const {item, text} of agenda.shortLines(sign)) {
    if (!signedNumber.test(text) || !carriesSign(text, sign)) continue
    close(item, {...closing, isDoubtful: true})
    isFound = true
  }
  return isFound
}

function hasSign(agenda: Agenda, item: AgendaItem, sign: string): boolean {
  const title = titleNode(item)
  const number = item.children.find((child) => child.type === 'field' && child.name === 'number')
  return [title, number].some(
    (node) =>
      node !== undefined &&
      (carriesSign(agenda.lines.slice(node.position.start.line - 1), sign) ||
        carriesSign(agenda.lines.slice(node.position.end.line - 1), sign)),
  )
}
