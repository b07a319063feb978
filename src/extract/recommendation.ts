import {cleanLine} from '../read/lines.ts'
import type {Recommendation} from '../records/schema.ts'
import {recommends} from '../vocabulary/recommendation.ts'

/** A line that begins a point: "at …", perhaps behind a bullet or a number. */
const point = /^(?:[•·*\uf0b7–-]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s*)?(at\s.*)$/isu

/**
 * Takes a recommendation apart: "Direktøren for … indstiller," and then lines
 * that begin with "at ". A line that is neither goes on the point before it; a
 * lead-in that is printed again is dropped.
 *
 * @param text the text of the section
 * @returns null where the section is empty
 */
export function parseRecommendation(text: string): Recommendation | null {
  if (text === '') return null
  let by: string | null = null
  let leadIn: string | undefined
  const points: string[] = []
  const before: string[] = []
  for (const raw of text.split('\n')) {
    const line = withoutRepeated(cleanLine(raw), leadIn)
    if (line === '') {
      if (leadIn === undefined) before.length = 0
      continue
    }
    const begun = point.exec(line)
    if (begun !== null) {
      points.push(begun[1] as string)
      continue
    }
    if (leadIn === undefined) {
      before.push(line)
      const found = recommends.exec(before.join(' '))
      if (found !== null) {
        leadIn = bare(found[0])
        by = found[1]?.trim() || null
        const inline = inlinePoint(before.join(' ').slice(found.index + found[0].length))
        if (inline !== undefined) points.push(inline)
      } else if (points.length > 0) extend(points, line)
      continue
    }
    extend(points, line)
  }
  return {by, points, text}
}

/** A point that begins in the line of the lead-in: "Forvaltningen indstiller, at …". */
function inlinePoint(rest: string): string | undefined {
  return /(?:^|\s)(at\s.*)$/iu.exec(rest)?.[1]
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
