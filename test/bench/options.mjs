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

/** The parts of a bench in their order; the last takes so long that it must be named. */
const partNames = ['archive', 'formats', 'reader', 'tables']
const usualParts = partNames.slice(0, -1)

const usage = `npm run bench -- [part…] [options]
  --rounds <n>      counted rounds of formats, reader and tables (default 3)
  --mb <n>          size of the archive, of 50 files a MB (default 60)
  --rows <n>        item rows of the bench of tables (default 1000000)
  --fixtures <dir>  minutes to make the archive of: its folders herning and hedensted (default fixtures)
  --json <file>     store the figures
Parts: ${partNames.join(', ')}`

/** @param {string[]} argv */
export function readOptions(argv) {
  const {values, positionals} = parse(argv)
  const parts = positionals.length > 0 ? positionals : usualParts
  for (const part of parts) if (!partNames.includes(part)) throw new BenchError(`There is no part "${part}"\n${usage}`)
  return {
    parts: partNames.filter((part) => parts.includes(part)),
    rounds: positive('--rounds', values.rounds),
    megabytes: positive('--mb', values.mb),
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
        mb: {type: 'string', default: '60'},
        rows: {type: 'string', default: '1000000'},
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
