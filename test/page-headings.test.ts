import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// Pages that no layout describes: what their markup has as headings are headings,
// whatever stands above them.

const run = pipeline()

async function itemsOf(body: string) {
  const page = `<!DOCTYPE html><html><body><main><h1>4. marts 2025 - referat fra byrådet</h1>${body}</main></body></html>`
  const {meetings} = await run(Buffer.from(page), 'page.html')
  return meetings.flatMap(({items}) => items)
}

const recommended = `<h4>Indstilling</h4><p>Havneudvalget indstiller, at byrådet godkender,</p><p>at kranen købes.</p>`
const decided = '<h4>Beslutning</h4><p>Godkendt.</p>'

describe('items of a page that begin with headings', () => {
  it('begin behind a list of points as well', async () => {
    const items = await itemsOf(
      `<h3>1. Dagsorden</h3>${decided}<h3>2. Ny kran</h3>${recommended}<h3>3. Bestyrelsen for Havnen</h3>${recommended}${decided}`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Dagsorden'],
      ['2', 'Ny kran'],
      ['3', 'Bestyrelsen for Havnen'],
    ])
  })

  it('are no lines of a list in one of them', async () => {
    const list = '<h4>Sagsfremstilling</h4><p>1. Kranen er slidt</p><p>2. Kajen er ny</p><p>3. Havnen er dyb</p>'
    const items = await itemsOf(`<h3>1. Dagsorden</h3>${decided}<h3>2. Ny kran</h3>${list}${decided}`)
    expect(items.map(({title}) => title)).toEqual(['Dagsorden', 'Ny kran'])
  })

  it('have their own mark of access under the title, also the last one', async () => {
    const mark = (text: string) => `<p>${text}</p>`
    const items = await itemsOf(
      `<h3>1. Dagsorden</h3>${mark('Åben')}${decided}<h3>2. Ny kran</h3>${mark('Åben')}${decided}<h3>3. Leje af kajplads</h3>${mark('Lukket')}`,
    )
    expect(items.map((item) => item.public)).toEqual([true, true, false])
  })
})
