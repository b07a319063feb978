import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {runProgram} from './process.ts'

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

/** A command of dagsorden, as words, and what it is to find in the environment. */
export interface Shown {
  words: readonly string[]
  env?: Record<string, string>
}

const ending = '--- ended'
const plain = {NO_COLOR: '', FORCE_COLOR: '', COLORTERM: '', TERM: 'xterm-256color'}

/** What a terminal shows of commands, one after the other. */
export async function shownOnTerminal(cwd: string, commands: readonly Shown[]): Promise<string[]> {
  const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
  const program = path.join(import.meta.dirname, 'on-terminal.mjs')
  const each = JSON.stringify(commands.map(({words, env = {}}) => ({words, env: {...plain, ...env}})))
  const line = [process.execPath, program, each, ending].map(quoted).join(' ')
  const {status, stdout} = await runProgram('script', ['-qec', line, '/dev/null'], {cwd})
  const texts = stdout.split(ending)
  if (status !== 0 || texts.length !== commands.length + 1) throw new Error(`${status}: ${stdout}`)
  return texts.slice(0, -1)
}
