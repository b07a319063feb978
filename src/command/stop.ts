/** Signals on which a run stops and leaves nothing behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does something that leaves nothing behind, however it ends: by itself, by an
 * error, with the process, or by a signal. On a signal it says how far it got,
 * and then the signal does what it does to any program.
 *
 * @param leave takes away what is not done; it may be called again
 * @param soFar how far it got, as the end of a sentence
 */
export async function untilStopped<Result>(
  work: () => Promise<Result>,
  leave: () => void,
  soFar: () => string,
): Promise<Result> {
  const stop = (signal: NodeJS.Signals) => {
    leave()
    process.stderr.write(`dagsorden: stopped by ${signal} ${soFar()}\n`)
    // Nothing waits for the threads: one of them can be in the middle of a large file.
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.once(signal, stop)
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    leave()
    process.off('exit', leave)
    for (const signal of signals) process.off(signal, stop)
  }
}
