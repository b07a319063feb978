import {severityOf} from '../../src/diagnostics/report.ts'
import {rules} from '../../src/diagnostics/rules.ts'
import type {Parsed} from '../../src/pipeline.ts'
import type {AgendaItem, Meeting, Point, Position} from '../../src/records/schema.ts'
import {meetingSchema} from '../../src/records/schema.ts'
import {sourcePosition} from '../../src/text/source-map.ts'
import type {AgendaItem as AgendaItemNode, Root} from '../../src/tree/nodes.ts'

// What is wrong with the outcome of a run, in sentences; nothing where all is well.

/** What must hold of any document whatever: records that fit, known rules, and a word where nothing was found. */
export function faultsOfRecords({meetings, file}: Parsed): string[] {
  const faults: string[] = []
  for (const meeting of meetings) {
    const result = meetingSchema.safeParse(meeting)
    if (!result.success) faults.push(`${meeting.id} does not fit its schema: ${result.error.message}`)
  }
  for (const message of file.messages) {
    if (!(message.ruleId !== undefined && message.ruleId in rules))
      faults.push(`no rule of the list: ${message.ruleId}`)
    if (message.ruleId === 'invalid-record') faults.push(`a record was left out: ${message.reason}`)
  }
  if (meetings.length === 0 && !file.messages.some((message) => severityOf(message) === 'error')) {
    faults.push('no meeting, and no error')
  }
  return faults
}

/** Whether each position is right in itself, lies within its record's, and holds the text that its record has. */
export function faultsOfPositions({meetings, file}: Parsed, source = String(file)): string[] {
  // Where pages were left out of the reading text, what is in the source has their furniture in between.
  const isWhole = file.data.sourceMap === undefined
  const starts = lineStarts(source)
  const faults: string[] = []

  const checkPoint = (what: string, {line, column, offset}: Point) => {
    const start = starts[line - 1]
    if (start === undefined) faults.push(`${what}: there is no line ${line}`)
    else if (start + column - 1 !== offset) faults.push(`${what}: ${line}:${column} is not offset ${offset}`)
    else if (offset > lineEnd(source, start)) faults.push(`${what}: ${line}:${column} is behind the end of its line`)
  }
  const check = (what: string, position: Position, parent: Position | undefined, text?: string) => {
    checkPoint(`${what}.start`, position.start)
    checkPoint(`${what}.end`, position.end)
    const {start, end} = position
    if (start.offset > end.offset) faults.push(`${what} ends before it starts`)
    if (parent !== undefined && (start.offset < parent.start.offset || end.offset > parent.end.offset)) {
      faults.push(`${what} is not within its parent`)
    }
    const slice = source.slice(start.offset, end.offset)
    if (text !== undefined && (isWhole ? folded(slice) !== folded(text) : !hasSameEnds(folded(slice), folded(text))))
      faults.push(`${what}: ${show(slice)} is not ${show(text)}`)
  }

  for (const meeting of meetings) {
    check(meeting.id, meeting.source.position, undefined)
    for (const item of meeting.items) {
      check(item.id, item.position, meeting.source.position)
      for (const [name, position, text] of partsOf(item)) check(`${item.id} ${name}`, position, item.position, text)
    }
    faults.push(...faultsOfOrder(meeting))
  }
  return faults
}

/** Whether a slice begins and ends with the words of a text, and has those between in their order. */
function hasSameEnds(slice: string, text: string): boolean {
  const [has, wants] = [slice.split(' '), text.split(' ')]
  let at = 0
  for (const word of wants) at = has.indexOf(word, at) + 1 || Number.POSITIVE_INFINITY
  return has[0] === wants[0] && has.at(-1) === wants.at(-1) && at <= has.length
}

/** The parts of an item that have a position, and the text that should stand there. */
function partsOf(item: AgendaItem): [name: string, position: Position, text: string][] {
  return [
    ...item.sections.map((one, at): [string, Position, string] => [
      `section ${at}`,
      one.position,
      `${one.heading ?? ''} ${one.text}`,
    ]),
    ...item.decisions.map((one, at): [string, Position, string] => [`decision ${at}`, one.position, one.text]),
    ...item.decisions.flatMap(({votes}) =>
      votes.map((one, at): [string, Position, string] => [`vote ${at}`, one.position, one.text]),
    ),
    ...item.absences.map((one, at): [string, Position, string] => [`absence ${at}`, one.position, one.text]),
    ...item.attachments.map((one, at): [string, Position, string] => [`attachment ${at}`, one.position, one.title]),
    ...item.amounts.map((one, at): [string, Position, string] => [`amount ${at}`, one.position, one.text]),
    ...item.references.map((one, at): [string, Position, string] => [`reference ${at}`, one.position, one.text]),
  ]
}

/** Items, sections and amounts stand one behind the other. */
function faultsOfOrder({items}: Meeting): string[] {
  const faults: string[] = []
  const check = (what: string, records: readonly {position: Position}[]) => {
    records.forEach((record, at) => {
      const before = records[at - 1]
      if (before !== undefined && before.position.end.offset > record.position.start.offset) {
        faults.push(`${what} ${at} begins before the one before it ends`)
      }
    })
  }
  check('item', items)
  for (const item of items) {
    check(`${item.id} section`, item.sections)
    check(`${item.id} amount`, item.amounts)
    check(`${item.id} attachment`, item.attachments)
  }
  return faults
}

/** Whether every line with text stands in a node of the tree, and every unclaimed one in a message. */
export function faultsOfCover({tree, file}: Parsed): string[] {
  const source = String(file)
  const leaves = leavesOf(tree)
  const covered = new Set<number>()
  for (const {position} of leaves) for (let at = position.start.line; at <= position.end.line; at++) covered.add(at)
  const faults: string[] = []
  lineStarts(source).forEach((start, at) => {
    const line = source.slice(start, lineEnd(source, start))
    if (!covered.has(at + 1) && !blank.test(line)) faults.push(`line ${at + 1} is in no node: ${show(line)}`)
  })
  for (const {type, position} of leaves) {
    if (type !== 'unclaimed') continue
    const {start, end} = sourcePosition(file, position)
    const told = file.messages.some(
      ({line, ruleId}) => (line !== undefined && line >= start.line && line <= end.line) || ruleId === 'not-minutes',
    )
    if (!told) faults.push(`nobody tells that lines ${position.start.line} to ${position.end.line} are unclaimed`)
  }
  return faults
}

type Leaf = Exclude<AgendaItemNode['children'][number] | Root['children'][number], {type: 'meeting'}>

/** The nodes that hold lines: children of meetings and items, and what is unclaimed. */
function leavesOf(tree: Root): {type: string; position: Position}[] {
  return tree.children.flatMap((node): {type: string; position: Position}[] =>
    node.type !== 'meeting'
      ? [node]
      : node.children.flatMap((child): (Leaf | {type: string; position: Position})[] =>
          child.type === 'agendaItem' ? child.children : [child],
        ),
  )
}

const blank = /^[\s\u200b]*$/

/** Text with NFC and white space folded. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function lineEnd(source: string, start: number): number {
  const length = source.slice(start).search(/[\r\n]/)
  return length < 0 ? source.length : start + length
}

function show(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)
}
