import {formatSeconds, median, summary} from './figures.mjs'
import {dagsordenJob, floorJob, markdownJob} from './jobs.mjs'
import {measureInTurns} from './measure.mjs'

/** How many times the floor dagsorden may take, and how many it means to take. */
const limit = 4
const aim = 2
/** The Markdown parsers are slow, and there for scale only. */
const slice = 1 / 10

/** dagsorden against the floor, and two Markdown parsers for scale. */
export async function measureSpeed({corpus, scratch, rounds}) {
  const all = corpus.portion(1)
  const some = corpus.portion(slice)
  const out = scratch.path('speed.ndjson')
  const jobs = [
    floorJob(all, out),
    dagsordenJob(all, out),
    markdownJob('remark-parse', some),
    markdownJob('markdown-it', some),
  ]
  const runs = await measureInTurns(jobs, rounds, scratch)
  const perByte = runs.map((ofJob, job) => ofJob.map(({seconds}) => seconds / jobs[job].bytes))
  const figures = jobs.map((job, index) => {
    // Pair by pair: a slow minute of the machine falls on both runs of a round.
    const ratios = perByte[index].map((time, round) => time / perByte[0][round])
    return {...summary(job, runs[index]), ratio: median(ratios), ratios}
  })
  return {
    title: `Speed: median of ${rounds}, in turns; "x floor" is the time for a MB against the floor's`,
    columns: ['what', 'MB', 'seconds (min-max)', 'MB/s', 'x floor', 'cpu s', 'peak MB'],
    rows: figures.map((one) => [
      one.name,
      one.megabytes.toFixed(1),
      formatSeconds(one.seconds),
      one.megabytesPerSecond.toFixed(1),
      one.ratio.toFixed(2),
      one.cpuSeconds.toFixed(2),
      one.peakMegabytes.toFixed(0),
    ]),
    figures,
  }
}

/** Whether the limit holds, and a sentence that says so. */
export function verdict(figures) {
  const {ratio} = figures[1]
  const times = `dagsorden takes ${ratio.toFixed(2)} times the floor`
  if (ratio >= limit) return {holds: false, sentence: `${times}; the limit is under ${limit}.`}
  return {
    holds: true,
    sentence: `${times}: ${ratio <= aim ? `within the aim of ${aim}` : `under the limit of ${limit}, over the aim of ${aim}`}.`,
  }
}
