import {fromParty, memberOf, withoutParty} from '../vocabulary/people.ts'
import type {Token, TokenOf} from './group-tokens.ts'
import type {Named} from './person.ts'

// What brackets have that belong to a group:
//
//   5 medlemmer (V og C)     A og F (7)     (Bo Ås, C, og Ida Kær, V)     15 (A 13 + O (Niels Bro) 2)

/** What stands in brackets. */
export interface Brackets {
  parties: readonly string[]
  persons: readonly Named[]
  /** How many those of the group are. */
  count: number | null
  /** A number that stands behind names, and is of them. */
  ofNames: number | null
  /** Whether it says of a number that it counts members or votes. */
  hasUnit: boolean
  /** The index of the token behind them. */
  next: number
  end: number
}

/**
 * The brackets that open at a token; undefined where they have something else
 * than a list, which ends nothing: "5 medlemmer (jf. bilag)".
 *
 * @param isBehindNames whether names stand before them, which a number is of then
 */
export function bracketsAt(
  text: string,
  tokens: readonly Token[],
  open: number,
  isBehindNames: boolean,
): Brackets | undefined {
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
  return {
    parties: order.flatMap((token) => (token.type === 'party' && !own.has(token) ? token.name : [])),
    persons,
    count,
    ofNames,
    hasUnit,
    next: at + 1,
    end: close?.end ?? text.length,
  }
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
