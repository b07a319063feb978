import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import type {Layout} from '../layouts/schema.ts'
import type * as tree from '../tree/nodes.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'

/** The longest paragraph that can be a heading on its own. */
const longestHeading = 60

/**
 * Lines that may be headings after all: a paragraph that is nothing but one, in
 * a layout that does not have it, and one that a dump has joined to a text.
 */
export function reportDoubtfulHeadings(sections: readonly tree.Section[], layout: Layout, file: VFile): void {
  const known = headingsOf(layout)
  for (const section of sections) {
    for (const child of section.children) {
      if (child.type !== 'paragraph') continue
      const {value, position} = child
      const joined = known.lastCodes.has(value.charCodeAt(value.length - 1))
        ? joinedHeading(value, known.lines)
        : undefined
      if (joined !== undefined) {
        report(
          file,
          'joined-heading',
          `"${joined}" is joined to the text before it; it starts no section`,
          position.end,
        )
      }
      if (value.length > longestHeading || kindOfHeading(value) === undefined || known.lines.includes(value)) continue
      report(file, 'unknown-heading', `"${value}" is a heading at other councils; it is kept as text here`, position)
    }
  }
}

/** The headings of a layout, and the characters that they end with: few paragraphs do. */
interface KnownHeadings {
  lines: readonly string[]
  lastCodes: ReadonlySet<number>
}

const knownHeadings = new WeakMap<Layout, KnownHeadings>()

function headingsOf(layout: Layout): KnownHeadings {
  const known = knownHeadings.get(layout)
  if (known !== undefined) return known
  const lines = layout.headings.map((heading) => (typeof heading === 'string' ? heading : heading.line))
  const fresh = {lines, lastCodes: new Set(lines.map((line) => line.charCodeAt(line.length - 1)))}
  knownHeadings.set(layout, fresh)
  return fresh
}

/** The heading that a text ends with, joined to a sentence: "… fortegnelse.Indstilling". */
function joinedHeading(text: string, headings: readonly string[]): string | undefined {
  return headings.find((heading) => {
    const at = text.length - heading.length
    return at > 0 && text.endsWith(heading) && /[.!?:)”"»\p{Ll}]/u.test(text[at - 1] as string)
  })
}
