import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchFirst} from '../layouts/pattern.ts'
import type {Attachment} from '../records/schema.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {isClosed} from '../vocabulary/access.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {isNoAttachment} from '../vocabulary/placeholders.ts'

/** A line under a heading, white space around it left out. */
export interface TextLine {
  line: number
  start: number
  end: number
}

/**
 * The attachments on the lines of a section. Where the layout says how they are
 * built, a line that is built otherwise goes on the one before it; else each
 * line is a title, its bullet left out.
 */
export function attachmentsOn(rows: readonly TextLine[], lines: Lines, {attachments}: Grammar): Attachment[] {
  const found: Attachment[] = []
  for (const {line, start, end} of rows) {
    const hasBullet = bullets.has(lines.text[start] as string)
    const from = lines.skipSpaces(hasBullet ? start + 1 : start, end)
    if (from >= end || isNoAttachment(lines.text.slice(from, end))) continue
    const captures = matchFirst(attachments, lines.text, from, end)
    const before = found.at(-1)
    if (attachments.length > 0 && captures === undefined && !hasBullet && before !== undefined) {
      const position = {start: before.position.start, end: lines.pointAt(end, line)}
      found[found.length - 1] = {
        ...before,
        title: `${before.title} ${cleanLine(lines.text.slice(from, end))}`,
        position,
      }
      continue
    }
    found.push(attachment(captures ?? [], lines, line, from, end))
  }
  return found
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
