import {type PeopleLabel, peopleLabel, peopleLabelBeginnings, peopleLabelWords} from './people-labels.ts'
import {partsOf, wordsOf} from './word-lists.ts'

/** What a label in the head of minutes stands before. */
export type HeadLabel =
  | PeopleLabel
  | 'committee'
  | 'municipality'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'location'
  | 'kind'
  | 'remarks'
  | 'nothing'

/** Labels of a head but for those of lists of people, in lower case and without their colon. */
const headLabels: Record<Exclude<HeadLabel, PeopleLabel>, readonly string[]> = {
  committee: partsOf(
    'udvalg / udvalget / møde i / møde / organ / forum / råd / udvalg/råd / mødeforum / politisk udvalg',
  ),
  municipality: ['kommune'],
  date: partsOf(`
    mødedato / dato / mødedag / dato for mødet / dato for møde / dato og tid / dato/tid / mødet den / tid og sted
    hvornår
  `),
  startTime: partsOf(
    'tidspunkt / tid / mødetid / mødetidspunkt / tidspunkt og sted / mødevarighed / klokken / kl. / kl',
  ),
  endTime: [],
  location: partsOf(`
    mødested / sted / hvor / lokale / mødelokale / møde lokation / lokation / mødelokation / mødesal / mødeafholdelse
    afholdelsessted / adresse
  `),
  kind: ['type', 'mødetype', 'dokumenttype', 'dokument'],
  remarks: partsOf(`
    bemærkninger / bemærkninger til dagsorden / bemærkninger til dagsordenen / bemærkninger/ændringer til dagsordenen
    særlige forhold / særlige bemærkninger / godkendelse af dagsorden / godkendelse af dagsordenen
    godkendelse af forslag til dagsordenen / meddelelser / spørgetid / status
  `),
  nothing: partsOf(`
    pdf / hent / udsendelsesdato / udsendt / publiceret / offentliggjort / punkter / hent som fil / dagsorden publiceret
    referat publiceret
  `),
}

/** Labels of when a meeting began and ended, which councils put together of the same words: "Mødet blev hævet kl.". */
const timeLabels: readonly (readonly ['startTime' | 'endTime', RegExp])[] = [
  [
    'startTime',
    /^(?:møde(?:t|ts)? ?(?:blev )?)?(?:start(?:tid|tidspunkt)(?: for møde)?|(?:start(?:et|ede)?|(?:på)?begyndte?|åbnet)(?: kl\.?)?)$/u,
  ],
  [
    'endTime',
    /^(?:møde(?:t|ts)? ?(?:blev )?)?(?:slut(?:tid|tidspunkt)(?: for møde)?|(?:slut(?:tede)?|(?:af)?sluttet|hæve(?:t|des)|ophævet)(?: kl\.?)?)$/u,
  ],
]
const timeLabelBeginnings = 'mø st be på åb sl af hæ op'.split(' ')

/** What a label of an agenda item stands before. */
export type ItemLabel =
  | 'caseNumber'
  | 'journalNumber'
  | 'documentNumber'
  | 'caseworker'
  | 'otherCaseworkers'
  | 'access'
  | 'nothing'

/** Labels of an agenda item, in lower case, without what stands between them and the value. */
const itemLabels: Record<ItemLabel, readonly string[]> = {
  caseNumber: partsOf(`
    sagsnr. / sagsnr / sagnr. / sagnr / sags nr. / sagsnummer / sagsid. / sagsid / sagid. / sagid / sags id / sags-id
    sagsid/-nr. / sagsid/ -nr. / acadre sagsnr. / acadre nr. / acadre-nr. / esdh-sag / esdh-sagsnr. / edoc sagsnr.
    sbsys sagsnr. / sag
  `),
  journalNumber: partsOf(
    'j.nr. / j.nr / j. nr. / jnr. / jnr / journal nr. / journalnr. / journalnummer / journal nr / jr.nr.',
  ),
  documentNumber: partsOf(
    'dok.nr. / dok.nr / dok. nr. / doknr. / dokumentnr. / dokumentnummer / dokument nr. / dokumentid / dok.id / dok',
  ),
  caseworker: wordsOf('sagsbehandler initialer sagsbeh. sagsbeh sbh. sbh sagsansvarlig ansvarlig behandler'),
  otherCaseworkers: ['øvrige sagsbehandlere'],
  access: ['adgang', 'åbent/lukket', 'offentlighed'],
  nothing: partsOf(`
    område / sag fra / sagen fra / sagsinitialer / sagsansvarlig enhed / ansvarlig enhed / fagcenter / afdeling
    forvaltning / besl. komp. / besl. komp / antal tegn / antal bilag
  `),
}

function byWord<Label extends string>(labels: Record<Label, readonly string[]>): ReadonlyMap<string, Label> {
  return new Map(
    (Object.entries(labels) as [Label, readonly string[]][]).flatMap(([label, words]) =>
      words.map((word): [string, Label] => [word, label]),
    ),
  )
}

const headWords = byWord(headLabels)
const itemWords = byWord(itemLabels)

/** Every label there is, of heads and of items; of lists of people the words of all. */
export const allLabels: readonly string[] = [...headWords.keys(), ...itemWords.keys(), peopleLabelWords]

/** What a label of a head can begin with, in lower case. */
export const headLabelBeginnings: ReadonlySet<string> = new Set([
  ...[...headWords.keys()].map((word) => word.slice(0, 2)),
  ...timeLabelBeginnings,
  ...peopleLabelBeginnings,
])

/** What a label in a head says, in any letters and without its colon; undefined where no council is known to use it. */
export function headLabel(printed: string): HeadLabel | undefined {
  const lower = printed.toLowerCase()
  return headWords.get(lower) ?? timeLabels.find(([, words]) => words.test(lower))?.[0] ?? peopleLabel(lower)
}

/** What a label of an item says, with or without its colon. */
export function itemLabel(printed: string): ItemLabel | undefined {
  return itemWords.get(printed.toLowerCase())
}

const escaped = [...itemWords.keys()]
  .filter((word) => word !== 'sag' && word !== 'dok')
  .sort((a, b) => b.length - a.length)
  .map(inExpression)
  .join('|')

/** A label as it stands in an expression. */
function inExpression(word: string): string {
  return word.replace(/[.\\/]/g, '\\$&').replace(/ /g, '\\s?')
}

/**
 * One label of an item after the other on a line: "J.nr.: 00.01.00A02 Sagsid.: 181204 Sagsbehandler: MV".
 * "Sag", "Sag nr." and "Dok." are labels only before a number that is built like that of a case. A colon tells a label that has
 * lost the space before it: "J.nr.: 00.01.00-A02-3-17Sagsbehandler: MV".
 */
export const itemLabelsOnLine = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}.-])|(?<=\d)(?=\p{L}{5,30}:))(?:(${escaped})(?:\s*[:|]\s*|\s+(?=[\p{L}\d])|$|(?<=\.)(?=\d))|(sag|dok)(?:\.?:\s*(?=\d|EMN)|(?:\s?nr)?\.?:?\s+(?=\d{2,4}-\d{2,4}-?\d|(?:\d{2}\/(?!(?:19|20)\d\d(?!\d))\d{3,9}|\d\d\.\d\d\.\d\d-\p{L}\d\d-\S{1,20}|\p{L}{2,4}-(?:19|20)\d\d-\d{1,9})(?:\s*$|\s{2}))))`,
  'giu',
)

/** The first label of such a line. */
export const itemLabelAtStart = new RegExp(`^${itemLabelsOnLine.source}`, 'iu')

/** A label of an item with its value, known or not: "Sagsansvarlig enhed: Havnen". */
export const anyLabel: RegExp = /^\p{Lu}[\p{L} .-]{2,40}:(?:\s|$)/u

/** The label of a case behind the number of an item, with its colon, or before nothing but a number: "Journalnr. 17.13G01". */
export const caseLabelAtStart = new RegExp(
  String.raw`^(?:${[...itemLabels.caseNumber, ...itemLabels.journalNumber].map(inExpression).join('|')})(?:\s?:|\s+(?=\d{2,4}[./-]\S{3,30}\s*$))`,
  'iu',
)

/** What a line of labels can begin with, in lower case: where none of it stands, there is no need to look. */
export const itemLabelBeginnings: ReadonlySet<string> = new Set(
  [...itemWords.keys(), 'åben', 'lukket', 'mødedato'].map((word) => word.slice(0, 2)),
)

/** The day of the meeting before labels of an item, in a column of its own: "MØDEDATO: 21.03.2006     J.NR.: 00.22A01". */
export const dayBeforeLabels = /^mødedato:?\s{1,3}[\d. \p{L}-]{6,20}?\s{3,}(?=\p{L})/iu

/** "Åbent - 01.00.00-G01-93-16", "Lukket - 00.01.00A04 - 2007/34364", "82.20.00.A00    18/1440": access, the number of the subject, that of the case. */
export const accessAndCase =
  /^(?=\p{L}|\d\d\.\d\d\.\d\d[.-]?\p{L}\d\d\s)(?:(?<access>(?:åbent?|lukket)(?: (?:sag|punkt))?)\s+[-–]\s+)?(?:(?<journalNumber>(?:\d\d\.\d\d\.\d\d[.-]?)?\p{L}\d\d)\s+(?:[-–]\s+)?)?(?<caseNumber>\d\d\.\d\d\.\d\d-?\p{L}\d\d(?:-\d{1,6}(?:-\d{2,4})?)?|(?:19|20)\d\d[/-]\d{1,9}|\d\d\/\d{1,9})$/diu

/** "00.30.14-S00-3-11   Åben sag", "12/15486   00.22.04G01   Åben sag": the number of the case, perhaps its subject, and access. */
export const caseAndAccess =
  /^(?<caseNumber>\d\d\.\d\d\.\d\d-?\p{L}\d\d(?:-\d{1,6}(?:-\d{2,4})?)?|(?:\d\d|(?:19|20)\d\d)\/\d{1,9})(?:\s+(?<journalNumber>\d\d\.\d\d\.\d\d-?\p{L}\d\d))?\s+(?<access>(?:åbent?|lukket)(?: (?:sag|punkt))?)$/diu

/** "Åbent          Fmd. init.:": access, and a label behind a gap that says nothing of the item. */
export const accessAndLabel =
  /^(?<access>(?:åbent?|lukket)(?: (?:sag|punkt))?)(?:\s{2,}|\t)(?<nothing>\p{L}[\p{L}. ]{1,30}:.*)$/diu

/** A word of access, behind the value that it stands beside. */
export const accessBehind = /(?<!\b(?:ikke|ej)\s{0,5})(?:^|\s)(\S+(?:\s+(?:sag|punkt|dagsorden|referat))?)$/iu
