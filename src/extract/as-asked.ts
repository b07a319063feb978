import {groupsIn} from '../names/group.ts'
import type {Group} from '../names/group-tokens.ts'
import {personKey} from '../names/person.ts'
import type {Recommendation} from '../records/schema.ts'
import {type Word, wordsIn} from '../text/words.ts'
import * as danish from '../vocabulary/as-asked.ts'
import {appointedBehind, appointing, designation, quantity} from '../vocabulary/as-recommended.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {infinitiveOf} from '../vocabulary/verbs.ts'
import type {Part} from './passage.ts'

// A body can do what was recommended without a word for its decision: "Planen
// sendes i høring." where it was recommended "at planen sendes i høring". So the
// clauses that decide are held against the points: what is done, and of what.

/** The least part of a clause's words that the point has which it is about. */
const mostly = 0.75
/** The shortest word that tells what a clause is about. */
const shortestWord = 4
/** The shortest stem that is left of a word without its ending. */
const shortestStem = 4
/** How far before a name the verb that appoints it can begin. */
const longestVerb = 30

/** What a point asks for: the stems of its words, and those of them that are done. */
interface Point {
  words: ReadonlySet<string>
  acts: ReadonlySet<string>
  isNegated: boolean
}

/** What was recommended of an item, read once and held against each of its decisions. */
export class Asked {
  /** All of it; empty where nothing was recommended. */
  readonly text: string
  /** Its points, or all of it where it has none. */
  readonly points: readonly string[]
  /** The sums that it names. */
  readonly sums: readonly number[]
  #read: readonly Point[] | undefined
  #quantities: Quantities | undefined
  #appointed: ReadonlySet<string> | undefined

  constructor(recommendation: Recommendation | null, sums: readonly number[]) {
    const {text = '', points = []} = recommendation ?? {}
    this.text = text
    this.points = points.length > 0 ? points : [text]
    this.sums = sums
  }

  /**
   * Whether a decision does what was asked for, by the words of both: true where
   * each point is done, false where one is said not to be, null where it cannot be told.
   */
  isDoneBy(parts: readonly Part[]): boolean | null {
    if (this.text === '') return null
    this.#read ??= this.points.map(pointOf)
    const done = new Set<Point>()
    for (const clause of parts.flatMap(clausesOf)) {
      const point = this.#read.find((one) => isAbout(clause, one))
      if (point === undefined) continue
      if (danish.notDone.test(clause.text) !== point.isNegated) return false
      done.add(point)
    }
    return done.size === this.#read.length ? true : null
  }

  /** Who is to be appointed by name, by their keys. */
  get appointed(): ReadonlySet<string> {
    this.#appointed ??= new Set(this.points.flatMap((point) => appointedIn(point, groupsIn(point, wordsIn(point)))))
    return this.#appointed
  }

  /** Whether a decision has another quantity of a unit than was asked for: "sænkes med 5 %" where 10 % were. */
  hasOtherQuantity(decided: string): boolean {
    const said = quantitiesIn(decided)
    if (said.size === 0) return false
    this.#quantities ??= quantitiesIn(this.text)
    for (const [unit, numbers] of said) {
      const asked = this.#quantities.get(unit)
      if (asked !== undefined && [...numbers].every((number) => !asked.has(number))) return true
    }
    return false
  }
}

/** Who is appointed by name: "Byrådet udpeger Bo Ås", "Ida Kær (V) vælges". */
export function appointedIn(text: string, groups: readonly Group[]): string[] {
  return groups
    .filter(
      ({start, end}) =>
        appointing.test(text.slice(Math.max(0, start - longestVerb), start)) || appointedBehind.test(text.slice(end)),
    )
    .flatMap(({persons}) => persons.map(({name}) => personKey(name)))
}

type Quantities = ReadonlyMap<string, ReadonlySet<string>>

/** The numbers of each unit that a text has. */
function quantitiesIn(text: string): Quantities {
  const found = new Map<string, Set<string>>()
  for (const {groups} of [...matchesIn(quantity, text), ...matchesIn(designation, text)]) {
    const {number, unit} = groups as {number: string; unit: string}
    const numbers = found.get(unit.toLowerCase()) ?? new Set()
    found.set(unit.toLowerCase(), numbers.add(number.toLowerCase()))
  }
  return found
}

function pointOf(point: string): Point {
  const words = wordsIn(point).filter(({kind}) => kind === 'word')
  const acts = words.filter(
    ({text}, at) => danish.passives.test(text) || danish.opensAct.test(words[at - 1]?.text ?? ''),
  )
  return {
    words: new Set(words.map(({text}) => stemOf(text))),
    acts: new Set(acts.map(({text}) => stemOf(text))),
    isNegated: danish.notDone.test(point),
  }
}

/** A clause that decides, with its words. */
interface Clause {
  text: string
  words: readonly Word[]
}

function clausesOf({sentence, from, text}: Part): Clause[] {
  const clauses: Clause[] = []
  const add = (start: number, end: number) => {
    const words = sentence.words.filter((word) => word.start >= from + start && word.end <= from + end)
    clauses.push({text: text.slice(start, end), words})
  }
  let start = 0
  for (const {index, 0: joint} of matchesIn(danish.nextClause, text)) {
    add(start, index)
    start = index + joint.length
  }
  add(start, text.length)
  return clauses
}

/** Whether a clause does something that a point asks for, and speaks of nothing else. */
function isAbout(clause: Clause, {words, acts}: Point): boolean {
  const said = clause.words.filter(
    ({kind, text}) => kind === 'word' && text.length >= shortestWord && !danish.emptyWords.has(text.toLowerCase()),
  )
  // An office that does something tells of it; a body decides.
  if (said.length === 0 || danish.offices.test(clause.text)) return false
  const told = said.filter(({text}) => !danish.subjects.test(text)).map(({text}) => stemOf(text))
  if (!told.some((stem) => acts.has(stem))) return false
  return told.filter((stem) => words.has(stem)).length >= told.length * mostly
}

/** A word without its ending, a form of a verb as its infinitive. */
function stemOf(word: string): string {
  const lower = word.toLowerCase()
  const form = infinitiveOf(lower) ?? lower
  const stem = form.replace(danish.endings, '').replace(danish.doubled, '$1')
  return stem.length < shortestStem ? form.slice(0, shortestStem) : stem
}
