import {formatSeconds, summary} from './figures.mjs'
import {dagsordenJob} from './jobs.mjs'
import {measureInTurns} from './measure.mjs'

/** Memory against the number of files: it should not grow. */
export async function measureFiles({corpus, scratch, rounds}) {
  const portions = [1 / 4, 1 / 2, 1].map((share) => corpus.portion(share))
  const jobs = portions.map((portion) =>
    dagsordenJob(portion, scratch.path('files.ndjson'), `dagsorden, ${portion.files} files`),
  )
  const runs = await measureInTurns(jobs, rounds, scratch)
  const figures = jobs.map((job, index) => ({...summary(job, runs[index]), files: portions[index].files}))
  return {
    title: 'Memory against the number of files',
    columns: ['files', 'MB', 'seconds (min-max)', 'MB/s', 'peak MB'],
    rows: figures.map((one) => [
      String(one.files),
      one.megabytes.toFixed(1),
      formatSeconds(one.seconds),
      one.megabytesPerSecond.toFixed(1),
      one.peakMegabytes.toFixed(0),
    ]),
    figures,
  }
}
