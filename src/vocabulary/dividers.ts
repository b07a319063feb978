import {partsOf} from './word-lists.ts'

/** Lines between items that say whether those that follow are open or closed to the public. */
const closedPart =
  /^(?:\d{1,2}\.?\s+|(?:\p{L}|[IVX]{2,4})\.\s+(?=lukkede)|dagsorden\s?[-–:]\s?)?(?:lukkede?|lukket)(?:\s*(?:møde|del|dagsorden|referat|punkt|punkter|sag|sager|dagsordenspunkter|dagsordenpunkter|beslutningssager|efterretningssager|orienteringssager|protokol))?\s*:?$|^(?:sager|punkter)\s+(?:der\s+behandles\s+)?(?:for\s+lukkede\s+døre|på\s+lukket\s+møde)\s*:?$|^(?:disse\s+)?(?:sager|punkter)\s+behandles\s+for\s+lukkede\s+døre\.?$|for lukkede døre\s*:?$/iu
const openPart =
  /^(?:(?:\p{L}|[IVX]{2,4})\.\s+(?=åbne)|dagsorden\s?[-–:]\s?)?åb(?:en|ent|ne)(?:\s*(?:møde|del|dagsorden|referat|punkt|punkter|sag|sager|dagsordenspunkter|dagsordenpunkter|beslutningssager|efterretningssager|orienteringssager|protokol))?\s*:?$|^(?:sager|punkter)\s+på\s+åbent\s+møde\s*:?$|for åbne døre\s*:?$/iu
const group =
  /^(?:(?:\p{L}|[IVX]{2,4})[.:]\s+(?:orientering(?:er)?|efterretning|redegørelser?|meddelelser|drøftelser?|beslutning(?:er)?|behandling|eventuelt)|(?:(?:\p{L}|[IVX]{2,4})[.:]\s+)?(?:sager\s+til\s+.{3,80}|punkter\s+til\s+(?:efterretning|behandling|beslutning|orientering|drøftelse|godkendelse)\s*:?|(?:efterretnings|beslutnings|orienterings|drøftelses|temadrøftelses?|godkendelses)(?:sager|punkter)\s*:?|til\s+(?:efterretning|behandling|beslutning|orientering|drøftelse)\s*:?|(?:punkter|sager)\s+på\s+dagsordenen\s*:?|dagsordens?punkter\s*:?|dagsordenpunkter\s*:?|punkter\s*:?|sager\s+\d{1,4}\s*[-–]\s*\d{1,4}|til\s+behandling\s+forelå\s*:?|tillæg(?:sdagsorden)?\s*:?|sager\s*:?|(?:kaffe|frokost|spise)?pause(?:\s*(?:[:,(-]\s*)?(?:kl\.?\s*)?(?:\d[\d.:]*(?:\s?[-–]\s?\d[\d.:]*)?(?:\s?min(?:utter|\.)?)?)?\)?)?))$/iu

/** Whose cases follow in the agenda of a council: "Fra By- og Miljøudvalget"; no "Fra møde i Økonomiudvalget". */
const fromBody = /^(?:Fra|FRA) (?=\p{Lu})(?:[\p{L}-]+,? ){0,6}\p{L}*(?:udvalget|agistraten|UDVALGET|MAGISTRATEN)$/u

/** The heading of a group of items that can be a decision as well. */
export const notedAlone = /^til\s+(?:efterretning|orientering)$/iu

/** What a line does that stands between items: it opens the closed part, the open part, or a group of items. */
export function dividerOf(line: string): 'open' | 'closed' | 'group' | undefined {
  if (line.length > 100) return undefined
  const words = line.endsWith('.') ? line.slice(0, -1) : line
  if (closedPart.test(words)) return 'closed'
  if (openPart.test(words)) return 'open'
  return group.test(line) || fromBody.test(line) ? 'group' : undefined
}

/** Headings of a table of contents, in lower case. */
const contentsHeadings: ReadonlySet<string> = new Set(
  partsOf(`
    indholdsfortegnelse / indholdsfortegnelse side / indhold / dagsordenens punkter / punkter på dagsordenen / punkter
    dagsordenpunkter / dagsordenspunkter / sagsliste / sagsoversigt / sagsoversigt side / oversigt over punkter
    punkter på åbent møde / følgende sager behandles / følgende sager behandles side / følgende sager behandles på mødet
    følgende sager behandles på mødet side / emneliste / til behandling forelå
  `),
)
const longestHeading = Math.max(...[...contentsHeadings].map((heading) => heading.length))

/** Whether a line, white space folded, is the heading of a table of contents, with or without its colon. */
export function isContentsHeading(line: string): boolean {
  return line.length <= longestHeading + 2 && contentsHeadings.has(line.toLowerCase().replace(/ ?:$/, ''))
}

/** The heads of its columns; a table that has lost its cells can have them glued: "Pkt.Tekst". */
const contentsColumns =
  /^(?:(?:sag|pkt|punkt|sags|nr)\.?(?:\s*-)?(?:\s*nr|\s*(?=[.:]))?\.?:?(?:\s+(?!\s)|(?<=\.)))?(?:emne|tekst|titel|side)?(?:\s*:)?(?:\s*side(?:nr)?\.?)?\s*:?$|^sags?\s?nr\.?:?\s+side:?$/iu
/** Whether one of them is for pages. */
export function hasPageColumn(line: string): boolean {
  return isContentsColumns(line) ? /side/iu.test(line) : isContentsHeading(line) && /\sside ?:?$/iu.test(line)
}
/** Words that they begin with. */
const columnLetters: ReadonlySet<string> = new Set(['sa', 'pk', 'pu', 'nr', 'em', 'te', 'ti', 'si'])
/** Words that they and those headings begin with. */
export const contentsLetters: ReadonlySet<string> = new Set([
  ...columnLetters,
  ...[...contentsHeadings].map((heading) => heading.slice(0, 2)),
])
/** "Side" and another word make a line of such heads; less is none. */
const shortestColumns = 7

/** Whether a line, white space folded, has the heads of the columns of a table of contents. */
export function isContentsColumns(line: string): boolean {
  return (
    line.length >= shortestColumns &&
    columnLetters.has(line.slice(0, 2).toLowerCase()) &&
    /[ .]/.test(line) &&
    contentsColumns.test(line)
  )
}

/** The longest line that a table of contents is looked for on. */
const longestContents = 60

/** Whether a line, white space folded, begins a table of contents. */
export function isContentsLine(line: string): boolean {
  return line.length < longestContents && (isContentsHeading(line) || isContentsColumns(line))
}

/** The heading over the attachments of a whole meeting. */
export const attachmentList = /^(?:samlet\s+bilagsliste|bilagsliste|bilagsoversigt)\s*:?$/iu
/** Lists of attachments of a whole meeting, and what else stands behind the last item. */
export const behindItems =
  /^(?:samlet\s+bilagsliste|bilagsliste|bilagsoversigt|underskrift(?:er|sark|sside)?|underskrifter?:)\s*:?$|^(?:referent|ref\.|referat\s+ved)\s*:\s*\p{L}|^(?:referatet|protokollen)\s+(?:er\s+)?godkendt,?\s+den[\s_.…]*$/iu
/** The label of who wrote the minutes, whose name stands on the line below. */
export const writtenBy = /^(?:referent|ref\.|referat\s+ved)$/iu
/** What stands over the names of those who sign: "Underskrifter", "Referatet godkendt den ____". */
export const signatures =
  /^(?:underskrift(?:er|sark|sside)?\s*:?|(?:referatet|protokollen)\s+(?:er\s+)?godkendt,?\s+den[\s_.…]*)$/iu
/** The place and the day over the names of those who sign: "Klitby, den 22. juni 2031". */
export const signedDay = /^\p{Lu}[\p{L} -]{1,30},\s+(?:den|d\.)\s+(?=\d)/u

/** How minutes say when the meeting ended. */
export const meetingEnded =
  /^(?:(?:protokollen|referatet)\s+(?:blev\s+)?(?:op)?læst\s+og\s+)?møde[tr]?\s*(?:blev\s+)?(?:hævet|hævedes|sluttede|slut|sluttet|afsluttet|afsluttedes|ophævet)(?:\s*af\s+\p{L}+)?(?:\s*:)?(?:\s*(?:klokken|kl\.?):?)?(?:\s*(?<time>\d{1,2}[.:]\d{2}))?\s*\.?$/iu

/** When the meeting ended, where a line says so and nothing else. */
export function endOfMeeting(line: string): string | undefined {
  return meetingEnded.exec(line)?.groups?.time
}

/** What a sentence has before the place: "Mødet blev afholdt på Rådhuset". */
export const meetingHeld =
  /^mødet\s+(?:(?:blev|bliver|er|var)\s+)?(?:afholdt|holdt|afholdes|holdes|afholdtes|holdtes)\s+(?:på|i|ved)\s+(?=\p{L})/iu
/** The same before the day: "Mødet blev holdt torsdag den 31. marts 2031 på Rådhuset". */
export const meetingHeldOn =
  /^mødet\s+(?:(?:blev|bliver|er|var)\s+)?(?:afholdt|holdt|afholdes|holdes|afholdtes|holdtes)\s+(?=(?:\p{L}{3,4}dag|den|d\.)\s)/iu
/** How a page says when the meeting begins. */
export const meetingBegan =
  /^mødet\s+(?:begynder|begyndte|starter|startede|åbnes|åbnede|blev\s+åbnet)\s+(?:kl\.?|klokken)\s*(?<time>\d{1,2}(?:[.:]\d{2})?)(?!\d)(?:\s+og\s+(?:sluttede|slut|sluttet|hævedes|blev\s+hævet)\s+(?:kl\.?|klokken)\s*(?<end>\d{1,2}(?:[.:]\d{2})?)(?!\d))?/iu

/** A sentence about the agenda, below a list of its titles: "Dagsordenen er fremlagt på rådhuset." */
export const saidOfAgenda = /^Dagsorden(?:en)?\s\p{Ll}.*\.$/u
