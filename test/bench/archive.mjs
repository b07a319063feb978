import {createHash} from 'node:crypto'
import {createReadStream, rmSync} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {buildArchive} from './archive-files.mjs'
import {summary} from './figures.mjs'
import {archiveJob, floorJob} from './jobs.mjs'
import {measure} from './measure.mjs'
import {BenchError} from './options.mjs'

/** What a run over an archive means to be; peakMegabytes is a limit. */
const aims = {jobs: 1.6, cached: 10, peakMegabytes: 400}
/** How many times the floor one job may take: a small archive is over before the program is warm. */
const floorAim = ({megabytes}) => (megabytes < 500 ? 4 : 2.5)

/**
 * A whole archive: with one job and two, with a cache that is empty and one that
 * is full, beside the floor, all in one run. What is written must be the same.
 */
export async function measureArchive({whole, scratch, megabytes}) {
  const root = scratch.folder('archive')
  const archive = buildArchive(whole, root, {bytes: megabytes * 1e6, files: megabytes * 50})
  const out = scratch.path('archive.ndjson')
  const cache = scratch.path('cache')
  const jobs = [
    archiveJob(archive, out, 'one job', ['--jobs', '1']),
    archiveJob(archive, out, 'two jobs', ['--jobs', '2']),
    archiveJob(archive, out, 'two jobs, empty cache', ['--jobs', '2', '--cache', cache]),
    archiveJob(archive, out, 'two jobs, full cache', ['--jobs', '2', '--cache', cache]),
    archiveJob(archive, out, 'one job, full cache', ['--jobs', '1', '--cache', cache]),
  ]
  const floor = floorJob(archive, scratch.path('floor.ndjson'))
  const before = await timed(floor, scratch)
  const hashes = new Set()
  const runs = []
  for (const job of jobs) {
    runs.push(await timed(job, scratch))
    hashes.add(await hashOf(out))
    rmSync(out)
  }
  if (hashes.size !== 1) throw new BenchError('The runs over the archive wrote different bytes', 1)
  // The floor goes first and last, so that a machine that is slower by then is not taken for a slower program.
  const floors = [before, await timed(floor, scratch)]
  const floorSeconds = (floors[0].seconds + floors[1].seconds) / 2
  const figures = [floor, ...jobs].map((job, index) => {
    const one = summary(job, index === 0 ? floors : [runs[index - 1]])
    return {...one, ratio: one.seconds.median / floorSeconds}
  })
  return {
    title: `An archive of ${archive.meetings.toLocaleString('en-GB')} files, ${(archive.bytes / 1e6).toFixed(0)} MB; ${spreadOf(archive.sizes)}`,
    columns: ['what', 'seconds', 'MB/s', 'x floor', 'cpu s', 'peak MB'],
    rows: figures.map((one) => [
      one.name,
      one.seconds.median.toFixed(1),
      one.megabytesPerSecond.toFixed(1),
      one.ratio.toFixed(2),
      one.cpuSeconds.toFixed(1),
      one.peakMegabytes.toFixed(0),
    ]),
    figures,
  }
}

async function timed(job, scratch) {
  const run = await measure(job, scratch)
  process.stderr.write(`${job.name}  ${run.seconds.toFixed(1)} s\n`)
  job.check?.()
  return run
}

/** Which aims hold, a sentence each; the bench fails where the limit of memory does not. */
export function archiveVerdict(figures) {
  const [, one, two, first, cached] = figures
  const peak = Math.max(...figures.map(({peakMegabytes}) => peakMegabytes))
  const times = (a, b) => a.seconds.median / b.seconds.median
  const said = [
    `one job takes ${one.ratio.toFixed(2)} times the floor (aim: at most ${floorAim(one)})`,
    `two jobs are ${times(one, two).toFixed(2)} times as fast as one (aim: at least ${aims.jobs})`,
    `with a cache two jobs are ${times(first, cached).toFixed(1)} times as fast the second time (aim: at least ${aims.cached}), and ${times(two, cached).toFixed(1)} times as fast as without`,
    `${peak.toFixed(0)} MB at most (limit: under ${aims.peakMegabytes})`,
  ]
  return {holds: peak < aims.peakMegabytes, sentence: `On the archive ${said.join('; ')}.`}
}

/** "half under 9 kB, a tenth over 45 kB, the largest 1.2 MB" */
function spreadOf(sizes) {
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))]
  return `half under ${(at(0.5) / 1e3).toFixed(0)} kB, a tenth over ${(at(0.9) / 1e3).toFixed(0)} kB, the largest ${(at(1) / 1e6).toFixed(1)} MB`
}

async function hashOf(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
