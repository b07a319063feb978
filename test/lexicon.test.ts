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

  it('are made where a word begins as the phrase does, and the next one with its letter', () => {
    const found = (phrase: string, text: string) => () => new Lexicon(indexOf([['x', [phrase]]])).find(text)
    expect(found('tilsagn~ {nothing}', 'til eje')()).toEqual([])
    expect(found('tilsagn~ {nothing}', 'tilsagnet gives')).toThrow('No vocabulary has a form')
    expect(found('blev glad {nothing}', 'blev vedtaget')()).toEqual([])
    expect(found('blev glad {nothing}', 'blev gjort')).toThrow('No vocabulary has a form')
    expect(found('blev glad', 'Blev\n  GLAD')()).toEqual([{category: 'x', start: 0, end: 11}])
    expect(found('blev … glad', 'blev meget glad')()).toEqual([{category: 'x', start: 0, end: 15}])
  })
})
