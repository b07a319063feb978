import {cleanLine} from '../text/lines.ts'
import {type Stretch, trimmed} from '../text/stretch.ts'
import {type HeadLabel, headLabel} from '../vocabulary/labels.ts'
import {longestLabel} from '../vocabulary/people-labels.ts'
import type {Dress} from './dress.ts'
import {traits, traitsOf} from './traits.ts'

/** A label of a head, with what stands behind it on the line. */
export interface HeadLabelToken {
  label: HeadLabel
  /** Empty where the value stands elsewhere. */
  value: Stretch
  hasColon: boolean
}

/** What a table's cell can begin and end with: "Dato: | 4. juni |". */
const cellEdge = /[\s|]/
const bar = 124
/** From where on there is white space that a line can end with all the same. */
const rareSpaces = 0x1680
/** The longest lines that can be a label with its value and without a colon. */
const longestPlain = 80

/** The longest list of people behind one. */
const longestList = 600
const ofPeople: ReadonlySet<HeadLabel> = new Set(['present', 'away', 'deputies', 'secretary'])

/** The number or letter of a room, behind its word. */
const roomNumber = /^\s(?:\d{1,4}|\p{Lu}\d{0,3})(?=[,\s]|$)/u

/**
 * Reads the label that a line begins with: "Mødedato: 4. juni", "STED", "Dato: |", "Tidspunkt Kl. 09:00".
 *
 * @param has the traits of the line
 */
export function headLabelOn(
  text: string,
  {start, end, hasColon}: Pick<Dress, 'start' | 'end' | 'hasColon'>,
  has = traitsOf(text, start, end),
): HeadLabelToken | undefined {
  const to = withoutCellEnd(text, start, end)
  const colon = (has & traits.colon) === 0 ? -1 : text.indexOf(':', start)
  if (colon >= start && colon < to && colon - start <= longestLabel) {
    const printed = cleanLine(text.slice(start, colon))
    // "Afbud fra.: Bo Ås"
    const label = headLabel(printed) ?? (printed.endsWith('.') ? headLabel(printed.slice(0, -1)) : undefined)
    if (label !== undefined) return {label, value: trimmed(text, colon + 1, to, cellEdge), hasColon: true}
  }
  const whole = to - start <= longestLabel ? headLabel(printedLabel(text.slice(start, to), has)) : undefined
  if (whole !== undefined)
    return {label: whole, value: {start: to, end: to}, hasColon: hasColon || /[:;]/.test(text[to - 1] as string)}
  if (hasColon || to - start > longestList) return undefined
  const plain = gluedLabel(text, start, to) ?? plainLabel(text, start, to, has)
  return to - start <= longestPlain || (plain !== undefined && ofPeople.has(plain.label)) ? plain : undefined
}

/** A label without its colon, white space folded. */
function printedLabel(printed: string, has: number): string {
  const text = (has & traits.unclean) === 0 ? printed : cleanLine(printed)
  return (has & traits.colon) === 0 && !text.endsWith(';') ? text : text.replace(/(?<!\s)\s*[:;]$/, '')
}

/** What a label of people has before the first of them: "I mødet deltog", "Deltager ved mødet var". */
const beforeNames = /^\p{L}\p{Ll}*(?:\s{1,9}\p{Ll}+){1,5}\s{1,9}(?=\p{Lu})/u

/** A label of one or two words before a value, or of three before a gap, without a colon between them; that of people can have more. */
function plainLabel(text: string, start: number, end: number, has: number): HeadLabelToken | undefined {
  // "Ikke til stede   Bo Ås (A)": a column parts a label of more words from its value.
  const column = /^\S+ \S+ \S+(?=\s{2,}\S)/.exec(text.slice(start, end))?.[0]
  const inColumn = column === undefined ? undefined : headLabel(column)
  if (column !== undefined && inColumn !== undefined)
    return {label: inColumn, value: trimmed(text, start + column.length, end, cellEdge), hasColon: false}
  // "… var formanden Bo Ås": the last word can be what the first of them is.
  const told = beforeNames.exec(text.slice(start, Math.min(end, start + longestLabel)))?.[0].trimEnd() ?? ''
  for (const printed of told === '' ? [] : [told, told.slice(0, told.lastIndexOf(' ')).trimEnd()]) {
    const label = headLabel(printed)
    if (label !== undefined && ofPeople.has(label))
      return {label, value: trimmed(text, start + printed.length, end, cellEdge), hasColon: false}
  }
  const words = /^(\S+)(?:(\s+\S+))?\s+(?=\S)/.exec(text.slice(start, end))
  if (words === null) return undefined
  const [, first = '', second = ''] = words
  for (const printed of [first + second, first]) {
    const label = headLabel(printedLabel(printed, has))
    if (label === undefined) continue
    // "Lokale 412, Torvet" is the name of a room as a whole.
    const isRoom = label === 'location' && roomNumber.test(text.slice(start + printed.length, end))
    return {label, value: trimmed(text, isRoom ? start : start + printed.length, end, cellEdge), hasColon: false}
  }
  return undefined
}

/** A label that has lost what stood between it and its value: "MødestedRådssalen". */
function gluedLabel(text: string, start: number, end: number): HeadLabelToken | undefined {
  const word = /^\p{Lu}\p{Ll}+(?=\p{Lu}|\d)/u.exec(text.slice(start, Math.min(end, start + longestLabel + 1)))?.[0]
  const label = word === undefined ? undefined : headLabel(word)
  if (word === undefined || label === undefined) return undefined
  return {label, value: trimmed(text, start + word.length, end, cellEdge), hasColon: true}
}

/** A table's cell can end with a bar: "Dato: |". */
export function withoutCellEnd(text: string, start: number, end: number): number {
  let at = end
  const last = text.charCodeAt(at - 1)
  if (last !== bar && last < rareSpaces) return at
  while (at > start && cellEdge.test(text[at - 1] as string)) at--
  return at
}
