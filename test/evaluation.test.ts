import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findPresences} from '../src/extract/absences.ts'
import {type Amendments, findAmendments} from '../src/extract/amendments.ts'
import {findAmounts} from '../src/extract/amounts.ts'
import {Asked} from '../src/extract/as-asked.ts'
import {parseAsRecommended} from '../src/extract/as-recommended.ts'
import {parseOutcomes} from '../src/extract/outcomes.ts'
import {Passage} from '../src/extract/passage.ts'
import {parseRecommendation} from '../src/extract/recommendation.ts'
import {findVotes} from '../src/extract/votes.ts'
import {pipeline} from '../src/pipeline.ts'
import type {Outcome} from '../src/records/schema.ts'
import {Lines} from '../src/text/lines.ts'
import {figuresOf, limit} from './evaluation/measure.mjs'

// Texts in the councils' manner, written and labelled apart from the code. Rows
// that two careful people could label differently are marked `hard` and left out.
// The code was mended after it was first measured on them (outcomes 0.980, sums
// 0.988, recommendations 1.000), so these figures guard it and foretell nothing.

interface Row {
  text: string
  hard?: boolean
}

function rows<Label>(name: string): (Row & Label)[] {
  const file = path.join(import.meta.dirname, 'evaluation', 'earlier', `${name}.jsonl`)
  const all = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row & Label)
  return all.filter((row) => row.hard !== true)
}

/** F1 of what was found against what is expected, each as a list that can repeat a value. */
function f1<Value>(pairs: readonly (readonly [found: readonly Value[], expected: readonly Value[]])[]): number {
  let right = 0
  let total = 0
  for (const [found, expected] of pairs) {
    const open = [...expected]
    for (const value of found) {
      const at = open.indexOf(value)
      if (at >= 0) right += open.splice(at, 1).length
    }
    total += found.length + expected.length
  }
  return (2 * right) / total
}

function decided(text: string): {passage: Passage; amendments: Amendments; outcomes: Outcome[]} {
  const passage = new Passage(new Lines(text), 0, text.length)
  const amendments = findAmendments(passage)
  return {passage, amendments, outcomes: parseOutcomes(passage, amendments)}
}

const sumsIn = (text: string) => findAmounts(new Lines(text), 0, text.length)

describe('on texts that were labelled apart from the code', () => {
  it('outcomes', () => {
    const texts = rows<{outcomes: string[]}>('decisions')
    expect(texts.length).toBeGreaterThan(250)
    expect(f1(texts.map(({text, outcomes}) => [decided(text).outcomes, outcomes] as const))).toBeGreaterThan(0.99)
  })

  it('whether the recommendation was followed', () => {
    const texts = rows<{recommendation: string | null; asRecommended: boolean | null; asHard?: boolean}>('decisions')
    const right = texts.filter((row) => {
      const recommendation = row.recommendation === null ? null : parseRecommendation(row.recommendation)
      const {passage, amendments, outcomes} = decided(row.text)
      const asked = new Asked(
        recommendation,
        sumsIn(row.recommendation ?? '').map(({value}) => value),
      )
      return parseAsRecommended(passage, outcomes, amendments, asked, sumsIn(row.text)) === row.asRecommended
    })
    expect(right.length / texts.length).toBeGreaterThan(0.9)
  })

  it('sums of money', () => {
    const texts = rows<{values: number[]}>('amounts')
    expect(texts.length).toBeGreaterThan(240)
    const found = (text: string) => sumsIn(text).map((amount) => amount.value)
    expect(f1(texts.map(({text, values}) => [found(text), values] as const))).toBeGreaterThan(0.99)
  })

  it('recommendations', () => {
    const texts = rows<{by: string | null; points: string[]}>('recommendations')
    expect(texts.length).toBeGreaterThan(100)
    const bare = (point: string) => point.replace(/\s+/g, ' ').replace(/[.,;:]+$/, '')
    const points = (text: string) => parseRecommendation(text)?.points.map(bare) ?? []
    expect(f1(texts.map((row) => [points(row.text), row.points.map(bare)] as const))).toBeGreaterThan(0.99)
    for (const {text, by} of texts) expect(parseRecommendation(text)?.by ?? null, text).toBe(by)
  })
})

describe('sentences that tell of no vote and of nobody who was away', () => {
  /** Each sentence with three sets of names, of many builds. */
  const names = [
    ['Karla Mose', 'Ib Lindgård', 'A', 'Venstre', 'SF', 'Møllehuset'],
    ['K.E. von Brandt', 'Anne-Grethe Toft Skov', 'Ø', 'Socialdemokratiet', 'Lokallisten', 'Nørre Skole'],
    ['Jens Chr. Rishøj', 'Fatma B. Aydin', 'V', 'Liste M', 'Det Konservative Folkeparti', 'Den Gamle Gård'],
  ]
  const slots = ['person', 'other', 'letter', 'party', 'otherParty', 'place']
  const frames = readFileSync(path.join(import.meta.dirname, 'evaluation/silent.txt'), 'utf8')
    .trim()
    .split('\n')
  const sentences = frames.flatMap((frame) =>
    names.map((set) => frame.replace(/\{(\w+)\}/g, (_, slot: string) => set[slots.indexOf(slot)] as string)),
  )

  it('claim none', () => {
    expect(sentences.length).toBeGreaterThan(500)
    const claimed = sentences.filter((text) => {
      const {passage, amendments} = decided(text)
      return findVotes(passage, amendments).length + findPresences(passage, false).absences.length > 0
    })
    expect(claimed).toEqual([])
  })
})

describe('what npm run eval tells', () => {
  interface Figure {
    texts: number
    all: {f1: number}
  }

  it.each(['development', 'held-out'])(
    'has an F1 of at least the limit for every kind of text, on the half %s',
    async (half) => {
      const figures = (await figuresOf(half, pipeline())) as Record<string, Figure>
      expect(Object.keys(figures)).toEqual(['absences', 'amounts', 'decisions', 'references', 'votes'])
      for (const [kind, {all}] of Object.entries(figures)) expect(all.f1, kind).toBeGreaterThanOrEqual(limit)
      expect(figures.decisions?.texts).toBeGreaterThan(150)
      expect((figures.votes?.texts ?? 0) + (figures.absences?.texts ?? 0)).toBeGreaterThan(100)
    },
  )
})
