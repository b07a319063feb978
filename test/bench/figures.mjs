/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * What the runs of one job come to.
 *
 * @param {import('./measure.mjs').Job} job
 * @param {import('./measure.mjs').Run[]} runs
 */
export function summary({name, bytes}, runs) {
  const seconds = runs.map((run) => run.seconds)
  const megabytes = bytes / 1e6
  return {
    name,
    megabytes,
    seconds: {median: median(seconds), min: Math.min(...seconds), max: Math.max(...seconds)},
    megabytesPerSecond: megabytes / median(seconds),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
  }
}

/** "4.12 (4.05-4.40)" */
export function formatSeconds({median, min, max}) {
  return `${median.toFixed(2)} (${min.toFixed(2)}-${max.toFixed(2)})`
}

/** Whether a ratio is under its limit, and a sentence that says so, with the aim. */
export function ratioVerdict(times, ratio, {limit, aim}) {
  if (ratio >= limit) return {holds: false, sentence: `${times}; the limit is under ${limit}.`}
  const place = ratio <= aim ? `within the aim of ${aim}` : `under the limit of ${limit}, over the aim of ${aim}`
  return {holds: true, sentence: `${times}: ${place}.`}
}
