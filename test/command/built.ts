import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
export const bin = path.join(root, 'bin/dagsorden.js')

/** Builds dist/ where it is missing or older than src/, since the command runs from there. */
export function ensureBuilt(): void {
  const main = path.join(root, 'dist/command/main.js')
  const built = existsSync(main) ? statSync(main).mtimeMs : 0
  const isStale = readdirSync(path.join(root, 'src'), {recursive: true, encoding: 'utf8'}).some(
    (name) => statSync(path.join(root, 'src', name)).mtimeMs > built,
  )
  if (!isStale) return
  try {
    execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, encoding: 'utf8', stdio: 'pipe'})
  } catch (error) {
    throw new Error(`The command cannot be tested, since "npm run build" fails:\n${(error as {stdout: string}).stdout}`)
  }
}
