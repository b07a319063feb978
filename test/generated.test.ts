import {describe, expect, test} from 'vitest'
import {pipeline} from '../src/index.ts'
import {unreported} from './generate/diagnostics.ts'
import {type Difference, differences} from './generate/differences.ts'
import {generate} from './generate/herning.ts'
import {misplaced} from './generate/positions.ts'

// Documents that are written together with what they say, by layouts.md and
// without a look at the parser. A seed makes the same document again:
//
//   GENERATED_SEED=17 npx vitest run test/generated.test.ts    one document
//   GENERATED_RUNS=9000 npx vitest run test/generated.test.ts  many

const {GENERATED_SEED: only, GENERATED_RUNS: runs = '400'} = process.env
const seeds = only === undefined ? Array.from({length: Number(runs)}, (_, at) => at + 1) : [Number(only)]

const parse = pipeline()

/** The lines around a place, with what cannot be seen in them made visible. */
function excerpt(source: string, line: number): string {
  const lines = source.split(/\r\n|\n|\r/)
  const from = Math.max(0, line - 4)
  return lines
    .slice(from, line + 12)
    .map((text, at) => {
      const number = from + at + 1
      const visible = text.replaceAll('\u00a0', '⍽').replace(/ +$/, (spaces) => '␣'.repeat(spaces.length))
      return `${number === line ? '>' : ' '}${String(number).padStart(5)} ${visible}`
    })
    .join('\n')
}

function describeAll(seed: number, source: string, found: readonly Difference[]): string {
  const [first] = found
  if (first === undefined) return ''
  const told = found
    .slice(0, 5)
    .map(
      ({field, line, expected, got}) =>
        `${field} (line ${line})\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`,
    )
  return `seed ${seed}: ${found.length} differences\n${told.join('\n')}\n${excerpt(source, first.line)}`
}

describe('a generated Herning dump', () => {
  test.each(seeds)('says what it was written to say: seed %i', async (seed) => {
    const document = generate(seed)
    const {meetings, file} = await parse(document.bytes, 'x.txt')
    const found = [
      ...differences(document, meetings),
      ...misplaced(document.source, meetings),
      ...unreported(document.meetings, file.messages),
    ]
    expect(found.length, describeAll(seed, document.source, found)).toBe(0)
  })

  test('is the same for the same seed', () => {
    expect(generate(7)).toEqual(generate(7))
    expect(generate(7).source).not.toBe(generate(8).source)
  })
})
