import {describe, expect, it} from 'vitest'
import {isPartedWord} from '../src/text/parted-words.ts'
import {meetingOf, parse} from './meetings/read-one.ts'

const minutes = (text: string) => `Havneudvalget
Referat af møde den 17. maj 2031 kl. 18.30

1. Lygter på molen
Sagsnr.: 31/40118

Indstilling
Formanden indstiller,
${text}

Beslutning
Godkendt.
`

async function pointsOf(text: string) {
  const [item] = (await meetingOf(minutes(text))).items
  return item?.recommendation?.points
}

describe('a word that the end of a line parts', () => {
  it('is whole in the records', async () => {
    const points = await pointsOf('at lygterne tændes inden sommer-\nferien, og\nat der holdes et borger-\n   møde.')
    expect(points).toEqual(['at lygterne tændes inden sommerferien, og', 'at der holdes et borgermøde.'])
  })

  it('keeps the place that it has in the source', async () => {
    const source = minutes('at lygterne tændes inden sommer-\nferien.')
    const {meetings} = await parse(source, 'page.txt')
    const decision = meetings[0]?.items[0]?.decisions[0]?.position
    expect(source.slice(decision?.start.offset, decision?.end.offset)).toContain('Godkendt.')
    expect(decision?.start.line).toBe(source.slice(0, decision?.start.offset).split('\n').length)
  })

  it('keeps its hyphen where the document has it within a line', async () => {
    expect(await pointsOf('at sol-ure sættes op.\nat der sættes flere sol-\nure op.')).toEqual([
      'at sol-ure sættes op.',
      'at der sættes flere sol- ure op.',
    ])
  })

  it('is none between columns', async () => {
    expect(await pointsOf('at stien an-      Bilag: kort over lag-\nlægges.')).toEqual([
      'at stien an- Bilag: kort over lag- lægges.',
    ])
  })

  it.each([
    ['Sundheds-', 'og Ældreudvalget'],
    ['med EU-', 'støtte'],
    ['en ikke-', 'planlagt udgift'],
    ['i a-', 'kassen'],
    ['i CO2-', 'planen'],
    ['Bo -', 'og Ida'],
    ['Anne-', 'Lise'],
  ])('is none: %s %s', (above, below) => {
    expect(isPartedWord(above, below)).toBe(false)
  })
})
