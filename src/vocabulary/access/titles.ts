import {isTickedClosed} from './boxes.ts'
import {doors, saidClosed} from './doors.ts'
import {
  type ClosingMark,
  doorsMark,
  end,
  fullMark,
  ifNeeded,
  itemLine,
  leading,
  legend,
  longest,
  many,
  mayHaveMark,
  ofAttachment,
  one,
  re,
  start,
  switched,
  thing,
  undressed,
  word,
  wordStem,
} from './words.ts'

// What the title of an item says of access.

/** What both kinds of points are, as a subject: "Orientering om åbne og lukkede sager". */
const ofBoth = re(
  `(?:^|\\s)åbne?\\s+(?:og|eller|\\/|samt|versus)\\s+${word}|${word}\\s+(?:og|eller|\\/|samt|versus)\\s+åbne?${end}`,
)
/** How items begin where each has its mark before its title: "Åbent Salg af areal". */
export const openBefore = /^[åÅ]bent?\s+\p{Lu}/u
/** A title that says by its first word that nothing more is told: "LUKKET SAG - Salg af areal". */
export const beginsClosed = /^\(?lukket/iu
const titleStart = re(
  `^[([]?\\s*${word}(?:\\s+${thing}\\s*[)\\]]?(?=[\\s:–—-]|$)|\\s*[)\\]]|\\s*(?:[:;–—|/]|\\s-|-\\s|\\.\\s+[\\p{L}\\p{N}])|\\s{2}|\\s*$)|^[([]?\\s*${word}(?:\\s+${thing})?(?:\\s+for\\s+offentligheden${end}|\\s*[,;]?\\s*(?:(?:jf|jævnfør|iht|i\\s+henhold)${end}|§))`,
)
const titleBrackets = re(
  `[([][^()[\\]]{0,20}${start}(?:${word}(?:\\s+${thing})?(?:\\s+for\\s+offentligheden)?|luk{1,2}\\.|lukkes)(?:\\s*[,.;:!/–-][^()[\\]]{0,60}|\\s+(?:jf|jævnfør|efter|indtil|§)[^()[\\]]{0,60})?\\s*[)\\]]`,
)
const titleEnd = re(
  `(?:[-–—:,/|;.•·∙→➜>☒☑✓✔]\\s*|\\s{2})${fullMark}(?:\\s*\\([^()]{1,40}\\))?[.!]?$|\\s${word}[-\\s]\\s*${one}[.!]?$`,
)
/** The words of a mark beside a title or its number, each with its first letter as it is given: a capital, a small one, or either. */
export const wordsBeside = ([l, f, h, k, i, e, u]: readonly string[]) =>
  `${l}ukket|${f}ortroligt?|${h}emmeligt?|${k}lausuleret|(?:${i}kke|${e}j)[- ]offentligt?|${u}ndtaget (?:fra )?offentlighed|${i}kke til offentliggørelse`
/** Whose item it is, as a code before the mark: "ØK Lukket: Salg af areal", "ØK LUKKET: SALG AF AREAL". */
const codeBefore = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}\d]{1,4}[.:]?\s{1,20}(?=[([]?(?:${wordsBeside([...'LFHKIEU'])}|LUKKET|FORTROLIG))`,
  'u',
)
/** Between dashes: "Personsag - lukket - ansættelse". */
const titleWithin = re(`\\s[-–—|/]\\s*${fullMark}\\s*[-–—|/:]\\s`)
const titlePhrase = re(`${start}(?<!(?:ikke|i)\\s{1,3}(?=lukkede))(?<!ikke\\s{1,3})${word}\\s+(?:${one}|${many})${end}`)
const capitals = /(?<![\p{L}\p{N}])(?:LUKKET|LUKKEDE|FORTROLIGT?)(?![\p{L}\p{N}])/u
const besideTitle = (first: string) => `(?:${first[0]}ukket for offentligheden|${wordsBeside([...first])})`
/** "Lukket Tilbud fra …": a title of its own begins behind the word. */
const titleBehind = new RegExp(
  String.raw`^${besideTitle('LFHKIEU')}\s{1,3}\p{Lu}\p{Ll}|[\p{Ll}\d)] ${besideTitle('LFHKIEU')}(?=$|\s+[\d(])|(?<=\p{Ll}\s\p{Ll}{2,30})(?<!en|et|ne|er|lev|ikke|noget|som|midlertidigt|delvist|helt|permanent|holdes|være) ${besideTitle('lfhkieu')}$`,
  'u',
)
/** A mark with its law anywhere in a title: "Salg af areal lukket, jf. § 10". */
const titleByLaw = re(
  `${start}${word}(?:\\s+${thing})?\\s*,?\\s*(?:jf\\.|jævnfør|iht\\.?|i\\s+henhold\\s+til)\\s[^§]{0,40}§|${switched}`,
)
/** Hours that something is closed, or a mark with more behind it: "(lukket til kl. 12)". */
const titleRest = /\(\s?lukket(?:\s[^()\s]{1,20}){1,4}\s?\)$/iu
/** Letters for the words: "Salg af areal (LP)", "L: Salg af areal"; those of parties stand behind names, those of plans before numbers. */
const titleLetters =
  /(?:[(,/|:.]\s?|\s[-–]\s?|[\p{Ll}\d]\s{1,3})LP\)?\.?$|\s[-–]\sLP\s[-–]\s|\(LP,?\s[^()]{1,60}\)$|\p{Ll}\s[-–]\s\(?L\.?\)?$|\(LU\)$|^\(?LP\)?(?:\s*[:–./|-])?\s|(?<=\p{Ll}\s|\)\s|\d\s)\((?:LS?\.?|[A-ZÆØÅ]\/L|L\/[A-ZÆØÅ])\)$|^L-(?:punkt|sag)\s?[:–-]|(?:\(|\s[-–]\s)L-(?:punkt|sag)\)?$|^\(L[P.]?\)\s|^\(?L\.?\)?\s?[:–-]\s|^L\s\p{Lu}\p{Ll}/u
/** Letters in such a form that they are of no party, plan or list, whatever stands beside them: "Køkken på Plejecenter Engen [L]". */
const onlyLetters = /(?<=\s)(?:\[LP?\]|\((?:L\.|LU)\))$|^[([]LP?[)\]]\s/u
export const ofPlanOrList = /lokalplan|liste|partiet|fra\s|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \(/u
/** Words that tell in brackets, or behind a title, that something is kept from the public, as cases of persons are by law. */
const titleSecret =
  /\([^()]{0,20}tavshedspligt[^()]{0,20}\)|\((?:internt?|internt punkt|intern sag)\)|(?:\(|\s[-–]\s)person(?:ale)?sag\)?$|\u{1F512}/iu
/** What a title has that says something of access, found fast. */
const titleStem = re(
  `${wordStem}|luk|\\(intern|person(?:ale)?sag|\\u{1F512}|tavsheds|l u k|public|${start}(?:åbent?|L[PSU]?)${end}`,
)

/** What the title of an item says of access, marks of another kind of thing left aside. */
export function closingOfTitle(raw: string): ClosingMark | undefined {
  if (!titleStem.test(raw)) return undefined
  // No title is as long; of what was taken for one its ends are looked at, and a mark within is doubtful.
  if (raw.length > longest * 6) {
    const ends = closingOfTitle(`${raw.slice(0, longest * 2)} ${raw.slice(-longest * 2)}`)
    return ends ?? (titlePhrase.test(raw) ? {closes: 'item', isDoubtful: true} : undefined)
  }
  const title = leading.replaceIn(undressed(raw), '').replace(codeBefore, '').trimEnd()
  const sure = {closes: 'item', isDoubtful: false} as const
  const doubtful = {closes: 'item', isDoubtful: true} as const
  if (ofAttachment.test(title) || ofBoth.test(title)) return undefined
  if (ifNeeded.test(title)) return doubtful
  if (titleStart.test(title) || titleBrackets.test(title) || titleEnd.test(title) || titleWithin.test(title))
    return legend.test(title) ? doubtful : sure
  if (itemLine.test(title) || isTickedClosed(title)) return sure
  if (doors.test(title) || saidClosed.test(title)) return sure
  if ([titlePhrase, titleBehind, titleSecret, titleRest, titleByLaw].some((form) => form.test(title))) return doubtful
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
  `[([][^()[\\]]{0,20}${start}(?:${word}|luk{1,2}\\.|LP?(?=[)\\]]))[^()[\\]]{0,60}[)\\]]|(?:${start}|[-–—:,/|;]\\s*)(?:${word}(?:\\s+${thing})?(?:\\s+for\\s+offentligheden)?|${doorsMark}|LP)${end}(?:\\s*,\\s*jf\\.(?:[^()§]{0,40}§\\s*\\d{1,3}(?=\\s*[:–—/|])|[^()]{0,60}$))?(?:\\s*[:–—/|]|\\s+-\\s)?`,
)
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
const numberedTitle = /^\s*(?:[-–•*·]\s*)?(?:(?:punkt|pkt\.?|sag)\s*)?(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3})?[.:)]?\s+\S/iu

/** Whether a line within a text looks like the title of a closed item: "36. Personalesag (Lukket sag)". */
export function isClosedTitleLine(line: string): boolean {
  if (line.length >= longest || !mayHaveMark(line)) return false
  const text = undressed(line)
  if (numberedTitle.test(text) && closingOfTitle(text) !== undefined) return true
  if (markThenNumber.test(text)) return true
  // "8. Lukket Salg af areal": a small letter behind the word makes it one of the title, "8. Lukkede fjorde".
  const first = numberThenMark.exec(text)?.[0].at(-1)
  return first !== undefined && first !== first.toLowerCase()
}
