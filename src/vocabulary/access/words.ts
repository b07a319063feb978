import {LateExpression} from '../late-expression.ts'
import {joinedLetters} from '../letter-spaced.ts'

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

/**
 * What every mark of closing or opening has some of, found fast: every place of a text is held against each first
 * letter, so that there are few of them, and the flag u takes a third longer.
 */
export const accessStem = new RegExp(
  [
    String.raw`l(?:uk(?:ke[dst]|-\s?k|-[ \t]{0,5}$)|[ .]u[ .]k[ .]k[ .]e[ .][dt])`,
    'lig(?<=(?:fortro|hemme|offent)lig)',
    'p(?:ublic|erson(?:ale)?sag)',
    'undtaget|tavshedspligt|tilhørerne|dørlukning|begrænset',
    String.raw`s(?:tyrelsesl|kjult|\s+medlemmer(?!\p{L}))`,
    String.raw`k(?:lausuleret|an\s+ikke\s+vises)`,
    'c(?:losed|onfidential)',
    String.raw`intern(?!\p{L}{4})`,
    String.raw`a(?:dgang\s+til|\u030abn?e)|å(?: ?\/ ?L(?!\p{L})|b(?:en|ne))`,
    String.raw`: ?LP?(?![\p{L}\p{N}.])|(?<![\p{L}\p{N}])LP(?![\p{L}\p{N}])`,
    String.raw`\ud83d\udd12`,
  ].join('|'),
  'gim',
)
export const word = String.raw`(?:luk(?:-\s?)?ke(?:t|de)|fortrolig(?:t|e)?|hemmelig(?:t|e)?|klausuleret|closed|(?:ikke|ej)[-\s](?:offentlig(?:t|e)?(?:\s+tilgængelig(?:t|e)?)?|tilgængelig(?:t|e)?\s+for\s+offentligheden|for\s+offentligheden|til\s+offentlighed(?:en)?)|undtaget\s+(?:fra\s+)?(?:offentlighed(?:en)?|aktindsigt)|(?:må\s+|kan\s+)?ikke\s+(?:til\s+(?:offentliggørelse|publicering)|offentliggøres))`
const denial = String.raw`(?<!\p{L})(?:ikke|ej|nej|falsk|false|ingen|først|0)(?![\p{L}\d])`
/** What tells by itself that a text may have one of these words. */
export const plainStem = 'lukke|luk-|fortrolig|hemmelig|klausuleret|closed|undtaget'
/**
 * What each of these words has some of, so that a text without any of it is not
 * gone through. Many a text has "offentlig høring"; it closes nothing that nothing denies.
 */
export const wordStem = `${plainStem}|offentlig(?:(?=[^]{0,80}?${denial})|(?<=${denial}[^]{0,80}?offentlig))`
/**
 * What the end of a line or a title has some of that says something of access, whatever it is dressed up in, the
 * letters of words that stand apart included: most have none, and need not be undressed.
 */
const markStem =
  /luk|fortrolig|hemmelig|klausul|closed|confidential|offentlig|undtaget|tavsheds|styrelsesl|begrænset|intern|adgang|vises|kun(?!\p{L})|tilhørerne|pressen|skjult|person(?:ale)?sag|public|åben|a\u030aben|(?<!\p{L})LP|(?<!\p{L})L[SU]?(?!\p{L})|(?<!\p{L})\p{L}[^\p{L}\p{N}]{1,40}\p{L}(?!\p{L})|\u{1F512}/iu

/** Whether a text has some of a word that a mark has. */
export function mayHaveMark(text: string): boolean {
  return markStem.test(text)
}

export const one = String.raw`(?:\p{L}{0,20}?(?:punkt(?:et)?|sag(?:en)?)|pkt\.?|behandling|drøftelse|orientering|meddelelse|beslutning|emne|tema|tillæg)`
export const many = String.raw`(?:\p{L}{0,20}?(?:punkter(?:ne)?|sager(?:ne)?)|(?:tillægs)?dagsorden(?:en)?|(?:beslutnings)?referat(?:et)?|møde(?:t|del)?|del|(?:beslutnings)?protokol|session|forhandling|orienteringer|drøftelser|meddelelser|emner|temaer|items)`
export const thing = `(?:${many}|${one})`
export const end = String.raw`(?![\p{L}\p{N}])`
export const start = String.raw`(?<![\p{L}\p{N}])`
/** An expression whose white space has an end: what may be of any length, many times over, takes ever longer. */
export const re = (source: string) =>
  new LateExpression(source.replaceAll('\\s+', '\\s{1,20}').replaceAll('\\s*', '\\s{0,20}'), 'iu')
/** By which law or rule something is closed, behind its mark: ", jf. § 10". */
const byRule = `(?:\\s*[,;]?\\s*(?:(?:jf|jævnfør|iht|i\\s+henhold|i\\s+medfør|efter|ifølge)${end}|§)[^()[\\]]{0,60})`
/** The numbers of a law, which are no item's: "§ 10, stk. 2, 1. pkt.". */
export const paragraphOfLaw = /§\s?\d{1,3}(?:,?\s?(?:stk|nr)\.\s?\d{1,2}|,?\s\d\.\s?pkt\.)*/gu
/** A mark in full, with what is closed, for whom and why: "Lukket punkt", "lukket for offentligheden", "fortroligt, jf. § 10". */
export const fullMark = `${word}(?:\\s+${thing}${end})?(?:\\s+for\\s+offentligheden)?${byRule}?`
/** Doors for a mark, with what is done behind them. */
export const doorsMark = `(?:(?:behandles|behandlet|drøftes|drøftet|truffet)\\s+)?(?:for|bag)\\s+lukkede\\s+døre`
/** A switch as an export names it, within a text: "isPublic: false", "Åben: Nej", "Lukket = Ja". */
export const switched = `(?:${start}(?:(?:is[-_\\s]?)?public|offentlig(?:t|hed)?|åbent?)\\s*[:=]\\s*(?:nej|falsk|false)${end}|${start}(?:(?:is[-_\\s]?)?closed|lukket|fortroligt?|hemmeligt?)\\s*[:=]\\s*(?:ja|sand|true)${end})`
/** What a line can have before its mark: a bullet, a number, "Punkt 12". */
export const leading = re(
  String.raw`^(?:[-–—•*·|\s]|(?:(?:dagsordens?)?punkt|pkt\.|sag)\s*(?:nr\.?\s*)?(?=\d)|\d{1,4}(?:\.\d{1,3})?[.:)]?\s)+`,
)
export const itemLine = re(
  `^[([]?\\s*(?:${word}(?:\\s+${one})?(?:\\s+for\\s+offentligheden)?|LP)\\s*[)\\]]?[.:!]{0,2}$`,
)
/** A part of the meeting that there may be, or may not: "Lukket møde (når aktuelt)". */
export const ifNeeded = re(
  `^(?:${word}\\s+(?:${many}|${one}))\\s*[-–,:(]\\s*(?:når|hvis|såfremt|evt\\.?|eventuelt?|(?:efter|ved)\\s+behov|i\\s+givet\\s+fald)${end}[^()]{0,60}[)]?[.:]?$|^(?:evt\\.|eventuelle?t?)\\s+${word}\\s+(?:${many}|${one})[.:]?$`,
)
/** Both words on one line make a legend or a sentence about both. */
export const legend = /(?<!\p{L})åb(?:en|ent|ne)(?!\p{L})/iu
export const ofAttachment = re(`${word}\\s+bilag`)
/** The longest line that is looked at as a mark as a whole. */
export const longest = 160
/** Letters that full stops part, as blanks do: "L.U.K.K.E.T". */
const letterWithStop = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu
/** That nothing is closed: "Ingen lukkede punkter", "Lukket: Nej", "Ikke lukket", "☒ Åben ☐ Lukket". */
export const nothingClosed = new RegExp(
  `${start}(?:ingen|ikke\\s{1,9}nogen)\\s{1,9}${word}\\s{1,9}${thing}${end}|${start}(?:ikke|ej)[\\s-]{1,9}(?:lukke(?:t|de)|fortrolige?t?|hemmelige?t?)(?:\\s{1,9}${thing})?${end}|${start}${word}(?:\\s{1,9}${thing})?\\s{0,9}[:?=]\\s{0,9}(?:ingen|0|nej|falsk|false)${end}|åbent?\\s{0,3}/\\s{0,3}lukket(?:\\s${one})?(?=\\s{0,3}:\\s{0,3}å)|(?:[☒☑✓✔]|[[(]x[)\\]])\\s{0,3}åbent?\\s{0,3}(?:[☐□]|[[(]\\s?[)\\]])\\s{0,3}lukket${end}`,
  'giu',
)
/**
 * What such a saying, and nearly all that closes something, has some of. Most texts with one of the stems have none,
 * but "adgang til" or "lukketider"; for them the longest expressions are neither made nor asked.
 */
export const hasWord = re(`${word}|ikke\\s+er\\s+offentlige`)

/** A text without what says that nothing is closed. */
export function withoutNothing(text: string): string {
  return hasWord.test(text) ? text.replace(nothingClosed, ' ') : text
}

/** Signs that marks are dressed up in; most lines have none of them. */
const dress = /[*_"“”„»«#~<>{}‹›[\]=]|\(\s{0,3}\(|\)\s{0,3}\)/

/** A text without what marks are dressed up in: "**Lukket**", "<lukket>", "--- L U K K E T ---". */
export function undressed(raw: string): string {
  const composed = raw.normalize('NFC').trim()
  const isDressed = dress.test(composed)
  const plain = isDressed
    ? composed
        .replace(/[*_"“”„»«#~]+|[<>]{2,}/g, ' ')
        .replace(/[<{‹[]/g, '(')
        .replace(/[>}›\]]/g, ')')
    : composed
  const said = withoutNothing(joinedLetters(plain.replace(letterWithStop, ' ')))
  const bare =
    isDressed || said !== composed ? said.replace(/=+/g, ' ').replace(/\(\s{0,3}(?=\()|\)(?=\s{0,3}\))/g, '') : said
  return bare.replace(/^[\s-]+|(?<![\s–-])[\s–-]+$/g, '')
}

/** The access of an item behind the number of its case: "ÅBEN SAG", "lukket punkt". */
export const accessWords = '(?:åbent?|lukket)(?: (?:sag|punkt))?'
