import type {SectionKind} from '../../records/schema.ts'
import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {type ItemStart, plainStart, titledStart} from './item-start.ts'
import {isPlainTitle, titleAbove} from './title-lines.ts'

// Items that have lost all that they began with: each begins where the first
// heading stands again behind a decision.

/** The share of items that have a title above their first heading, where that is one. */
const titledShare = 0.75
/** Kinds of sections that an item has behind its first one. */
const closing: ReadonlySet<SectionKind> = new Set(['decision', 'recommendation', 'attachments'])
/** Kinds of sections that an item begins with where its case is told before it is decided. */
export const opening: ReadonlySet<SectionKind> = new Set(['summary', 'presentation'])

/** Where the first heading stands again behind a decision: the items have lost all that they began with. */
export function headingStarts(tokens: LineTokens, from: number, to: number): number[] {
  const headings = tokens.headings(from, to)
  const begin = headings.findIndex(({line, kind, form}) => form === 'word' && !isOfHead(tokens, line, kind))
  const ofItems = begin < 0 ? [] : headings.slice(begin)
  if (ofItems.every(({kind}) => kind !== 'decision')) return undecidedStarts(tokens, ofItems)
  const found: number[] = []
  let ending: ReadonlySet<string> = new Set()
  let first: string | undefined
  let opensWithText = false
  let isDecided = true
  let isClosed = false
  let isClosing = false
  // Headings that items have behind their decisions.
  const afterwards = new Set<string>()
  for (const [index, {line, kind, form}] of headings.entries()) {
    // An item that is decided and nothing else, before the first that is told.
    if (first === undefined && kind === 'decision' && form === 'dated word' && found.length === 0) found.push(line)
    if (form !== 'word') {
      if (closing.has(kind)) isDecided = true
      if (kind === 'decision') isClosed = true
      continue
    }
    if (first === undefined && isOfHead(tokens, line, kind)) continue
    const text = tokens.text(line)
    if (first === undefined) {
      first = text
      ending = endingHeadings(tokens, headings.slice(index))
      opensWithText = opening.has(kind)
      isClosing = closing.has(kind)
    }
    // A recommendation can stand over the case that is told behind it.
    const told = kind === 'recommendation' ? headings[index + 1]?.kind : kind
    const mayBegin = isClosed && opensWithText && told !== undefined && opening.has(told)
    const isFirst = isDecided && text === first
    // A summary stands before all else; what presents the case can stand behind its decision.
    const isBefore =
      kind === 'summary' ? !ending.has(text) : !afterwards.has(text) && !isPrintedAgain(tokens, headings, index, first)
    if (mayBegin && !isBefore) afterwards.add(text)
    if (isFirst || (mayBegin && isBefore)) {
      found.push(line)
      isDecided = false
      isClosed = false
    } else if (closing.has(kind) || isClosing) {
      isDecided = true
      if (kind === 'decision') isClosed = true
    }
  }
  return found
}

/** Whether a heading is none of an item: "Referat" over all is what the document is, and "Fraværende" over a list is of its head. */
function isOfHead(tokens: LineTokens, line: number, kind: SectionKind): boolean {
  return tokens.title(line).isWhole || kind === 'absence'
}

/**
 * Where the items of an agenda begin, in which nothing is decided: at a heading that stands again behind a recommendation,
 * attachments or below a title, or at a summary there where the item before has none:
 *
 *   Sagsfremstilling
 *   Indstilling
 *   Resume             behind a recommendation, and the item began without
 *   Sagsfremstilling
 *   Bilag
 *   Sagsfremstilling   again
 */
function undecidedStarts(tokens: LineTokens, headings: readonly HeadingToken[]): number[] {
  const [first] = headings
  if (first === undefined) return []
  const found = [first.line]
  let begun = first.kind
  let isEnded = false
  let inItem = new Set([tokens.text(first.line)])
  for (const [index, {line, kind, form}] of headings.entries()) {
    if (index === 0) continue
    const above = (headings[index - 1] as HeadingToken).line + 1
    const text = tokens.text(line)
    const mayBegin = form === 'word' && (opening.has(kind) || text === tokens.text(first.line))
    const isAgain = inItem.has(text) || (kind === 'summary' && begun === 'presentation')
    isEnded ||= tokens.withText(above, line).some((at) => tokens.isLeadIn(at))
    if (mayBegin && isAgain && (isEnded || closing.has(first.kind) || titleAbove(tokens, line, above) !== undefined)) {
      found.push(line)
      begun = kind
      isEnded = false
      inItem = new Set()
    } else if (closing.has(kind)) isEnded = true
    inItem.add(text)
  }
  return found
}

/** Whether a text is one of the headings behind one of them, before the next decision. */
function isPrintedAgain(tokens: LineTokens, headings: readonly HeadingToken[], index: number, text: string): boolean {
  for (let at = index + 1; ; at++) {
    const other = headings[at]
    if (other === undefined || other.kind === 'decision') return false
    if (tokens.text(other.line) === text) return true
  }
}

/** Headings of the vocabulary that stand behind each decision and before none, so that they end the items. */
function endingHeadings(tokens: LineTokens, headings: readonly HeadingToken[]): Set<string> {
  const behind = new Map<string, number>()
  let decisions = 0
  for (const {line, kind, form} of headings) {
    if (kind === 'decision') decisions++
    else if (form === 'word') {
      const text = tokens.text(line)
      // One that stands twice behind a decision, or before the first, is none of these.
      if (decisions > 0 && (behind.get(text) ?? 0) === decisions - 1) behind.set(text, decisions)
      else behind.set(text, Number.NaN)
    }
  }
  return new Set(decisions < 2 ? [] : [...behind].filter(([, count]) => count === decisions).map(([text]) => text))
}

/** The items that begin with a heading, each with the title above it where they have one. */
export function titledAbove(tokens: LineTokens, headings: readonly number[], from: number): ItemStart[] {
  const titles = headings.map((line, index) =>
    titleAbove(tokens, line, index === 0 ? from : (headings[index - 1] as number) + 1),
  )
  const found = titles.filter((title) => title !== undefined && !tokens.title(title).isWhole).length
  const isTitled = titles[0] !== undefined && !tokens.title(titles[0]).isWhole && found >= headings.length * titledShare
  return headings.map((line, index) => {
    const title = titles[index]
    if (!isTitled || title === undefined) return plainStart(line)
    return titledStart(title)
  })
}

/** How many decisions have titles behind them at the least. */
const leastDecisions = 3

/**
 * The items of which nothing comes again but the heading of the decision that ends each: they begin at the title behind
 * it, which stands alone, and where none is decided at each such title. None where a decision has no title behind it.
 *
 *   Ny legeplads
 *
 *   Formanden indstiller, at legepladsen bygges.
 *
 *   Beslutning:
 *
 *   Regnskab for skolen
 */
export function titledBehind(tokens: LineTokens, from: number, to: number): ItemStart[] {
  const decisions = tokens.headings(from, to).filter(({kind}) => kind === 'decision')
  const last = decisions.at(-1)
  if (last === undefined || decisions.length < leastDecisions) return []
  const isUndecided = last.textFrom === undefined && tokens.next(last.line + 1, to) >= to
  const found: number[] = []
  for (const [index, {line}] of decisions.entries()) {
    const above = index === 0 ? from : (decisions[index - 1]?.line as number) + 1
    const rows = tokens.withText(above, line)
    const first =
      index === 0
        ? rows.findLastIndex((at) => isTitleApart(tokens, at))
        : rows.findIndex((at) => isTitleApart(tokens, at))
    if (first < 0) return []
    const end = rows.findIndex((at, row) => row > first && !isTitleApart(tokens, at))
    const titles = rows.slice(first, end < 0 ? rows.length : end)
    found.push(...(isUndecided ? titles : titles.slice(-1)))
  }
  return found.map(titledStart)
}

/** Whether a line is a title in a paragraph of its own, and no decision. */
function isTitleApart(tokens: LineTokens, line: number): boolean {
  const isApart = (other: number) => other < 0 || other >= tokens.lines.count || tokens.isBlank(other)
  if (!isApart(line + 1) && tokens.heading(line + 1) === undefined) return false
  if (!isApart(line - 1) && tokens.heading(line - 1)?.kind !== 'decision') return false
  if (tokens.dress(line).hasColon || tokens.label(line)?.hasColon || tokens.title(line).isWhole) return false
  return isPlainTitle(tokens, line) && !decisionBeginning.test(tokens.text(line))
}
