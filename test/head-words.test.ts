import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {restOfDate} from '../src/text/dates.ts'

const document = (head: string, date = '5. marts 2024') =>
  `${head}Udvalg: Teknikudvalget\nMødedato: ${date}\nMødested: Salen\nDagsordenpunkter\n\nSagsnr.: 05.01.00-A00-1-24 Sagsbehandler: Åse Brøndum\n\nNy sti\n\nSagsfremstilling\n\nEkstraordinært møde om udkast til dagsorden.\n\nBeslutning\n\nGodkendt.\n`

async function headOf(text: string) {
  const {traits, remarks, date} = (await pipeline()(text, 'referat.txt')).meetings[0] ?? {}
  return {traits, remarks, date}
}

describe('what stands behind a date', () => {
  it.each([
    ['5. marts 2024 - AFLYST', ['cancelled'], 'AFLYST'],
    ['5. marts 2024 (ekstraordinært møde, hævet 19.30)', ['extraordinary'], '(ekstraordinært møde, hævet 19.30)'],
    ['5. marts 2024 kl. 17.00, fællesmøde med Byrådet', ['joint'], 'fællesmøde med Byrådet'],
    ['5. marts 2024 - udkast', ['draft'], 'udkast'],
    ['tirsdag den 5. marts 2024, kl. 17.00-19.00', [], null],
  ])('is kept, and says what it says: %s', async (date, traits, remarks) => {
    expect(await headOf(document('', date))).toEqual({traits, remarks, date: '2024-03-05'})
  })

  it.each([
    'Onsdag, 8. september 2021 - 16:00',
    '2021-01-27T16:30:00',
    '20. august 2007 - kl. 10:00',
    'mandag d. 3/5 2021, klokken 9',
  ])('is no more than a time: %s', (date) => {
    expect(restOfDate(date)).toBe('')
  })
})
