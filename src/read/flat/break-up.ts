import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {lostClocks, overItems} from '../../vocabulary/run-in.ts'
import {type BodyParagraph, bodyLines} from './body.ts'
import {contentsLines, contentsOf, numbersOf, partStart, titleOf} from './contents.ts'
import {headLines} from './head.ts'
import {itemsIn} from './items.ts'
import {marksIn, ownHeadings, withHeadingNumbers} from './marks.ts'
import {namesIn} from './people.ts'
import {Promised} from './promised.ts'

/** A line as it is broken up: one stretch, or a label and its value; and whether a blank line stands before it. */
export interface BrokenLine {
  parts: readonly Stretch[]
  isApart: boolean
  /** What stands between its parts. */
  joint: ' ' | '\t'
  /** The number of an item that begins with it, where only the contents have one. */
  number: number | undefined
  /** Whether it begins an item of a text whose items have no numbers. */
  isTitle: boolean
  /** Whether it is a guess that the name before it ends there. */
  isGuess: boolean
}

/**
 * Breaks a flat text up into lines.
 *
 * @param text paragraphs, one a line, without the furniture of pages
 * @param pages where pages begin
 */
export function breakUp(text: string, pages: ReadonlySet<number>): BrokenLine[] {
  const own = ownHeadings(text)
  const found = Array.from(matchesIn(/[^\n]+/gu, text), ({0: paragraph, index}) => ({
    start: index,
    end: index + paragraph.length,
    isApart: text.charAt(index - 2) === '\n',
    isPage: pages.has(index),
    marks: marksIn(text, index, index + paragraph.length, own),
    items: [],
  }))
  const withNumber = withHeadingNumbers(
    text,
    found.flatMap(({marks}) => marks),
  )
  const paragraphs: BodyParagraph[] = found.map((paragraph) => ({...paragraph, marks: withNumber(paragraph.marks)}))
  const contents = contentsOf(text, paragraphs)
  const promised = new Promised(contents === undefined ? '' : text.slice(contents.start, contents.end))
  const behind = contents?.end ?? 0
  const rest = paragraphs.flatMap((paragraph) => {
    if (paragraph.end <= behind) return []
    if (paragraph.start >= behind) return [paragraph]
    const start = trimStart(text, behind, paragraph.end)
    return [{...paragraph, start, marks: paragraph.marks.filter((mark) => mark.start >= start)}]
  })
  const known = namesIn(text)
  const items = itemsIn(text, rest, promised, known)
  const firstItem = items[0]?.start ?? firstMarked(text, rest) ?? text.length
  const numbers = contents === undefined ? new Map<number, number>() : numbersOf(text, contents, items)
  const areTitles = items.every(({number, isBelowLabels}) => number === undefined && isBelowLabels !== true)
  const unnumbered = new Set(areTitles ? items.map(({start}) => start) : [])
  const lines: BrokenLine[] = []
  const add = (parts: readonly Stretch[], isApart: boolean, joint: ' ' | '\t' = '\t', isGuess = false) => {
    const {start} = parts[0] as Stretch
    const number = numbers.get(start)
    lines.push({parts, isApart, joint, number, isTitle: number === undefined && unnumbered.has(start), isGuess})
  }
  const addHead = (start: number, end: number, isApart: boolean) => {
    // "… Ida Holm Åben 1. …": the word is over the items.
    const part = end === firstItem ? partStart(text, start, end) : end
    headLines(text, trimStart(text, start, end), trimEnd(text, start, part), known).forEach((parts, index) => {
      if (parts.length > 1) add(parts, index === 0 && isApart)
      else add(withoutLostClocks(text, parts[0]), index === 0 && isApart, ' ')
    })
    if (part < end) add([{start: part, end: trimEnd(text, part, end)}], true)
  }
  const titles = items.map((item) => titleOf(text, item))
  for (const paragraph of paragraphs) {
    const {start, end, isApart} = paragraph
    const headEnd = Math.min(end, contents?.start ?? firstItem)
    if (start < headEnd) addHead(start, headEnd, isApart)
    if (contents !== undefined && end > contents.start && start < contents.end) {
      const from = Math.max(start, contents.start)
      contentsLines(text, from, Math.min(end, contents.end), titles).forEach((line, index) => {
        add([line], index === 0)
      })
    }
    const from = trimStart(text, Math.max(start, contents?.end ?? headEnd), end)
    if (from >= end) continue
    // What stands between the contents and the first item is of the head, too.
    if (contents !== undefined && end <= firstItem) addHead(from, end, isApart)
    else {
      const own = items.filter((item) => item.start >= from && item.start < end)
      bodyLines(
        text,
        {...paragraph, start: from, isApart: isApart || from > start, items: own},
        known,
        (parts, isApart, isGuess) => add(parts, isApart, '\t', isGuess),
      )
    }
  }
  return lines
}

/** Where the first paragraph begins that has a mark of an item; of the first of all, which begins with the head, where the mark stands. */
function firstMarked(text: string, paragraphs: readonly BodyParagraph[]): number | undefined {
  // "Referat" is what the document is, too; "Dagsordenpunkter Sagsnr.: 12/34 …" has nothing between head and item that could close it.
  const isOfItem = ({kind, start, opensItem}: BodyParagraph['marks'][number]) =>
    start > 0 &&
    (kind !== 'label' || (opensItem && overItems.test(text.slice(Math.max(0, start - longestOver), start))))
  const first = paragraphs.find(({marks}) => marks.some(isOfItem))
  return first?.start === 0 ? first.marks.find(isOfItem)?.start : first?.start
}

/** How many letters before the first item are looked at for the word over them. */
const longestOver = 20

/** A stretch without the words that stood before a time of day which is lost. */
function withoutLostClocks(text: string, {start, end}: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  for (const {0: word, index} of matchesIn(lostClocks, text.slice(start, end))) {
    parts.push({start: from, end: trimEnd(text, from, start + index)})
    from = trimStart(text, start + index + word.length, end)
  }
  if (from < end || parts.length === 0) parts.push({start: from, end})
  return parts.filter((part) => part.start < part.end)
}
