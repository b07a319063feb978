import {cleanLine, type Lines} from '../text/lines.ts'
import type {Section} from '../tree/nodes.ts'
import {kindOfProposal} from '../vocabulary/recommendation.ts'
import {bodyLines, type PartStart, partedAt} from './parted.ts'

/**
 * The sections of a text that has, as plain lines, headings of whose proposals it is:
 *
 *   BESLUTNINGSFORSLAG FRA SF OG V
 *   Vi foreslår flere bænke.
 *   INDSTILLING FRA TEKNIK OG MILJØ
 */
export function proposalsIn(section: Section, lines: Lines): Section[] {
  const body = bodyLines(section)
  if (body === undefined) return [section]
  const starts: PartStart[] = []
  for (const line of lines.withText(body.from, body.to)) {
    const kind = kindOfProposal(cleanLine(lines.slice(line)))
    if (kind !== undefined) starts.push({line, kind})
  }
  return partedAt(section, starts, lines)
}
