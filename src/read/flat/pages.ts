import type {Lines} from '../../text/lines.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {upToPage} from '../../vocabulary/pages.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {isBodyAndDay, pageLabel, pageWords, transcriptMark, transcriptTitle} from '../../vocabulary/run-in.ts'
import {bodyEnd} from './bodies.ts'
import {firstItemNumber} from './item-candidates.ts'
import {knownEnd, knownStretches} from './known-stretches.ts'
import {marksIn} from './marks.ts'
import {pageBreaksIn} from './page-breaks.ts'

// A page has become a paragraph, with its number and its running head in it:
//
//   3 Fjordborg Kommune Dato Side Byrådet Salg af areal Sagsnr.: 14/12 … Godkendt. 3
//   | |running head                       |what is read                            |foot

/** A paragraph of the source, without the furniture at its ends. */
interface Paragraph extends Stretch {
  /** Whether a page begins with it. */
  isPage: boolean
  /** Whether a blank line stands before it. */
  isApart: boolean
}

/** How many pages must agree for their numbers, or their first words, to be furniture, and which part of them. */
const leastPages = 2
const leastHeads = 3
const headShare = 0.5
const longestHead = 16
const longestName = 80
/** How many parts a running head has at most. */
const mostParts = 8
/** How long a foot is. */
const longestFoot = 100
const footWords = 8
const lastWords = new RegExp(String.raw`(?:\s[\p{L}\d][\p{L}\d.-]*){1,${footWords}}$`, 'u')
/** The number of a page that no other one confirms: behind the end of the last sentence. */
const numberBehindSentence = /(?<=[\p{L}\d)”"][.!?])\s+\d{1,4}$/u
/** Up to which line a site says what it is that it shows. */
const siteLines = 12

/** The pages of a flat text, one paragraph a line, without furniture; how much is left out. */
export interface FlatPages {
  text: MappedText
  /** Where pages begin in it. */
  starts: ReadonlySet<number>
  left: number
}

/** Takes the furniture of pages out of a flat text. */
export function pagesOf(lines: Lines): FlatPages {
  const source = MappedText.of(lines.text)
  const {title, paragraphs: printed, left, isTranscript} = transcriptOf(lines)
  const furniture = {count: left}
  const breaks = pageBreaksIn(lines.text, [...ownBodies(lines.text, title, printed)].flatMap(bodyOf))
  cutNumbers(lines.text, printed, isTranscript, furniture)
  const paragraphs = partedAt(breaks, lines.text, printed, furniture)
  const head = cutRunningHead(lines.text, paragraphs, furniture)
  const bodies = cutBodies(lines.text, title, paragraphs, furniture)
  cutRunningFoot(lines.text, paragraphs, furniture)
  const text = new MappedText()
  const starts = new Set<number>()
  const add = (start: number, end: number, isApart = true) => {
    if (text.length > 0) text.insert(isApart ? '\n\n' : '\n')
    text.copy(source, start, end)
  }
  for (const {start, end} of title) add(start, end)
  let before: Paragraph | undefined
  let said = [breaks[0], head, bodies].flatMap((one) =>
    one === undefined ? [] : knownStretches(lines.text, one.start, one.end),
  )
  for (const paragraph of paragraphs) {
    if (paragraph.start >= paragraph.end) continue
    // What the head of the pages says is said once, behind what the first one says.
    if (paragraph.isPage && before !== undefined) {
      for (const {start, end} of said) {
        if (!text.text.toLowerCase().includes(lines.text.slice(start, end).toLowerCase())) add(start, end)
      }
      said = []
    }
    if (before !== undefined && paragraph.isPage && goesOn(lines.text, before, paragraph)) {
      text.insert(' ')
      text.copy(source, paragraph.start, paragraph.end)
    } else {
      add(paragraph.start, paragraph.end, paragraph.isPage || paragraph.isApart)
      if (paragraph.isPage) starts.add(text.length - (paragraph.end - paragraph.start))
    }
    before = paragraph
  }
  return {text, starts, left: furniture.count}
}

/** The paragraphs of a transcript, and the title that the site gives it; all paragraphs where no site has put anything around it. */
function transcriptOf(lines: Lines): {
  title: Stretch[]
  paragraphs: Paragraph[]
  left: number
  isTranscript: boolean
} {
  let isTranscript = false
  let title: Stretch[] = []
  let paragraphs: Paragraph[] = []
  let left = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    const text = lines.text.slice(start, Math.min(end, start + 1000))
    if (text === transcriptMark && paragraphs.length <= siteLines) {
      isTranscript = true
      left = paragraphs.length
      for (const one of paragraphs) {
        const named = transcriptTitle.exec(lines.text.slice(one.start, one.end))?.[1]
        if (named === undefined) continue
        const from = lines.text.indexOf(named, one.start)
        title = sentencesOf(lines.text, from, from + named.length)
      }
      paragraphs = []
    } else paragraphs.push({start, end, isPage: false, isApart: line === 0 || lines.isBlank(line - 1)})
  }
  return {title, paragraphs, left, isTranscript}
}

/** The lines that a site has joined by full stops to a title: "Byrådet. Mandag den 9. juni 2014. Kl. 16.30." */
function sentencesOf(text: string, start: number, end: number): Stretch[] {
  const lines: Stretch[] = []
  let from = start
  for (const {index} of matchesIn(/(?<=[^.]{4})\.(?=\s\p{Lu}|$)/gu, text.slice(start, end))) {
    lines.push({start: from, end: start + index})
    from = trimStart(text, start + index + 1, end)
  }
  if (from < end) lines.push({start: from, end})
  return lines
}

/** Parts paragraphs where a page ends and another one begins within them. */
function partedAt(
  breaks: readonly Stretch[],
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: {count: number},
): Paragraph[] {
  const parted: Paragraph[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    let {start, isPage} = paragraph
    for (; (breaks[next]?.start ?? Number.POSITIVE_INFINITY) < paragraph.end; next++) {
      const {start: at, end} = breaks[next] as Stretch
      if (end <= start) continue
      if (at > start) parted.push({...paragraph, start, end: trimEnd(text, start, at), isPage})
      start = trimStart(text, Math.min(end, paragraph.end), paragraph.end)
      isPage = true
      furniture.count++
    }
    parted.push({...paragraph, start, isPage})
  }
  return parted
}

/** The names of bodies that the title and the first page have, in lower case. */
function ownBodies(text: string, title: readonly Stretch[], paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const start = paragraphs[0]?.start ?? 0
  return new Set(
    [...title, {start, end: Math.min(start + longestCover, text.length)}]
      .flatMap((one) => knownStretches(text, one.start, one.end))
      .map((one) => text.slice(one.start, one.end).replace(/,$/u, '').toLowerCase()),
  )
}

/** Cuts the numbers of pages off: "3 …" counted up over the paragraphs, "… 3" and "Side 3 af 9" at their ends. */
function cutNumbers(text: string, paragraphs: Paragraph[], isTranscript: boolean, furniture: {count: number}): void {
  const numbered = new Map<Paragraph, number>()
  let next = 1
  for (const paragraph of paragraphs) {
    const number = /^\d{1,4}(?=\s|$)/.exec(text.slice(paragraph.start, paragraph.end))?.[0]
    // A page that is its number and nothing else ends the page before: the first one has none.
    if (number === undefined || (Number(number) !== next && !(next === 1 && number === '2'))) continue
    numbered.set(paragraph, Number(number))
    next = Number(number) + 1
  }
  // A site that shows transcripts counts also the page that is the only one.
  if (numbered.size >= leastPages || (isTranscript && numbered.size > 0)) {
    const offsets = new Map<number, number>()
    for (const [paragraph, number] of numbered) {
      const last = Number(/\s(\d{1,4})$/.exec(text.slice(paragraph.start, paragraph.end))?.[1] ?? Number.NaN)
      if (!Number.isNaN(last)) offsets.set(last - number, (offsets.get(last - number) ?? 0) + 1)
    }
    const [offset = Number.NaN] =
      [...offsets].filter(([, count]) => count >= leastPages).sort((a, b) => b[1] - a[1])[0] ?? []
    for (const [paragraph, number] of numbered) {
      const foot = ` ${number + offset}`
      const printed = text.slice(paragraph.start, paragraph.end)
      if (Number.isNaN(offset)) paragraph.end -= numberBehindSentence.exec(printed)?.[0].length ?? 0
      if (printed.endsWith(foot)) {
        const label = pageLabel.last.exec(printed)?.[0] ?? foot
        paragraph.end = trimEnd(text, paragraph.start, paragraph.end - label.length)
        furniture.count++
      }
      paragraph.start = trimStart(text, paragraph.start + String(number).length, paragraph.end)
      paragraph.isPage = true
      furniture.count++
    }
  }
  let isNext = false
  for (const paragraph of paragraphs) {
    if (isNext || paragraph.start >= paragraph.end) paragraph.isPage = true
    isNext = paragraph.start >= paragraph.end
    const printed = text.slice(paragraph.start, paragraph.end)
    const first = pageLabel.first.exec(printed)?.[0]
    const last = pageLabel.last.exec(printed)?.[0]
    if (first !== undefined) {
      paragraph.start = trimStart(text, paragraph.start + first.length, paragraph.end)
      paragraph.isPage = true
      furniture.count++
    }
    if (last !== undefined && paragraph.start < paragraph.end) {
      paragraph.end = trimEnd(text, paragraph.start, paragraph.end - last.length)
      isNext = true
      furniture.count++
    }
  }
}

/** Cuts off the words that most pages begin with; none of a label, a heading or the number of an item. */
function cutRunningHead(text: string, paragraphs: Paragraph[], furniture: {count: number}): Stretch | undefined {
  const pages = paragraphs.filter(({isPage, start, end}) => isPage && start < end).slice(1)
  const counts = new Map<string, number>()
  for (const page of pages) {
    let key = ''
    for (const word of wordsOf(text, page, longestHead)) {
      key += `${word.text} `
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const least = Math.max(leastHeads, Math.ceil(headShare * pages.length))
  const [common] = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[0].length - a[0].length)[0] ?? []
  if (common === undefined) return undefined
  let kept: Stretch | undefined
  for (const page of pages) {
    const words = wordsOf(text, page, longestHead)
    const head = common.trimEnd().split(' ')
    if (!head.every((word, index) => words[index]?.text === word)) continue
    const last = (words[head.length - 1] as Word).end
    // The body and day that each page begins with are no heading of a decision.
    const mark = marksIn(text, page.start, Math.min(page.end, last + longestName)).find(
      (one) => one.start < last && !isBodyAndDay(text.slice(one.start, one.end)),
    )
    const item = firstItemNumber(text.slice(page.start, last))
    const end = Math.min(mark?.start ?? last, item < 0 ? last : page.start + item)
    if (end <= page.start) return undefined
    kept ??= {start: page.start, end: trimEnd(text, page.start, end)}
    const number = end === last ? (upToPage.exec(text.slice(page.start, last + 8))?.[0].length ?? 0) : 0
    page.start = trimStart(text, Math.max(end, page.start + number), page.end)
    furniture.count++
  }
  return kept
}

/** Cuts off the words that most pages end with; none that ends a sentence, and no decision. */
function cutRunningFoot(text: string, paragraphs: readonly Paragraph[], furniture: {count: number}): void {
  const pages = paragraphs.filter(({isPage, start, end}) => isPage && start < end)
  const counts = new Map<string, number>()
  for (const page of pages) for (const foot of feetOf(text, page)) counts.set(foot, (counts.get(foot) ?? 0) + 1)
  const [common = '', count = 0] =
    [...counts]
      .filter((one) => one[1] >= Math.max(leastPages, Math.ceil(headShare * pages.length)))
      .sort((a, b) => b[0].length - a[0].length)[0] ?? []
  if (count === 0) return
  for (const page of pages) {
    if (!text.slice(page.start, page.end).endsWith(common)) continue
    page.end = trimEnd(text, page.start, page.end - common.length)
    furniture.count++
  }
}

/** What a page ends with that can be its foot: up to eight words, behind what is none. */
function* feetOf(text: string, {start, end}: Paragraph): Generator<string> {
  const words = lastWords.exec(text.slice(Math.max(start, end - longestFoot), end))?.[0] ?? ''
  if (/[.!?]$/u.test(words)) return
  for (const {index} of [...matchesIn(/\s/gu, words)].reverse()) {
    const foot = words.slice(index)
    if (decisionBeginning.test(foot.trimStart())) return
    if (/\p{L}/u.test(foot)) yield foot
  }
}

/** What a page begins with that is said on every one: names, a day, words for these and for the number of the page. */
interface RunningHead {
  page: Paragraph
  end: number
  /** The names of bodies in it, in lower case. */
  bodies: readonly string[]
  hasPageWord: boolean
  hasDate: boolean
}

/**
 * Cuts off the body, the day and the number that pages begin with: where
 * several begin so, or it is the body whose meeting this is.
 *
 * @returns the first of these heads
 */
function cutBodies(
  text: string,
  title: readonly Stretch[],
  paragraphs: Paragraph[],
  furniture: {count: number},
): Stretch | undefined {
  const pages = paragraphs.filter(({isPage, start, end}) => isPage && start < end)
  const [first, ...others] = pages
  if (first === undefined) return undefined
  const heads = others.flatMap((page) => runningHead(text, page) ?? [])
  if (heads.length === 0) return undefined
  let own: ReadonlySet<string> | undefined
  const isOwn = (body: string) => {
    own ??= ownBodies(text, title, paragraphs)
    return own.has(body)
  }
  const counts = new Map<string, number>()
  for (const head of heads) counts.set(shapeOf(text, head), (counts.get(shapeOf(text, head)) ?? 0) + 1)
  let kept: Stretch | undefined
  for (const head of heads) {
    const {page, end, bodies, hasDate, hasPageWord} = head
    const behind = text.slice(end, end + longestName).trimStart()
    // "Byrådet, den 22. marts 2018 Godkendt" is a decision at the top of a page.
    const canBeDecision = hasDate && !hasPageWord && (behind.startsWith(':') || firstItemNumber(behind) !== 0)
    const isRepeated = (counts.get(shapeOf(text, head)) ?? 0) >= leastPages
    if (canBeDecision || (!isRepeated && !bodies.some(isOwn))) continue
    kept ??= {start: page.start, end}
    page.start = trimStart(text, end, page.end)
    furniture.count++
  }
  return kept
}

/** The name of the body, in lower case, that what stands on a cover begins with. */
function bodyOf(name: string): string[] {
  const end = bodyEnd(name.charAt(0).toUpperCase() + name.slice(1), 0)
  return end === undefined ? [] : [name.slice(0, end)]
}

function shapeOf(text: string, {page, end}: RunningHead): string {
  return text.slice(page.start, end).replace(/\d+/gu, '#')
}

/** How much of the first page is looked at for whose meeting this is. */
const longestCover = 2000

function runningHead(text: string, page: Paragraph): RunningHead | undefined {
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
      if (body !== undefined) bodies.push(printed.replace(/,$/u, '').toLowerCase())
      hasDate ||= body === undefined && /\d{4}/u.test(printed)
      at = known
    }
    at += /^[\s,]*/u.exec(text.slice(at, page.end))?.[0].length ?? 0
  }
  if (bodies.length === 0 && !hasPageWord) return undefined
  // "Byrådet 3 1. Kajen": the number of the page before that of the item.
  const number = /^\d{1,4}\s+(?=(?:\S+\s)?\d{1,4}[.:]?\s)/u.exec(text.slice(at, at + longestName))?.[0] ?? ''
  return {page, end: at + number.length, bodies, hasPageWord, hasDate}
}

interface Word {
  text: string
  end: number
}

/** The first words of a page. */
function wordsOf(text: string, {start, end}: Paragraph, most: number): Word[] {
  const words: Word[] = []
  for (const {0: word, index} of matchesIn(/\S+/gu, text.slice(start, Math.min(end, start + 400)))) {
    if (words.length === most) break
    words.push({text: word, end: start + index + word.length})
  }
  return words
}

/** Whether a sentence that a page ends with goes on at the top of the next. */
function goesOn(text: string, before: Paragraph, after: Paragraph): boolean {
  return /[^.:!?\s]$/u.test(text.slice(before.start, before.end)) && /^\p{Ll}/u.test(text.slice(after.start, after.end))
}
