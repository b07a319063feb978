import {readFileSync} from 'node:fs'

const golden = 'herning/golden/council-2014.json'

/**
 * So many item rows, as the records of meetings: those of the longest fixture
 * over and over, each under an id and a date of its own, over 20 years.
 *
 * @param {number} rows
 * @returns {Generator<import('../../src/records/schema.ts').Meeting>}
 */
export function* meetingsOf(rows) {
  const models = JSON.parse(readFileSync(new URL(`../../fixtures/${golden}`, import.meta.url), 'utf8'))
  let left = rows
  for (let number = 0; left > 0; number++) {
    const model = models[number % models.length]
    const date = new Date(Date.UTC(2000, 0, 1 + (number % 7300))).toISOString().slice(0, 10)
    const id = `${model.id.slice(0, -date.length)}${date}-${number}`
    const items = model.items.slice(0, left).map((item) => ({...item, id: `${id}#${item.order}`}))
    left -= items.length
    yield {...model, id, date, items}
  }
}
