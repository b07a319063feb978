import {cpSync, existsSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatSeconds, median, summary} from './figures.mjs'
import {dagsordenJob} from './jobs.mjs'
import {measureInTurns} from './measure.mjs'
import {BenchError} from './options.mjs'

/** How much longer parsing may take with the extractors of evidence than without them. */
const limit = 1.4
const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the extractors of evidence come to where they find nothing: modules of dist/extract. */
const idle = {
  'votes.js': 'export const findVotes = () => []',
  'absences.js': 'export const findPresences = () => ({absences: [], guests: []})',
  'references.js': 'export const findReferences = () => []',
  'amount-kind.js': 'export const parseAmountKind = () => ({kind: null, per: null})',
  'vote-sums.js': 'export const checkVotes = () => {}',
}

/**
 * The same command twice on the same minutes, once out of a copy in which votes,
 * absences, references and the kinds of sums are not looked for. Outcomes are
 * looked for in both.
 */
export async function measureEvidence({corpus, scratch, rounds}) {
  const all = corpus.portion(1)
  const out = scratch.path('evidence.ndjson')
  const whole = dagsordenJob(all, out, 'with evidence')
  const less = dagsordenJob(all, out, 'without')
  less.args = [path.join(copyWithout(scratch.folder('without')), 'bin/dagsorden.js'), ...less.args.slice(1)]
  const runs = await measureInTurns([less, whole], rounds, scratch)
  // Pair by pair: a slow minute of the machine falls on both runs of a round.
  const ratios = runs[1].map(({seconds}, round) => seconds / runs[0][round].seconds)
  const cpuRatios = runs[1].map(({cpuSeconds}, round) => cpuSeconds / runs[0][round].cpuSeconds)
  const figures = [less, whole].map((job, index) => ({
    ...summary(job, runs[index]),
    ratio: index === 0 ? 1 : median(ratios),
    cpuRatio: index === 0 ? 1 : median(cpuRatios),
  }))
  return {
    title: 'What votes, absences, references and the kinds of sums add to parsing; pairs of runs in turns',
    columns: ['what', 'MB', 'seconds (min-max)', 'MB/s', 'x without', 'x cpu'],
    rows: figures.map((one) => [
      one.name,
      one.megabytes.toFixed(1),
      formatSeconds(one.seconds),
      one.megabytesPerSecond.toFixed(1),
      one.ratio.toFixed(2),
      one.cpuRatio.toFixed(2),
    ]),
    figures,
  }
}

/** Whether the limit holds, and a sentence that says so. */
export function evidenceVerdict(figures) {
  // By the processor: what else the machine does falls on the clock, and hardly on this.
  const {cpuRatio: ratio} = figures[1]
  const holds = ratio <= limit
  const sentence = `Evidence adds ${((ratio - 1) * 100).toFixed(0)} % to the processor's time of parsing; ${holds ? 'within' : 'over'} the limit of ${((limit - 1) * 100).toFixed(0)} %.`
  return {holds, sentence}
}

/** A copy of what is built, in which the extractors find nothing. */
function copyWithout(folder) {
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), {recursive: true})
  for (const part of ['node_modules', 'src']) symlinkSync(path.join(root, part), path.join(folder, part))
  for (const [name, code] of Object.entries(idle)) {
    const file = path.join(folder, 'dist/extract', name)
    if (!existsSync(file)) throw new BenchError(`There is no extractor ${name} to leave out`)
    writeFileSync(file, `${code}\n`)
  }
  return folder
}
