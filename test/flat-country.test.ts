import {describe, expect, test} from 'vitest'
import {pipeline} from '../src/index.ts'
import type {Meeting} from '../src/records/schema.ts'
import {generateCountry} from './generate/country/document.ts'

// The minutes of country.test.ts without one of their line breaks. Nobody could
// read all of them so; how much is read must not fall, and hardly anything may
// be read that the document does not say.
//
//   FLAT_FROM=7001 FLAT_RUNS=400 npx vitest run test/flat-country.test.ts

const {FLAT_FROM: from = '1', FLAT_RUNS: runs = '120'} = process.env
const parse = pipeline()
const seeds = Array.from({length: Number(runs)}, (_, at) => Number(from) + at)

/** Numbers that are told from "§ 5" and "05A" of a sentence by the lines that they begin, and so are not read here. */
const toldByLines: ReadonlySet<string> = new Set(['section', 'ad', 'letter'])

/** A text as one line. */
function flattened(source: string): string {
  const lines = source.split(/[\n\f]/).map((line) => line.trim())
  return `${lines.filter((line) => line !== '').join(' ')}\n`
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase()

/** What is said of items: the share of it that must be right, and the share of claims that may be wrong. */
const bounds = {
  number: {right: 0.93, wrong: 0.03},
  title: {right: 0.8, wrong: 0.17},
  decision: {right: 0.75, wrong: 0.18},
} as const
type Field = keyof typeof bounds

function said({items}: Pick<Meeting, 'items'>): Record<Field, string[]> {
  return {
    number: items.map(({number}) => String(number)),
    title: items.flatMap(({number, title, public: isOpen}) => (title && isOpen ? [`${number} ${fold(title)}`] : [])),
    decision: items.flatMap(({number, decisions}) => decisions.map(({text}) => `${number} ${fold(text)}`)),
  }
}

describe('the numbers of a text in one line', () => {
  const told = 'Sagsfremstilling Borgerne har i flere år bedt om det. Beslutning'
  const read = async (text: string) => {
    const {meetings} = await parse(
      `Skovlund Kommune Referat Byrådet Dato: 5. marts 2024 Sted: Rådssalen ${text.replaceAll('Beslutning', told)}\n`,
      'x.txt',
    )
    return meetings[0]?.items.map(({number, title, public: isOpen}) => `${number} ${title} ${isOpen}`)
  }

  test('are no items where they go on those of a list', async () => {
    const points = '1. Støj holdes nede, 2. Støv vandes, 3. Naboer varsles, 4. Kraner slukkes, 5. Hegn bliver stående.'
    const second = `2. Byggeplads på havnen Indstilling Teknik indstiller, at der stilles krav: ${points} Beslutning Godkendt.`
    expect(await read(`1. Ny sti Beslutning Godkendt. Til toppen ${second}`)).toEqual([
      '1 Ny sti true',
      '2 Byggeplads på havnen true',
    ])
  })

  test('have the bullets of a page before them, and marks behind titles close but their own', async () => {
    const items = '• 7. Ny sti Beslutning Godkendt. • 8. Salg af areal (Lukket) • 9. Nyt torv Beslutning Udsat.'
    expect(await read(items)).toEqual(['7 Ny sti true', '8 Salg af areal false', '9 Nyt torv true'])
  })

  test('are no items between a title and its mark', async () => {
    const items =
      '1 Cykelsti langs åen, etape 2 Åben sag Beslutning Godkendt. 2 Nyt torv Lukket sag 3 Ny bro Åben sag Beslutning Udsat.'
    expect(await read(items)).toEqual(['1 Cykelsti langs åen, etape 2 true', '2 Nyt torv false', '3 Ny bro true'])
  })

  test('begin the items behind a list of contents that has none', async () => {
    const items = 'Indholdsfortegnelse Lukkede punkter 1. Ny sti Beslutning Godkendt. 2. Nyt torv Beslutning Udsat.'
    expect((await read(items))?.map((one) => one.slice(0, 8))).toEqual(['1 Ny sti', '2 Nyt to'])
  })
})

describe('minutes of any council that have lost all their lines', async () => {
  const documents = await Promise.all(
    seeds.map(async (seed) => {
      const drawn = generateCountry(seed)
      const {source, said: meant} = toldByLines.has(drawn.form.number) ? generateCountry(seed, {number: 'dot'}) : drawn
      return {seed, meant, meetings: (await parse(flattened(source), 'x.txt')).meetings}
    }),
  )

  test.each(Object.entries(bounds))('have the %s of their items', (field, {right, wrong}) => {
    let [expected, claimed, found] = [0, 0, 0]
    for (const {meant, meetings} of documents) {
      const want = said(meant as unknown as Meeting)[field as Field]
      const got = meetings.flatMap((meeting) => said(meeting)[field as Field])
      expected += want.length
      claimed += got.length
      found += want.filter((one) => got.includes(one)).length
    }
    expect(found / expected).toBeGreaterThan(right)
    expect(1 - found / claimed).toBeLessThan(wrong)
  })

  test('keep closed what is closed', () => {
    const opened = documents.flatMap(({seed, meant, meetings}) => {
      const closed = new Set(meant.items.flatMap((item) => (item.public ? [] : [item.number])))
      const items = meetings.flatMap(({items}) => items)
      return items.flatMap((item) =>
        item.public && closed.has(String(item.number)) ? [`${seed}: ${item.number}`] : [],
      )
    })
    expect(opened).toEqual([])
  })
})
