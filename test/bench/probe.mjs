// Loaded into every process that is measured, with --import: tells at its exit what it took.

import {readFileSync, writeFileSync} from 'node:fs'

process.on('exit', () => {
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage()
  const usage = {peakKilobytes: ownPeak() ?? maxRSS, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6}
  writeFileSync(process.env.DAGSORDEN_BENCH_USAGE, JSON.stringify(usage))
})

/** On Linux maxRSS counts the process that spawned this one as well, where that was larger; this does not. */
function ownPeak() {
  try {
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))
    return peak === null ? undefined : Number(peak[1])
  } catch {
    return undefined
  }
}
