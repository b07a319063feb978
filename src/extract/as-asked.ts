import type {Recommendation} from '../records/schema.ts'
import {wordsIn} from '../text/words.ts'
import {doubled, emptyWords, endings, nextClause, notDone, offices, passives, subjects} from '../vocabulary/as-asked.ts'
import {infinitiveOf} from '../vocabulary/verbs.ts'

// A body can do what was recommended without a word for its decision: "Planen
// sendes i høring." where it was recommended "at planen sendes i høring". So the
// clauses that decide are held against the points: what is done, and of what.

/** The least part of a clause's words that the point has which it is about. */
const mostly = 0.75
/** The shortest word that tells what a clause is about. */
const shortestWord = 4
/** The shortest stem that is left of a word without its ending. */
const shortestStem = 4

/** What a point asks for: the stems of its words, and those of them that are done. */
interface Asked {
  words: ReadonlySet<string>
  acts: ReadonlySet<string>
  isNegated: boolean
}

/**
 * Whether a decision does what was recommended, by the words of both: true where
 * each point is done, false where one is said not to be, null where it cannot be told.
 *
 * @param sentences what was decided
 */
export function isDoneAsAsked(sentences: readonly string[], recommendation: Recommendation): boolean | null {
  const points = recommendation.points.length > 0 ? recommendation.points : [recommendation.text]
  const asked = points.map(askedBy)
  const done = new Set<Asked>()
  for (const sentence of sentences) {
    for (const clause of sentence.split(nextClause)) {
      const point = asked.find((one) => isAbout(clause, one))
      if (point === undefined) continue
      if (notDone.test(clause) !== point.isNegated) return false
      done.add(point)
    }
  }
  return done.size === asked.length ? true : null
}

function askedBy(point: string): Asked {
  const words = wordsIn(point).filter(({kind}) => kind === 'word')
  const acts = words.filter(({text}, at) => {
    const before = words[at - 1]?.text.toLowerCase() ?? ''
    return passives.test(text) || before === 'at' || subjects.test(before)
  })
  return {
    words: new Set(words.map(({text}) => stemOf(text))),
    acts: new Set(acts.map(({text}) => stemOf(text))),
    isNegated: notDone.test(point),
  }
}

/** Whether a clause does something that a point asks for, and speaks of nothing else. */
function isAbout(clause: string, {words, acts}: Asked): boolean {
  const said = wordsIn(clause).filter(
    ({kind, text}) => kind === 'word' && text.length >= shortestWord && !emptyWords.has(text.toLowerCase()),
  )
  // An office that does something tells of it; a body decides.
  if (said.length === 0 || offices.test(clause)) return false
  const told = said.filter(({text}) => !subjects.test(text)).map(({text}) => stemOf(text))
  if (!told.some((stem) => acts.has(stem))) return false
  return told.filter((stem) => words.has(stem)).length >= told.length * mostly
}

/** A word without its ending, a form of a verb as its infinitive. */
function stemOf(word: string): string {
  const lower = word.toLowerCase()
  const form = infinitiveOf(lower) ?? lower
  const stem = form.replace(endings, '').replace(doubled, '$1')
  return stem.length < shortestStem ? form.slice(0, shortestStem) : stem
}
