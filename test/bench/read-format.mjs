// Reads files over and over in one process: as dagsorden's reader of the format
// does, or with nothing but the library that it stands on.
//
//   node read-format.mjs <format> floor|reader <times> <file…>

import {readFileSync} from 'node:fs'
import {load} from 'cheerio/slim'
import {parseDocument} from 'htmlparser2'
import {fromBufferPromise} from 'yauzl'
import {readMinutes} from '../../dist/read/read.js'

/** The parts of a DOCX that say what its text is, as the fixtures name them. */
const docxParts = [
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
]

/**
 * What each library must do at the least: the bytes as a document to look things
 * up in, with the places that everything is traced to.
 *
 * @type {Record<string, (bytes: Buffer) => unknown | Promise<unknown>>}
 */
const floors = {
  html: (bytes) => load(bytes.toString('utf8'), {xml: {xmlMode: false, withStartIndices: true, withEndIndices: true}}),
  xml: (bytes) => load(bytes.toString('utf8'), {xml: {xmlMode: true, withStartIndices: true, withEndIndices: true}}),
  // The texts of the portals' JSON are HTML.
  json: (bytes) =>
    JSON.parse(bytes.toString('utf8'), (_, value) =>
      typeof value === 'string' && value.startsWith('<')
        ? load(value, {xml: {xmlMode: false, withStartIndices: true, withEndIndices: true}})
        : value,
    ),
  pdf: async (bytes) => {
    const {getDocument} = await import('unpdf/pdfjs')
    const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: true})
    const document = await task.promise
    for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent()
    await task.destroy()
  },
  docx: async (bytes) => {
    const zip = await fromBufferPromise(bytes, {lazyEntries: true})
    const entries = new Map()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    for (const name of docxParts) {
      const chunks = []
      for await (const chunk of await zip.openReadStreamPromise(entries.get(name))) chunks.push(chunk)
      parseDocument(Buffer.concat(chunks).toString('utf8'), {xmlMode: true})
    }
  },
}

const [format, mode, times, ...files] = process.argv.slice(2)
const floor = floors[format]
if (floor === undefined) throw new Error(`There is no floor for the format "${format}"`)
const read = mode === 'floor' ? floor : (bytes, file) => readMinutes(bytes, file, {from: format})
for (let time = 0; time < Number(times); time++) for (const file of files) await read(readFileSync(file), file)
