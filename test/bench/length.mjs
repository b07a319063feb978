import {writeLongFile} from './corpus.mjs'
import {formatSeconds, summary} from './figures.mjs'
import {dagsordenJob} from './jobs.mjs'
import {measureInTurns} from './measure.mjs'

/** Of the size of the corpus; the first is one fixture alone, which shows what starting takes. */
const shares = [0, 1 / 100, 1 / 10, 1]

/** Time and memory against the length of one file: they should grow in step with it. */
export async function measureLength({whole, scratch, rounds, megabytes}) {
  const jobs = shares.map((share, index) => {
    const file = scratch.path(`long-${index}.txt`)
    const bytes = writeLongFile(whole, file, share * megabytes * 1e6)
    return dagsordenJob({folders: [file], bytes}, scratch.path('length.ndjson'), `one file of ${size(bytes)} MB`)
  })
  const runs = await measureInTurns(jobs, rounds, scratch)
  const summaries = jobs.map((job, index) => summary(job, runs[index]))
  const start = summaries[0].seconds.median
  const figures = summaries.map((one, index) => ({
    ...one,
    msPerMegabyte: index === 0 ? null : ((one.seconds.median - start) / one.megabytes) * 1e3,
  }))
  return {
    title: 'One file of many meetings; "ms/MB" leaves out what the start takes, the first row',
    columns: ['MB', 'seconds (min-max)', 'MB/s', 'ms/MB', 'peak MB'],
    rows: figures.map((one) => [
      size(one.megabytes * 1e6),
      formatSeconds(one.seconds),
      one.megabytesPerSecond.toFixed(1),
      one.msPerMegabyte?.toFixed(1) ?? '',
      one.peakMegabytes.toFixed(0),
    ]),
    figures,
  }
}

function size(bytes) {
  const megabytes = bytes / 1e6
  return megabytes < 0.1 ? megabytes.toFixed(3) : megabytes.toFixed(1)
}
