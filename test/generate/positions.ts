import type {AgendaItem, Meeting} from '../../src/index.ts'
import type {Difference} from './differences.ts'
import {foldOf} from './sheet.ts'

type Position = AgendaItem['position']
type Point = Position['start']

/** Where every line of the source starts. */
function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
}

/** The records of an item that have a place, with the text that must stand there. */
function placed(item: AgendaItem): {field: string; position: Position; text: string}[] {
  const texts = (field: string, records: readonly {text: string; position: Position}[]) =>
    records.map(({text, position}) => ({field, text, position}))
  return [
    ...item.sections.map(({heading, text, position}) => ({
      field: 'section',
      position,
      text: `${heading ?? ''} ${text}`,
    })),
    ...texts('decision', item.decisions),
    ...item.decisions.flatMap((decision) => texts('vote', decision.votes)),
    ...texts('absence', item.absences),
    ...item.attachments.map(({title, position}) => ({field: 'attachment', position, text: title})),
    ...texts('amount', item.amounts),
    ...texts('reference', item.references),
  ]
}

/** Every place that does not agree with the source, by the section "Position" of contract.md. */
export function misplaced(source: string, meetings: readonly Meeting[]): Difference[] {
  const starts = lineStarts(source)
  const found: Difference[] = []
  const say = (field: string, line: number, expected: unknown, got: unknown): void => {
    if (expected !== got) found.push({field, line, expected, got})
  }
  const pointAt = (offset: number): Point => {
    const line = starts.findLastIndex((start) => start <= offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  const told = ({line, column, offset}: Point): string => `${line}:${column} at ${offset}`
  const check = (field: string, {start, end}: Position): string => {
    say(`${field}.position.start`, start.line, told(pointAt(start.offset)), told(start))
    say(`${field}.position.end`, end.line, told(pointAt(end.offset)), told(end))
    say(
      `${field}.position within the source`,
      start.line,
      true,
      start.offset <= end.offset && end.offset <= source.length,
    )
    return source.slice(start.offset, end.offset)
  }
  for (const meeting of meetings) {
    for (const item of meeting.items) {
      const slice = check('item', item.position)
      say('item.position starts a line', item.position.start.line, 1, item.position.start.column)
      say('item.position starts at text', item.position.start.line, slice.trimStart(), slice)
      for (const {field, position, text} of placed(item)) {
        say(`${field}.position slice`, position.start.line, foldOf(text), foldOf(check(field, position)))
      }
    }
  }
  return found
}
