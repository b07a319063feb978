import {fromParty, memberOf, withoutParty} from '../vocabulary/people.ts'
import type {Token, TokenOf} from './group-tokens.ts'
import type {Named} from './person.ts'

// What brackets have that belong to a group:
//
//   5 medlemmer (V og C)     A og F (7)     (Bo Ås, C, og Ida Kær, V)     15 (A 13 + O (Niels Bro) 2)

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

/**
 * Gives a group what has stood in the brackets that open at a token: the index of the token behind them, and a number
 * that is of the names before it in them. Undefined where they have something else than a list, which ends nothing:
 * "5 medlemmer (jf. bilag)".
 */
export function readBrackets(
  text: string,
  tokens: readonly Token[],
  open: number,
  group: Group,
): {next: number; ofNames: number | null} | undefined {
  const isBehindNames = group.parties.length + group.persons.length > 0
  const persons: Named[] = []
  /** Each person and each party. */
  const order: Token[] = []
  let count: number | null = null
  let ofNames: number | null = null
  let hasUnit = false
  let isAny = false
  let depth = 0
  let at = open + 1
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.type === 'close' && depth === 0) break
    // "(A 13, O (Bo Ås og Ida Kær) 2)"
    if (token.type === 'open' || token.type === 'close') {
      depth += token.type === 'open' ? 1 : -1
      continue
    }
    if (token.type === 'number') {
      const next = tokens[at + 1]?.type
      if (next === 'unit') count ??= token.value
      else if (isBehindNames && !isAny) ofNames = token.value
      else if (!isAny && next === 'close') count ??= token.value
      if (next === 'unit') {
        hasUnit = true
        at++
      }
      isAny = true
    } else if (token.type === 'party' || token.type === 'person') {
      order.push(token)
      if (token.type === 'person') persons.push(token.person)
      isAny = true
    } else if (token.type === 'word' && withoutParty.test(token.text)) {
      const last = persons.at(-1)
      if (last === undefined) break
      last.party ??= token.text
    } else if (!(token.type === 'join' || token.type === 'unit' || isOf(token))) break
  }
  const close = tokens[at]
  if (!isAny || (close !== undefined && close.type !== 'close')) return undefined
  const own = ownParties(text, order)
  for (const token of order)
    if (token.type === 'party' && !own.has(token) && !group.parties.includes(token.name)) group.parties.push(token.name)
  group.persons.push(...persons)
  group.count ??= count
  group.hasUnit ||= hasUnit
  group.end = close?.end ?? text.length
  if (isBehindNames) group.isInBrackets = false
  return {next: at + 1, ofNames}
}

/** "af", "fra": between members and their party. */
function isOf(token: Token): boolean {
  return token.type === 'word' && (memberOf.has(token.text) || fromParty.has(token.text))
}

/**
 * Gives persons the parties behind their commas, "(Bo Ås, C, og Ida Kær, V)", where everybody has one; beside
 * parties that are told by their names only letters are meant so: "(Venstre og Bo Ås, S)".
 *
 * @returns the tokens of these parties
 */
function ownParties(text: string, order: readonly Token[]): ReadonlySet<Token> {
  const own = new Map<TokenOf<'party'>, Named>()
  const others: TokenOf<'party'>[] = []
  let alone = 0
  for (const [at, token] of order.entries()) {
    const before = order[at - 1]
    if (token.type === 'person' && token.person.party === null) alone++
    if (token.type !== 'party') continue
    const isBehindComma = before?.type === 'person' && text.slice(before.end, token.start).trim() === ','
    if (isBehindComma && before.person.party === null) own.set(token, before.person)
    else others.push(token)
  }
  const isLetter = ({name}: TokenOf<'party'>) => name.length <= longestLetter
  const isMeant = others.length === 0 || ([...own.keys()].every(isLetter) && !others.some(isLetter))
  if (own.size < alone || !isMeant) return new Set()
  for (const [{name}, person] of own) person.party = name
  return new Set(own.keys())
}

/** How long the letters of a party are at most. */
const longestLetter = 2
