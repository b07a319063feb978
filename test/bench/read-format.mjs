// Reads files over and over in one process: as dagsorden's reader of the format
// does, or with nothing but the library that it stands on.
//
//   node read-format.mjs <format> floor|reader <times> <file…>

import {readFileSync} from 'node:fs'
import {load} from 'cheerio/slim'
import {readMinutes} from '../../dist/read/read.js'

/**
 * What each library must do at the least: the bytes as a document to look things
 * up in, with the places that everything is traced to.
 *
 * @type {Record<string, (bytes: Buffer) => unknown>}
 */
const floors = {
  html: (bytes) => load(bytes.toString('utf8'), {xml: {xmlMode: false, withStartIndices: true, withEndIndices: true}}),
  xml: (bytes) => load(bytes.toString('utf8'), {xml: {xmlMode: true, withStartIndices: true, withEndIndices: true}}),
}

const [format, mode, times, ...files] = process.argv.slice(2)
const floor = floors[format]
if (floor === undefined) throw new Error(`There is no floor for the format "${format}"`)
const read = mode === 'floor' ? floor : (bytes, file) => readMinutes(bytes, file, {from: format})
for (let time = 0; time < Number(times); time++) for (const file of files) await read(readFileSync(file), file)
