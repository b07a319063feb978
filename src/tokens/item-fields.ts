import {caseBeforeWorker, initialsAndCase} from '../text/case-number.ts'
import {isDigit} from '../text/letters.ts'
import {type Stretch, trimmed} from '../text/stretch.ts'
import {isAccessMark} from '../vocabulary/access/marks.ts'
import {accessWords} from '../vocabulary/access/words.ts'
import {
  accessAndCase,
  accessAndLabel,
  accessBehind,
  caseAndAccess,
  dayBeforeLabels,
  type ItemLabel,
  itemLabel,
  itemLabelAtStart,
  itemLabelsOnLine,
} from '../vocabulary/labels.ts'
import {matchesIn} from '../vocabulary/matches.ts'

/** A value of an agenda item that a label tells, or that can be told by its form. */
export interface ItemField {
  label: ItemLabel
  /** From the label on. */
  start: number
  value: Stretch
}

/** A case number behind which the name of a body stands, or another column: "299835 Byrådet", "2011/21840     21. februar 2012". */
const bodyBehind = /^\s*[\d./-]*\d(?=\s+\p{Lu}\p{Ll}{2}|\s{3,}\S)/u
/** Another label behind a wide gap, which is none of an item: "J.nr. 203103-4120                Dato: 15. november 2031". */
const otherLabel = /(?<=\S)\s{3,}(?=\p{Lu}[\p{L} .]{1,30}:)/u
/** White space, and what a value can end with before the next label. */
const space = /\s/
const valueEdge = /[\s,;]/
/** The longest line of labels. */
const longestLine = 300

/** The labelled values of a line that begins with a label of an item; empty where it does not. */
export function itemFieldsOn(text: string, start: number, end: number): ItemField[] {
  if (end - start > longestLine) return []
  const whole = text.slice(start, end)
  const day = dayBeforeLabels.exec(whole)?.[0].length ?? 0
  return fieldsOn(whole.slice(day), start + day)
}

/** The values of a line of labels, which begins at an offset of the text. */
function fieldsOn(line: string, start: number): ItemField[] {
  if (!itemLabelAtStart.test(line)) return unlabelled(line, start)
  const labels = [...matchesIn(itemLabelsOnLine, line)]
  const fields: ItemField[] = []
  const fieldValue = (from: number, to: number) => shifted(trimmed(line, from, to, space, valueEdge), start)
  labels.forEach((match, index) => {
    const label =
      itemLabel((match[1] ?? match[2] ?? '').replace(/\s+/g, ' ')) ?? itemLabel((match[1] ?? '').replace(/\s+/g, ''))
    if (label === undefined) return
    const from = match.index + match[0].length
    const to = labels[index + 1]?.index ?? line.length
    // A value that tells of access is whole: "Ikke lukket", "☒ Åben ☐ Lukket".
    const isLast = index === labels.length - 1 && label !== 'access'
    const mark = isLast ? accessBehind.exec(line.slice(from, to))?.[1] : undefined
    const at = mark !== undefined && isAccessMark(mark) ? to - mark.length : to
    const end = at < to ? from + line.slice(from, at).trimEnd().length : to
    fields.push({label, start: start + match.index, value: fieldValue(from, valueEnd(label, line, from, end))})
    if (at < to) fields.push({label: 'access', start: start + at, value: fieldValue(at, line.length)})
  })
  return fields
}

/** "DIKEOL / 08/3208 ÅBEN SAG": initials, the number of the case, perhaps access. */
const workerAndCase = new RegExp(
  String.raw`^${initialsAndCase.replace('initials', 'caseworker').replace('number', 'caseNumber')}(?:\s+(?<access>${accessWords}))?$`,
  'diu',
)
/** "07/2114 / Ida Brink": the number of the case, and who works on it. */
const caseAndWorker = new RegExp(
  String.raw`^${caseBeforeWorker}(?<caseworker>\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){1,4})$`,
  'du',
)
const unlabelledForms = [accessAndCase, accessAndLabel, caseAndAccess, workerAndCase, caseAndWorker]

/** How many letters a line has at least, and at most, before the stroke between initials and the number of a case. */
const initials = [3, 8] as const

/** Whether a line from an offset on can begin with the number of a case, or with initials and that. */
export function mayLackLabel(text: string, start: number): boolean {
  if (isDigit(text.charCodeAt(start))) {
    if (text[start + 2] === '.' && text[start + 5] === '.') return true
    // "12/15486", "2012/15486"
    if (text[start + 2] === '/' || text[start + 4] === '/') return true
  }
  // "P35 15/418"
  if (text[start + 3] === ' ' && text[start + 6] === '/') return true
  const at = text.slice(start, start + initials[1] + 3).indexOf(' / ')
  return at >= initials[0] && /^\d/.test(text.charAt(start + at + 3))
}

/** The values of a line that has them without labels, each known by its form; none where it has not. */
function unlabelled(line: string, start: number): ItemField[] {
  for (const form of unlabelledForms) {
    const groups = form.exec(line)?.indices?.groups
    if (groups === undefined) continue
    return Object.entries(groups)
      .filter(([, range]) => range !== undefined)
      .map(([label, [from, to]]) => ({label: label as ItemLabel, value: {start: start + from, end: start + to}}))
      .map((field) => ({...field, start: field.value.start}))
      .sort((a, b) => a.start - b.start)
  }
  return []
}

/** Where the value of a label ends: before another label, that of a case number before the name of a body. */
function valueEnd(label: ItemLabel, line: string, from: number, to: number): number {
  const value = line.slice(from, to)
  const behind = label === 'caseNumber' ? bodyBehind.exec(value) : null
  if (behind !== null) return from + behind[0].length
  const other = otherLabel.exec(value)
  return other === null ? to : from + other.index
}

function shifted({start, end}: Stretch, by: number): Stretch {
  return {start: start + by, end: end + by}
}
