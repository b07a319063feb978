import type {Grammar, HeadingRule} from '../layouts/grammar.ts'
import {type Capture, matchLine} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import {isDate} from '../vocabulary/dates.ts'
import {matchAny} from './match-any.ts'

/** The longest line with values in it that can be a heading. */
const longestWithValues = 200

/** The longest name of a body. */
const longestBody = 120

/** A heading on a line, by a rule of the layout. */
export interface FoundHeading {
  line: number
  start: number
  rule: HeadingRule
  captures: Capture[]
}

/** Where a line stands, as far as it matters for its being a heading. */
export interface HeadingPlace {
  /** Where the text of the line begins, if not at its indent. */
  offset?: number | undefined
  /** Whether the line stands in a section: only there can a heading be a sub-heading. */
  inSection: boolean
  /** Whether the item lacks the plain form of a heading, so that another form of it counts; false where not given. */
  lacks?: ((plain: HeadingRule) => boolean) | undefined
}

/** The heading on a line; undefined where it is none, or a sub-heading of the section it stands in. */
export function headingAt(lines: Lines, line: number, grammar: Grammar, place: HeadingPlace): FoundHeading | undefined {
  const start = place.offset ?? lines.indent(line)
  if (start >= lines.end(line) || !grammar.canBeHeading.has(lines.text, start)) return undefined
  const end = lines.trimmedEnd(line)
  if (end - start > grammar.longestHeading) return undefined
  for (const rule of grammar.headings) {
    const captures = matchLine(rule.pattern, lines.text, start, end)
    if (captures === undefined || isSentence(captures, end - start) || !areValues(lines, captures)) continue
    if (rule.variantOf !== null && place.lacks?.(rule.variantOf) !== true) continue
    const blanks = rule.subheadingAfterBlankLines
    if (blanks !== null && place.inSection && hasBlankLinesBefore(lines, line, blanks)) continue
    return {line, start, rule, captures}
  }
  return undefined
}

/** A long line that has values but no text of its own behind the heading. */
function isSentence(captures: readonly Capture[], length: number): boolean {
  return captures.length > 0 && length > longestWithValues && captures.every((capture) => capture.name !== 'text')
}

/** Whether the values of a heading can be such: a date that is one, and a body with a capital letter. */
function areValues(lines: Lines, captures: readonly Capture[]): boolean {
  return captures.every(({name, start, end}) => {
    if (start === end || (name !== 'date' && name !== 'body')) return true
    const value = lines.text.slice(start, end)
    return name === 'date' ? isDate(value) : end - start <= longestBody && /^\p{Lu}/u.test(value)
  })
}

/** Tells whether an item, given by its lines, has the plain form of a heading nowhere; looked up once a heading. */
export function lacking(lines: Lines, from: number, to: number): (plain: HeadingRule) => boolean {
  const known = new Map<HeadingRule, boolean>()
  return (plain) => {
    let isLacking = known.get(plain)
    if (isLacking === undefined) {
      isLacking = true
      for (let line = from; line < to && isLacking; line++)
        isLacking = matchAny([plain.pattern], lines, line) === undefined
      known.set(plain, isLacking)
    }
    return isLacking
  }
}

function hasBlankLinesBefore(lines: Lines, line: number, count: number): boolean {
  for (let back = 1; back <= count; back++) if (line - back < 0 || !lines.isBlank(line - back)) return false
  return true
}
