import {entriesOf, isListOfNames} from '../names/name-lists.ts'
import type {Lines} from '../text/lines.ts'
import {wordsIn} from '../text/words.ts'
import {undressed} from '../tokens/dress.ts'
import {headingOn} from '../tokens/heading.ts'
import type {Section} from '../tree/nodes.ts'
import {nobody} from '../vocabulary/people.ts'
import {bodyLines, type PartStart, partedAt} from './parted.ts'

/**
 * A decision, and behind it those who were away, where a label names them as its last lines:
 *
 *   Godkendt.
 *   Afbud: Bo Ås, Ida Holm
 */
export function awayBehind(section: Section, lines: Lines): Section[] {
  const body = section.kind === 'decision' ? bodyLines(section) : undefined
  if (body === undefined) return [section]
  const starts: PartStart[] = []
  let below = ''
  for (let line = body.to - 1; line >= body.from; line--) {
    if (lines.isBlank(line)) continue
    const start = labelOn(lines, line, below)
    if (start !== undefined) {
      starts.unshift(start)
      below = ''
      continue
    }
    const text = lines.clean(lines.indent(line), lines.trimmedEnd(line))
    if (!isListOfNames(text)) break
    below = below === '' ? text : `${text}\n${below}`
  }
  return partedAt(section, starts, lines)
}

/** The label of those who were away, with their names behind or below it. */
function labelOn(lines: Lines, line: number, below: string): PartStart | undefined {
  const dress = undressed(lines, line)
  const found = headingOn(lines, dress)
  if (found?.kind !== 'absence' || (found.form !== 'word' && found.form !== 'word with text')) return undefined
  const {textFrom, heading} = found
  if (textFrom === undefined) return dress.hasColon && below !== '' ? {line, kind: 'absence'} : undefined
  const names = lines.clean(textFrom, lines.trimmedEnd(line))
  const isNames = nobody.test(names) || entriesOf(names, wordsIn(names), 0)[0]?.start === 0
  return isNames ? {line, kind: 'absence', headingEnd: heading.end, textFrom} : undefined
}
