import type {Word} from '../text/words.ts'
import {isGivenName} from '../vocabulary/given-names.ts'
import {
  allOf,
  articles,
  inAll,
  inException,
  memberOf,
  sharesHave,
  surnameEnd,
  theMembers,
} from '../vocabulary/people.ts'
import {bodyAt} from './body.ts'
import {ownParties, readBrackets} from './group-brackets.ts'
import {type Break, type Group, type Token, type TokenOf, tokensOf} from './group-tokens.ts'
import type {FirstNames} from './person.ts'

/**
 * The groups of a text, from the left to the right.
 *
 * @param breaks in their order
 * @param firstNames those that mean one person of the meeting
 */
export function groupsIn(
  text: string,
  words: readonly Word[],
  breaks: readonly Break[] = [],
  firstNames?: FirstNames,
): Group[] {
  const tokens = tokensOf(text, words, breaks, firstNames)
  const groups: Group[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = new Reading(text, tokens, at)
    const group = reading.group()
    if (group === undefined) at++
    else {
      groups.push(group)
      at = reading.at
    }
  }
  return groups
}

/** How many parties make a row that a list of its own can stand in. */
const leastParties = 2
/** How long a word is at least that names such a list: short ones are surnames, too. */
const shortestList = 8
/** How many words can stand between "flertal" and who it is. */
const mostOfShare = 5

/** Reads one group from a token on. */
class Reading {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #from: number
  readonly #group: Group
  #countsEach = false
  /** Whether each of it stands in brackets of its own: "(A), (F) og (Ø)". */
  #areInBrackets: boolean
  /** How many parties it says the members of: "V's 7 medlemmer og C's 2 medlemmer". */
  #owners = 0
  at: number

  constructor(text: string, tokens: readonly Token[], at: number) {
    this.#text = text
    this.#tokens = tokens
    this.#from = at
    this.at = at
    const start = tokens[at]?.start ?? 0
    this.#areInBrackets = tokens[at]?.type === 'open'
    this.#group = {
      start,
      end: start,
      count: null,
      parties: [],
      persons: [],
      share: null,
      hasUnit: false,
      isInBrackets: this.#areInBrackets,
    }
  }

  /** A group that begins here; undefined where none does. */
  group(): Group | undefined {
    if (this.#group.isInBrackets) return this.#brackets() ? this.#goOn() : undefined
    return this.#part() ? this.#goOn() : undefined
  }

  #goOn(): Group {
    while (this.#tried(() => this.#next())) {}
    this.#tried(() => this.#partyOfAll())
    ownParties(this.#text, this.#tokens.slice(this.#from, this.at), this.#group)
    this.#tried(() => this.#total())
    this.#ownLists()
    const {parties, persons} = this.#group
    if (this.#owners > 0 && (this.#owners < parties.length || persons.length > 0)) this.#group.count = null
    return this.#group
  }

  /** "A, C og Nytklitby": a word that is no name of a person, in a row of parties, is a list of that place. */
  #ownLists(): void {
    const {parties, persons} = this.#group
    const [list, ...others] = persons
    if (list === undefined || others.length > 0 || parties.length < leastParties || list.party !== null) return
    if (list.name.includes(' ') || isGivenName(list.name) || surnameEnd.test(list.name)) return
    if (list.name.length < shortestList) return
    persons.length = 0
    parties.push(list.name)
  }

  /** "C med undtagelse af 1 medlem (Bo Ås) og V": those of a party who are none of the group, where the group goes on behind them. */
  #exception(): boolean {
    if (this.#group.parties.length === 0 || !this.#phrase(exception)) return false
    for (const type of ['number', 'unit', 'person'] as const) this.#took(type)
    if (this.#is('open')) while (this.at < this.#tokens.length && this.#tokens[this.at++]?.type !== 'close') {}
    return this.#is('join')
  }

  /** What the group goes on with behind a comma, "og" or a line break. */
  #next(): boolean {
    const back = this.at
    this.#tried(() => this.#exception())
    while (this.#is('join') || this.#isStrayClose()) this.at++
    if ((this.at === back && !this.#is('open') && !this.#isOnNextLine()) || this.#isNextCount()) return false
    return this.#areInBrackets && this.at > back ? this.#brackets() : this.#part()
  }

  /** "Bo Ås (C)) Ida Holm (V)": a bracket too many behind a person. */
  #isStrayClose(): boolean {
    const last = this.#tokens[this.at - 1]
    const isPerson = (token: Token | undefined) => token?.type === 'person'
    const isBehindBracket = last !== undefined && this.#text[last.end - 1] === ')'
    return this.#is('close') && isPerson(last) && isBehindBracket && isPerson(this.#tokens[this.at + 1])
  }

  /** "Bo Ås (O)\nIda Kær (O)": a list with one on each line; "Bo Ås (O) Ida Kær (O) og Per Dam (O)": a comma was left out. */
  #isOnNextLine(): boolean {
    const [last, next] = [this.#tokens[this.at - 1], this.#tokens[this.at]]
    if (last?.type !== 'person' || next?.type !== 'person' || this.#group.persons.length === 0) return false
    const between = this.#text.slice(last.end, next.start)
    const isBracket = this.#text[last.end - 1] === ')' && this.#tokens[this.at + 1]?.type === 'join'
    return between.trim() === '' && (between.includes('\n') || isBracket)
  }

  /** "Lis Bo og Per Ås, begge V", "(begge V)", "begge (V)": the party of persons who have none of their own. */
  #partyOfAll(): boolean {
    const {persons, parties} = this.#group
    if (persons.length < 2 || parties.length > 0) return false
    while (this.#is('join')) this.at++
    let isInBrackets = this.#took('open')
    if (!this.#word(allOf)) return false
    this.at++
    isInBrackets ||= this.#took('open')
    const party = this.#tokens[this.at++]
    if (party?.type !== 'party' || (isInBrackets && !this.#took('close'))) return false
    for (const person of persons) person.party ??= party.name
    this.#group.end = this.#behind
    return true
  }

  /** "A (12), B (2) og V (5), i alt 19", "V, I – i alt 8": how many those are all together. */
  #total(): boolean {
    while (this.#is('join')) this.at++
    if (this.#word(dashes)) this.at++
    if (this.#group.count !== null || !this.#phrase(total)) return false
    const sum = this.#tokens[this.at++]
    if (sum?.type !== 'number') return false
    this.#group.count = sum.value
    this.#group.end = sum.end
    return true
  }

  /** "6 stemmer, og 15 stemte imod": a number of others behind one that counts votes or members. */
  #isNextCount(): boolean {
    const {hasUnit, count, parties, persons} = this.#group
    if (!hasUnit || count === null || parties.length + persons.length > 0 || !this.#is('number')) return false
    const isUnit = this.#tokens[this.at + 1]?.type === 'unit'
    const behind = this.#tokens[this.at + (isUnit ? 2 : 1)]
    return behind?.type !== 'word' || !memberOf.has(behind.text)
  }

  #is(type: Token['type']): boolean {
    return this.#tokens[this.at]?.type === type
  }

  /** Goes over a token, where it is of a type. */
  #took(type: Token['type']): boolean {
    const isHere = this.#is(type)
    if (isHere) this.at++
    return isHere
  }

  /** Where the token ends that was gone over last. */
  get #behind(): number {
    return this.#tokens[this.at - 1]?.end ?? 0
  }

  #word(form: ReadonlySet<string>): boolean {
    const token = this.#tokens[this.at]
    return token?.type === 'word' && form.has(token.text)
  }

  /** Goes over a phrase, where all of its words stand here. */
  #phrase(words: readonly string[]): boolean {
    const isHere = words.every((word, index) => {
      const token = this.#tokens[this.at + index]
      return token?.type === 'word' && token.text === word
    })
    if (isHere) this.at += words.length
    return isHere
  }

  #part(): boolean {
    const token = this.#tokens[this.at]
    switch (token?.type) {
      case 'share':
        return this.#share(token)
      case 'others':
        return this.#others()
      case 'number':
        return this.#number(token)
      case 'party':
        return this.#party(token)
      case 'person':
        this.#group.persons.push(token.person)
        this.#group.end = token.end
        this.at++
        return true
      case 'unit':
      case 'word':
        return this.#lead(token.type)
      default:
        return false
    }
  }

  /** "flertal i udvalget bestående af A og F" */
  #share({share, end}: TokenOf<'share'>): boolean {
    const group = this.#group
    group.share = share
    this.at++
    for (let steps = 0; steps < mostOfShare && this.#word(sharesHave); steps++) this.at++
    this.#tried(() => this.#skipsBody())
    while (this.#is('join') || this.#word(beforeNames)) this.at++
    if (!this.#brackets()) this.#part()
    group.end = Math.max(group.end, end)
    return true
  }

  /** "de øvrige 5 medlemmer", "resten af udvalget" */
  #others(): boolean {
    // "den øvrige del af Venstre"
    if (this.#tried(() => this.#skipsTo(sharesHave, 'party'))) return this.#part()
    this.at++
    for (let steps = 0; steps < mostOfShare && (this.#is('unit') || this.#word(sharesHave)); steps++) this.at++
    this.#group.end = this.#behind
    if (this.#is('number')) return this.#part()
    this.#brackets()
    return true
  }

  /** "9", "9 medlemmer", "1 medlem af C" */
  #number({value, end}: TokenOf<'number'>): boolean {
    const group = this.#group
    this.at++
    const isFirst = group.count === null && group.parties.length === 0 && group.persons.length === 0
    group.end = end
    let isOfParty = false
    while (this.#took('unit')) {
      group.hasUnit = true
      group.end = this.#behind
      isOfParty = this.#word(memberOf)
    }
    // "3 medlemmer af udvalget (A, V)"
    if (isOfParty && this.#tried(() => this.#skipsTo(sharesHave, 'open'))) isOfParty = false
    if (isFirst && !isOfParty) group.count = value
    if (isOfParty) {
      this.at++
      return this.#part()
    }
    // "For stemte 9: A, F og Ø", "For stemte 9: (A), (F) og (Ø)"
    const areInBrackets = this.#tokens[this.at + 1]?.type === 'open'
    if (isFirst && this.#word(beforeNames) && (areInBrackets || this.#isName(this.at + 1))) {
      this.#areInBrackets = areInBrackets
      this.at++
    }
    if (this.#isName(this.at)) return this.#part()
    this.#brackets()
    return true
  }

  /** "V", "SF's to medlemmer", "V 4", "O (Lis Bo)" */
  #party(token: TokenOf<'party'>): boolean {
    const group = this.#group
    group.parties.push(token.name)
    group.end = token.end
    this.at++
    if (genitive.test(this.#text.slice(token.start, token.end))) this.#ownMembers()
    this.#ownNumber()
    const {persons, count} = group
    const known = persons.length
    const listed = group.parties.length
    const hasBrackets = this.#brackets()
    // "Venstre (V)" is one party.
    const [letter = '', ...others] = group.parties.slice(listed)
    const isLetter = letter !== '' && letter.length <= longestLetter && token.name.length > longestLetter
    if (isLetter && others.length === 0) group.parties.pop()
    // "O (Lis Bo)": of the party, only those who are named.
    if (hasBrackets && persons.length > known && group.parties.length === listed && group.count === count) {
      group.parties.pop()
      for (const person of persons.slice(known)) person.party ??= token.name
    }
    return true
  }

  /** What can stand before those whom a group has: "den øvrige del af Venstre", "A, B og de øvrige", "Bo Ås og medlemmerne fra SF". */
  #lead(type: 'unit' | 'word'): boolean {
    const isBehindOthers = this.#group.parties.length + this.#group.persons.length > 0
    if (this.#isName(this.at) || (isBehindOthers && this.#isOthersAdded())) {
      this.at++
      return this.#part()
    }
    const isMembers = type === 'unit' || this.#word(theMembers)
    return isBehindOthers && isMembers && this.#tried(() => this.#skipsTo(memberOf, 'party')) && this.#part()
  }

  /** Goes over a word and some of a set behind it, where a token of a type follows them; at least one of the set. */
  #skipsTo(words: ReadonlySet<string>, type: Token['type']): boolean {
    const from = this.at++
    while (this.at - from <= mostOfShare && this.#word(words)) this.at++
    return this.at - from > 1 && this.#is(type)
  }

  /** Goes over the name of a body before brackets: "et flertal i Teknik-, Klima- og Miljøudvalget (A, F)". */
  #skipsBody(): boolean {
    const body = bodyAt(this.#text, this.#tokens[this.at]?.start ?? this.#text.length)
    if (body === undefined) return false
    while ((this.#tokens[this.at]?.start ?? body.end) < body.end) this.at++
    return this.#is('open')
  }

  /** Whether something was read; the place is as it was where nothing was. */
  #tried(read: () => boolean): boolean {
    const back = this.at
    const isRead = read()
    if (!isRead) this.at = back
    return isRead
  }

  /** "A, B og de øvrige medlemmer", but "for stemte A, de øvrige imod". */
  #isOthersAdded(): boolean {
    const join = this.#tokens[this.at - 1]
    const isAdded = join?.type === 'join' && /\p{L}/u.test(this.#text.slice(join.start, join.end))
    return isAdded && this.#word(articles) && this.#tokens[this.at + 1]?.type === 'others'
  }

  /** "V 4, A 3": each with how many its own are, which is no number of all. */
  #ownNumber(): void {
    const number = this.#tokens[this.at]
    if (number?.type !== 'number' || !(this.#endsAt(this.at + 1) || this.#countsEach)) return
    this.at++
    this.#ofNames(number.value)
    this.#group.end = number.end
  }

  /** A number behind parties: of "Ø og Å (7)" it is all, of "A (8), B (2), F (3)" each has its own. */
  #ofNames(count: number): void {
    const goesOn = this.#is('join') && this.#isName(this.at + 1)
    const {parties, persons} = this.#group
    // "Bo Ås (B) og M (1)": fewer than are named are those of the last.
    const isOfAll = count >= parties.length + persons.length
    if (!goesOn && !this.#countsEach && isOfAll) this.#group.count ??= count
    this.#countsEach ||= goesOn
  }

  /** "SF's to medlemmer", "mod O's 3": how many a party's own are. */
  #ownMembers(): void {
    const [number, unit] = this.#tokens.slice(this.at, this.at + 2)
    if (number?.type !== 'number' || !(unit?.type === 'unit' || this.#endsAt(this.at + 1))) return
    this.at++
    this.#took('unit')
    this.#group.count = (this.#group.count ?? 0) + number.value
    this.#owners++
    this.#group.hasUnit = true
    this.#group.end = this.#behind
  }

  /** Whether what a list has ends at a token: with the text, or with what joins or closes. */
  #endsAt(at: number): boolean {
    const token = this.#tokens[at]
    return token === undefined || token.type === 'join' || token.type === 'close'
  }

  #isName(at: number): boolean {
    const token = this.#tokens[at]
    if (token?.type === 'party' || token?.type === 'person') return true
    if (token?.type !== 'word' || !articles.has(token.text)) return false
    // "den øvrige del af Venstre"
    const back = this.at
    this.at = at + 1
    const isPart = this.#is('others') && this.#skipsTo(sharesHave, 'party')
    this.at = back
    return isPart
  }

  /** What stands in brackets: members and parties of the group, or how many they are. */
  #brackets(): boolean {
    if (!this.#is('open')) return false
    const inside = readBrackets(this.#text, this.#tokens, this.at, this.#group)
    if (inside === undefined) return false
    this.at = inside.next
    if (inside.ofNames !== null) this.#ofNames(inside.ofNames)
    return true
  }
}

const genitive = /s$/u
/** How long the letters of a party are at most. */
const longestLetter = 2
const exception = inException.split(' ')
const total = inAll.split(' ')
const dashes: ReadonlySet<string> = new Set(['–', '-'])
const beforeNames: ReadonlySet<string> = new Set([':', ...dashes])
