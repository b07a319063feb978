import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {median, ratioVerdict} from './figures.mjs'

/** How many times the time of the layout's reader the general one may take for the same text, and how many it means to take. */
const limit = 3
const aim = 1.5
/** How often each text is read before it is timed, so that the engine has compiled what is hot. */
const warmingPasses = 20
/** How much text is read in a round. */
const megabytesRead = 4

const entry = (module) => new URL(`../../dist/${module}`, import.meta.url).href

/**
 * The general reader against the layout of Herning, in one process that is
 * warm: the same whole minutes read by both, which differ in nothing but the
 * reader; and the texts that only the general reader reads, which are many
 * times as dense in items.
 */
export async function measureReader({whole, rounds}) {
  const {minutes} = await import(entry('pipeline.js'))
  const {readString} = await import(entry('read/read.js'))
  const {loadLayouts} = await import(entry('layouts/built-in.js'))
  const general = loadLayouts().find((layout) => layout.general)
  const texts = whole.map(({text}) => text)
  const jobs = [
    jobOf('whole minutes, by their layout', texts, minutes()),
    jobOf('the same, by the general reader', texts, minutes({layout: general})),
    jobOf('small general fixtures', generalTexts(), minutes()),
  ]
  for (const job of jobs) for (let pass = 0; pass < warmingPasses; pass++) read(job, readString)
  const runs = jobs.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, job] of jobs.entries()) runs[index].push(timed(job, readString))
  const figures = jobs.map((job, index) => ({
    name: job.name,
    bytes: job.bytes,
    itemsPerMegabyte: job.items / (job.bytes / 1e6),
    milliseconds: median(runs[index]),
    // Pair by pair: a slow minute of the machine falls on both runs of a round.
    ratio: median(runs[index].map((time, round) => time / runs[0][round])),
  }))
  return {
    title: `The general reader against a layout, in one warm process; median of ${rounds} rounds, by the processor`,
    columns: ['what', 'items/MB', 'ms/MB', 'x layout'],
    rows: figures.map((one) => [
      one.name,
      one.itemsPerMegabyte.toFixed(0),
      one.milliseconds.toFixed(0),
      one.ratio.toFixed(2),
    ]),
    figures,
  }
}

/** Whether the limit holds for the same text, and a sentence that says so. */
export function readerVerdict(figures) {
  const {ratio} = figures[1]
  return ratioVerdict(
    `For the same text the general reader takes ${ratio.toFixed(2)} times what the layout takes`,
    ratio,
    {limit, aim},
  )
}

function jobOf(name, texts, processor) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return {name, texts, processor, bytes, items: 0}
}

function generalTexts() {
  const folder = new URL('../../fixtures/general/', import.meta.url)
  const names = readdirSync(folder).filter((name) => path.extname(name) === '.txt')
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

/** Reads all texts of a job, up to its records. */
function read(job, readString) {
  job.items = 0
  for (const text of job.texts) {
    const file = readString(text, 'minutes.txt')
    const tree = job.processor.runSync(job.processor.parse(file), file)
    for (const {items} of job.processor.stringify(tree, file)) job.items += items.length
  }
}

/** Milliseconds of the processor for a MB. */
function timed(job, readString) {
  const passes = Math.max(1, Math.round((megabytesRead * 1e6) / job.bytes))
  const before = process.cpuUsage()
  for (let pass = 0; pass < passes; pass++) read(job, readString)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e3 / ((passes * job.bytes) / 1e6)
}
