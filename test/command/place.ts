import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {dagsorden, type RunOptions} from './process.ts'

const folders: string[] = []

/** A new folder, and what can be done in it. */
export function newPlace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-test-'))
  folders.push(folder)
  return {
    folder,
    put(name: string, content: string | Uint8Array): string {
      mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      writeFileSync(path.join(folder, name), content)
      return name
    },
    take: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    run: (args: readonly string[], options: Partial<RunOptions> = {}) => dagsorden(args, {cwd: folder, ...options}),
    /** Everything below the folder, hidden files too. */
    everything: () => readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort(),
  }
}

/** Takes the folders away again. */
export function removePlaces(): void {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
}
