import type {SectionKind} from '../../records/schema.ts'
import type {Lines} from '../../text/lines.ts'
import {fileNamesOn} from '../../text/listed-files.ts'
import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem} from '../../tree/nodes.ts'
import {attachmentParts} from '../../vocabulary/attachments.ts'
import {cameToMeeting, remarksOnAgenda} from '../../vocabulary/attendance.ts'
import {goesOnDeciding} from '../../vocabulary/decision-words.ts'
import {isUnderline} from '../../vocabulary/furniture.ts'
import {
  decisionBeginning,
  endsLeadIn,
  plainLeadIn,
  pointBeginning,
  proposingLeadIn,
} from '../../vocabulary/recommendation.ts'

// Sections that no heading begins, by how their text does:
//
//   Forvaltningen indstiller,
//   at planen godkendes.            a recommendation
//
//   Godkendt.                       a decision

/** The line behind a row of dashes, where a line is one; the line itself where it is none. */
export function behindUnderline(tokens: LineTokens, line: number, to: number): number {
  return line < to && isUnderline(tokens.text(line)) ? line + 1 : line
}

/** Where the text under a heading begins, of which neither a row of dashes nor what the page has to click on is a part: "Vis/skjul". */
export function belowHeading(tokens: LineTokens, line: number, to: number): number {
  const first = behindUnderline(tokens, line, to)
  return first < to && tokens.isPageLine(first) ? first + 1 : first
}

/** A section that has been begun. */
export interface OpenSection {
  kind: SectionKind
  /** Undefined where the text begins the section. */
  heading: HeadingToken | undefined
  /** The first line of the text, and where on it the text begins if not at its indent. */
  textLine: number
  textFrom: number | undefined
  /** The heading that tells who decided, where labels stand between it and the text. */
  toldBy?: HeadingToken | undefined
}

/** What an item and its document have, by which such sections are told. */
interface Form {
  hasRecommendation: boolean
  /** Whether a decision is to be found that has no heading. */
  mayDecide: boolean
  /** Whether the decision stands first, and ends at a gap. */
  endAtGaps: boolean
}

/** The text of an item between its headings. */
export class UnheadedText {
  readonly #tokens: LineTokens
  readonly #lines: Lines
  readonly #from: number
  readonly #to: number
  readonly #found: ReadonlyMap<number, HeadingToken>
  readonly #form: Form

  /** @param found the headings of the item, by their lines */
  constructor(
    tokens: LineTokens,
    {from, to}: {from: number; to: number},
    found: ReadonlyMap<number, HeadingToken>,
    form: Form,
  ) {
    this.#tokens = tokens
    this.#lines = tokens.lines
    this.#from = from
    this.#to = to
    this.#found = found
    this.#form = form
  }

  /**
   * The kind of the section that a line begins; undefined where it begins none.
   *
   * @param open the section that it would end
   * @param before the nodes of the item up to that section
   */
  kindAt(line: number, open: OpenSection | undefined, before: AgendaItem['children']): SectionKind | undefined {
    const text = this.#tokens.text(line)
    // Who took part, under the heading of a decision.
    if (open?.kind === 'remarks' && open.heading === undefined)
      return this.#isDecidedBehindPeople(line, before) ? 'decision' : undefined
    switch (open?.kind) {
      case 'recommendation':
        return this.#kindBehindRecommendation(open, line)
      case 'decision':
        if (this.#isAttendance(open, line)) return 'remarks'
        if (this.#isBehindDecision(open, line)) return 'other'
        return this.#isLedBehindDecision(open, line) ? 'recommendation' : undefined
      case 'attachments':
        if (this.#isLed(line)) return 'recommendation'
        return this.#isBehindAttachments(open, line) ? 'other' : undefined
      case 'absence':
        if (remarksOnAgenda.test(text)) return 'remarks'
        return this.#isDecidedBehindPeople(line, before) ? 'decision' : undefined
      default:
        if (open === undefined && fileNamesOn(this.#tokens.printed(line)).length > 0) return 'attachments'
        if (!this.#form.hasRecommendation && this.#tokens.isLeadIn(line) && this.#isRecommendation(line, text))
          return 'recommendation'
        return this.#isDecision(line, text, open === undefined) ? 'decision' : undefined
    }
  }

  /** The decision, or, behind the points of a recommendation without a heading, other text. */
  #kindBehindRecommendation(open: OpenSection, line: number): SectionKind | undefined {
    if (this.#form.mayDecide && this.#isApart(line) && decisionBeginning.test(this.#tokens.text(line)))
      return 'decision'
    const isLed = open.heading === undefined
    return isLed && this.#tokens.isBlank(line - 1) && !this.#isPoint(line) && this.#hasPoints(open, line)
      ? 'other'
      : undefined
  }

  /** Whether a line begins what was decided: it is the last paragraph of the item, or there is but this. */
  #isDecision(line: number, text: string, isFirst: boolean): boolean {
    if (!this.#form.mayDecide || !decisionBeginning.test(text)) return false
    const isAll = isFirst && this.#found.size === 0 && this.#tokens.next(this.#from, this.#to) === line
    return isAll || this.#isLast(line)
  }

  /** Whether the case begins without a heading, behind the decision that this document prints before it. */
  #isBehindDecision({heading, textLine}: OpenSection, line: number): boolean {
    if (!this.#form.endAtGaps || heading?.line !== this.#found.keys().next().value || !this.#tokens.isBlank(line - 1))
      return false
    return this.#tokens.next(textLine, line) < line && !goesOnDeciding.test(this.#tokens.text(line))
  }

  /** Whether a paragraph between what was decided before and what is decided here leads in to a recommendation. */
  #isLedBehindDecision({textLine}: OpenSection, line: number): boolean {
    if (this.#tokens.next(textLine, line) >= line || !this.#isLed(line)) return false
    return [...this.#found.values()].some((one) => one.line > line && one.kind === 'decision')
  }

  /** Whether a paragraph leads in to a recommendation that has no heading. */
  #isLed(line: number): boolean {
    if (this.#form.hasRecommendation || !this.#tokens.isBlank(line - 1) || !this.#tokens.isLeadIn(line)) return false
    return this.#isRecommendation(line, this.#tokens.text(line))
  }

  /**
   * Whether what stands first under the heading of a decision is a list of who took part, and what was decided behind
   * it:
   *
   *   Beslutning
   *   Til stede var:
   *   Bo Ås, Ida Holm
   *
   *   Dagsordenen blev godkendt.
   */
  #isAttendance({heading, textLine, textFrom}: OpenSection, line: number): boolean {
    if (heading === undefined || textFrom !== undefined || this.#tokens.next(textLine, this.#to) !== line) return false
    const label = this.#tokens.label(line)
    if (label?.label !== 'present' || !label.hasColon || label.value.start < label.value.end) return false
    // "Medlemmer:", "Deltagere:" can be over those who were elected, or who are sent.
    if (!cameToMeeting.test(this.#tokens.text(line))) return false
    for (let at = line + 1; at < this.#to; at++)
      if (this.#found.get(at)?.kind === 'decision' || this.#beginsDecision(at)) return true
    return false
  }

  /** Whether a paragraph has what was decided, behind people who were there or away. */
  #isDecidedBehindPeople(line: number, before: AgendaItem['children']): boolean {
    return this.#beginsDecision(line) && kindBeforePeople(before) === 'decision'
  }

  #beginsDecision(line: number): boolean {
    return this.#tokens.isBlank(line - 1) && decisionBeginning.test(this.#tokens.text(line))
  }

  /** Whether text goes on behind attachments that are built as such, in a paragraph of its own or as the next point. */
  #isBehindAttachments(open: OpenSection, line: number): boolean {
    const first = this.#tokens.next(open.textLine, line)
    if (first >= line || !isBuiltAsAttachment(this.#tokens.text(first))) return false
    const printed = this.#lines.text.slice(this.#lines.indent(line), this.#tokens.dress(line).end)
    if (isBuiltAsAttachment(this.#tokens.text(line)) || this.#tokens.dress(line).hasBullet) return false
    return this.#tokens.isBlank(line - 1) || /^[a-zæøå][.)]\s/u.test(printed)
  }

  /** Whether a paragraph is the last of the item. */
  #isLast(line: number): boolean {
    if (!this.#isApart(line)) return false
    let at = line
    while (at < this.#to && !this.#tokens.isBlank(at)) at++
    return this.#tokens.next(at, this.#to) >= this.#to && at - line <= 3
  }

  /** Whether what stands above a line is of another paragraph, or has ended its sentence. */
  #isApart(line: number): boolean {
    return line <= this.#from || this.#tokens.isBlank(line - 1) || this.#endsSentence(line - 1)
  }

  #endsSentence(line: number): boolean {
    return line >= 0 && /[.!?:]$/.test(this.#lines.slice(line).trimEnd())
  }

  /** Whether a lead-in has points below it, or recommends in its own sentence. */
  #isRecommendation(line: number, text: string): boolean {
    if (endsLeadIn.test(this.#lines.slice(line).trimEnd())) {
      const below = this.#tokens.next(line + 1, this.#to)
      const next = this.#tokens.next(belowHeading(this.#tokens, below, this.#to), this.#to)
      return next < this.#to && !this.#found.has(next) && this.#isPoint(next)
    }
    if (!this.#isApart(line)) return false
    return plainLeadIn.test(text) || (proposingLeadIn.test(text) && this.#isBeforeDecision(line))
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

  #hasPoints(open: OpenSection, line: number): boolean {
    return this.#tokens.next(open.textLine + 1, line) < line || plainLeadIn.test(this.#tokens.text(open.textLine))
  }
}

/** What is behind the names of those who were there or away is of a decision where the section before them was one. */
function kindBeforePeople(children: AgendaItem['children']): SectionKind {
  const before = children.findLast((child) => child.type === 'section' && !ofPeople.has(child.kind))
  return before?.type === 'section' && before.kind === 'decision' ? 'decision' : 'other'
}

/** Kinds of sections that have people between a decision's heading and its text. */
const ofPeople: ReadonlySet<SectionKind> = new Set(['absence', 'remarks'])

function isBuiltAsAttachment(text: string): boolean {
  return attachmentParts(text) !== undefined || fileNamesOn(text).length > 0
}
