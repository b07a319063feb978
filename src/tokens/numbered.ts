import {isPlainCase} from '../text/case-number.ts'
import {trimStart} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {isAccessMark} from '../vocabulary/access/marks.ts'
import {markedNumberOf} from '../vocabulary/access/signs.ts'
import {
  accessBefore,
  beginsPoint,
  besideNumber,
  caseBesideNumber,
  codedNumber,
  dayBehind,
  monthBehind,
  numbered,
  numberInColumn,
  numberWord,
  smallTitle,
  titleBehindAccess,
} from '../vocabulary/item-numbers.ts'
import {caseLabelAtStart} from '../vocabulary/labels.ts'

// A line that can be the start of an item, and the form that it has:
//
//   • 159. Title          bullet, "."
//   Punkt 5: Title        "punkt", ":"
//   01 Åbent Title        " ", access
//   SAG NR. 1             "sag nr", alone
//   åbent 1 Title         "åbent" before the number
//   1) Title              ")"
//   44Title               glued to the number
//   Sag 31/2010           "sag", alone, with the year
//   #1 Title              "#"
//   § 1 Title             "§"
//   Ad 1. Title           "ad", "."
//   05A Title             " ", with the letter as a level of its own
//   16.00-16.15 1. Title  behind the time that is set for it
//   Title          1.     at the right end of its line
//   1. 00.30.14-Ø00-8-12  alone, with the number of the case behind it
//   ØU-55/07-O   Title    the code of its body before the number, with the year
//   4. 31/40118 Title     ".", with the number of the case before the title
//   Punkt: 2   Sagsnr.: …  alone, with the labels of the case behind it

/** A line that begins with a number. */
export interface NumberedToken {
  /** What lines have in common that begin items of one document. */
  form: string
  number: Stretch
  /** What the number counts, level by level: "1.2" is 1, 2. */
  count: readonly number[]
  /** The title behind it; undefined where the number stands alone. */
  title: Stretch | undefined
  access: Stretch | undefined
  /** The number of its case, between number and title. */
  caseNumber: Stretch | undefined
  /** Where the line begins with its bullet, if it has one. */
  hasBullet: boolean
}

const longestTitle = 400
/** A title that is glued to its number: "44Godkendelse"; no "5G-master", no "3D-print". */
const gluedTitle = /^\p{Lu}\p{Ll}{2}/u
/** What can begin a title: no small letter, and no sum, unit or month behind the number; also the dress of a mark. */
const titleBeginning =
  /^(?:[\p{Lu}"”“»«'’§(\d[☐☒\u{1F512}]|[*>=<_~]{1,3}\s?\p{Lu}|[*=_~]{1,3}\p{Ll}[^*=_~]{2,40}[*=_~])/u
/** Who presents an item, or its number at another body, and nothing else behind its number. */
const presenter = /^\(\p{Lu}(?:[\p{L}. -]{1,30}|\p{L}{0,3}\s?\d{1,4}\/\d{2,4})\)\s*$/u
/** A number of its own that a title begins with: "1. behandling af budget"; no day of a month. */
const ordinal = /^\d{1,2}\.\s\p{Ll}/u

/** A number with a mark, which stands before a title. */
const numberAgain = /^(\d{1,4})[.:)]\s+(?=\p{Lu})/u

/** Reads the number at the beginning of a line, given by the range of its text without a bullet. */
export function numberedOn(text: string, start: number, end: number, hasBullet: boolean): NumberedToken | undefined {
  const printed = text.slice(start, Math.min(end, start + longestTitle))
  const match = numbered.exec(printed)
  if (match === null) return undefined
  const {before = '', sign = '', word = sign, number = '', behind = ''} = match.groups ?? {}
  if (/\d\p{Ll}$/u.test(number)) return undefined
  const hasMark = /[.:)–-]/.test(behind)
  const isGlued = behind === '' && match[0].length < printed.length
  if (isGlued && !gluedTitle.test(printed.slice(match[0].length))) return undefined
  const numberAt = match[0].length - behind.length - number.length
  const range = {start: start + numberAt, end: start + numberAt + number.length}
  // "Punkt 3 10 min Ny skolegård", "4    ØK  Regnskab for havnen": how long it takes, or whose it is.
  let titleAt = match[0].length
  const beside = besideNumber.exec(printed.slice(titleAt))
  titleAt += beside?.[0].length ?? 0
  const caseLength = hasMark ? caseBesideNumber.exec(printed.slice(titleAt))?.[0].length : undefined
  const caseNumber = caseLength === undefined ? undefined : {start: start + titleAt, end: start + titleAt + caseLength}
  if (caseNumber !== undefined) titleAt = trimStart(printed, titleAt + (caseLength as number), printed.length)
  // "Pkt. 3 (Ida)", "Sag nr. 19 (ØU 23/2010)", "1. 00.30.14-Ø00-8-12", "Punkt: 2   Sagsnr.: 31/40118": the title is on another line.
  const behindNumber =
    (word !== '' && presenter.test(printed.slice(titleAt))) ||
    isPlainCase(printed.slice(titleAt)) ||
    caseLabelAtStart.test(printed.slice(titleAt))
      ? ''
      : printed.slice(titleAt)
  // " 1.  1. Godkendelse": the number of a list stands before that of the item.
  const again = hasMark ? numberAgain.exec(behindNumber) : null
  const isAgain = again !== null && again[1] === number
  if (isAgain) titleAt += again[0].length
  const rest = isAgain ? behindNumber.slice(again[0].length) : behindNumber
  let access: Stretch | undefined = before === '' ? undefined : {start, end: start + before.length}
  const bracketed = accessBefore.exec(rest)
  if (bracketed !== null) {
    const [whole, mark = ''] = bracketed
    const from = start + titleAt + whole.indexOf(mark)
    access = {start: from, end: from + mark.length}
    titleAt += bracketed[0].length
  } else if (rest !== '') {
    if (!titleBeginning.test(rest) || beginsPoint.test(rest) || monthBehind.test(rest)) return undefined
    if (hasMark && /^\d/.test(rest) && (!ordinal.test(rest) || dayBehind.test(rest))) return undefined
    const first = /^\S+/.exec(rest)?.[0] ?? ''
    if (isAccessMark(first) && titleBehindAccess.test(rest) && !hasMark) {
      access = {start: start + titleAt, end: start + titleAt + first.length}
      titleAt += first.length + (/^\s+/.exec(rest.slice(first.length))?.[0].length ?? 0)
    }
    // "40 km", "12 borgere": without a word or a mark a title has a capital letter, or a sign of access.
    if (word === '' && !hasMark && !/^[\p{Lu}"”“»☐☒\u{1F512}]/u.test(rest)) {
      // "37 1. budgetopfølgning 2015"
      if (!ordinal.test(rest) || dayBehind.test(rest)) return undefined
    }
  } else if (word === '' && !hasMark && !hasBullet) return undefined
  // Items of one document have the time that is set for them, and their titles on that line or below.
  const mark = beside?.groups?.time !== undefined ? 'time' : rest === '' ? 'alone' : isGlued ? 'glued' : markIn(behind)
  const form = [
    hasBullet ? '•' : '',
    word.toLowerCase().replace(numberWord, ' '),
    number.includes('/') ? `${mark}/` : mark,
    isAgain ? 'again' : before !== '' ? 'before' : access === undefined || bracketed !== null ? '' : 'access',
  ].join('|')
  const title = rest === '' ? undefined : {start: start + titleAt, end}
  return {...tokenOf(text, form, range, title, hasBullet, access), caseNumber}
}

function tokenOf(
  text: string,
  form: string,
  number: Stretch,
  title: Stretch | undefined,
  hasBullet: boolean,
  access?: Stretch,
): NumberedToken {
  const count = countOf(text.slice(number.start, number.end))
  return {...numberAlone(form, number, count), title, access, hasBullet}
}

/** A number that has nothing beside it. */
export function numberAlone(form: string, number: Stretch, count: readonly number[]): NumberedToken {
  return {form, number, count, title: undefined, access: undefined, caseNumber: undefined, hasBullet: false}
}

/** Reads the number in a column of its own at the right end of a line, behind the title: "Ny sti ved åen       7.". */
export function numberBehindOn(
  text: string,
  start: number,
  end: number,
  hasBullet: boolean,
): NumberedToken | undefined {
  if (end - start > longestTitle || text[end - 1] !== '.') return undefined
  const match = numberInColumn.exec(text.slice(start, end))
  if (match === null) return undefined
  const [, title = '', number = ''] = match
  const at = end - 1 - number.length
  return tokenOf(text, '||>|', {start: at, end: end - 1}, {start, end: start + title.length}, hasBullet)
}

/** Reads a number that is counted by its body, with the year: "ØU-55/07-O   Ny sti ved åen". */
export function codedNumberOn(text: string, start: number, end: number, hasBullet: boolean): NumberedToken | undefined {
  if (hasBullet) return undefined
  const match = codedNumber.exec(text.slice(start, Math.min(end, start + longestTitle)))
  if (match === null) return undefined
  const {number = ''} = match.groups ?? {}
  const at = start + match[0].indexOf(number)
  const titleAt = start + match[0].length
  const [mark, title] = titleAt < end ? ['/', {start: titleAt, end}] : ['alone/', undefined]
  return tokenOf(text, `|code|${mark}|`, {start: at, end: at + number.length}, title, hasBullet)
}

/** What a printed number counts, level by level: "1.2" is 1, 2; the year behind "31/2010" counts nothing. */
export function countOf(number: string): number[] {
  const [counted = '', letter] = /^(.*?\d)(\p{Lu})$/u.exec(number)?.slice(1) ?? [number.split('/', 1)[0] as string]
  return [...counted.split('.').map(Number), ...(letter === undefined ? [] : [letter.charCodeAt(0) - 64])]
}

/** Whether two numbers count the same. */
export function isSameCount(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((part, level) => part === other[level])
}

/**
 * Reads a number with a title in small letters or with a number of its own, "9. valg af næstformand", "9. 4-S Årsregnskab", which but its place in a series tells to be
 * one.
 *
 * @param like the start of another item, whose form it has
 */
export function smallNumberedOn(
  text: string,
  start: number,
  end: number,
  like: NumberedToken,
): NumberedToken | undefined {
  const {number, mark, title} = smallTitle.exec(text.slice(start, end))?.groups ?? {}
  if (number === undefined || title === undefined || mark !== text[like.number.end]) return undefined
  const range = {start, end: start + number.length}
  return tokenOf(text, like.form, range, {start: end - title.length, end}, like.hasBullet)
}

/**
 * Reads a number with a mark of access beside it, "L3: Salg af areal", which but its place in a series tells to be one.
 *
 * @param like the start of another item, whose form it has
 */
export function markedNumberedOn(
  text: string,
  start: number,
  end: number,
  like: NumberedToken,
): NumberedToken | undefined {
  const printed = text.slice(start, Math.min(end, start + longestTitle))
  const marked = markedNumberOf(printed)
  if (marked === undefined) return undefined
  const {words} = marked
  const at = start + marked.mark.search(/\d/u)
  const range = {start: at, end: at + marked.number.length}
  // "8 (Lukket sag) Salg af areal", "Lukket 8 Salg af areal"; a letter alone is read with those of the other numbers.
  const access = words && {start: start + words.start, end: start + words.end}
  return tokenOf(text, like.form, range, {start: start + marked.titleAt, end}, like.hasBullet, access)
}

/** What parts a number from its title. */
function markIn(behind: string): string {
  const marks = behind.replace('–', '-')
  return [')', ':', '-', '.', '|'].find((mark) => marks.includes(mark)) ?? ' '
}
