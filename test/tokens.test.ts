import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {Lines} from '../src/text/lines.ts'
import {titleOn} from '../src/tokens/title.ts'
import {LineTokens, tokensOf} from '../src/tokens/tokens.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures')

function tokens(text: string): LineTokens {
  return new LineTokens(new Lines(text))
}

describe('the tokens of lines', () => {
  it('are held against few forms: at most five a line', async () => {
    for (const name of ['slagelse/finance-2018.txt', 'hvidovre/council-2016.txt', 'syddjurs/plain-2014.txt']) {
      const {file} = await pipeline()(readFileSync(path.join(fixtures, name)), name)
      const found = tokensOf(file)
      let lines = 0
      for (let line = 0; line < found.lines.count; line++) if (!found.lines.isBlank(line)) lines++
      expect(found.looks / lines, name).toBeLessThan(5)
    }
  })

  it('are found once', () => {
    const found = tokens('Beslutning\n')
    for (let at = 0; at < 3; at++) expect(found.heading(0)?.kind).toBe('decision')
    expect(found.looks).toBe(1)
  })

  it.each([
    ['Beslutning', 'decision', 'word'],
    [' • Sagsfremstilling:', 'presentation', 'word'],
    ['BESLUTNING: Havneudvalget den 04-06-2019', 'decision', 'dated word'],
    ['Havneudvalget, 4. juni 2019:', 'decision', 'dated body'],
    ['Havneudvalgets møde 4. juni 2019 Punkt 3:', 'decision', 'dated body'],
    ['Beslutning: Vedtaget', 'decision', 'word with text'],
    ['4. Indstilling', 'recommendation', 'word'],
  ])('"%s" can be a heading', (line, kind, form) => {
    expect(tokens(line).heading(0)).toMatchObject({kind, form})
  })

  it.each([
    'Havneudvalget besluttede den 4. juni 2019 at lukke broen.',
    'Beslutningen træder i kraft den 1. maj 2020.',
  ])('"%s" is none', (line) => {
    expect(tokens(line).heading(0)).toBeUndefined()
  })

  it.each([
    ['12. Ny bro', [12], 'Ny bro'],
    ['01 Åbent Ny bro', [1], 'Ny bro'],
    ['Punkt 5: Ny bro', [5], 'Ny bro'],
    ['Sag nr. 1. Ny bro', [1], 'Ny bro'],
    ['Nr.9 - Ny bro', [9], 'Ny bro'],
    ['2 (Åben) Ny bro', [2], 'Ny bro'],
    ['1.2 Ny bro', [1, 2], 'Ny bro'],
  ])('"%s" can begin an item', (line, count, title) => {
    const found = tokens(line)
    const token = found.numbered(0)
    expect(token?.count).toEqual(count)
    expect(line.slice(token?.title?.start, token?.title?.end)).toBe(title)
  })

  it.each(['1. at broen lukkes', '40 km ad landevejen', '12. juni 2019'])('"%s" begins none', (line) => {
    expect(tokens(line).numbered(0)).toBeUndefined()
  })

  it.each([
    ['Referat af møde i Lyngvig Byråd, tirsdag den 4. juni 2019 kl. 17 i Salen', 'minutes committee date location'],
    ['Udvalget for Strand og Klit - Referat fra mødet den 04-06-2019', 'committee minutes date'],
    ['Lyngvig Kommune - Havneudvalget', 'municipality committee'],
    ['Tirsdag, Juni 4, 2019 - 16:30', 'date'],
    ['PÅ LYNGVIG RÅDHUS, MØDELOKALE 2', 'location'],
  ])('"%s" is of a title', (line, names) => {
    const {parts, isWhole} = titleOn(line, 0, line.length, traitsOf(line, 0, line.length))
    expect({isWhole, names: parts.map(({name}) => name).join(' ')}).toEqual({isWhole: true, names})
  })
})
