import {cleanLine} from '../text/lines.ts'
import {clock, inPlace, itemRange} from '../vocabulary/absences.ts'
import {partyAbbreviations, titles} from '../vocabulary/people.ts'
import {groupsIn, type Named} from './group.ts'
import {nobody} from './person.ts'

/** Somebody in a list of names, with offsets: where the name stands, and how far reaches what is said of them. */
export interface Entry {
  person: Named
  substitute: Named | null
  start: number
  end: number
  saidEnd: number
}

/** What parts the entries of a list, outside brackets. */
const breaks = /[,;\n\r]|\s(?:og|samt)\s|\.\s+(?=\p{Lu}\p{Ll})|[()]/gu
/** A name: words with capital letters, with what else can be part of one. */
const name = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|af|von|van|de|la|der|du|el|al|ben|bin))*/u
const bullet = /^[\s•*·\uf0b7–-]+/u
const mostWords = 6
/** What is printed in a list of names and is no name. */
const noName =
  /^(?:alle|ingen|intet|med|uden|afbud|forfald|fravær\p{L}{0,40}|medlem\p{L}{0,40}|stedfortræder\p{L}{0,40}|suppleant\p{L}{0,40}|udvalg\p{L}{0,40}|byråd\p{L}{0,40}|formand\p{L}{0,40}|punkt\p{L}{0,40}|sag\p{L}{0,40}|kl|se|der|den|det|mødet|godkendt|nej|ja)(?!\p{L})/iu

/** The persons of a list from an offset on, each with what is said of them in the list. */
export function entriesOf(text: string, from: number): Entry[] {
  const entries: Entry[] = []
  for (const [start, end] of stretches(text, from)) {
    const last = entries.at(-1)
    const printed = text.slice(start, end)
    const tail = /^\s*([A-ZÆØÅ]\d?|[A-Z]{2,3})(?:\s*(?:[.]\s*)?$|\s+[-–]\s+|\s*,)/u.exec(printed)
    if (last !== undefined && tail !== null && (tail[1]?.length === 1 || partyAbbreviations.has(tail[1] ?? ''))) {
      last.person.party ??= tail[1] ?? null
      last.end = last.saidEnd = start + printed.indexOf(tail[1] ?? '') + (tail[1]?.length ?? 0)
      readTail(text, last, last.end, end)
      continue
    }
    const isSaidOfLast =
      last !== undefined &&
      (inPlace.test(printed) || /(?:deltog|mødte|indkaldt|deltager)\s*(?:\.\s*)?$/iu.test(printed))
    const begun = bullet.exec(printed)?.[0].length ?? 0
    const found =
      isSaidOfLast &&
      !/[-–]\s.{0,200}(?:stedfortræder|suppleant)|(?<!\p{L})\p{Lu}\p{L}+[^,]{0,200}(?:,|\))\s*stedfortræder/u.test(
        printed,
      )
        ? undefined
        : personIn(text, start + begun, end)
    if (found !== undefined) {
      entries.push(found)
      readTail(text, found, found.end, end)
    } else if (last !== undefined) readTail(text, last, start, end)
  }
  return entries.filter((entry) => !nobody.test(entry.person.name))
}

/** The stretches between the breaks of a list; what stands in brackets is not parted. */
function* stretches(text: string, from: number): Generator<readonly [start: number, end: number]> {
  let depth = 0
  let start = from
  for (const match of text.slice(from).matchAll(breaks)) {
    const at = from + match.index
    if (match[0] === '(') depth++
    else if (match[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      yield [start, at]
      start = at + match[0].length
    }
  }
  yield [start, text.length]
}

function personIn(text: string, from: number, to: number): Entry | undefined {
  const lead = /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0
  let start = from + lead
  const title = /^(\p{L}+)\s+(?=\p{Lu})/u.exec(text.slice(start, to))
  const role = title !== null && titles.test(title[1] ?? '') ? (title[1] ?? null) : null
  const whole = start
  if (role !== null) start += title?.[0].length ?? 0
  const printed = name
    .exec(text.slice(start, to))?.[0]
    .replace(/(?<!\.)\.+$/, (dots) => (text.slice(0, to).endsWith(dots) ? '' : dots))
  if (printed === undefined || noName.test(printed) || printed.split(/\s+/).length > mostWords) return undefined
  const end = start + printed.length
  const brackets = /^\s*\(([^()]{1,30})\)/.exec(text.slice(end, to))
  const inside = brackets?.[1]?.trim() ?? ''
  const isParty =
    /^(?:\p{Lu}\p{L}{0,4}\d?|løsgænger|uden\s?for.*|\p{Lu}[\p{L} ]+)$/u.test(inside) &&
    !/^(?:Afbud|Ferie|Syg|Sygdom)/u.test(inside)
  const entryEnd = isParty ? end + (brackets?.[0].length ?? 0) : end
  const person = {name: cleanLine(printed), party: isParty ? inside : null, role, start: whole, end: entryEnd}
  return {person, substitute: null, start: whole, end: entryEnd, saidEnd: entryEnd}
}

/** What a list says of somebody behind the name: who sits in for them, until or from when they were away. */
function readTail(text: string, entry: Entry, from: number, to: number): void {
  const tail = text.slice(from, to)
  if (inPlace.test(tail) || /(?:deltog|mødte|indkaldt|deltager)\s*(?:\.\s*)?$/iu.test(tail)) {
    const [group] = groupsIn(text, from, to)
    entry.substitute ??= group?.persons[0] ?? null
  }
  if (clock.test(tail) || itemRange.test(tail)) entry.saidEnd = to
}
