import {isTickedClosed} from './boxes.ts'
import {closedDoors, doors, numbersIn, tellsClosed} from './doors.ts'
import {
  type ClosingMark,
  doorsMark,
  end,
  fullMark,
  hasWord,
  ifNeeded,
  itemLine,
  leading,
  legend,
  longest,
  many,
  ofAttachment,
  one,
  paragraphOfLaw,
  re,
  start,
  switched,
  thing,
  undressed,
  word,
  wordStem,
} from './words.ts'

// What a line says of access, as a heading, a label or a sentence.

/** A mark with its reason: "Lukket i henhold til § 10", "Lukket (personsag)". */
const withReason = re(
  `^[([]?\\s*${word}(?:\\s+${one})?\\s*[)\\]]?\\s*(?:[-–—,;/(]|:(?!\\s*(?:nej|falsk|false|ingen|-|\\d))|(?:jf|jævnfør|i\\s+(?:henhold|medfør)|af\\s+hensyn|efter|ifølge|iht|pga|på\\s+grund|for\\s+offentligheden|indtil|til(?=\\s+\\d|\\s+og\\s+med)|da|fordi)${end}|§)`,
)
/** Reasons that only a meeting's doors are closed for, and no road. */
const ofSecrets = /§|styrelsesl|person(?:følsom|oplysning)|fortrolig|tavshed/iu
/** The law that says when a council's doors are closed, as all that a line says. */
const byLaw = re(
  `^[([]?(?:(?:jf|jævnfør|efter)\\.?\\s+)?(?:§\\s*10[^.]{0,20}\\s+styrelseslov|styrelseslovens?\\s+§\\s*10|(?:i\\s+)?lov\\s+om\\s+kommunernes\\s+styrelse,?\\s+§\\s*10)\\p{L}{0,5}(?:,?\\s*stk\\.\\s*\\d)?[^.]{0,20}[)\\].]?$`,
)
const partTail = `(?:\\s*[.:!]|\\s*\\([^()]{1,40}\\)|\\s+kl\\.?\\s*\\d[\\d.:]{0,5}|\\s+(?:af|på|i|til|ved)\\s+(?:mødet|dagsordenen)|\\s+\\(?\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?\\)?)?`
const partLine = re(
  `^(?:(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)]\\s+|\\d\\.?\\s*del\\s*[:–-]?\\s*|(?:de|den|det)\\s+)?[([]?\\s*(?:lukkede|${word}\\s+${many})\\s*[)\\]]?${partTail}$`,
)
/** "Dagsorden - lukket", "Referat (lukket)", "Byrådet - lukket dagsorden", "Til behandling - for lukkede døre". */
const partBehind = re(
  `^(?:(?:åben\\s+)?${many}\\s*[-–—,:(]\\s*${word}(?:\\s+${many})?|\\p{Lu}[\\p{L}\\s-]{2,50}\\s*[-–—,:]\\s+${word}\\s+${many}|(?:til\\s+)?\\p{L}{4,20}\\s*[-–—]\\s*for\\s+lukkede\\s+døre|(?:følgende|nedenstående|disse)\\s+(?:dagsordens?)?(?:punkter|sager|emner)\\s+(?:er|bliver|var)\\s+${word})\\s*[)]?[.:]?$`,
)
/** Points that are told to be closed, with a word for which of them: "Lukkede sager til orientering", "Mødets lukkede del". */
const partLoose = re(
  `^(?:(?:de|den|det|mødets)\\s+)?${word}\\s+${many}${end}(?!\\s*[:–-]?\\s*(?:ingen|0|nej|nr|pkt|punkt|\\d(?!\\s*stk)))[^.!?:]{0,40}[.:]?$|^(?:\\p{L}[-\\s])?${many},?\\s+(?:(?:der|som)\\s+)?(?:er\\s+)?(?:${word}|ikke\\s+er\\s+offentlige)[.:]?$|^(?:del|afsnit)\\s+\\p{L}\\s*[:–-]\\s*${word}\\s+${many}[.:]?$|^\\p{L}-${many}\\s*[(:,–-]\\s*${word}[)]?[.:]?$|^${many}\\s+til\\s+${word}\\s+(?:${one}|${many})[.:]?$|^(?:dagsorden|referat|(?:beslutnings)?protokol)\\s+${word}\\s+(?:del|session|møde)[.:]?$`,
)
/** A word or two with the mark behind them: "Byrådet – lukket", "Personfølsomt - lukket", "KB-LUKKET". */
const markBehind = re(`^(?:\\p{L}[\\p{L}\\s.\\d]{0,39}\\s*[-–—|•·/]\\s*${word}(?:\\s+${thing})?)[.:]?$`)
/** Other ways to say that something is not for all: in doubt. */
const notForAll = re(
  `^(?:interne?t?\\s+${thing}|internt?|kun\\s+for\\s+(?:\\p{L}+s\\s+)?medlemmer(?:ne)?|(?:strengt|strengt?\\s+)\\s*fortroligt?|offentliggøres\\s+(?:først|ikke)${end}.{0,60}|du\\s+har\\s+ikke\\s+adgang\\s+til\\s+(?:dette\\s+)?(?:punkt|sag)(?:et|en)?|(?:punktet|sagen)\\s+kan\\s+ikke\\s+vises|indeholder\\s+(?:fortrolige|personfølsomme)\\s+oplysninger)[.!]?$|\\u{1F512}`,
)
/** A kind of case that is by law treated behind closed doors, as all that a line says. */
const ofPerson = /^person(?:ale)?sag\.?$/iu
/** "Lukkede punkter: 12, 13 og 14". */
const numbered = re(
  `^(?:(?:følgende|disse|der\\s+er\\s+(?:et|ét|en|én|to|tre|\\d))\\s+)?(?:${word}\\s+(?:dagsordens?)?(?:punkt(?:er)?|sag(?:er)?)(?:\\s+(?:på|i)\\s+(?:mødet|dagsordenen))?|${word}\\s+dagsorden(?=\\s*:\\s*(?:punkt|pkt\\.|nr\\.))|${fullMark}(?=\\s*:\\s*(?:punkt|pkt\\.|sag|nr\\.|\\d{1,3}(?:\\s*(?:,|og)\\s*\\d{1,3})*\\.?$))|(?:dagsordens?)?(?:punkter|sager|emner)\\s+(?:er\\s+${fullMark}|(?:behandles\\s+|drøftes\\s+)?for\\s+lukkede\\s+døre)|for\\s+lukkede\\s+døre)\\s*(?:er\\s*)?:?\\s*((?:(?:nr\\.?|pkt\\.?|punkt|sag)\\s*){0,2}\\d[\\d\\s,.–-]*(?:og\\s+\\d+)?)\\.?(?:\\s*\\([^()]{1,40}\\))?$`,
)
/** "Punkt 12 er lukket", "Pkt. 12 (lukket)", "Punkterne 4-6 behandles for lukkede døre". */
const numberedBefore = re(
  `^(?:(?:bemærk|obs|nb)\\s*[:,!]\\s*(?:at\\s+)?)?(?:dagsorden(?:ens\\s+|s)?)?(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?|nr\\.?(?=\\s*\\d{1,4}\\s+(?:er|var|behandle)))\\s*(?:nr\\.?\\s*)?(\\d{1,4}(?:\\s*(?:[,–-]|og|til)\\s*\\d{1,4})*)\\s*[:,(–-]?\\s*(?:(?:er|var|bliver|blev|et|som|behandles|behandlet|behandledes|drøftes|drøftedes|optaget|optages|markeret|mærket)\\s+){0,4}(?:${fullMark}|offentliggøres\\s+ikke|for\\s+lukkede\\s+døre|på\\s+(?:et\\s+|den\\s+)?lukket\\s+(?:møde|dagsorden))\\s*[).]?$`,
)
/** Labels whose value tells of access. */
export const accessLabel = re(
  `^(?:[\\p{L}]{3,20}\\s+og\\s+)?(?:adgang(?:skode|sniveau)?|access|visibility|sikkerhed|sagsadgang|tilgængelighed|synlighed|(?:sags)?status|(?:lukkede\\s+)?døre|dagsordenspunkt|åben(?:t|hed)?(?:\\s*\\(å\\))?\\s*(?:/|eller)\\s*lukket(?:\\s*\\(l\\))?(?:\\s+${thing})?|lukket\\s*(?:/|eller)\\s*åbent?(?:\\s+${thing})?|å\\s*/\\s*l|l\\s*/\\s*å|offentlighed(?:sstatus)?|fortrolighed|(?:punkt|sags?|dagsorden|møde|behandlings?)?type|behandling(?:sform)?|kategori|klassifikation|åbenhed|visning|gruppe|(?:punktets|sagens)\\s+status)$`,
)
/** Words that tell of access as the value of such a label alone. */
const limitedValue = /^(?:begrænset|interne?t?|skjult|person(?:ale)?sag)$/iu
/** Letters that stand for the word where the label is about access. */
const closedLetter = /^[([]?LP?[)\].]?(?:\s{2,}(?:\S.*)?)?$/u
const closedValue = re(
  `^(?:${word}(?:\\s+${thing})?(?:\\s+for\\s+offentligheden)?|(?:for\\s+)?lukkede\\s+døre)(?:\\s*[.,;!(–-].*|\\s+(?:jf|jævnfør|i\\s+henhold|efter|ifølge|iht|punkt|på)${end}.*|\\s+\\p{Lu}[\\p{L}.]{0,20}\\s*:.*)?$`,
)
const closedIfYes = re(
  `^(?:er\\s+(?:(?:punktet|sagen)\\s+)?)?(?:${word}|dørlukning|fortrolighed|undtaget)(?:\\s+${thing})?(?:\\s*[?:=]\\s*|\\s+)(?:ja|x|sand|true|1|høj)${end}`,
)
const closedIfNo = re(
  `^(?:er\\s+(?:(?:punktet|sagen)\\s+)?)?(?:(?:må|skal|kan)?\\s*(?:publicer\\p{L}{0,4}|offentliggør\\p{L}{0,5})|åbent?(?:\\s+${thing})?|åben\\s+for\\s+offentligheden|offentlig(?:t|hed)?(?:\\s+(?:${thing}|adgang|tilgængelig(?:t|hed)?))?|(?:adgang|tilgængelig(?:t|hed)?)\\s+for\\s+offentligheden|ispublic|public)(?:\\s*[?:]\\s*|\\s{1,3}(?=(?:nej|falsk|false)$))(?:nej|falsk|false|0|-{0,1}ingen)${end}`,
)
/** The words of a page that is kept in English. */
const inEnglish = re(`^(?:access|adgang|status|visibility)\\s*:\\s*(?:closed|confidential)(?:\\s+item)?\\.?$`)
/** What a mark is set between, or behind: ">> LUKKET <<", "+++ Lukket +++", "⚠ Lukket". */
const ornaments = /^[\s>)|+!★☆⚠→➜✱]{1,20}|[\s<(|+!★☆⚠←✱]{1,20}$/gu
/** A value that stands apart, and a word that ends a line of the numbers of a case. */
const inColumns = re(
  `^(?:(?:adgang|åbent?\\s*/\\s*lukket|offentlighed)\\s|status(?:\\s{2}|\\t))\\s*${word}(?:\\s+${thing})?$`,
)
const behindNumbers =
  /^(?:[Ss]ags?\.?\s?(?:nr|id|beh)|[Dd]ok|[Jj]\.?\s?nr|[Jj]ournal|[Ii]nit|[Aa]cadre).{1,140}\s(?:Lukket|LUKKET|Fortroligt?|FORTROLIGT?)(?:\s(?:punkt|sag))?\.?$/u
/** What parts the values of a line of labels, where a mark can stand between them: "Sagsnr.: 12/345 - Lukket | Init.: HY". */
const valueEnds = /\s{2,}|\t|\s?\|\s?|\s[-–—]\s|(?<=\d)\s(?=\p{L})|\s(?=\()/u
const labelled = /^[^:]{1,40}:/u
const wholeValue = re(`^[(]?(?:${fullMark}|${doorsMark}|LP|${switched})\\s*[)]?[.!]?$`)
/** A mark behind the values of a line of labels: "J.nr.: 12 Sagsbehandler: HY  Lukket sag". */
const behindValues = re(
  `^[^:]*:.*(?:(?:\\s{2}|\\t|\\|\\s*)${word}(?:\\s+${thing})?|\\s${word}\\s+(?:sag|punkt|dagsordenspunkt)|\\s\\(${word}(?:\\s+${thing})?\\))\\.?$`,
)
/** A mark before a label that stands apart: "Lukket          Fmd. init.:". */
const beforeLabel = re(`^${word}(?:\\s+${thing})?(?:\\s{2,}|\\t)\\p{L}[\\p{L}. ]{1,30}:`)
/** A heading that can be of an item, or say that the meeting is over: what stands below it is closed in doubt. */
const perhapsPart = re(
  `^mødet\\s+(?:(?:er|bliver|blev|hermed|herefter|derefter|nu)\\s+){0,3}lukke(?:t|s|des)(?:\\s+(?:herefter|derefter|for\\s+offentligheden))?[.:]?$|^${word}\\s+afdeling[.:]?$|^(?:tilhørerne|pressen|tilhørerne\\s+og\\s+pressen)\\s+(?:forlod|forlader)\\s+(?:herefter\\s+)?(?:mødet|salen|lokalet)[.:]?$`,
)
/** Doors that are closed from a line on, or about an item, by where the line stands. */
const doorsAlone = re(
  `^(?:(?:herefter|derefter|nu)\\s+)?(?:for\\s+|bag\\s+|behandling\\s+for\\s+)?lukkede\\s+døre[.:]?$`,
)
/** A line that names an attachment: "Bilag 2: Budget (lukket)". */
const attachmentLine = /^bilag(?:\s{1,3}(?:nr\.?\s{0,3})?\d{1,3})?\s{0,3}[:.–-]/iu
/** What every line that closes something has: a word for it, or a label that says who may come. */
const mayClose = re(
  `${wordStem}|tavshedspligt|styrelsesl|dørlukning|begrænset|intern|adgang\\s+til|kan\\s+ikke\\s+vises|kun\\s+for|tilhørerne|pressen|skjult|person(?:ale)?sag|\\u{1F512}|:\\s*LP?(?!\\p{L})|${start}LP${end}|public|åbent?\\s*[:=]|^[([]?LP|^(?:er\\s+)?(?:(?:må|skal|kan)\\s+)?(?:åben|offentlig|ispublic|public)`,
)

/** A line that is in brackets: "(for lukkede døre)". */
const inBrackets = /^\s*\(([^()]*)\)\s*[.:]?$/u

/** What a line says of access, as a heading, a label or a sentence; undefined where it says nothing of it. */
export function closingOf(raw: string): ClosingMark | undefined {
  if (raw.length > longest * 3) return undefined
  const line = undressed(raw)
  if (line.length > longest * 2) return undefined
  const inner = inBrackets.exec(line)?.[1]
  const within = inner === undefined ? undefined : closingOf(inner)
  if (within !== undefined) return within
  const whole = line.replace(/\s+/g, ' ').trim()
  const text = leading.replaceIn(whole, '').trim()
  if (inEnglish.test(text)) return {closes: 'item', isDoubtful: true}
  if (!mayClose.test(text) || ofAttachment.test(text) || attachmentLine.test(text)) return undefined
  if (closedIfYes.test(text) || closedIfNo.test(text)) return {closes: 'item', isDoubtful: false}
  const isSaid = hasWord.test(whole)
  const isSaidShortly = isSaid && whole.length <= longest
  const colon = text.indexOf(':')
  const value = text.slice(colon + 1).trim()
  const isClosedValue = colon > 0 && isSaid && closedValue.test(value)
  if (colon > 0 && (isClosedValue || closedLetter.test(value) || limitedValue.test(value))) {
    const label = text.slice(0, colon).trim()
    if (accessLabel.test(label)) return {closes: 'item', isDoubtful: limitedValue.test(value)}
  }
  if (isAmongValues(line) || (isSaid && isBesideValues(line))) return {closes: 'item', isDoubtful: false}
  if (isSaidShortly && ifNeeded.test(whole)) return {closes: 'item', isDoubtful: true, isNear: true}
  if (isSaidShortly && partLine.test(whole)) return {closes: 'part', isDoubtful: false}
  if (isTickedClosed(colon > 0 && accessLabel.test(text.slice(0, colon).trim()) ? value : text))
    return {closes: 'item', isDoubtful: false}
  const named = text.length > longest ? null : ((isSaid ? numbered.exec(text) : null) ?? numberedBefore.exec(whole))
  if (named !== null && !legend.test(text))
    return {closes: 'part', isDoubtful: false, numbers: numbersIn(named[1] as string)}
  if (isSaidShortly && partLoose.test(whole) && !legend.test(text)) return {closes: 'part', isDoubtful: true}
  if (isClosedValue && colon <= 40 && !legend.test(text.slice(0, colon))) return {closes: 'item', isDoubtful: true}
  if (legend.test(text) || text.length > longest) return undefined
  if (partLine.test(text)) return {closes: 'part', isDoubtful: false}
  if (itemLine.test(text)) return {closes: 'item', isDoubtful: false}
  if (itemLine.test(text.replace(ornaments, ''))) return {closes: 'item', isDoubtful: true}
  if (doorsAlone.test(text)) return {closes: 'item', isDoubtful: false, isHeading: true}
  if ((isSaid && partBehind.test(text)) || perhapsPart.test(whole)) return {closes: 'part', isDoubtful: true}
  if ((isSaid && withReason.test(text)) || byLaw.test(text)) return {closes: 'item', isDoubtful: !ofSecrets.test(text)}
  if (isSaid && markBehind.test(text)) return {closes: 'item', isDoubtful: true, isHeading: true}
  if (ofPerson.test(text)) return {closes: 'item', isDoubtful: true, isNear: true}
  if (notForAll.test(text)) return {closes: 'item', isDoubtful: true}
  if (!doors.test(text) && !tellsClosed(text)) return undefined
  for (const sentence of text.replaceAll(paragraphOfLaw, '§').split(/(?<=[.;!])\s+(?=[\p{Lu}\d])/u)) {
    const said = closedDoors(sentence)
    if (said !== undefined) return said
  }
  return undefined
}

const openPart = re(`^(?:åb(?:en|ent|ne)\\s+${many}|(?:[\\p{L}\\s]{0,30}[-–]\\s*)?for\\s+åbne\\s+døre)[.:]?$`)
/** What a group of items is called by: "ØKONOMIUDVALGETS SAGER", "Sager fra administrationen"; not "Dagsorden" or a body, which stand again over anything. */
export const isNameOfGroup =
  /^\p{L}(?:[^.:\d]|\.(?=\s\p{L})){0,90}(?<!\p{L})(?:sager|punkter)$|^(?:sager|punkter)\s\p{L}[^.:\d]{0,60}$/iu

/** A part of a list that tells no more of its items than that they are closed: "LUKKEDE SAGER LUKKET PUNKT:... 24". */
export const tellsNoTitle = re(`^(?:${word}\\s+${thing}${end}|[\\s:.…\\d–-])+$`)

/** What stands below the heading of a part that has nothing. */
export const saysNone = /^(?:der\s(?:er|var)\s)?ingen(?:\s(?:lukkede\s)?(?:punkter|sager))?\.?$/iu

/** Whether a line of labels has a mark behind its values, apart from them, or before a label. */
function isBesideValues(line: string): boolean {
  return behindValues.test(line) || behindNumbers.test(line) || inColumns.test(line) || beforeLabel.test(line)
}

/** Whether a line of labels has a mark among its values. */
function isAmongValues(line: string): boolean {
  if (line.length > longest || !labelled.test(line)) return false
  const [, ...values] = line.split(valueEnds)
  return values.some((value) => wholeValue.test(value.trim()))
}

const cutWord = /(?<!\p{L})luk-$/iu
const restOfWord = /^ke(?:t|de)(?!\p{L})/iu
const wordAlone = re(`^[(]?\\s*${word}$`)
const thingAlone = re(`^${thing}\\s*[)]?[.:!]?$`)

/** A mark that a line break parts, as one line: "Luk-" over "ket", "Lukket" over "punkt"; undefined where two lines have none. */
export function overTwoLines(line: string, below: string): string | undefined {
  if (line.length > longest || below.length > longest) return undefined
  const [first, second] = [line.trimEnd(), below.trim()]
  const isCut = cutWord.test(first) && restOfWord.test(second)
  // "Lukket" over "Dagsorden" is a mark and a title.
  const isParted =
    !/^\p{Lu}\p{Ll}/u.test(second) && thingAlone.test(undressed(second)) && wordAlone.test(undressed(first))
  return isCut || isParted ? `${first} ${second}` : undefined
}

/** What it has some of. */
const openStem = /(?:å|a\u030a)b/iu

/** Whether a line is a heading below which items are open again: "Åbne punkter", "Åben dagsorden". */
export function opensPart(raw: string): boolean {
  return openStem.test(raw) && openPart.test(raw.normalize('NFC').trim().replace(/\s+/g, ' '))
}
