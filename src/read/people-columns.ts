import type {VFile} from 'vfile'
import {isPerson} from '../names/listed-person.ts'
import {nameOn} from '../names/person.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import {MappedText} from '../text/mapped-text.ts'
import type {Stretch} from '../text/stretch.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {nobody} from '../vocabulary/people.ts'
import {peopleLabel} from '../vocabulary/people-labels.ts'
import {takeText} from './left-out.ts'

// Lists of people that stand side by side, each below its label and perhaps in columns of its own, are read one after the other:
//
//   Til stede:         Afbud:              Til stede:
//   Bo Ås (A)          Ida Holm (V)   →    Bo Ås (A)
//   Eva Kjær (C)                           Eva Kjær (C)
//                                          Afbud:
//                                          Ida Holm (V)

/** What parts columns, and what stands between two of these. */
const gap = /\S(?: {3,}|\t)(?=\S)/gu
const cell = /\S+(?: \S+)*/gu
/** How many blank lines can stand between the labels and the people. */
const mostBlank = 2

/** Gives a file that has lists of people side by side a reading text that has them one below the other, and the map back to the source. */
export function partPeopleColumns(file: VFile): void {
  const lines = linesOf(file)
  const {text} = lines
  const source = MappedText.of(text)
  const parted = new MappedText()
  let from = 0
  let passed = -1
  for (const {index} of matchesIn(gap, text)) {
    const line = lines.lineAt(index)
    if (line <= passed) continue
    passed = line
    const columns = columnsBelow(lines, line)
    if (columns === undefined) continue
    parted.copy(source, from, lines.start(line))
    for (const [at, {start, end}] of columns.lists.flat().entries()) {
      if (at > 0) parted.insert('\n')
      parted.copy(source, start, end)
    }
    from = lines.end(columns.last)
    passed = columns.last
  }
  if (from === 0) return
  parted.copy(source, from, text.length)
  takeText(file, parted)
}

/** The lists below a line of labels, each with its label first, and the last line that they have; undefined where it is none. */
function columnsBelow(lines: Lines, line: number): {lists: Stretch[][]; last: number} | undefined {
  const labels = cellsOn(lines, line)
  if (labels.length < 2 || !labels.every(({start, end}) => isLabel(lines.text.slice(start, end)))) return undefined
  const lists = labels.map((label) => [label])
  const first = lines.next(line + 1, Math.min(lines.count, line + mostBlank + 2))
  let last = line
  for (let at = first; at < lines.count && !lines.isBlank(at); at++) {
    const cells = cellsOn(lines, at)
    const places = cells.map(({start, end}) => placeOf(lines, line, labels, at, start, end))
    const isRow = cells.every(
      ({start, end}, index) => places[index] !== undefined && isEntry(lines.text.slice(start, end)),
    )
    if (!isRow) break
    for (const [index, one] of cells.entries()) lists[places[index] as number]?.push(one)
    last = at
  }
  return lists.filter((list) => list.length > 1).length < 2 ? undefined : {lists, last}
}

/** Whether a cell is the label of a list of people. */
function isLabel(printed: string): boolean {
  return peopleLabel(printed.replace(/ ?:$/u, '').toLowerCase()) !== undefined
}

function isEntry(text: string): boolean {
  return isPerson(text) || nobody.test(text) || (nameOn(text)?.count ?? 0) > 1
}

function cellsOn(lines: Lines, line: number): Stretch[] {
  const start = lines.start(line)
  const printed = lines.text.slice(start, lines.trimmedEnd(line))
  return Array.from(matchesIn(cell, printed), ({0: text, index}) => ({
    start: start + index,
    end: start + index + text.length,
  }))
}

/** Below which label a cell stands; undefined where it reaches under the next one. */
function placeOf(
  lines: Lines,
  line: number,
  labels: readonly Stretch[],
  row: number,
  start: number,
  end: number,
): number | undefined {
  const columns = labels.map((label) => label.start - lines.start(line))
  const place = columns.findLastIndex((column) => column <= start - lines.start(row) + 1)
  const next = columns[place + 1] ?? Number.POSITIVE_INFINITY
  return place < 0 || end - lines.start(row) >= next ? undefined : place
}
