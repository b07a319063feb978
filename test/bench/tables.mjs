import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {formatSeconds, summary} from './figures.mjs'
import {measureInTurns} from './measure.mjs'

const script = fileURLToPath(new URL('./write-tables.mjs', import.meta.url))
const formats = ['csv', 'xlsx', 'sqlite', 'parquet', 'datapackage', 'oparl']

/**
 * A job takes minutes, so that none is run to warm up.
 *
 * Rows a second and peak memory of each format that has tables, against the floor
 * of writing the same cells with the bare library. "Rows" are those of items; the
 * rows of the other tables come with them.
 */
export async function measureTables({scratch, rounds, rows}) {
  const jobs = formats.flatMap((format) => ['floor', 'dagsorden'].map((kind) => jobOf(kind, format, rows, scratch)))
  const runs = await measureInTurns(jobs, rounds, scratch, 0)
  const figures = jobs.map((job, index) => {
    const one = summary(job, runs[index])
    const floor = summary(jobs[index - (index % 2)], runs[index - (index % 2)])
    return {...one, rowsPerSecond: rows / one.seconds.median, ratio: one.seconds.median / floor.seconds.median}
  })
  return {
    title: `Writing ${rows.toLocaleString('en')} item rows, with the rows of the other tables that belong to them`,
    columns: ['what', 'seconds (min-max)', 'item rows/s', 'x floor', 'cpu s', 'peak MB'],
    rows: figures.map((one) => [
      one.name,
      formatSeconds(one.seconds),
      Math.round(one.rowsPerSecond).toLocaleString('en'),
      one.ratio.toFixed(2),
      one.cpuSeconds.toFixed(1),
      one.peakMegabytes.toFixed(0),
    ]),
    figures,
  }
}

function jobOf(kind, format, rows, scratch) {
  const out = scratch.path(`${kind}-${format}`)
  return {
    name: `${format}, ${kind}`,
    args: [script, kind, format, String(rows), out],
    bytes: 0,
    check: () => rmSync(out, {recursive: true}),
  }
}
