import type {Meeting} from '../records/schema.ts'
import {isSpace, trimStart} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {
  abbreviation,
  authorities,
  councils,
  definiteEndings,
  joinsWords,
  ofAuthority,
  otherCouncil,
  ownBody,
  term,
} from '../vocabulary/bodies.ts'
import * as danish from '../vocabulary/committees.ts'
import {municipalityIn} from './municipality.ts'

// One body has many names: "Herning Byråd" in the head of its own minutes,
// "Byrådets beslutning" in those of a committee, "BYR" in a routing table. A key
// is what its names have in common:
//
//   Herning Byråd, Byrådet, Byrådets        council
//   Økonomi- og Erhvervsudvalget            økonomi og erhvervsudvalg
//   Udvalget for Kultur (UKF)               udvalg for kultur

/** The key of the council of a municipality, whatever it is called. */
const council = 'council'
/** The shortest word that an ending is taken off. */
const shortestStem = 3

/**
 * Where a meeting belongs: a municipality or region, whatever is said around its
 * name. One that is not known is of its document only, so that nothing of two
 * unknown ones is ever joined.
 */
export function territoryOf({municipality, source}: Pick<Meeting, 'municipality'> & {source: {path: string}}): string {
  const words = wordsOf(municipality ?? '').map(stem)
  const named = words.filter((word) => !authorityStems.has(word))
  return named.length === 0 ? `?${source.path}` : named.join(' ')
}

/** The key of a body by its name as printed; null where there is nothing to know it by. */
export function bodyKey(name: string, municipality: string | null): string | null {
  const printed = nameAlone(name)
  const territory = municipality ?? listedIn(printed) ?? ''
  const authority = new Set([...authorityStems, ...wordsOf(territory).map(stem)])
  const words = wordsOf(printed).map(stem)
  const own = words.filter(
    (word, at) => !authority.has(word) && !(of.has(word) && authority.has(words[at + 1] ?? '') && at > 0),
  )
  if (own.length === 1 && councilStems.has(own[0] as string)) return council
  return own.length === 0 ? null : own.join(' ')
}

/**
 * Whether two names are of one body of a municipality: "Byrådet" and "Lyngvig
 * Byråd" are, "Byrådet" and "Byrådets Økonomiudvalg" are not. One that is not
 * told, or no more than "Udvalget", is the body whose document it is.
 */
export function isSameBody(one: string | null, other: string | null, municipality: string | null): boolean {
  if (one === null || other === null || one === other || isOwnBody(one) || isOwnBody(other)) return true
  const [key, otherKey] = [keyIn(one, municipality), keyIn(other, municipality)]
  return key === null ? nameAlone(one) === nameAlone(other) : key === otherKey
}

/** The key of a body in a document, where the council can have the name of a municipality that is told nowhere else: "Lyngvig Byråd". */
function keyIn(name: string, municipality: string | null): string | null {
  const key = bodyKey(name, municipality)
  if (municipality !== null) return key
  const [place = '', word = '', ...more] = nameAlone(name).split(/\s+/)
  const isNamed =
    more.length === 0 &&
    /^\p{Lu}/u.test(place) &&
    wordsOf(word)
      .map(stem)
      .some((one) => councilStems.has(one))
  return isNamed && !otherCouncil.test(place) ? council : key
}

/** A name without the abbreviation and the term printed behind it. */
function nameAlone(name: string): string {
  return name.trim().replace(term, '').trim().replace(abbreviation, '').trim().replace(term, '')
}

/** The municipality in the name of a council, "Herning Byråd", where it is one of the country's. */
function listedIn(name: string): string | undefined {
  const named = municipalityIn(name)
  return named?.isListed ? named.name : undefined
}

/** Whether a name is that which any body has in its own documents: "Udvalget". */
export function isOwnBody(name: string): boolean {
  const [word = '', another] = /\s/.test(name.trim()) ? [] : wordsOf(name)
  return another === undefined && ownBodyStems.has(stem(word))
}

/** The bodies of a run: which keys a name or an abbreviation stands for, in each municipality. */
export class Bodies {
  readonly #territories = new Map<string, string>()
  readonly #keys = new Map<string | null, Map<string, string | null>>()
  readonly #codes = new Map<string, Map<string, Set<string>>>()

  /** As {@link territoryOf}, worked out once for each municipality. */
  territoryOf(meeting: Parameters<typeof territoryOf>[0]): string {
    const {municipality} = meeting
    if (municipality === null) return territoryOf(meeting)
    return computed(this.#territories, municipality, () => territoryOf(meeting))
  }

  /** As {@link bodyKey}, worked out once for each name; null where there is no name. */
  key(name: string | null, municipality: string | null): string | null {
    if (name === null) return null
    const names = computed(this.#keys, municipality, () => new Map<string, string | null>())
    return computed(names, name, () => bodyKey(name, municipality))
  }

  /** Keeps that a code stands for a name, in the documents of a territory. */
  learn(code: string, name: string, municipality: string | null, territory: string): void {
    const key = this.key(name, municipality)
    if (key === null) return
    const codes = computed(this.#codes, territory, () => new Map<string, Set<string>>())
    computed(codes, code, () => new Set<string>()).add(key)
  }

  /** The keys that a name, or a code that was learnt, can stand for: one for a name, none or more for a code. */
  keysOf(name: string, municipality: string | null, territory: string): ReadonlySet<string> {
    const codes = this.#codes.get(territory)?.get(name)
    if (codes !== undefined) return codes
    const key = this.key(name, municipality)
    return new Set(key === null ? [] : [key])
  }

  /** The abbreviation that is printed behind a name, "(PUK)"; null where there is none. */
  static codeIn(name: string): string | null {
    return abbreviation.exec(name.trim())?.[1] ?? null
  }
}

/** The value of a key, made where there is none yet. */
export function computed<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const value = make()
  values.set(key, value)
  return value
}

const authorityStems = stemsOf(authorities)
const councilStems = stemsOf(councils)
const ownBodyStems = stemsOf(ownBody)
const of = new Set(ofAuthority)

function stemsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap(wordsOf).map(stem))
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ` ${joinsWords} `)
    .replace(/å/g, 'aa')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** A word without the s of the genitive and the ending of the definite form, also where it has none. */
function stem(word: string): string {
  let end = word.length
  if (end > shortestStem && word.endsWith('s')) end--
  const ending = definiteEndings.find((one) => end - one.length >= shortestStem && word.endsWith(one, end))
  return word.slice(0, end - (ending?.length ?? 0))
}

/** The longest opening of a name that says what the body is for. */
const longestOpening = 40
/** How much of the words for its meeting is looked at behind a name in the genitive. */
const longestLead = 22
/** How far a name in quotation marks is looked for. */
const longestCalled = 80
/** How many words a name of a body has at the most. */
const mostWords = 14

/**
 * The name of a body that begins at an offset: "Byrådet", "Klitby Byråd",
 * "Børn-, Kultur- og Fritidsudvalget 2018-2021", "Udvalget for Vand og Skov". The s of
 * a genitive is no part of it.
 */
export function bodyAt(text: string, start: number, end = text.length): Stretch | undefined {
  const joint = danish.jointBeginning.test(text.slice(start, start + 4))
    ? danish.jointBody.exec(text.slice(start, end))
    : null
  if (joint !== null) return {start, end: withTerm(text, start + joint[0].length, end)}
  if (!/^[\p{Lu}§]/u.test(text.slice(start, start + 2))) return undefined
  const named = danish.bodyOpening.exec(text.slice(start, Math.min(end, start + longestOpening)))
  // The words of "§ 17, stk. 4-udvalget om" are none that stand in other names.
  let at = named !== null && text[start] === '§' ? start + named[0].length : start
  let found = -1
  for (let words = 0; at < end && words < mostWords; words++) {
    const wordEnd = endOfWord(text, at, end)
    const word = text.slice(at, wordEnd)
    if (words > 0 && danish.endsBody.test(text.slice(at, Math.min(end, at + 50)))) {
      // "Udvalget for Børn og Unges møde"
      if (danish.beforeMeeting.test(text.slice(at, at + 4)) && /\p{L}s$/u.test(text.slice(start, found))) found--
      break
    }
    const bare = word.replace(/(?<![,;:.])[,;:.]+$/, '')
    // "Socialudvalget's møde"
    const owned = bare.replace(/['’]s$/iu, '')
    if (named === null && owned !== bare && danish.bodyEnding.test(owned)) {
      found = at + owned.length
      break
    }
    if (named === null && danish.bodyEnding.test(bare)) {
      const isGenitive = /s$/iu.test(bare)
      found = at + bare.length - (isGenitive ? 1 : 0)
      if (!isGenitive && bare === word) found = withTerm(text, found, end)
      found += danish.calledBehind.exec(text.slice(at, Math.min(end, at + longestCalled)))?.[0].length ?? 0
      break
    }
    if (named === null && !danish.bodyWord.test(bare)) return undefined
    if (named !== null && !danish.purposeWord.test(bare)) break
    if (named !== null) found = at + bare.length
    if (/[;:.]$/.test(word)) break
    at = trimStart(text, wordEnd, end)
  }
  if (found < 0) return undefined
  if (named !== null) {
    if (found <= start + named[0].length) return undefined
    if (danish.ofMeeting.test(text.slice(found - 2, found + longestLead))) found--
    const last = text.slice(start, found)
    const open = danish.leftOpen.exec(last)
    found -= open?.[0].length ?? 0
    found = withTerm(text, found, end)
  }
  return {start, end: found}
}

/** Whether a text is the name of a body and nothing else. */
export function isBody(text: string): boolean {
  return bodyAt(text, 0)?.end === text.length
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(text.charCodeAt(at)) && text[at] !== '|' && text[at] !== '•') at++
  return Math.max(at, start + 1)
}

/** Behind the term, or the abbreviation, that a name has: "2018-2021", "(PUK)", "(18-21)". */
function withTerm(text: string, end: number, limit: number): number {
  const term = danish.termBehind.exec(text.slice(end, Math.min(limit, end + 40)))
  return term === null ? end : end + term[0].length
}
