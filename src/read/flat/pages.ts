import type {Lines} from '../../text/lines.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {transcriptMark, transcriptTitle} from '../../vocabulary/run-in.ts'
import {goesOn} from '../page-boundaries.ts'
import {knownStretches} from './known-stretches.ts'
import {PageFurniture, type Paragraph} from './page-furniture.ts'

// A page has become a paragraph, with its number and its running head in it:
//
//   3 Fjordborg Kommune Dato Side Byrådet Salg af areal Sagsnr.: 14/12 … Godkendt. 3
//   | |running head                       |what is read                            |foot

/** Up to which line a site says what it is that it shows. */
const siteLines = 12

/** The pages of a flat text, one paragraph a line, without furniture; how much is left out. */
export interface FlatPages {
  text: MappedText
  /** Where pages begin in it. */
  starts: ReadonlySet<number>
  left: number
  /** What most of them end with. */
  foot: string
}

/** Takes the furniture of pages out of a flat text. */
export function pagesOf(lines: Lines): FlatPages {
  const source = MappedText.of(lines.text)
  const {title, paragraphs: printed, left, isTranscript} = transcriptOf(lines)
  const {paragraphs, heads, foot, count} = new PageFurniture(lines.text, title, printed, isTranscript)
  const text = new MappedText()
  const starts = new Set<number>()
  const add = ({start, end}: Stretch, before: string) => {
    if (text.length > 0) text.insert(before)
    text.copy(source, start, end)
  }
  for (const line of title) add(line, '\n\n')
  let before: string | undefined
  let said = heads.flatMap(({start, end}) => knownStretches(lines.text, start, end))
  for (const paragraph of paragraphs) {
    const {start, end, isPage, isApart} = paragraph
    if (start >= end) continue
    // What the head of the pages says is said once, behind what the first one says.
    if (isPage && before !== undefined) {
      for (const one of said)
        if (!text.text.toLowerCase().includes(lines.text.slice(one.start, one.end).toLowerCase())) add(one, '\n\n')
      said = []
    }
    const own = lines.text.slice(start, end)
    if (isPage && before !== undefined && goesOn(before, own)) add(paragraph, ' ')
    else {
      add(paragraph, isPage || isApart ? '\n\n' : '\n')
      if (isPage) starts.add(text.length - own.length)
    }
    before = own
  }
  return {text, starts, left: left + count, foot}
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
