import type {Group} from '../names/group-tokens.ts'
import {
  behindNegation,
  clauseLead,
  clauseTail,
  neitherBefore,
  not,
  verbBefore,
  verbOfNeither,
} from '../vocabulary/clauses.ts'
import type {Meaning} from './meaning-index.ts'
import {meanings} from './meanings.ts'

// A clause whose verb stands apart from the words that it is known by:
//
//   Kl. 18.30  forlod  Bo Ås  mødet              forlod mødet Kl. 18.30
//   idet  Bo Ås  ikke  deltog  i sagen           deltog ikke i sagen
//   Hverken  Bo Ås  eller Ida Kær var til stede  var ikke til stede

/** A phrase that says a stance or a presence. */
type Ranked = Extract<Meaning, {rank: number}>

/** What a clause says of a group, in the order of a main clause, from its verb on. */
export class Clause {
  readonly text: string
  /** Where the verb begins; null where it stands behind the group. */
  readonly verbStart: number | null
  /** Where the clause ends in the sentence. */
  readonly end: number
  #first: readonly {meaning: Ranked; end: number}[] | undefined

  constructor(text: string, verbStart: number | null, end: number) {
    this.text = text
    this.verbStart = verbStart
    this.end = end
  }

  /** What the phrase that it begins with says of presence or of a stance, and where that ends; undefined where it says nothing of it. */
  says<Kind extends Ranked['kind']>(kind: Kind): {meaning: Extract<Ranked, {kind: Kind}>; end: number} | undefined {
    this.#first ??= meanings
      .find(this.text)
      .flatMap(({category, start, end}) => (start === 0 && 'rank' in category ? {meaning: category, end} : []))
      .sort((a, b) => a.meaning.rank - b.meaning.rank)
    return this.#first.find(({meaning}) => meaning.kind === kind) as ReturnType<typeof this.says<Kind>>
  }
}

/** How far before a group its verb is looked for, and what stands before that. */
const longestVerb = 30
const longestLead = 80

/** The clause of a group that stands behind its verb, or before a negation of it; undefined in any other order. */
export function clauseOf(text: string, {start, end}: Group): Clause | undefined {
  const before = verbBefore.exec(text.slice(Math.max(0, start - longestVerb), start))
  if (before !== null) {
    const verbStart = start - before[0].length
    const tail = clauseTail.exec(text.slice(end))?.[0] ?? ''
    const lead = clauseLead.exec(text.slice(Math.max(0, verbStart - longestLead), verbStart))?.[0] ?? ''
    const behind = tail.replace(/(?<![\s.])[\s.]+$/, '').trim()
    return new Clause(`${before[0].trim()} ${behind} ${lead.trim()}`, verbStart, end + tail.length)
  }
  const none = neitherBefore.test(text.slice(0, start)) ? verbOfNeither.exec(text.slice(end)) : null
  if (none !== null) {
    const tail = clauseTail.exec(text.slice(end + none[0].length))?.[0] ?? ''
    return new Clause(`${none.groups?.verb} ${not} ${tail.trim()}`, null, end + none[0].length + tail.length)
  }
  const {0: said = '', groups} = behindNegation.exec(text.slice(end)) ?? {}
  const {verb, adverbs = '', negation = ''} = groups ?? {}
  if (verb === undefined || adverbs + negation === '') return undefined
  const tail = clauseTail.exec(text.slice(end + said.length))?.[0] ?? ''
  return new Clause(`${verb}${negation} ${tail.trim()}`, null, end + said.length + tail.length)
}
