import {groupsIn} from '../names/group.ts'
import type {Group} from '../names/group-tokens.ts'
import type {FirstNames, Named} from '../names/person.ts'
import type {Position} from '../records/schema.ts'
import {type FoldedText, foldedText} from '../text/folded.ts'
import type {Hit} from '../text/lexicon.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {type Sentence as Place, sentencesIn} from '../text/sentences.ts'
import {isWithin, type Stretch, stretchesOf} from '../text/stretch.ts'
import {type Word, wordsIn} from '../text/words.ts'
import {supposed} from '../vocabulary/clauses.ts'
import {placedBy} from '../vocabulary/people.ts'
import {beforeSubject, nameInside, nextGroup, ownWords} from '../vocabulary/votes.ts'
import {type Clause, clauseOf} from './clause.ts'
import type {Meaning} from './meaning-index.ts'
import {meanings} from './meanings.ts'

// The text of a section, read once: it is parted into sentences, and each of them
// finds its words, the phrases that mean something, and the groups of persons and
// parties when it is first asked for them. What was decided, who voted how, and
// who was away are all read from these.

/** A phrase that says a stance or a presence, with its place in a sentence. */
export type Said<Kind extends Meaning['kind']> = Stretch & {meaning: Extract<Meaning, {kind: Kind}>}

/** The text of a section, in sentences. */
export class Passage {
  readonly #lines: Lines
  readonly #from: number
  readonly #folded: FoldedText
  readonly #firstNames: FirstNames | undefined
  #sentences: readonly Sentence[] | undefined

  /** @param firstNames those that mean one person of the meeting */
  constructor(lines: Lines, from: number, to: number, firstNames?: FirstNames) {
    this.#firstNames = firstNames
    this.#lines = lines
    this.#from = from
    this.#folded = foldedText(lines.text.slice(from, to))
  }

  /** The text without soft hyphens and with its letters composed: what is looked at. */
  get text(): string {
    return this.#folded.text
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= this.#read()
    return this.#sentences
  }

  #read(): Sentence[] {
    const quotations = quotationsIn(this.text)
    return sentencesIn(this.text).map((place) => new Sentence(place, quotations, this.#firstNames))
  }

  /** A stretch of the text as printed, on one line. */
  printed(start: number, end: number): string {
    const {startAt, endAt} = this.#folded
    return cleanLine(this.#lines.text.slice(this.#from + startAt(start), this.#from + endAt(end)))
  }

  /** Where in the text something begins that stands at a place of the source. */
  offsetOf({start}: Position): number {
    return this.#folded.placeOf(start.offset - this.#from)
  }

  /** Where a stretch of the text stands in the source. */
  position(start: number, end: number): Position {
    const {startAt, endAt} = this.#folded
    return this.#lines.position(this.#from + startAt(start), this.#from + endAt(end))
  }
}

/** A sentence of a passage; the offsets of what it has are its own, from its first letter. */
export class Sentence implements Place {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isParagraph: boolean
  readonly isLine: boolean
  readonly #quotations: readonly Stretch[]
  readonly #firstNames: FirstNames | undefined
  #words: readonly Word[] | undefined
  #hits: readonly Hit<Meaning>[] | undefined
  #stances: readonly Said<'stance'>[] | undefined
  #presences: readonly Said<'presence'>[] | undefined
  #groups: readonly Group[] | undefined
  #everyName: readonly Group[] | undefined
  readonly #clauses = new Map<Group, Clause | undefined>()
  #supposed: readonly Stretch[] | undefined
  #quoted: readonly Stretch[] | undefined

  /** @param quotations those of the whole passage */
  constructor({start, end, text, isParagraph, isLine}: Place, quotations: readonly Stretch[], firstNames?: FirstNames) {
    this.#firstNames = firstNames
    this.start = start
    this.end = end
    this.text = text
    this.isParagraph = isParagraph
    this.isLine = isLine
    this.#quotations = quotations
  }

  get words(): readonly Word[] {
    this.#words ??= wordsIn(this.text)
    return this.#words
  }

  /** Every phrase that means something, from the left to the right. */
  get hits(): readonly Hit<Meaning>[] {
    this.#hits ??= meanings.find(this.text)
    return this.#hits
  }

  /** What is quoted of the sentence: somebody's words, which decide nothing. */
  get quoted(): readonly Stretch[] {
    this.#quoted ??= this.#quotations
      .filter(({start, end}) => start < this.end && end > this.start)
      .map(({start, end}) => ({start: start - this.start, end: end - this.start}))
    return this.#quoted
  }

  /** Whether an offset is within what is quoted. */
  isQuoted(at: number): boolean {
    return isWithin(this.quoted, at)
  }

  /** Whether an offset is in a clause that only supposes or asks something. */
  isSupposed(at: number): boolean {
    this.#supposed ??= stretchesOf(supposed, this.text)
    return isWithin(this.#supposed, at)
  }

  /** Phrases that say a stance, outside quotations; at a place only the first of them that fits. */
  get stances(): readonly Said<'stance'>[] {
    this.#stances ??= this.#said((meaning) => (meaning.kind === 'stance' ? meaning : undefined))
    return this.#stances
  }

  /** Phrases that say who was there, as {@link Sentence.stances}. */
  get presences(): readonly Said<'presence'>[] {
    this.#presences ??= this.#said((meaning) => (meaning.kind === 'presence' ? meaning : undefined))
    return this.#presences
  }

  #said<Kept extends {rank: number}>(keep: (meaning: Meaning) => Kept | undefined): (Stretch & {meaning: Kept})[] {
    const found: (Stretch & {meaning: Kept})[] = []
    for (const {category, start, end} of this.hits) {
      const meaning = keep(category)
      if (meaning === undefined || this.isSupposed(start)) continue
      if (this.isQuoted(start) && !ownWords.test(this.text.slice(0, start))) continue
      // "tog Venstre forbehold": who did it is no part of what was done.
      if (!nameInside.test(this.text.slice(start, end))) found.push({meaning, start, end})
    }
    let behind = 0
    return found
      .sort((a, b) => a.start - b.start || a.meaning.rank - b.meaning.rank)
      .filter(({start, end}) => {
        const isFirst = start >= behind
        if (isFirst) behind = end
        return isFirst
      })
  }

  /** The groups of persons, parties and numbers outside the phrases that say what they did. */
  get groups(): readonly Group[] {
    if (this.#groups === undefined) {
      const stances = this.stances.map(({start, end}) => ({start, end, isStance: true}))
      const breaks = [...stances, ...this.presences, ...this.#nextGroups()].sort((a, b) => a.start - b.start)
      this.#groups = groupsIn(this.text, this.words, breaks, this.#firstNames)
    }
    return this.#groups
  }

  /** The persons of these groups. */
  get persons(): readonly Named[] {
    return this.groups.flatMap(({persons}) => persons)
  }

  /** The beginning of the sentence, up to an offset. */
  upTo(end: number): Sentence {
    const place = {...this, text: this.text.slice(0, end), end: this.start + end}
    return new Sentence(place, this.#quotations, this.#firstNames)
  }

  /** The groups that have a name, also within the words that say a stance: "For SF's forslag stemte A". */
  get everyName(): readonly Group[] {
    this.#everyName ??= groupsIn(this.text, this.words).filter(
      ({parties, persons}) => parties.length + persons.length > 0,
    )
    return this.#everyName
  }

  /** What parts those behind one stance from those before the next: "Imod stemte V, og Ø undlod at stemme". */
  #nextGroups(): Stretch[] {
    return this.stances.slice(1).flatMap(({start}, index) => {
      const from = (this.stances[index] as Stretch).end
      const last = stretchesOf(nextGroup, this.text.slice(from, start)).at(-1)
      return last === undefined ? [] : [{start: from + last.start, end: from + last.end}]
    })
  }

  /** Where what a phrase is about begins, if that is right behind it: "stemte for det ændringsforslag". */
  subjectAt({end}: Stretch): number {
    return end + (beforeSubject.exec(this.text.slice(end))?.[0].length ?? 0)
  }

  /** What a clause says of a group of the sentence, where its verb stands apart from the words that it is known by. */
  clauseOf(group: Group): Clause | undefined {
    if (!this.#clauses.has(group)) this.#clauses.set(group, clauseOf(this.text, group))
    return this.#clauses.get(group)
  }

  /** Whether a group can have done something, and stands for nobody's place or firm: "naboerne ved Bo Ås". */
  canAct({start, parties}: Group): boolean {
    const index = this.words.findIndex((word) => word.start >= start)
    const before = this.words[index - 1]
    return parties.length > 0 || before === undefined || before.hasStop || !placedBy.has(before.text)
  }
}

/** A stretch of a sentence that says something by itself. */
export interface Part {
  sentence: Sentence
  /** Where it begins in the sentence. */
  from: number
  text: string
}

const quote = /["“”„»«]/u
/** What is quoted, over sentences; the mark behind a number is one of inches. */
const quotation = /(?<![\p{L}\d])["“”„»«](?=\S)[^"“”„»«]{0,3000}["“”„»«]/gu

function quotationsIn(text: string): Stretch[] {
  return quote.test(text) ? stretchesOf(quotation, text) : []
}
