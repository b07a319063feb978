import type {FieldName} from '../../layouts/pattern.ts'
import {isPerson} from '../../names/listed-person.ts'
import type {Stretch} from '../../text/stretch.ts'
import {headLabelOn} from '../../tokens/head-label.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {HeadLabel} from '../../vocabulary/labels.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {nobody} from '../../vocabulary/people.ts'
import {columnOfNames, markOfColumn} from '../../vocabulary/people-labels.ts'
import {type HeadFindings, ranks} from './head-findings.ts'
import {lists} from './head-people.ts'
import {peopleOn} from './people.ts'

// Columns of a head, under one row of labels of which at least one is that of people. Bars part the cells, or gaps do,
// and then a cell is of the column that begins where it does:
//
//   Sted:              I mødet deltager:     Afbud fra:
//   Havnekontoret      Ida Holm (A)          Bo Ås (V)
//                      Eva Lund (C)
//
// Or the people stand in the first column, and marks in the others:
//
//   Navn | Mødt | Afbud
//   Bo Ås (V) | | x

/** What parts two cells. */
const betweenCells = /[^\S\n]*\|[^\S\n]*|[^\S\n]{3,}|\t+/gu
const leastColumns = 2
/** How far left of its label a cell can begin. */
const slack = 2
/** How many blank lines can stand between the labels and the people. */
const mostBlank = 2

interface Column {
  label: HeadLabel
  /** How far in it begins. */
  at: number
  cells: {line: number; range: Stretch}[]
}

/** Reads the columns under the row of labels on a line, and gives the last line that they have; undefined where there are none. */
export function readColumns(tokens: LineTokens, found: HeadFindings, line: number, to: number): number | undefined {
  const columns = labelsOn(tokens, line)
  if (columns === undefined) return undefined
  const hasBars = tokens.lines.slice(line).includes('|')
  let last = line
  let row = tokens.lines.next(line + 1, Math.min(to, line + mostBlank + 2))
  while (row < to && !tokens.isBlank(row) && addRow(tokens, columns, row, hasBars)) last = row++
  if (!columns.some(({cells}) => cells.length > 0)) return undefined
  found.isBegun = true
  found.labels += columns.length
  found.mark(line, 'members')
  for (const column of columns) addColumn(tokens, found, column)
  return last
}

/** The cells of a line, empty ones between bars among them. */
function cellsOf(tokens: LineTokens, line: number): Stretch[] {
  const {lines} = tokens
  const start = lines.indent(line)
  const printed = lines.text.slice(start, lines.trimmedEnd(line))
  const cells: Stretch[] = []
  let from = 0
  for (const {0: between, index} of matchesIn(betweenCells, printed)) {
    cells.push({start: start + from, end: start + index})
    from = index + between.length
  }
  return [...cells, {start: start + from, end: start + printed.length}]
}

/** The columns of a row that has labels and nothing else, one of people among them. */
function labelsOn(tokens: LineTokens, line: number): Column[] | undefined {
  const {lines} = tokens
  const hasNames = columnOfNames.test(tokens.printed(line))
  if (tokens.label(line) === undefined && !hasNames) return undefined
  const columns: Column[] = []
  for (const {start, end} of cellsOf(tokens, line)) {
    if (start >= end) continue
    if (hasNames && columns.length === 0) {
      columns.push({label: 'present', at: start - lines.start(line), cells: []})
      continue
    }
    const token = headLabelOn(lines.text, {start, end, hasColon: false})
    if (token === undefined || token.value.start < token.value.end) return undefined
    columns.push({label: token.label, at: start - lines.start(line), cells: []})
  }
  return columns.length >= leastColumns && columns.some(({label}) => lists[label] !== undefined) ? columns : undefined
}

/** Adds the cells of a line to their columns; false where it is no row of these. */
function addRow(tokens: LineTokens, columns: readonly Column[], line: number, hasBars: boolean): boolean {
  const {lines} = tokens
  if (tokens.label(line)?.hasColon || hasBars !== lines.slice(line).includes('|')) return false
  const placed = cellsOf(tokens, line).map((range, index) => {
    const at = range.start - lines.start(line)
    return {range, column: hasBars ? columns[index] : columns.findLast((one) => one.at <= at + slack)}
  })
  const filled = placed.filter(({range}) => range.start < range.end)
  const areRow = filled.every(({range, column}) => {
    if (column === undefined) return false
    const text = lines.clean(range.start, range.end)
    const isSaid = isPerson(text.replace(/[.,]$/, '')) || nobody.test(text) || markOfColumn.test(text)
    return lists[column.label] === undefined || isSaid
  })
  if (!areRow) return false
  const [first] = filled
  const marked = filled.filter(({range}) => markOfColumn.test(lines.clean(range.start, range.end)))
  if (first !== undefined && marked.length > 0) {
    if (marked.length > 1 || marked[0] === first) return false
    marked[0]?.column?.cells.push({line, range: first.range})
    return true
  }
  for (const {range, column} of filled) column?.cells.push({line, range})
  return true
}

/** The people of a column, or the value of its label, which can go on over the rows. */
function addColumn(tokens: LineTokens, found: HeadFindings, {label, cells}: Column): void {
  const list = lists[label]
  const [first, ...others] = cells
  if (first === undefined) return
  if (list !== undefined) for (const {range} of cells) found.addPeople(peopleOn(tokens, range.start, range.end, list))
  else {
    const isField = label !== 'nothing' && label !== 'remarks' && label !== 'kind' && label !== 'officials'
    if (isField)
      found.field(label as FieldName, ranks.label, first.line, first.line, first.range.start, first.range.end)
    for (const {line, range} of isField ? others : cells) found.remarkOn(line, range.start, range.end)
  }
}
