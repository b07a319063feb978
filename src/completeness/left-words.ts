import type {Layout} from '../layouts/schema.ts'
import {firstFrom} from '../text/first-from.ts'
import {isLetter} from '../text/letters.ts'
import type {Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import type {ItemFacts, MeetingFacts} from '../tree/facts.ts'
import type {Meeting} from '../tree/nodes.ts'
import {bodyOfMeeting} from '../vocabulary/committees.ts'
import {dividerOf} from '../vocabulary/dividers.ts'
import {formWords} from '../vocabulary/form-words.ts'
import {isPageLine, pageSentence} from '../vocabulary/furniture.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {traitStems} from '../vocabulary/traits.ts'

// Sections and titles are in the records letter by letter. Of what else the
// grammar claims, heads, labels and tables of contents, the records have the
// values, so that a word behind or between these can be left over:
//
//   Mødetid: 15:00-17:30 (forlænget)       a time, and a word that no record has

type Part = Meeting['children'][number] | (Meeting['children'][number] & {type: 'agendaItem'})['children'][number]

/** Parts of the tree whose text is in the records as it is, or is reported on its own. */
const verbatim: ReadonlySet<Part['type']> = new Set<Part['type']>(['title', 'section', 'attachment', 'unclaimed'])
/** What the records have of an item as values. */
const values = [
  'title',
  'caseNumber',
  'documentNumber',
  'caseworker',
  'otherCaseworkers',
  'absences',
] as const satisfies readonly (keyof ItemFacts)[]
/** Parts of a layout that have its labels, and the codes of its routing table. */
const labelled = [
  'head',
  'contents',
  'item',
  'between',
  'headings',
  'routing',
] as const satisfies readonly (keyof Layout)[]

/** Shorter words are "kl.", "nr.", "og" and initials. */
const shortestWord = 3

/** From this letter on some can be written in another way, with an accent of its own. */
const combining = 0x300

/** A tick of a routing table that sticks to the word beside it, where the dump has lost the columns. */
const glued = /^x|x$/u

/** Where a dump has put a value right behind its label: "UdvalgÆldreråd". */
const atCapital = /(?<=\p{Ll})(?=\p{Lu})/u

const genitive = /s$/u

/** The stretches of a meeting that have words which are neither of its form nor in its records; one a line at most. */
export function leftWords(meeting: Meeting, lines: Lines): Stretch[] {
  const own = new KnownWords(wordsOf(meeting))
  const ofForm = ofLayout(meeting.data.layout)
  const known: Known = {
    has: (word) => own.has(word) || ofForm.has(word) || formWords.has(word),
    hasOneFrom: (word) => own.hasOneFrom(word) || ofForm.hasOneFrom(word),
  }
  const stems = (meeting.data.facts?.traits ?? []).flatMap((trait) => traitStems[trait])
  const found: Stretch[] = []
  for (const {start, end} of besidesVerbatim(meeting)) {
    for (let from = start; from < end; ) {
      const line = lines.lineAt(from)
      const to = Math.min(end, lines.end(line))
      const left = leftIn(lines.text, Math.max(from, lines.indent(line)), to, known, stems)
      if (left !== undefined && !isOfPage(lines, line)) found.push(left)
      from = line + 1 < lines.count ? lines.start(line + 1) : end
    }
  }
  return found
}

/** What of a meeting stands outside of all that is in the records as it is. */
function* besidesVerbatim(meeting: Meeting): Generator<Stretch> {
  let from = meeting.position.start.offset
  const parts = meeting.children.flatMap((child): Part[] => (child.type === 'agendaItem' ? child.children : [child]))
  for (const {type, position} of parts) {
    if (!verbatim.has(type)) continue
    if (position.start.offset > from) yield {start: from, end: position.start.offset}
    from = Math.max(from, position.end.offset)
  }
  yield {start: from, end: meeting.position.end.offset}
}

/** Whether a line belongs to a page of the net or is the name of a group of items, and says nothing of the meeting. */
function isOfPage(lines: Lines, line: number): boolean {
  const text = lines.clean(lines.indent(line), lines.trimmedEnd(line)).replace(/^[•*-]\s*/u, '')
  return isPageLine(text) || pageSentence.test(text) || dividerOf(text) === 'group'
}

/** From the first word of a line that is in no record to the last one. */
function leftIn(text: string, start: number, end: number, known: Known, stems: readonly string[]): Stretch | undefined {
  let stretch: Stretch | undefined
  for (let at = start; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const from = at
    while (at < end && isLetter(text.charCodeAt(at))) at++
    if (at - from < shortestWord) continue
    const printed = text.slice(from, at)
    const word = inLower(printed)
    // Most words are known as they stand.
    if (known.has(word) || known.has(word.replace(glued, '')) || known.has(inLower(wholeOf(text, from, at)))) continue
    if (known.has(nominative(word)) || printed.split(atCapital).every((part) => known.has(inLower(part)))) continue
    if (stems.some((stem) => word.startsWith(stem))) continue
    // A table of contents can cut a title short: "Vejen til sko".
    if (known.hasOneFrom(word)) continue
    stretch = {start: stretch?.start ?? from, end: at}
  }
  return stretch
}

/** A body as its record names it: "Ældrerådets" is Ældrerådet's, "Ældrerådsmøde" Ældreråd's. */
function nominative(word: string): string {
  return bodyOfMeeting.exec(word)?.[1] ?? word.replace(genitive, '')
}

/** A word that the end of a line has cut in two, of which a stretch is either part: "anlægs-" and "midler". */
function wholeOf(text: string, start: number, end: number): string {
  const rest = /^-\s{1,40}(\p{Ll}+)/u.exec(text.slice(end, end + 80))?.[1] ?? ''
  const beginning = /(?<!\p{L})(\p{L}+)-\s{1,40}$/u.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? ''
  return beginning + text.slice(start, end) + rest
}

type Known = Pick<KnownWords, 'has' | 'hasOneFrom'>

/** Words that are looked up whole, and by their beginnings. */
class KnownWords {
  readonly #words: ReadonlySet<string>
  #inOrder: readonly string[] | undefined

  constructor(words: ReadonlySet<string>) {
    this.#words = words
  }

  has(word: string): boolean {
    return this.#words.has(word)
  }

  /** Whether a word is the beginning of one of these. */
  hasOneFrom(word: string): boolean {
    this.#inOrder ??= [...this.#words].sort()
    const words = this.#inOrder
    return words[firstFrom(words.length, (at) => (words[at] as string) >= word)]?.startsWith(word) ?? false
  }
}

function inLower(word: string): string {
  const lower = word.toLowerCase()
  for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) >= combining) return lower.normalize('NFC')
  return lower
}

/** The words that the records have of a meeting's head and of its items' titles and labels. */
function wordsOf(meeting: Meeting): ReadonlySet<string> {
  const words = new Set<string>()
  addWords(meeting.data.facts satisfies MeetingFacts | undefined, words)
  for (const child of meeting.children) {
    if (child.type !== 'agendaItem') continue
    for (const name of values) addWords(child.data?.facts?.[name], words)
  }
  return words
}

/** Letters that are told apart by an expression alone. */
const rareLetter = /[\u0370-\uffff]/
const anyWord = /[\p{L}\p{M}]+/gu

function* wordsIn(text: string): Generator<string> {
  if (rareLetter.test(text)) {
    for (const [word] of matchesIn(anyWord, text)) yield word
    return
  }
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const from = at
    while (isLetter(text.charCodeAt(at))) at++
    yield text.slice(from, at)
  }
}

const byLayout = new WeakMap<Layout, KnownWords>()

/** The words of a layout, which many meetings have. */
function ofLayout(layout: Layout): KnownWords {
  let known = byLayout.get(layout)
  if (known === undefined) {
    const words = new Set<string>()
    for (const part of labelled) addWords(layout[part], words)
    addWords(Object.keys(layout.routing ?? {}), words)
    known = new KnownWords(words)
    byLayout.set(layout, known)
  }
  return known
}

/** Adds the words of all texts in a value. */
function addWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') for (const word of wordsIn(value)) words.add(inLower(word))
  else if (Array.isArray(value)) for (const one of value) addWords(one, words)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) addWords(one, words)
}
