import type {FirstNames} from '../names/person.ts'
import type {Amount, Position, Section} from '../records/schema.ts'
import {firstFrom} from '../text/first-from.ts'
import type {Lines} from '../text/lines.ts'
import type * as tree from '../tree/nodes.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {alternativeHeading} from '../vocabulary/recommendation.ts'
import {Passage} from './passage.ts'

/** A section of the tree with its text, which stands under its heading, or is all of it where it has none. */
export interface SectionText {
  section: tree.Section
  text: string
  /** Where the text stands; undefined where there is none. */
  position: Position | undefined
  /** The text in sentences, read once. */
  passage: () => Passage
}

/** A section with what stands under its heading. */
export function textOf(section: tree.Section, lines: Lines, firstNames: FirstNames): SectionText {
  const first = section.children.find((child) => child.type !== 'heading')
  const last = section.children.at(-1)
  const {text} = section.data
  const isEmpty = first === undefined || last === undefined || isPlaceholder(text)
  const position = isEmpty ? undefined : {start: first.position.start, end: last.position.end}
  let passage: Passage | undefined
  return {
    section,
    text: isEmpty ? '' : text,
    position,
    passage: () => {
      passage ??= new Passage(lines, position?.start.offset ?? 0, position?.end.offset ?? 0, firstNames)
      return passage
    },
  }
}

/** The texts that recommend what is asked for; an alternative to it is none of them, unless there is nothing else. */
export function recommendingIn(texts: readonly SectionText[]): SectionText[] {
  const recommending = texts.filter(({section, text}) => section.kind === 'recommendation' && text !== '')
  const main = recommending.filter(({section: {children}}) =>
    children.every((child) => child.type !== 'heading' || !alternativeHeading.test(child.value)),
  )
  return main.length > 0 ? main : recommending
}

/** The sums of an item, in the order of their places, that stand in one of its texts. */
export function amountsIn({position}: SectionText, amounts: readonly Amount[]): Amount[] {
  if (position === undefined) return []
  const from = (offset: number) =>
    firstFrom(amounts.length, (at) => (amounts[at] as Amount).position.start.offset >= offset)
  return amounts.slice(from(position.start.offset), from(position.end.offset))
}

/** The record of a section; of one that has but a placeholder, its heading is left. */
export function sectionRecord({section, text, position}: SectionText): Section | undefined {
  const heading = section.children.find((child) => child.type === 'heading')
  const place = position === undefined ? heading?.position : section.position
  return place && {kind: section.kind, heading: heading?.value ?? null, text, position: place}
}

/** The lines with text under the heading of a section, white space around them left out. */
export function linesUnder({position}: SectionText, lines: Lines): {line: number; start: number; end: number}[] {
  if (position === undefined) return []
  const found: {line: number; start: number; end: number}[] = []
  for (let line = position.start.line - 1; line < position.end.line; line++) {
    const start = Math.max(lines.indent(line), position.start.offset)
    const end = lines.trimmedEnd(line)
    if (start < end) found.push({line, start, end})
  }
  return found
}
