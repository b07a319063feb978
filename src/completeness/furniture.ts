import type {VFile} from 'vfile'
import {reportLeftOut} from '../diagnostics/report.ts'
import {cleanLine} from '../text/lines.ts'
import {closedPlaces} from '../tree/closed.ts'
import type {Meeting} from '../tree/nodes.ts'
import {addUnder} from '../vocabulary/grouped.ts'

/** How much of a line is quoted. */
const longestQuote = 200

/**
 * Lists what the reading text of a file does without, lines that are alike but for their numbers once.
 *
 * @returns how many lines there are
 */
export function reportFurniture(file: VFile, meetings: readonly Meeting[]): number {
  const {leftOut = []} = file.data
  const isClosedAt = closedPlaces(meetings)
  const alike = new Map<string, typeof leftOut>()
  for (const line of leftOut) {
    // What is left out of a closed item is not told, and what is like it elsewhere is.
    const key = `${isClosedAt(line.at)} ${cleanLine(line.text).replace(/\d+/gu, '#')}`
    addUnder(alike, key, line)
  }
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue
    const more = others.length === 0 ? '' : `, as ${others.length === 1 ? 'is one' : `are ${others.length}`} like it`
    const line = `"${cleanLine(first.text.slice(0, longestQuote))}"`
    reportLeftOut(file, 'page-furniture', `${line} belongs to the pages and is left out${more}`, first)
  }
  return leftOut.length
}
