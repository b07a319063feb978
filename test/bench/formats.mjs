import {readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatSeconds, median, summary} from './figures.mjs'
import {measureInTurns} from './measure.mjs'

/**
 * Each format, the endings of the fixtures that are read for it, and how much of
 * them each process reads: enough that its start does not count.
 */
const formats = {
  html: {endings: ['.html'], megabytesRead: 40},
  xml: {endings: ['.xml'], megabytesRead: 40},
  json: {endings: ['.json'], megabytesRead: 40},
  pdf: {endings: ['.pdf'], megabytesRead: 6},
  docx: {endings: ['.docx'], megabytesRead: 3},
}
/** How many times the floor a reader may take. */
const limit = 2

const script = fileURLToPath(new URL('./read-format.mjs', import.meta.url))
const root = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Every reader beside the bare library that it stands on, both reading the same fixtures. */
export async function measureFormats({scratch, rounds}) {
  const pairs = Object.entries(formats).map(([format, what]) => jobsOf(format, what))
  const runs = await measureInTurns(
    pairs.flatMap(({floor, reader}) => [floor, reader]),
    rounds,
    scratch,
  )
  const figures = pairs.map(({format, documents, floor, reader}, index) => {
    const [floorRuns, readerRuns] = [runs[2 * index], runs[2 * index + 1]]
    // Pair by pair: a slow minute of the machine falls on both runs of a round.
    const ratios = readerRuns.map(({cpuSeconds}, round) => cpuSeconds / floorRuns[round].cpuSeconds)
    const read = summary(reader, readerRuns)
    return {
      format,
      floor: summary(floor, floorRuns),
      reader: read,
      documentsPerSecond: documents / read.seconds.median,
      ratio: median(ratios),
      ratios,
    }
  })
  return {
    title: `Readers beside the bare libraries, on the fixtures of each format, over and over: median of ${rounds}, in turns;
"x floor" is processor time against the floor's`,
    columns: ['format', 'MB', 'floor s (min-max)', 'reader s (min-max)', 'MB/s', 'documents/s', 'x floor'],
    rows: figures.map(({format, floor, reader, documentsPerSecond, ratio}) => [
      format,
      reader.megabytes.toFixed(1),
      formatSeconds(floor.seconds),
      formatSeconds(reader.seconds),
      reader.megabytesPerSecond.toFixed(1),
      documentsPerSecond.toFixed(0),
      ratio.toFixed(2),
    ]),
    figures,
  }
}

function jobsOf(format, {endings, megabytesRead}) {
  const files = fixturesOf(endings)
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const times = Math.max(1, Math.round((megabytesRead * 1e6) / size))
  const job = (mode) => ({
    name: `${format} ${mode}`,
    args: [script, format, mode, String(times), ...files],
    bytes: size * times,
  })
  return {format, documents: files.length * times, floor: job('floor'), reader: job('reader')}
}

/** The fixtures of some endings that are whole documents: those that are broken on purpose are stopped short. */
function fixturesOf(endings) {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name).toLowerCase()))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](?:no-minutes|golden)[/\\]|(?:options|layout|differences)\.json$/.test(file))
    .sort()
}

/** Whether every reader keeps to the limit, and a sentence that says so. */
export function formatsVerdict(figures) {
  const over = figures.filter(({ratio}) => ratio > limit)
  if (over.length === 0) return {holds: true, sentence: `Every reader takes at most ${limit} times its floor.`}
  const names = over.map(({format, ratio}) => `${format} (${ratio.toFixed(2)})`).join(', ')
  return {holds: false, sentence: `More than ${limit} times the floor: ${names}.`}
}
