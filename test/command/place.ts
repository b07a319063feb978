import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {bin} from './built.ts'
import {dagsordenHere, type HereOptions} from './here.ts'
import {dagsorden, type RunOptions, runningDagsorden, runProgram} from './process.ts'

const folders: string[] = []

/**
 * A new folder, and what can be done in it.
 *
 * @param flags stand behind every command that is run there
 */
export function newPlace(flags: readonly string[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-test-'))
  folders.push(folder)
  return {
    folder,
    /** Makes a file: of text, of bytes, or of anything else as JSON. */
    put(name: string, content: string | Uint8Array | object): string {
      mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      const isWritten = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(path.join(folder, name), isWritten ? content : JSON.stringify(content))
      return name
    },
    take: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    bytes: (name: string) => readFileSync(path.join(folder, name)),
    /** Runs dagsorden within the test's own process. */
    run: (args: readonly string[], options: Partial<HereOptions> = {}) =>
      dagsordenHere([...args, ...flags], {cwd: folder, ...options}),
    /** Runs dagsorden as it is installed, for what only a process of its own shows: threads, signals, what it loads. */
    start: (args: readonly string[], options: Partial<RunOptions> = {}) =>
      dagsorden([...args, ...flags], {cwd: folder, ...options}),
    /** Starts dagsorden as it is installed, and leaves it running. */
    running: (args: readonly string[], options: Partial<RunOptions> = {}) =>
      runningDagsorden([...args, ...flags], {cwd: folder, ...options}),
    /** Runs a line of a shell in which dagsorden is a command. */
    shell: (line: string) =>
      runProgram('bash', ['-c', `dagsorden() { "${process.execPath}" "${bin}" "$@"; }; ${line}`], {cwd: folder}),
    /** Everything below the folder, hidden files too. */
    everything: () => readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort(),
  }
}

/** A new folder for one file: one thread is enough, and what goes on besides is not for a report that is compared. */
export const newPlaceForOne = () => newPlace(['-j', '1', '--no-progress'])

/** Takes the folders away again. */
export function removePlaces(): void {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
}
