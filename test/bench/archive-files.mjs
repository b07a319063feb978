import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {datesApart} from './dates.mjs'

// An archive as councils have it: many short minutes, fewer long ones, and some
// that go on for a megabyte. Sizes are spread as incomes are, log-normally.

/** Half of the files are smaller than so many bytes; the spread of the logarithm of their sizes. */
const medianBytes = 9000
const spread = 1.25
const filesPerFolder = 400

/**
 * Minutes on disk.
 *
 * @typedef {object} Archive
 * @property {string} folder
 * @property {number} bytes
 * @property {number} meetings one a file
 * @property {number[]} sizes of the files, the smallest first
 */

/**
 * Writes an archive of minutes, made of the heads and items of fixtures, each on
 * a day of its own. The same fixtures give the same bytes.
 *
 * @param {import('./fixtures.mjs').Fixture[]} fixtures
 * @param {string} root an empty folder
 * @param {{bytes: number, files: number}} least
 * @returns {Archive}
 */
export function buildArchive(fixtures, root, least) {
  const parts = fixtures.map(({text}) => text.split(/^(?=Sagsnr\.)/m)).filter(({length}) => length > 1)
  const apart = datesApart()
  const random = randomNumbers(20070101)
  const archive = {folder: root, bytes: 0, meetings: 0, sizes: []}
  let folder = root
  while (archive.bytes < least.bytes || archive.meetings < least.files) {
    if (archive.meetings % filesPerFolder === 0) {
      folder = path.join(root, String(archive.meetings / filesPerFolder).padStart(4, '0'))
      mkdirSync(folder)
    }
    const [head, ...items] = parts[archive.meetings % parts.length]
    const size = medianBytes * Math.exp(spread * normal(random))
    let text = apart(head)
    for (let item = Math.floor(random() * items.length), count = 0; count === 0 || text.length < size; item++, count++)
      text += items[item % items.length]
    const bytes = Buffer.from(text)
    writeFileSync(path.join(folder, `${String(archive.meetings % filesPerFolder).padStart(3, '0')}.txt`), bytes)
    archive.meetings++
    archive.bytes += bytes.length
    archive.sizes.push(bytes.length)
  }
  archive.sizes.sort((a, b) => a - b)
  return archive
}

/** Numbers spread around 0 as a bell (Box and Muller). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
