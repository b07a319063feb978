import type {VFile} from 'vfile'
import type {Layout} from '../layouts/schema.ts'
import {municipalitiesIn, municipalityIn, municipalityOfAddress} from '../names/municipality.ts'
import type {Meeting} from '../tree/nodes.ts'

// Whose minutes these are, where no label says so. It is claimed only by what is
// that council's own: its name in that of its council, the address of its pages,
// what only its documents look like, its name in the head. What the document
// says goes before what its shape tells.

/** The municipality or region that a meeting is of; null where the document has no mark of it. */
export function municipalityOf(meeting: Meeting, committee: string | null, file: VFile, text: string): string | null {
  return (
    ofCouncil(committee) ??
    municipalityOfAddress(file.data.provenance?.url ?? '') ??
    ofLayout(meeting.data.layout, text) ??
    ofHead(meeting) ??
    municipalityIn(file.data.pageEdges ?? '')?.name ??
    null
  )
}

/** That of a layout; where other councils' documents look the same, the text has to name it. */
function ofLayout({municipality, sharedByOthers}: Layout, text: string): string | null {
  if (municipality === null || !sharedByOthers) return municipality
  const [name] = municipality.split(' ')
  return text.includes(name as string) ? municipality : null
}

/** "Herning Byråd" names the municipality whose council it is. */
function ofCouncil(committee: string | null): string | undefined {
  const named = municipalityIn(committee ?? '')
  return named?.isListed && named.start === 0 ? named.name : undefined
}

/** The first that a line of the head names: a title, a running head, a place. Behind these, the only one that its remarks name. */
function ofHead({children}: Meeting): string | null {
  const remarked = new Set<string>()
  for (const child of children) {
    if (child.type === 'agendaItem') break
    if (child.type !== 'marker' && child.type !== 'field') continue
    const names = municipalitiesIn(child.value)
    if (child.type === 'field' && child.name === 'remarks') {
      for (const {name, start} of names) if (child.value[start - 1] !== '(') remarked.add(name)
      continue
    }
    const [named] = names
    // "Herning Kommune, Torvet 5" is where the meeting was held.
    const isVisited = child.type === 'field' && child.name === 'location' && named?.start === 0
    if (named !== undefined && !isVisited) return named.name
  }
  // "Bo Ås, Lyngvig Kommune, og Ida Holm, Klitby Kommune" are guests, or those that the members come from.
  const [only] = remarked
  return only !== undefined && remarked.size === 1 ? only : null
}
