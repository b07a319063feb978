import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {addOne} from '../../vocabulary/grouped.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {upToPage} from '../../vocabulary/pages.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {pageLabel, pageWords} from '../../vocabulary/run-in.ts'
import {bodyEnd} from './bodies.ts'
import {beforeText, beginsFoot, commonWords, endsSaid, firstWords, saidFrom} from './edge-words.ts'
import {firstItemNumber} from './item-candidates.ts'
import {knownEnd, knownStretches} from './known-stretches.ts'
import {pageBreaksIn} from './page-breaks.ts'

/** A paragraph of the source, without the furniture at its ends. */
export interface Paragraph extends Stretch {
  /** Whether a page begins with it. */
  isPage: boolean
  /** Whether a blank line stands before it. */
  isApart: boolean
}

/** How many pages must agree for their numbers, or their first words, to be furniture, and which part of them. */
const leastPages = 2
const leastHeads = 3
const headShare = 0.5
const longestName = 80
/** How many parts a running head has at most. */
const mostParts = 8
/** How long a foot is. */
const longestFoot = 100
const footWords = 8
const lastWords = new RegExp(String.raw`(?:\s[\p{L}\d][\p{L}\d.-]*){1,${footWords}}$`, 'u')
/** The number of a page that no other one confirms: behind the end of the last sentence. */
const numberBehindSentence = /(?<=[\p{L}\d)”"][.!?])\s+\d{1,4}$/u
/** How much of the first page is looked at for whose meeting this is. */
const longestCover = 2000

/** What a page begins with that is said on every one: names, a day, words for these and for the number of the page. */
interface RunningHead {
  page: Paragraph
  end: number
  /** As it comes again: with its digits folded. */
  likeness: string
  /** The names of bodies in it, in lower case. */
  bodies: readonly string[]
  hasPageWord: boolean
  hasDate: boolean
}

/** Takes the numbers of pages, and what they begin and end with, off the paragraphs of a flat text. */
export class PageFurniture {
  /** The paragraphs, without what is taken off. */
  paragraphs: readonly Paragraph[]
  /** The first head of each kind that is taken off. */
  readonly heads: Stretch[] = []
  /** What most pages end with. */
  foot = ''
  /** How often something is taken off. */
  count = 0
  readonly #text: string
  /** The titles, bodies and days that the title and the first page have, in lower case. */
  readonly #bodies: ReadonlySet<string>
  /** Those of them that have no other one behind a word: "klitby byråd", and not "ås klitby byråd". */
  readonly #own: ReadonlySet<string>

  /**
   * @param title the title that a site gives the document
   * @param isTranscript whether the site counts also the page that is the only one
   */
  constructor(text: string, title: readonly Stretch[], paragraphs: readonly Paragraph[], isTranscript: boolean) {
    this.#text = text
    this.paragraphs = paragraphs
    const start = paragraphs[0]?.start ?? 0
    this.#bodies = new Set(
      [...title, {start, end: Math.min(start + longestCover, text.length)}]
        .flatMap((one) => knownStretches(text, one.start, one.end))
        .map((one) => nameOf(text.slice(one.start, one.end))),
    )
    const names = [...this.#bodies]
    this.#own = new Set(names.filter((name) => !names.some((other) => name.includes(` ${other}`))))
    const breaks = pageBreaksIn(text, names.flatMap(bodyOf), this.#own)
    this.heads.push(...breaks.slice(0, 1))
    this.#cutCounted(isTranscript)
    this.#cutLabelled()
    this.#part(breaks)
    this.#cutRunningHead()
    this.#cutBodies()
    this.#cutRunningFoot()
  }

  #cutStart(page: Paragraph, to: number): void {
    page.start = trimStart(this.#text, to, page.end)
    this.count++
  }

  #cutEnd(page: Paragraph, from: number): void {
    page.end = trimEnd(this.#text, page.start, from)
    this.count++
  }

  #printed({start, end}: Stretch): string {
    return this.#text.slice(start, end)
  }

  #pages(): Paragraph[] {
    return this.paragraphs.filter(({isPage, start, end}) => isPage && start < end)
  }

  /** Cuts the numbers of pages off that are counted up over the paragraphs, "3 …", and such as stand at their ends, too, "… 3". */
  #cutCounted(isTranscript: boolean): void {
    const numbered = new Map<Paragraph, number>()
    let next = 1
    for (const paragraph of this.paragraphs) {
      const number = /^\d{1,4}(?=\s|$)/.exec(this.#printed(paragraph))?.[0]
      // A page that is its number and nothing else ends the page before: the first one has none.
      if (number === undefined || (Number(number) !== next && !(next === 1 && number === '2'))) continue
      numbered.set(paragraph, Number(number))
      next = Number(number) + 1
    }
    if (numbered.size < leastPages && !isTranscript) return
    const offsets = new Map<number, number>()
    for (const [paragraph, number] of numbered) {
      const last = /\s(\d{1,4})$/.exec(this.#printed(paragraph))?.[1]
      if (last !== undefined) addOne(offsets, Number(last) - number)
    }
    const [[offset, count] = [0, 0]] = [...offsets].sort(([, one], [, other]) => other - one)
    for (const [paragraph, number] of numbered) {
      const printed = this.#printed(paragraph)
      const foot = ` ${number + offset}`
      if (count < leastPages) paragraph.end -= numberBehindSentence.exec(printed)?.[0].length ?? 0
      else if (printed.endsWith(foot))
        this.#cutEnd(paragraph, paragraph.end - (pageLabel.last.exec(printed)?.[0] ?? foot).length)
      this.#cutStart(paragraph, paragraph.start + String(number).length)
      paragraph.isPage = true
    }
  }

  /** Cuts the numbers of pages off that have their word: "Side 3 …", "… Side 3 af 9". */
  #cutLabelled(): void {
    let isNext = false
    for (const paragraph of this.paragraphs) {
      if (isNext || paragraph.start >= paragraph.end) paragraph.isPage = true
      isNext = paragraph.start >= paragraph.end
      const first = pageLabel.first.exec(this.#printed(paragraph))?.[0]
      if (first !== undefined) {
        this.#cutStart(paragraph, paragraph.start + first.length)
        paragraph.isPage = true
      }
      const last = pageLabel.last.exec(this.#printed(paragraph))?.[0]
      if (last === undefined) continue
      this.#cutEnd(paragraph, paragraph.end - last.length)
      isNext = true
    }
  }

  /** Parts paragraphs where a page ends and another one begins within them. */
  #part(breaks: readonly Stretch[]): void {
    let next = 0
    this.paragraphs = this.paragraphs.flatMap((paragraph) => {
      const parted: Paragraph[] = []
      const rest = {...paragraph}
      for (; (breaks[next]?.start ?? Number.POSITIVE_INFINITY) < paragraph.end; next++) {
        const {start, end} = breaks[next] as Stretch
        if (end <= rest.start) continue
        if (start > rest.start) parted.push({...rest, end: trimEnd(this.#text, rest.start, start)})
        this.#cutStart(rest, Math.min(end, rest.end))
        rest.isPage = true
      }
      return [...parted, rest]
    })
  }

  /** Cuts off the words that most pages begin with; none of a label, a heading or the number of an item. */
  #cutRunningHead(): void {
    const pages = this.#pages().slice(1)
    const common = commonWords(
      pages.map((page) => firstWords(this.#text, page)),
      Math.max(leastHeads, Math.ceil(headShare * pages.length)),
    )
    let kept: Stretch | undefined
    for (const [index, page] of pages.entries()) {
      const {words, isWhole} = common[index] as (typeof common)[0]
      if (!isWhole) continue
      const {start} = page
      const last = words.at(-1)?.end ?? start
      const end = beforeText(this.#text, start, last)
      if (end <= start) return
      kept ??= {start, end: trimEnd(this.#text, start, end)}
      const number = end === last ? (upToPage.exec(this.#text.slice(start, last + 8))?.[0].length ?? 0) : 0
      this.#cutStart(page, Math.max(end, start + number))
    }
    if (kept !== undefined) this.heads.push(kept)
  }

  /** Cuts off the words that most pages end with; none that ends a sentence, and nothing that a label or a heading says. */
  #cutRunningFoot(): void {
    const pages = this.#pages().map((page) => ({page, feet: new Set(this.#feetOf(page))}))
    const counts = new Map<string, number>()
    for (const {feet} of pages) for (const foot of feet) addOne(counts, foot)
    const least = Math.max(leastPages, Math.ceil(headShare * pages.length))
    const [[common] = ['']] = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => b.length - a.length)
    this.foot = common.trim()
    if (common === '') return
    for (const {page, feet} of pages) if (feet.has(common)) this.#cutEnd(page, page.end - common.length)
  }

  /** What a page ends with that can be its foot: up to eight words, behind what is none. */
  *#feetOf({start, end}: Paragraph): Generator<string> {
    const words = lastWords.exec(this.#text.slice(Math.max(start, end - longestFoot), end))?.[0] ?? ''
    if (/[.!?]$/u.test(words)) return
    const said = saidFrom(this.#text, start, end)
    for (const {index} of [...matchesIn(/\s/gu, words)].reverse()) {
      const foot = words.slice(index)
      if (decisionBeginning.test(foot.trimStart())) return
      const from = end - foot.length
      const isSaid = said.goesOn && from >= said.start && !endsSaid.test(this.#text.slice(start, from))
      if (isSaid && !beginsFoot(this.#text, {start: trimStart(this.#text, from, end), end}, this.#own)) continue
      if (/\p{L}/u.test(foot)) yield foot
    }
  }

  /** Cuts off the body, the day and the number that pages begin with: where several begin so, or it is the body whose meeting this is. */
  #cutBodies(): void {
    const heads = this.#pages()
      .slice(1)
      .flatMap((page) => this.#runningHead(page) ?? [])
    const counts = new Map<string, number>()
    for (const {likeness} of heads) addOne(counts, likeness)
    const cut = heads.filter(({end, bodies, hasDate, hasPageWord, likeness}) => {
      const behind = this.#text.slice(end, end + longestName).trimStart()
      // "Byrådet, den 22. marts 2018 Godkendt" is a decision at the top of a page.
      const canBeDecision = hasDate && !hasPageWord && (behind.startsWith(':') || firstItemNumber(behind) !== 0)
      const isRepeated = (counts.get(likeness) ?? 0) >= leastPages
      return !canBeDecision && (isRepeated || bodies.some((body) => this.#bodies.has(body)))
    })
    this.heads.push(...cut.slice(0, 1).map(({page, end}) => ({start: page.start, end})))
    for (const {page, end} of cut) this.#cutStart(page, end)
  }

  #runningHead(page: Paragraph): RunningHead | undefined {
    const text = this.#text
    const bodies: string[] = []
    let hasPageWord = false
    let hasDate = false
    let at = page.start
    for (let parts = 0; parts < mostParts; parts++) {
      const word = pageWords.exec(text.slice(at, at + longestName))?.[0]
      if (word !== undefined) {
        hasPageWord = true
        at += word.length
      } else {
        const known = knownEnd(text, at, page.end)
        if (known === undefined) break
        const printed = text.slice(at, known)
        const body = bodyEnd(text, at)
        if (body !== undefined) bodies.push(nameOf(printed))
        hasDate ||= body === undefined && /\d{4}/u.test(printed)
        at = known
      }
      at += /^[\s,]*/u.exec(text.slice(at, page.end))?.[0].length ?? 0
    }
    if (bodies.length === 0 && !hasPageWord) return undefined
    // "Byrådet 3 1. Kajen": the number of the page before that of the item.
    const number = /^\d{1,4}\s+(?=(?:\S+\s)?\d{1,4}[.:]?\s)/u.exec(text.slice(at, at + longestName))?.[0] ?? ''
    const end = at + number.length
    return {page, end, likeness: text.slice(page.start, end).replace(/\d+/gu, '#'), bodies, hasPageWord, hasDate}
  }
}

/** What is named, in lower case, without the comma behind it. */
function nameOf(printed: string): string {
  return printed.replace(/,$/u, '').toLowerCase()
}

/** The name of the body, in lower case, that what stands on a cover begins with. */
function bodyOf(name: string): string[] {
  const end = bodyEnd(name.charAt(0).toUpperCase() + name.slice(1), 0)
  return end === undefined ? [] : [name.slice(0, end)]
}
