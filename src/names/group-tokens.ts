import type {Stretch} from '../text/stretch.ts'
import type {Word} from '../text/words.ts'
import * as danish from '../vocabulary/people.ts'
import {isOrganisation, isTitle} from './no-names.ts'
import {type Party, partyAt} from './party.ts'
import {type FirstNames, type Named, personAt} from './person.ts'

// What a text has for those who tell groups: "V og Bo Ås (2 medlemmer)" is a party,
// a join, a person, and a number with its unit in brackets.

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

/** A stretch that is in no group, such as the words that say what one did. */
export interface Break extends Stretch {
  /** Whether it says how a group voted, so that those who did can be listed behind it by their surnames alone. */
  isStance?: boolean
}

type Meant =
  | {type: 'share'; share: 'majority' | 'minority'}
  | {type: 'number'; value: number}
  | {type: 'party'; name: string}
  | {type: 'person'; person: Named}
  | {type: 'word'; text: string}
  | {type: 'unit' | 'join' | 'open' | 'close' | 'others'}

/** A part of a text that can be of a group, or ends one. */
export type Token = Stretch & Meant
/** A token of one kind. */
export type TokenOf<Type extends Token['type']> = Extract<Token, {type: Type}>

/**
 * The tokens of a text, from the left to the right.
 *
 * @param breaks stretches that are in no group, in their order
 * @param firstNames those that mean one person of the meeting
 */
export function tokensOf(
  text: string,
  all: readonly Word[],
  breaks: readonly Break[],
  firstNames: FirstNames | undefined,
): Token[] {
  const words = broken(all, breaks)
  const tokens: Token[] = []
  for (let at = 0; at < words.length; ) {
    const party = partyAt(words, at)
    if (party !== undefined) {
      tokens.push(partyToken(party))
      at = party.next
      continue
    }
    const last = tokens.at(-1)
    const isListed = last?.type === 'join' && tokens.at(-2)?.type === 'person'
    const isAlone = isSurnameAt(words, at) && isListOfVoters(tokens)
    const found = personAt(text, words, at, {isListed, isAlone, ...(firstNames === undefined ? {} : {firstNames})})
    if (found !== undefined) {
      tokens.push({type: 'person', person: found.person, start: found.person.start, end: found.person.end})
      at = found.next
      continue
    }
    tokens.push(tokenOf(words, at))
    at++
  }
  return tokens
}

/** A name of one word where a list has nothing else: "Ja stemte: Abildgård, Bendstrup og Cronhøj." */
function isSurnameAt(words: readonly Word[], at: number): boolean {
  const {text, isCapital} = words[at] as Word
  const next = words[at + 1]
  const goesOn = next !== undefined && danish.groupJoins.has(next.text) && words[at + 2]?.isCapital === true
  const isWhole = next === undefined || goesOn || next.gap === 'line'
  return isCapital && isWhole && text.length > longestCount && !isTitle(text) && !isOrganisation(text)
}

/** Whether a list goes on that stands behind what was voted, with nothing else than names and their number. */
function isListOfVoters(tokens: readonly Token[]): boolean {
  let at = tokens.length - 1
  const is = (token: Token | undefined) =>
    token !== undefined && (token.type === 'word' ? beforeVoters.has(token.text) : ofVoters.has(token.type))
  while (is(tokens[at])) at--
  const before = tokens[at]
  return before?.type === 'word' && before.text === voted
}

/** What a list of those who voted has, and what can stand before it. */
const ofVoters: ReadonlySet<Token['type']> = new Set(['person', 'party', 'join', 'number', 'unit'])
const beforeVoters: ReadonlySet<string> = new Set([':', ...danish.beforeListed])

/** What stands in the place of words in a break: of those that say a stance, and of others. */
const [voted, unread] = ['voted', '']

/** The words with a mark that nothing goes on over in the place of those that are in a break. */
function broken(words: readonly Word[], breaks: readonly Break[]): readonly Word[] {
  if (breaks.length === 0) return words
  let next = 0
  return words.map((word): Word => {
    while (next < breaks.length && (breaks[next] as Stretch).end <= word.start) next++
    const stretch = breaks[next]
    if (stretch === undefined || word.start < stretch.start) return word
    return {...word, kind: 'mark', text: stretch.isStance === true ? voted : unread, isCapital: false}
  })
}

function partyToken({name, start, end}: Party): Token {
  return {type: 'party', name, start, end}
}

/** The most digits that a number of members or votes has. */
const longestCount = 3

/** What a word or mark is in a group, whatever stands around it. */
const knownWords: ReadonlyMap<string, Meant> = new Map<string, Meant>([
  ...Object.entries(danish.shares).map(([word, share]) => [word, {type: 'share', share}] as const),
  ...Object.entries(danish.numberWords).map(([word, value]) => [word, {type: 'number', value}] as const),
  ...[...danish.others].map((word) => [word, {type: 'others'}] as const),
  ...[...danish.unitWords].map((word) => [word, {type: 'unit'}] as const),
  ...[...danish.groupJoins].map((word) => [word, {type: 'join'}] as const),
  ...['(', '['].map((mark) => [mark, {type: 'open'}] as const),
  ...[')', ']'].map((mark) => [mark, {type: 'close'}] as const),
])

/** "17.30", "17:30": what stands behind the first part of a number. */
function isRest(words: readonly Word[], at: number): boolean {
  const isColon = words[at - 1]?.text === ':' && words[at - 1]?.gap === 'none'
  const before = words[isColon ? at - 2 : at - 1]
  return words[at]?.gap === 'none' && before?.kind === 'number' && (isColon || before.hasStop)
}

function tokenOf(words: readonly Word[], at: number): Token {
  const {kind, text, start, end, hasStop} = words[at] as Word
  if (kind === 'number') {
    // "punkt 2", "kl. 17", "den 8. maj", "2024", "40 procent" and "2/3" count nobody.
    const isNumbered = danish.numbered.has(words[at - 1]?.text.toLowerCase() ?? '') || isRest(words, at)
    const isOrdinal = hasStop && words[at + 1] !== undefined && words[at + 1]?.gap !== 'line'
    const isFraction = [-1, 1].some((to) => words[at + to]?.text === '/' && words[at + 2 * to]?.kind === 'number')
    const isShare = isFraction || danish.notCounted.has(words[at + 1]?.text.toLowerCase() ?? '')
    return isNumbered || isOrdinal || isShare || text.length > longestCount
      ? {type: 'word', text, start, end}
      : {type: 'number', value: Number(text), start, end}
  }
  const lower = text.toLowerCase()
  const known = knownWords.get(lower)
  if (known !== undefined) return {start, end, ...known}
  const next = words[at + 1]?.text.toLowerCase() ?? ''
  // "4 imod og en, der undlod at stemme"
  const isSomebody = next === ',' && danish.whoDid.has(words[at + 2]?.text ?? '')
  return danish.oneOf.has(lower) && (danish.counted.has(next) || isSomebody)
    ? {type: 'number', value: 1, start, end}
    : {type: 'word', text: lower, start, end}
}
