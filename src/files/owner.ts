/**
 * Whether the process that made something is no more. Of the number of this
 * process itself that is taken for granted: what this one has made it knows.
 *
 * @param pid the number of the process, on this machine
 */
export function ownerHasEnded(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
