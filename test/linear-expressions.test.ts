import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {root} from './command/built.ts'
import {type Expression, expressionsMadeBy, literalExpressions} from './linear/expressions.ts'
import {kilobyte, largestSize, megabyte} from './linear/sizes.ts'
import {type Pump, pumpsOf, textOf} from './linear/worst.ts'

// No regular expression of the program may take more than linear time. All of
// them are found: literals in what is built, and those that are put together at
// run time as they are made. For each, many texts that almost match are tried in
// a small size; the worst of them is fed in steps up to the largest size.

/** Modules that do something when they are loaded. */
const programs = ['command/main.ts', 'run/thread.ts']

const made = await expressionsMadeBy(async () => {
  const source = path.join(root, 'src')
  for (const name of readdirSync(source, {recursive: true, encoding: 'utf8'})) {
    if (name.endsWith('.ts') && !programs.includes(name.replaceAll('\\', '/'))) await import(path.join(source, name))
  }
  // Some are made when they are first needed.
  const {pipeline} = await import('../src/pipeline.ts')
  for (const name of ['herning/council-2017.txt', 'herning/sums-of-money.txt', 'hedensted/council-2025.txt']) {
    await pipeline()(readFileSync(path.join(root, 'fixtures', name)), name)
  }
})
const expressions = unique([...literalExpressions(), ...made])

function unique(all: readonly Expression[]): Expression[] {
  return [...new Map(all.map((one) => [`${one.file} ${one.pattern}`, one])).values()]
}

/** Sizes to tell the worst by, so near each other that one that would never end is known before it does not. */
const small = [24, 32, 48, 96, 256, 1024]
const steps = [
  ...small,
  4 * kilobyte,
  32 * kilobyte,
  ...(largestSize > 256 * kilobyte ? [256 * kilobyte] : []),
  largestSize,
]
/** What a megabyte may take; most take a tenth of it. A step may take its share, and something for the start. */
const millisecondsPerMegabyte = 1500
const start = (size: number) => (small.includes(size) ? 15 : 150)

function millisecondsOf(pattern: RegExp, text: string): number {
  const begun = performance.now()
  const before = process.cpuUsage()
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  const {user, system} = process.cpuUsage(before)
  return Math.min(performance.now() - begun, (user + system) / 1000)
}

/** The text that takes longest in a small size, or too long in the smallest. */
function worstOf(pattern: RegExp): Pump {
  let worst: Pump = {before: '', piece: 'a', after: ''}
  let longest = -1
  for (const pump of pumpsOf(pattern)) {
    let time = 0
    for (const size of small) {
      const text = textOf(pump, size)
      time = wallOf(pattern, text)
      // Something else may have been in the way.
      if (time > start(size)) time = wallOf(pattern, text)
      if (time > start(size)) return pump
    }
    if (time > longest) time = Math.min(time, wallOf(pattern, textOf(pump, small.at(-1) as number)))
    if (time > longest) [worst, longest] = [pump, time]
  }
  return worst
}

/** By the clock alone, which tells parts of a millisecond apart. */
function wallOf(pattern: RegExp, text: string): number {
  const begun = performance.now()
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  return performance.now() - begun
}

function timesOf(pattern: RegExp): {pump: Pump; size: number; time: number; allowed: number}[] {
  const pump = worstOf(pattern)
  const times: ReturnType<typeof timesOf> = []
  for (const size of steps) {
    const text = textOf(pump, size)
    const allowed = start(size) + (millisecondsPerMegabyte * size) / megabyte
    let time = millisecondsOf(pattern, text)
    if (time > allowed) time = Math.min(time, millisecondsOf(pattern, text))
    times.push({pump, size, time, allowed})
    if (time > allowed) break
  }
  return times
}

describe('every regular expression', () => {
  it('is found', () => {
    expect(made.length).toBeGreaterThan(5)
    expect(expressions.length).toBeGreaterThan(100)
    expect(expressions.map(({file}) => file)).toContain('src/text/lexicon.ts')
  })

  it.each(expressions.map((one) => [one.file, one.pattern] as const))('of %s takes linear time: %s', (_, pattern) => {
    const tooSlow = timesOf(pattern).filter(({time, allowed}) => time > allowed)
    expect(tooSlow).toEqual([])
  })
})

describe('the search for the worst', () => {
  it.each([/^(a+)+$/, /\s+$/, /^(.*?)\s*\(/, /(?:a|aa)+b/, /\d+[.,]\d+x/])('finds it for %s', (pattern) => {
    expect(timesOf(pattern).some(({time, allowed}) => time > allowed)).toBe(true)
  })
})
