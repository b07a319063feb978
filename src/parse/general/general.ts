import type {Layout} from '../../layouts/schema.ts'
import {isSameBody} from '../../names/body.ts'
import {parseDate} from '../../text/dates.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Meeting} from '../../tree/nodes.ts'
import {type Agreement, agreementOf} from './agreement.ts'
import {type Boundary, findBoundaries} from './boundaries.ts'
import {type Outline, outlineOf, readMeeting} from './meeting.ts'
import {judge} from './verdict.ts'

// The general reader: how Danish minutes are built, whoever has written them.
//
//   tokens -> contents -> series of items -> head -> items and their sections -> agreement

/** A meeting that the general reader has found. */
export interface GeneralMeeting {
  /** The lines that it was read from. */
  firstLine: number
  to: number
  node: Meeting
  agreement: Agreement
}

/** What the general reader found, and what it did not find where that is nothing. */
export interface GeneralResult {
  meetings: GeneralMeeting[]
  lacks: readonly string[]
}

/** Reads the meetings between two lines. */
export function readGeneral(tokens: LineTokens, from: number, to: number, layout: Layout): GeneralResult {
  const whole = outlineOf(tokens, from, to)
  const outlines = parted(tokens, from, to, whole) ?? [whole]
  const judged = outlines.map((outline) => ({outline, ...judge(tokens, outline)}))
  const meetings = judged
    .filter(({isMeeting}) => isMeeting)
    .map(({outline}) => {
      const node = readMeeting(tokens, outline, layout)
      const agreement = agreementOf(tokens, outline, node)
      node.agreement = agreement.value
      return {firstLine: outline.from, to: outline.to, node, agreement}
    })
  return {meetings, lacks: judged[0]?.lacks ?? []}
}

/** The outlines of several meetings that stand one behind the other; undefined where it is one. */
function parted(tokens: LineTokens, from: number, to: number, whole: Outline): Outline[] | undefined {
  const first = whole.starts.items[0]?.firstLine
  if (first === undefined) return undefined
  const places = findBoundaries(tokens, from, to)
  const [head, ...others] = places
  if (head === undefined || others.length === 0) return undefined
  const accepted: {boundary: Boundary; outline: Outline}[] = []
  let last: {boundary: Boundary; outline: Outline} = {boundary: {...head, line: from}, outline: whole}
  for (const [index, boundary] of others.entries()) {
    const next = others[index + 1]?.line ?? to
    const before = outlineOf(tokens, last.boundary.line, boundary.line)
    const outline = outlineOf(tokens, boundary.line, next)
    if (!isAnother(tokens, last.boundary, before, boundary, outline)) continue
    accepted.push({boundary: last.boundary, outline: before})
    last = {boundary, outline}
  }
  if (accepted.length === 0) return undefined
  return [...accepted.map(({outline}) => outline), outlineOf(tokens, last.boundary.line, to)]
}

/** Whether another meeting begins at a place, and not a page of the same one or a text that quotes one. */
function isAnother(tokens: LineTokens, one: Boundary, before: Outline, other: Boundary, after: Outline): boolean {
  if (!judge(tokens, before).isMeeting || !judge(tokens, after).isMeeting) return false
  const dayOf = ({date}: Boundary) => parseDate(date) ?? date
  const differs = dayOf(one) !== dayOf(other) || !isSameBody(one.body || null, other.body || null, null)
  const a = before.starts.series?.starts.at(-1)?.token.count[0]
  const b = after.starts.series?.starts[0]?.token.count[0]
  const isForm =
    before.starts.form === after.starts.form || before.starts.series === undefined || after.starts.series === undefined
  return isForm && (differs || (a !== undefined && b !== undefined && b <= a))
}
