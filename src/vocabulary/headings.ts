import type {SectionKind} from '../records/schema.ts'
import {addUnder} from './grouped.ts'
import {recommendedBy} from './recommendation.ts'
import {partsOf} from './word-lists.ts'

/**
 * Headings of sections, by kind, as the councils print them. A layout names
 * those it uses; the rest is text there, since "Baggrund" can be a sub-heading.
 */
export const headingsByKind: Readonly<Record<Exclude<SectionKind, 'other'>, readonly string[]>> = {
  summary: partsOf(`
    Resumé / Resume / Sagsresume / Sagsresumé / Sammendrag / Præsentation / Sagens kerne / Beslutningstema / Sagstema
    Tema / Anledning / Kort resumé / Sagens formål / Formål / Indledning / Sagen kort / Kort om sagen
  `),
  background: partsOf(`
    Baggrund / Problemstilling / Historik / Sagens baggrund / Sagens opståen
    Sagens forhistorie / Baggrund for sagen
  `),
  presentation: partsOf(`
    Sagsfremstilling / Supplerende sagsfremstilling / Sagsbeskrivelse / Beskrivelse af sagen / Beskrivelse / Løsning / Oplæg
    Redegørelse / Supplerende oplysninger / Sagsindhold / Sagens indhold / Sagens oplysninger / Sagsredegørelse
    Genoptagelse af sag / Genoptagelse af sagen
  `),
  economy: partsOf(`
    Økonomi / Økonomiske konsekvenser / Økonomiske konsekvenser og finansiering / Økonomi og finansiering
    Service og økonomi / Økonomi og organisatoriske konsekvenser / Økonomiske og organisatoriske konsekvenser
    Økonomi og afledt drift / Økonomiske forhold / Økonomiske forhold og konsekvenser
    Økonomiske og personalemæssige konsekvenser
  `),
  legal: partsOf(`
    Lovgrundlag / Retsgrundlag / Juridiske forhold / Juridiske konsekvenser / Lovgivning / Retsregler
    Retsregler og andre forskrifter / Juridiske og planmæssige forhold / Lovgrundlag og planer / Lov- og plangrundlag
    Lovhjemmel / Retligt grundlag / Love / Love og regler / Lovgrundlag - link / Lovgrundlag – link
  `),
  hearing: partsOf(`
    Høring / Inddragelse og høring / Dialog/høring / Høring/dialog / Høring og inddragelse / Høringer
    Udtalelser
  `),
  communication: ['Kommunikation', 'Borgerinddragelse'],
  competence: partsOf(`
    Sagen afgøres i / Sagen afgøres af / Beslutningen træffes af / Kompetence / Beslutningskompetence / Sagsgang
    Sagsgang og sagstype / Sagsprocedure / Forventet sagsgang / Kompetenceudvalg / Hvem beslutter / Beslutningsproces
    Sagen behandles i / Sagen behandles af / Sagen afgøres endeligt i / Hvem afgør sagen / Hvem har kompetencen
  `),
  history: partsOf(`
    Tidligere behandling / Tidligere beslutning / Tidligere beslutninger / Beslutning fra tidligere møder
    Beslutninger fra tidligere møder / Punktet behandlet tidligere / Behandlingsplan / Sagsforløb / Sagens forløb
    Oversigt over politisk behandling / Politisk behandling / Politiske beslutninger og aftaler
    Politiske beslutninger/aftaler / Sagshistorik / Sagshistorik, henvisninger / Tidligere politisk behandling
  `),
  recommendation: partsOf(`
    Indstilling / Administrationens indstilling / Forvaltningens indstilling / Direktionens indstilling
    Borgmesterens indstilling / Administrationens forslag / Forvaltningens forslag / Administrationens anbefaling
    Forvaltningens anbefaling / Forvaltningen foreslår / Indstilling og beslutning / Forslag / Forslag til beslutning
    Indstillinger / Administrativ indstilling / Anbefaling / Indstilling til beslutning / Formandens indstilling
    Hovedindstilling / Alternativ indstilling / Beslutningspunkter
  `),
  decision: ['Vedtagelse', 'Beslutning', 'Beslutninger', 'Referat'],
  absence: partsOf(`
    Fraværende / Afbud / Ikke til stede / Ej til stede / Fraværende med afbud / Fravær / Fraværende i sagens behandling
    Fraværende ved sagens behandling / Fraværende under sagens behandling / Fraværende ved behandlingen
    Fraværende under hele mødet / Fraværende hele mødet / Afbud under hele mødet / Ikke til stede under hele mødet
    Følgende deltog ikke i behandlingen af punktet / Fremmøde og inhabilitet
  `),
  remarks: [
    'Borgmesterens afdelings påtegning',
    'Forvaltningens bemærkninger',
    'Administrationens bemærkninger',
    'Administrationens vurdering',
    'Forvaltningens vurdering',
  ],
  attachments: partsOf(`
    Bilag / Bilagsliste / Bilagsfortegnelse / Elektroniske bilag / Bilag Funktioner / Bilagsnr / Bilagsnr.
    Vedlagte bilag / Vedhæftede filer / Vedhæftede bilag / Dokumenter / Bilag til sagen / Bilag til punktet / Bilag i sagen
  `),
}

const kinds = new Map<string, SectionKind>()
for (const [kind, words] of Object.entries(headingsByKind))
  for (const word of words) kinds.set(word, kind as SectionKind)

/** The kind of a heading as printed, with or without its colon; undefined where no council is known to use it. */
export function kindOfHeading(heading: string): SectionKind | undefined {
  return kinds.get(heading.endsWith(':') ? heading.slice(0, -1).trimEnd() : heading)
}

/** Headings of no kind of their own that many councils print; elsewhere they are sub-headings. */
const others = partsOf(`
  Personale / Miljø / Miljøvurdering / CO2-konsekvensvurdering / Klimavurdering / Klimakonsekvenser / Videre proces
  Den videre proces / Alternativer / Punkttype / Effekt / Ydelse / Organisering / Øvrige forhold / Andre konsekvenser
  Tidsperspektiv / Handicappolitik / Konsekvens i forhold til visionen / Handlemuligheder / Vurdering / Personaleforhold
  Relation til politikker
`)

/** Headings that a page can have lost the line break before, so that they end a line of text: "… godkendes.Beslutning". */
export const endsGlued: readonly string[] = [
  'Beslutning',
  'Sagsfremstilling',
  'Indstilling',
  'Dagsorden',
  // Behind a letter other words end so, too.
  'Økonomi(?<=[.?!]Økonomi)',
  'Baggrund(?<=[.?!]Baggrund)',
  String.raw`Beslutning (?:i )?\p{Lu}[^\n]{3,120} den \d{1,2}[-.]\d{1,2}[-.]\d{4}`,
  String.raw`Ad\.? (?:pkt\.?|punkt) 1:?`,
]

/** How one of these begins that tells who decided, and when. */
export const datedDecision = 'Beslutning '

/** A year right before a label of people, where the line break between them is lost: "den 4. juni 2031Deltagere:". */
export const yearBeforeLabel = /(?:19|20)\d{2}(?=(?:Deltagere|Til ?stede|Medlemmer|Fraværende|Afbud):)/gu

/** A heading of what is recommended that can also say what was proposed at the meeting. */
export const proposedWord = /^forslag\s?:/iu

/**
 * Headings of a decision in some councils' minutes, and elsewhere sub-headings of a case: they count where a document
 * has no other word for it.
 */
export const weakDecisions: ReadonlySet<string> = new Set(
  partsOf(`
    afgørelse / udvalgets afgørelse / byrådets afgørelse / konklusion / vedtagelse / drøftelse og beslutning
    beslutning og referat / mødets beslutning / aftalt / protokol
  `),
)

/** What is asked of a body, on a line of its own among what an item says of itself; no heading: "Beslutningssag". */
export const sortOfCase =
  /^(?:beslutnings|drøftelses|efterretnings|godkendelses|høring|orienterings|temadrøftelses)?s?sag$/iu

const inAnyLetters = new Map<string, SectionKind>([
  ...[...weakDecisions].map((heading): [string, SectionKind] => [heading, 'decision']),
  ...others.map((heading): [string, SectionKind] => [heading.toLowerCase(), 'other']),
  ...[...kinds].map(([heading, kind]): [string, SectionKind] => [heading.toLowerCase(), kind]),
])

/** The bodies that a case goes through, by their codes: "Sagsforløb: ØK/BY" tells who decides, not what was decided. */
export const bodyCodes = /^\p{Lu}{2,4}(?:\s*[/,–-]\s*\p{Lu}{2,4})*$/u

/** The longest heading of consequences of several kinds, and the longest of all, in characters. */
const longestOfConsequences = 64
export const longestHeading = Math.max(
  longestOfConsequences,
  ...[...inAnyLetters.keys()].map((heading) => heading.length),
)

/** "Forvaltningen foreslår" begins a recommendation and is its first words. */
const endsInVerb = /\s(?:foreslår|indstiller|anbefaler)$/iu

/** What presents one of two recommendations. */
const ofRecommendation = /^(?:sags)?beskrivelse af (?:alternativ |hoved)indstilling$/u

/** The heading of a list of attachments with how many there are. */
const countedAttachments = /^bilag \(\d{1,3}\)$/u

/**
 * The kind of a heading of two, "Indledning/Baggrund", "Økonomi/personale", "Baggrund og vurdering", "Sagsbeskrivelse af
 * alternativ indstilling": that of the first, or of the other one where that alone is known, "Bevilling/Økonomi"; behind
 * "og" stands one that is known as well.
 */
function ofTwo(lower: string): SectionKind | undefined {
  if (ofRecommendation.test(lower)) return 'presentation'
  if (countedAttachments.test(lower)) return 'attachments'
  const hasSlash = lower.includes('/')
  // Most have neither, and are not parted.
  if (!hasSlash && !lower.includes('og')) return undefined
  const [first = '', other] = lower.split(/\s?\/|\sog\s/u)
  if (other === undefined || /[^\p{L}\s/-]/u.test(lower)) return undefined
  const kind = inAnyLetters.get(first)
  const ofOther = hasSlash && kind === undefined ? inAnyLetters.get(other.trim()) : undefined
  if (ofOther !== undefined && ofOther !== 'decision') return ofOther
  return hasSlash || (kind !== 'decision' && inAnyLetters.has(other)) ? kind : undefined
}

/** "Økonomiske og miljømæssige konsekvenser", "Vurdering i forhold til miljø": what they are of is told in many ways. */
const consequences =
  /^(?:(?:\p{L}{3,30}e,? (?:og )?){1,4}konsekvenser|(?:konsekvenser for|vurdering i forhold til) (?:[\p{L}-]{2,30}(?: |$)){1,4})$/u
const ofMoney = /^(?:vurdering i forhold til )?(?:økonomi|bevillingsmæssig)/u
const ofLaw = /^(?:jurid|retlig|lovgiv)/u

function ofConsequences(lower: string): SectionKind | undefined {
  if (!lower.includes('konsekvenser') && !lower.includes('i forhold til')) return undefined
  if (!consequences.test(lower)) return undefined
  return ofMoney.test(lower) ? 'economy' : ofLaw.test(lower) ? 'legal' : 'other'
}

/** The kind of a heading in any letters and without its colon, headings of no kind of their own included. */
export function kindInAnyLetters(heading: string): SectionKind | undefined {
  if (heading.length > longestHeading) return undefined
  const lower = heading.toLowerCase()
  const kind = inAnyLetters.get(lower) ?? ofTwo(lower) ?? ofConsequences(lower)
  return kind === undefined || endsInVerb.test(heading) ? undefined : kind
}

/** What the headings of the vocabulary begin with, in lower case. */
export const headingLetters: ReadonlySet<string> = new Set(
  [...inAnyLetters.keys()].map((heading) => heading.slice(0, 2)),
)

/**
 * The headings in lower case, by their first letters and longest first: what a heading begins
 * with tells its kind, but not that it is a decision ("Referat fra sidste møde").
 */
const beginnings = new Map<string, [begin: string, kind: SectionKind][]>()
for (const [heading, kind] of [...kinds].sort(([a], [b]) => b.length - a.length)) {
  const begin = heading.toLowerCase()
  addUnder(beginnings, begin.charAt(0), [begin, kind])
}

/**
 * The kind of a line that is known to be a heading, as the fields of an export
 * are: also in other letters, and with more words behind ("Høring af Ældrerådet").
 */
export function kindOfMarkedHeading(heading: string): SectionKind | undefined {
  const lower = heading.toLowerCase()
  const begun = beginnings.get(lower.charAt(0))?.find(([begin, kind]) => {
    if (!lower.startsWith(begin)) return false
    const rest = lower.slice(begin.length)
    return kind === 'decision' ? /^:?$/.test(rest) : !/^\p{L}/u.test(rest)
  })?.[1]
  return begun ?? (recommendedBy(heading) === undefined ? undefined : 'recommendation')
}
