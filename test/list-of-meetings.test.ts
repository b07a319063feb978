import {expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

async function rulesOf(body: string) {
  const {meetings, file} = await pipeline()(Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`), 'a.html')
  expect(meetings).toEqual([])
  return file.messages.map(({ruleId, reason}) => [ruleId, reason])
}

const row = (day: string, body: string) => `<tr><td>${day}</td><td>${body}</td><td><a href="/r">Referat</a></td></tr>`

it('a page that lists meetings says how many, whoever made it', async () => {
  const rows = row('3. maj 2023', 'Byrådet') + row('10. maj 2023', 'Byrådet') + row('10. maj 2023', 'Teknikudvalget')
  expect(await rulesOf(`<h1>Møder</h1><table>${rows}</table>`)).toEqual([
    ['index-not-minutes', 'This is a list of meetings and has no minutes; meetings in it: 3'],
  ])
})

it('so does a calendar as text, with the places of the meetings behind them', async () => {
  const calendar = `GADEKÆR KOMMUNE
Mødekalender 2031

JANUAR
Mandag      6. januar 2031    kl. 15.00   Teknik- og Miljøudvalget      Lokale 114
Tirsdag     7. januar 2031    kl. 16.00   Børneudvalget                 Skolen ved Åen
Mandag     27. januar 2031    kl. 17.00   Byrådet                       Byrådssalen
`
  const {meetings, file} = await pipeline()(Buffer.from(calendar), 'a.txt')
  expect(meetings).toEqual([])
  expect(file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
    ['index-not-minutes', 'This is a list of meetings and has no minutes; meetings in it: 3'],
  ])
})

it('sentences that name days of meetings are no list', async () => {
  const news = ['3. maj 2023', '10. maj 2023', '17. maj 2023']
    .map((day) => `<p>Byrådet mødtes den ${day}.</p>`)
    .join('')
  expect((await rulesOf(`<h1>Nyt</h1>${news}`)).map(([rule]) => rule)).toEqual(['not-minutes'])
})
