import type {Recommendation} from '../records/schema.ts'
import {isLetter} from '../text/letters.ts'
import {cleanLine} from '../text/lines.ts'
import {sentencesIn} from '../text/sentences.ts'
import {namesNone} from '../vocabulary/placeholders.ts'
import * as danish from '../vocabulary/recommendation.ts'

/** The number of a point, which need have no "at" where it goes on from the one before it. */
const numbered = /^\(?(\d{1,2})[.)]\s+(?=\p{L})/u
/** Who recommends, or which reading it is, behind the points: "(Puljeudvalget)", "(1. behandling)". */
const inBrackets = /^\([^()]+\)\.?$/u
/** The initials of who wrote it, behind the points: "/HMA". */
const signedOff = /^\/\s?\p{L}{2,6}(?:\/\p{L}{2,6})?\.?$/u
/** The bullet of a point. */
const bulleted = /^[•·*\uf0b7–-]\s/u
/** A sentence that nothing goes on to: "På mødet vil Ida Brink præsentere planen." */
const ownSentence = /^\p{Lu}.*[.!?]$/u
/** What ends a lead-in that says nothing of its points. */
const colonAlone = /^\s*:$/u
/** A few words that can be a heading. */
const headingAlone = /^\p{Lu}[\p{L} /-]{2,40}$/u
/** How far into a line, or a run of lines, the verb of the lead-in is looked for. */
const longestLeadIn = 300

const noLines: ReadonlySet<string> = new Set()

/** Who recommends, and where the words of the lead-in end. */
interface LeadIn {
  by: string | null
  end: number
}

/**
 * Takes a recommendation apart: "Direktøren for … indstiller," and then lines
 * that begin with "at ". A line that is neither goes on the point before it; a
 * lead-in that is printed again is dropped, and so is what other bodies say to the points behind them.
 *
 * @param text the text of the section
 * @param marked lines that the source marks up as items of a list: each is a point
 * @returns null where the section is empty, or says that nothing is recommended
 */
export function parseRecommendation(text: string, marked: ReadonlySet<string> = noLines): Recommendation | null {
  if (namesNone(text)) return null
  let by: string | null = null
  let leadIn: string | undefined
  const points: string[] = []
  let before = ''
  let isBehindBlank = false
  /** Whether the lead-in ends with the "at" that its points then lack. */
  let endsWithAt = false
  /** Whether the first point stands in the line of the lead-in: it can be but what one body is to recommend to the next. */
  let isInline = false
  /** Whether the last point has a bullet, so that, as behind one inline, a sentence in a paragraph of its own goes on none. */
  let isListed = false
  /** Whether what follows goes on what another body says to the points, or stands under a heading behind them. */
  let isBehindPoints = false
  /** The number that a point would have that goes on with a numbered list. */
  let nextNumber = 1
  /** What stands before a point without "at" where the lead-in says who is to decide and no more, "at udvalget", or nothing of its points. */
  let listMark: RegExp | undefined
  const rows = [...rowsOf(text)]
  for (const [at, row] of rows.entries()) {
    const line = withoutRepeated(row, leadIn)
    const isApart = isBehindBlank
    isBehindBlank = line === ''
    if (line === '') {
      before = ''
      continue
    }
    const begun = pointOf(line)
    isBehindPoints =
      begun === undefined &&
      (isBehindPoints ||
        (isApart && points.length > 0 && (danish.opinion.test(line) || isSubHeading(rows, at, points))))
    const isCounted = leadIn !== undefined && Number(numbered.exec(line)?.[1]) === nextNumber
    if (isCounted) nextNumber++
    const isNext = isCounted || listMark?.test(line) === true
    if ((begun !== undefined || isNext) && isInline) {
      if (points.length === 1 && passesOn(points[0] as string)) points.pop()
      isInline = false
    }
    if (begun !== undefined) {
      if (listMark === bulleted) listMark = undefined
      points.push(begun)
      isListed = bulleted.test(line)
    } else if (leadIn === undefined) {
      before = before === '' ? line : `${before} ${line}`.slice(-longestLeadIn)
      const found = findLeadIn(before)
      if (found !== undefined) {
        leadIn = bare(before.slice(0, found.end))
        by = found.by
        const rest = before.slice(found.end)
        const inline = danish.pointInLine.exec(rest)?.[1]
        if (inline !== undefined) points.push(inline)
        isInline = inline !== undefined
        if (inline === undefined) listMark = colonAlone.test(rest) ? bulleted : undefined
        else if (danish.openingPoint.test(inline)) listMark = danish.mark
        endsWithAt = danish.pointBelow.test(rest)
      } else if (!(isApart && inBrackets.test(line))) extend(points, line)
    } else if (endsWithAt && (points.length === 0 || danish.mark.test(line) || marked.has(line)))
      points.push(line.replace(danish.mark, '').trim())
    else if (marked.has(line)) points.push(line)
    else if (isNext) points.push(line.replace(danish.mark, ''))
    else if (
      !isBehindPoints &&
      !signedOff.test(line) &&
      !(isApart && (inBrackets.test(line) || ((isListed || isInline) && ownSentence.test(line))))
    )
      extend(points, line)
  }
  // A recommendation that one body passes on to the next is in the points behind it.
  const [first, second] = points
  if (first !== undefined && second !== undefined && marked.has(second) && danish.openingPoint.test(first))
    points.shift()
  return {by, points, text}
}

/** Whether a line with blank ones around it is a heading behind points that have ended, with a text of whole sentences below. */
function isSubHeading(rows: readonly string[], at: number, points: readonly string[]): boolean {
  return (
    headingAlone.test(rows[at] as string) &&
    rows[at + 1] === '' &&
    ownSentence.test(rows[at + 2] ?? '') &&
    !danish.unended.test(points.at(-1) as string)
  )
}

/** Whether a point, which can be wrapped, says but what one body is to recommend to the next, as the points behind it tell. */
function passesOn(point: string): boolean {
  return danish.passingVerb.test(point) || danish.openingPoint.test(point)
}

const numberAlone = /^\d{1,2}[.)]$/u

/** The lines of a text. The cells of a point, "1.", "at" and "planen vedtages", each on a line of its own, are one. */
function* rowsOf(text: string): Generator<string> {
  const rows = text.split('\n').map(cleanLine)
  const behind = (row: number) => {
    let next = row + 1
    while (rows[next] === '') next++
    return next
  }
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row] as string
    const cell = numberAlone.test(line) ? behind(row) : row
    const said = danish.pointAlone.test(rows[cell] ?? '') ? rows[behind(cell)] : undefined
    if (said === undefined) yield line
    else {
      yield `${danish.pointWord} ${said}`
      row = behind(cell)
    }
  }
}

/** The point that a line begins: "at …", without a bullet or a number before it. */
function pointOf(line: string): string | undefined {
  return danish.pointBeginning.test(line) ? line.replace(danish.mark, '') : undefined
}

function findLeadIn(text: string): LeadIn | undefined {
  const passive = danish.passiveLeadIn.exec(text)
  if (passive !== null) return {by: null, end: passive[0].length}
  const head = text.slice(0, longestLeadIn)
  let first: LeadIn | undefined
  for (const verb of danish.recommendingVerbs) {
    const at = head.indexOf(` ${verb}`)
    const end = at + verb.length + 1
    if (
      at < 0 ||
      end > (first?.end ?? Number.POSITIVE_INFINITY) ||
      (isLetter(head.charCodeAt(end)) && !danish.gluedPoint.test(head.slice(end)))
    )
      continue
    first = {by: recommenderOf(head, at, end), end}
  }
  return first
}

/** Who recommends: before the verb, in its sentence, or behind it where something else comes first. */
function recommenderOf(head: string, verbStart: number, verbEnd: number): string | null {
  const before = sentencesIn(head.slice(0, verbStart)).at(-1)?.text ?? ''
  if (!danish.beforeVerb.test(before)) return bare(before) || null
  return bare(danish.recommender.exec(head.slice(verbEnd))?.[1] ?? '') || null
}

/** A line without the lead-in that a dump has repeated, alone or joined to the end of the line. */
function withoutRepeated(line: string, leadIn: string | undefined): string {
  if (leadIn === undefined) return line
  const plain = bare(line)
  return plain.endsWith(leadIn) ? plain.slice(0, plain.length - leadIn.length).trimEnd() : line
}

function extend(points: string[], line: string): void {
  const last = points.pop()
  if (last !== undefined) points.push(`${last} ${line}`)
}

/** A text without the commas and colons at its end. */
function bare(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,:]/.test(text[end - 1] as string)) end--
  return text.slice(0, end)
}
