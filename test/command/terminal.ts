import {spawnSync} from 'node:child_process'

/**
 * Whether "script" of util-linux is here, which gives a program a terminal.
 *
 * @throws Error where it is not, and nothing may be left out: in a run of CI
 */
export function hasTerminal(): boolean {
  if (spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0) return true
  if (process.env.CI !== undefined || process.env.NOTHING_SKIPPED !== undefined)
    throw new Error('Tests of what a terminal shows need "script", of util-linux')
  process.stderr.write('There is no "script", so that tests of what a terminal shows are left out\n')
  return false
}
