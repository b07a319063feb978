// Whether time grows with the size of a text and no faster, on any machine: what
// is compared are two sizes of one run, and a comparison that fails is repeated,
// since anything else on the machine may have been in the way. What is repeated
// fills a time that a clock can tell: a short run alone says how cold the code
// is, or where memory happens to be cleaned up, and nothing of its size.

/** How much longer than its share of the size a text may take: a square takes as much longer as the text is. */
const slack = 2.5
/** Milliseconds under which a time says nothing; what is measured has to take more than that. */
const unmeasurable = 25
/** Milliseconds that a repeated measure fills with as many runs as it takes. */
const filled = 50
/** How often a comparison is repeated, each time with the least of so many times. */
const attempts = [1, 3, 5]

/** What a run takes on average, of at least one and of as many as fill a time: by the clock or the processor, whichever is less. */
async function millisecondsOf(run: () => unknown, toFill = 0): Promise<number> {
  const begun = performance.now()
  const before = process.cpuUsage()
  let runs = 0
  do {
    await run()
    runs++
  } while (performance.now() - begun < toFill)
  const {user, system} = process.cpuUsage(before)
  return Math.min(performance.now() - begun, (user + system) / 1000) / runs
}

async function leastOf(times: number, run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) least = Math.min(least, await millisecondsOf(run, filled))
  return least
}

/** Two sizes of which the larger one took longer than its share, and by how much. */
export interface Growth {
  sizes: readonly [smaller: number, larger: number]
  /** How many times as long the larger one took. */
  factor: number
}

/**
 * The first step from one size to the next at which time grows faster than the
 * size; undefined where there is none. The sizes go up, so that what would never
 * end is known before it does not.
 */
export async function superlinearStep(
  sizes: readonly number[],
  run: (size: number) => () => unknown,
): Promise<Growth | undefined> {
  let before = await millisecondsOf(run(sizes[0] as number))
  for (const [at, size] of sizes.entries()) {
    if (at === 0) continue
    const smaller = sizes[at - 1] as number
    const allowed = (shorter: number) => (slack * shorter * size) / smaller + unmeasurable
    let time = await millisecondsOf(run(size))
    if (time > allowed(before)) {
      for (const times of attempts) {
        before = await leastOf(times, run(smaller))
        time = await leastOf(times, run(size))
        if (time <= allowed(before)) break
      }
      if (time > allowed(before)) return {sizes: [smaller, size], factor: time / before}
    }
    before = time
  }
  return undefined
}
