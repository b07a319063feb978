import type {Group} from '../names/group.ts'
import type {Word} from '../text/words.ts'
import {
  agentOf,
  asserted,
  auxiliaries,
  beginsClause,
  behindNoun,
  casting,
  castingVerb,
  elsewhen,
  emptyWords,
  type Frame,
  type Frames,
  governing,
  joinsNegated,
  leadingGroup,
  negations,
  nouns,
  pronouns,
  relatives,
  sides,
  supposing,
  votesWith,
  wishing,
} from '../vocabulary/frames.ts'
import {verbOfForm} from '../vocabulary/verbs.ts'
import {isCountOnly} from './found-votes.ts'
import type {Sentence} from './passage.ts'

// A sentence in clauses, each with its roles: who acts in it, its verbs, and whether
// it is negated. Where in the clause these stand is of no account:
//
//   Herefter tog [Bo Ås] forbehold,  mens [V], der er imod planen,  ikke kunne tiltræde
//
// A clause that leaves its verb or its actor out has those of the one before.

/** A word of a clause, or a group in it. */
type Part = Word | {group: Group}

/** What a sentence says of one group. */
export class Clause {
  /** Who acts, of "hverken A eller B" both. */
  readonly actors: readonly Group[]
  /** Whether they undergo what the verb says. */
  readonly isPassive: boolean
  readonly start: number
  readonly end: number
  /** The infinitives of its verbs. */
  readonly verbs: readonly string[]
  readonly isNegated: boolean
  /** Whether it says what somebody would, should or will do. */
  readonly isUnreal: boolean
  readonly #words: ReadonlySet<string>
  readonly #parts: readonly Part[]
  /** Words besides its verbs and those that add nothing to them. */
  readonly #others: readonly string[]
  /** Whether it names those who act itself, with nothing between them and what they do. */
  readonly isWhole: boolean
  /** Whether it leaves its verb out: "A stemte for, V imod". */
  readonly isWithoutVerb: boolean
  /** The infinitive of its finite verb. */
  readonly finite: string | undefined

  constructor(
    actors: readonly Group[],
    isPassive: boolean,
    parts: readonly Part[],
    verbs: readonly string[],
    isUnreal: boolean,
    isWhole: boolean,
  ) {
    const words = parts.filter((part) => 'text' in part)
    this.actors = actors
    this.#parts = parts
    this.isPassive = isPassive
    this.start = Math.min(...parts.map(startOf))
    this.end = Math.max(...parts.map((part) => ('group' in part ? part.group.end : part.end)))
    this.verbs = verbs
    const lower = words.map(({text}) => text.toLowerCase())
    this.#words = new Set(lower)
    this.isNegated = lower.some((word) => negations.has(word))
    this.isUnreal = isUnreal || lower.some((word) => elsewhen.has(word))
    this.#others = lower.filter((word) => !emptyWords.has(word) && verbOfForm(word) === undefined)
    this.isWhole = isWhole
    this.isWithoutVerb = !lower.some((word) => verbOfForm(word) !== undefined)
    this.finite = lower.map(verbOfForm).find((form) => form?.isFinite)?.infinitive
  }

  has(word: string): boolean {
    if (!word.endsWith('~')) return this.#words.has(word)
    for (const one of this.#words) if (isOne(one, word)) return true
    return false
  }

  /** Whether a word of it begins so. */
  hasAny(form: RegExp): boolean {
    for (const one of this.#words) if (form.test(one)) return true
    return false
  }

  /** Whether it has nothing besides what a frame wants. */
  isOnly({words}: Frame<unknown>): boolean {
    return this.#others.every((one) => words.flat().some((word) => isOne(one, word)))
  }

  /** How many votes a clause tells of that somebody got, with nobody who cast them. */
  get votes(): Group | undefined {
    return this.#parts.filter(isGroup).find(({group}) => group.hasUnit && isCountOnly(group))?.group
  }

  /** What the first frame that fits says. */
  says<Meaning>(frames: Frames<Meaning>): Frame<Meaning> | undefined {
    const own = this.verbs.filter((verb) => !auxiliaries.has(verb))
    for (const verb of own.length > 0 ? own : this.verbs) {
      const frame = frames.get(verb)?.find((one) => this.#fits(one))
      if (frame !== undefined) return frame
    }
    return undefined
  }

  #fits(frame: Frame<unknown>): boolean {
    const {isNegated, words, without, isAlone} = frame
    if (isNegated !== this.isNegated) return false
    return (
      words.every((some) => some.some((word) => this.has(word))) &&
      !without.some((word) => this.has(word)) &&
      (!isAlone || this.isOnly(frame))
    )
  }
}

/** Whether a word is one that a frame wants. */
function isOne(word: string, wanted: string): boolean {
  return wanted.endsWith('~') ? word.startsWith(wanted.slice(0, -1)) : word === wanted
}

function startOf(part: Part): number {
  return 'group' in part ? part.group.start : part.start
}

/**
 * The clauses of a sentence that have somebody who acts.
 *
 * @param before those who acted last before the sentence, whom a pronoun stands for
 */
export function clausesIn(sentence: Sentence, before: readonly Group[] = []): Clause[] {
  const {words, groups} = sentence
  const found: Clause[] = []
  let last = before
  let verbs: readonly string[] = ['være']
  let isWished = false
  /** Parts without a verb that a verb can follow. */
  let pending: Part[] = []
  const add = (parts: readonly Part[], others: readonly Group[], isApposed = false) => {
    const own = verbsOf(parts)
    const acting = actorsOf(parts, {...own, infinitives: own.infinitives.length > 0 ? own.infinitives : verbs})
    const actors = acting.groups.length > 0 ? acting.groups : others
    const isWhole = acting.groups.length > 0 && !isApposed
    const isUnreal = own.isUnreal || (isWished && wordOf(parts[0]) === 'at')
    if (own.infinitives.length > 0) {
      verbs = own.infinitives
      isWished = verbs.some((verb) => wishing.has(verb)) && !parts.some((part) => asserted.test(wordOf(part)))
    }
    if (actors.length === 0) return
    last = actors
    const said = acting.verb === undefined ? verbs : [acting.verb]
    const isPassive = own.isPassive && !acting.areAgents && !verbs.includes(castingVerb)
    found.push(new Clause(actors, isPassive, parts, said, isUnreal, isWhole))
  }
  for (const parts of segmentsOf(words, groups)) {
    if (!verbsOf(parts).isFinite) {
      if (pending.length > 0 && parts.some(isGroup)) {
        add(pending, [])
        pending = []
      }
      pending.push(...parts)
      continue
    }
    const first = wordOf(parts[0])
    if (relatives.has(first) && !isGroup(parts[1])) {
      const start = startOf(parts[0] as Part)
      const nearest = groups.findLast(({end}) => end <= start)
      add(parts, nearest === undefined ? [] : [nearest])
      continue
    }
    const isVerbFirst = verbOfForm(first)?.isFinite === true
    const {groups: apposed} = actorsOf(pending, verbsOf(pending))
    if (isVerbFirst && apposed.length > 0 && actorsOf(parts, verbsOf(parts)).groups.length === 0)
      add([...pending, ...parts], [], true)
    else {
      if (pending.length > 0) add(pending, [])
      const isOfLast = isVerbFirst || (beginsClause.has(first) && verbOfForm(wordOf(parts[1]))?.isFinite === true)
      add(parts, isOfLast || parts.some((part) => pronouns.has(wordOf(part))) ? last : [])
    }
    pending = []
  }
  if (pending.length > 0) add(pending, [])
  return found.filter(({start}) => !sentence.isSupposed(start) && !sentence.isQuoted(start))
}

function isGroup(part: Part | undefined): part is {group: Group} {
  return part !== undefined && 'group' in part
}

/** A word of a clause in small letters; nothing for a group. */
function wordOf(part: Part | undefined): string {
  return part === undefined || 'group' in part ? '' : part.text.toLowerCase()
}

/** What stands between commas, brackets and conjunctions, outside groups. */
function segmentsOf(words: readonly Word[], groups: readonly Group[]): Part[][] {
  const segments: Part[][] = []
  let open: Part[] = []
  const close = () => {
    if (open.length > 0) segments.push(open)
    open = []
  }
  let next = 0
  let depth = 0
  for (const word of words) {
    while (next < groups.length && (groups[next] as Group).end <= word.start) next++
    const group = groups[next]
    if (group !== undefined && word.start >= group.start) {
      if (!open.some((part) => 'group' in part && part.group === group)) open.push({group})
      continue
    }
    if (word.kind === 'mark') {
      // "For indstilling b) stemte V"
      if (word.text === '(') depth++
      if (/[,;:(–-]/u.test(word.text) || (word.text === ')' && depth-- > 0)) close()
      continue
    }
    if (beginsClause.has(word.text.toLowerCase())) close()
    open.push(word)
  }
  close()
  return segments
}

/** The verbs of a clause. */
interface Verbs {
  infinitives: string[]
  isFinite: boolean
  isPassive: boolean
  isUnreal: boolean
}

function verbsOf(parts: readonly Part[]): Verbs {
  const infinitives: string[] = []
  let isMain = false
  let isPassive = false
  let isUnreal = false
  for (const part of parts) {
    if (!('text' in part)) continue
    const verb = verbOfForm(part.text.toLowerCase())
    if (verb === undefined) continue
    isMain ||= verb.isFinite
    isPassive ||= verb.isPassive || (verb.infinitive === 'blive' && verb.isFinite)
    isUnreal ||= supposing.has(verb.infinitive) && verb.isFinite
    infinitives.push(verb.infinitive)
  }
  return {infinitives, isFinite: isMain, isPassive, isUnreal}
}

/** Who acts in a clause: groups that no preposition governs, or one behind "af" where the verb is passive. */
function actorsOf(
  parts: readonly Part[],
  {isPassive, infinitives}: {isPassive: boolean; infinitives: readonly string[]},
): {groups: Group[]; areAgents: boolean; verb?: string} {
  const votes = infinitives.some((verb) => casting.has(verb)) || parts.some((part) => sides.has(wordOf(part)))
  const agents = parts.filter((part, at) => isActor(part, votes) && isAgent(part, wordBefore(parts, at), isPassive))
  const [agent] = agents.filter(isGroup)
  if (agent !== undefined) return {groups: [agent.group], areAgents: true}
  const groups: Group[] = []
  for (const [at, part] of parts.entries()) {
    if (!isGroup(part) || !isActor(part, votes)) continue
    const before = wordBefore(parts, at)
    const isNamed =
      isLettered(part.group) &&
      before !== '' &&
      !emptyWords.has(before) &&
      !pronouns.has(before) &&
      verbOfForm(before) === undefined
    if (groups.length > 0 ? joinsNegated === before : !governing.has(before) && !isNamed) groups.push(part.group)
  }
  const verb = parts.map((part) => nouns.get(wordOf(part))).find((one) => one !== undefined)
  if (groups.length > 0 || verb === undefined) return {groups, areAgents: false}
  const named = parts.filter((part, at) => isActor(part, votes) && behindNoun.has(wordBefore(parts, at)))
  return {groups: named.filter(isGroup).map(({group}) => group), areAgents: true, verb}
}

/** The word before a part that is no article: "af de". */
function wordBefore(parts: readonly Part[], at: number): string {
  let before = at - 1
  while (leadingGroup.has(wordOf(parts[before]))) before--
  return wordOf(parts[before])
}

/** "godkendt af de øvrige", "vedtaget med de øvrige 16 stemmer" */
function isAgent(part: Part, before: string, isPassive: boolean): boolean {
  return (isPassive && before === agentOf) || (before === votesWith && isGroup(part) && part.group.hasUnit)
}

/** "løsning B": a letter behind what it is the name of. */
function isLettered({parties, persons, count}: Group): boolean {
  return parties.length === 1 && persons.length === 0 && count === null && parties[0]?.length === 1
}

/** Whether a part can be somebody who acts; a bare number of them only votes. */
function isActor(part: Part, votes: boolean): boolean {
  return isGroup(part) && !part.group.isInBrackets && (votes || part.group.hasUnit || !isCountOnly(part.group))
}
