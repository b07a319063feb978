import {LateExpression} from './late-expression.ts'
import {matchesIn} from './matches.ts'

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
  /** Whether it closes all that stands below where it is no line of an item: "For lukkede døre". */
  isHeading?: true
  /** Whether it is about no more than the item that it stands in, or that begins right below it: "Lukket møde (når aktuelt)". */
  isNear?: true
}

/** What every mark of closing or opening has some of, found fast. */
export const accessStem =
  /lukke[dst]|l[ .]u[ .]k[ .]k[ .]e[ .][dt]|fortrolig|hemmelig|offentlig|undtaget|public|tavshedspligt|styrelsesl|dørlukning|begrænset|klausuleret|closed|confidential|skjult|personsag|personalesag|intern(?!\p{L}{4})|adgang\s+til|kan\s+ikke\s+vises|s\s+medlemmer(?!\p{L})|tilhørerne|\u{1F512}|: ?LP?(?![\p{L}\p{N}.])|[åÅ] ?\/ ?L(?!\p{L})|(?<![\p{L}\p{N}])LP(?![\p{L}\p{N}])|[åÅ]b(?:en|ne)|a\u030abn?e/giu

const word = String.raw`(?:lukke(?:t|de)|fortrolig(?:t|e)?|hemmelig(?:t|e)?|klausuleret|closed|(?:ikke|ej)[-\s](?:offentlig(?:t|e)?(?:\s+tilgængelig(?:t|e)?)?|for\s+offentligheden|til\s+offentlighed(?:en)?)|undtaget\s+(?:fra\s+)?(?:offentlighed(?:en)?|aktindsigt)|(?:må\s+)?ikke\s+(?:til\s+offentliggørelse|offentliggøres))`
/** What each of these words has some of, so that a text without any of it is not gone through. */
const wordStem = 'lukke|fortrolig|hemmelig|klausuleret|closed|offentlig|undtaget'
const one = String.raw`(?:\p{L}{0,20}?(?:punkt(?:et)?|sag(?:en)?)|pkt\.?|behandling|drøftelse|orientering|meddelelse|emne|tema)`
const many = String.raw`(?:\p{L}{0,20}?(?:punkter(?:ne)?|sager(?:ne)?)|(?:tillægs)?dagsorden(?:en)?|(?:beslutnings)?referat(?:et)?|møde(?:t|del)?|del|(?:beslutnings)?protokol|session|forhandling|orienteringer|drøftelser|meddelelser|emner|temaer|items)`
const thing = `(?:${many}|${one})`
const end = String.raw`(?![\p{L}\p{N}])`
const start = String.raw`(?<![\p{L}\p{N}])`

/** An expression whose white space has an end: what may be of any length, many times over, takes ever longer. */
const re = (source: string) =>
  new LateExpression(source.replaceAll('\\s+', '\\s{1,20}').replaceAll('\\s*', '\\s{0,20}'), 'iu')

/** What a line can have before its mark: a bullet, a number, "Punkt 12". */
const leading = re(
  String.raw`^(?:[-–—•*·|\s]|(?:(?:dagsordens?)?punkt|pkt\.|sag)\s*(?:nr\.?\s*)?(?=\d)|\d{1,4}(?:\.\d{1,3})?[.:)]?\s)+`,
)
const itemLine = re(`^[([]?\\s*(?:${word}(?:\\s+${one})?|LP)\\s*[)\\]]?[.:!]?$`)
/** A mark with its reason: "Lukket i henhold til § 10", "Lukket (personsag)". */
const withReason = re(
  `^[([]?\\s*${word}(?:\\s+${one})?\\s*[)\\]]?\\s*(?:[-–—,;/(]|:(?!\\s*(?:nej|falsk|false|ingen|-|\\d))|(?:jf|jævnfør|i\\s+(?:henhold|medfør)|efter|ifølge|iht|pga|på\\s+grund|for\\s+offentligheden|indtil|til(?=\\s+\\d|\\s+og\\s+med)|da|fordi)${end}|§)`,
)
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
  `^(?:(?:de|den|det|mødets)\\s+)?${word}\\s+${many}${end}(?!\\s*[:–-]?\\s*(?:ingen|0|nej|nr|pkt|punkt|\\d(?!\\s*stk)))[^.!?:]{0,40}[.]?$|^(?:\\p{L}[-\\s])?${many},?\\s+(?:(?:der|som)\\s+)?(?:er\\s+)?(?:${word}|ikke\\s+er\\s+offentlige)[.:]?$|^(?:del|afsnit)\\s+\\p{L}\\s*[:–-]\\s*${word}\\s+${many}[.:]?$|^\\p{L}-${many}\\s*[(:,–-]\\s*${word}[)]?[.:]?$|^${many}\\s+til\\s+${word}\\s+(?:${one}|${many})[.:]?$|^(?:dagsorden|referat|(?:beslutnings)?protokol)\\s+${word}\\s+(?:del|session|møde)[.:]?$`,
)
/** A part of the meeting that there may be, or may not: "Lukket møde (når aktuelt)". */
const ifNeeded = re(
  `^(?:${word}\\s+(?:${many}|${one}))\\s*[-–,:(]\\s*(?:når|hvis|såfremt|evt\\.?|eventuelt?|(?:efter|ved)\\s+behov|i\\s+givet\\s+fald)${end}[^()]{0,60}[)]?[.:]?$|^(?:evt\\.|eventuelle?t?)\\s+${word}\\s+(?:${many}|${one})[.:]?$`,
)
/** A word or two with the mark behind them: "Byrådet – lukket", "Personfølsomt - lukket", "KB-LUKKET". */
const markBehind = re(`^(?:\\p{L}[\\p{L}\\s.\\d]{0,39}\\s*[-–—|•·/]\\s*${word}(?:\\s+${thing})?)[.:]?$`)
/** Other ways to say that something is not for all: in doubt. */
const notForAll = re(
  `^(?:interne?t?\\s+${thing}|internt?|kun\\s+for\\s+(?:\\p{L}+s\\s+)?medlemmer(?:ne)?|(?:strengt|strengt?\\s+)\\s*fortroligt?|offentliggøres\\s+(?:først|ikke)${end}.{0,60}|du\\s+har\\s+ikke\\s+adgang\\s+til\\s+(?:dette\\s+)?(?:punkt|sag)(?:et|en)?|(?:punktet|sagen)\\s+kan\\s+ikke\\s+vises)[.!]?$|\\u{1F512}`,
)
/** A kind of case that is by law treated behind closed doors, as all that a line says. */
const ofPerson = /^person(?:ale)?sag\.?$/iu
/** "Lukkede punkter: 12, 13 og 14". */
const numbered = re(
  `^(?:(?:følgende|disse|der\\s+er\\s+(?:et|ét|en|én|to|tre|\\d))\\s+)?(?:${word}\\s+(?:dagsordens?)?(?:punkt(?:er)?|sag(?:er)?)(?:\\s+(?:på|i)\\s+(?:mødet|dagsordenen))?|${word}\\s+dagsorden(?=\\s*:\\s*(?:punkt|pkt\\.|nr\\.))|${word}(?=\\s*:\\s*(?:punkt|pkt\\.|sag|nr\\.|\\d{1,3}(?:\\s*(?:,|og)\\s*\\d{1,3})*\\.?$))|(?:dagsordens?)?(?:punkter|sager|emner)\\s+(?:er\\s+${word}|(?:behandles\\s+|drøftes\\s+)?for\\s+lukkede\\s+døre)|for\\s+lukkede\\s+døre)\\s*(?:er\\s*)?:?\\s*((?:(?:nr\\.?|pkt\\.?|punkt|sag)\\s*){0,2}\\d[\\d\\s,.–-]*(?:og\\s+\\d+)?)\\.?(?:\\s*\\([^()]{1,40}\\))?$`,
)
/** "Punkt 12 er lukket", "Pkt. 12 (lukket)", "Punkterne 4-6 behandles for lukkede døre". */
const numberedBefore = re(
  `^(?:(?:bemærk|obs|nb)\\s*[:,!]\\s*(?:at\\s+)?)?(?:dagsorden(?:ens\\s+|s)?)?(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?|nr\\.?(?=\\s*\\d{1,4}\\s+(?:er|var|behandle)))\\s*(?:nr\\.?\\s*)?(\\d{1,4}(?:\\s*(?:[,–-]|og|til)\\s*\\d{1,4})*)\\s*[:,(–-]?\\s*(?:(?:er|var|bliver|blev|et|som|behandles|behandlet|behandledes|drøftes|drøftedes|optaget|optages|markeret|mærket)\\s+){0,4}(?:${word}(?:\\s+${thing})?|offentliggøres\\s+ikke|for\\s+lukkede\\s+døre|på\\s+(?:et\\s+|den\\s+)?lukket\\s+(?:møde|dagsorden))\\s*[).]?$`,
)

/** Labels whose value tells of access. */
const accessLabel = re(
  `^(?:[\\p{L}]{3,20}\\s+og\\s+)?(?:adgang(?:skode|sniveau)?|access|visibility|sikkerhed|sagsadgang|tilgængelighed|synlighed|(?:sags)?status|åben(?:t|hed)?(?:\\s*\\(å\\))?\\s*(?:/|eller)\\s*lukket(?:\\s*\\(l\\))?(?:\\s+${thing})?|lukket\\s*(?:/|eller)\\s*åbent?(?:\\s+${thing})?|å\\s*/\\s*l|l\\s*/\\s*å|offentlighed(?:sstatus)?|fortrolighed|(?:punkt|sags?|dagsorden|møde|behandlings?)?type|behandling(?:sform)?|kategori|klassifikation|åbenhed|visning|gruppe|(?:punktets|sagens)\\s+status)$`,
)
/** Words that tell of access as the value of such a label alone. */
const limitedValue = /^(?:begrænset|interne?t?|skjult)$/iu
/** Letters that stand for the word where the label is about access. */
const closedLetter = /^LP?(?:\s{2,}(?:\S.*)?)?$/u
const closedValue = re(
  `^(?:${word}(?:\\s+${thing})?|(?:for\\s+)?lukkede\\s+døre)(?:\\s*[.,;(–-].*|\\s+(?:jf|jævnfør|i\\s+henhold|efter|ifølge|iht|punkt|på)${end}.*|\\s+\\p{Lu}[\\p{L}.]{0,20}\\s*:.*)?$`,
)
const closedIfYes = re(
  `^(?:er\\s+(?:(?:punktet|sagen)\\s+)?)?(?:${word}|dørlukning|fortrolighed|undtaget)(?:\\s+${thing})?(?:\\s*[?:=]\\s*|\\s+)(?:ja|x|sand|true|1|høj)${end}`,
)
const closedIfNo = re(
  `^(?:er\\s+)?(?:(?:må|skal|kan)?\\s*(?:publicer\\p{L}{0,4}|offentliggør\\p{L}{0,5})|åbent?(?:\\s+${thing})?|åben\\s+for\\s+offentligheden|offentlig(?:t|hed)?(?:\\s+(?:${thing}|adgang|tilgængelig(?:t|hed)?))?|(?:adgang|tilgængelig(?:t|hed)?)\\s+for\\s+offentligheden|ispublic|public)(?:\\s*[?:]\\s*|\\s{1,3}(?=(?:nej|falsk|false)$))(?:nej|falsk|false|0|-{0,1}ingen)${end}`,
)
/** Boxes beside the words, one of which is ticked: "☐ Åben ☒ Lukket", "Åben [ ] Lukket [X]". */
const ticked = String.raw`(?:[☒☑✓✔✗✘]|[[(]\s?x\s?[)\]]|(?<![\p{L}\p{N}])x(?![\p{L}\p{N}]))`
const hasTick = re(ticked)
const boxFirst = re(`^(?:${ticked}|[☐□]|[[(]\\s?[)\\]])`)
const tickBefore = re(`${ticked}\\s{0,3}lukket`)
const tickBehind = re(`lukket(?:\\s+${one})?\\s{0,3}:?\\s{0,3}${ticked}`)
/** The same with a filled shape for the tick, which means one only beside an empty one. */
const filled = re(
  `[☐□○◯◻⬜]\\s{0,3}åbent?[^\\p{L}]{0,10}[■●◉◼⬛✅]\\s{0,3}lukket${end}|[■●◉◼⬛✅]\\s{0,3}lukket[^\\p{L}]{0,10}[☐□○◯◻⬜]\\s{0,3}åbent?${end}|åbent?\\s{0,3}[☐□○◯◻⬜][^\\p{L}]{0,10}lukket\\s{0,3}[■●◉◼⬛✅]|lukket\\s{0,3}[■●◉◼⬛✅][^\\p{L}]{0,10}åbent?\\s{0,3}[☐□○◯◻⬜]`,
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
/** A mark behind the values of a line of labels: "Sagsnr.: 12/345    Lukket", "J.nr.: 12 Sagsbehandler: HY  Lukket sag". */
const behindValues = re(
  `^[^:]*:.*(?:(?:\\s{2}|\\t|\\|\\s*)${word}(?:\\s+${thing})?|\\s${word}\\s+(?:sag|punkt|dagsordenspunkt)|\\s\\(${word}(?:\\s+${thing})?\\))\\.?$`,
)

const doors = re(
  `(?:for|bag)\\s+lukkede?\\s+døre?${end}|[-–—(:]\\s*lukkede\\s+døre${end}|lukke(?:de)?s\\s+døre(?:ne)?${end}|${start}døre(?:ne)?\\s+(?:er\\s+|var\\s+|blev\\s+)?lukke(?:t|des?|s)${end}|${start}(?:på|i)\\s+(?:et\\s+|den\\s+)?lukke(?:t|de)\\s+(?:møde|session|del|behandling|dagsorden)`,
)
/** Who is behind closed doors: this item, or what stands below. */
const thisItem = re(
  `^(?:(?:dette|denne|nærværende)\\s+)?(?:dagsordens)?(?:punkt|sag)(?:et|en)?\\s+(?:(?:er|var|bliver|blev|vil|skal|ønskes)\\s+)*(?:behandle\\p{L}*|drøfte\\p{L}*|optage\\p{L}*|lukket)?|^(?:behandle|drøfte|forhandle|optage)(?:de)?[st]${end}|^(?:behandling\\s+|drøftelse\\s+)?for\\s+lukkede`,
)
const whatFollows = re(
  `^(?:(?:disse|følgende|nedenstående|efterfølgende|de\\s+(?:følgende|øvrige|sidste))\\s+)?(?:dagsordens)?(?:sager|punkter|emner)(?:ne)?${end}`,
)
/** Who was away from a closed part, and what was closed before, say nothing of what is closed. */
const wasAway = re(`deltog|deltage[rt]?${end}|til\\s+stede|fraværende|forlod|tidligere`)
/** A heading that can be of an item, or say that the meeting is over: what stands below it is closed in doubt. */
const perhapsPart = re(
  `^mødet\\s+(?:(?:er|bliver|blev|hermed|herefter|derefter|nu)\\s+){0,3}lukke(?:t|s|des)(?:\\s+(?:herefter|derefter|for\\s+offentligheden))?[.:]?$|^${word}\\s+afdeling[.:]?$|^(?:tilhørerne|pressen|tilhørerne\\s+og\\s+pressen)\\s+(?:forlod|forlader)\\s+(?:herefter\\s+)?(?:mødet|salen|lokalet)[.:]?$`,
)
/** Doors that are closed from a line on, or about an item, by where the line stands. */
const doorsAlone = re(
  `^(?:(?:herefter|derefter|nu)\\s+)?(?:for\\s+|bag\\s+|behandling\\s+for\\s+)?lukkede\\s+døre[.:]?$`,
)
/** "Mødet blev lukket", "Dørene lukkes": from when on is not said. */
const ofMeeting = re(
  `^(?:(?:her|herefter|derefter|hvorefter)\\s+)?(?:(?:blev|bliver|er|var)\\s+)?(?:mødet|lukke(?:de)?s|døre(?:ne)?)${end}`,
)
const someNumbers = re(
  `${start}(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?)\\s*(?:nr\\.?\\s*)?(\\d[\\d\\s,–-]*(?:(?:og|til)\\s+\\d+)?)`,
)
/** "Punktet er lukket i medfør af § 10". */
const saidClosed = re(
  `^(?:det\\s+er\\s+(?:et|en)\\s+${word}\\s+${one}|(?:(?:dette|denne|nærværende)\\s+)?(?:(?:dagsordens)?(?:punkt|sag)(?:et|en)?|indholdet|materialet)\\s+(?:(?:er|var|blev|behandles(?:\\s+som)?)\\s+(?:et\\s+|en\\s+)?${word}(?:\\s+${thing})?|(?:skal\\s+|må\\s+)?(?:offentliggøres\\s+ikke|ikke\\s+offentliggøres)|lukkes|er\\s+omfattet\\s+af\\s+tavshedspligt|indeholder\\s+(?:\\p{L}+\\s+){0,3}(?:fortrolige|personfølsomme)\\s+oplysninger))${end}`,
)
/** Both words on one line make a legend or a sentence about both. */
const legend = /(?<!\p{L})åb(?:en|ent|ne)(?!\p{L})/iu
/** What both kinds of points are, as a subject: "Orientering om åbne og lukkede sager". */
const ofBoth = re(
  `(?:^|\\s)åbne?\\s+(?:og|eller|\\/|samt|versus)\\s+${word}|${word}\\s+(?:og|eller|\\/|samt|versus)\\s+åbne?${end}`,
)
const ofAttachment = re(`${word}\\s+bilag`)
/** A line that names an attachment: "Bilag 2: Budget (lukket)". */
const attachmentLine = /^bilag(?:\s{1,3}(?:nr\.?\s{0,3})?\d{1,3})?\s{0,3}[:.–-]/iu
/** How items begin where each has its mark before its title: "Åbent Salg af areal". */
export const openBefore = /^[åÅ]bent?\s+\p{Lu}/u
/** What every line that closes something has: a word for it, or a label that says who may come. */
const mayClose = re(
  `${wordStem}|tavshedspligt|styrelsesl|dørlukning|begrænset|intern|adgang\\s+til|kan\\s+ikke\\s+vises|kun\\s+for|tilhørerne|pressen|skjult|person(?:ale)?sag|\\u{1F512}|:\\s*LP?(?!\\p{L})|^[([]?LP|^(?:er\\s+)?(?:(?:må|skal|kan)\\s+)?(?:åben|offentlig|ispublic|public)`,
)
/** The longest line that is looked at as a mark as a whole. */
const longest = 160

const letterSpaced = /(?<![\p{L}\p{N}])\p{L}(?:[ .]\p{L}){4,40}(?![\p{L}\p{N}])/gu
const spacedMark = /l[ .]u[ .]k[ .]k[ .]e|f[ .]o[ .]r[ .]t[ .]r/iu

/** That nothing is closed: "Ingen lukkede punkter", "Lukket: Nej", "Ikke lukket", "☒ Åben ☐ Lukket". */
const nothingClosed = new RegExp(
  `${start}(?:ingen|ikke\\s{1,9}nogen)\\s{1,9}${word}\\s{1,9}${thing}${end}|${start}(?:ikke|ej)[\\s-]{1,9}(?:lukke(?:t|de)|fortrolige?t?|hemmelige?t?)(?:\\s{1,9}${thing})?${end}|${start}${word}(?:\\s{1,9}${thing})?\\s{0,9}[:?=]\\s{0,9}(?:ingen|0|nej|falsk|false)${end}|åbent?\\s{0,3}/\\s{0,3}lukket(?:\\s${one})?(?=\\s{0,3}:\\s{0,3}å)|(?:[☒☑✓✔]|[[(]x[)\\]])\\s{0,3}åbent?\\s{0,3}(?:[☐□]|[[(]\\s?[)\\]])\\s{0,3}lukket${end}`,
  'giu',
)

/** What such a saying has some of; most lines have none, and are not gone through for it. */
const hasWord = re(wordStem)

/** A text without what says that nothing is closed. */
function withoutNothing(text: string): string {
  return hasWord.test(text) ? text.replace(nothingClosed, ' ') : text
}

/** A text without what marks are dressed up in: "**Lukket**", "<lukket>", "--- L U K K E T ---". */
function undressed(raw: string): string {
  const text = withoutNothing(raw.normalize('NFC')).trim()
  const joined = spacedMark.test(text)
    ? text.replace(letterSpaced, (letters) =>
        letters.replace(/[ .]/g, '').replace(/^(lukke(?:t|de))(?=\p{L})/iu, '$1 '),
      )
    : text
  return joined
    .replace(/[*_"“”„»«#=~]+|[<>]{2,}/g, ' ')
    .replace(/[<{‹[]/g, '(')
    .replace(/[>}›\]]/g, ')')
    .replace(/\(\s{0,3}(?=\()|\)(?=\s{0,3}\))/g, '')
    .replace(/^[\s-]+|(?<![\s–-])[\s–-]+$/g, '')
}

/** What a line says of access, as a heading, a label or a sentence; undefined where it says nothing of it. */
export function closingOf(raw: string): ClosingMark | undefined {
  if (raw.length > longest * 3) return undefined
  const line = undressed(raw)
  if (line.length > longest * 2) return undefined
  const whole = line.replace(/\s+/g, ' ').trim()
  const text = leading.replaceIn(whole, '').trim()
  if (inEnglish.test(text)) return {closes: 'item', isDoubtful: true}
  if (!mayClose.test(text) || ofAttachment.test(text) || attachmentLine.test(text)) return undefined
  if (closedIfYes.test(text) || closedIfNo.test(text)) return {closes: 'item', isDoubtful: false}
  const colon = text.indexOf(':')
  const value = text.slice(colon + 1).trim()
  if (colon > 0 && (closedValue.test(value) || closedLetter.test(value) || limitedValue.test(value))) {
    const label = text.slice(0, colon).trim()
    if (accessLabel.test(label)) return {closes: 'item', isDoubtful: limitedValue.test(value)}
  }
  if (behindValues.test(line) || behindNumbers.test(line) || inColumns.test(line))
    return {closes: 'item', isDoubtful: false}
  if (ifNeeded.test(whole)) return {closes: 'item', isDoubtful: true, isNear: true}
  if (partLine.test(whole)) return {closes: 'part', isDoubtful: false}
  if (isTickedClosed(colon > 0 && accessLabel.test(text.slice(0, colon).trim()) ? value : text))
    return {closes: 'item', isDoubtful: false}
  const named = text.length > longest ? null : (numbered.exec(text) ?? numberedBefore.exec(whole))
  if (named !== null && !legend.test(text))
    return {closes: 'part', isDoubtful: false, numbers: numbersIn(named[1] as string)}
  if (partLoose.test(whole) && !legend.test(text)) return {closes: 'part', isDoubtful: true}
  if (colon > 0 && colon <= 40 && closedValue.test(value) && !legend.test(text.slice(0, colon)))
    return {closes: 'item', isDoubtful: true}
  if (legend.test(text) || text.length > longest) return undefined
  if (partLine.test(text)) return {closes: 'part', isDoubtful: false}
  if (itemLine.test(text)) return {closes: 'item', isDoubtful: false}
  if (itemLine.test(text.replace(ornaments, ''))) return {closes: 'item', isDoubtful: true}
  if (doorsAlone.test(text)) return {closes: 'item', isDoubtful: false, isHeading: true}
  if (partBehind.test(text) || perhapsPart.test(whole)) return {closes: 'part', isDoubtful: true}
  if (withReason.test(text) || byLaw.test(text)) return {closes: 'item', isDoubtful: !/§|styrelsesl/iu.test(text)}
  if (markBehind.test(text)) return {closes: 'item', isDoubtful: true, isHeading: true}
  if (ofPerson.test(text)) return {closes: 'item', isDoubtful: true, isNear: true}
  if (notForAll.test(text)) return {closes: 'item', isDoubtful: true}
  if (!doors.test(text) && !saidClosed.test(text)) return undefined
  for (const sentence of text.split(/(?<=[.;!])\s+(?=[\p{Lu}\d])/u)) {
    const said = closedDoors(sentence)
    if (said !== undefined) return said
  }
  return undefined
}

/** Whether of boxes beside the words the one for closed is ticked. */
function isTickedClosed(text: string): boolean {
  if (filled.test(text)) return true
  return hasTick.test(text) && (boxFirst.test(text) ? tickBefore : tickBehind).test(text)
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
  for (const [, first = '', last] of matchesIn(/(\d{1,4})(?:\s*(?:[-–]|til)\s*(\d{1,4}))?/gu, text)) {
    const to = Math.min(Number(last ?? first), Number(first) + 200)
    for (let number = Number(first); number <= to; number++) found.push(String(number))
  }
  return found
}

const openPart = re(`^(?:åb(?:en|ent|ne)\\s+${many}|(?:[\\p{L}\\s]{0,30}[-–]\\s*)?for\\s+åbne\\s+døre)[.:]?$`)

/** What a group of items is called by: "ØKONOMIUDVALGETS SAGER", "Sager fra administrationen"; not "Dagsorden" or a body, which stand again over anything. */
export const isNameOfGroup = /^\p{L}[^.:\d]{0,60}(?<!\p{L})(?:sager|punkter)$|^(?:sager|punkter)\s\p{L}[^.:\d]{0,60}$/iu

/** Whether a line is a heading below which items are open again: "Åbne punkter", "Åben dagsorden". */
export function opensPart(raw: string): boolean {
  return openPart.test(raw.normalize('NFC').trim().replace(/\s+/g, ' '))
}

const titleStart = re(
  `^[([]?\\s*${word}(?:\\s+${thing}\\s*[)\\]]?(?=[\\s:–—-]|$)|\\s*[)\\]]|\\s*(?:[:;–—|/]|\\s-|-\\s|\\.\\s+[\\p{L}\\p{N}])|\\s*$)`,
)
const titleBrackets = re(
  `[([][^()[\\]]{0,20}${start}(?:${word}(?:\\s+${thing})?|luk{1,2}\\.|lukkes)(?:\\s*[,.;:/–-][^()[\\]]{0,60}|\\s+(?:jf|jævnfør|efter|indtil|§)[^()[\\]]{0,60})?\\s*[)\\]]`,
)
const titleEnd = re(
  `(?:[-–—:,/|;.•·∙→➜>☒☑✓✔]\\s*|\\s{2})${word}(?:\\s+${thing})?(?:\\s+for\\s+offentligheden)?(?:\\s*\\([^()]{1,40}\\))?[.!]?$|\\s${word}[-\\s]\\s*${one}[.!]?$`,
)
/** Between dashes: "Personsag - lukket - ansættelse". */
const titleWithin = re(`\\s[-–—|/]\\s*${word}(?:\\s+${thing})?\\s*[-–—|/:]\\s`)
const titlePhrase = re(`${start}(?<!(?:ikke|i)\\s{1,3}(?=lukkede))(?<!ikke\\s{1,3})${word}\\s+(?:${one}|${many})${end}`)
const capitals = /(?<![\p{L}\p{N}])(?:LUKKET|LUKKEDE|FORTROLIGT?)(?![\p{L}\p{N}])/u
/** "Lukket Tilbud fra …": a title of its own begins behind the word. */
const titleBehind =
  /^Lukket\s{1,3}\p{Lu}\p{Ll}|\p{Ll} Lukket$|(?<=\p{Ll}\s\p{Ll}{2,30})(?<!en|et|ne|er|lev|ikke|midlertidigt|delvist|helt|permanent|holdes|være) lukket$/u
/** Hours that something is closed, or a mark with more behind it: "(lukket til kl. 12)". */
const titleRest = /\(\s?lukket(?:\s[^()\s]{1,20}){1,4}\s?\)$/iu
/** Letters for the words: "Salg af areal (LP)", "L: Salg af areal"; those of parties stand behind names, those of plans before numbers. */
const titleLetters =
  /(?:\(|\s[-–]\s?|\p{Ll}\s)LP\)?\.?$|\(LU\)$|^\(?LP\)?(?:\s*[:–-])?\s|(?<=\p{Ll}\s|\)\s|\d\s)\((?:LS?\.?|[A-ZÆØÅ]\/L|L\/[A-ZÆØÅ])\)$|^L-(?:punkt|sag)\s?[:–-]|(?:\(|\s[-–]\s)L-(?:punkt|sag)\)?$|^\(LP?\)\s|^L\s?[:–-]\s|^L\s\p{Lu}\p{Ll}/u
/** Letters in such a form that they are of no party, plan or list, whatever stands beside them: "Køkken på Plejecenter Engen [L]". */
const onlyLetters = /(?<=\s)(?:\[LP?\]|\((?:L\.|LU)\))$|^[([]LP?[)\]]\s/u
const ofPlanOrList = /lokalplan|liste|partiet|fra\s|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \(/u
/** Words that tell in brackets that something is kept from the public. */
const titleSecret = /\([^()]{0,20}tavshedspligt[^()]{0,20}\)|\((?:internt?|internt punkt|intern sag)\)|\u{1F512}/iu
/** What a title has that says something of access, found fast. */
const titleStem = re(`${wordStem}|luk|\\(intern|\\u{1F512}|tavsheds|l u k|${start}L[PSU]?${end}`)

/** What the title of an item says of access, marks of another kind of thing left aside. */
export function closingOfTitle(raw: string): ClosingMark | undefined {
  if (!titleStem.test(raw)) return undefined
  // No title is as long; of what was taken for one its ends are looked at, and a mark within is doubtful.
  if (raw.length > longest * 6) {
    const ends = closingOfTitle(`${raw.slice(0, longest * 2)} ${raw.slice(-longest * 2)}`)
    return ends ?? (titlePhrase.test(raw) ? {closes: 'item', isDoubtful: true} : undefined)
  }
  const title = leading.replaceIn(undressed(raw), '').trimEnd()
  const sure = {closes: 'item', isDoubtful: false} as const
  const doubtful = {closes: 'item', isDoubtful: true} as const
  if (ofAttachment.test(title) || ofBoth.test(title)) return undefined
  if (ifNeeded.test(title)) return doubtful
  if (titleStart.test(title) || titleBrackets.test(title) || titleEnd.test(title) || titleWithin.test(title))
    return legend.test(title) ? doubtful : sure
  if (itemLine.test(title) || isTickedClosed(title)) return sure
  if (doors.test(title) || saidClosed.test(title)) return sure
  if ([titlePhrase, titleBehind, titleSecret, titleRest].some((form) => form.test(title))) return doubtful
  if (titleLetters.test(title) && !ofPlanOrList.test(title)) return doubtful
  if (onlyLetters.test(leading.replaceIn(raw.trim(), ''))) return doubtful
  return capitals.test(title) && title !== title.toUpperCase() ? doubtful : undefined
}

/** A title without its mark, as it stands where it has none. */
export function withoutMark(raw: string): string {
  const text = undressed(raw).replace(letterBefore, '')
  return anyMark.replaceIn(text, ' ').replace(/\s+/g, ' ').trim()
}
const letterBefore = /^\(?LP?\)?\s+(?=\p{Lu})/u
const anyMark = re(
  `[([][^()[\\]]{0,20}${start}(?:${word}|luk{1,2}\\.|LP?(?=[)\\]]))[^()[\\]]{0,60}[)\\]]|(?:${start}|[-–—:,/|;]\\s*)(?:${word}(?:\\s+${thing})?|for\\s+lukkede\\s+døre|LP)${end}(?:\\s*[:–—/|]|\\s+-\\s)?`,
)

/** A sign that stands for "lukket", where a document says so: "* = lukket", "L: Lukket punkt", "Punkter mærket med * er lukkede". */
export function legendOf(raw: string): string | undefined {
  const line = raw.normalize('NFC').trim()
  if (line.length > longest) return undefined
  const found = legendSign.exec(line) ?? legendSentence.exec(line) ?? legendBullet.exec(line)
  const sign = found?.[1] ?? found?.[2]
  if (sign === undefined) return undefined
  return /^stjerne/iu.test(sign) ? '*' : sign === sign.toUpperCase() ? sign : undefined
}
const signs = String.raw`(\*{1,3}|[#¤†]|LP?)`
const legendSign = re(
  `(?<![\\p{L}\\p{N}])\\(?${signs}\\)?\\s*(?:=|:|\\)|[–-]|betyder|markerer|angiver|står\\s+for)\\s*(?:(?:et|en|de)\\s+)?(?:${word}|(?:\\p{L}{1,20}\\s+)?(?:behandles\\s+)?for\\s+lukkede)${end}`,
)
const legendSentence = re(
  `(?:mærket|markeret|angivet|forsynet)\\s+(?:med\\s+)?(?:en\\s+|et\\s+)?(?:stjerne\\s+)?\\(?(\\*{1,3}|[#¤†]|LP?|stjerne)\\)?,?\\s+(?:er|behandles|bliver)\\s+(?:${word}|for\\s+lukkede)${end}`,
)
const legendBullet = re(
  `^(?:\\((LP?)\\)|(\\*{1,3})(?=\\s*\\S))\\s*(?:${word}(?:\\s+${thing})?|(?:sagen|punktet)\\s+behandles\\s+for\\s+lukkede\\s+døre)\\.?$`,
)

/** By the sign, since every line of a document is asked for the few that it explains. */
const signForms = new Map<string, RegExp>()

/** Whether the line of a title has a sign: beside its number, before or behind the title. */
export function carriesSign(line: string, sign: string): boolean {
  let form = signForms.get(sign)
  if (form === undefined) {
    form = formOfSign(sign)
    signForms.set(sign, form)
  }
  return form.test(line.trim().replace(/^(?:•|·)\s*/u, ''))
}

function formOfSign(sign: string): RegExp {
  const mark = sign.replace(/[*]/g, '\\*')
  return new RegExp(
    String.raw`(?:\(${mark}\)|(?<![\p{L}*])${mark}\)?)(?:[\s.…_]{1,200}\d{0,4})?$|\S${sign.startsWith('*') ? mark : `\\s${mark}`}\)?$|^\(?${mark}\)?\s?(?:punkt\s)?\d|^\d{1,4}(?:\.\d{1,3})?[.:]?\s?\(?${mark}\)?[.:]?\s+\p{Lu}|^\(?${mark}\)?\s+\p{Lu}`,
    'u',
  )
}

const mayBegin = /(?<=\s)(?=[\p{Lu}([☐☒])/gu

/** The mark at the end of a line that has lost its breaks: "Sagsbehandler: Ea Bro Ikke offentlig". */
export function closingAtEnd(line: string): ClosingMark | undefined {
  const text = withoutNothing(line.trim().slice(-longest))
  if (text === text.toUpperCase()) return undefined
  for (const {index} of matchesIn(mayBegin, text)) {
    const rest = text.slice(index)
    const said = isClosingLetter(rest) ? ({closes: 'item', isDoubtful: true} as const) : closingOf(rest)
    if (said !== undefined) return said
  }
  return undefined
}

const numbersBehind = /(?:\s{1,9}(?=[\d/.:-]{1,30}$|[\d/.:-]{1,30}\s)[\d/.:-]{1,30}){1,3}$/u

/** What the title of an item says in a text that has lost its breaks, where the numbers of its case stand behind it: "Salg af areal (lukket) 24-121". */
export function closingBeforeNumbers(line: string): ClosingMark | undefined {
  const text = line.trim().slice(-longest * 2)
  const title = text.replace(numbersBehind, '')
  if (title === text || (ofPlanOrList.test(title) && title.endsWith('LP'))) return undefined
  return closingOfTitle(title) ?? closingAtEnd(title)
}

/** A mark within a text that has lost its breaks. */
export interface FlowMark {
  start: number
  end: number
  closes: 'item' | 'part'
  /** The numbers of the items that it is about, where it names them. */
  numbers: readonly string[]
}

/** What makes the word a part of a sentence, right before it. */
const inSentence = String.raw`(?<!(?:^|[^\p{L}])(?:er|var|blev|bliver|holdes|været|være|ikke|ingen|en|et|den|det|de|og|eller|som|af|i|på|til|for|med|om|dele?n?|helt|delvist)\s{1,3})`
const notNone = String.raw`(?!\s{0,3}:?\s{0,3}(?:nej|ingen|falsk|false|0)(?![\p{L}\p{N}]))(?!\s{1,3}bilag)`
/** A form that is looked for at each place of a text, where blanks do not run on. */
const inFlow = (form: string) => new RegExp(form.replaceAll('\\s+', '\\s{1,9}'), 'giu')
const flowForms = {
  numbers: inFlow(
    `(?:${start}(?:dagsordens?)?(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?|nr\\.)\\s{0,3}(?:nr\\.?\\s?)?(?<before>\\d{1,4}(?:\\s?(?:[,–-]|og|til)\\s?\\d{1,4}){0,20})\\s{0,3}[:,(–-]?\\s{0,3}(?:(?:er|var|bliver|blev|et|som|behandles|behandlet|behandledes|holdes|drøftes|drøftedes|optaget|optages|markeret|mærket|på|den)\\s){0,4}(?:${word}|offentliggøres\\s+ikke|for\\s+lukkede\\s+døre)${end}|${start}(?<!ingen\\s)(?:${word}(?:\\s+${thing})?(?:\\s+på\\s+mødet)?|(?:punkter|sager|emner)\\s+(?:er\\s+${word}|(?:behandles\\s+)?for\\s+lukkede\\s+døre)|for\\s+lukkede\\s+døre)\\s{0,3}(?:er\\s)?:?\\s{0,3}(?:(?:nr\\.?|pkt\\.?|punkt|sag)\\s){0,2}(?<behind>\\d{1,4}(?:\\s?(?:[,–-]|og|til)\\s?\\d{1,4}){0,20})(?![\\d/]|\\s?[-–]\\d|\\s+stk))`,
  ),
  part: inFlow(`${start}${inSentence}${word}\\s+${many}${end}${notNone}`),
  item: inFlow(
    `[([<{]\\s?${word}(?:\\s+${thing})?(?:[^()\\p{L}][^()]{0,40})?[)\\]>}]|${start}${inSentence}${word}(?:\\s+${thing})?\\s{0,3}:${notNone}|(?:(?<=\\s)[-–—]|[>*|«=☒])\\s{0,3}${word}(?:\\s+${thing})?\\s{0,3}(?:[-–—<*/|»=☐]|$)|${start}${inSentence}${word}\\s+${one}${end}${notNone}|\\u{1F512}`,
  ),
  capitals:
    /(?<![\p{L}\p{N}])(?:LUKKET|LUKKEDE|FORTROLIGT?|L U K K E T)(?![\p{L}\p{N}])|(?<=(?<!\S)\d{1,4}[.:)]?\s)(?:Lukket|Fortroligt?)(?=\s\p{Lu})|(?<!\S)(?:Lukket|Fortroligt?)(?=\s[-–]?\s?\d{1,4}[.:)]?\s\p{Lu})/gu,
}

/** What each of these has some of: most texts have none, and are gone through once. */
const flowStem = re(`${wordStem}|l u k k|\\u{1F512}`)

/** The marks that stand within a text that has lost its breaks, told by how they are set, not by a line of their own. */
export function* marksInFlow(text: string): Generator<FlowMark> {
  if (!flowStem.test(text)) return
  const flow = text.replace(nothingClosed, (said) => ' '.repeat(said.length))
  for (const {0: mark, index, groups} of matchesIn(flowForms.numbers, flow)) {
    const numbers = numbersIn(groups?.before ?? groups?.behind ?? '')
    // "7. Lukket punkt 8. Eventuelt": the number is of the next title.
    const rest = flow.slice(index + mark.length, index + mark.length + 12)
    const isNext = /:| er /u.test(mark) ? /^[.)]\s+\p{Lu}/u : /^[.:)]?\s+\p{Lu}/u
    if (groups?.behind !== undefined && (isNext.test(rest) || /\d-\d+-\d/u.test(mark))) continue
    yield {start: index, end: index + mark.length, closes: 'part', numbers}
  }
  for (const {0: mark, index} of matchesIn(flowForms.part, flow))
    yield {start: index, end: index + mark.length, closes: 'part', numbers: []}
  const rest = flow.replace(flowForms.part, (said) => ' '.repeat(said.length))
  for (const form of [flowForms.item, flowForms.capitals])
    for (const {0: mark, index} of matchesIn(form, rest))
      yield {start: index, end: index + mark.length, closes: 'item', numbers: []}
}

const gapOpens = re(`${start}(?:åbne\\s+${many}${end}|åbent?(?:\\s+${many})?\\s*:?\\s*\\d)`)
const gapPart = re(`${start}(?:lukkede|${word}\\s+${many})${end}`)
const gapMark = re(`${start}${word}(?:\\s+${thing})?${end}|${start}(?:for|bag)\\s+lukkede\\s+døre${end}|\\u{1F512}`)
const isDoors = /døre/iu
const gapLetter = /(?<!\p{L})LP?(?!\p{L})/u
/** A mark that names its item by its number: "Lukket: punkt 3". */
const gapNamed = re(`${word}(?:\\s+${thing})?\\s*:\\s*(?:punkt(?:er)?|pkt\\.?|nr\\.?|sag(?:er)?)\\s*\\d`)

/** What stands between two titles of a list that has lost its breaks says: of the title above it, of the one below, of either, or of all that follow. */
export function closingInGap(raw: string): 'above' | 'below' | 'either' | 'part' | 'open' | undefined {
  const gap = withoutNothing(raw)
  if (gapNamed.test(gap)) return undefined
  if (gapOpens.test(gap)) return 'open'
  const mark = gapMark.exec(gap) ?? gapLetter.exec(gap)
  if (mark === null) return undefined
  const before = gap.slice(0, mark.index)
  const behind = gap.slice(mark.index + mark[0].length)
  const isLead = /^\s?:/u.test(behind)
  // "Til behandling - for lukkede døre" stands over a group.
  if (isDoors.test(mark[0]) ? isLead || /\p{Lu}\p{L}/u.test(before) : gapPart.test(mark[0])) return 'part'
  // "L 3. Salg af areal" and "Salg af areal L 3. Nyt tag" look the same.
  if (mark[0].length <= 2 && /^\s?\d/u.test(behind)) return 'either'
  if (/\d/u.test(behind) && !isLead) return 'above'
  if (/\d/u.test(before) || isLead) return 'below'
  return /[-–—,/|.…([]\s*$/u.test(before) ? 'above' : 'either'
}

const letterAlone = /^[([]?LP?[)\]]?$/u

/** Whether a line is nothing but a letter that stands for "lukket" beside a title: "(L)". */
export function isClosingLetter(line: string): boolean {
  return letterAlone.test(line.trim())
}

const letter = String.raw`[([]?LP?[)\]]?`
const wordAtNumber = '[([]?(?:[Ll]ukket|LUKKET)[)\\]]?'
/** A number with something beside it that marks it, before a title: "3L. Salg af areal", "L 3. Salg af areal". */
const atNumber = (before: string, behind: string) =>
  String.raw`(?:(?:[Pp]unkt|[Pp]kt\.?|[Ss]ag)\s)?(?:(?:${before})(\d{1,4})[.:)]?(?:\s[-–])?|(\d{1,4})[.:)]?(?:\s?|[-/]|\s[-–]\s)(?:${behind})(?:[.:)]|\s[-–])?)\s+(?=\p{Lu})`
const letterAtNumber = new RegExp(`^${atNumber(`${letter}[\\s-]?`, letter)}`, 'u')
/** The source of an expression for a number that a mark stands beside, so that its form tells of no item: "Lukket punkt 3: Salg af areal". */
export const markedNumber: string = atNumber(
  String.raw`${letter}[\s-]?|\*|(?:[Ll]ukket|LUKKET)\s(?:punkt|sag)\s(?:nr\.?\s)?`,
  String.raw`${letter}|\*|${wordAtNumber}`,
)
const markedAtStart = new RegExp(`^${markedNumber}`, 'u')

/** The number of a title that a letter, a star or a word of closing stands beside, and where the title begins. */
export function markedNumberOf(line: string): {number: string; mark: string; titleAt: number} | undefined {
  const [mark, before, behind] = markedAtStart.exec(line) ?? []
  const number = before ?? behind
  return mark === undefined || number === undefined ? undefined : {number, mark, titleAt: mark.length}
}

const letterBehind =
  /^(\d{1,4})[.:)]?\s+(?=\p{Lu}.{3,})[^.…_]{1,150}[\p{Ll}\d)]\s+\(?LP?\)?(?:[\s.…_]{1,200}\d{0,4})?$/u

/** The number of a title beside which such a letter stands: "8 L. Salg af areal", "8. Salg af areal    L". */
export function numberWithLetter(line: string): string | undefined {
  const text = line.trim()
  if (text.length > longest * 2 || !text.includes('L')) return undefined
  const [, before, behind] = letterAtNumber.exec(text) ?? []
  return before ?? behind ?? (ofPlanOrList.test(text) ? undefined : letterBehind.exec(text)?.[1])
}

const words = re(`${start}${word}(?:\\s+${thing}${end})?|${doors.source}`)

/** The words of a mark alone, since what stands around them can be what is closed. */
export function closingWords(text: string): string {
  return words.exec(text.normalize('NFC'))?.[0].replace(/\s+/g, ' ') ?? ''
}

const markThenNumber = re(
  `^[([]?(?:${word}(?:\\s+${one})?|LP)[)\\]]?\\s*[-–:]?\\s*(?:nr\\.?\\s*)?\\d{1,4}[.:]?(?:\\s*[-–])?\\s+\\p{L}`,
)
const numberThenMark = re(
  `^(?:punkt\\s+|pkt\\.\\s+)?\\d{1,4}[.:]?\\s*[-–]?\\s*[([]?(?:${word}|LP?)[)\\]]?\\s*[.:]?\\s+\\p{L}`,
)
const closedMark = re(`^\\s*(?:${word})${end}`)

const numberedTitle = /^\s*(?:[-–•*·]\s*)?(?:(?:punkt|pkt\.?|sag)\s*)?(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3})?[.:)]?\s+\S/iu

/** Whether a line within a text looks like the title of a closed item: "36. Personalesag (Lukket sag)". */
export function isClosedTitleLine(line: string): boolean {
  if (line.length >= longest) return false
  const text = undressed(line)
  if (numberedTitle.test(text) && closingOfTitle(text) !== undefined) return true
  if (markThenNumber.test(text)) return true
  // "8. Lukket Salg af areal": a small letter behind the word makes it one of the title, "8. Lukkede fjorde".
  const first = numberThenMark.exec(text)?.[0].at(-1)
  return first !== undefined && first !== first.toLowerCase()
}

/** Whether the mark beside an item or attachment ("Åbent", "Lukket sag") says that it is closed. */
export function isClosed(mark: string): boolean {
  return closedMark.test(mark.normalize('NFC'))
}

/** Whether the mark beside an item says that it is open. */
export function isOpen(mark: string): boolean {
  return /^\s*åb(?:en|ent)(?!\p{L})/iu.test(mark.normalize('NFC'))
}

/** Names of a value in an export by which it closes what it stands at where it holds, or where it does not. */
const closedName = /^(?:er|is)?(?:lukket|lukketpunkt|fortrolig|fortroligt|hemmelig|closed|confidential|private)$/iu
const openName = /^(?:er|is)?(?:aaben|aabent|åben|åbent|offentlig|offentligt|open|public)$/iu
/** Names of a value whose words tell of access. */
const accessName =
  /^(?:access|accesslevel|adgang|adgangsniveau|visibility|synlighed|status|aabenhed|åbenhed|offentlighed|fortrolighed|confidentiality|sensitivity)$/iu
const holds = /^(?:true|1|ja|yes)$/iu
const holdsNot = /^(?:false|0|nej|no)$/iu
const closedWord =
  /^(?:closed|lukket|lukket\s(?:punkt|sag)|confidential|fortroligt?|private|restricted|internal|secret|hemmeligt?|ikke[\s-]offentligt?)$/iu

/**
 * Whether a value says by its name that what it stands at is closed: `"Lukket": true`, `"IsPublic": false`,
 * `data-access="closed"`.
 */
export function isClosedByName(name: string, value: string): boolean {
  const own = name.replace(/^data-|[-_]/giu, '')
  return (
    (closedName.test(own) && holds.test(value)) ||
    (openName.test(own) && holdsNot.test(value)) ||
    (accessName.test(own) && closedWord.test(value))
  )
}

/** The longest value that says so. */
export const longestNamed = 'ikke-offentligt'.length

/** Words of a class that say that something is closed, and those that can stand before them. */
const closedClass = /^(?:closed|lukkede?|lukket|fortroligt?|confidential|lock|locked)$/iu
const beforeClass =
  /^(?:is|has|item|agenda|agendaitem|point|punkt|dagsordenspunkt|sag|case|access|adgang|status|badge|label|tag|mark|icon|ikon|fa|glyphicon|bi|meeting|mode)$/iu

/** The word by which a class says that its element is closed: `is-closed`, `punkt--lukket`, `agendaItemClosed`. */
export function closingClass(classes: string): string | undefined {
  for (const name of classes.split(/\s+/u)) {
    const parts = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-').split(/[-_]+/u)
    const last = parts.at(-1) as string
    if (closedClass.test(last) && parts.slice(0, -1).every((part) => beforeClass.test(part))) return last
  }
  return undefined
}

/** Classes of what a page folds and unfolds, of which "closed" says no more than that it is folded. */
export const foldedClass = /accord|collaps|fold|toggle|expand|dropdown|drawer|modal|menu|tabs?(?:$|[\s_-])/iu

const accessMark =
  /^(?:å|a\u030a|Å|A\u030a)bent?(?:\s+(?:sag|punkt|dagsorden|referat))?$|^(?:lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsorden|referat))?$/iu

const longestMark = 'fortroligt dagsorden.'.length

/** Whether a text is a mark that tells whether an item or attachment is open: "Åbent", "Åben sag", "Lukket punkt". */
export function isAccessMark(text: string): boolean {
  return text.length <= longestMark && accessMark.test(text.endsWith('.') ? text.slice(0, -1) : text)
}
