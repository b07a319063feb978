import {isFullName} from '../../names/person.ts'
import {restOfDate} from '../../text/dates.ts'
import type {TitlePart} from '../../tokens/title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Meeting} from '../../tree/nodes.ts'
import {behindItems, meetingEnded, signatures, signedDay, writtenBy} from '../../vocabulary/dividers.ts'
import {contact, isRule, pageEnd} from '../../vocabulary/furniture.ts'
import {secretaryRole} from '../../vocabulary/roles.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import type {PeopleList} from '../participants.ts'
import {unclaimed} from '../unclaimed.ts'
import type {ItemStart} from './item-start.ts'
import {isPeopleLine, peopleOn} from './people.ts'

// Where the items end, and what stands behind the last of them:
//
//   Godkendt.
//
//   Mødet sluttede kl. 19.10
//   Referent:
//   Bo Ås
//   Skovby Kommune, Torvet 1, 8000 Skovby

const secretaries: PeopleList = {present: true, role: secretaryRole}

/** The line behind the last item: where the meeting ends, its attachments are listed, the page ends, or a rule as over each item stands. */
export function endOfItems(tokens: LineTokens, items: readonly ItemStart[], to: number): number {
  const last = items.at(-1)
  if (last === undefined) return to
  const ruled = items.filter(({firstLine}) => {
    const above = tokens.before(firstLine - 1, 0)
    return above >= 0 && isRule(tokens.text(above))
  })
  const areRuled = ruled.length === items.length
  const decisions = tokens.headings(last.bodyFrom, to).filter(({kind}) => kind === 'decision')
  const lastDecision = decisions.findLast(({textFrom}) => textFrom === undefined)?.line ?? -1
  for (const line of tokens.withText(last.bodyFrom, to)) {
    const text = tokens.text(line)
    if (areRuled && isRule(text)) return line
    if (behindItems.test(text) || isSignature(tokens, line, to) || isSigned(tokens, line, to)) return line
    // On the page of one item the end of the meeting can be told before all else.
    if (line > lastDecision && meetingEnded.test(text)) return line
    if (pageEnd.test(text) && (line === last.bodyFrom || tokens.isBlank(line - 1) || text.length < 12)) return line
  }
  return footOf(tokens, last.bodyFrom, to)
}

/** Whether a line is the label of who wrote the minutes, with the name below, or nothing; or, as the last of all, with the name and no colon. */
function isSignature(tokens: LineTokens, line: number, to: number): boolean {
  if (isWriterAlone(tokens, line, to)) return true
  if (!tokens.dress(line).hasColon || !writtenBy.test(tokens.text(line))) return false
  const next = tokens.next(line + 1, to)
  return next >= to || isPeopleLine(tokens, next)
}

/** Whether the last line has who wrote the minutes, "Referent Bo Ås", and nothing else. */
function isWriterAlone(tokens: LineTokens, line: number, to: number): boolean {
  const label = tokens.label(line)
  if (label?.label !== 'secretary' || tokens.next(line + 1, to) < to) return false
  return isFullName(tokens.lines.clean(label.value.start, label.value.end))
}

/** Whether a line is the place and the day over names, and nothing but these and lines of the page stand behind it. */
function isSigned(tokens: LineTokens, line: number, to: number): boolean {
  const day = signedDay.exec(tokens.text(line))?.[0]
  if (day === undefined || restOfDate(tokens.text(line).slice(day.length)) !== '') return false
  let hasName = false
  for (let below = tokens.next(line + 1, to); below < to; below = tokens.next(below + 1, to)) {
    if (tokens.isPageLine(below)) continue
    if (!isPeopleLine(tokens, below)) return false
    hasName = true
  }
  return hasName
}

/** How many lines the foot of a page has, and how long they are. */
const footLines = 8
const longestFoot = 200

/** The line behind which only the foot of the page stands: the council's name and address, and what the page says of itself. */
function footOf(tokens: LineTokens, from: number, to: number): number {
  let end = to
  let hasContact = false
  let line = tokens.before(to - 1, from)
  for (let left = footLines; line >= from && left > 0; line = tokens.before(line - 1, from), left--) {
    const text = tokens.text(line)
    if (text.length > longestFoot) break
    hasContact ||= contact.test(text)
    if (hasContact && authorityOn(tokens, line) !== undefined) return line
    if (tokens.isPageLine(line) && end === tokens.next(line + 1, to)) end = line
    if (tokens.heading(line) !== undefined || (tokens.numbered(line)?.title !== undefined && !contact.test(text))) break
  }
  return end
}

/** The name of the municipality that a line of the foot begins with; "Skovby Kommune har besluttet …" is a sentence. */
function authorityOn(tokens: LineTokens, line: number): TitlePart | undefined {
  const [first] = tokens.title(line).parts
  if (first?.name !== 'municipality' || first.start !== tokens.dress(line).start) return undefined
  const rest = tokens.lines.text.slice(first.end, tokens.lines.trimmedEnd(line))
  return goesOnInWords.test(rest) && !contact.test(rest) ? undefined : first
}

const goesOnInWords = /^\s+\p{Ll}/u

/** A line of the page of signatures: names are signed, all else is said. */
function signedLine(tokens: LineTokens, line: number): Meeting['children'][number] {
  const {lines} = tokens
  const text = tokens.text(line)
  if (signatures.test(text) || signedDay.test(text) || !/\p{L}/u.test(text) || isPeopleLine(tokens, line))
    return markerNode(lines, 'signatures', line, line)
  return fieldNode(lines, 'remarks', line, lines.indent(line), lines.trimmedEnd(line))
}

/** Who wrote the minutes, behind the label or on the line below it; undefined where a line is no such label. */
function writerOn(
  tokens: LineTokens,
  line: number,
  to: number,
): {nodes: Meeting['children']; last: number} | undefined {
  const label = tokens.label(line)
  if (label?.label !== 'secretary' || !(label.hasColon || isWriterAlone(tokens, line, to))) return undefined
  const {lines} = tokens
  const {start, end} = label.value
  if (start < end) return {nodes: peopleOn(tokens, start, end, secretaries), last: line}
  const next = tokens.next(line + 1, to)
  const mark = markerNode(lines, 'signatures', line, line)
  if (next >= to || !isPeopleLine(tokens, next)) return {nodes: [mark], last: line}
  const people = peopleOn(tokens, lines.indent(next), lines.trimmedEnd(next), secretaries)
  return {nodes: [mark, ...people], last: next}
}

/** What stands behind the last item: when the meeting ended, and what no record has. */
export function behind(tokens: LineTokens, from: number, to: number): Meeting['children'] {
  const {lines} = tokens
  const children: Meeting['children'] = []
  const foot = footOf(tokens, from, to)
  let open = from
  let isNamed = false
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const writer = writerOn(tokens, line, to)
    if (writer !== undefined) {
      children.push(...unclaimed(lines, open, line), ...writer.nodes)
      line = writer.last
      open = line + 1
      continue
    }
    const ended = meetingEnded.exec(tokens.text(line))
    isNamed ||= signatures.test(tokens.text(line)) || isSigned(tokens, line, to)
    // "Mødet hævet kl. 11.10" can stand below the names.
    if (isNamed && ended === null) {
      children.push(...unclaimed(lines, open, line), signedLine(tokens, line))
      open = line + 1
      continue
    }
    const time = ended?.groups?.time
    const authority = contact.test(tokens.text(line)) || line >= foot ? authorityOn(tokens, line) : undefined
    const isPage = tokens.isPageLine(line) || line >= foot
    if (time === undefined && authority === undefined && !isPage && ended === null) continue
    children.push(...unclaimed(lines, open, line))
    open = line + 1
    const position = lines.position(lines.indent(line), lines.trimmedEnd(line), line, line)
    if (time !== undefined) children.push({type: 'field', name: 'endTime', value: time, position})
    else if (authority !== undefined)
      children.push({type: 'field', name: 'municipality', value: lines.clean(authority.start, authority.end), position})
    else children.push(markerNode(lines, 'page', line, line))
  }
  return [...children, ...unclaimed(lines, open, to)]
}
