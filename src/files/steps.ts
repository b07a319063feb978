/**
 * Work in steps, each of them short, and what comes of it: whoever has it done
 * can take a breath between two.
 */
export type Steps<Result = void> = Generator<undefined, Result>

/** Does all of some work without a breath, for those who have nobody to hear. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}
