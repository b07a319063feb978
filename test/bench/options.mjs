import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

/** What stops a bench, as a sentence for whoever runs it. */
export class BenchError extends Error {
  /**
   * @param {string} message
   * @param {number} status 1 where dagsorden does not do what it should, 2 where the bench cannot run
   */
  constructor(message, status = 2) {
    super(message)
    this.status = status
  }
}

/** The parts of a bench that run where none is named, in their order. */
const usualParts = ['speed', 'files', 'length', 'formats']
/** Those that take so long that they must be named come last. */
const partNames = [...usualParts, 'reader', 'archive', 'evidence', 'tables']
const usualMegabytes = {corpus: '100', archive: '1000'}

const usage = `npm run bench -- [part…] [options]
  --rounds <n>      counted rounds, after one to warm up (default 3)
  --mb <n>          size of the corpus (default ${usualMegabytes.corpus}), or of the archive (default ${usualMegabytes.archive}), of 50 files a MB
  --rows <n>        item rows of the bench of tables (default 1000000)
  --only <part>     ${partNames.join(', ')}; may be given more than once, or named without --only
  --fixtures <dir>  minutes to build the corpus of: its folders herning and hedensted (default fixtures)
  --json <file>     store the figures`

/** @param {string[]} argv */
export function readOptions(argv) {
  const {values, positionals} = parse(argv)
  const named = [...positionals, ...(values.only ?? [])]
  const parts = named.length > 0 ? named : usualParts
  for (const part of parts) if (!partNames.includes(part)) throw new BenchError(`There is no part "${part}"\n${usage}`)
  return {
    parts: partNames.filter((part) => parts.includes(part)),
    rounds: positive('--rounds', values.rounds),
    megabytes: positive('--mb', values.mb ?? usualMegabytes[parts.includes('archive') ? 'archive' : 'corpus']),
    rows: positive('--rows', values.rows),
    fixtures: existing(values.fixtures ?? fileURLToPath(new URL('../../fixtures', import.meta.url))),
    json: values.json,
  }
}

function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        rounds: {type: 'string', default: '3'},
        mb: {type: 'string'},
        rows: {type: 'string', default: '1000000'},
        only: {type: 'string', multiple: true},
        fixtures: {type: 'string'},
        json: {type: 'string'},
      },
    })
  } catch (error) {
    throw new BenchError(`${error.message}\n${usage}`)
  }
}

function positive(name, text) {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new BenchError(`${name} takes a whole number from 1, not "${text}"`)
  return number
}

function existing(folder) {
  if (!existsSync(folder)) throw new BenchError(`There is no folder ${folder}`)
  return folder
}
