import {firstFrom} from '../../text/first-from.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {Unclaimed} from '../../tree/nodes.ts'
import {isCode} from '../../vocabulary/codes.ts'
import {isPlaceholder} from '../../vocabulary/placeholders.ts'
import type {Selection} from './selection.ts'

// Nothing of marked-up text is lost, whatever a layout forgets: what none of its
// selectors has claimed of an item is a section of it, and what it has not
// claimed elsewhere is reported.

/**
 * What is left of some stretches of the text that a reader would miss.
 *
 * @param known what the records have already, as a document can say things twice: that is claimed
 */
export function leftovers(
  selection: Selection,
  stretches: readonly Stretch[],
  lines: Lines,
  known: ReadonlySet<string>,
): Stretch[] {
  const {leaves} = selection.markup
  return stretches
    .flatMap((stretch) => (leaves === null ? [stretch] : within(leaves, stretch)))
    .flatMap((stretch) => selection.claims.leftOf(stretch))
    .flatMap(({start, end}): Stretch[] => {
      const range = lines.trimmed(start, end)
      const value = cleanLine(lines.text.slice(range.start, range.end))
      if (!/[\p{L}\p{N}]/u.test(value)) return []
      if (known.has(value)) {
        selection.claims.add(range)
        return []
      }
      if (selection.isEmpty(value) || isPlaceholder(value) || (leaves !== null && isCode(value))) return []
      return [range]
    })
}

/** The leaves that stand within a stretch; both in order. */
function within(leaves: readonly Stretch[], {start, end}: Stretch): Stretch[] {
  const first = firstFrom(leaves.length, (at) => (leaves[at] as Stretch).start >= start)
  const found: Stretch[] = []
  for (let index = first; index < leaves.length && (leaves[index] as Stretch).end <= end; index++)
    found.push(leaves[index] as Stretch)
  return found
}

/** The longest value of an export that need not be text: "Til orientering", "Offentlig publicering". */
const longestLabel = 60

/** Whether what is left of an item is text to read: all of it on a page, but in an export not its marks and labels. */
export function isProse({start, end}: Stretch, {markup}: Selection, lines: Lines): boolean {
  if (markup.leaves === null || end - start > longestLabel) return true
  return /[.!?:]$|\n/.test(lines.text.slice(start, end))
}

/** A stretch of the text that is in no record. */
export function unclaimedNode({start, end}: Stretch, lines: Lines): Unclaimed {
  return {type: 'unclaimed', value: lines.clean(start, end), position: lines.position(start, end)}
}
