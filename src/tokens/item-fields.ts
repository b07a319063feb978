import {isAccessMark} from '../vocabulary/access.ts'
import {type ItemLabel, itemLabel, itemLabelAtStart, itemLabelsOnLine} from '../vocabulary/labels.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import type {Range} from './heading.ts'

/** A value of an agenda item that a label tells, or that can be told by its form. */
export interface ItemField {
  label: ItemLabel
  /** From the label on. */
  start: number
  value: Range
}

/** A case number behind which the name of a body stands: "299835 Byrådet". */
const bodyBehind = /^\s*[\d./-]*\d(?=\s+\p{Lu}\p{Ll}{2})/u
/** The longest line of labels. */
const longestLine = 300
const accessBehind = /(?:^|\s)(\S+(?:\s+(?:sag|punkt|dagsorden|referat))?)$/iu

/** The labelled values of a line that begins with a label of an item; empty where it does not. */
export function itemFieldsOn(text: string, start: number, end: number): ItemField[] {
  if (end - start > longestLine) return []
  const line = text.slice(start, end)
  if (!itemLabelAtStart.test(line)) return caseBehindAccess(line, start)
  const labels = [...matchesIn(itemLabelsOnLine, line)]
  const fields: ItemField[] = []
  labels.forEach((match, index) => {
    const label =
      itemLabel((match[1] ?? match[2] ?? '').replace(/\s+/g, ' ')) ?? itemLabel((match[1] ?? '').replace(/\s+/g, ''))
    if (label === undefined) return
    const from = match.index + match[0].length
    let to = labels[index + 1]?.index ?? line.length
    if (index === labels.length - 1) {
      const mark = accessBehind.exec(line.slice(from, to))
      if (mark !== null && isAccessMark(mark[1] as string)) {
        const at = to - (mark[1] as string).length
        to = from + line.slice(from, at).trimEnd().length
        to = valueEnd(label, line, from, to)
        const value = trimmedRange(line, at, line.length)
        fields.push({label, start: start + match.index, value: shifted(trimmedRange(line, from, to), start)})
        fields.push({label: 'access', start: start + at, value: shifted(value, start)})
        return
      }
    }
    to = valueEnd(label, line, from, to)
    fields.push({label, start: start + match.index, value: shifted(trimmedRange(line, from, to), start)})
  })
  return fields
}

/** "Åbent - 01.00.00-G01-93-16", "Lukket - 00.01.00A04 - 2007/34364": access, the number of the subject, that of the case. */
const accessAndCase =
  /^(?<access>(?:åbent?|lukket)(?: (?:sag|punkt))?)\s+[-–]\s+(?:(?<subject>\d\d\.\d\d\.\d\d-?\p{Lu}\d\d)\s+[-–]\s+)?(?<number>\d\d\.\d\d\.\d\d-?\p{Lu}\d\d(?:-\d{1,6}(?:-\d{2,4})?)?|(?:19|20)\d\d[/-]\d{1,9}|\d\d\/\d{1,9})$/iu

/** Access and case of a line that has both of them without labels; none where it has not. */
function caseBehindAccess(line: string, start: number): ItemField[] {
  const {access = '', subject, number = ''} = accessAndCase.exec(line)?.groups ?? {}
  if (access === '') return []
  const fields: ItemField[] = [{label: 'access', start, value: {start, end: start + access.length}}]
  const add = (label: ItemLabel, value: string, from: number) => {
    const at = start + line.indexOf(value, from)
    fields.push({label, start: at, value: {start: at, end: at + value.length}})
    return at + value.length - start
  }
  const behind = subject === undefined ? access.length : add('journalNumber', subject, access.length)
  add('caseNumber', number, behind)
  return fields
}

function trimmedRange(line: string, from: number, to: number): Range {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(line[start] as string)) start++
  while (end > start && /[\s,;]/.test(line[end - 1] as string)) end--
  return {start, end}
}

/** Where the value of a label ends: that of a case number before the name of a body. */
function valueEnd(label: ItemLabel, line: string, from: number, to: number): number {
  const behind = label === 'caseNumber' ? bodyBehind.exec(line.slice(from, to)) : null
  return behind === null ? to : from + behind[0].length
}

function shifted({start, end}: Range, by: number): Range {
  return {start: start + by, end: end + by}
}
