import type {SectionKind} from '../../records/schema.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {type ItemStart, plainStart} from './item-start.ts'
import {titleAbove} from './title-lines.ts'

// Items that have lost all that they began with: each begins where the first
// heading stands again behind a decision.

/** The share of items that have a title above their first heading, where that is one. */
const titledShare = 0.75
/** Kinds of sections that an item has behind its first one. */
const closing: ReadonlySet<SectionKind> = new Set(['decision', 'recommendation', 'attachments'])
/** Kinds of sections that an item begins with where its case is told before it is decided. */
const opening: ReadonlySet<SectionKind> = new Set(['summary', 'presentation'])

/** Where the first heading stands again behind a decision: the items have lost all that they began with. */
export function headingStarts(tokens: LineTokens, from: number, to: number): number[] {
  const found: number[] = []
  let ending: ReadonlySet<string> = new Set()
  let first: string | undefined
  let opensWithText = false
  let isDecided = true
  let isClosed = false
  let isClosing = false
  // Headings that items have behind their decisions.
  const afterwards = new Set<string>()
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const heading = tokens.heading(line)
    // An item that is decided and nothing else, before the first that is told.
    if (first === undefined && heading?.kind === 'decision' && heading.form === 'dated word' && found.length === 0)
      found.push(line)
    if (heading?.form !== 'word') {
      if (heading !== undefined && closing.has(heading.kind)) isDecided = true
      if (heading?.kind === 'decision') isClosed = true
      continue
    }
    // "Referat" over all is what the document is, and "Fraværende" over a list is of its head.
    if (first === undefined && (tokens.title(line).isWhole || heading.kind === 'absence')) continue
    if (first === undefined) {
      first = tokens.text(line)
      ending = endingHeadings(tokens, line, to)
      opensWithText = opening.has(heading.kind)
      isClosing = closing.has(heading.kind)
    }
    const mayBegin =
      isClosed && opensWithText && (opening.has(heading.kind) || isOverCase(tokens, line, heading.kind, to))
    const isFirst = isDecided && tokens.text(line) === first
    // A summary stands before all else; what presents the case can stand behind its decision.
    const isBefore =
      heading.kind === 'summary'
        ? !ending.has(tokens.text(line))
        : !afterwards.has(tokens.text(line)) && !isPrintedAgain(tokens, line, to, first)
    if (mayBegin && !isBefore) afterwards.add(tokens.text(line))
    if (isFirst || (mayBegin && isBefore)) {
      found.push(line)
      isDecided = false
      isClosed = false
    } else if (closing.has(heading.kind) || isClosing) {
      isDecided = true
      if (heading.kind === 'decision') isClosed = true
    }
  }
  return found
}

/** Whether a recommendation stands over a case that is told behind it, and both before the next decision. */
function isOverCase(tokens: LineTokens, line: number, kind: SectionKind, to: number): boolean {
  if (kind !== 'recommendation') return false
  for (let at = line + 1; at < to; at++) {
    const other = tokens.isBlank(at) ? undefined : tokens.heading(at)
    if (other !== undefined) return opening.has(other.kind)
  }
  return false
}

/** Whether a heading stands again below a line, before the next decision. */
function isPrintedAgain(tokens: LineTokens, line: number, to: number, heading: string): boolean {
  for (let at = line + 1; at < to; at++) {
    const other = tokens.isBlank(at) ? undefined : tokens.heading(at)
    if (other?.kind === 'decision') return false
    if (other !== undefined && tokens.text(at) === heading) return true
  }
  return false
}

/** Headings of the vocabulary that stand behind each decision and before none, so that they end the items. */
function endingHeadings(tokens: LineTokens, from: number, to: number): Set<string> {
  const behind = new Map<string, number>()
  let decisions = 0
  for (let line = from; line < to; line++) {
    const heading = tokens.isBlank(line) ? undefined : tokens.heading(line)
    if (heading?.kind === 'decision') decisions++
    else if (heading?.form === 'word') {
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
    return {firstLine: title, start: undefined, titleLines: [title], bodyFrom: title + 1}
  })
}
