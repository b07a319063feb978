// npm run bench: how fast dagsorden is and how much memory it takes, against the
// least that a Node script must do with the same files. The project's limit
// stands in speed.mjs.

import {writeFileSync} from 'node:fs'
import {archiveVerdict, measureArchive} from './archive.mjs'
import {buildCorpus} from './corpus.mjs'
import {inWords, real} from './density.mjs'
import {evidenceVerdict, measureEvidence} from './evidence.mjs'
import {measureFiles} from './files.mjs'
import {findFixtures, isWhole} from './fixtures.mjs'
import {formatsVerdict, measureFormats} from './formats.mjs'
import {measureLength} from './length.mjs'
import {machine} from './machine.mjs'
import {BenchError, readOptions} from './options.mjs'
import {measureReader, readerVerdict} from './reader.mjs'
import {openScratch} from './scratch.mjs'
import {measureSpeed, verdict} from './speed.mjs'
import {formatTable} from './table.mjs'
import {measureTables} from './tables.mjs'

const parts = {
  speed: measureSpeed,
  files: measureFiles,
  length: measureLength,
  formats: measureFormats,
  reader: measureReader,
  archive: measureArchive,
  evidence: measureEvidence,
  tables: measureTables,
}

/** Parts that read the fixtures themselves, or make what they read. */
const ownInput = new Set(['formats', 'archive', 'reader'])

const scratch = openScratch()
try {
  const options = readOptions(process.argv.slice(2))
  const fixtures = await findFixtures(options.fixtures)
  const whole = fixtures.filter(isWhole)
  const needsCorpus = options.parts.some((part) => !ownInput.has(part))
  const corpus = buildCorpus(whole, scratch.folder('corpus'), needsCorpus ? options.megabytes : 1)
  print(
    `${machine()}\n${corpus.about}; real minutes of one council have ${inWords(real.herning)}, those of others ${inWords(real.others)}\n`,
  )
  const figures = {}
  for (const part of options.parts) {
    const measured = await parts[part]({
      corpus,
      fixtures,
      whole,
      scratch,
      rounds: options.rounds,
      megabytes: options.megabytes,
      rows: options.rows,
    })
    figures[part] = measured.figures
    print(`${measured.title}\n${formatTable(measured.columns, measured.rows)}\n`)
  }
  if (options.json !== undefined) {
    const all = {machine: machine(), corpus: corpus.about, rounds: options.rounds, ...figures}
    writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`)
  }
  const verdicts = {
    speed: verdict,
    formats: formatsVerdict,
    reader: readerVerdict,
    archive: archiveVerdict,
    evidence: evidenceVerdict,
  }
  for (const [part, judge] of Object.entries(verdicts)) {
    if (figures[part] === undefined) continue
    const {sentence, holds} = judge(figures[part])
    print(sentence)
    if (!holds) process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(`bench: ${error instanceof BenchError ? error.message : error.stack}\n`)
  process.exitCode = error instanceof BenchError ? error.status : 2
} finally {
  scratch.remove()
}

function print(text) {
  process.stdout.write(`${text}\n`)
}
