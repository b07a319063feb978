import type {Steps} from './steps.ts'

/** For how many milliseconds a thread may work without hearing a signal. */
const longest = 50

/** Gives what is to be waited for between two pieces of long work. */
export type Breath = () => Promise<void> | undefined

/**
 * Work that waits for nothing hears no signal and draws no progress, however long
 * it takes. So long work asks this between its pieces, and waits for what it gets:
 * nothing, or every so often a turn of the event loop.
 */
export function breather(): Breath {
  let last = process.uptime()
  return () => {
    if ((process.uptime() - last) * 1000 < longest) return undefined
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      last = process.uptime()
    })
  }
}

/** Does all of some work, with a breath where it is time for one. */
export async function inBreaths<Result>(steps: Steps<Result>, breath: Breath = breather()): Promise<Result> {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
    const rest = breath()
    if (rest !== undefined) await rest
  }
}
