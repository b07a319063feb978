// How documents say that something is closed to the public, or open:
//
//   Lukket punkt              Adgang: Lukket              Salg af areal (lukket)
//   LUKKET - Salg af areal    Åbent/lukket: Lukket        Salg af areal - LUKKET
//   Lukkede punkter           Åben: Nej                   Punktet behandles for lukkede døre
//
// and what only looks like it: "Lukketider", "Lukning af skole", "Åbent/lukket",
// "Takster for lukkede døgninstitutioner", "(lukket bilag)".

/** What a line or a title says of access: that an item is closed, or all that stands below it. */
export interface ClosingMark {
  closes: 'item' | 'part'
  /** True where it may mean something else. */
  isDoubtful: boolean
  /** The numbers of the items that it is about, where it names them. */
  numbers?: readonly string[]
}

/** What every mark of closing or opening has some of, found fast. */
export const accessStem = /lukke[dst]|fortrolig|hemmelig|offentlig|public|[åÅ]b(?:en|ne)|a\u030abn?e/giu

const word = String.raw`(?:lukke(?:t|de)|fortrolig(?:t|e)?|hemmelig(?:t|e)?|(?:ikke|ej)[-\s]offentlig(?:t|e)?)`
const one = String.raw`(?:\p{L}{0,20}?(?:punkt(?:et)?|sag(?:en)?)|behandling|drøftelse|orientering|meddelelse|emne)`
const many = String.raw`(?:\p{L}{0,20}?(?:punkter(?:ne)?|sager(?:ne)?)|(?:tillægs)?dagsorden(?:en)?|(?:beslutnings)?referat(?:et)?|møde(?:t|del)?|del|(?:beslutnings)?protokol|session|orienteringer|drøftelser|meddelelser|emner)`
const thing = `(?:${many}|${one})`
const end = String.raw`(?![\p{L}\p{N}])`
const start = String.raw`(?<![\p{L}\p{N}])`

/** An expression whose white space has an end: what may be of any length, many times over, takes ever longer. */
const re = (source: string) => new RegExp(source.replaceAll('\\s+', '\\s{1,20}').replaceAll('\\s*', '\\s{0,20}'), 'iu')

/** What a line can have before its mark: a bullet, a number, "Punkt 12". */
const leading = re(
  String.raw`^(?:[-–—•*·\s]|(?:(?:dagsordens?)?punkt|pkt\.|sag)\s*(?:nr\.?\s*)?(?=\d)|\d{1,4}(?:\.\d{1,3})?[.:)]?\s)+`,
)
const itemLine = re(`^[([]?\\s*${word}(?:\\s+${one})?\\s*[)\\]]?[.:!]?$`)
const partLine = re(
  `^[([]?\\s*(?:lukkede|${word}\\s+${many})\\s*[)\\]]?(?:\\s*[.:!]|\\s+\\(?\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?\\)?)?$`,
)
/** "Lukkede punkter: 12, 13 og 14". */
const numbered = re(
  `^${word}\\s+(?:dagsordens?)?(?:punkt(?:er)?|sag(?:er)?)\\s*(?:er\\s*)?:?\\s*((?:(?:nr\\.?|pkt\\.?|punkt)\\s*)?\\d[\\d\\s,.–-]*(?:og\\s+\\d+)?)\\.?$`,
)

/** Labels whose value tells of access. */
const accessLabel = re(
  `^(?:adgang|status|åben(?:t|hed)?\\s*(?:/|eller)\\s*lukket|lukket\\s*(?:/|eller)\\s*åbent?|offentlighed|(?:punkt|sags?|dagsorden|møde|behandlings?)?type|behandling|kategori|klassifikation|åbenhed|visning|gruppe|(?:punktets|sagens)\\s+status)$`,
)
const closedValue = re(
  `^${word}(?:\\s+${thing})?(?:\\s*[.,;(–-].*|\\s+(?:jf|jævnfør|i\\s+henhold|efter|ifølge|iht|punkt|på)${end}.*)?$`,
)
const closedIfYes = re(`^(?:er\\s+)?${word}(?:\\s+${thing})?\\s*[?:]\\s*(?:ja|x|sand|true|1)${end}`)
const closedIfNo = re(
  `^(?:er\\s+)?(?:åbent?(?:\\s+${thing})?|åben\\s+for\\s+offentligheden|offentlig(?:t|hed)?(?:\\s+${thing})?|ispublic|public)\\s*[?:]\\s*(?:nej|falsk|false|0|-{0,1}ingen)${end}`,
)
/** A mark behind the values of a line of labels: "Sagsnr.: 12/345    Lukket", "J.nr.: 12 Sagsbehandler: HY  Lukket sag". */
const behindValues = re(
  `^[^:]*:.*(?:(?:\\s{2}|\\t|\\|\\s*)${word}(?:\\s+${thing})?|\\s${word}\\s+(?:sag|punkt|dagsordenspunkt))\\.?$`,
)

const doors = re(
  `for\\s+lukkede?\\s+døre?${end}|${start}døre(?:ne)?\\s+(?:er\\s+|var\\s+|blev\\s+)?lukke(?:t|de|s)${end}|${start}(?:på|i)\\s+(?:et\\s+|den\\s+)?lukke(?:t|de)\\s+(?:møde|session|del|behandling|dagsorden)`,
)
/** Who is behind closed doors: this item, or what stands below. */
const thisItem = re(
  `^(?:(?:dette|nærværende)\\s+)?(?:dagsordens)?(?:punkt|sag)(?:et|en)?\\s+(?:(?:er|var|bliver|blev|vil|skal|ønskes)\\s+)*(?:behandle\\p{L}*|drøfte\\p{L}*|optage\\p{L}*|lukket)?|^behandle[st]${end}|^(?:behandling\\s+)?for\\s+lukkede`,
)
const whatFollows = re(
  `^(?:(?:disse|følgende|nedenstående|efterfølgende|de\\s+(?:følgende|øvrige|sidste))\\s+)?(?:dagsordens)?(?:sager|punkter|emner)(?:ne)?${end}`,
)
/** Who was away from a closed part says nothing of what is closed. */
const wasAway = re(`deltog|deltage[rt]?${end}|til\\s+stede|fraværende|forlod`)
/** "Mødet blev lukket", "Dørene lukkes": from when on is not said. */
const ofMeeting = re(`^(?:mødet|døre(?:ne)?)${end}`)
const someNumbers = re(
  `${start}(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?)\\s*(?:nr\\.?\\s*)?(\\d[\\d\\s,–-]*(?:(?:og|til)\\s+\\d+)?)`,
)
/** "Punktet er lukket i medfør af § 10". */
const saidClosed = re(
  `^(?:dette\\s+)?(?:dagsordens)?(?:punkt|sag)(?:et|en)?\\s+(?:er|var|blev|behandles(?:\\s+som)?)\\s+${word}(?:\\s+${thing})?${end}`,
)
/** Both words on one line make a legend or a sentence about both. */
const legend = /(?<!\p{L})åb(?:en|ent|ne)(?!\p{L})/iu
const ofAttachment = re(`${word}\\s+bilag`)
/** How items begin where each has its mark before its title: "Åbent Salg af areal". */
export const openBefore = /^[åÅ]bent?\s+\p{Lu}/u
/** What every line that closes something has: a word for it, or a label that says who may come. */
const mayClose = re(
  `lukke|fortrolig|hemmelig|(?:ikke|ej)[-\\s]offentlig|^(?:er\\s+)?(?:åben|offentlig|ispublic|public)`,
)
/** The longest line that is looked at as a mark as a whole. */
const longest = 160

/** What a line says of access, as a heading, a label or a sentence; undefined where it says nothing of it. */
export function closingOf(raw: string): ClosingMark | undefined {
  const line = raw.normalize('NFC').trim()
  if (line.length > longest * 2) return undefined
  const text = line
    .replace(leading, '')
    .replace(/[\s*_]+/g, ' ')
    .trim()
  if (!mayClose.test(text) || ofAttachment.test(text)) return undefined
  if (closedIfYes.test(text) || closedIfNo.test(text)) return {closes: 'item', isDoubtful: false}
  const colon = text.indexOf(':')
  if (colon > 0 && closedValue.test(text.slice(colon + 1).trim())) {
    const label = text.slice(0, colon).trim()
    if (accessLabel.test(label)) return {closes: 'item', isDoubtful: false}
    if (colon <= 40 && !legend.test(label)) return {closes: 'item', isDoubtful: true}
  }
  if (behindValues.test(line)) return {closes: 'item', isDoubtful: false}
  if (legend.test(text) || text.length > longest) return undefined
  const named = numbered.exec(text)
  if (named !== null) return {closes: 'part', isDoubtful: false, numbers: numbersIn(named[1] as string)}
  if (partLine.test(text)) return {closes: 'part', isDoubtful: false}
  if (itemLine.test(text)) return {closes: 'item', isDoubtful: false}
  if (!doors.test(text) && !saidClosed.test(text)) return undefined
  for (const sentence of text.split(/(?<=[.;!])\s+(?=[\p{Lu}\d])/u)) {
    const said = closedDoors(sentence)
    if (said !== undefined) return said
  }
  return undefined
}

/** "Disse sager behandles for lukkede døre", "Punktet er lukket". */
function closedDoors(text: string): ClosingMark | undefined {
  if (saidClosed.test(text)) return {closes: 'item', isDoubtful: false}
  if (!doors.test(text) || wasAway.test(text)) return undefined
  const some = someNumbers.exec(text)
  if (some !== null) return {closes: 'part', isDoubtful: false, numbers: numbersIn(some[1] as string)}
  if (whatFollows.test(text)) return {closes: 'part', isDoubtful: false}
  if (thisItem.test(text)) return {closes: 'item', isDoubtful: false}
  return ofMeeting.test(text) ? {closes: 'part', isDoubtful: true} : undefined
}

/** "12, 13 og 14", "12-14". */
function numbersIn(text: string): string[] {
  const found: string[] = []
  for (const [, first = '', last] of text.matchAll(/(\d{1,4})(?:\s*(?:[-–]|til)\s*(\d{1,4}))?/gu)) {
    const to = Math.min(Number(last ?? first), Number(first) + 200)
    for (let number = Number(first); number <= to; number++) found.push(String(number))
  }
  return found
}

const openPart = re(`^åb(?:en|ent|ne)\\s+${many}[.:]?$`)

/** Whether a line is a heading below which items are open again: "Åbne punkter", "Åben dagsorden". */
export function opensPart(raw: string): boolean {
  return openPart.test(raw.normalize('NFC').trim().replace(/\s+/g, ' '))
}

const titleStart = re(
  `^[([]?\\s*${word}(?:\\s+${thing}\\s*[)\\]]?(?=[\\s:–—-]|$)|\\s*[)\\]]|\\s*(?:[:–—|/]|\\s-|-\\s)|\\s*$)`,
)
const titleBrackets = re(`[([][^()[\\]]{0,20}${start}${word}(?:\\s+${thing})?(?:\\s*[,.;/][^()[\\]]{0,20})?\\s*[)\\]]`)
const titleEnd = re(`(?:[-–—:,/|;.]\\s*|\\s{2})${word}(?:\\s+${thing})?[.!]?$|\\s${word}\\s+${one}[.!]?$`)
const titlePhrase = re(`${start}${word}\\s+(?:${one}|${many})${end}`)
const capitals = /(?<![\p{L}\p{N}])(?:LUKKET|LUKKEDE|FORTROLIGT?)(?![\p{L}\p{N}])/u

/** What the title of an item says of access, marks of another kind of thing left aside. */
export function closingOfTitle(raw: string): ClosingMark | undefined {
  const printed = raw.normalize('NFC')
  if (printed.search(accessStem) < 0) return undefined
  const title = printed.trim().replace(leading, '')
  const sure = {closes: 'item', isDoubtful: false} as const
  const doubtful = {closes: 'item', isDoubtful: true} as const
  if (ofAttachment.test(title)) return undefined
  if (titleStart.test(title) || titleBrackets.test(title) || titleEnd.test(title)) {
    return legend.test(title) ? doubtful : sure
  }
  if (doors.test(title)) return sure
  if (titlePhrase.test(title)) return doubtful
  return capitals.test(title) && title !== title.toUpperCase() ? doubtful : undefined
}

const words = re(`${start}${word}(?:\\s+${thing}${end})?|${doors.source}`)

/** The words of a mark alone, since what stands around them can be what is closed. */
export function closingWords(text: string): string {
  return words.exec(text.normalize('NFC'))?.[0].replace(/\s+/g, ' ') ?? ''
}

const closedMark = re(`^\\s*(?:${word})${end}`)

const numberedTitle = /^\s*(?:[-–•*·]\s*)?(?:(?:punkt|pkt\.?|sag)\s*)?(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3})?[.:)]?\s+\S/iu

/** Whether a line within a text looks like the title of a closed item: "36. Personalesag (Lukket sag)". */
export function isClosedTitleLine(line: string): boolean {
  return line.length < longest && numberedTitle.test(line) && closingOfTitle(line) !== undefined
}

/** Whether the mark beside an item or attachment ("Åbent", "Lukket sag") says that it is closed. */
export function isClosed(mark: string): boolean {
  return closedMark.test(mark.normalize('NFC'))
}

/** Whether the mark beside an item says that it is open. */
export function isOpen(mark: string): boolean {
  return /^\s*åb(?:en|ent)(?!\p{L})/iu.test(mark.normalize('NFC'))
}

const accessMark =
  /^(?:å|a\u030a|Å|A\u030a)bent?(?:\s+(?:sag|punkt|dagsorden|referat))?$|^(?:lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsorden|referat))?$/iu

const longestMark = 'fortroligt dagsorden.'.length

/** Whether a text is a mark that tells whether an item or attachment is open: "Åbent", "Åben sag", "Lukket punkt". */
export function isAccessMark(text: string): boolean {
  return text.length <= longestMark && accessMark.test(text.endsWith('.') ? text.slice(0, -1) : text)
}
