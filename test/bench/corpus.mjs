import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from 'node:fs'
import path from 'node:path'
import {datesApart} from './dates.mjs'
import {density} from './fixtures.mjs'

/**
 * Minutes on disk.
 *
 * @typedef {object} Corpus
 * @property {string} about a sentence on what it is
 * @property {string} density how many fixtures it is made of, and how long their items are
 * @property {(share: number) => Portion} portion its first folders, a share of all bytes (a multiple of 1/20)
 *
 * @typedef {object} Portion
 * @property {string[]} folders
 * @property {number} bytes
 * @property {number} files
 * @property {number} meetings
 */

/** So many folders of equal size, that quarters and tenths of the corpus are whole folders. */
const folderCount = 20
/** Nobody keeps ten thousand files in one folder. */
const filesPerFolder = 500

/**
 * Writes a corpus: the fixtures in turns, over and over, each meeting on a day
 * of its own. The same fixtures give the same bytes.
 *
 * @param {import('./fixtures.mjs').Fixture[]} fixtures
 * @param {string} root
 * @param {number} megabytes at least so many
 * @returns {Corpus}
 */
export function buildCorpus(fixtures, root, megabytes) {
  const dated = texts(fixtures)
  /** @type {Portion[]} */
  const folders = []
  for (let index = 0; index < folderCount; index++) {
    const folder = path.join(root, padded(index))
    mkdirSync(folder)
    const portion = {folders: [folder], bytes: 0, files: 0, meetings: 0}
    for (; portion.bytes < (megabytes * 1e6) / folderCount; portion.files++) {
      const {text, meetings} = dated.next().value
      const inner = path.join(folder, padded(Math.floor(portion.files / filesPerFolder)))
      if (portion.files % filesPerFolder === 0) mkdirSync(inner)
      const bytes = Buffer.from(text)
      writeFileSync(path.join(inner, `${String(portion.files).padStart(5, '0')}.txt`), bytes)
      portion.bytes += bytes.length
      portion.meetings += meetings
    }
    folders.push(portion)
  }
  const portion = (share) => folders.slice(0, Math.round(share * folderCount)).reduce(joined)
  const {bytes, files, meetings} = portion(1)
  const about = `${(bytes / 1e6).toFixed(1)} MB of minutes in ${files} files, ${meetings} meetings, out of ${density(fixtures)}`
  return {about, density: density(fixtures), portion}
}

/**
 * Writes one file of many meetings, each on a day of its own.
 *
 * @param {import('./fixtures.mjs').Fixture[]} fixtures
 * @param {string} file
 * @param {number} least how many bytes, at least; 0 for a single fixture
 * @returns {number} how many bytes it has
 */
export function writeLongFile(fixtures, file, least) {
  const handle = openSync(file, 'w')
  let bytes = 0
  for (const {text} of texts(fixtures)) {
    bytes += writeSync(handle, Buffer.from(`${text}\n`))
    if (bytes >= least) break
  }
  closeSync(handle)
  return bytes
}

/**
 * The fixtures without end.
 *
 * @param {import('./fixtures.mjs').Fixture[]} fixtures
 * @returns {Generator<import('./fixtures.mjs').Fixture, never>}
 */
function* texts(fixtures) {
  const apart = datesApart()
  for (;;) for (const {text, meetings} of fixtures) yield {text: apart(text), meetings}
}

/** @param {Portion} a @param {Portion} b @returns {Portion} */
function joined(a, b) {
  return {
    folders: [...a.folders, ...b.folders],
    bytes: a.bytes + b.bytes,
    files: a.files + b.files,
    meetings: a.meetings + b.meetings,
  }
}

function padded(number) {
  return String(number).padStart(2, '0')
}
