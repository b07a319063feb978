import {hasParty} from '../../names/listed-person.ts'
import {caseNumberIn, isBareCase} from '../../text/case-number.ts'
import type {Lines} from '../../text/lines.ts'
import {isWholeTitle} from '../../text/same-title.ts'
import {type ItemField, itemFieldsOn} from '../../tokens/item-fields.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, Field} from '../../tree/nodes.ts'
import {anyLabel, caseLabelAtStart} from '../../vocabulary/labels.ts'
import {parseBlocks} from '../blocks.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import {sectionNode} from '../section-nodes.ts'
import {isOfMembers, isPeopleLine} from './people.ts'

// What stands behind the title of an item, or at its end, and is of no section:
//
//   Sagsnr.: 12/27845   Sagsbeh: NIB     fields
//   10/1140                              the number of the case, right under the title
//   Åbent                                a mark of access
//   Ida Holm (A)                         who was away

type Node = AgendaItem['children'][number]

/** What can stand below the label of a case number. */
export const caseBelowLabel = /^(?=\S{0,39}\d)[\p{L}\d][\p{L}\d./-]{2,39}$/u
const initialsAlone = /^\p{Lu}{2,6}$/u

/** The labels, numbers and marks of one item. */
export class ItemMarks {
  readonly #tokens: LineTokens
  /** The first line with text under the title. */
  readonly #first: number
  readonly #title: string

  constructor(tokens: LineTokens, first: number, title: string) {
    this.#tokens = tokens
    this.#first = first
    this.#title = title
  }

  /**
   * The nodes of a line; none where it has nothing but text.
   *
   * @param above the nodes of the item that stand before it
   */
  on(line: number, above: readonly Node[]): Node[] {
    const tokens = this.#tokens
    const {lines} = tokens
    const fields = fieldNodes(tokens, line)
    if (fields.length > 0) return fields
    const field = (name: Field['name']) => [fieldNode(lines, name, line, ...valueOn(tokens, line))]
    if (tokens.isPlainCase(line) || this.#isCaseUnderTitle(line, above)) return field('caseNumber')
    if (initialsAlone.test(tokens.text(line)) && isWithoutValue(above.at(-1), 'caseworker')) return field('caseworker')
    if (tokens.isAccessMark(line)) return field('access')
    if (tokens.isPageLine(line)) return [markerNode(lines, 'page', line, line)]
    // The group of an item is printed with each of them; the title stands again behind the number of the case.
    const isAgain = above.length === 0 ? tokens.divider(line) === 'group' : isWholeTitle(tokens.text(line), this.#title)
    if (isAgain) return [markerNode(lines, 'again', line, line)]
    if (!hasParty(tokens.text(line)) && !(isPeopleLine(tokens, line) && isOfMembers(tokens.text(line)))) return []
    // Names under a title, with nothing that says why: those who were away.
    const {nodes, text} = parseBlocks(lines, line, line + 1)
    return [sectionNode('absence', nodes, text)]
  }

  /** Whether a line right under the title, or under a label without a value, is built as a case number, which elsewhere can be something else: "10/1140". */
  #isCaseUnderTitle(line: number, above: readonly Node[]): boolean {
    const text = this.#tokens.text(line)
    if (isWithoutValue(above.at(-1), 'caseNumber')) return caseBelowLabel.test(text)
    return isBareCase(text) && this.#isRightUnderTitle(line, above)
  }

  /** Whether nothing stands between the title and a line but that title again, or a mark of access. */
  #isRightUnderTitle(line: number, above: readonly Node[]): boolean {
    const isMark = (node: Node) =>
      (node.type === 'marker' && node.role === 'again') || (node.type === 'field' && node.name === 'access')
    const last = above.at(-1)
    const from = last === undefined ? this.#first : this.#tokens.next(last.position.end.line, line)
    return above.every(isMark) && line === from
  }
}

/** The nodes of an item, of which the number of its subject is none of a case that has a number of its own. */
export function withOneCase(nodes: Node[]): Node[] {
  const isCase = (node: Node) =>
    node.type === 'field' && node.name === 'caseNumber' && node.value !== '' && !node.isOfSubject
  if (!nodes.some(isCase)) return nodes
  return nodes.map((node) => (node.type === 'field' && node.isOfSubject ? {...node, name: 'text'} : node))
}

/** Whether a line has but the label of a value that stands below it: "Initialer" over "EBR". */
export function isEmptyLabel(tokens: LineTokens, line: number): boolean {
  const last = tokens.fields(line).at(-1)
  return last !== undefined && last.value.end === last.value.start
}

/** A few words that are no sentence and no point. */
const remark = /^\p{Lu}.{1,60}(?<![.,:;!?])$/u

/** Whether a line below a title has a few words and stands over the label of the case: "Beslutningssag", "ØU/KB". */
export function isRemark(tokens: LineTokens, line: number, to: number): boolean {
  const next = tokens.next(line + 1, to)
  return next < to && tokens.fields(next).length > 0 && tokens.hasCase(next) && remark.test(tokens.text(line))
}

/** "MIIB", a blank line below "Initialer". */
const oneWord = /^\S{1,40}$/u

/** The first line with text, from one on, that is no label of an item, no value below one, no number of a case, and no remark over these. */
export function behindLabels(tokens: LineTokens, from: number, to: number): number {
  const first = tokens.next(from, to)
  let empty: number | undefined
  for (let line = first; line < to; line = tokens.next(line + 1, to)) {
    const mayBeValue = empty !== undefined && (line === empty + 1 || oneWord.test(tokens.text(line)))
    const isValue = mayBeValue && !tokens.isAccessMark(line) && tokens.heading(line) === undefined
    const isOver = line === first && (isBareCase(tokens.text(line)) || isRemark(tokens, line, to))
    if (!tokens.hasLabels(line) && !isValue && !isOver) return line
    empty = isEmptyLabel(tokens, line) ? line : undefined
  }
  return to
}

/** Whether a line has but the label of a case whose number stands below it. */
export function isCaseLabelAlone(tokens: LineTokens, line: number): boolean {
  const [field, ...others] = tokens.fields(line)
  const isOfCase = field?.label === 'caseNumber' || field?.label === 'journalNumber'
  return isOfCase && others.length === 0 && isEmptyLabel(tokens, line)
}

/** The nodes of the labels and numbers on a line between the number and the title of an item, and of a value right below its label; none where it has none. */
export function labelNodes(tokens: LineTokens, line: number, above: Node | undefined): Node[] {
  const fields = fieldNodes(tokens, line)
  if (fields.length > 0) return fields
  const isValue = above?.type === 'field' && above.value === '' && above.position.end.line === line
  const isBelow = isValue && !anyLabel.test(tokens.text(line))
  const isCase = tokens.isPlainCase(line) || isBareCase(tokens.text(line))
  const name = isCase ? 'caseNumber' : isBelow ? above.name : undefined
  return name === undefined ? [] : [fieldNode(tokens.lines, name, line, ...valueOn(tokens, line))]
}

/** Where on a line without a label its value begins and ends, brackets around it left out. */
function valueOn(tokens: LineTokens, line: number): [from: number, to: number] {
  const [from, to] = [tokens.dress(line).start, tokens.lines.trimmedEnd(line)]
  return tokens.lines.text[from] === '(' ? [from + 1, to - 1] : [from, to]
}

/** The nodes of the labelled values, or of the case, that stand behind a number which has its title elsewhere. */
export function nodesBehindNumber({lines}: LineTokens, line: number, from: number): Field[] {
  const end = lines.trimmedEnd(line)
  const labels = lines.skipSpaces(from, end)
  if (caseLabelAtStart.test(lines.text.slice(labels, end)))
    return nodesOf(lines, line, itemFieldsOn(lines.text, labels, end))
  const at = caseNumberIn(lines.text.slice(from, end))
  return at === undefined ? [] : [fieldNode(lines, 'caseNumber', line, from + at, end)]
}

/** The nodes of labelled values. */
function fieldNodes(tokens: LineTokens, line: number): Field[] {
  return nodesOf(tokens.lines, line, tokens.fields(line))
}

function nodesOf(lines: Lines, line: number, fields: readonly ItemField[]): Field[] {
  return fields.map(({label, start, value}, index) => {
    const name = label === 'nothing' ? 'text' : label === 'journalNumber' ? 'caseNumber' : label
    const to = fields[index + 1]?.start ?? lines.trimmedEnd(line)
    const node = fieldNode(lines, name, line, value.start, value.end)
    const position = lines.position(start, lines.trimmedBefore(to, start), line, line)
    return {...node, ...(label === 'journalNumber' && {isOfSubject: true}), position}
  })
}

/** Whether a node is a label of that name whose value stands below. */
function isWithoutValue(node: Node | undefined, name: Field['name']): boolean {
  return node?.type === 'field' && node.name === name && node.value === ''
}
