import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchFirst} from '../layouts/pattern.ts'
import type {Attachment} from '../records/schema.ts'
import {isCapitalAt, isLetter} from '../text/letters.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {fileNamesOn} from '../text/listed-files.ts'
import {trimEnd} from '../text/spaces.ts'
import {isClosed} from '../vocabulary/access/marks.ts'
import {
  attachmentParts,
  behindAttachment,
  countBefore,
  documentNumberAlone,
  numberWithAccess,
} from '../vocabulary/attachments.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {namesNone} from '../vocabulary/placeholders.ts'

/** A line under a heading, white space around it left out. */
export interface TextLine {
  line: number
  start: number
  end: number
}

/**
 * The attachments on the printed lines of a section. Where the layout says how they are
 * built, a line that is built otherwise goes on the one before it; else each
 * line is a title, its bullet left out.
 */
export function attachmentsOn(printed: readonly TextLine[], lines: Lines, {attachments}: Grammar): Attachment[] {
  const found: Attachment[] = []
  const rows = partedRow(printed, lines)
  const isCounted = isNumbered(rows, lines)
  let numberAbove: string | undefined
  for (const [index, {line, start, end: rowEnd}] of rows.entries()) {
    const behind = behindAttachment.exec(lines.text.slice(start, rowEnd))
    const end = behind === null ? rowEnd : start + behind.index
    const hasBullet = bullets.has(lines.text[start] as string)
    const begin = lines.skipSpaces(hasBullet ? start + 1 : start, end)
    const count = isCounted ? (countBefore.exec(lines.text.slice(begin, end))?.[0].length ?? 0) : 0
    const from = begin + count
    const title = lines.text.slice(from, end)
    if (from >= end || namesNone(title)) continue
    const files = attachments.length > 0 ? [] : fileNamesOn(lines.text, from, end)
    if (files.length > 0) {
      for (const file of files) found.push(attachment([], lines, line, file.start, file.end))
      continue
    }
    // A number on a line of its own is that of the title below.
    if (index + 1 < rows.length && documentNumberAlone.test(title)) {
      numberAbove = title
      continue
    }
    const captures =
      attachments.length > 0 ? matchFirst(attachments, lines.text, from, end) : formOf(lines.text, from, end)
    const before = found.at(-1)
    const isBuilt = attachments.length > 0 || attachmentParts(firstOf(rows, lines)) !== undefined
    // "3. Oplæg til" and "   trafikbestilling 2018", "- Notat af 4. maj" and "  2031": such a title goes on further in.
    const goesOn =
      before !== undefined &&
      ((isCounted && count === 0 && isFurtherIn(lines, line, before)) || isBelowTitle(lines, line, before))
    if (((isBuilt && captures === undefined) || goesOn) && !hasBullet && before !== undefined) {
      const position = {start: before.position.start, end: lines.pointAt(end, line)}
      found[found.length - 1] = {
        ...before,
        title: `${before.title} ${cleanLine(lines.text.slice(from, end))}`,
        position,
      }
      continue
    }
    const one = attachment(captures ?? [], lines, line, from, end)
    const access = one.access ?? (behind?.groups?.access === undefined ? null : 'open')
    found.push({...one, access, documentNumber: one.documentNumber ?? numberAbove ?? null})
    numberAbove = undefined
  }
  return found
}

/**
 * Attachments that stand on one line, each as a row, parted by semicolons: "Plan af 4. maj; Overslag; Brev";
 * "Kort; over området" is one. A list that has lost its lines has its bullets, "Bilag- Kort - Notat", or its numbers,
 * "17474/09Åben Kort 17475/09Lukket Tilbud".
 */
function partedRow(rows: readonly TextLine[], lines: Lines): readonly TextLine[] {
  const [row] = rows
  if (row === undefined || rows.length > 1) return rows
  const printed = lines.text.slice(row.start, row.end)
  const numbers = Array.from(matchesIn(numberWithAccess, printed), ({index}) => row.start + index)
  if (numbers[0] === row.start)
    return numbers.map((start, at) => ({
      line: row.line,
      start,
      end: trimEnd(lines.text, start, numbers[at + 1] ?? row.end),
    }))
  const hasLostLines = bullets.has(printed[0] as string) && isLetter(lines.text.charCodeAt(row.start - 1))
  const between = hasLostLines ? ` ${printed[0]} ` : '; '
  const parts: TextLine[] = []
  for (let at = 0; at < printed.length; ) {
    const mark = printed.indexOf(between, at)
    const end = mark < 0 ? printed.length : mark
    parts.push({line: row.line, start: row.start + at, end: row.start + end})
    at = lines.skipSpaces(row.start + end + 1, row.end) - row.start
  }
  return hasLostLines || parts.every(({start}) => isCapitalAt(lines.text, start)) ? parts : rows
}

/** The parts of a line of attachments that is built as many systems build it; undefined where it is a title alone. */
function formOf(text: string, start: number, end: number): Capture[] | undefined {
  const printed = text.slice(start, end)
  const groups = attachmentParts(printed)
  if (groups === undefined) return undefined
  return (['access', 'title', 'documentNumber'] as const).flatMap((name) => {
    const value = groups[name]
    if (value === undefined) return []
    const at = start + (name === 'documentNumber' ? printed.lastIndexOf(value) : printed.indexOf(value))
    return [{name, start: at, end: at + value.length}]
  })
}

function firstOf(rows: readonly TextLine[], lines: Lines): string {
  const first = rows[0]
  return first === undefined ? '' : lines.text.slice(first.start, first.end)
}

/** Whether a line begins further in than the one that an attachment is on. */
function isFurtherIn(lines: Lines, line: number, {position}: Attachment): boolean {
  const above = position.start.line - 1
  return lines.column(line) > lines.column(above)
}

/** Whether a line begins as far in as the title of the attachment above it, which has a bullet. */
function isBelowTitle(lines: Lines, line: number, {position}: Attachment): boolean {
  const hasBullet = bullets.has(lines.text[lines.indent(position.start.line - 1)] as string)
  return hasBullet && lines.column(line) >= position.start.column - 1
}

/** Whether the lines are counted: "1. Kort", "2. Notat". */
function isNumbered(rows: readonly TextLine[], lines: Lines): boolean {
  const numbers = rows.flatMap(({start, end}) => countBefore.exec(lines.text.slice(start, end))?.[1] ?? [])
  return (
    numbers.length > 0 && numbers.length * 2 >= rows.length && numbers.every((number, at) => Number(number) === at + 1)
  )
}

function attachment(captures: readonly Capture[], lines: Lines, line: number, from: number, end: number): Attachment {
  const value = (name: Capture['name']) => {
    const capture = captures.find((one) => one.name === name)
    return capture === undefined ? null : cleanLine(lines.text.slice(capture.start, capture.end)) || null
  }
  const title = captures.find((capture) => capture.name === 'title')
  const access = value('access')
  const [start, stop] = title === undefined ? [from, end] : [title.start, title.end]
  return {
    title: cleanLine(lines.text.slice(start, stop)),
    documentNumber: value('documentNumber'),
    url: null,
    access: access === null ? null : isClosed(access) ? 'closed' : 'open',
    position: lines.position(start, stop, line, line),
  }
}
