import {isUtf8} from 'node:buffer'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {BenchError} from './options.mjs'

/**
 * A text that the corpus is made of.
 *
 * @typedef {object} Fixture
 * @property {string} text
 * @property {number} meetings how many meetings dagsorden finds in it
 */

const councils = ['herning', 'hedensted']
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
  const fixtures = folders.flatMap(documents).flatMap((file) => {
    const bytes = readFileSync(file)
    if (!isUtf8(bytes)) return []
    // A mark at the start of a file would stand in the middle of a long one.
    const text = bytes.toString('utf8').replace(/^\ufeff/, '')
    const meetings = parse(text, file).meetings.length
    return meetings === 0 ? [] : [{text, meetings}]
  })
  if (fixtures.length === 0) throw new BenchError(`No minutes in UTF-8 below ${folders.join(' or ') || folder}`)
  return fixtures
}

/** The documents of a council; what stands in folders below it is what tests expect of them. */
function documents(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => path.join(folder, name))
}
