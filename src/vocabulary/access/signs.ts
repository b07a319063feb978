import {ofPlanOrList, wordsBeside} from './titles.ts'
import {end, hasWord, longest, re, thing, word} from './words.ts'

// Signs and letters that stand for the word: "* = lukket", "12 L. Salg af areal", "8. Salg af areal (L)".

/** A sign that stands for "lukket", where a document says so: "* = lukket", "L: Lukket punkt", "Punkter mærket med * er lukkede". */
export function legendOf(raw: string): string | undefined {
  const line = raw.normalize('NFC').trim()
  if (!hasWord.test(line)) return undefined
  const found =
    legendSign.exec(line) ?? legendSentence.exec(line) ?? (line.length > longest ? null : legendBullet.exec(line))
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

const letterAlone = /^[([]{0,2}LP?\.?[)\]]{0,2}$/u
const longestAlone = 7

/** Whether a line is nothing but a letter that stands for "lukket" beside a title: "(L)". */
export function isClosingLetter(line: string): boolean {
  const text = line.trim()
  return text.length <= longestAlone && letterAlone.test(text)
}

const letter = String.raw`(?:[([]{1,2}LP?\.?[)\]]{1,2}|[([]?LP?[)\]]?)`
const inEither = [...'LFHKIEU'].map((first) => `[${first}${first.toLowerCase()}]`)
/** The words that stand beside a number, whose title a capital letter tells. */
const besideNumber = String.raw`(?:LUKKET|FORTROLIGT?|${wordsBeside(inEither)})(?:\s(?:punkt|PUNKT|sag|SAG|dagsordenspunkt|behandling|del|for offentligheden))?`
const wordAtNumber = String.raw`(?<!(?:[Ii]kke|[Ee]j|[Ii]ngen|=)\s)[([]?${besideNumber}[)\]]?`
/** A number with something beside it that marks it, before a title: "3L. Salg af areal", "L 3. Salg af areal". */
const atNumber = (before: string, behind: string) =>
  String.raw`(?:(?:[Pp]unkt|[Pp]kt\.?|[Ss]ag)\s)?(?:(?:${before})(\d{1,4})[.:)]?(?:\s[-–])?|(\d{1,4})[.:)]?(?:\s?|[-/]|\s[-–]\s)(?:${behind})(?:[.:)]|\s[-–])?)\s+(?=\p{Lu})`
const letterAtNumber = new RegExp(`^${atNumber(`(?:${letter}|LP?\\.)[\\s-]?`, letter)}`, 'u')
/** The source of an expression for a number that a mark stands beside, so that its form tells of no item: "Lukket punkt 3: Salg af areal". */
export const markedNumber: string = atNumber(
  String.raw`(?<![Ll]okalplan\s(?:nr\.\s)?)${letter}[\s-]?|\*|(?<!\d[.:)]?\s)${wordAtNumber}\s?[:–-]?\s(?:nr\.?\s)?`,
  String.raw`${letter}|\*|${wordAtNumber}`,
)
const markedAtStart = new RegExp(`^${markedNumber}`, 'u')

/** The words of a mark beside a number, which are more than a letter, and no word for an item. */
const wordsOfMark = /(?!(?:punkt|pkt|sag|nr)(?!\p{L}))\p{L}{3,}(?:\s(?!nr(?!\p{L}))\p{L}{2,})*/iu

/** A number with a mark beside it, before a title; offsets are the line's. */
interface MarkedNumber {
  number: string
  mark: string
  /** The words of the mark, where it is more than a letter or a star. */
  words: {start: number; end: number} | undefined
  titleAt: number
}

/** The number of a title that a letter, a star or a word of closing stands beside. */
export function markedNumberOf(line: string): MarkedNumber | undefined {
  const [mark, before, behind] = markedAtStart.exec(line) ?? []
  const number = before ?? behind
  if (mark === undefined || number === undefined) return undefined
  const said = wordsOfMark.exec(mark)
  const words = said === null ? undefined : {start: said.index, end: said.index + said[0].length}
  return {number, mark, words, titleAt: mark.length}
}

const ofPlan = /lokalplan\s+\(?LP?(?!\p{L})/iu
const letterBehind =
  /^(\d{1,4})[.:)]?\s+(?=\p{Lu}.{3,})[^.…_]{1,150}[\p{Ll}\d)]\s+\(?LP?\.?\)?(?:[\s.…_]{1,200}\d{0,4})?$/u

/** The number of a title beside which such a letter stands: "8 L. Salg af areal", "8. Salg af areal    L". */
export function numberWithLetter(line: string): string | undefined {
  const text = line.trim()
  if (text.length > longest * 2 || !text.includes('L')) return undefined
  const [, before, behind] = letterAtNumber.exec(text) ?? []
  return before ?? behind ?? (ofPlanOrList.test(text) || ofPlan.test(text) ? undefined : letterBehind.exec(text)?.[1])
}
