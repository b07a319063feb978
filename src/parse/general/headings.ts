import {isPerson} from '../../names/listed-person.ts'
import type {SectionKind} from '../../records/schema.ts'
import {type HeadingStyle, type HeadingToken, wordHeading} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {isDate} from '../../vocabulary/dates.ts'
import {decisionWord, goesOnDeciding} from '../../vocabulary/decision-words.ts'
import {proposedWord, sortOfCase, weakDecisions} from '../../vocabulary/headings.ts'
import {beginsPoint} from '../../vocabulary/item-numbers.ts'
import {endsOpen} from '../../vocabulary/lines.ts'
import {isEmptyLabel} from './item-marks.ts'

// What a document's headings look like is found from those of its lines that are
// headings at every council. Where all of them have a bullet, or are in capitals,
// or have a number, a line with the same word but without that is a sub-heading:
//
//   • Sagsfremstilling           a heading
//
//     Historik                   a sub-heading of it

/** The lines of an item behind its title. */
export interface ItemLines {
  from: number
  to: number
}

/** Kinds that a line of a text is seldom taken for. */
const strong: ReadonlySet<SectionKind> = new Set(['recommendation', 'decision', 'presentation', 'summary'])
/** Kinds that a case begins with. */
const caseKinds: ReadonlySet<SectionKind> = new Set(['recommendation', 'presentation', 'summary', 'background'])
/** In what share of such headings a style must be, or not be, to be that of the document, and how many there must be. */
const styleShare = 0.8
const leastStrong = 3
/** In what share of its items a weak word stands behind what is recommended, where it decides. */
const behindShare = 0.5
/** In what share of its items more is decided in minutes. */
const decidedShare = 0.5
/** In how many items, and in what share of them, a line must stand alone to be a heading of this document. */
const leastItems = 2
const ownShare = 0.4
const longestOwn = 60
/** Kinds whose word can stand before a text on one line, and be a heading all the same. */
export const beforeText: ReadonlySet<SectionKind> = new Set([
  'decision',
  'absence',
  'competence',
  'recommendation',
  'attachments',
  'history',
])
/** The least length of a line that is as wide as the page, so that what stands below it goes on a sentence. */
export const fullWidth = 60

/** How many heads of columns stand below each other, and what ticks them. */
const mostColumns = 5
const tick = /^x$/iu

/** The headings of a document. */
export class DocumentHeadings {
  readonly #tokens: LineTokens
  /** What the headings must wear, or must not; undefined where they do as they like. */
  readonly #style: {[Name in keyof HeadingStyle]?: boolean}
  /** Headings that only this document has, as they are written in it. */
  readonly #own: ReadonlySet<string>
  /** Whether a word that is a sub-heading elsewhere is that for the decision here. */
  readonly #isWeakDecision: boolean
  /** Whether all words for a decision or a recommendation stand before their text: so do the others, "Resumé: Stien er smal." */
  readonly #areRunIn: boolean
  /** Whether no heading has a word for a decision, so that those with a body and a day are the decisions. */
  readonly #bodiesDecide: boolean
  /**
   * Whether the decision stands before all else, and ends at a gap, behind which the case begins without a heading:
   *
   *   Beslutning
   *   Sendes til Teknisk Udvalg.
   *
   *   Forslag om en ny sti langs åen.
   *   Resume
   */
  readonly endAtGaps: boolean
  /** Whether a heading of any item tells of a case or a decision; without one, what stands under a title is the minute. */
  readonly tellsOfCases: boolean

  constructor(tokens: LineTokens, items: readonly ItemLines[]) {
    this.#tokens = tokens
    const found = items.map(({from, to}) => tokens.headings(from, to))
    this.#style = styleOf(found.flat())
    this.#own = ownHeadings(tokens, items)
    this.#isWeakDecision = decidesByWeakWord(tokens, found)
    this.#areRunIn = areRunIn(tokens, found.flat())
    this.#bodiesDecide = decidesByBodies(tokens, found)
    this.endAtGaps = this.#endAtGaps(items)
    this.tellsOfCases = items.some(({from, to}) => [...this.of(from, to)].some(({kind}) => strong.has(kind)))
  }

  /** The headings of an item, in their order. */
  *of(from: number, to: number): Generator<HeadingToken> {
    const kinds = new Set<SectionKind>()
    let above: HeadingToken | undefined
    let last: SectionKind | undefined
    for (const line of this.#tokens.withText(from, to)) {
      const heading = this.at(line, from)
      const isFirstAttachment = above?.kind === 'attachments' && above.textFrom === undefined
      // Under "Bilag", an attachment can be called "Indstilling" as the section above is.
      const isTitle = isFirstAttachment && heading?.form === 'word' && heading.kind === 'recommendation'
      // "Miljøvurdering" is the last attachment of an item that has no text below it.
      const isLast = last === 'attachments' && heading?.kind === 'other' && this.#tokens.next(line + 1, to) >= to
      // Under "Beslutning", "Forslag: en bro" is what somebody proposed there.
      const isSaid =
        last === 'decision' && heading?.form === 'word with text' && proposedWord.test(this.#tokens.text(line))
      above = undefined
      if (heading === undefined || isLast || isSaid) continue
      if (isTitle && kinds.has(heading.kind) && !this.#tokens.dress(line).hasColon) continue
      kinds.add(heading.kind)
      above = heading
      last = heading.kind
      yield heading
    }
  }

  /** Whether a line has but the labels of an item above it. */
  #isBehindMarks(from: number, line: number): boolean {
    const tokens = this.#tokens
    return tokens.withText(from, line).every((at) => tokens.hasLabels(at) || tokens.isAccessMark(at))
  }

  /** Whether most items have a decision with a text under its heading: they are minutes, whatever they call themselves. */
  areDecided(items: readonly ItemLines[]): boolean {
    return items.filter((item) => this.#isDecided(item)).length > decidedShare * items.length
  }

  #isDecided({from, to}: ItemLines): boolean {
    return [...this.of(from, to)].some(({kind, form, line, textFrom}) => {
      const next = this.#tokens.next(line + 1, to)
      const hasText = textFrom !== undefined || (next < to && this.at(next, from) === undefined)
      return kind === 'decision' && form !== 'dated body' && hasText
    })
  }

  #endAtGaps(items: readonly ItemLines[]): boolean {
    let decided = 0
    let withGap = 0
    for (const {from, to} of items) {
      const [first, second] = this.of(from, to)
      const isFirst = first?.kind === 'decision' && this.#isBehindMarks(from, first.line)
      if (!isFirst || second === undefined || !caseKinds.has(second.kind) || second.form === 'proposal') continue
      const start = this.#tokens.next(first.line + 1, second.line)
      if (start >= second.line) continue
      decided++
      let gap = start
      while (gap < second.line && !this.#tokens.isBlank(gap)) gap++
      const behind = this.#tokens.next(gap, second.line)
      if (behind < second.line && !goesOnDeciding.test(this.#tokens.text(behind))) withGap++
    }
    return decided >= leastStrong && withGap >= styleShare * decided
  }

  /** The heading on a line of an item; undefined where it is none. */
  at(line: number, from: number): HeadingToken | undefined {
    const token = this.#tokens.heading(line)
    if (token !== undefined && this.#isHeading(line, from, token)) return token
    return this.#ownAt(line)
  }

  #isHeading(line: number, from: number, token: HeadingToken): boolean {
    const text = this.#tokens.text(line)
    if (token.form === 'word with text' && !beforeText.has(token.kind) && !this.#areRunIn) return false
    if (token.form === 'word' && this.#isColumn(line)) return false
    if (!this.#isWeakDecision && isWeakDecision(this.#tokens, token) && !this.#isOverBody(line)) return false
    // "Teknisk Udvalg, 4. juni 2019." ends a sentence where a line stands above it.
    const isStopped = token.form === 'dated body' && token.textFrom === undefined && text.endsWith('.')
    if (isStopped && !this.#tokens.isBlank(line - 1)) return false
    const {style} = token
    // Dressed as the other headings are, and not as the points of a list.
    const wears = (name: keyof HeadingStyle) => this.#style[name] === true && style[name]
    if (token.form === 'lead-in' && !wears('hasBullet') && !wears('hasNumber') && !wears('isCapitals')) return false
    const isFree =
      token.form === 'dated word' ||
      token.form === 'proposal' ||
      (token.form === 'dated body' && (this.#bodiesDecide || this.#isOtherPoint(line, token))) ||
      (token.kind === 'absence' && token.form !== 'dated body') ||
      // "Bilag:" or "Bilag", apart, under the decision, where other headings are in capitals.
      (token.kind === 'attachments' && (this.#tokens.dress(line).hasColon || this.#tokens.isBlank(line - 1)))
    for (const name of Object.keys(this.#style) as (keyof HeadingStyle)[]) {
      if (name === 'isCapitals' && isFree) continue
      if ((name === 'hasBullet' || name === 'hasNumber') && isFree && !style[name]) continue
      if (this.#style[name] !== style[name]) return false
    }
    // "Beslutning Byrådet den 3. maj" goes on no sentence, which has such a word in small letters.
    const isWord = token.form === 'word' || (token.form === 'dated word' && decisionWord.test(text))
    return !this.#goesOn(line, from, isWord)
  }

  /** Whether a line is right over a body and a day, which decided what is below: "Vedtagelse" over "Teknisk Udvalg den 4. juni 2019". */
  #isOverBody(line: number): boolean {
    const below = line + 1
    return below < this.#tokens.lines.count && this.#tokens.heading(below)?.form === 'dated body'
  }

  /** Whether a line says which point of which meeting of which body what follows was, apart from what is above: "Økonomiudvalget, 16. september 2031, pkt. 155:" */
  #isOtherPoint(line: number, {number, date}: HeadingToken): boolean {
    const isApart = this.#tokens.isBlank(line - 1) && this.#tokens.dress(line).hasColon
    return isApart && number !== undefined && date !== undefined
  }

  /** Whether a word is the head of a column: other such words follow, and ticks below them. */
  #isColumn(line: number): boolean {
    const {count} = this.#tokens.lines
    let at = this.#tokens.next(line + 1, count)
    for (let left = mostColumns; at < count && left > 0 && this.#tokens.heading(at)?.form === 'word'; left--)
      at = this.#tokens.next(at + 1, count)
    return at < count && tick.test(this.#tokens.text(at))
  }

  /**
   * Whether a line goes on a sentence that the line above, as wide as the page, has not ended. A word alone is hardly
   * the end of one, which would have a full stop.
   */
  #goesOn(line: number, from: number, isWord: boolean): boolean {
    if (line - 1 < from || this.#tokens.isBlank(line - 1) || this.#tokens.fields(line - 1).length > 0) return false
    const above = this.#tokens.lines.slice(line - 1).trimEnd()
    return endsOpen.test(above) || (!isWord && above.length >= fullWidth && /[\p{Ll}-]$/u.test(above))
  }

  #ownAt(line: number): HeadingToken | undefined {
    if (this.#own.size === 0) return undefined
    const text = this.#tokens.text(line)
    if (text.length > longestOwn || !this.#own.has(text)) return undefined
    const {start, end} = this.#tokens.dress(line)
    return wordHeading(line, 'other', {start, end})
  }
}

/** "Konklusion", "Afgørelse:" */
export function isWeakDecision(tokens: LineTokens, {kind, heading: {start, end}}: HeadingToken): boolean {
  return (
    kind === 'decision' &&
    weakDecisions.has(
      tokens.lines.text
        .slice(start, end)
        .replace(/(?<!\s)\s*:$/, '')
        .toLowerCase(),
    )
  )
}

/** The headings that the lines of each item can be. */
type Found = readonly (readonly HeadingToken[])[]

/**
 * Whether such a word is the document's own for a decision: no other stands in any item, but a body and a day above it,
 * and it is the last heading of all but a few that it stands in, or stands right behind what is recommended.
 */
function decidesByWeakWord(tokens: LineTokens, items: Found): boolean {
  let found = 0
  let last = 0
  let behind = 0
  for (const headings of items) {
    let isLast: boolean | undefined
    let above: SectionKind | undefined
    for (const token of headings) {
      if (isWeakDecision(tokens, token)) {
        isLast = true
        if (above === 'recommendation') behind++
      } else if (token.kind === 'decision') {
        // What other bodies decided before, "Økonomiudvalget, den 16. juni 2003:", stands over the word, and not below it.
        if (token.form !== 'dated body' || isLast !== undefined) return false
      } else if (isLast && caseKinds.has(token.kind)) isLast = false
      above = token.kind
    }
    if (isLast === undefined) continue
    found++
    if (isLast) last++
  }
  return found >= leastItems && (last >= styleShare * found || behind >= behindShare * found)
}

/** Whether the items have headings with a body and a day, and none with a word for a decision. */
function decidesByBodies(tokens: LineTokens, items: Found): boolean {
  const decided = items
    .map((headings) => headings.filter((one) => one.kind === 'decision' && !isWeakDecision(tokens, one)))
    .filter((decisions) => decisions.length > 0)
  return decided.length >= leastItems && decided.flat().every(({form}) => form === 'dated body')
}

/** Whether headings of the kinds that a case has stand before their texts in item after item, and hardly one above. */
function areRunIn(tokens: LineTokens, headings: readonly HeadingToken[]): boolean {
  const told = headings.filter((one) => strong.has(one.kind) && !isWeakDecision(tokens, one))
  // "Tema: Formalia" over a group of items is no summary where nothing is decided so.
  if (!told.some(({kind}) => kind === 'decision' || kind === 'recommendation')) return false
  const before = told.filter(({textFrom}) => textFrom !== undefined).length
  // The points of a recommendation stand below its heading anyway.
  const alone = told.filter(({kind, textFrom}) => textFrom === undefined && kind !== 'recommendation').length
  return before >= leastStrong && before >= styleShare * (before + alone)
}

function styleOf(headings: readonly HeadingToken[]): {[Name in keyof HeadingStyle]?: boolean} {
  const found = headings.filter(({kind, form}) => strong.has(kind) && (form === 'word' || form === 'dated word'))
  const style: {[Name in keyof HeadingStyle]?: boolean} = {}
  if (found.length < leastStrong) return style
  for (const name of ['hasBullet', 'hasNumber', 'hasPrefix', 'isCapitals'] as const) {
    const share = found.filter((one) => one.style[name]).length / found.length
    if (share >= styleShare) style[name] = true
    else if (share <= 1 - styleShare) style[name] = false
  }
  return style
}

/** Lines that stand alone in item after item, as headings do, and are none that is known. */
function ownHeadings(tokens: LineTokens, items: readonly ItemLines[]): ReadonlySet<string> {
  const least = Math.max(leastItems, items.length * ownShare)
  // Few lines stand in as many items; only these are looked at for what they are.
  const often = frequent(
    items.map((item) => textsOf(tokens, item, (line) => isApart(tokens, line, item.to))),
    least,
  )
  if (often.size === 0) return often
  const cells = new Map<number, boolean>()
  const alone = frequent(
    items.map((item) =>
      textsOf(
        tokens,
        item,
        (line) =>
          isApart(tokens, line, item.to) &&
          often.has(tokens.text(line)) &&
          standsAlone(tokens, line, item) &&
          !isCell(tokens, line, item.to, often, cells),
      ),
    ),
    least,
  )
  return new Set([...alone].filter((text) => !isPerson(text)))
}

/** The texts that at least so many of several sets have. */
function frequent(sets: readonly ReadonlySet<string>[], least: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const texts of sets) for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].flatMap(([text, count]) => (count >= least ? [text] : [])))
}

/** The texts of some of the lines of an item. */
function textsOf(tokens: LineTokens, {from, to}: ItemLines, isWanted: (line: number) => boolean): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const line of tokens.withText(from + 1, to - 1)) if (isWanted(line)) texts.add(tokens.text(line))
  return texts
}

/** Whether a line is as short as a heading, and has a blank line over it and text below. */
function isApart(tokens: LineTokens, line: number, to: number): boolean {
  const {lines} = tokens
  if (!tokens.isBlank(line - 1)) return false
  const length = lines.trimmedEnd(line) - lines.indent(line)
  return length >= 3 && length <= longestOwn && tokens.next(line + 1, to) < to
}

function standsAlone(tokens: LineTokens, line: number, {from, to}: ItemLines): boolean {
  const {lines} = tokens
  if (tokens.dress(line).hasBullet) return false
  const next = tokens.next(line + 1, to)
  const text = tokens.text(line)
  if (!/^\p{Lu}[^\n;,.!?]*$/u.test(text) || !/[\p{L})]$/u.test(text)) return false
  if (tokens.heading(line) !== undefined || tokens.fields(line).length > 0 || tokens.isPageLine(line)) return false
  // "At orienteringen tages til efterretning" is recommended in item after item.
  if (
    beginsPoint.test(text) ||
    sortOfCase.test(text) ||
    tokens.isLeadIn(line) ||
    tokens.isAccessMark(line) ||
    tokens.divider(line) !== undefined
  )
    return false
  const lineAbove = tokens.before(line - 1, from)
  // "Til Teknisk Udvalg:" stands between "Forvaltningen indstiller" and the points.
  if (isEmptyLabel(tokens, lineAbove) || tokens.isLeadIn(lineAbove)) return false
  const above = tokens.heading(lineAbove)
  // "Ingen" between two headings is the text of the first.
  if (
    above !== undefined &&
    (tokens.heading(next) !== undefined ||
      above.kind === 'decision' ||
      above.kind === 'recommendation' ||
      above.kind === 'absence' ||
      above.kind === 'competence' ||
      above.kind === 'attachments')
  )
    return false
  return /^\s*[\p{Lu}\d"”“•·-]/u.test(lines.slice(next))
}

/**
 * Whether a line is a cell of a table that each item has, whose cells stand below each other: one that says whether the
 * item is open, a day or a number, or a line right over such a one:
 *
 *   Behandling
 *   Mødedato
 *   Åbent punkt
 *
 * @param known what is known of other lines, so that a long column is gone down once
 */
function isCell(
  tokens: LineTokens,
  line: number,
  to: number,
  often: ReadonlySet<string>,
  known: Map<number, boolean>,
): boolean {
  const column: number[] = []
  let at = line
  let found = known.get(line)
  while (found === undefined) {
    column.push(at)
    at = tokens.next(at + 1, to)
    const text = at < to ? tokens.text(at) : undefined
    if (text === undefined) found = false
    else if (tokens.isAccessMark(at) || isDate(text) || /^\d+$/.test(text)) found = true
    else if (!often.has(text) || tokens.heading(at) !== undefined) found = false
    else found = known.get(at)
  }
  for (const above of column) known.set(above, found)
  return found
}
