import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// Tables of contents of prints whose columns have closed up, so that but a space parts a
// title from its page. Councils and cases are invented.

const parse = pipeline()
const head = 'Åben dagsorden\ntil mødet i Havneudvalget\n8. maj 2031 kl. 10.00\nMødelokale 3\n\nIndholdsfortegnelse\n\n'
const table =
  'Pkt. Tekst Side\n1 Valg af dirigent 1\n2 Beretning for 2030 2\n3 Lygter på molen 2\n4 Lokalplan 120 5\n5 Eventuelt 11\n'

describe('a table of contents with a column of pages', () => {
  it('is no items where the print is cut behind it, and that is said', async () => {
    const {meetings, file} = await parse(head + table, 'dagsorden.txt')
    expect(meetings).toEqual([])
    expect(file.messages.map(({reason}) => reason).join()).toContain('no items behind its table of contents')
  })

  it('has the titles of the items, without the pages', async () => {
    const items = ['Valg af dirigent', 'Beretning for 2030', 'Lygter på molen', 'Lokalplan 120', 'Eventuelt']
      .map((title, index) => `${index + 1}. ${title}\n\nSagsfremstilling\n\nDer er lagt op til drøftelse.\n`)
      .slice(0, 4)
      .join('\n')
    const {meetings, file} = await parse(`${head}${table}\n${items}`, 'dagsorden.txt')
    expect(meetings[0]?.items.map(({title}) => title)).toEqual([
      'Valg af dirigent',
      'Beretning for 2030',
      'Lygter på molen',
      'Lokalplan 120',
    ])
    expect(file.messages.filter(({ruleId}) => ruleId === 'missing-item').map(({reason}) => reason)).toEqual([
      'The table of contents has 5, "Eventuelt", but no such agenda item was found',
    ])
  })

  it('is no items of a flat text either', async () => {
    const flat =
      '1 Referat Havneudvalget Mødedato: 8. maj 2031 Mødested: Mødelokale 3 Mødetidspunkt: 10:00 Medlemmer: Bo Ås, Ida Holm, Per Lund Fraværende: Ida Holm\n\n2 Indholdsfortegnelse Sag nr. Side 1. Godkendelse af dagsorden 3 2. Meddelelser 4 3. Kajens lygter, anlægsbevilling til nye lygter og maling 5 4. Tilsyn med molen 6 5. Eventuelt 8'
    expect((await parse(flat, 'referat.txt')).meetings).toEqual([])
  })

  it('begins no page of one item, though a heading follows', async () => {
    const text = `${head}${table}\nValget af dirigent stod ved mødets begyndelse.\n\nBeslutning\n\nGodkendt.\n`
    expect((await parse(text, 'dagsorden.txt')).meetings).toEqual([])
  })
})

it('the heading of a table of contents is the title of no item', async () => {
  const text = `Dagsorden\nHavneudvalget\nDato: 8. maj 2031\n\nIndholdsfortegnelse\nSag nr. Side\nÅbne sager: Lygter og kaj 3\n\nBeslutning\n\nGodkendt.\n`
  expect((await parse(text, 'dagsorden.txt')).meetings.flatMap(({items}) => items.map(({title}) => title))).toEqual([])
})
