import type {Random} from '../random.ts'

// Everything here is invented: no such municipality, nobody of these names in a council.

export const municipalities = ['Vibelund', 'Mosbølle', 'Ellerhøj', 'Kragsted', 'Tingerup', 'Nørrehede']

/** Bodies that meet, each with the genitive that a heading makes of it. */
export const bodies = [
  'Byrådet',
  'Kommunalbestyrelsen',
  'Økonomiudvalget',
  'Teknik- og Miljøudvalget',
  'Social- og Sundhedsudvalget',
  'Udvalget for Børn og Unge',
  'Miljø-, Natur- og Klimaudvalget',
  'Kultur- og Fritidsudvalget',
  'Beskæftigelsesudvalget',
]

/** Bodies that had the case before. */
export const earlierBodies = ['Planudvalget', 'Landdistriktsudvalget', 'Ældreudvalget', 'Udvalget for Vækst']

const firstNames =
  'Anne Birgit Carsten Dorte Erik Finn Grethe Hans Inge Jens-Ove Kirsten Lars Mette Niels Ole Per Susanne Tina Ulla Villy'
const lastNames =
  'Tanghøj Krogslund Vestermølle Åbrink Fyrrelund Brændgård Mulvad Søholt Rødbæk Lindtorp Ravnholt Kærsgård Egeberg Dalbro Tofting Stubkær Nygade Holmris Grønlykke Skovly'
export const parties = ['A', 'V', 'C', 'F', 'O', 'B', 'Ø']

/** People of different names, some of them with a middle name or an initial. */
export function people(random: Random, count: number): string[] {
  const first = random.some(firstNames.split(' '), count)
  const last = lastNames.split(' ')
  const from = random.int(0, last.length - 1)
  return first.map((name, at) => {
    const family = last[(from + at * 3) % last.length]
    const middle = random.chance(0.2) ? ` ${random.pick(['Bach', 'Holst', 'K.', 'Juul'])}` : ''
    return `${name}${middle} ${family}`
  })
}

export const rooms = [
  'Byrådssalen',
  'Mødelokale 3',
  'Lokale 204, Rådhuset',
  'Store Sal, Rådhuset, Torvet 2',
  'Medborgerhuset, Skolegade 4',
]

/** Titles of what comes at every meeting. */
export const usualTitles = [
  'Godkendelse af dagsorden',
  'Meddelelser',
  'Spørgetid',
  'Orientering fra formanden',
  'Eventuelt',
]

const things = [
  'cykelstien langs Åvej',
  'svømmehallen',
  'plejecentret Kløvergården',
  'rensningsanlægget',
  'skolebussen til Vesterhede',
  'den gamle station',
  'legepladserne i midtbyen',
  'ungdomshuset',
]
const cases = [
  'Anlægsbevilling til',
  'Ny tag på',
  'Forslag til lokalplan 214 ved',
  'Helhedsplan for',
  'Ansøgning om tilskud til',
  'Høring om',
  'Status på',
  'Udbud af driften af',
]
const ends = ['', '', '', ' - 2. behandling', ', etape 2', ' 2015-2018', ': Valg af model', ' (genoptaget)']

export const caseTitle = (random: Random): string => `${random.pick(cases)} ${random.pick(things)}${random.pick(ends)}`
export const longTitle = (random: Random): string =>
  `${random.pick(cases)} ${random.pick(things)} samt frigivelse af rådighedsbeløb til ${random.pick(things)}`

const subjects = ['Forslaget', 'Planen', 'Ordningen', 'Projektet', 'Aftalen']
const doings = [
  'har været i høring i otte uger',
  'bygger på erfaringerne fra nabobyen',
  'omfatter 12 boliger og en fælles have',
  'er udarbejdet sammen med borgerforeningen',
  'træder i kraft ved årsskiftet',
  'bruges af hvert femte barn i området',
]
const more = [
  'Naboerne er orienteret ved brev',
  'Arbejdet udføres i foråret',
  'Der er indkommet fire svar',
  'Vejen har i dag ingen belysning',
  'Driften kan holdes inden for rammen',
  'Lokalerne står tomme',
]

/** A paragraph of a case that decides nothing. */
export function prose(random: Random): string {
  const first = `${random.pick(subjects)} ${random.pick(doings)}.`
  const count = random.int(0, 3)
  return [first, ...random.some(more, count).map((sentence) => `${sentence}.`)].join(' ')
}

/** A sentence with one sum in it. */
export function sum(random: Random): {text: string; value: number} {
  const thousands = random.int(12, 980)
  const tenths = random.int(11, 96)
  return random.pick([
    {text: `Udgiften er ${thousands}.000 kr. om året.`, value: thousands * 1_000},
    {text: `Der er afsat ${Math.floor(tenths / 10)},${tenths % 10} mio. kr. til formålet.`, value: tenths * 100_000},
    {
      text: `Arbejdet er anslået til 2.${thousands + 10}.500 kr. inkl. tilsyn.`.replace(/2\.(\d\d)\./, '2.0$1.'),
      value: 2_000_000 + (thousands + 10) * 1_000 + 500,
    },
  ])
}

export const recommenders = [
  'Administrationen',
  'Forvaltningen',
  'Direktionen',
  'Direktøren for Teknik og Miljø',
  'Center for Økonomi',
  'Borgmesteren',
]

/** What is recommended, as it goes on behind "at ". */
export const recommended = [
  'planen godkendes',
  'orienteringen tages til efterretning',
  'forslaget sendes i høring i otte uger',
  'der gives en anlægsbevilling',
  'udgiften finansieres af kassebeholdningen',
  'sagen oversendes til Byrådet',
  'ordningen evalueres om to år',
]

export interface Verdict {
  text: string
  outcomes: string[]
}

export const verdicts: readonly Verdict[] = [
  {text: 'Godkendt.', outcomes: ['approved']},
  {text: 'Indstillingen blev godkendt.', outcomes: ['approved']},
  {text: 'Tiltrådt.', outcomes: ['approved']},
  {text: 'Vedtaget.', outcomes: ['approved']},
  {text: 'Taget til efterretning.', outcomes: ['noted']},
  {text: 'Orienteringen blev taget til efterretning.', outcomes: ['noted']},
  {text: 'Drøftet.', outcomes: ['discussed']},
  {text: 'Udsat.', outcomes: ['postponed']},
  {text: 'Sagen udsættes til næste møde.', outcomes: ['postponed']},
  {text: 'Sendes tilbage til forvaltningen.', outcomes: ['returned']},
  {text: 'Forslaget blev forkastet.', outcomes: ['rejected']},
  {text: 'Godkendt, idet lamperne dog bliver lavere.', outcomes: ['approved']},
]

export const handedOn: readonly Verdict[] = [
  {text: 'Anbefales.', outcomes: ['forwarded']},
  {text: 'Anbefales godkendt.', outcomes: ['forwarded']},
  {text: 'Indstilles til Byrådets godkendelse.', outcomes: ['forwarded']},
]

export const attachmentTitles = [
  'Kort over området',
  'Notat om økonomien',
  'Høringssvar, samlet',
  'Udkast til aftale',
  'Tegninger fra ansøger',
  'Oversigt over tilskud 2016',
]

/** How sections are headed, in one council's words: what a case has before its recommendation and decision. */
export interface Headings {
  case: readonly {
    kind: 'summary' | 'background' | 'presentation' | 'economy' | 'legal' | 'hearing' | 'communication' | 'competence'
    heading: string
  }[]
  recommendation: string
  history: string
}

export const vocabularies = {
  common: {
    case: [
      {kind: 'summary', heading: 'Resumé'},
      {kind: 'presentation', heading: 'Sagsfremstilling'},
      {kind: 'economy', heading: 'Økonomi'},
    ],
    recommendation: 'Indstilling',
    history: 'Tidligere beslutninger',
  },
  theme: {
    case: [
      {kind: 'summary', heading: 'Beslutningstema'},
      {kind: 'background', heading: 'Historik'},
      {kind: 'presentation', heading: 'Sagsbeskrivelse'},
      {kind: 'economy', heading: 'Økonomiske konsekvenser'},
      {kind: 'legal', heading: 'Lovgrundlag'},
    ],
    recommendation: 'Administrationens indstilling',
    history: 'Tidligere behandling',
  },
  core: {
    case: [
      {kind: 'summary', heading: 'Sagens kerne'},
      {kind: 'background', heading: 'Baggrund'},
      {kind: 'presentation', heading: 'Sagsfremstilling'},
      {kind: 'communication', heading: 'Kommunikation'},
      {kind: 'hearing', heading: 'Høring'},
    ],
    recommendation: 'Indstilling',
    history: 'Tidligere behandling',
  },
  problem: {
    case: [
      {kind: 'background', heading: 'Problemstilling'},
      {kind: 'presentation', heading: 'Løsning'},
      {kind: 'economy', heading: 'Økonomi'},
      {kind: 'competence', heading: 'Beslutningskompetence'},
    ],
    recommendation: 'Forvaltningens indstilling',
    history: 'Tidligere beslutninger',
  },
} as const satisfies Record<string, Headings>
