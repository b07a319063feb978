import type {Markup} from '../../read/markup/markup.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {Section} from '../../tree/nodes.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {headingAt} from '../headings.ts'
import {type ItemText, knownBy, section} from './sections.ts'

/**
 * The sections of a stretch of text that no selector has claimed: one for each
 * heading that is known as such, and one without a heading for what stands before.
 */
export function unmarkedSections(stretch: Stretch, markup: Markup, text: ItemText): Section[] {
  const {lines} = text
  const headings = headingsIn(stretch, markup, text)
  const sections: Section[] = []
  const add = (heading: Stretch | undefined, from: number, to: number) => {
    const found = section(lines.trimmed(from, to), knownBy(heading, undefined, text), text)
    if (found !== undefined) sections.push(found)
    // A heading with nothing under it is text like any other.
    else if (heading !== undefined) add(undefined, heading.start, heading.end)
  }
  add(undefined, stretch.start, headings[0]?.start ?? stretch.end)
  for (const [index, heading] of headings.entries())
    add(heading, heading.end, headings[index + 1]?.start ?? stretch.end)
  return sections
}

/** Lines of a stretch that are a heading of the layout, or marked up as one and known. */
function headingsIn({start, end}: Stretch, markup: Markup, {lines, grammar}: ItemText): Stretch[] {
  const found: Stretch[] = []
  for (let line = lines.lineAt(start); line < lines.count && lines.start(line) < end; line++) {
    const from = lines.indent(line)
    const to = lines.trimmedEnd(line)
    if (from >= to || from < start || to > end) continue
    const marked = markup.headings.get(from)
    const isMarked = marked?.end === to && kindOfMarkedHeading(lines.clean(from, to)) !== undefined
    const isKnown = headingAt(lines, line, grammar, {inSection: false})?.captures.every(({name}) => name !== 'text')
    if (isMarked || isKnown === true) found.push({start: from, end: to})
  }
  return found
}

/** Sections among others, each before the first one that stands behind it in the text; those that are left are in order. */
export function merge(sections: readonly Section[], left: readonly Section[]): Section[] {
  const merged: Section[] = []
  let next = 0
  for (const one of left) {
    const from = one.position.start.offset
    for (; next < sections.length; next++) {
      const section = sections[next] as Section
      if (section.position.start.offset > from) break
      merged.push(section)
    }
    merged.push(one)
  }
  return [...merged, ...sections.slice(next)]
}
