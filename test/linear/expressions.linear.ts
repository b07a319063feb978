import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseShard} from '../../src/command/shard.ts'
import {root} from '../command/built.ts'
import {type Expression, expressionsMadeBy, literalExpressions} from './expressions.ts'
import {type Growth, superlinearStep} from './growth.ts'
import {kilobyte, largestSize} from './sizes.ts'
import {type Pump, pumpsOf, textOf} from './worst.ts'

// No regular expression of the program may take more than linear time. All of
// them are found: literals in what is built, and those that are put together at
// run time as they are made. For each, many texts that almost match are tried in
// a small size; the worst of them is fed in steps up to the largest size.

/** Modules that do something when they are loaded. */
const programs = ['command/main.ts', 'run/thread.ts', 'report/app/worker.ts', 'report/bundle.ts', 'start/bundle.ts']

const made = await expressionsMadeBy(async () => {
  const source = path.join(root, 'src')
  for (const name of readdirSync(source, {recursive: true, encoding: 'utf8'})) {
    if (name.endsWith('.ts') && !programs.includes(name.replaceAll('\\', '/'))) await import(path.join(source, name))
  }
  // Some are made when they are first needed.
  const {pipeline} = await import('../../src/pipeline.ts')
  for (const name of ['herning/council-2017.txt', 'herning/sums-of-money.txt', 'hedensted/council-2025.txt']) {
    await pipeline()(readFileSync(path.join(root, 'fixtures', name)), name)
  }
})
const expressions = unique([...literalExpressions(), ...made])

// All of them take very long: LINEAR_SHARE=3/100 tries the third of a hundred shares.
const share = parseShard(process.env.LINEAR_SHARE ?? '1/1')
if (share === undefined)
  throw new Error(`LINEAR_SHARE=${process.env.LINEAR_SHARE}: Name one of so many shares, as 3/100`)
const ours = expressions.filter((_, at) => at % share.count === share.index)

function unique(all: readonly Expression[]): Expression[] {
  return [...new Map(all.map((one) => [String(one.pattern), one])).values()]
}

/** Milliseconds from which on a small text is looked at again. */
const suspicious = 10
/** Sizes to tell the worst by, so near each other that one that would never end is known before it does not. */
const small = [20, 28, 40, 256, 1024]
const large = [1, 4, 16, 64, 256, 1024].map((size) => size * kilobyte).filter((size) => size <= largestSize)

function matcher(pattern: RegExp, text: string): () => void {
  return () => {
    pattern.lastIndex = 0
    if (pattern.global) text.replace(pattern, '')
    else pattern.exec(text)
  }
}

/** By the clock alone, which tells parts of a millisecond apart. */
function wallOf(run: () => void): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

/** The text that takes longest in a small size, or ever longer in the smallest. */
async function worstOf(pattern: RegExp): Promise<{pump: Pump; growth?: Growth | undefined}> {
  let worst: Pump = {before: '', piece: 'a', after: ''}
  let longest = -1
  for (const pump of pumpsOf(pattern)) {
    const run = (size: number) => matcher(pattern, textOf(pump, size))
    let time = 0
    for (const size of small) {
      time = wallOf(run(size))
      if (time <= suspicious) continue
      const growth = await superlinearStep(small.slice(0, small.indexOf(size) + 1), run)
      if (growth !== undefined) return {pump, growth}
    }
    if (time > longest) time = Math.min(time, wallOf(run(small.at(-1) as number)))
    if (time > longest) [worst, longest] = [pump, time]
  }
  return {pump: worst}
}

/** The worst text for an expression, and where its time grows faster than its size; undefined where it does not. */
async function superlinear(pattern: RegExp): Promise<{pump: Pump; growth: Growth} | undefined> {
  const {pump, growth = await superlinearStep(large, (size) => matcher(pattern, textOf(pump, size)))} =
    await worstOf(pattern)
  return growth === undefined ? undefined : {pump, growth}
}

describe('every regular expression', () => {
  it('is found', () => {
    expect(made.length).toBeGreaterThan(5)
    expect(expressions.length).toBeGreaterThan(100)
    expect(expressions.map(({file}) => file)).toContain('src/text/lexicon.ts')
  })

  it.each(ours.map((one) => [one.file, one.pattern] as const))('of %s takes linear time: %s', async (_, pattern) => {
    expect(await superlinear(pattern)).toBeUndefined()
  })
})

describe('the search for the worst', () => {
  it.each([/^(a+)+$/, /\s+$/, /^(.*?)\s*\(/, /(?:a|aa)+b/, /\d+[.,]\d+x/])('finds it for %s', async (pattern) => {
    expect(await superlinear(pattern)).toBeDefined()
  })
})
