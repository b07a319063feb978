import type {SectionKind} from '../records/schema.ts'
import {recommendedBy} from './recommendation.ts'

/**
 * Headings of sections, by kind, as the councils print them. A layout names
 * those it uses; the rest is text there, since "Baggrund" can be a sub-heading.
 */
export const headingsByKind: Readonly<Record<Exclude<SectionKind, 'other'>, readonly string[]>> = {
  summary: [
    'Resumé',
    'Resume',
    'Sagsresume',
    'Sagsresumé',
    'Sammendrag',
    'Præsentation',
    'Sagens kerne',
    'Beslutningstema',
  ],
  background: ['Baggrund', 'Problemstilling', 'Historik'],
  presentation: [
    'Sagsfremstilling',
    'Supplerende sagsfremstilling',
    'Sagsbeskrivelse',
    'Beskrivelse af sagen',
    'Løsning',
    'Oplæg',
  ],
  economy: ['Økonomi', 'Økonomiske konsekvenser', 'Økonomiske konsekvenser og finansiering'],
  legal: ['Lovgrundlag'],
  hearing: ['Høring'],
  communication: ['Kommunikation'],
  competence: [
    'Sagen afgøres i',
    'Sagen afgøres af',
    'Beslutningen træffes af',
    'Kompetence',
    'Beslutningskompetence',
    'Sagsgang',
  ],
  history: ['Tidligere behandling', 'Punktet behandlet tidligere', 'Behandlingsplan', 'Sagsforløb', 'Sagens forløb'],
  recommendation: ['Indstilling', 'Administrationens indstilling', 'Forvaltningen foreslår', 'Beslutningspunkter'],
  decision: ['Beslutning', 'Beslutninger', 'Referat'],
  absence: [
    'Fraværende',
    'Afbud',
    'Ikke til stede',
    'Følgende deltog ikke i behandlingen af punktet',
    'Fremmøde og inhabilitet',
  ],
  remarks: ['Borgmesterens afdelings påtegning', 'Forvaltningens bemærkninger'],
  attachments: ['Bilag'],
}

const kinds = new Map<string, SectionKind>()
for (const [kind, words] of Object.entries(headingsByKind))
  for (const word of words) kinds.set(word, kind as SectionKind)

/** The kind of a heading as printed, with or without its colon; undefined where no council is known to use it. */
export function kindOfHeading(heading: string): SectionKind | undefined {
  return kinds.get(heading.endsWith(':') ? heading.slice(0, -1).trimEnd() : heading)
}

/**
 * The headings in lower case, longest first: what a heading begins with tells
 * its kind, but not that it is a decision ("Referat fra sidste møde").
 */
const beginnings = [...kinds].map(([heading, kind]) => [heading.toLowerCase(), kind] as const)
beginnings.sort(([a], [b]) => b.length - a.length)

/**
 * The kind of a line that is known to be a heading, as the fields of an export
 * are: also in other letters, and with more words behind ("Høring af Ældrerådet").
 */
export function kindOfMarkedHeading(heading: string): SectionKind | undefined {
  const lower = heading.toLowerCase()
  const begun = beginnings.find(([begin, kind]) => {
    const rest = lower.slice(begin.length)
    return lower.startsWith(begin) && (kind === 'decision' ? /^:?$/.test(rest) : !/^\p{L}/u.test(rest))
  })?.[1]
  return begun ?? (recommendedBy(heading) === undefined ? undefined : 'recommendation')
}
