import {nameOn} from '../../names/person.ts'
import {titleBehindName} from '../../names/title-behind.ts'
import {caseBehindNumber, isBareCase, isPlainCase, parseCaseNumber} from '../../text/case-number.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {
  absentLabel,
  attachmentBeginnings,
  attachmentsLabel,
  closingTime,
  joinsListed,
  journalNumber,
  labelsBehind,
  leadInSentences,
  leadInsWithoutAt,
  pointWord,
  sayingVerbs,
  uncountedAttachments,
  workerLabel,
} from '../../vocabulary/run-in.ts'
import {
  capitalPoint,
  endsPoint,
  listedPoint,
  pointAtStart,
  pointWithin,
  stopOfPoint,
} from '../../vocabulary/run-in-marks.ts'
import {partStart} from './contents.ts'
import type {ItemStart, MarkedParagraph} from './item-candidates.ts'
import {wordsOf} from './marks.ts'

/** A paragraph behind the head and the contents. */
export interface BodyParagraph extends MarkedParagraph {
  isApart: boolean
  items: readonly ItemStart[]
}

/** The number of an item with that of its case: what follows is the title, "1. 00.30.14-Ø00-8-12 | Budget". */
const numberAndCase = new RegExp(String.raw`^\S{1,12}\s${caseBehindNumber}`, 'u')

/** How far the names behind a label can reach. */
const longestNames = 300
/** How many letters behind a label are looked at for the number of a case. */
const longestCase = 60
/** How long the bodies are that a case goes through, behind their label. */
const longestRoute = 50
/** How long the number of a case is that needs no label. */
const longestNumber = 40

/** The lines of a paragraph behind the head and the contents. */
export function bodyLines(
  text: string,
  paragraph: BodyParagraph,
  known: ReadonlySet<string>,
  add: (parts: readonly Stretch[], isApart: boolean, isGuess: boolean) => void,
): void {
  const leadIns = pointWord.test(text.slice(paragraph.start, paragraph.end)) ? leadInSentences : leadInsWithoutAt
  const guessed = new Set<number>()
  const cuts = new Map<number, boolean>([[paragraph.start, paragraph.isApart]])
  const cut = (at: number, isApart: boolean) => {
    if (at < paragraph.end) cuts.set(at, isApart || (cuts.get(at) ?? false))
  }
  for (const {start, titleEnd} of paragraph.items) {
    if (start < paragraph.start) continue
    cut(start, true)
    cut(partStart(text, paragraph.start, start), true)
    // The full stop that parts a title from its text is none of either.
    const stop = /^[.:]\s/u.test(text.slice(titleEnd, titleEnd + 2)) ? 1 : 0
    cut(trimStart(text, titleEnd + stop, paragraph.end), false)
    const caseEnd = numberAndCase.exec(text.slice(start, titleEnd))?.[0].length
    if (caseEnd !== undefined) cut(start + caseEnd, false)
    const caseNumber = caseNumberBehind(text, start, titleEnd)
    if (caseNumber !== undefined) cut(caseNumber, false)
    const behind = plainCaseBehind(text, trimStart(text, titleEnd, paragraph.end), paragraph.end)
    if (behind !== undefined) cut(behind, false)
  }
  for (const [index, mark] of paragraph.marks.entries()) {
    if (mark.start < paragraph.start) continue
    if (paragraph.items.some((item) => item.start < mark.start && mark.end <= item.titleEnd)) continue
    const before = paragraph.marks[index - 1]
    const table = paragraph.marks[index + 1]
    if (table?.isTable === true && workerLabel.test(wordsOf(text, mark))) {
      const from = trimStart(text, mark.end, table.start)
      const title = titleBehindName(text.slice(from, trimEnd(text, from, table.start)))
      if (title !== undefined) cut(from + title.start, false)
      if (title?.isSure === false) guessed.add(from + title.start)
    }
    // "Område: Vej og Park - Sagsbeh: Bo Ås" is one line.
    if (mark.kind === 'label' && before?.kind === 'label' && labelsBehind.test(wordsOf(text, mark))) continue
    cut(mark.start, mark.kind !== 'label' && mark.kind !== 'access')
    const next = paragraph.marks[index + 1]?.start ?? paragraph.end
    const words = wordsOf(text, mark)
    if (absentLabel.test(words)) {
      const decision = decisionBehindNames(text, mark.end, next, known)
      if (decision !== undefined) cut(decision, false)
    }
    if (attachmentsLabel.test(words)) for (const at of countedAttachments(text, mark.end, next)) cut(at, false)
    const caseEnd = mark.opensItem ? caseNumberEnd(text, mark.end, next) : undefined
    if (caseEnd !== undefined) cut(caseEnd, false)
    if (mark.isBare === true && next > trimStart(text, mark.end, next)) cut(trimStart(text, mark.end, next), false)
    if (mark.kind === 'closing') {
      const time = closingTime.exec(text.slice(mark.end, paragraph.end))
      if (time !== null) cut(trimStart(text, mark.end + time[0].length, paragraph.end), true)
    }
    // Who was away stands on the line of the label.
    if (mark.kind === 'label' || mark.kind === 'closing' || (absentLabel.test(words) && words.endsWith(':'))) continue
    const from = trimStart(text, mark.end, paragraph.end)
    const kind = kindOfMarkedHeading(words)
    // "Sagsforløb: ØU - KB" is a label, where others stand behind it.
    const isOfCase = (kind === 'competence' || kind === 'history') && words.endsWith(':')
    if (isOfCase && paragraph.marks[index + 1]?.kind === 'label' && next < mark.end + longestRoute) continue
    cut(from, false)
    if (kind === 'decision') {
      const titleEnd = paragraph.items.findLast((item) => item.titleEnd <= mark.start)?.titleEnd ?? paragraph.start
      const lead = lastLead(text, Math.max(titleEnd, before?.end ?? 0), mark.start, leadIns)
      if (lead !== undefined) {
        cut(lead, false)
        for (const point of pointsIn(text, lead, mark.start)) cut(point, false)
      }
    }
    if (kind === 'recommendation') for (const at of pointsIn(text, from, next)) cut(at, false)
    else if (kind !== undefined && kind !== 'decision') {
      const leads = Array.from(matchesIn(leadIns, text.slice(from, next)), ({index}) => from + index)
      for (const [at, lead] of leads.entries()) {
        cut(lead, false)
        for (const point of pointsIn(text, lead, leads[at + 1] ?? next)) cut(point, false)
      }
    }
  }
  const lost = new Map(paragraph.marks.map((mark) => [mark.end, mark.lost ?? 0]))
  const ordered = [...cuts].sort(([a], [b]) => a - b)
  for (const [index, [start, isApart]] of ordered.entries()) {
    const end = trimEnd(text, start, ordered[index + 1]?.[0] ?? paragraph.end)
    if (start < end) add([{start, end: end - (lost.get(end) ?? 0)}], isApart, guessed.has(start))
  }
}

/** Where the last sentence begins that recommends, over a decision that no heading stands before. */
function lastLead(text: string, from: number, to: number, leadIns: RegExp): number | undefined {
  const start = trimStart(text, from, to)
  // The first sentence has the end of another before it, too.
  const opening = '. '
  const lead = [...matchesIn(leadIns, opening + text.slice(start, to))].at(-1)
  return lead === undefined ? undefined : start + lead.index - opening.length
}

/** Where the number of a case stands that a title ends with: "Kajen 12/345". */
function caseNumberBehind(text: string, start: number, end: number): number | undefined {
  const last = text.lastIndexOf(' ', end - 1) + 1
  const word = text.slice(last, end)
  return last > start && (isBareCase(word) || isPlainCase(word)) ? last : undefined
}

/** Where what stands behind the number of a case begins: "Sagsnr.: 12/345 | Kajen er utæt". */
function caseNumberEnd(text: string, from: number, to: number): number | undefined {
  const value = /^ ?(\S{4,40})(?= \p{L}{2})/u.exec(text.slice(from, Math.min(to, from + longestCase)))
  const number = value?.[1] ?? ''
  if (value === null || (parseCaseNumber(number).scheme === 'other' && !journalNumber.test(number))) return undefined
  return trimStart(text, from + value[0].length, to)
}

/** Where the text begins behind the number of a case that follows a title; undefined where none follows, or other labels do. */
function plainCaseBehind(text: string, from: number, end: number): number | undefined {
  const number = /^\S+/u.exec(text.slice(from, Math.min(end, from + longestNumber)))?.[0] ?? ''
  const behind = trimStart(text, from + number.length, end)
  return isPlainCase(number) && /^\p{Lu}/u.test(text.charAt(behind)) ? behind : undefined
}

/** Where a decision begins behind the names of those who were away: "Fraværende: Bo Ås Godkendt". */
function decisionBehindNames(text: string, from: number, to: number, known: ReadonlySet<string>): number | undefined {
  const names = text.slice(from, Math.min(to, from + longestNames))
  const end = endOfNames(names, known)
  if (end !== undefined) return from + end
  for (const {index} of matchesIn(/(?<=\p{L}{2}\)?[.,]? )\p{Lu}/gu, names))
    if (/\S\s+\S+\s+$/u.test(names.slice(0, index)) && decisionBeginning.test(names.slice(index))) return from + index
  return undefined
}

/** Where a list of names ends that nothing joins to what is behind it: "Bo Ås, Ida Holm (V) | Sagen udsat". */
function endOfNames(names: string, known: ReadonlySet<string>): number | undefined {
  for (let at = trimStart(names, 0, names.length); ; ) {
    const rest = names.slice(at)
    const name = nameOn(rest)
    if (name === undefined || name.count < 2) return undefined
    const printed = rest.slice(0, name.end)
    const bracket = partyBehind.exec(rest.slice(name.end))?.[0]
    const own = bracket === undefined ? knownName(printed, known) : printed + bracket
    if (own === undefined) return undefined
    at += own.length
    const joint = joinsListed.exec(names.slice(at))?.[0]
    if (joint === undefined) return /^\.? \p{Lu}/u.test(names.slice(at)) ? names.indexOf(' ', at) + 1 : undefined
    at += joint.length
  }
}

const partyBehind = /^ \([^()]{1,24}\)/u

/** The longest name that is known and that some words begin with; all of them where a comma ends them. */
function knownName(printed: string, known: ReadonlySet<string>): string | undefined {
  for (let words = printed; words !== ''; words = words.replace(/(?:^|\s)\S+$/u, ''))
    if (known.has(words.toLowerCase())) return words
  return undefined
}

/** Where attachments begin that are counted and have their access: "1 Åben Kort 1421/15 2 Åben Notat 1422/15". */
function* countedAttachments(text: string, from: number, to: number): Generator<number> {
  let last = 0
  const printed = text.slice(from, to)
  for (const {index} of matchesIn(uncountedAttachments, printed)) yield from + index
  for (const {0: begun, index} of matchesIn(attachmentBeginnings, printed)) {
    if (Number.parseInt(begun, 10) !== last + 1) continue
    last++
    yield from + index
  }
}

/** Where the points of a recommendation begin: at each "at" behind a comma or a sentence, but where it is what a verb says. */
function* pointsIn(text: string, from: number, to: number): Generator<number> {
  let isFirst = !pointAtStart.test(text.slice(from, from + 8))
  let count = Number.parseInt(text.slice(from, from + 3), 10) || 0
  for (const {0: point, index} of matchesIn(pointWithin, text.slice(from, to))) {
    const at = from + index
    const before = text.slice(Math.max(from, at - 40), at).trimEnd()
    if (at === from) continue
    // "1. at stien anlægges 2. at den belyses", "At stien anlægges At den belyses"
    const isNext = capitalPoint.test(point) || listedPoint.test(point) || Number.parseInt(point, 10) === count + 1
    if (isNext) {
      count++
      isFirst = false
      yield at
      continue
    }
    if (!isFirst && !endsPoint.test(before)) continue
    const said = before.replace(stopOfPoint, '')
    if (!isFirst && !/^\d/.test(point) && sayingVerbs.test(said)) continue
    isFirst = false
    yield at
  }
}
