import type {SectionKind} from '../records/schema.ts'

/** Headings of background under which councils print what the case has been through. */
const headings = /^(?:historik|historie|tidligere beslutning(?:er)?)\b/iu

/** Whether a section tells the case's own history, so that what it refers to is the same case. */
export function tellsHistory({kind, heading}: {kind: SectionKind; heading: string | null}): boolean {
  return kind === 'history' || (heading !== null && headings.test(heading))
}

/** How a decision begins that is printed with its date, where others of the case can stand beside it. */
export const datedDecision = '{date}: {text?}'

/** The line with the number that a case had at an earlier meeting: "Punktnummer: 21". */
export const pointLabel = /^(?:punktnummer|punktnr\.?|punkt|pkt\.)\s*:\s*\d{1,4}\.?$/iu

/** The number of a point, alone on its line below the body and day that it is of: "Punkt 2:". */
export const pointAlone = /^(?:punkt|pkt\.?|sag)(?: nr\.?)? \d{1,4}[.:]?$/iu
