import {writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {pipeline} from '../src/index.ts'
import {type Axis, axes, type Form} from './generate/country/axes.ts'
import {type CountryDocument, generateCountry} from './generate/country/document.ts'
import {compareFacts, type WrongFact} from './generate/country/facts.ts'
import {open, withoutOpen} from './generate/country/open.ts'
import {type Outcome, tableOf} from './generate/country/table.ts'

// Minutes of all councils, in shapes that are put together of the traits that
// documents have, each written together with what it says:
//
//   COUNTRY_SEED=17 npx vitest run test/country.test.ts               one document, printed
//   COUNTRY_RUNS=900 npx vitest run test/country.test.ts              many
//   COUNTRY_TABLE=t.txt COUNTRY_RUNS=600 npx vitest run …             which traits break, with what is open
//   COUNTRY_FROM=5001 …                                               from another seed on

const {COUNTRY_SEED: only, COUNTRY_RUNS: runs = '150', COUNTRY_FROM: from = '1', COUNTRY_TABLE: table} = process.env
const seeds = only === undefined ? Array.from({length: Number(runs)}, (_, at) => Number(from) + at) : [Number(only)]

const parse = pipeline()
const plain = (axis: Axis): string => axes[axis][0]

/** The document of a seed, without the traits that are open. */
function documentOf(seed: number): CountryDocument {
  const document = generateCountry(seed)
  const changed = withoutOpen(document.form, plain)
  return Object.keys(changed).length === 0 ? document : generateCountry(seed, changed)
}

async function wrongIn(document: CountryDocument): Promise<WrongFact[]> {
  const {meetings} = await parse(document.source, 'x.txt')
  return compareFacts(document, meetings).wrong
}

function described({seed, form, source}: CountryDocument, wrong: readonly WrongFact[]): string {
  const traits = Object.entries(form).filter(([axis, value]) => value !== plain(axis as Axis))
  const told = wrong
    .slice(0, 5)
    .map(
      ({field, line, missing, claimed}) =>
        `${field} (line ${line})\n  missing ${JSON.stringify(missing)}\n  claimed ${JSON.stringify(claimed)}`,
    )
  const lines = source.split('\n').map((line, at) => `${String(at + 1).padStart(5)} ${line}`)
  return [`seed ${seed}: ${traits.map((trait) => trait.join('=')).join(' ')}`, ...told, ...lines].join('\n')
}

describe('minutes of any council', () => {
  test.each(seeds)('say what they were written to say: seed %i', async (seed) => {
    const document = documentOf(seed)
    const wrong = await wrongIn(document)
    expect(wrong.length, wrong.length === 0 ? '' : described(document, wrong)).toBe(0)
  })

  test('are the same for the same seed', () => {
    expect(generateCountry(7)).toEqual(generateCountry(7))
    expect(generateCountry(7).source).not.toBe(generateCountry(8).source)
  })

  test('have but traits that are known where traits are open', () => {
    for (const {has} of open)
      for (const [axis, values] of Object.entries(has))
        for (const value of values) expect(axes[axis as Axis] as readonly string[]).toContain(value)
  })

  test.skipIf(table === undefined)('have a table of the traits that break, with those that are open', async () => {
    const outcomes: Outcome[] = []
    for (const seed of seeds) {
      const document = generateCountry(seed)
      const {meetings} = await parse(document.source, 'x.txt')
      outcomes.push({seed, form: document.form as Form, ...compareFacts(document, meetings)})
    }
    writeFileSync(table ?? '', tableOf(outcomes, plain))
  })
})
