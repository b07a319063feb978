import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {dagsorden, type RunOptions} from './process.ts'

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
    run: (args: readonly string[], options: Partial<RunOptions> = {}) =>
      dagsorden([...args, ...flags], {cwd: folder, ...options}),
    /** Everything below the folder, hidden files too. */
    everything: () => readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort(),
  }
}

/** Takes the folders away again. */
export function removePlaces(): void {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
}
