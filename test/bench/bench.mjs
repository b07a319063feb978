// npm run bench: how fast dagsorden is and how much memory it takes, against the
// least that a Node script must do with the same files.

import {writeFileSync} from 'node:fs'
import os from 'node:os'
import {archiveVerdict, measureArchive} from './archive.mjs'
import {inWords, real} from './density.mjs'
import {density, findFixtures, isWhole} from './fixtures.mjs'
import {formatsVerdict, measureFormats} from './formats.mjs'
import {BenchError, readOptions} from './options.mjs'
import {measureReader, readerVerdict} from './reader.mjs'
import {openScratch} from './scratch.mjs'
import {formatTable} from './table.mjs'
import {measureTables} from './tables.mjs'

const parts = {
  archive: {measure: measureArchive, judge: archiveVerdict},
  formats: {measure: measureFormats, judge: formatsVerdict},
  reader: {measure: measureReader, judge: readerVerdict},
  tables: {measure: measureTables},
}

const scratch = openScratch()
try {
  const {fixtures, json, ...options} = readOptions(process.argv.slice(2))
  const whole = (await findFixtures(fixtures)).filter(isWhole)
  // What a reader needs to place the figures, and nothing that tells whose machine it was.
  const machine = `node ${process.version}, ${process.platform} ${process.arch}, ${os.availableParallelism()} cores`
  print(
    `${machine}\nMinutes out of ${density(whole)}; real minutes of one council have ${inWords(real.herning)}, those of others ${inWords(real.others)}\n`,
  )
  const figures = {}
  const sentences = []
  for (const part of options.parts) {
    const {measure, judge} = parts[part]
    const measured = await measure({whole, scratch, ...options})
    figures[part] = measured.figures
    print(`${measured.title}\n${formatTable(measured.columns, measured.rows)}\n`)
    const verdict = judge?.(measured.figures)
    if (verdict !== undefined) sentences.push(verdict.sentence)
    if (verdict?.holds === false) process.exitCode = 1
  }
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({machine, rounds: options.rounds, ...figures}, null, 2)}\n`)
  print(sentences.join('\n'))
} catch (error) {
  process.stderr.write(`bench: ${error instanceof BenchError ? error.message : error.stack}\n`)
  process.exitCode = error instanceof BenchError ? error.status : 2
} finally {
  scratch.remove()
}

function print(text) {
  process.stdout.write(`${text}\n`)
}
