import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {reportSchema} from '../src/diagnostics/report-schema.ts'
import type {Meeting} from '../src/records/schema.ts'
import {ensureBuilt} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'

// Some sites have a page for each item of a meeting. A run makes one meeting of them,
// and each fact keeps the page that it was read on.

beforeAll(ensureBuilt)
afterAll(removePlaces)

type Place = ReturnType<typeof newPlace>

interface PageText {
  number?: number
  title: string
  text?: string
  decision?: string
  place?: string
  day?: string
  address?: string
}

function page({number, title, text = `Om ${title}.`, decision, place = 'Salen', ...told}: PageText): string {
  const {day = '27.11.2025', address} = told
  return `<!DOCTYPE html><html><head><title>${title} | Ravnsø Kommune</title>
${address === undefined ? '' : `<link rel="canonical" href="${address}">`}</head><body><main>
${decision === undefined ? '<p>Dagsorden</p>' : ''}<p>Teknikudvalget</p><p>Mødedato: ${day}, kl. 17:30</p><p>Mødested: ${place}</p>
<h1>${number === undefined ? '' : `${number}. `}${title}</h1>
<h2>Sagsfremstilling</h2><p>${text}</p>
${decision === undefined ? '' : `<h2>Beslutning</h2><p>${decision}</p>`}
</main></body></html>
`
}

/** Ten pages of a meeting in no order, minutes of other meetings between them. */
function putPages(place: Place): void {
  for (const number of [7, 3, 10, 1, 9, 2, 8, 5, 4, 6])
    place.put(
      `a/${(number * 7) % 11}.html`,
      page({number, title: `Sag ${number} om vej`, text: 'Se punkt 2.', decision: 'Godkendt.'}),
    )
  place.put('a/5-x.html', page({number: 1, title: 'Havn', day: '04.12.2025', decision: 'Udsat.'}))
}

const flags = ['--municipality', 'Ravnsø Kommune', '--no-progress']

async function meetings(place: Place, ...more: string[]): Promise<Meeting[]> {
  return JSON.parse((await place.run(['parse', 'a', '-f', 'json', ...flags, ...more])).stdout)
}

describe('pages with an item each', () => {
  it('are one meeting, with its items in their order and each with its own page', async () => {
    const place = newPlace()
    putPages(place)
    const [one, other, ...none] = (await meetings(place)) as [Meeting, Meeting]
    expect(none).toEqual([])
    expect(one.id).toBe('ravnsoe-kommune/teknikudvalget/2025-11-27')
    expect(one.items.map(({number}) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(one.items.map(({id, order}) => [id, order])).toEqual(
      one.items.map((_, at) => [`ravnsoe-kommune/teknikudvalget/2025-11-27#${at + 1}`, at + 1]),
    )
    for (const [at, {source}] of one.pages.entries()) expect(source.path).toBe(`a/${((at + 1) * 7) % 11}.html`)
    for (const [at, {position}] of one.items.entries()) {
      const text = place.take(one.pages[at]?.source.path as string)
      expect(text.slice(position.start.offset, position.end.offset)).toMatch(`Sag ${at + 1} om vej`)
    }
    expect(one.items.map(({references}) => references.map(({target}) => target.id))).toEqual(
      one.items.map(() => [`${one.id}#2`]),
    )
    expect([other.items.length, other.pages, other.sameMeetingAs]).toEqual([1, [], null])
  })

  it('give the same bytes with any number of jobs, a cache, and from shards that are merged', async () => {
    const place = newPlace()
    putPages(place)
    for (const format of ['ndjson', 'csv']) {
      const run = async (...more: string[]) => {
        const {stdout, stderr} = await place.run(['parse', 'a', '-f', format, ...flags, ...more])
        return {stdout, stderr: stderr.replace(/^.* from the cache\n/m, '')}
      }
      const whole = await run('-j', '1')
      for (const more of [
        ['-j', '3'],
        ['--cache', 'c'],
        ['--cache', 'c', '-j', '2'],
      ])
        expect(await run(...more)).toEqual(whole)
    }
    const {stdout: whole} = await place.run(['parse', 'a', '-f', 'ndjson', ...flags])
    const shares = [1, 2, 3].map((share) => `s${share}.ndjson`)
    for (const [at, name] of shares.entries())
      await place.run(['parse', 'a', '--shard', `${at + 1}/3`, '-o', name, ...flags])
    expect((await place.run(['merge', ...shares, '-f', 'ndjson'])).stdout).toBe(whole)
    place.put('whole.ndjson', whole)
    const again = await place.run(['merge', 'whole.ndjson', 's2.ndjson', '-f', 'ndjson'])
    expect(again.stdout).toBe(whole)
    expect(again.stderr).not.toMatch(/conflicting/)
  })

  it('keep the names of others waiting, which are documents that were read all the same', async () => {
    const place = newPlace()
    putPages(place)
    for (const name of ['b/1.txt', 'b/2.txt']) place.put(name, minutes('Byrådet'))
    const {stderr} = await place.run(['parse', 'a', 'b', '-f', 'ndjson', '--report', 'report.json', ...flags])
    expect(stderr).toMatch(/duplicate-meeting/)
    const {documents, summary} = reportSchema.parse(JSON.parse(place.take('report.json')))
    const unread = documents.filter(({path, completeness}) => path === 'b/2.txt' && completeness === null)
    expect(unread.flatMap(({diagnostics}) => diagnostics.map(({rule}) => rule))).toEqual(['duplicate-meeting'])
    expect([summary.documents, summary.verdicts.unread]).toEqual([13, 0])
    expect(stderr).not.toMatch(/unread/)
  })

  it('are counted once, and told apart in tables', async () => {
    const place = newPlace()
    putPages(place)
    const {stdout, stderr} = await place.run(['parse', 'a', '-f', 'csv', '--table', 'decisions', ...flags])
    expect(stderr).toMatch(/^2 meetings, 11 agenda items/m)
    expect(stderr).not.toMatch(/duplicate-meeting/)
    expect(stdout.match(/,a\/\d+\.html,/g)?.length).toBe(10)
    expect(new Set(stdout.match(/a\/\d+\.html/g)).size).toBe(10)
  })

  it('lose no item with --one-per-meeting', async () => {
    const place = newPlace()
    putPages(place)
    const kept = await meetings(place, '--one-per-meeting')
    expect(kept.map(({items}) => items.length)).toEqual([10, 1])
  })

  it('are left as they are with --no-link, from a list that is still written, and on a page', async () => {
    const place = newPlace()
    putPages(place)
    expect((await meetings(place, '--no-link')).length).toBe(11)
    const input = Array.from({length: 10}, (_, at) => `a/${at + 1}.html\n`).join('')
    const told = await place.run(['parse', '--paths-from', '-', '-f', 'ndjson', ...flags], {input})
    expect(told.stdout.trimEnd().split('\n')).toHaveLength(10)
    place.put('p.ndjson', told.stdout)
    expect((await place.run(['merge', 'p.ndjson', '-f', 'ndjson'])).stdout.trimEnd().split('\n')).toHaveLength(1)
    expect((await place.run(['report', 'a', '-o', 'r.html', ...flags])).stderr).toMatch(/^11 møder/m)
  })
})

describe('what is doubtful of pages', () => {
  it('is said: an item again with another text, and another place', async () => {
    const place = newPlace()
    place.put('a/1.html', page({number: 1, title: 'Budget', decision: 'Godkendt.'}))
    place.put('a/2.html', page({number: 2, title: 'Skole', decision: 'Godkendt.', place: 'Kantinen'}))
    place.put('a/3.html', page({number: 2, title: 'Skole', decision: 'Udsat.', text: 'En anden tekst.'}))
    const {stdout, stderr} = await place.run(['parse', 'a', '-f', 'json', ...flags])
    const [one, again] = JSON.parse(stdout) as [Meeting, Meeting]
    expect(one.items.map(({title}) => title)).toEqual(['Budget', 'Skole'])
    expect([one.location, ...one.pages.map(({location}) => location)]).toEqual(['Salen', 'Salen', 'Kantinen'])
    expect(again.sameMeetingAs).toBe(one.id)
    expect(stderr).toMatch(/a\/2\.html\n.*differ in where it was held.*a\/1\.html.*pages-differ/)
    expect(stderr).toMatch(/a\/3\.html\n[\s\S]*that of a\/2\.html with another text.*pages-differ/)
  })

  it('is not joined: pages that have the same number for two titles', async () => {
    const place = newPlace()
    place.put('a/1.html', page({number: 1, title: 'Lukket sag', decision: 'Godkendt.'}))
    place.put('a/2.html', page({number: 1, title: 'Skole', decision: 'Godkendt.'}))
    expect((await meetings(place)).map(({items}) => items.length)).toEqual([1, 1])
  })

  it('is taken for pages of one site where only their host says whose they are', async () => {
    const place = newPlace()
    const text = (number: number, host: string) =>
      page({number, title: `Sag ${number}`, decision: 'Godkendt.', address: `https://${host}/${number}`}).replace(
        / \| Ravnsø Kommune/,
        '',
      )
    place.put('a/1.html', text(1, 'dagsordener.example'))
    place.put('a/2.html', text(2, 'dagsordener.example'))
    place.put('a/3.html', text(3, 'other.example'))
    const {stdout} = await place.run(['parse', 'a', '-f', 'json', '--no-progress'])
    expect((JSON.parse(stdout) as Meeting[]).map(({items}) => items.length)).toEqual([2, 1])
  })

  it('is an agenda beside the minutes where each has the item, and else a page without a decision', async () => {
    const place = newPlace()
    const pages = (name: string, decision?: string) => {
      for (const number of [1, 2])
        place.put(`a/${name}-${number}.html`, page({number, title: `Sag ${number}`, ...(decision && {decision})}))
    }
    pages('minutes', 'Godkendt.')
    place.put('a/minutes-3.html', page({number: 3, title: 'Eventuelt'}))
    expect((await meetings(place)).map(({id, items}) => [id.split('/').slice(2).join(), items.length])).toEqual([
      ['2025-11-27', 3],
    ])
    pages('agenda')
    place.put('a/agenda-3.html', page({number: 3, title: 'Eventuelt'}))
    const kinds = (await meetings(place)).map(({documentType, items}) => [documentType, items.length])
    expect(kinds).toContainEqual(['agenda', 3])
    expect(kinds).toContainEqual(['minutes', 2])
  })
})
