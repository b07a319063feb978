import type {Lines} from '../../text/lines.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {headingsOfBodies, pageLabel, transcriptMark, transcriptTitle} from '../../vocabulary/run-in.ts'
import {knownStretches} from './head.ts'
import {firstItemNumber} from './items.ts'
import {marksIn} from './marks.ts'
import {type Stretch, trimEnd, trimStart} from './stretch.ts'

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
/** A running head that ends with the number of the page. */
const pageWord = /^.*\sside\s\d{1,4}(?=\s|$)/isu
/** Up to which line a site says what it is that it shows. */
const siteLines = 12

/** The pages of a flat text, one paragraph a line, without furniture; how much is left out. */
export interface FlatPages {
  text: MappedText
  left: number
}

/** Takes the furniture of pages out of a flat text. */
export function pagesOf(lines: Lines): FlatPages {
  const source = MappedText.of(lines.text)
  const {title, paragraphs, left} = transcriptOf(lines)
  const furniture = {count: left}
  cutNumbers(lines.text, paragraphs, furniture)
  const head = cutRunningHead(lines.text, paragraphs, furniture)
  cutNames(lines.text, paragraphs, furniture)
  cutRunningFoot(lines.text, paragraphs, furniture)
  const text = new MappedText()
  const add = (start: number, end: number, isApart = true) => {
    if (text.length > 0) text.insert(isApart ? '\n\n' : '\n')
    text.copy(source, start, end)
  }
  for (const {start, end} of title) add(start, end)
  let before: Paragraph | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.start >= paragraph.end) continue
    // What the head of the pages says is said once, behind what the first one says.
    if (head !== undefined && paragraph.isPage && before !== undefined && head.end > 0) {
      const said = text.text.toLowerCase()
      for (const {start, end} of knownStretches(lines.text, head.start, head.end)) {
        if (!said.includes(lines.text.slice(start, end).toLowerCase())) add(start, end)
      }
      head.end = 0
    }
    if (before !== undefined && paragraph.isPage && goesOn(lines.text, before, paragraph)) {
      text.insert(' ')
      text.copy(source, paragraph.start, paragraph.end)
    } else add(paragraph.start, paragraph.end, paragraph.isPage || paragraph.isApart)
    before = paragraph
  }
  return {text, left: furniture.count}
}

/** The paragraphs of a transcript, and the title that the site gives it; all paragraphs where no site has put anything around it. */
function transcriptOf(lines: Lines): {title: Stretch[]; paragraphs: Paragraph[]; left: number} {
  let title: Stretch[] = []
  let paragraphs: Paragraph[] = []
  let left = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    const text = lines.text.slice(start, Math.min(end, start + 1000))
    if (text === transcriptMark && paragraphs.length <= siteLines) {
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
  return {title, paragraphs, left}
}

/** The lines that a site has joined by full stops to a title: "Byrådet. Mandag den 9. juni 2014. Kl. 16.30." */
function sentencesOf(text: string, start: number, end: number): Stretch[] {
  const lines: Stretch[] = []
  let from = start
  for (const {index} of text.slice(start, end).matchAll(/(?<=[^.]{4})\.(?=\s\p{Lu}|$)/gu)) {
    lines.push({start: from, end: start + index})
    from = trimStart(text, start + index + 1, end)
  }
  if (from < end) lines.push({start: from, end})
  return lines
}

/** Cuts the numbers of pages off: "3 …" counted up over the paragraphs, "… 3" and "Side 3 af 9" at their ends. */
function cutNumbers(text: string, paragraphs: Paragraph[], furniture: {count: number}): void {
  const numbered = new Map<Paragraph, number>()
  let next = 1
  for (const paragraph of paragraphs) {
    const number = /^\d{1,4}(?=\s|$)/.exec(text.slice(paragraph.start, paragraph.end))?.[0]
    // A page that is its number and nothing else ends the page before: the first one has none.
    if (number === undefined || (Number(number) !== next && !(next === 1 && number === '2'))) continue
    numbered.set(paragraph, Number(number))
    next = Number(number) + 1
  }
  if (numbered.size >= leastPages) {
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
    for (const word of wordsOf(text, page).slice(0, longestHead)) {
      key += `${word.text} `
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const least = Math.max(leastHeads, Math.ceil(headShare * pages.length))
  const [common] = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[0].length - a[0].length)[0] ?? []
  if (common === undefined) return undefined
  let kept: Stretch | undefined
  for (const page of pages) {
    const words = wordsOf(text, page)
    const head = common.trimEnd().split(' ')
    if (!head.every((word, index) => words[index]?.text === word)) continue
    const last = (words[head.length - 1] as Word).end
    // The body and day that each page begins with are no heading of a decision.
    const mark = marksIn(text, page.start, last).find((one) => !isBodyAndDay(text.slice(one.start, one.end)))
    const item = firstItemNumber(text.slice(page.start, last))
    const end = Math.min(mark?.start ?? last, item < 0 ? last : page.start + item)
    if (end <= page.start) return undefined
    kept ??= {start: page.start, end: trimEnd(text, page.start, end)}
    const number = end === last ? (pageWord.exec(text.slice(page.start, last + 8))?.[0].length ?? 0) : 0
    page.start = trimStart(text, Math.max(end, page.start + number), page.end)
    furniture.count++
  }
  return kept
}

/** Whether words that could begin a section are the name of a body and a day alone: "Byrådet 26. maj 2008". */
function isBodyAndDay(words: string): boolean {
  return /\d{4}/.test(words) && !headingsOfBodies.some((heading) => words.toLowerCase().includes(heading))
}

/** Cuts off the word that most pages end with; none that ends a sentence. */
function cutRunningFoot(text: string, paragraphs: readonly Paragraph[], furniture: {count: number}): void {
  const pages = paragraphs.filter(({isPage, start, end}) => isPage && start < end)
  const feet = pages.map(
    ({start, end}) => /\s\p{L}{1,20}$/u.exec(text.slice(Math.max(start, end - 24), end))?.[0] ?? '',
  )
  const counts = new Map<string, number>()
  for (const foot of feet) if (foot !== '') counts.set(foot, (counts.get(foot) ?? 0) + 1)
  const [common = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (count < Math.max(leastHeads, Math.ceil(headShare * pages.length))) return
  for (const [index, page] of pages.entries()) {
    if (feet[index] === common) page.end -= common.length
  }
  furniture.count += count
}

/** Cuts off the name of the body that several pages begin with, before the number of an item. */
function cutNames(text: string, paragraphs: Paragraph[], furniture: {count: number}): void {
  const named = new Map<string, Paragraph[]>()
  for (const page of paragraphs) {
    if (!page.isPage || page.start >= page.end) continue
    const lead = text.slice(page.start, Math.min(page.end, page.start + longestName))
    const item = firstItemNumber(lead)
    const name = item <= 0 ? '' : lead.slice(0, item)
    const [known, ...others] = name === '' ? [] : knownStretches(text, page.start, page.start + item)
    if (known === undefined || others.length > 0 || known.end < trimEnd(text, page.start, page.start + item)) continue
    const same = named.get(name)
    if (same === undefined) named.set(name, [page])
    else same.push(page)
  }
  for (const [name, pages] of named) {
    if (pages.length < leastPages) continue
    for (const page of pages) page.start = trimStart(text, page.start + name.length, page.end)
    furniture.count += pages.length
  }
}

interface Word {
  text: string
  end: number
}

function wordsOf(text: string, {start, end}: Paragraph): Word[] {
  const words: Word[] = []
  for (const {0: word, index} of text.slice(start, Math.min(end, start + 400)).matchAll(/\S+/gu))
    words.push({text: word, end: start + index + word.length})
  return words
}

/** Whether a sentence that a page ends with goes on at the top of the next. */
function goesOn(text: string, before: Paragraph, after: Paragraph): boolean {
  return /[^.:!?\s]$/u.test(text.slice(before.start, before.end)) && /^\p{Ll}/u.test(text.slice(after.start, after.end))
}
