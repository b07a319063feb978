/** Set to try other cases than those of every day, or a failing run again: FC_SEED=7 npm test */
const seed = Number(process.env.FC_SEED ?? 2012)

/** How fast-check runs a property: so many times, with a seed that it prints where one fails. */
export function runs(numRuns: number): {numRuns: number; seed: number} {
  return {numRuns, seed}
}

/** For a property that tries a whole run of the parser, or hundreds of them. */
export const patience = 120_000
