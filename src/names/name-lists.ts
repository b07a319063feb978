import {cleanLine} from '../text/lines.ts'
import {withoutPrivate} from '../text/private.ts'
import type {Stretch} from '../text/stretch.ts'
import {type Word, wordsIn} from '../text/words.ts'
import * as danish from '../vocabulary/absences.ts'
import {awayForPart, toldBehind, wasPresent} from '../vocabulary/attendance.ts'
import {isGivenName} from '../vocabulary/given-names.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {authorityAlone} from '../vocabulary/pages.ts'
import {
  allOf,
  betweenEntries,
  betweenNames,
  conjunctions,
  endingReason,
  nobody,
  noEntry,
  openSeat,
} from '../vocabulary/people.ts'
import {countedRole, roleBefore} from '../vocabulary/roles.ts'
import {sideLabel} from '../vocabulary/votes.ts'
import {groupsIn} from './group.ts'
import {isPerson, parsePerson, titleBefore} from './listed-person.ts'
import {isTitle} from './no-names.ts'
import {isPartyLetter, partyAt, partyThere} from './party.ts'
import {isInitial, type Named, personAt} from './person.ts'
import {rowOfNames} from './row-of-names.ts'

// One reader of a list of people, on a line or several, in a head or in a sentence:
//
//   Formand: Bo Ås (A), Ida Holm, F - Ib Dam stedfortræder, Lis Kær: Afbud, Per Lund (V), sag 4-6
//   |entry              |entry        |substitute           |isPresent     |entry         |said
//
// Commas, "og", wide gaps, ends of lines and given names behind surnames part it into
// stretches (what stands in brackets is not parted). A stretch with a name is an
// entry; one without is said of the entry before it: a party, what somebody is, why
// or from which items they were away, who came instead. What is printed of an entry
// is then read once more as a whole for party, role and mark, in any order. What a
// head takes (participants) and what a decision takes (absences) are views of that.

/** Somebody in a list of names, with offsets: where the name stands, and how far reaches what is said of them. */
export interface Entry {
  person: Named
  substitute: Named | null
  /** Whether the list says so of this one: "Ida Holm: Afbud" among those who came; null where it says nothing. */
  isPresent: boolean | null
  start: number
  end: number
  saidEnd: number
  /** Where begins and ends what is printed of them, with what they are: "Formand: Bo Ås (A), kasserer". */
  printed: Stretch
  /** Whether nothing else is said of them than what lists say. */
  isRead: boolean
}

/** The persons of a list from an offset on, each with what is said of them in the list. */
export function entriesOf(text: string, words: readonly Word[], from: number): Entry[] {
  const entries: Entry[] = []
  /** Those behind "Stedfortræder" over a part of the list, or "(stedfortrædere Ida Holm og Ib Dam)". */
  let instead: Named[] | undefined
  for (const [first, behind] of stretches(text, words, from)) {
    const last = entries.at(-1)
    const start = (words[first] as Word).start
    const end = words[behind]?.start ?? text.length
    const printed = text.slice(start, end)
    if (last !== undefined && danish.deputies.test(printed.trim())) {
      instead = []
      continue
    }
    const isAlone = last === undefined || !last.person.name.includes(' ')
    if (instead !== undefined) {
      const deputy = entryAt(text, words, first, behind, isAlone)
      if (deputy !== undefined) instead.push(deputy.person)
      continue
    }
    const several = danish.severalDeputies.exec(printed)
    if (several !== null && (last !== undefined || several.index > 0)) {
      const own = several.index === 0 ? undefined : entryAt(text, words, first, behind, isAlone)
      if (own !== undefined) entries.push(own)
      const from = start + several.index
      const named = words.filter((word) => word.start >= from && word.end <= end)
      instead = groupsIn(text, named).flatMap(({persons}) => persons)
      continue
    }
    const party = last === undefined ? undefined : partyAlone(words, first, behind)
    if (last !== undefined && party !== undefined) {
      last.person.party ??= party.name
      last.end = last.saidEnd = party.end
      last.printed.end = end
      readTold(entries, text.slice(party.end, end))
      readTail(text, words, last, party.end, end)
      continue
    }
    if (last !== undefined && last.substitute === null && danish.deputyNext.test(text.slice(last.end, start - 1))) {
      const deputy = entryAt(text, words, first, behind, true)
      if (deputy !== undefined) {
        last.substitute = deputy.person
        continue
      }
    }
    const isSaidOfLast = last !== undefined && (danish.inPlace.test(printed) || danish.tookPart.test(printed))
    // "Bo Ås samt suppleant Ida Holm": of a deputy who did not come either there is nothing to tell.
    if (isSaidOfLast && conjunctions.includes(words[first - 1]?.text ?? '') && danish.deputyAway.test(printed)) continue
    const found = entryAt(text, words, first, behind, isAlone)
    const isOwn =
      !isSaidOfLast ||
      danish.namedAsSubstitute.test(printed) ||
      danish.deputyInBrackets.test(printed) ||
      danish.cameInPlaceOf.test(text.slice(found?.end ?? end, end))
    if (found !== undefined && isOwn) {
      entries.push(found)
      readTold(entries, text.slice(found.end, end))
      readTail(text, words, found, found.end, end)
    } else if (last !== undefined) {
      // "Bo Ås/Personalerep."
      const {office, away} = (words[first - 1]?.text === '/' ? danish.officeAlone.exec(printed) : null)?.groups ?? {}
      last.person.role ??= office ?? null
      last.isRead = office !== undefined
      readTold(entries, away ?? printed)
      last.printed.end = end
      readTail(text, words, last, start, end)
      if (danish.cameNot.test(printed)) last.substitute = null
    }
  }
  // "Bo Ås og Ida Kær, begge V"
  const persons = words.some(({text: word}) => allOf.has(word))
    ? groupsIn(text, words).flatMap((one) => one.persons)
    : []
  for (const entry of entries) readPrinted(text, entry)
  for (const {person} of entries) person.party ??= persons.find(({start}) => start === person.start)?.party ?? null
  // As many as were away came for them in that order; of other numbers nothing tells who came for whom.
  if (instead?.length === entries.length)
    for (const [at, entry] of entries.entries()) entry.substitute ??= instead[at] ?? null
  // "Resume" below "Fraværende" is the next heading.
  return entries.filter(
    ({person: {name}}) => !nobody.test(name) && kindOfHeading(name) === undefined && !authorityAlone.test(name),
  )
}

type Part = readonly [first: number, behind: number]

/** The stretches between what parts a list, as indexes of words; names in a row that only spaces part are one each. */
function* stretches(text: string, words: readonly Word[], from: number): Generator<Part> {
  for (const [first, behind] of parted(text, words, from)) {
    const start = (words[first] as Word).start
    const printed = text.slice(start, words[behind - 1]?.end)
    const went = danish.wentBehind.exec(printed)?.index
    const row = behind - first < leastInRow ? undefined : rowOfNames(printed.slice(0, went))
    if (row === undefined || row.length < 2) yield [first, behind]
    else {
      const ends = row.map(({end}) => wordAt(words, start + end))
      if (went !== undefined) ends[ends.length - 1] = behind
      for (const [index, end] of ends.entries()) yield [wordAt(words, start + (row[index] as Stretch).start), end]
    }
  }
}

/** How many words two names have at the least. */
const leastInRow = 4

/** The index of the first word that begins at an offset or behind it. */
function wordAt(words: readonly Word[], offset: number): number {
  const at = words.findIndex(({start}) => start >= offset)
  return at < 0 ? words.length : at
}

/** What stands in brackets is not parted. */
function* parted(text: string, words: readonly Word[], from: number): Generator<Part> {
  const isBroken = lacksBracket(words)
  let depth = 0
  let first = words.findIndex(({start}) => start >= from)
  if (first < 0) return
  for (let at = first; at < words.length; at++) {
    const word = words[at] as Word
    if (
      depth === 0 &&
      at > first &&
      (word.gap === 'line' || isColumn(text, words, at, first) || endsEntry(words, at, first))
    ) {
      yield [first, at]
      first = at
    }
    if (word.text === '(') depth += isBroken && !isClosed(words, at) ? 0 : 1
    else if (word.text === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && parts.has(word.text)) {
      if (at > first) yield [first, at]
      first = at + 1
    }
  }
  if (first < words.length) yield [first, words.length]
}

/** Whether some bracket of a list was never closed: "Bo Ås (Brugernes Samråd, Ida Holm (V)". */
function lacksBracket(words: readonly Word[]): boolean {
  let open = 0
  for (const {text} of words) if (text === '(' || text === ')') open += text === '(' ? 1 : -1
  return open > 0
}

/** Whether the next bracket behind one closes it. */
function isClosed(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length; next++) {
    const {text} = words[next] as Word
    if (text === '(' || text === ')') return text === ')'
  }
  return false
}

const parts: ReadonlySet<string> = new Set([',', ';', '/', '|', ...conjunctions, '&', '•', '*', '·', '\uf0b7'])

/** Whether a wide gap on a line parts a word from what stands before, and no first name from its surname: "Ea  Lund". */
function isColumn(text: string, words: readonly Word[], at: number, first: number): boolean {
  const before = words[at - 1] as Word
  const word = words[at] as Word
  if (!wideGap.test(text.slice(before.end, word.start))) return false
  const isName = at - 1 === first && before.isCapital && word.isCapital && !isGivenName(word.text)
  return !isName || isTitle(before.text) || partyThere(words, first) !== undefined
}

const wideGap = /^(?:\t|[^\S\n]{2,})$/u

/** Whether a full stop, a reason or a party before a word ends an entry: "Bo Ås. Lis Kær", "Bo Ås ved afbud Lis Kær", "Bo Ås (V) Lis Kær", but "Bo P. Ås". */
function endsEntry(words: readonly Word[], at: number, first: number): boolean {
  const before = words[at - 1] as Word
  const word = words[at] as Word
  if (!word.isCapital || word.gap !== 'space') return false
  if ((before.hasStop && !isInitial(before)) || before.text === endingReason) return true
  const isParty = before.text === ')' && words[at - 3]?.text === '(' && isPartyLetter(words[at - 2] as Word)
  // "(Ø) Mogens Dal" begins with the party.
  const isBehindName = at - 4 >= first && words[at - 4]?.kind === 'word'
  return isParty && isBehindName && words[at + 1]?.isCapital === true && words[at + 1]?.gap === 'space'
}

/** A stretch that is nothing but the party of the one before it: "F", "(V)", "Venstre - ferie". */
function partyAlone(words: readonly Word[], first: number, behind: number): {name: string; end: number} | undefined {
  const isInBrackets = words[first]?.text === '('
  const party = partyThere(words, isInBrackets ? first + 1 : first)
  if (party === undefined || party.next > behind) return undefined
  const close = isInBrackets ? party.next + 1 : party.next
  const follows = close < behind ? words[close] : undefined
  if (follows !== undefined && follows.text !== '-' && follows.text !== '–' && follows.text !== '(') return undefined
  return {name: party.name, end: isInBrackets ? (words[party.next]?.end ?? party.end) : party.end}
}

/** @param mayBeOne whether a name of one word can be anybody's, and not only one who is called by a given name */
function entryAt(
  text: string,
  words: readonly Word[],
  first: number,
  behind: number,
  mayBeOne: boolean,
): Entry | undefined {
  const end = words[behind]?.start ?? text.length
  let at = first
  const isCounted = countedRole.test(text.slice(words[first]?.start, end))
  while (!isCounted && at < behind && isBullet(words[at] as Word)) at++
  if (isPoint(words, at)) at += 2
  const day = danish.dayBefore.exec(text.slice(words[at]?.start ?? end, end))
  if (day !== null) at = wordAt(words, (words[at]?.start ?? 0) + day[0].length)
  const start = words[at]?.start ?? 0
  const stretch = text.slice(start, end)
  const office = roleBefore.exec(stretch)?.[0] ?? titleBefore(stretch)
  if (office !== undefined) at = wordAt(words, start + office.length)
  if (isLabel(words, at, behind)) at += 2
  while (at < behind && danish.entryLead.has((words[at] as Word).text.toLowerCase())) at++
  const before = partyBefore(words, at)
  at = before?.next ?? at
  const word = words[at]
  if (at >= behind || word === undefined) return undefined
  const isOne = isAlone(words, at, behind) && (mayBeOne || isGivenName(word.text))
  const own = parts.has(words[behind]?.text ?? '') ? words : words.slice(0, behind)
  const person = personAt(text, own, at, {isListed: true, isAlone: isOne})?.person
  // "Medlem" alone is nobody, "Byrådsmedlem Bo Ås" is somebody.
  if (person === undefined || (noEntry.test(word.text) && person.role === null && office === undefined))
    return undefined
  if (danish.tookWord.test(text.slice(person.end, words[behind]?.start))) return undefined
  person.party ??= before?.name ?? null
  return {
    person,
    substitute: null,
    isPresent: null,
    start: person.start,
    end: person.end,
    saidEnd: person.end,
    printed: {start: Math.min(start, person.start), end},
    isRead: false,
  }
}

/** Reads what is printed of somebody for the party, what they are, and whether they came. */
function readPrinted(text: string, entry: Entry): void {
  const {person, printed} = entry
  entry.isRead ||= printed.start === person.start && betweenEntries.test(text.slice(person.end, printed.end))
  if (entry.isRead) return
  const asPrinted = (start: number) => {
    const one = text.slice(start, printed.end).replace(/(?<![\s,;.])[\s,;.]+$/u, '')
    const {name, ...told} = parsePerson(withoutPrivate(cleanLine(one.replace(/\t|\s{2,}/u, ' - '))))
    return name === person.name ? told : undefined
  }
  const own = asPrinted(printed.start) ?? (printed.start < person.start ? asPrinted(person.start) : undefined)
  person.party ??= own?.party ?? null
  person.role = own?.role ?? person.role
  if (own?.isAway === true) entry.isPresent ??= false
  const said = text.slice(entry.end, Math.max(entry.saidEnd, printed.end))
  // A list of a head has no place for a disqualification.
  const isTold = (entry.isPresent !== null || entry.substitute !== null) && !danish.disqualified.test(said)
  entry.isRead = own !== undefined || isTold || danish.itemsOfList.test(said) || awayForPart.test(said)
}

/** Reads whether the last of a list came, where it says so behind the name, or all of them: "Bo Ås og Ida Holm var fraværende". */
function readTold(entries: readonly Entry[], said: string): void {
  const {all, told} = toldBehind.exec(said)?.groups ?? {}
  if (told === undefined) return
  const isPresent = wasPresent.test(told) || danish.ofThisItem.test(told)
  for (const one of all === undefined ? entries.slice(-1) : entries) one.isPresent ??= isPresent
}

/** A mark or a number before a name in a list: "- Bo Ås", "1. Bo Ås". */
function isBullet({kind, text, hasStop}: Word): boolean {
  return kind === 'mark' ? text !== '(' : kind === 'number' && hasStop
}

/** "1)" and "a)" before a name. */
function isPoint(words: readonly Word[], at: number): boolean {
  const [first, close] = [words[at], words[at + 1]]
  if (first === undefined || close?.text !== ')' || close.gap !== 'none') return false
  return first.kind === 'number' || (first.text.length === 1 && !first.isCapital)
}

/** "Elevråd: Ida Holm": what those are that a list goes on with. */
function isLabel(words: readonly Word[], at: number, behind: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  const {kind, text, isCapital} = word
  const isWord = kind === 'word' && isCapital && text.length > longestLetters
  return isWord && words[at + 1]?.text === ':' && at + 2 < behind && !danish.deputy.test(text)
}

/** What is no longer before a colon can be a party: "SF: Bo Ås". */
const longestLetters = 3

/** A party before a name: "Ø: Mogens Dal", "(Ø) Mogens Dal". */
function partyBefore(words: readonly Word[], at: number): {name: string; next: number} | undefined {
  const isInBrackets = words[at]?.text === '('
  const party = partyThere(words, isInBrackets ? at + 1 : at)
  if (party === undefined || words[party.next]?.text !== (isInBrackets ? ')' : ':')) return undefined
  return {name: party.name, next: party.next + 1}
}

/** Whether a list has nothing else than a word: "Karsten". */
function isAlone(words: readonly Word[], at: number, behind: number): boolean {
  const next = words[at + 1]
  // "Miljø- og Klimaudvalget" begins with no name.
  const isDash = next?.text === '–' || (next?.text === '-' && next.gap !== 'none')
  const isWhole =
    at + 1 >= behind || next === undefined || isDash || next.text === '(' || danish.awayAlone.has(next.text)
  return isWhole && (words[at] as Word).text.length > 1 && partyAt(words, at) === undefined
}

/** What a list says of somebody behind the name: who sits in for them, until or from when they were away. */
function readTail(text: string, words: readonly Word[], entry: Entry, from: number, to: number): void {
  const tail = text.slice(from, to)
  const absent = danish.cameInPlaceOf.exec(tail)?.[0].length
  if ((absent !== undefined || danish.inPlace.test(tail) || danish.tookPart.test(tail)) && !danish.cameNot.test(tail)) {
    const own = words.filter(({start, end}) => start >= from && end <= to)
    const other = groupsIn(text, own).find(({persons}) => persons.length > 0)?.persons[0]
    if (other !== undefined && absent !== undefined && other.start === from + absent) {
      entry.substitute = entry.person
      entry.person = other
      entry.end = entry.saidEnd = other.end
    }
    // "Bo Ås (stedfortræder for Ida Holm)" names nobody who came for Bo Ås.
    else if (other !== undefined && !danish.deputyOf.test(text.slice(from, other.start))) entry.substitute ??= other
  }
  const who = danish.cameFor.exec(tail)?.groups?.who
  if (who !== undefined) {
    const start = from + tail.indexOf(who)
    entry.substitute ??= {name: who, party: null, role: null, start, end: start + who.length}
  }
  const isSaidMore = entry.saidEnd > entry.end && danish.moreItems.test(tail)
  if (isSaidMore || danish.clock.test(tail) || danish.itemRange.test(tail)) entry.saidEnd = to
}

/** The longest line of names. */
const longestNames = 500
const labelled = /^(\p{Lu}[\p{L}\d ]{0,30}): ?(.*)$/u
const anyName = /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)*(?:\s*\(\p{L}{1,10}\))?$/u

/** A text that is nothing but names, perhaps behind labels: "Formand: Bo Ås", "Nord: Ida, Ole". */
export function isListOfNames(text: string): boolean {
  let names = 0
  for (const raw of text.split(/[\r\n]|\.\s(?=\p{Lu}\p{L}{0,30}:)/u)) {
    if (raw.length > longestNames) return false
    const line = cleanLine(raw).replace(/^[•*·–-] ?/u, '')
    const plain = line.endsWith('.') ? line.slice(0, -1) : line
    if (plain === '') continue
    const label = labelled.exec(plain)
    if (danish.presenceWord.test(label?.[1] ?? '') || sideLabel.test(label?.[1] ?? '')) return false
    if (openSeat.test(label?.[2] ?? '') || nobody.test((label?.[2] ?? plain).trim())) continue
    const listed = (label?.[2] ?? plain).split(betweenNames).flatMap((part) => (part.trim() === '' ? [] : part.trim()))
    if (!listed.every((part) => isPerson(part) || (label !== null && anyName.test(part)))) return false
    names += listed.length
  }
  return names > 0
}

/** Whether a text is people and what lists say of them, and nothing else. */
export function isListOfPeople(text: string): boolean {
  const entries = entriesOf(text, wordsIn(text), 0)
  let at = 0
  for (const {person, start, printed, isRead} of entries) {
    if (!isRead || !person.name.includes(' ') || !betweenEntries.test(text.slice(at, Math.min(start, printed.start))))
      return false
    at = printed.end
  }
  return entries.length > 0 && betweenEntries.test(text.slice(at))
}
