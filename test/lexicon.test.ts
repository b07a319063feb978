import {describe, expect, it} from 'vitest'
import {indexOf, joinedForms, Lexicon} from '../src/text/lexicon.ts'
import * as absences from '../src/vocabulary/absences.ts'
import * as outcomes from '../src/vocabulary/outcomes.ts'
import * as votes from '../src/vocabulary/votes.ts'

describe('forms of phrases', () => {
  it('are refused where two vocabularies have the same name for one', () => {
    expect(() => joinedForms({one: 'a'}, {two: 'b'}, {one: 'c'})).toThrow('Two vocabularies have a form "one"')
    expect(joinedForms({one: 'a'}, {two: 'b'})).toEqual({one: 'a', two: 'b'})
  })

  it('are known by every phrase that names them', () => {
    const forms = joinedForms(outcomes.forms, votes.forms, absences.forms)
    const phrases = [
      ...outcomes.phrases.flatMap(([, list]) => list),
      ...outcomes.infinitives.flatMap(([, list]) => list),
      ...votes.stances.flatMap((stance) => stance.phrases),
      ...absences.presences.flatMap(([, list]) => list),
    ]
    const named = new Set(phrases.flatMap((phrase) => Array.from(phrase.matchAll(/\{(\w+)\}/g), ([, name]) => name)))
    expect([...named].filter((name) => forms[name as string] === undefined)).toEqual([])
    expect(() => new Lexicon(indexOf([['x', ['blev {nothing}']]])).find('blev vedtaget')).toThrow(
      'No vocabulary has a form',
    )
  })
})
