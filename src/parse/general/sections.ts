import type {Grammar} from '../../layouts/grammar.ts'
import type {SectionKind} from '../../records/schema.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'
import {fileNamesOn} from '../../text/listed-files.ts'
import {isWholeTitle, lettersOf} from '../../text/same-title.ts'
import type {Range} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, DecidedBy, Field, Heading, Section} from '../../tree/nodes.ts'
import {attachmentParts} from '../../vocabulary/attachments.ts'
import {remarksOnAgenda} from '../../vocabulary/attendance.ts'
import {pointAlone} from '../../vocabulary/history.ts'
import {itemWordAndNumber} from '../../vocabulary/item-numbers.ts'
import {nobody} from '../../vocabulary/people.ts'
import {decisionBeginning, plainLeadIn, pointBeginning, proposingLeadIn} from '../../vocabulary/recommendation.ts'
import {parseBlocks} from '../blocks.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import {earlierDecisions} from '../history.ts'
import {sectionNode} from '../section-nodes.ts'
import type {DocumentHeadings, ItemHeading} from './headings.ts'
import {isOfMembers, isPeopleLine, isPlainPerson} from './people.ts'

/** A section that has been begun. */
interface Open {
  kind: SectionKind
  /** Undefined where the text begins the section. */
  heading: ItemHeading | undefined
  /** The first line of the text, and where on it the text begins if not at its indent. */
  textLine: number
  textFrom: number | undefined
  /** The heading that tells who decided, where labels stand between it and the text. */
  toldBy?: ItemHeading | undefined
}

const caseAlone = /^(?:\d{2}\/\d{2,9}|\d{2}-\d{5,9}|(?:19|20)\d{2}[-/]\d{3,9}|\d{3}-(?:19|20)\d{2}-\d{1,9})$/u

const initialsAlone = /^\p{Lu}{2,6}$/u

/** What the items of a document have in common. */
export interface DocumentForm {
  headings: DocumentHeadings
  grammar: Grammar
  isMinutes: boolean
  /** Whether a letter in brackets behind a title is a mark, and not the party of a person whom it names. */
  hasTitleMarks: boolean
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

/** A heading that goes on below its line, and the line that it ends with. */
interface WholeHeading {
  line: number
  number: Range | undefined
  heading: Range
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
  readonly #grammar: Grammar
  readonly #children: AgendaItem['children'] = []
  /** The headings of the item, by their lines. */
  readonly #found = new Map<number, ItemHeading>()
  /** The fields of which the number is that of a subject, and a case's only where there is no other. */
  readonly #journal = new Set<AgendaItem['children'][number]>()
  readonly #hasRecommendation: boolean
  readonly #mayDecide: boolean
  readonly #isBareMinutes: boolean
  readonly #title: string
  #open: Open | undefined

  constructor(
    tokens: LineTokens,
    {from, textFrom, to}: BodyRange,
    {headings, grammar, isMinutes}: DocumentForm,
    title: string,
  ) {
    this.#tokens = tokens
    this.#title = title
    this.#lines = tokens.lines
    this.#from = from
    this.#textFrom = textFrom
    this.#to = to
    this.#headings = headings
    this.#grammar = grammar
    const kinds = new Set<SectionKind>()
    for (const heading of headings.of(from, to)) {
      kinds.add(heading.kind)
      this.#found.set(heading.line, this.#placed(heading))
    }
    this.#hasRecommendation = kinds.has('recommendation')
    this.#mayDecide = isMinutes && !kinds.has('decision')
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
      const kind = this.#beginsWithout(line)
      if (kind !== undefined) this.#openText(kind, line, undefined)
      else if (this.#open === undefined) this.#openText('other', line, undefined)
    }
    this.#close(this.#to)
    return withOneCase(this.#children, this.#journal)
  }

  /** Whether a line behind the last heading has labels of the item, which then stand at its end. */
  #isTrailingField(line: number): boolean {
    if (this.#tokens.fields(line).length === 0) return false
    for (let at = line; at < this.#to; at++) {
      if (this.#tokens.isBlank(at)) continue
      if (this.#tokens.fields(at).length === 0 && !this.#tokens.isPageLine(at)) return false
    }
    return true
  }

  /** The labels, numbers and marks behind the title; gives the first line that is none. */
  #readMarks(): number {
    let line = this.#from
    for (let left = mostMarks; line < this.#to && left > 0; line++) {
      if (this.#tokens.isBlank(line)) continue
      if (this.#found.has(line) || !this.#readMark(line)) break
      left--
    }
    return line
  }

  #readMark(line: number): boolean {
    const tokens = this.#tokens
    const lines = this.#lines
    const fields = tokens.fields(line)
    if (fields.length > 0) {
      this.#children.push(...fieldNodes(lines, line, fields, this.#journal))
      return true
    }
    const {start} = tokens.dress(line)
    const end = lines.trimmedEnd(line)
    if (tokens.isPlainCase(line) || this.#isCaseUnderTitle(line)) {
      this.#children.push(fieldNode(lines, 'caseNumber', line, start, end))
      return true
    }
    if (this.#isWorkerBelowLabel(line)) {
      this.#children.push(fieldNode(lines, 'caseworker', line, start, end))
      return true
    }
    if (tokens.isAccessMark(line)) {
      this.#children.push(fieldNode(lines, 'access', line, start, end))
      return true
    }
    if (tokens.isPageLine(line)) {
      this.#children.push(markerNode(lines, 'page', line, line))
      return true
    }
    // The group of an item, printed with each of them.
    if (this.#children.length === 0 && tokens.divider(line) === 'group') {
      this.#children.push(markerNode(lines, 'again', line, line))
      return true
    }
    // The title stands again behind the number of the case.
    if (this.#children.length > 0 && isWholeTitle(tokens.text(line), this.#title)) {
      this.#children.push(markerNode(lines, 'again', line, line))
      return true
    }
    if (isPlainPerson(tokens, line) || (isPeopleLine(tokens, line) && isOfMembers(tokens.text(line)))) {
      // Names under a title, with nothing that says why: those who were away.
      const {nodes, text} = parseBlocks(lines, line, line + 1)
      this.#children.push(sectionNode('absence', nodes, text))
      return true
    }
    return false
  }

  /** Whether a line right under the title, or under a label without a value, is built as a case number, which elsewhere can be something else: "10/1140". */
  #isCaseUnderTitle(line: number): boolean {
    if (!caseAlone.test(this.#tokens.text(line))) return false
    const last = this.#children.at(-1)
    const isBehindLabel = last?.type === 'field' && last.name === 'caseNumber' && last.value === ''
    return isBehindLabel || (this.#children.length === 0 && this.#tokens.next(this.#from, this.#to) === line)
  }

  /** Whether a line under "Initialer" without a value has no more than these: "NIB". */
  #isWorkerBelowLabel(line: number): boolean {
    const last = this.#children.at(-1)
    return (
      last?.type === 'field' &&
      last.name === 'caseworker' &&
      last.value === '' &&
      initialsAlone.test(this.#tokens.text(line))
    )
  }

  /** Whether a line of the page stands where a section ends, and not in the middle of its text. */
  #isAtEdge(line: number): boolean {
    if (this.#open === undefined || this.#open.textLine > line) return true
    const next = this.#tokens.next(line + 1, this.#to)
    return next >= this.#to || this.#found.has(next)
  }

  /** What a heading is where it stands: a body and a date with nothing under them are of the case's history. */
  #placed(heading: ItemHeading): ItemHeading {
    if (heading.form !== 'dated body' || heading.textFrom !== undefined) return heading
    const next = heading.line + 1
    const hasText = next < this.#to && !this.#tokens.isBlank(next) && this.#headings.at(next, this.#from) === undefined
    if (hasText || this.#tokens.dress(heading.line).hasColon) return heading
    const below = this.#tokens.next(next, this.#to)
    const isEmpty = below >= this.#to || this.#headings.at(below, this.#from) !== undefined
    return isEmpty ? {...heading, kind: 'history'} : heading
  }

  /** Begins the section of a heading, and gives the last line that it has read. */
  #begin(line: number, heading: ItemHeading): number {
    const open = this.#open
    const isLabel = heading.form === 'word with text' || (heading.form === 'word' && this.#tokens.dress(line).hasColon)
    // The absent can stand before the decision, under its heading.
    if (heading.kind === 'absence' && isLabel && open?.kind === 'decision' && this.#isBare(open, line)) {
      const last = this.#lastOfLabel(line, heading)
      const next = this.#tokens.next(last + 1, this.#to)
      if (next < this.#to && !this.#found.has(next)) {
        this.#close(line)
        this.#openHeading(heading)
        this.#close(last + 1)
        const before = this.#children.findLast((child) => child.type === 'section' && child.kind === 'decision')
        if (before?.type === 'section') before.isInterrupted = true
        const toldBy = open.toldBy ?? open.heading
        this.#open = {kind: 'decision', heading: undefined, textLine: next, textFrom: undefined, toldBy}
        return last
      }
    }
    this.#close(line)
    this.#openHeading(heading)
    if (heading.kind === 'decision' && heading.textFrom === undefined && heading.date === undefined)
      return this.#readDecisionLabels(line, heading)
    // What stands behind a label of one line goes on what stood before it.
    if (heading.kind === 'competence' && heading.textFrom !== undefined) {
      this.#close(line + 1)
      if (open !== undefined && open.kind !== 'competence') {
        const next = this.#tokens.next(line + 1, this.#to)
        if (next < this.#to && !this.#found.has(next)) this.#openText(open.kind, next, undefined)
      }
    }
    return line
  }

  /** When and where it was decided, as labels under the heading tell: "Dato: 4. juni 2019", "Sted: Byrådssalen"; gives the last line that it has read. */
  #readDecisionLabels(line: number, heading: ItemHeading): number {
    const tokens = this.#tokens
    let date: Range | undefined
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
    const toldBy = {...heading, date}
    this.#close(line + 1)
    this.#children.push(...labels)
    const next = tokens.next(last + 1, this.#to)
    const section = this.#children.findLast((child) => child.type === 'section')
    if (section?.type === 'section' && next < this.#to) section.isInterrupted = true
    this.#open = {kind: 'decision', heading: undefined, textLine: next, textFrom: undefined, toldBy}
    return last
  }

  #isBare(open: Open, line: number): boolean {
    return open.heading?.textFrom === undefined && this.#tokens.next(open.textLine, line) >= line
  }

  /** The last line of a label with names behind or below it. */
  #lastOfLabel(line: number, heading: ItemHeading): number {
    if (heading.textFrom !== undefined) return line
    let last = line
    const next = line + 1
    if (
      next < this.#to &&
      !this.#tokens.isBlank(next) &&
      isPeopleLine(this.#tokens, next) &&
      /\s/.test(this.#tokens.text(next))
    )
      last = next
    return last
  }

  #openHeading(heading: ItemHeading): void {
    const whole = this.#pointBelow(heading) ?? this.#titleBehind(heading)
    const textFrom = whole === undefined ? heading.textFrom : undefined
    this.#open = {
      kind: heading.kind,
      heading: whole === undefined ? heading : {...heading, number: whole.number, heading: whole.heading},
      textLine: textFrom === undefined ? (whole?.line ?? heading.line) + 1 : heading.line,
      textFrom,
    }
  }

  /** The title of the item behind the heading of its decision, over as many lines as it has: "Beslutning for Punkt 18: Salg af areal". */
  #titleBehind({line, kind, heading, number, textFrom}: ItemHeading): WholeHeading | undefined {
    if (kind !== 'decision' || textFrom === undefined) return undefined
    const title = lettersOf(this.#title)
    let printed = ''
    for (let last = line; last < this.#to && !this.#tokens.isBlank(last); last++) {
      const end = this.#lines.trimmedEnd(last)
      printed += lettersOf(this.#lines.clean(last === line ? textFrom : this.#lines.indent(last), end))
      if (printed === title) return {line: last, number, heading: {start: heading.start, end}}
      if (!title.startsWith(printed)) return undefined
    }
    return undefined
  }

  /** The number of the point right below a body and a day, which is that of another meeting: "Byrådets møde 23. maj 2006" and "Punkt 3:". */
  #pointBelow({line, heading, date, number, textFrom}: ItemHeading): WholeHeading | undefined {
    const below = line + 1
    if (date === undefined || number !== undefined || textFrom !== undefined || below >= this.#to) return undefined
    const token = this.#tokens.isBlank(below) ? undefined : this.#tokens.numbered(below)
    if (token === undefined || token.title !== undefined || !pointAlone.test(this.#tokens.text(below))) return undefined
    return {
      line: below,
      number: token.number,
      heading: {start: heading.start, end: this.#lines.trimmedEnd(below)},
    }
  }

  #openText(kind: SectionKind, line: number, from: number | undefined): void {
    this.#close(line)
    this.#open = {kind, heading: undefined, textLine: line, textFrom: from}
  }

  /** The kind of a section that a line begins without a heading. */
  #beginsWithout(line: number): SectionKind | undefined {
    const tokens = this.#tokens
    const open = this.#open
    const text = tokens.text(line)
    if (open?.kind === 'recommendation') {
      const isAfterBlank = tokens.isBlank(line - 1) || this.#endsSentence(line - 1)
      if (this.#mayDecide && isAfterBlank && decisionBeginning.test(text)) return 'decision'
      const isLed = open.heading === undefined
      if (isLed && tokens.isBlank(line - 1) && !this.#isPoint(line) && this.#hasPoints(open, line)) return 'other'
      return undefined
    }
    if (open === undefined && fileNamesOn(text).length > 0) return 'attachments'
    if (open?.kind === 'decision' && this.#isBehindDecision(open, line)) return 'other'
    if (open?.kind === 'decision' && this.#isLedBehindDecision(open, line)) return 'recommendation'
    if (open?.kind === 'attachments' && this.#isBehindAttachments(open, line)) return 'other'
    if (open?.kind === 'absence' && remarksOnAgenda.test(text)) return 'remarks'
    if (open?.kind === 'absence' && this.#isBehindNames(open, line)) return this.#kindBeforeAbsence
    if (open?.kind === 'decision' || open?.kind === 'attachments' || open?.kind === 'absence') return undefined
    if (!this.#hasRecommendation && tokens.isLeadIn(line) && this.#isRecommendation(line, text)) return 'recommendation'
    if (this.#mayDecide && (this.#isLast(line) || this.#isAll(line)) && decisionBeginning.test(text)) return 'decision'
    return undefined
  }

  /** Whether the case begins without a heading, behind the decision that this document prints before it. */
  #isBehindDecision({heading, textLine}: Open, line: number): boolean {
    if (!this.#headings.endAtGaps || heading?.line !== this.#firstHeading || !this.#tokens.isBlank(line - 1))
      return false
    return this.#tokens.next(textLine, line) < line
  }

  /** Whether a paragraph between what was decided before and what is decided here leads in to a recommendation. */
  #isLedBehindDecision({textLine}: Open, line: number): boolean {
    if (this.#hasRecommendation || !this.#tokens.isBlank(line - 1) || !this.#tokens.isLeadIn(line)) return false
    if (this.#tokens.next(textLine, line) >= line) return false
    const isBeforeAnother = [...this.#found.values()].some((one) => one.line > line && one.kind === 'decision')
    return isBeforeAnother && this.#isRecommendation(line, this.#tokens.text(line))
  }

  get #firstHeading(): number | undefined {
    return this.#found.keys().next().value
  }

  /** Whether a paragraph goes on what stood before the names of those who were away: where there are none, or a label begins it. */
  #isBehindNames(open: Open, line: number): boolean {
    if (!this.#tokens.isBlank(line - 1)) return false
    const first = this.#tokens.next(open.textLine, line)
    if (first >= line) return false
    const from = open.textFrom ?? this.#lines.indent(first)
    const printed = this.#lines.clean(from, this.#lines.trimmedEnd(first))
    return nobody.test(printed) || (this.#tokens.dress(line).hasColon && !isPeopleLine(this.#tokens, line))
  }

  /** The kind of the section before the one that is open: what is behind the names of those who were away is of a decision where that was. */
  get #kindBeforeAbsence(): SectionKind {
    const before = this.#children.findLast((child) => child.type === 'section')
    return before?.type === 'section' && before.kind === 'decision' ? 'decision' : 'other'
  }

  /** Whether text goes on behind attachments that are built as such, in a paragraph of its own or as the next point. */
  #isBehindAttachments(open: Open, line: number): boolean {
    const first = this.#tokens.next(open.textLine, line)
    if (first >= line || !isBuiltAsAttachment(this.#tokens.text(first))) return false
    const printed = this.#lines.text.slice(this.#lines.indent(line), this.#tokens.dress(line).end)
    if (isBuiltAsAttachment(this.#tokens.text(line)) || this.#tokens.dress(line).hasBullet) return false
    return this.#tokens.isBlank(line - 1) || /^[a-zæøå][.)]\s/u.test(printed)
  }

  /** Whether a line is the first of an item that has no headings. */
  #isAll(line: number): boolean {
    return this.#found.size === 0 && this.#open === undefined && this.#tokens.next(this.#from, this.#to) === line
  }

  /** Whether a paragraph is the last of the item. */
  #isLast(line: number): boolean {
    if (line > this.#from && !this.#tokens.isBlank(line - 1) && !this.#endsSentence(line - 1)) return false
    let at = line
    while (at < this.#to && !this.#tokens.isBlank(at)) at++
    return this.#tokens.next(at, this.#to) >= this.#to && at - line <= 3
  }

  #endsSentence(line: number): boolean {
    return line >= 0 && /[.!?:]$/.test(this.#lines.slice(line).trimEnd())
  }

  #isRecommendation(line: number, text: string): boolean {
    const isOpen = /(?:[,:]|\sat:?|indstiller|foreslår|anbefaler|om)$/iu.test(this.#lines.slice(line).trimEnd())
    if (!isOpen)
      return (
        (plainLeadIn.test(text) || (proposingLeadIn.test(text) && this.#isBeforeDecision(line))) &&
        (line === this.#from || this.#tokens.isBlank(line - 1) || this.#endsSentence(line - 1))
      )
    const next = this.#tokens.next(line + 1, this.#to)
    return next < this.#to && !this.#found.has(next) && this.#isPoint(next)
  }

  /** Whether the paragraph of a line is the last before the heading of a decision. */
  #isBeforeDecision(line: number): boolean {
    let at = line
    while (at < this.#to && !this.#tokens.isBlank(at) && !this.#found.has(at)) at++
    const next = this.#tokens.next(at, this.#to)
    return next < this.#to && this.#found.get(next)?.kind === 'decision'
  }

  #isPoint(line: number): boolean {
    const dress = this.#tokens.dress(line)
    const printed = this.#lines.text.slice(this.#lines.indent(line), dress.end)
    return (
      dress.hasBullet ||
      pointBeginning.test(printed) ||
      /^\(?(?:\d{1,2}|[a-z])[.)]\s/iu.test(printed) ||
      /^\p{Ll}/u.test(printed)
    )
  }

  #hasPoints(open: Open, line: number): boolean {
    return this.#tokens.next(open.textLine + 1, line) < line || plainLeadIn.test(this.#tokens.text(open.textLine))
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
    const children: Section['children'] = heading === undefined ? nodes : [headingNode(this.#lines, heading), ...nodes]
    if (children.length === 0) return
    const section = sectionNode(open.kind, children, text)
    const told = heading ?? open.toldBy
    const decidedBy = told === undefined ? undefined : decidedByOf(this.#lines, told)
    if (decidedBy !== undefined) section.decidedBy = decidedBy
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
  #isItemAgain({textLine, textFrom}: Open, to: number): boolean {
    const below = this.#found.get(to)
    if (textFrom !== undefined || below?.kind !== 'decision' || below.date === undefined) return false
    const line = this.#tokens.next(textLine, to)
    if (line >= to || this.#tokens.next(line + 1, to) < to) return false
    const text = this.#tokens.text(line)
    const rest = text.replace(itemWordAndNumber, '')
    return rest !== text && isWholeTitle(rest, this.#title)
  }
}

function isBuiltAsAttachment(text: string): boolean {
  return attachmentParts(text) !== undefined || fileNamesOn(text).length > 0
}

function headingNode(lines: Lines, {line, heading}: ItemHeading): Heading {
  return {
    type: 'heading',
    value: cleanLine(lines.text.slice(heading.start, heading.end)),
    position: lines.position(heading.start, heading.end, line, lines.lineAt(heading.end)),
  }
}

function decidedByOf(lines: Lines, {body, date, number}: ItemHeading): DecidedBy | undefined {
  const value = (range: Range | undefined) =>
    range === undefined ? null : cleanLine(lines.text.slice(range.start, range.end)) || null
  const decidedBy = {body: value(body), date: value(date), itemNumber: value(number)}
  return Object.values(decidedBy).some((part) => part !== null) ? decidedBy : undefined
}

/** The nodes of the labels and numbers on a line of an item; none where it has none. */
export function markNodes(tokens: LineTokens, line: number): AgendaItem['children'] {
  const {lines} = tokens
  const fields = tokens.fields(line)
  if (fields.length > 0) return fieldNodes(lines, line, fields, new Set())
  const {start} = tokens.dress(line)
  if (tokens.isPlainCase(line)) return [fieldNode(lines, 'caseNumber', line, start, lines.trimmedEnd(line))]
  return []
}

/** The nodes of labelled values; the numbers of subjects are kept apart. */
function fieldNodes(
  lines: Lines,
  line: number,
  fields: ReturnType<LineTokens['fields']>,
  journal: Set<AgendaItem['children'][number]>,
): Field[] {
  return fields.map(({label, start, value}, index) => {
    const name = label === 'nothing' ? 'text' : label === 'journalNumber' ? 'caseNumber' : label
    const to = fields[index + 1]?.start ?? lines.trimmedEnd(line)
    const node = fieldNode(lines, name, line, value.start, value.end)
    const placed = {...node, position: lines.position(start, lines.trimmedBefore(to, start), line, line)}
    if (label === 'journalNumber') journal.add(placed)
    return placed
  })
}

/** Where a case has a number of its own, that of its subject is none. */
function withOneCase(
  children: AgendaItem['children'],
  journal: ReadonlySet<AgendaItem['children'][number]>,
): AgendaItem['children'] {
  const isCase = (node: AgendaItem['children'][number]) =>
    node.type === 'field' && node.name === 'caseNumber' && node.value !== '' && !journal.has(node)
  if (!children.some(isCase)) return children
  return children.map((node) => (node.type === 'field' && journal.has(node) ? {...node, name: 'text'} : node))
}
