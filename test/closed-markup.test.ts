import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// Marks of closing in documents of Word, and in the attributes of a page.

describe('a document of Word, which has no blank lines', () => {
  const item = (title: string, decision: string) => `${title}\nSagsnr.: 24/1201\nBeslutning\n${decision}\n`
  const open = item('7. Ny sti ved åen', 'Godkendt.')

  it.each([
    '8 (Lukket) Salg af areal',
    'Fortroligt 8. Salg af areal',
    '8. lukket: Salg af areal',
    '8. for lukkede døre - Salg',
  ])('has a closed item of its own, and the one over it stays open: %s', async (title) => {
    const text = `Skovlund Kommune\nReferat\nByrådet\nDato: 5. marts 2024\n${open}${item(title, 'Zqtale.')}${item('9. Nyt tag', 'Udsat.')}`
    const {meetings} = await pipeline()(Buffer.from(text), 'a.txt')
    expect(meetings[0]?.items.map((one) => one.public)).toEqual([true, false, true])
  })
})

describe('attributes of a page', () => {
  const item = (title: string, text: string) =>
    `<h2>${title}</h2><h3>Sagsfremstilling</h3><p>${text}</p><h3>Beslutning</h3><p>Godkendt.</p>`
  const titles = ['7. Ny sti ved åen', '8. Salg af areal', '9. Nyt tag på hallen'] as const
  /** A page whose items stand in sections, the second of which is changed. */
  const page = (change: (section: string) => string) => {
    const [first, second, third] = titles.map((title) => `<section>${item(title, 'Zqhemlig tekst.')}</section>`)
    return Buffer.from(
      `<main><h1>Klitby Kommune</h1><h1>Byrådet</h1><p>Referat</p><p>Dato: 5. marts 2024</p>${first}${change(second as string)}${third}</main>`,
    )
  }
  const openOf = async (change: (section: string) => string) => {
    const {meetings, file} = await pipeline()(page(change), 'referat.html')
    const rules = file.messages.map(({ruleId}) => ruleId).filter((rule) => rule === 'doubtful-access')
    return {open: meetings[0]?.items.map((one) => one.public), doubts: rules.length}
  }
  const dressed = (attributes: string) => (section: string) => section.replace('<section', `<section ${attributes}`)

  it.each([
    'class="closed"',
    'class="lukket"',
    'class="punkt is-closed"',
    'class="itemClosed"',
    'class="punkt--lukket"',
  ])('close an item in doubt: %s', async (attributes) => {
    expect(await openOf(dressed(attributes))).toEqual({open: [true, false, true], doubts: 1})
    const ofTitle = (section: string) => section.replace('<h2', `<h2 ${attributes}`)
    expect(await openOf(ofTitle)).toEqual({open: [true, false, true], doubts: 1})
  })

  it.each(['data-access="closed"', 'data-closed="true"', 'data-public="false"', 'data-status="lukket"'])(
    'close an item: %s',
    async (attributes) => {
      expect(await openOf(dressed(attributes))).toEqual({open: [true, false, true], doubts: 0})
    },
  )

  it('close the item at whose title they stand, in doubt', async () => {
    const beside = (section: string) => section.replace('</h2>', '</h2><i class="fa fa-lock"></i>')
    expect(await openOf(beside)).toEqual({open: [true, false, true], doubts: 1})
  })

  it.each([
    ['open', dressed('class="open" data-access="open" data-closed="false"')],
    ['what is folded', dressed('class="accordion closed"')],
    [
      'what a button unfolds',
      (section: string) => dressed('class="closed"')(section).replace('<h2>', '<button>Vis</button><h2>'),
    ],
    ['another part of the page', dressed('class="sidebar-closed"')],
    ['below the first heading', (section: string) => section.replace('<p>', '<p class="closed">')],
  ])('close nothing: %s', async (_, change) => {
    expect(await openOf(change)).toEqual({open: [true, true, true], doubts: 0})
  })
})
