/** Set to try other cases than those of every day, or a failing run again: FC_SEED=7 npm test */
const seed = Number(process.env.FC_SEED ?? 2012)

/** Set to try more of them than there is time for every day: FC_TIMES=20 npm test */
const times = Number(process.env.FC_TIMES ?? 1)

/** How fast-check runs a property: so many times, with a seed that it prints where one fails. */
export function runs(numRuns: number): {numRuns: number; seed: number} {
  return {numRuns: numRuns * times, seed}
}
