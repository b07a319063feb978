import {describe, expect, it} from 'vitest'
import {matchesIn} from '../src/vocabulary/matches.ts'

const found = (pattern: RegExp, text: string) =>
  Array.from(matchesIn(pattern, text), ({0: printed, index}) => [printed, index])

describe('matches of a pattern', () => {
  it.each([
    [/\d+/gu, 'Punkt 3, punkt 14'],
    [/\d*/gu, 'a1𝅘b22'],
    [/(?<=\p{L} )\p{Lu}/gu, 'Bo Ås, Ida Holm'],
    [/x/gu, ''],
  ])('are those of matchAll: %s', (pattern, text) => {
    expect(found(pattern, text)).toEqual(Array.from(text.matchAll(pattern), ({0: printed, index}) => [printed, index]))
  })

  it('can be asked for while others of the same pattern are', () => {
    const word = /\p{L}+/gu
    const pairs = Array.from(matchesIn(word, 'a b'), ([one]) => found(word, `${one} c d`).length)
    expect(pairs).toEqual([3, 3])
  })

  it('leave no trace in the pattern where not all are taken', () => {
    const word = /\p{L}+/gu
    for (const _ of matchesIn(word, 'a b c')) break
    expect(word.lastIndex).toBe(0)
  })
})
