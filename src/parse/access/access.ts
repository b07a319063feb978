import type {VFile} from 'vfile'
import {linesOf} from '../../text/lines.ts'
import type {Closing, Root} from '../../tree/nodes.ts'
import {Agenda} from './agenda.ts'
import {markAttributes} from './attributes.ts'
import {close} from './close.ts'
import {markListed} from './contents.ts'
import {Flow} from './flow.ts'
import {markGlued} from './glued.ts'
import {markLetters} from './letters.ts'
import {MarkedLines} from './lines.ts'
import {markOwn, readParagraphs} from './own.ts'
import {markSigns} from './signs.ts'
import {numberOf} from './titles.ts'

// Which items are closed to the public is read here for all layouts and formats,
// behind their parsers: by the title and the label lines of an item, by the
// heading over it, by the table of contents, and by the head of the meeting.
//
//   Lukkede punkter          closes what stands below, up to "Åbne punkter"
//   12. Salg af areal
//   Adgang: Lukket           closes the item
//   …
//   Punktet er lukket.       under a heading of the item: closes it, and is doubtful

/** Marks the meetings of a tree and their items that are closed to the public. */
export function markAccess(root: Root, file: VFile): void {
  const lines = linesOf(file)
  // The lines of an export are broken anywhere; there the texts of its fields are what somebody wrote.
  const isOfLines = (file.data.markup?.leaves ?? null) === null
  for (const node of root.children)
    if (node.type === 'meeting') {
      const agenda = new Agenda(node, lines)
      markMeeting(agenda, isOfLines, file.data.isBrokenUp ?? false)
      if (file.data.markup !== undefined) markAttributes(agenda, file.data.markup)
    }
}

function markMeeting(agenda: Agenda, isOfLines: boolean, isBrokenUp: boolean): void {
  markOwn(agenda)
  const legends = isOfLines ? markSigns(agenda) : new Set<number>()
  if (isOfLines) markLetters(agenda)
  const flow = isBrokenUp ? new Flow(agenda, legends) : undefined
  const read = new Set([...legends, ...(flow?.markNamed() ?? [])])
  if (isBrokenUp) markGlued(agenda, read)
  const numbers = isOfLines ? new MarkedLines(agenda, read).read() : new Map<string, Closing>()
  if (!isOfLines) readParagraphs(agenda)
  markListed(agenda, read)
  flow?.markNear()
  for (const item of agenda.items) {
    const closing = agenda.meeting.closing ?? numbers.get(numberOf(item) ?? '')
    if (closing !== undefined) close(item, closing)
  }
}
