import {fileNamesOn} from '../../text/listed-files.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, Title} from '../../tree/nodes.ts'
import {accessBefore} from '../../vocabulary/item-numbers.ts'
import {anyLabel} from '../../vocabulary/labels.ts'
import {behindTitle, caseBeforeTitle, clickBehindTitle} from '../../vocabulary/title-marks.ts'
import {parseBlocks} from '../blocks.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import {joinLines} from '../join-lines.ts'
import {headingNode, sectionNode} from '../section-nodes.ts'
import type {ListedItem} from './contents-entry.ts'
import {labelNodes, nodesBehindNumber, withOneCase} from './item-marks.ts'
import type {ItemStart, SeriesStart} from './item-start.ts'
import {type DocumentForm, readBody} from './sections.ts'

/** Reads the item that begins at a start and ends before a line. */
export function readItem(
  tokens: LineTokens,
  item: ItemStart,
  to: number,
  document: DocumentForm,
  inClosedPart: boolean,
): AgendaItem {
  const {lines} = tokens
  const body = {from: item.bodyFrom, textFrom: item.textFrom, to}
  const children = withOneCase([
    ...readBeginning(tokens, item),
    ...readBody(tokens, body, document, printedTitle(tokens, item)),
  ])
  const begin = tokens.dress(item.firstLine).start
  const start = lines.pointAt(Math.min(begin, children[0]?.position.start.offset ?? begin), item.firstLine)
  let end = start
  for (const child of children) if (child.position.end.offset > end.offset) end = child.position.end
  return {type: 'agendaItem', ...(inClosedPart && {inClosedPart: true}), children, position: {start, end}}
}

/** The title of an item as printed, with all that stands behind it on its lines. */
function printedTitle(tokens: LineTokens, {start, titleLines}: ItemStart): string {
  const own =
    start?.token.title === undefined ? [] : [tokens.lines.clean(start.token.title.start, start.token.title.end)]
  return [...own, ...titleLines.map((line) => tokens.text(line))].join(' ').replace(clickBehindTitle, '')
}

/** Number, title and what stands among the lines of these. */
function readBeginning(tokens: LineTokens, item: ItemStart): AgendaItem['children'] {
  const {lines} = tokens
  const children: AgendaItem['children'] = []
  const {start} = item
  const titleRows = new Set(item.titleLines)
  const own = start?.token.title === undefined ? [] : [start.line]
  const rows = [...own, ...item.titleLines]
  let isTitleDone = false
  if (start !== undefined && item.listed !== undefined) children.push(...listedTitle(tokens, start, item.listed))
  for (const line of tokens.withText(item.listed === undefined ? item.firstLine : item.bodyFrom, item.bodyFrom)) {
    if (line === start?.line) {
      const {number, access, caseNumber} = start.token
      children.push(fieldNode(lines, 'number', line, number.start, number.end))
      if (access !== undefined) children.push(fieldNode(lines, 'access', line, access.start, access.end))
      if (caseNumber !== undefined)
        children.push(fieldNode(lines, 'caseNumber', line, caseNumber.start, caseNumber.end))
      if (own.length === 0) {
        children.push(...nodesBehindNumber(tokens, line, number.end))
        continue
      }
    }
    if (line === rows[0] && !isTitleDone) {
      children.push(...titleNodes(tokens, rows, start?.token.title))
      isTitleDone = true
      continue
    }
    if (titleRows.has(line)) continue
    const marks = labelNodes(tokens, line, children.at(-1))
    const heading = tokens.heading(line)
    if (marks.length > 0) children.push(...marks)
    else if (heading?.kind === 'absence' && heading.textFrom !== undefined) {
      const {nodes, text} = parseBlocks(lines, line, line + 1, heading.textFrom)
      children.push(sectionNode('absence', [headingNode(lines, heading.heading), ...nodes], text))
    } else if (fileNamesOn(tokens.printed(line)).length > 0) {
      const {nodes, text} = parseBlocks(lines, line, line + 1)
      children.push(sectionNode('attachments', nodes, text))
    } else if (namesFile.test(tokens.text(line)) || anyLabel.test(tokens.text(line)))
      children.push(fieldNode(lines, 'text', line, lines.indent(line), lines.trimmedEnd(line)))
    else children.push(markerNode(lines, 'again', line, line))
  }
  return children
}

/** "1. Meddelelser:": what parts a title from the text below. */
const colonBehind = /[:\s]/u

/** Number and title of an item whose title stands in a list: it is told where the number stands. */
function listedTitle(tokens: LineTokens, {line, token}: SeriesStart, {title}: ListedItem): AgendaItem['children'] {
  const number = fieldNode(tokens.lines, 'number', line, token.number.start, token.number.end)
  return [number, {type: 'title', value: title.replace(/(?<!\s)\s*:$/, ''), position: number.position}]
}

/** A line between a number and the number again that names a file among other words. */
const namesFile = /\.(?:pdf|docx?|xlsx?)(?:\s|$)/iu

/** The title on some lines, and what stands in brackets behind it. */
function titleNodes(tokens: LineTokens, rows: readonly number[], behind: Stretch | undefined): AgendaItem['children'] {
  const {lines} = tokens
  const first = rows[0] as number
  const last = rows.at(-1) as number
  const begin = behind?.start ?? tokens.dress(first).start
  // A number can stand at the right end of the line.
  let firstEnd = behind?.end ?? lines.end(first)
  const printed = lines.text.slice(begin, firstEnd)
  const before = caseBeforeTitle.exec(printed)
  // "(Åben) Ny sti" below its number.
  const marked = behind === undefined ? accessBefore.exec(printed) : null
  const led = before ?? marked
  const start = begin + (led?.[0].length ?? 0)
  let end = lines.trimmedBefore(last === first ? firstEnd : lines.end(last), start)
  const nodes: AgendaItem['children'] = []
  if (led !== null) {
    const [whole, value = ''] = led
    const at = begin + whole.indexOf(value)
    nodes.push(fieldNode(lines, before === null ? 'access' : 'caseNumber', first, at, at + value.length))
  }
  while (end > start && colonBehind.test(lines.text[end - 1] as string)) end--
  const low = Math.max(start, lines.start(last))
  const click = clickBehindTitle.exec(lines.text.slice(low, end))
  if (click !== null && low + click.index > start) end = low + click.index
  for (const name of ['empty', 'access', 'caseNumber'] as const) {
    const match = behindTitle[name].exec(lines.text.slice(low, end))
    if (match === null || low + match.index <= start) continue
    const value = match[1] ?? match[2]
    if (value !== undefined && name !== 'empty') {
      const at = low + match.index + match[0].indexOf(value)
      nodes.push(fieldNode(lines, name, last, at, at + value.length))
    }
    end = lines.trimmedBefore(low + match.index, start)
  }
  // A title that is wrapped in its column has the number of the case in another, on its first line.
  const inColumn = last > first ? behindTitle.caseNumber.exec(lines.text.slice(start, firstEnd))?.[2] : undefined
  if (inColumn !== undefined) {
    const at = lines.text.lastIndexOf(inColumn, firstEnd)
    nodes.push(fieldNode(lines, 'caseNumber', first, at, at + inColumn.length))
    firstEnd = at
  }
  const value = joinLines(
    rows.map((row) => {
      const rowEnd = row === last ? end : row === first ? firstEnd : lines.end(row)
      return lines.text.slice(row === first ? start : lines.start(row), rowEnd)
    }),
  )
  const title: Title = {type: 'title', value, position: lines.position(start, end, first, last)}
  return [title, ...nodes]
}
