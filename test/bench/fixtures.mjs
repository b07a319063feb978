import {isUtf8} from 'node:buffer'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {asDense, densityOf} from './density.mjs'
import {BenchError} from './options.mjs'

/**
 * A text that a corpus is made of.
 *
 * @typedef {object} Fixture
 * @property {string} text
 * @property {number} bytes
 * @property {number} meetings how many meetings dagsorden finds in it
 * @property {number} items how many agenda items
 * @property {number} sums how many sums of money
 * @property {number} references how many references
 * @property {boolean} minutes whether every meeting in it is minutes, no agenda
 */

const councils = ['herning', 'hedensted']
/**
 * Whole minutes are minutes, not agendas, of at least so many bytes an item and
 * so many items. Measured on real minutes of Herning: 3,800 bytes an item, some
 * 10 sums of money in 38 kB, 1.5 bytes out for one in. The small fixtures, made
 * to show one thing each, are several times as dense in structure.
 */
const wholeMinutes = {bytesPerItem: 3500, items: 3}
const entry = new URL('../../dist/index.js', import.meta.url)

/**
 * The fixtures that are UTF-8 and hold a meeting. Others are left out, as the
 * floor decodes UTF-8 only, and what holds no meeting is no work for dagsorden.
 *
 * @param {string} folder
 * @returns {Promise<Fixture[]>}
 */
export async function findFixtures(folder) {
  if (!existsSync(entry)) throw new BenchError('dist/ is not built; run: npm run build')
  const {pipeline} = await import(entry.href)
  const parse = pipeline()
  const folders = councils.map((council) => path.join(folder, council)).filter((council) => existsSync(council))
  /** @type {Fixture[]} */
  const fixtures = []
  for (const file of folders.flatMap(documents)) {
    const bytes = readFileSync(file)
    if (!isUtf8(bytes)) continue
    // A mark at the start of a file would stand in the middle of a long one.
    const text = bytes.toString('utf8').replace(/^\ufeff/, '')
    const fixture = fixtureOf(text, (await parse(text, file)).meetings)
    if (fixture.meetings === 0) continue
    if (!isWhole(fixture)) fixtures.push(fixture)
    else {
      const dense = asDense(text)
      fixtures.push(fixtureOf(dense, (await parse(dense, file)).meetings))
    }
  }
  if (fixtures.length === 0) throw new BenchError(`No minutes in UTF-8 below ${folders.join(' or ') || folder}`)
  if (!fixtures.some(isWhole)) throw new BenchError(`No whole minutes, ${wholeText}, below ${folders.join(' or ')}`)
  return fixtures
}

/** @returns {Fixture} */
function fixtureOf(text, meetings) {
  const items = meetings.flatMap((meeting) => meeting.items)
  return {
    text,
    bytes: Buffer.byteLength(text),
    meetings: meetings.length,
    items: items.length,
    sums: items.reduce((sum, {amounts}) => sum + amounts.length, 0),
    references: items.reduce((sum, item) => sum + item.references.length, 0),
    minutes: meetings.every((meeting) => meeting.documentType === 'minutes'),
  }
}

const wholeText = `with ${wholeMinutes.items} items and ${wholeMinutes.bytesPerItem} bytes an item or more`

/** @param {Fixture} fixture */
export function isWhole({bytes, items, minutes}) {
  return minutes && items >= wholeMinutes.items && bytes / items >= wholeMinutes.bytesPerItem
}

/**
 * How many fixtures, how long their items are on average, and how dense: "4 fixtures, 3,892 bytes an item, 129 words …".
 *
 * @param {Fixture[]} fixtures
 */
export function density(fixtures) {
  const bytes = fixtures.reduce((sum, fixture) => sum + fixture.bytes, 0)
  const items = fixtures.reduce((sum, fixture) => sum + fixture.items, 0)
  return `${fixtures.length} fixtures, ${Math.round(bytes / items).toLocaleString('en-GB')} bytes an item, ${densityOf(fixtures)}`
}

/** The documents of a council; what stands in folders below it is what tests expect of them. */
function documents(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => path.join(folder, name))
}
