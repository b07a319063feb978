import {cleanLine} from '../text/lines.ts'
import {
  groupWords,
  notNames,
  numberWords,
  organisations,
  particles,
  partyAbbreviations,
  partyEndings,
  partyLabels,
  partyNames,
  titles,
} from '../vocabulary/people.ts'

/** A person in a text. */
export interface Named {
  name: string
  party: string | null
  /** The title before the name, as printed. */
  role: string | null
  start: number
  end: number
}

/** Persons, parties and numbers that are joined by commas, "og" and "+", half-open. */
export interface Group {
  start: number
  end: number
  count: number | null
  parties: string[]
  persons: Named[]
  /** "flertal" or "mindretal" where the group is called so. */
  share: 'majority' | 'minority' | null
  /** Whether its number counts members or votes in so many words. */
  hasUnit: boolean
  /** Whether it stands in brackets. */
  isInBrackets: boolean
}

type Token =
  | {type: 'word' | 'share' | 'unit'; text: string; start: number; end: number}
  | {type: 'number'; value: number; start: number; end: number}
  | {type: 'party'; name: string; start: number; end: number}
  | ({type: 'person'} & Named)
  | {type: 'join' | 'open' | 'close'; start: number; end: number}

const piece = /\d+|\p{L}[\p{L}\d'’]*(?:[-–]\p{L}[\p{L}\d'’]*)*\.?|[()[\],;+/&]|[-–:.]/gu
const unitWord = /^(?:medlemmer|medlem|stemmer|stemme|personer)$/iu
const shareWord = /^(?:flertal|mindretal)(?:let)?$/iu
/** The longest text in brackets behind a name that is taken for a party. */
const longestParty = 30

/** The groups in a stretch of a text, from the left to the right. */
export function groupsIn(text: string, from: number, to: number): Group[] {
  const tokens = tokensIn(text, from, to)
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

/** Reads one group from a token on. */
class Reading {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #group: Group
  at: number

  constructor(text: string, tokens: readonly Token[], at: number) {
    this.#text = text
    this.#tokens = tokens
    this.at = at
    const start = tokens[at]?.start ?? 0
    this.#group = {
      start,
      end: start,
      count: null,
      parties: [],
      persons: [],
      share: null,
      hasUnit: false,
      isInBrackets: tokens[at]?.type === 'open',
    }
  }

  /** A group that begins here; undefined where none does. */
  group(): Group | undefined {
    if (this.#group.isInBrackets) return this.#brackets() ? this.#group : undefined
    if (!this.#part()) return undefined
    for (;;) {
      const back = this.at
      while (this.#is('join')) this.at++
      // The letter of a party behind a name and a comma is the person's: "Signe Gold, F, ankom".
      if (this.at === back && !this.#is('open')) break
      if (!this.#part()) {
        this.at = back
        break
      }
    }
    return this.#group
  }

  #is(type: Token['type']): boolean {
    return this.#tokens[this.at]?.type === type
  }

  #word(form: RegExp): boolean {
    const token = this.#tokens[this.at]
    return token?.type === 'word' && form.test(token.text)
  }

  #part(): boolean {
    const token = this.#tokens[this.at]
    if (token === undefined) return false
    const group = this.#group
    switch (token.type) {
      case 'share': {
        group.share = /^f/i.test(token.text) ? 'majority' : 'minority'
        this.at++
        for (
          let steps = 0;
          steps < 5 && this.#word(/^(?:i|på|af|bestående|udvalget|byrådet|medlemmerne|dvs)$/iu);
          steps++
        )
          this.at++
        while (this.#is('join')) this.at++
        if (!this.#brackets()) this.#part()
        group.end = Math.max(group.end, token.end)
        return true
      }
      case 'number': {
        this.at++
        const isFirst = group.count === null && group.parties.length === 0 && group.persons.length === 0
        group.end = token.end
        let isOfParty = false
        if (this.#is('unit')) {
          group.hasUnit = true
          group.end = (this.#tokens[this.at] as Token).end
          this.at++
          isOfParty = this.#word(/^(?:af|fra)$/iu)
        }
        if (isFirst && !isOfParty) group.count = token.value
        if (isOfParty) {
          this.at++
          return this.#part()
        }
        // "For stemte 9: A, F og Ø"
        if (isFirst && this.#word(/^:$/) && /^(?:party|person)$/.test(this.#tokens[this.at + 1]?.type ?? '')) this.at++
        if (this.#is('party') || this.#is('person')) return this.#part()
        this.#brackets()
        return true
      }
      case 'party': {
        group.parties.push(token.name)
        group.end = token.end
        this.at++
        this.#brackets()
        return true
      }
      case 'person': {
        group.persons.push(token)
        group.end = token.end
        this.at++
        return true
      }
      default:
        return false
    }
  }

  /** What stands in brackets: members and parties of the group, or how many they are. */
  #brackets(): boolean {
    if (!this.#is('open')) return false
    const back = this.at
    const group = this.#group
    const hasOwnNames = group.parties.length > 0 || group.persons.length > 0
    this.at++
    let isAny = false
    for (;;) {
      const token = this.#tokens[this.at]
      if (token === undefined || token.type === 'close') break
      if (token.type === 'number') {
        const next = this.#tokens[this.at + 1]
        if (next?.type === 'unit') {
          group.count = group.count === null ? token.value : group.count
          group.hasUnit = true
          this.at++
        }
        isAny = true
      } else if (token.type === 'party') {
        if (!group.parties.includes(token.name)) group.parties.push(token.name)
        isAny = true
      } else if (token.type === 'person') {
        group.persons.push(token)
        isAny = true
      } else if (token.type !== 'join' && token.type !== 'unit') {
        if (token.type === 'word' && /^(?:fra|af|alle)$/iu.test(token.text)) {
          this.at++
          continue
        }
        break
      }
      this.at++
    }
    const close = this.#tokens[this.at]
    if (!isAny || (close !== undefined && close.type !== 'close')) {
      this.at = back
      // What is no list in brackets ends nothing: "5 medlemmer (jf. bilag)".
      return false
    }
    if (close !== undefined) this.at++
    group.end = close?.end ?? this.#text.length
    if (hasOwnNames) group.isInBrackets = false
    return true
  }
}

function tokensIn(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  const pieces = piecesIn(text, from, to)
  for (let at = 0; at < pieces.length; ) {
    const {start, end, printed} = pieces[at] as Piece
    const known = partyAt(text, pieces, at) ?? personAt(text, pieces, at, tokens)
    if (known !== undefined) {
      tokens.push(known.token)
      at = known.next
      continue
    }
    at++
    if (/^\d/.test(printed)) tokens.push({type: 'number', value: Number(printed), start, end})
    else if (printed === '(' || printed === '[') tokens.push({type: 'open', start, end})
    else if (printed === ')' || printed === ']') tokens.push({type: 'close', start, end})
    else if (/^(?:[,;+/&]|og|samt)$/iu.test(printed)) tokens.push({type: 'join', start, end})
    else tokens.push(wordToken(pieces, at - 1))
  }
  return tokens
}

interface Piece {
  start: number
  end: number
  printed: string
}

function piecesIn(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  piece.lastIndex = from
  for (let match = piece.exec(text); match !== null && match.index < to; match = piece.exec(text)) {
    pieces.push({start: match.index, end: match.index + match[0].length, printed: match[0]})
  }
  return pieces
}

function wordToken(pieces: readonly Piece[], at: number): Token {
  const {start, end, printed} = pieces[at] as Piece
  const lower = printed.toLowerCase()
  const value = numberWords[lower]
  if (value !== undefined) return {type: 'number', value, start, end}
  const next = pieces[at + 1]?.printed ?? ''
  if (/^(?:en|et)$/.test(lower) && /^(?:medlem|stemme|enkelt)$/iu.test(next))
    return {type: 'number', value: 1, start, end}
  if (unitWord.test(printed)) return {type: 'unit', text: lower, start, end}
  if (shareWord.test(printed)) return {type: 'share', text: lower, start, end}
  return {type: 'word', text: printed, start, end}
}

/** A party: its letter, an abbreviation, its name, or a name that is built like a list's. */
function partyAt(text: string, pieces: readonly Piece[], at: number): {token: Token; next: number} | undefined {
  const {start, printed} = pieces[at] as Piece
  if (partyLabels.test(printed)) {
    const letter = pieces[at + 1]
    if (letter === undefined || !isLetterOfParty(letter.printed)) return undefined
    return {token: {type: 'party', name: letter.printed.replace('.', ''), start, end: letter.end}, next: at + 2}
  }
  if (!/^\p{Lu}/u.test(printed)) return undefined
  const named = partyNames.find(
    (name) => text.startsWith(name, start) && /^(?:'?’?s)?(?![\p{L}\d])/u.test(text.slice(start + name.length)),
  )
  if (named !== undefined) {
    let next = at
    while (next < pieces.length && (pieces[next] as Piece).start < start + named.length) next++
    return ended(pieces, next, named, start)
  }
  const bare = printed
    .replace(/-gruppen$/iu, '')
    .replace(/['’]?s$/u, (ending) => (partyAbbreviations.has(printed.slice(0, -ending.length)) ? '' : ending))
  if (partyAbbreviations.has(bare.replace('.', ''))) return ended(pieces, at + 1, bare.replace('.', ''), start)
  if (isLetterOfParty(bare) && isUsedAsParty(text, pieces, at))
    return ended(pieces, at + 1, bare.replace('.', ''), start)
  return listAt(text, pieces, at)
}

function isLetterOfParty(printed: string): boolean {
  return /^[A-ZÆØÅ]\d?\.?$/u.test(printed)
}

/** Whether a capital letter on its own is no initial, and no preposition at the start of a sentence. */
function isUsedAsParty(text: string, pieces: readonly Piece[], at: number): boolean {
  const {end, printed} = pieces[at] as Piece
  const next = pieces[at + 1]?.printed ?? ''
  if (printed.endsWith('.')) return !/^\s+(?:\p{Lu}\p{Ll}|\d)/u.test(text.slice(end, end + 4))
  if (printed !== 'I') return true
  return (
    next === '' ||
    !/^\p{Ll}/u.test(next) ||
    /^(?:og|samt|stem\p{L}{0,40}|tog|tager|undl\p{L}{0,40}|kan|kunne|er|var)$/u.test(next)
  )
}

/** The end of a party's name, with the word for its group behind it. */
function ended(pieces: readonly Piece[], next: number, name: string, start: number): {token: Token; next: number} {
  const word = pieces[next]
  const isGroup = word !== undefined && groupWords.test(word.printed)
  const last = pieces[isGroup ? next : next - 1] as Piece
  const end = last.printed.endsWith('.') ? last.end - 1 : last.end
  return {token: {type: 'party', name, start, end}, next: isGroup ? next + 1 : next}
}

/** "Borgerlisten", "Den Sociale Fællesliste": words with capital letters, one of which ends as lists' names do. */
function listAt(text: string, pieces: readonly Piece[], at: number): {token: Token; next: number} | undefined {
  const first = pieces[at] as Piece
  for (let next = at; next < Math.min(pieces.length, at + 4); next++) {
    const {printed, end} = pieces[next] as Piece
    if (!/^\p{Lu}\p{Ll}/u.test(printed)) return undefined
    if (partyEndings.test(printed) && !/^mindretal/iu.test(printed))
      return ended(
        pieces,
        next + 1,
        cleanLine(text.slice(first.start, end).replace(/(?<=listen|partiet|forum)['’]?s$/iu, '')),
        first.start,
      )
  }
  return undefined
}

/** A person: two words or more with capital letters, none of which names a body or a place. */
function personAt(
  text: string,
  pieces: readonly Piece[],
  at: number,
  before: Token[],
): {token: Token; next: number} | undefined {
  let next = at
  let role: string | null = null
  const first = pieces[at] as Piece
  if (titles.test(first.printed)) {
    if (!/^\p{Lu}/u.test(pieces[at + 1]?.printed ?? '')) return undefined
    role = first.printed
    next++
  }
  const begin = next
  let words = 0
  for (; next < pieces.length; next++) {
    const {printed, start} = pieces[next] as Piece
    if (next > begin && /[^\s]/.test(text.slice((pieces[next - 1] as Piece).end, start))) break
    if (next > begin && /[\n\r]/.test(text.slice((pieces[next - 1] as Piece).end, start))) break
    if (/^\p{Lu}/u.test(printed)) {
      if (notNames.test(printed.replace('.', '')) && words === 0) return undefined
      if (organisations.test(printed)) return undefined
      words++
      // "Karl Holm." ends a sentence, "Anne W. Holm" does not.
      if (printed.endsWith('.') && !/^\p{Lu}\p{Ll}{0,2}\.$/u.test(printed)) {
        next++
        break
      }
    } else if (!(next > begin && particles.has(printed) && /^\p{Lu}/u.test(pieces[next + 1]?.printed ?? ''))) break
  }
  if (words < (role === null ? 2 : 1)) return undefined
  const start = (pieces[begin] as Piece).start
  const last = pieces[next - 1] as Piece
  const end = last.printed.endsWith('.') ? last.end - 1 : last.end
  const named: Named = {name: cleanLine(text.slice(start, end)), party: null, role, start: first.start, end}
  // A name in the genitive is no name of who did something: "Jens Holms forslag".
  const {party, partyEnd, skipped} = partyBehind(text, pieces, next)
  if (party !== null) {
    named.party = party
    named.end = partyEnd
    next += skipped
  }
  if (role === null) named.role = roleBefore(before)
  // "Poul Kær fra Revision Øst", "Karl Mose fra Venstre"
  if (/^(?:fra|ved)$/u.test(pieces[next]?.printed ?? '') && /^\p{Lu}/u.test(pieces[next + 1]?.printed ?? '')) {
    const of = partyAt(text, pieces, next + 1)
    if (of?.token.type === 'party') named.party ??= of.token.name
    next = of?.next ?? next + 2
    while (of === undefined && /^\p{Lu}/u.test(pieces[next]?.printed ?? '')) next++
    named.end = (pieces[next - 1] as Piece).end
  }
  return {token: {type: 'person', ...named}, next}
}

/** The title in small letters that stands right before a name: "konsulent Mia Holk". */
function roleBefore(before: Token[]): string | null {
  const last = before.at(-1)
  if (last?.type !== 'word' || !titles.test(last.text)) return null
  before.pop()
  return last.text
}

/** "(A)", "(løsgænger)", "(Frie Lokale)", ", F," behind a name. */
function partyBehind(
  text: string,
  pieces: readonly Piece[],
  next: number,
): {party: string | null; partyEnd: number; skipped: number} {
  const none = {party: null, partyEnd: 0, skipped: 0}
  const open = pieces[next]
  if (open === undefined) return none
  if (open.printed === '(') {
    let close = next + 1
    while (close < pieces.length && pieces[close]?.printed !== ')' && close - next < 6) close++
    const end = pieces[close]
    if (end?.printed !== ')') return none
    const party = cleanLine(text.slice(open.end, end.start))
    if (
      party === '' ||
      party.length > longestParty ||
      !/^(?:[\p{Lu}]|løsgænger|uden for|udenfor|lokal)/iu.test(party) ||
      /\d|[,;]/.test(party)
    )
      return none
    return {party, partyEnd: end.end, skipped: close - next + 1}
  }
  const letter = pieces[next + 1]
  const behind = pieces[next + 2]
  if (open.printed !== ',' || letter === undefined) return none
  const isParty =
    (isLetterOfParty(letter.printed) || partyAbbreviations.has(letter.printed)) && !letter.printed.endsWith('.')
  // "Signe Gold, F, ankom", but "Rune Beck, A, C og F stemte for".
  const after = pieces[next + 3]?.printed ?? ''
  if (!isParty || behind?.printed !== ',' || isLetterOfParty(after) || /^\p{Lu}/u.test(after)) return none
  return {party: letter.printed, partyEnd: letter.end, skipped: 2}
}
