import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// A page of one item says which one it is, and of whom, in the way that leads to it.

const run = pipeline()

interface Told {
  trail?: string[]
  address?: string
  body?: string
  title?: string
  more?: string
}

function page({trail, address, body, title = 'Nyt tag på Møllen', more = ''}: Told): string {
  const steps = trail?.map((step) => `<li><a href="/x">${step}</a></li>`).join('')
  return `<!DOCTYPE html><html><head><title>x</title>
${address === undefined ? '' : `<link rel="canonical" href="${address}">`}</head><body>
${steps === undefined ? '' : `<nav class="breadcrumb"><ol>${steps}</ol></nav>`}
<main>${body === undefined ? '' : `<p>Udvalg: ${body}</p>`}<p>Mødedato: 14.05.2024, kl. 09:00</p><p>Mødested: Møllen, værelse 7</p>
<h1>${title}</h1><p>Møllen er utæt.</p><h2>Indstilling</h2><p>Forvaltningen indstiller, at taget lægges.</p>
<h2>Løsning</h2><p>Taget lægges i 2025.</p>${more}</main></body></html>`
}

async function read(told: Told) {
  const {meetings} = await run(Buffer.from(page(told)), 'x.html')
  return meetings.map(({committee, documentType, items}) => [
    committee?.name,
    documentType,
    items.map(({number, title}) => [number, title]),
  ])
}

const title = 'Nyt tag på Møllen'

describe('a page of one item', () => {
  it('has number and body of its trail', async () => {
    const trail = ['Politik', 'Møllebyens Kulturudvalg', 'Kulturudvalget', 'Møde 14.05.2024', 'Punkt 6']
    expect(await read({trail})).toEqual([['Kulturudvalget', 'agenda', [['6', title]]]])
  })

  it('has them of its address where it prints no trail', async () => {
    const address = 'https://www.moelleby.example/referater/Kultur-%20og%20Fritidsudvalget/m%C3%B8de-14052024/punkt-12'
    expect(await read({address})).toEqual([['Kultur- og Fritidsudvalget', 'agenda', [['12', title]]]])
    expect(await read({address: 'https://www.moelleby.example/%E0%A4%A/punkt-12'})).toEqual([
      [null, 'agenda', [[null, title]]],
    ])
  })

  it('goes by what it says itself', async () => {
    const trail = ['Politik', 'Kulturudvalget', 'Punkt 6']
    expect(await read({trail, body: 'Teknikudvalget'})).toEqual([['Teknikudvalget', 'agenda', [['6', title]]]])
  })

  it('takes nothing of a trail that names no item', async () => {
    expect(await read({trail: ['Politik', 'Kulturudvalget', 'Møder']})).toEqual([[null, 'agenda', [[null, title]]]])
  })
})
