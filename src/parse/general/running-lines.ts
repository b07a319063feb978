import type {LineTokens} from '../../tokens/tokens.ts'
import {isNameOfGroup} from '../../vocabulary/access/lines.ts'
import {isMarkOfItem} from '../../vocabulary/access/marks.ts'
import {endOfMeeting, notedAlone} from '../../vocabulary/dividers.ts'
import {isUnderline} from '../../vocabulary/furniture.ts'
import {pageWord, romanPage} from '../../vocabulary/pages.ts'
import {behindLabels} from './item-marks.ts'
import type {ItemStart} from './item-start.ts'

// What stands between two items and belongs to neither: the heading of a part of
// the agenda, words of the page, the running head of a print. A line can be the
// latter where most items end with the same, but for its numbers.
//
//   Udgår.
//   Byrådet, 24-04-2008          a running line, again before each item
//
//   LUKKET MØDE                  a divider
//   405. Genudbud af kørsel

/** In how many places a line must stand to be a running one. */
const leastPlaces = 2
const leastShare = 0.3
/** How many lines before an item are looked at. */
const mostLines = 8
const longest = 120

/** How many items have such a line at least, where it is the form of the document. */
const leastMarks = 2
/** How many others have a text, where one item alone has such a line. */
const leastTold = 3

/** The lines between the items of a document. */
export class RunningLines {
  readonly #tokens: LineTokens
  readonly #shapes = new Map<string, number>()
  readonly #items: number
  readonly #groups: ReadonlySet<string>
  /** Whether items have a line with their access under their titles and labels, in place of all that the others tell. */
  readonly #hasMarks: boolean
  /** Whether items stand under headings that say what they come for. */
  readonly #isGrouped: boolean

  /** @param groups lines of the table of contents that part its entries */
  constructor(tokens: LineTokens, items: readonly ItemStart[], end: number, groups: ReadonlySet<string>) {
    this.#tokens = tokens
    this.#items = items.length
    this.#groups = groups
    let marked = 0
    let alone = 0
    let told = 0
    for (const [index, {bodyFrom, start}] of items.entries()) {
      const limit = items[index + 1]?.firstLine ?? end
      const first = behindLabels(tokens, bodyFrom, limit)
      if (first < limit && tokens.isAccessMark(first)) {
        marked++
        if (isMarkOfItem(tokens.text(first)) && start?.isUsual !== true) alone++
      }
      if (first < limit && tokens.divider(first) === undefined) told++
    }
    // "Lukket punkt" is of its item where all others have a text; under "Eventuelt" it is the heading of what follows.
    this.#hasMarks = marked >= leastMarks || (alone === 1 && told >= leastTold && told === items.length - 1)
    this.#isGrouped = items.some(({firstLine}) => {
      const above = tokens.before(firstLine - 1, 0)
      return above >= 0 && tokens.divider(above) === 'group' && !isUnderDecision(tokens, above)
    })
    items.forEach((item, index) => {
      const limit = items[index + 1]?.firstLine ?? end
      const seen = new Set<string>()
      let left = mostLines
      for (
        let line = tokens.before(limit - 1, item.bodyFrom);
        line >= item.bodyFrom && left > 0;
        line = tokens.before(line - 1, item.bodyFrom), left--
      ) {
        if (this.#canRun(line)) seen.add(this.#shape(line))
        else if (!this.#isPart(line, limit < end)) break
      }
      for (const shape of seen) this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + 1)
    })
  }

  /** The line behind the text of an item that begins at a line and is followed at another one by what is none of it. */
  endBefore(from: number, to: number): number {
    const tokens = this.#tokens
    let end = to
    for (let line = tokens.before(to - 1, from); line >= from; line = tokens.before(line - 1, from)) {
      if (!this.#isPart(line, true) && !this.#isRunning(line)) break
      if (this.#isDecision(line, from) || this.#isOwnMark(line, from)) break
      end = line
    }
    return end
  }

  /** "Lukket" under a title and its labels is of that item, and no heading of what follows, where other items have such a line. */
  #isOwnMark(line: number, from: number): boolean {
    return this.#hasMarks && this.#tokens.isAccessMark(line) && behindLabels(this.#tokens, from, line) === line
  }

  /** A line right under the heading of a decision is the decision, whatever it looks like. */
  #isDecision(line: number, from: number): boolean {
    const above = this.#tokens.before(line - 1, from)
    const heading = above < from ? undefined : this.#tokens.heading(above)
    return (
      heading !== undefined &&
      (heading.kind === 'decision' || !/\d/.test(this.#tokens.text(line))) &&
      heading.textFrom === undefined &&
      !this.#tokens.isPageLine(line) &&
      (this.#tokens.divider(line) === undefined || this.#isNoted(line)) &&
      !this.#isRunning(above)
    )
  }

  /** "Til efterretning" right under the heading of a decision, where nothing else of the document says that it has groups. */
  #isNoted(line: number): boolean {
    const text = this.#tokens.text(line)
    return !this.#isGrouped && notedAlone.test(text) && isUnderDecision(this.#tokens, line)
  }

  #isPart(line: number, isBetween: boolean): boolean {
    const tokens = this.#tokens
    if (tokens.isPageLine(line)) return true
    if (!isBetween) return false
    const text = tokens.text(line)
    if (endOfMeeting(text) !== undefined || isUnderline(text)) return true
    // The bullet of the next item, which has lost its line: "-" above "Sagsid.: 14/513".
    if (text === '' && tokens.dress(line).hasBullet) return true
    if (tokens.divider(line) !== undefined || this.#groups.has(text.toLowerCase())) return true
    // In capitals, the name of a body or "ØKONOMIUDVALGETS SAGER": items in groups, by who sent them.
    return (
      (tokens.isBody(line) || isNameOfGroup.test(text)) &&
      text === text.toUpperCase() &&
      tokens.dress(line).hasColon === false
    )
  }

  #canRun(line: number): boolean {
    const text = this.#tokens.text(line)
    if (text.length > longest) return false
    if (pageWord.test(this.#shape(line))) return true
    if (this.#tokens.dress(line).hasColon) return false
    const {parts, isWhole} = this.#tokens.title(line)
    // The number of the page can stand behind: "Byrådet 06-10-2014 4".
    return parts.length > 0 && (isWhole || (parts.some(({name}) => name === 'date') && /\d{2}\s+\d{1,4}$/.test(text)))
  }

  #isRunning(line: number): boolean {
    if (!this.#canRun(line)) return false
    const count = this.#shapes.get(this.#shape(line)) ?? 0
    return count >= leastPlaces && count >= this.#items * leastShare
  }

  #shape(line: number): string {
    const text = this.#tokens.text(line)
    return (this.#tokens.hasDigit(line) ? text.replace(/\d+/g, '#') : text).replace(romanPage, '#')
  }
}

/** Whether a line is the first under the heading of a decision. */
function isUnderDecision(tokens: LineTokens, line: number): boolean {
  const above = tokens.before(line - 1, 0)
  return above >= 0 && tokens.heading(above)?.kind === 'decision'
}
