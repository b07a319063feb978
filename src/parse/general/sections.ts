import type {Grammar} from '../../layouts/grammar.ts'
import type {SectionKind} from '../../records/schema.ts'
import type {Lines} from '../../text/lines.ts'
import {isWholeTitle} from '../../text/same-title.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, Field, Section} from '../../tree/nodes.ts'
import {itemWordAndNumber} from '../../vocabulary/item-numbers.ts'
import {parseBlocks} from '../blocks.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import {earlierDecisions} from '../history.ts'
import {decidedBy, headingNode, sectionNode} from '../section-nodes.ts'
import type {DocumentHeadings} from './headings.ts'
import {caseBelowLabel, ItemMarks, isCaseLabelAlone, isRemark} from './item-marks.ts'
import {isAwayFor, isPeopleLine} from './people.ts'
import type {Routings} from './routing.ts'
import {belowHeading, type OpenSection, UnheadedText} from './unheaded-text.ts'
import {wholeHeading} from './whole-heading.ts'

/** What the items of a document have in common. */
export interface DocumentForm {
  headings: DocumentHeadings
  routings: Routings
  grammar: Grammar
  isMinutes: boolean
}

/** How many lines with text behind the title can be labels and marks of the item. */
const mostMarks = 12

/**
 * What stands behind the title of an item, up to a line: its fields, and its sections.
 *
 * @param range the lines, and where on the first the text begins if not at its indent
 * @param title the title as printed, its marks included
 */
export function readBody(
  tokens: LineTokens,
  range: BodyRange,
  document: DocumentForm,
  title: string,
): AgendaItem['children'] {
  return new BodyReader(tokens, range, document, title).read()
}

interface BodyRange {
  from: number
  textFrom: number | undefined
  to: number
}

class BodyReader {
  readonly #tokens: LineTokens
  readonly #lines: Lines
  readonly #from: number
  readonly #textFrom: number | undefined
  readonly #to: number
  readonly #headings: DocumentHeadings
  readonly #routings: Routings
  readonly #grammar: Grammar
  readonly #children: AgendaItem['children'] = []
  /** The headings of the item, by their lines. */
  readonly #found = new Map<number, HeadingToken>()
  /** Who has the case and when, as the text below a heading tells, by the line of the heading. */
  readonly #course = new Map<number, HeadingToken>()
  readonly #marks: ItemMarks
  readonly #unheaded: UnheadedText
  readonly #isBareMinutes: boolean
  readonly #title: string
  #open: OpenSection | undefined

  constructor(
    tokens: LineTokens,
    {from, textFrom, to}: BodyRange,
    {headings, routings, grammar, isMinutes}: DocumentForm,
    title: string,
  ) {
    this.#tokens = tokens
    this.#title = title
    this.#lines = tokens.lines
    this.#from = from
    this.#textFrom = textFrom
    this.#to = to
    this.#headings = headings
    this.#routings = routings
    this.#grammar = grammar
    const kinds = new Set<SectionKind>()
    let named: 'heard' | 'named' | undefined
    for (const heading of headings.of(from, to)) {
      named = this.#namedIn(heading, named)
      if (named === 'named') this.#course.set([...this.#found.keys()].at(-1) as number, heading)
      if (named !== undefined) continue
      kinds.add(heading.kind)
      this.#found.set(heading.line, this.#placed(heading))
    }
    this.#marks = new ItemMarks(tokens, tokens.next(from, to), title)
    this.#unheaded = new UnheadedText(tokens, {from, to}, this.#found, {
      hasRecommendation: kinds.has('recommendation'),
      mayDecide: isMinutes && !kinds.has('decision'),
      endAtGaps: headings.endAtGaps,
    })
    this.#isBareMinutes = isMinutes && !headings.tellsOfCases
  }

  read(): AgendaItem['children'] {
    let line = this.#from
    if (this.#textFrom === undefined) line = this.#readMarks()
    else {
      this.#openText('other', line, this.#textFrom)
      line++
    }
    for (; line < this.#to; line++) {
      if (this.#tokens.isBlank(line)) continue
      const heading = this.#found.get(line)
      if (heading !== undefined) {
        line = this.#begin(line, heading)
        continue
      }
      if (this.#open !== undefined && line < this.#open.textLine) continue
      if (this.#tokens.isPageLine(line) && this.#isAtEdge(line)) {
        this.#close(line)
        this.#children.push(markerNode(this.#lines, 'page', line, line))
        continue
      }
      // "Område: Vej og Park - Sagsbeh: Bo Ås" can stand behind "Sagen afgøres i: Byrådet", which is a line alone.
      const isAmongLabels = this.#open === undefined && this.#tokens.fields(line).length > 0
      if (isAmongLabels || this.#isTrailingField(line)) {
        this.#close(line)
        this.#readMark(line)
        continue
      }
      const kind = this.#unheaded.kindAt(line, this.#open, this.#children)
      if (kind !== undefined || this.#open === undefined) this.#openText(kind ?? 'other', line, undefined)
    }
    this.#close(this.#to)
    return this.#children
  }

  /** Whether a line behind the last heading has labels of the item, which then stand at its end. */
  #isTrailingField(line: number): boolean {
    if (this.#tokens.fields(line).length === 0) return false
    for (let at = line; at < this.#to; at = this.#tokens.next(at + 1, this.#to))
      if (this.#tokens.fields(at).length === 0 && !this.#tokens.isPageLine(at)) return false
    return true
  }

  /** The labels, numbers and marks behind the title; gives the first line that is none. */
  #readMarks(): number {
    let line = this.#from
    for (let left = mostMarks; line < this.#to && left > 0; line++) {
      if (this.#tokens.isBlank(line)) continue
      const routing = this.#routings.get(line)
      if (routing !== undefined) {
        this.#children.push(routing.table)
        line = routing.next - 1
        continue
      }
      const last = this.#readStack(line)
      if (last !== undefined) return last + 1
      if (this.#found.has(line) || !(this.#readMark(line) || this.#readRemark(line))) break
      left--
    }
    return line
  }

  /**
   * Reads the label of a case and those right below it over their values, and gives the last line of these but for the
   * attachments, which are many; undefined where they stand otherwise: "Sagsnr.:", "Sagen afgøres i:", "Bilag:" over
   * "31/402", "Byrådet".
   */
  #readStack(line: number): number | undefined {
    if (!isCaseLabelAlone(this.#tokens, line)) return undefined
    const labels: HeadingToken[] = []
    let at = line + 1
    for (let heading = this.#found.get(at); heading?.kind === 'competence'; heading = this.#found.get(++at))
      labels.push(heading)
    const listed = this.#found.get(at)
    if (listed?.kind === 'attachments') labels.push(listed)
    const first = listed?.kind === 'attachments' ? ++at : at
    const last = first + labels.filter(({kind}) => kind === 'competence').length
    const isStack = labels.length > 0 && labels.every(({textFrom}) => textFrom === undefined) && last < this.#to
    if (!isStack || !caseBelowLabel.test(this.#tokens.text(first))) return undefined
    this.#readMark(line)
    this.#readMark(first)
    for (const heading of labels) {
      this.#open = {kind: heading.kind, heading, textLine: ++at, textFrom: undefined}
      if (heading.kind === 'competence') this.#close(at + 1)
    }
    return last
  }

  #readRemark(line: number): boolean {
    return isRemark(this.#tokens, line, this.#to) && this.#readLine('other', line)
  }

  #readLine(kind: SectionKind, line: number): boolean {
    this.#openText(kind, line, undefined)
    this.#close(line + 1)
    return true
  }

  #readMark(line: number): boolean {
    const nodes = this.#marks.on(line, this.#children)
    this.#children.push(...nodes)
    return nodes.length > 0
  }

  /** Whether a line of the page stands where a section ends, and not in the middle of its text. */
  #isAtEdge(line: number): boolean {
    if (this.#open === undefined) return true
    const next = this.#tokens.next(line + 1, this.#to)
    return next >= this.#to || this.#found.has(next)
  }

  /**
   * Whether a body and a day are no heading but what the one above tells: right below "Høring" who answers, or with nothing
   * under them who has the case, "Byrådet den 4. maj 2031" below "Høring og sagsgang".
   */
  #namedIn(heading: HeadingToken, before: 'heard' | 'named' | undefined): 'heard' | 'named' | undefined {
    if (heading.form !== 'dated body' || before === 'heard') return heading.form === 'dated body' ? before : undefined
    const line = this.#tokens.before(heading.line - 1, this.#from)
    const above = this.#found.get(line)
    const isBelow = above?.textFrom === undefined && (above?.kind === 'hearing' || above?.kind === 'competence')
    if (isBelow && above?.kind === 'hearing' && line === heading.line - 1) return 'heard'
    return (isBelow || before === 'named') && this.#placed(heading).kind === 'history' ? 'named' : undefined
  }

  /** What a heading is where it stands: a body and a date with nothing under them are of the case's history. */
  #placed(heading: HeadingToken): HeadingToken {
    if (heading.form !== 'dated body' || heading.textFrom !== undefined) return heading
    const next = heading.line + 1
    const hasText = next < this.#to && !this.#tokens.isBlank(next) && this.#headings.at(next, this.#from) === undefined
    if (hasText || this.#tokens.dress(heading.line).hasColon) return heading
    const below = this.#tokens.next(next, this.#to)
    const isEmpty = below >= this.#to || this.#headings.at(below, this.#from) !== undefined
    return isEmpty ? {...heading, kind: 'history'} : heading
  }

  /** Begins the section of a heading, and gives the last line that it has read. */
  #begin(line: number, heading: HeadingToken): number {
    const last = this.#lastOfAbsentBefore(line, heading)
    if (last !== undefined) return last
    const open = this.#open
    this.#close(line)
    this.#openHeading(heading)
    if (heading.kind === 'decision' && heading.textFrom === undefined && heading.date === undefined)
      return this.#readDecisionLabels(line, heading)
    if (heading.kind === 'competence' && heading.textFrom !== undefined) {
      this.#close(line + 1)
      // What stands behind a label of one line goes on what stood before it.
      const next = this.#tokens.next(line + 1, this.#to)
      const goesOn = open !== undefined && open.kind !== 'competence' && next < this.#to && !this.#found.has(next)
      if (goesOn) this.#openText(open.kind, next, undefined)
    }
    return line
  }

  /** Reads the absent where a label has them under the heading of a decision, before its text, and gives the last line of them; undefined where it has not. */
  #lastOfAbsentBefore(line: number, heading: HeadingToken): number | undefined {
    const open = this.#open
    const isLabel = heading.form === 'word with text' || (heading.form === 'word' && this.#tokens.dress(line).hasColon)
    if (heading.kind !== 'absence' || !isLabel || open?.kind !== 'decision' || !this.#isBare(open, line))
      return undefined
    const last = this.#lastOfLabel(line, heading)
    const next = this.#tokens.next(last + 1, this.#to)
    if (next >= this.#to || this.#found.has(next)) return undefined
    this.#close(line)
    this.#openHeading(heading)
    this.#close(last + 1)
    this.#goOnDeciding(next, open.toldBy ?? open.heading)
    return last
  }

  /** Begins the text of the decision that other lines part from its heading. */
  #goOnDeciding(textLine: number, toldBy: HeadingToken | undefined): void {
    const before = this.#children.findLast((child) => child.type === 'section' && child.kind === 'decision')
    if (before?.type === 'section' && textLine < this.#to) before.isInterrupted = true
    this.#open = {kind: 'decision', heading: undefined, textLine, textFrom: undefined, toldBy}
  }

  /** When and where it was decided, as labels under the heading tell: "Dato: 4. juni 2019", "Sted: Byrådssalen"; gives the last line that it has read. */
  #readDecisionLabels(line: number, heading: HeadingToken): number {
    const tokens = this.#tokens
    let date: Stretch | undefined
    let last = line
    const labels: Field[] = []
    for (let at = tokens.next(line + 1, this.#to); at < this.#to; at = tokens.next(at + 1, this.#to)) {
      const label = tokens.label(at)
      const isTold = label?.hasColon && (label.label === 'date' || label.label === 'location')
      if (!isTold || this.#found.has(at)) break
      if (label.label === 'date') date ??= label.value
      labels.push(fieldNode(this.#lines, 'text', at, this.#lines.indent(at), this.#lines.trimmedEnd(at)))
      last = at
    }
    if (date === undefined) return line
    this.#close(line + 1)
    this.#children.push(...labels)
    this.#goOnDeciding(tokens.next(last + 1, this.#to), {...heading, date})
    return last
  }

  #isBare(open: OpenSection, line: number): boolean {
    return open.heading?.textFrom === undefined && this.#tokens.next(open.textLine, line) >= line
  }

  /** The last line of a label with names behind or below it. */
  #lastOfLabel(line: number, heading: HeadingToken): number {
    if (heading.textFrom !== undefined) return line
    const tokens = this.#tokens
    let last = line
    const isList = line + 1 < this.#to && !tokens.isBlank(line + 1) && isPeopleLine(tokens, line + 1)
    if (isList && /\s/.test(tokens.text(line + 1))) last++
    for (let at = tokens.next(last + 1, this.#to); at < this.#to; at = tokens.next(at + 1, this.#to)) {
      if (!isAwayFor(tokens.text(at))) break
      last = at
    }
    return last
  }

  #openHeading(heading: HeadingToken): void {
    const whole = wholeHeading(this.#tokens, heading, this.#to, this.#title)
    const textFrom = whole === undefined ? heading.textFrom : undefined
    const below = (whole?.line ?? heading.line) + 1
    this.#open = {
      kind: heading.kind,
      heading: whole === undefined ? heading : {...heading, number: whole.number, heading: whole.heading},
      textLine: textFrom === undefined ? belowHeading(this.#tokens, below, this.#to) : heading.line,
      textFrom,
      toldBy: this.#course.get(heading.line),
    }
  }

  #openText(kind: SectionKind, line: number, from: number | undefined): void {
    this.#close(line)
    this.#open = {kind, heading: undefined, textLine: line, textFrom: from}
  }

  #close(to: number): void {
    const open = this.#open
    this.#open = undefined
    if (open === undefined) return
    const {heading} = open
    const isAgain = open.kind === 'decision' && this.#isItemAgain(open, to)
    const {nodes, text} =
      open.textLine < to && !isAgain
        ? parseBlocks(this.#lines, open.textLine, to, open.textFrom)
        : {nodes: [], text: ''}
    const children: Section['children'] =
      heading === undefined ? nodes : [headingNode(this.#lines, heading.heading), ...nodes]
    if (children.length === 0) return
    const told = open.toldBy ?? heading
    const section = sectionNode(open.kind, children, text, told && decidedBy(this.#lines, told))
    if (open.kind === 'other' && heading === undefined && this.#isBareMinutes) section.isMinute = true
    if (open.kind === 'history' && nodes.length > 0) {
      const [first, last] = [nodes[0] as Section['children'][number], nodes.at(-1) as Section['children'][number]]
      const earlier = earlierDecisions(
        this.#lines,
        first.position.start.offset,
        last.position.end.offset,
        this.#grammar,
      )
      if (earlier.length > 0) section.earlier = earlier
    }
    this.#children.push(section)
    if (!isAgain) return
    const line = this.#tokens.next(open.textLine, to)
    this.#children.push(markerNode(this.#lines, 'again', line, line))
  }

  /** Whether all that stands under "Beslutning" is the item again, over the heading that says who decided and when: "Punkt 1: Ny sti ved åen". */
  #isItemAgain({textLine, textFrom}: OpenSection, to: number): boolean {
    const below = this.#found.get(to)
    if (textFrom !== undefined || below?.kind !== 'decision' || below.date === undefined) return false
    const line = this.#tokens.next(textLine, to)
    if (line >= to || this.#tokens.next(line + 1, to) < to) return false
    const text = this.#tokens.text(line)
    const rest = text.replace(itemWordAndNumber, '')
    return rest !== text && isWholeTitle(rest, this.#title)
  }
}
