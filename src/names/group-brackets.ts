import {exceptWord, fromParty, memberOf, withoutParty} from '../vocabulary/people.ts'
import type {Group, Token, TokenOf} from './group-tokens.ts'
import type {Named} from './person.ts'

// What brackets have that belong to a group:
//
//   5 medlemmer (V og C)     A og F (7)     (Bo Ås, C, og Ida Kær, V)     15 (A 13 + O (Niels Bro) 2)

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
  const parties: string[] = []
  let count: number | null = null
  let ofNames: number | null = null
  let hasUnit = false
  let isAny = false
  let depth = 0
  let at = open + 1
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.type === 'close' && depth === 0) break
    // "(V, A (undtagen Bo Ås) og B)"
    if (token.type === 'open' && isExcept(tokens[at + 1])) {
      while (at + 1 < tokens.length && tokens[at]?.type !== 'close') at++
      continue
    }
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
      if (token.type === 'person') persons.push(token.person)
      else parties.push(token.name)
      isAny = true
    } else if (token.type === 'word' && withoutParty.test(token.text)) {
      const last = persons.at(-1)
      if (last === undefined) break
      last.party ??= token.text
    } else if (!(token.type === 'join' || token.type === 'unit' || isOf(token))) break
  }
  const close = tokens[at]
  if (!isAny || (close !== undefined && close.type !== 'close')) return undefined
  for (const name of parties) if (!group.parties.includes(name)) group.parties.push(name)
  group.persons.push(...persons)
  group.count ??= count
  group.hasUnit ||= hasUnit
  group.end = close?.end ?? text.length
  if (isBehindNames) group.isInBrackets = false
  return {next: at + 1, ofNames}
}

/** "undtagen": what names those of a party who are not meant. */
function isExcept(token: Token | undefined): boolean {
  return token?.type === 'word' && exceptWord.test(token.text)
}

/** "af", "fra": between members and their party. */
function isOf(token: Token): boolean {
  return token.type === 'word' && (memberOf.has(token.text) || fromParty.has(token.text))
}

/**
 * Gives persons the parties behind their commas, "Bo Ås, C, og Ida Kær, V", where everybody has one; beside
 * parties that are told by their names only letters are meant so: "(Venstre og Bo Ås, S)".
 */
export function ownParties(text: string, tokens: readonly Token[], group: Group): void {
  const own = new Map<TokenOf<'party'>, Named>()
  const others: TokenOf<'party'>[] = []
  let alone = 0
  let before: TokenOf<'party' | 'person'> | undefined
  for (const token of tokens) {
    if (token.type !== 'person' && token.type !== 'party') continue
    if (token.type === 'person' && token.person.party === null) alone++
    if (token.type === 'party') {
      const person = before?.type === 'person' ? before.person : undefined
      const isBehindComma = text.slice(before?.end, token.start).trim() === ','
      if (person?.party === null && isBehindComma) own.set(token, person)
      else others.push(token)
    }
    before = token
  }
  const isLetter = ({name}: TokenOf<'party'>) => name.length <= longestLetter
  const isMeant = others.length === 0 || ([...own.keys()].every(isLetter) && !others.some(isLetter))
  // "Imod stemte Bo Ås, V" can be two.
  const isOne = group.persons.length === 1 && tokens.at(-1)?.type !== 'close'
  if (own.size === 0 || own.size < alone || !isMeant || isOne) return
  for (const [{name}, person] of own) person.party = name
  const named = new Set([...own.keys()].map(({name}) => name))
  group.parties = group.parties.filter((name) => !named.has(name))
}

/** How long the letters of a party are at most. */
const longestLetter = 2
