import {buildCorpus} from './corpus.mjs'
import {formatSeconds, median, ratioVerdict, summary} from './figures.mjs'
import {dagsordenJob, floorJob, markdownJob} from './jobs.mjs'
import {measureInTurns} from './measure.mjs'

/** How many times the floor dagsorden may take, and how many it means to take. */
const limit = 4
const aim = 2
/** The Markdown parsers are slow, and there for scale only. */
const slice = 1 / 10

/**
 * dagsorden against the floor on whole minutes, and two Markdown parsers for
 * scale; then on all fixtures, which are dense in structure.
 */
export async function measureSpeed({corpus, fixtures, scratch, rounds, megabytes}) {
  const all = corpus.portion(1)
  const some = corpus.portion(slice)
  const out = scratch.path('speed.ndjson')
  const dense = buildCorpus(fixtures, scratch.folder('dense'), megabytes)
  const denseAll = dense.portion(1)
  const floor = floorJob(all, out)
  const denseFloor = floorJob(denseAll, out, 'floor, all fixtures')
  const against = new Map([
    [floor, floor],
    [dagsordenJob(all, out), floor],
    [markdownJob('remark-parse', some), floor],
    [markdownJob('markdown-it', some), floor],
    [denseFloor, denseFloor],
    [dagsordenJob(denseAll, out, 'dagsorden, all fixtures'), denseFloor],
  ])
  const jobs = [...against.keys()]
  const runs = await measureInTurns(jobs, rounds, scratch)
  const perByte = new Map(jobs.map((job, index) => [job, runs[index].map(({seconds}) => seconds / job.bytes)]))
  const figures = jobs.map((job, index) => {
    const floorTimes = perByte.get(against.get(job))
    // Pair by pair: a slow minute of the machine falls on both runs of a round.
    const ratios = perByte.get(job).map((time, round) => time / floorTimes[round])
    return {...summary(job, runs[index]), ratio: median(ratios), ratios}
  })
  return {
    title: `Speed on whole minutes (${corpus.density}) and on all fixtures (${dense.density}):
median of ${rounds}, in turns; "x floor" is the time for a MB against the floor's`,
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

/** Whether the limit holds on whole minutes, and a sentence that says so. */
export function verdict(figures) {
  const {ratio} = figures[1]
  return ratioVerdict(`On whole minutes dagsorden takes ${ratio.toFixed(2)} times the floor`, ratio, {limit, aim})
}
