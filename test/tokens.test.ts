import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {Lines} from '../src/text/lines.ts'
import {titleOn} from '../src/tokens/title.ts'
import {LineTokens, tokensOf} from '../src/tokens/tokens.ts'
import {traits, traitsOf} from '../src/tokens/traits.ts'

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
    ['01 LUKKET SAG: Ny bro', [1], 'LUKKET SAG: Ny bro'],
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
    ['– d. 4. juni 2019', 'date'],
    ['ekstraordinært møde i regionsrådet', 'committee'],
    ['§17-udvalget', 'committee'],
    ['Region Lyngkyst', 'municipality'],
  ])('"%s" is of a title', (line, names) => {
    const {parts, isWhole} = titleOn(line, 0, line.length, traitsOf(line, 0, line.length))
    expect({isWhole, names: parts.map(({name}) => name).join(' ')}).toEqual({isWhole: true, names})
  })

  it.each([
    ['Sti langs Mosevej', 'small'],
    ['SAG 12', 'digit'],
    ['Å: 4', 'colon digit'],
    ['Mose  vej', 'small unclean'],
    ['Mose\u00a0vej', 'small unclean'],
    ['A\u030aben', 'small unclean'],
    ['– §', 'unclean'],
    ['', ''],
  ])('the characters of "%s" are told', (line, expected) => {
    const found = traitsOf(`1:${line}:1`, 2, 2 + line.length)
    const names = Object.entries(traits).flatMap(([name, bit]) => ((found & bit) === 0 ? [] : [name]))
    expect(names.sort().join(' ')).toBe(expected)
  })

  it.each([
    ['BESLUTNING', 'decision'],
    ['3. Beslutning', 'decision'],
    ['Beslutning i Byrådet', 'decision'],
    ['Byrådet, 04.06.2019', 'decision'],
    ['Klit og Strand, den 4. juni 2019, pkt. 12', 'decision'],
    ['Fraværende: Bodil Clark', 'absence'],
    ['INDSTILLING FRA TEKNIK OG MILJØ', 'recommendation'],
    ['Sagsfremstilling ', 'presentation'],
    ['Stien er lang og går forbi Byrådet', undefined],
    ['4. juni 2019 er en tirsdag', undefined],
  ])('the heading "%s" is of the kind %s', (line, kind) => {
    expect(tokens(line).heading(0)?.kind).toBe(kind)
  })

  it('a line is looked at once for each role, however often it is asked', () => {
    const found = tokens('Sagsnr.: 12/345\n\nLukket\n\nBeslutning: Godkendt.')
    const ask = () => {
      for (let line = 0; line < found.lines.count; line++) {
        found.heading(line)
        found.fields(line)
        found.label(line)
        found.title(line)
        found.divider(line)
        found.isLeadIn(line)
        found.isPageLine(line)
        found.isPlainCase(line)
        found.isAccessMark(line)
      }
    }
    ask()
    const {looks} = found
    ask()
    expect(found.looks).toBe(looks)
    expect(looks).toBeLessThanOrEqual(3 * 8)
  })
})
