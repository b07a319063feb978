import {alternatives, orInCapitals} from './alternatives.ts'
import {bodiesFor, bodyWords} from './committees.ts'
import {headingsByKind} from './headings.ts'
import {boards} from './institutions.ts'
import {matchesIn} from './matches.ts'
import {partsOf, wordsOf} from './word-lists.ts'

// Words by which a text that has lost its line breaks is broken up again: what
// began a line on paper stands in the middle of one.

/** Headings that hardly stand in a sentence with a capital letter, so that one is a heading wherever it stands. */
export const plainHeadings: ReadonlySet<string> = new Set(
  partsOf(`
    Administrationens indstilling / Beslutning / Beslutningskompetence / Beslutningstema / Forvaltningens indstilling
    Indstilling / Lovgrundlag / Resume / Resumé / Beslutninger / Administrativ indstilling / Sagens formål
    Sagsbeskrivelse / Sagsfremstilling / Sagsresume / Sagsresumé / Supplerende sagsfremstilling
  `),
)

/** Headings that nearly all minutes have, by which it is told whether a text has lost its lines. */
export const tellingHeadings = wordsOf('Sagsfremstilling Indstilling Beslutning Resumé Resume INDSTILLING BESLUTNING')

const wordsOfForm =
  '(?:Beslutning|Indstilling|Sagsfremstilling|Resum[eé]|Sagsresum[eé]|Sagsbeskrivelse|Sagsnr|Sagsnummer|Journalnr|Sagsbehandler|Punkttype|Fraværende|Afbud|Åbent punkt)'

/** A heading or a label that begins a line of a text, or stands behind the end of a sentence: a reading has not parted the two. */
export const swallowed = new RegExp(String.raw`(?:^|[.!?:)] {1,3})${wordsOfForm}(?![\p{L}-])`, 'gmu')

/** A heading or a label in a title. */
export const formWord = new RegExp(String.raw`[^\p{L}-]${wordsOfForm}(?![\p{L}-])`, 'u')

/** All headings that a text is broken up by; those that are not plain only between sentences. */
export const runInHeadings: readonly string[] = [
  ...new Set([...plainHeadings, ...Object.values(headingsByKind).flat()]),
].filter((heading) => !/^Sagen afgøres|^Beslutningen træffes|^Indledning$/u.test(heading))

/** Headings of which a body's name in the genitive stands in front: "Regionsrådets beslutning". */
export const headingsOfBodies: readonly string[] = ['beslutning', 'indstilling', 'påtegning']

/** Whether words that could begin a section are the name of a body and a day alone: "Byrådet 26. maj 2008". */
export function isBodyAndDay(words: string): boolean {
  return /\d{4}/.test(words) && !headingsOfBodies.some((heading) => words.toLowerCase().includes(heading))
}

/** Kinds of headings that an item begins with, so that its title stands before them. */
export const openingKinds: ReadonlySet<string> = new Set(['summary', 'background', 'presentation', 'competence'])

/** Kinds of headings that part what is told of a case. */
export const partsOfCase: ReadonlySet<string> = new Set([
  ...openingKinds,
  'economy',
  'legal',
  'hearing',
  'communication',
  'history',
])

/** What is said of a meeting behind a label. */
export type ValueKind = 'date' | 'time' | 'place' | 'people' | 'text'

/** Labels of the body that meets. */
export const bodyLabels = /^(?:udvalg|forum|mødeforum)(?!\p{L})/iu

/** Labels of a head, by what stands behind them. */
export const headLabels: Readonly<Record<ValueKind, readonly string[]>> = {
  date: ['Mødedato', 'Dato', 'Udsendelsesdato'],
  time: partsOf(`
    Mødetidspunkt / Starttidspunkt for møde / Starttidspunkt / Sluttidspunkt for møde / Sluttidspunkt / Mødetid
    Mødet påbegyndt / Mødet afsluttet / Møde slut / Start kl. / Slut kl. / Tidspunkt / Tid / Mødet startede
    Mødet sluttede / Mødet hævet / Mødet slut
  `),
  place: ['Mødested', 'Mødelokale', 'Mødelokalet', 'Lokale', 'Sted'],
  people: partsOf(`
    Medlemmer / Mødedeltagere / Deltagere / I mødet deltager / I mødet deltog / Til stede / Tilstede / Øvrige deltagere
    Øvrige / Gæster / Derudover deltog / Desuden deltog / Endvidere deltog / Afbud fra/fraværende / Afbud/fraværende
    Fraværende/afbud / Afbud fra / Afbud / Fraværende med afbud / Fraværende / Ikke til stede / Stedfortrædere
    Mødesekretær / Sekretær / Referent
  `),
  text: partsOf(`
    Udvalg / Forum / Mødeforum / Bemærkninger/ændringer til dagsordenen / Bemærkninger til dagsordenen
    Bemærkninger til dagsorden / Bemærkninger / Særlige forhold / Indkaldelse / Møde nr.
  `),
}

/** What a stretch begins with that is of a head. */
export const headLabelWords = new RegExp(
  String.raw`^(?:${alternatives(Object.values(headLabels).flat())})(?![\p{L}-])`,
  'iu',
)

/** The label of a list of people. */
export const labelOfPeople =
  /(?<!\p{L})(?:Medlemmer|Mødedeltagere|Deltagere|Fraværende|Afbud|Ikke til stede|Til stede):? (?=\p{Lu})/gu
/** What joins the names of a list. */
export const joinsListed = /^(?:,| og) (?=\p{Lu})/u

/** Labels of an item; those that can only stand at its head come first. */
export const itemLabels: readonly string[] = partsOf(`
  Sagsnummer / Acadre sagsnr. / Sagsnr. / Sagsnr / Sags nr. / Sags-nr. / Sagsid. / Sagsid / Sags-id / Sags ID / Journal nr. / Journalnr.
  Journalnummer / J.nr. / J. nr. / J.nr / J. nr / Jnr. / Dok.nr. / Dokumentnr.
`)
export const itemLabelsBehind: readonly string[] = partsOf(`
  Sagsbehandler / Sagsbeh. / Sagsbeh / Sagsinitialer / Initialer / Sagsansvarlig enhed / Sagsansvarlig / Sag fra
  Område / Mødedato / Dato / Sagen afgøres i / Sagen afgøres af
  Beslutningen træffes af / Fraværende / Afbud / Ikke til stede / Bilag
`)

/** Labels of those who were away from an item, and of its attachments. */
export const absentLabel = /^(?:fraværende|afbud|ikke til stede|ej til stede)(?:\smed afbud)?:?$/iu
export const attachmentsLabel = /^bilag:?$/iu

/** How a counted attachment begins that has its access before its title. */
export const attachmentBeginnings = /(?<=^|\s)\d{1,2}(?: (?:Åben|Åbent|Lukket)|[.)]) (?=\p{Lu}|\d)/gu
/** How one begins that is not counted: with its access, a bullet, or behind the name of a file. */
export const uncountedAttachments =
  /(?<=^|\s)(?:(?:Åben|Åbent|Lukket) - |[•·▪] )(?=\S)|(?<=\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|tiff?) )(?=\p{Lu}|\d)/gu

/** The number of a journal that is no case number of today: "24.00A00". */
export const journalNumber = /^\d{2}\.\d{2}(?:\.\d{2})?[A-ZÆØÅ]\d{2}$/u

/** The label of the caseworker, behind whose name a title can stand. */
export const workerLabel = /^sagsbehandler:$/iu
/** The heads of a table that says which bodies a case goes to, and the ticks of its cells, whose columns are lost: "DIR FOU BFU SOS BSK x x". */
export const rowOfCodes = /(?<!\S)(?:\p{Lu}{3} ){4,}\p{Lu}{3}(?:(?: ?[xX](?=\s|$|\p{Lu}))+|(?!\p{L}))/gu

/** Labels that can stand behind another one on its line. */
export const labelsBehind = /^(?:sagsbeh|initialer|sagsinitialer|sagsid|dok)/iu

/** What stands before the number of an item, as alternatives of an expression. */
export const itemWords = alternatives(
  partsOf('Punkt nr. / PUNKT NR. / Pkt. nr. / Sag nr. / SAG NR. / Sag nr / Punkt / PUNKT / Pkt. / PKT. / Nr.'),
)

/** The number of an item with the word before it, and what parts it from its title: "Punkt 3:", "#4", "2.1.", "Nr.5 -". */
export const itemNumber = String.raw`(?:(?:${itemWords})\s?|#)?(?:\d{1,2}\.(?=\d))?(?<number>\d{1,4})(?:/(?:19|20)\d\d)?`
export const behindNumber = String.raw`(?:\s?[.:)](?:\s+|(?=\p{Lu}\p{Ll}))|\s[-–]\s|\s+)`

/** The end of what stands over a group of items in capitals, or the number of a page: "FORMALIA II", "Side 3 af 5". */
export const behindGroup =
  /(?:(?<![\p{L}-])\p{Lu}{4,}(?: [IVX]{1,4})?|(?:Side|side) \d{1,3}(?: (?:af|\/) ?\d{1,3})?)\s+$/u
/** What stands before a number that is none of an item. */
export const beforeOtherNumbers = /(?:^|\s)(?:kl|nr|ca|pkt|stk|afd|§|kap)\.?\s+$/iu
/** A street, behind which a number without a stop is a house: "Pavillon på Skovvej 31 i Søheden". */
export const street = /\p{L}(?:vej|gade|all[eé]|stræde|torv|plads|vænget?)(?:en)?\s+$/u

/** Where a sentence begins without a stop before it: with its subject and verb, or with a word that hardly stands in a title. */
export const sentenceStarts =
  /(?<=[\p{L}\d)”"] )(?:(?:\p{Lu}\p{L}*-(?:, \p{L}+-){0,3} og )?\p{Lu}[\p{L}-]* (?:er|var|har|havde|skal|skulle|kan|blev|bliver|viser|søger|ønsker|ansøger|foreslår|indstiller|anbefaler|anmoder|fremsender|forelægger|orienterer|orienterede|oplyser|oplyste|meddeler|giver|udløber|bad|beder|besluttede|behandlede|drøftede|vedtog|fik|får|deltog|udgør|omfatter|indeholder|redegør)(?![\p{L}-])|(?:Der|Det|På baggrund|I forbindelse|I henhold|Som følge|Med henblik|Efter|Siden) (?=\p{Ll}))/gu

/** What a title goes on behind. */
export const endsNoTitle =
  /(?:(?:^|\s)(?:på|i|ved|til|af|for|fra|og|om|den|det|de|med|en|et|under|over|samt|nr\.?)|[,&/-])$/u

/** Marks of access that stand on a line of their own. */
export const accessMarks: readonly string[] = partsOf(
  'Åben sag / Åbent punkt / Lukket sag / Lukket punkt / Åben dagsorden / Lukket dagsorden',
)

/** What stands over all items, at the end of the head. */
export const overItems = /(?<!\S)Dagsordenpunkter\s*$/u

/** One of their words alone before the case: "Åbent Sagsnr.: …", "Lukket - 2007/34364". */
export const accessBeforeCase = new RegExp(
  String.raw`(?<=(?<![-–(])\s)(?:Åbent?|Lukket)(?=\s(?:[-–]\s(?:\d{2,4}\/|\d\d\.)|(?:${alternatives(itemLabels)}) ?:))`,
  'gu',
)

/** What tells of the end of a meeting, also where its time is lost. */
export const closings =
  /(?<![\p{L}])(?:Mødet|mødet) (?:sluttede|slut|sluttet|hævet|hævedes|afsluttet)(?=\s*(?:$|:|[Kk]l|\d))/gu

/** The time of day behind such words, and the full stop that ends them: " kl. 19.20." */
export const closingTime = /^\s*(?::\s*)?kl(?:okken|\.)?\s*\d{1,2}(?:[.:]\d{2})?\.?(?=\s|$)/iu

/** Groups of items, over the first one: "ÅBNE BESLUTNINGSSAGER". */
export const itemGroups =
  /^(?:(?:åbne|lukkede)\s\p{L}{0,20}(?:sager|punkter)|punkter på (?:åbent|lukket) møde|sager til (?:\p{L}{3,24} )?(?:afgørelse|efterretning|behandling|orientering|beslutning|drøftelse)|til (?:efterretning|behandling|orientering)\s[-–]\sfor (?:åbne|lukkede) døre|(?:for|under) (?:åbne|lukkede) døre|(?:åben|åbent|lukket) (?:dagsorden|møde|del))(?![\p{L}])/iu

/** A word that parts open items from closed ones, alone before the number of the next one. */
export const partBeforeItem =
  /(?<=^|[^\s–(-]\s)(?:Åben|Åbent|Lukket|ÅBEN|ÅBENT|LUKKET)(?: (?:del|møde|dagsorden|DEL|MØDE|DAGSORDEN))?[\s:]*$/u
/** One of these that opens. */
export const openPartBeforeItem = /^åbe/iu

/** The capital letters that they begin with. */
export const groupLetters = 'ÅLTPSFU'

/** What a table of contents begins with, and the heads of its columns. */
export const contentsWord =
  /(?<!\p{L})(?:Indholdsfortegnelse|INDHOLDSFORTEGNELSE|Sagsoversigt(?=\s(?:Side|0?1\.\s\p{Lu}))|Indhold(?=:?\s(?:Side|Åben|Sag nr|\d{1,3}\.\s))|Punkter på åbent møde(?=:?\s\d)|(?:Dagsorden|DAGSORDEN)(?=:? ?1\. ?\p{Lu})|dagsorden(?=: ?1\. ?\p{Lu})|(?:Følgende sager behandles(?: på mødet(?= Side))?|Til behandling forelå)(?=:\s|(?<=mødet)\s)|(?:Sag nr\.|Pkt\.?) (?:Tekst|Emne|Titel) Side(?=\s))/u
/** A word of these that can stand over the items themselves. */
export const contentsOrItems = /^dagsorden/iu
export const contentsHeads = /^:?(?:\s*(?:sagsnr\.|sag|pkt\.|punkt|nr\.?|tekst|emne|titel|side):?)*(?=\s|$)/iu

/** What stands on a line of its own: words of the page, and those over signatures and the list of attachments. */
export const aloneWords =
  /(?:(?<!\S)(?:Til|Tilbage til|Gå til) (?:toppen|indholdsfortegnelsen?)|(?:^|(?<=[\p{L})”"][.!?)”"]\s))(?:[Uu]nderskrifter|UNDERSKRIFTER|[Uu]nderskrifts(?:side|blad|ark)|[Bb]ilagsoversigt|[Bb]ilagsliste))(?=\s+[\p{Lu}\d#(]|\s*$)/gu

/** Titles that stand first in a head. */
const titleWords: readonly string[] = partsOf(`
  Beslutningsprotokol / Åben beslutningsprotokol / Beslutningsreferat / Mødereferat / Åbent referat / Åben referat
  Åben dagsorden / Referat / Protokol / Dagsorden med beslutningsreferat / Dagsorden med beslutninger / Dagsorden med vedtagelser / Dagsorden
  Tillægsdagsorden / Beslutninger / Udskrift
`)

/** These, in any letters that they are printed in. */
export const titlePattern = alternatives(orInCapitals(titleWords))
/** One of them and what leads on from it, where they stand before a meeting: "Referat af". */
export const titleBefore = `(?:(?:${titlePattern}) (?:fra|af|til|over) )?`
const boardWords = alternatives(boards.flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)]))

/** "Referat af bestyrelsesmøde i Egå Vand A/S", up to what stands behind the name in any head. */
export const meetingOfBoard = new RegExp(
  String.raw`^${titleBefore}(?:(?:${boardWords})s- og )?(?:${boardWords})smødet? (?:i|på|for|hos|ved)(?:(?: og)? (?!(?:${titlePattern}|${alternatives(Object.values(headLabels).flat())})(?![\p{L}-]))\p{Lu}[\p{L}\d/.'’-]*){1,8}(?=\s|$)`,
  'u',
)

/** The word before a time of day, where none follows. */
export const lostClocks = /(?<=\s)[Kk]l\.?(?=\s+(?![\d\s])|$)/gu

/** Labels of lists of those who were there. */
export const presentLabels = /^(?:medlemmer|mødedeltagere|deltagere|i mødet deltag|til ?stede|indkaldelse)/iu

/** What tells of a person in a list that was there, or was not. */
export const presenceWords = ['deltog', 'var fraværende', 'fraværende', 'afbud', 'mødt'] as const

/** Verbs behind which "at" belongs to what they say, and begins no point. */
export const sayingVerbs =
  /(?:godkender|beslutter|anbefaler|indstiller|konstaterer|meddeler|foreslår|forudsætter|forventer|betyder|medfører|sikrer|bemærker|oplyser|vurderer|mener|således|sådan|for|om|betinget af|under forudsætning af|på betingelse af|ved|efter|uden|inden|til)$/iu

/** What a site that shows transcripts of prints has around one. */
export const transcriptMark = 'Transkript'
export const transcriptTitle = /^Download\s+"(.+)"\s*$/u

/** What the name of a body ends with, and one that goes on with what it is for. */
export const bodyWord = new RegExp(`(?:${bodyWords})(?:et|en|n)?(?=s?$)`, 'iu')
/** What every such word has. */
export const bodyStems = new RegExp(bodyWords, 'giu')
export const namedFor = new RegExp(
  String.raw`^(?:\p{L}{0,24}udvalget|${bodiesFor}) (?:for|vedrørende) (?!(?:[\p{L}-]+ ){1,2}kommune)`,
  'iu',
)

/** The number of a page with its word, at the ends of a page. */
export const pageLabel = {
  first: /^side (?:\d{1,4}(?: af \d{1,4})?|[ivxlc]{1,7})(?=\s|$)/iu,
  last: /(?:^|\s)side (?:\d{1,4}(?: af \d{1,4})?|[ivxlc]{1,7})$/iu,
}

/** The numbers of pages within a text, with the word before them. */
export const numbersOfPages =
  /(?<![\p{L}\p{N}])(?:side(?:nr\.?|tal)? ?:?|s\.) ?(\d{1,4})(?: ?(?:af|\/) ?(\d{1,4}))?(?![\p{L}\p{N}/-]|[.,:]\d)/giu

/** What stands between a body and the day of its meeting in a running head: "Byrådet's møde den 3. maj 2012". */
export const betweenBodyAndDay = /^(?:['’]?s)?(?:,| møde)?(?: -)?(?: den| d\.)? ?/u

/** Words of a running head for the day and the number of the page, of which the value can be lost. */
export const pageWords = /^(?:mødedato|møde den|dato|side(?: ?:)?(?: \d{1,4}| [ivxlc]{1,7})?)(?: ?:)?(?=[\s,]|$)/iu

const placeWord =
  /(?:^|\s)(?:\p{L}{0,30}(?:sal(?:en)?|rådhus(?:et)?|rådssal(?:en)?|lokale[rt]?|lokalerne|værelse[rt]?|hus|skolen?|kantinen?|centret|kontor|gården)(?: \d{1,4}| [IVX]{1,4}(?=\s)| [A-Z]\d{0,3})?)(?=[\s,]|$)/giu
/** How far into a row of values a place can reach, and how many commas it has. */
const longestPlace = 120
const mostCommas = 2

/** A sentence within a section that begins a recommendation: "Formanden indstiller, at …". */
export const leadInSentences =
  /(?<=[.!?)] )\p{Lu}[^.:;!?]{1,140}?\s(?:indstiller|foreslår|anbefaler)(?:\s(?:til|over\s?for)\s[^.:;,]{3,80})?(?:[,:]?\s(?=at\s|(?:1\.|1\)|a\)|[•–-])\sat\s)|[,:]\s(?=1\.\s)|[,:]?\s(?=At\s))/gu

/** The word that a point of a recommendation begins with, which some transcripts have lost. */
export const pointWord = /(?<!\p{L})at(?!\p{L})/iu

/** A sentence that begins a recommendation in a text that has lost every "at": "Direktionen indstiller, rapporten tages til efterretning." */
export const leadInsWithoutAt =
  /(?<=[.!?)] )\p{Lu}[^.:;!?]{1,140}?\s(?:indstiller|foreslår|anbefaler),\s(?=\p{Ll}[^.:;!?]{2,160}?(?:es|ås)(?!\p{L}))/gu

/** The end of a place that a row of values begins with: behind the last word of a room or a house before the people. */
export function placeEnd(values: string): number | undefined {
  let end: number | undefined
  for (const {0: word, index} of matchesIn(placeWord, values.slice(0, longestPlace))) {
    const to = index + word.length
    if (values.slice(0, to).split(',').length - 1 > mostCommas) break
    end = to
  }
  return end
}

/** What ends the name of a body that says what it is for. */
export const endsBodyName = new RegExp(
  String.raw`^(?:(?:den|d|møde|punkt|pkt|kl|(?:man|tirs|ons|tors|fre|lør|søn)dag)(?![\p{L}])|(?:${alternatives([...titleWords, ...Object.values(headLabels).flat()])})(?![\p{L}-]))`,
  'iu',
)

/** What stands behind the last name of a list where that of another label is empty. */
export const nobodyAtEnd = /(?<!\S)ingen\.?$/iu
