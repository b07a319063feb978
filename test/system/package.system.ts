import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'

// The package as its users get it: it is packed, installed into an empty folder
// and run there. This asks the registry for what it depends on.

const root = path.resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(path.join(tmpdir(), 'dagsorden-package-'))
afterAll(() => rmSync(scratch, {recursive: true, force: true}))

/** What an installation may take on the disk, in bytes. */
const largest = 46 * 1024 * 1024
const blockSize = 512

function emptyFolder(name: string): string {
  const folder = path.join(scratch, name)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n')
  return folder
}

function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], {cwd: folder, encoding: 'utf8', stdio: 'pipe'})
}

/** How much of the disk a folder takes, as `du` counts. */
function sizeOf(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).reduce(
    (sum, name) => sum + lstatSync(path.join(folder, name)).blocks * blockSize,
    0,
  )
}

/** Reads a document with what is installed in a folder, and gives what came out. */
function outputsIn(folder: string): string[] {
  cpSync(path.join(root, 'fixtures/completeness/contents.txt'), path.join(folder, 'minutes.txt'))
  execFileSync('npx', ['--no', 'dagsorden', 'parse', 'minutes.txt', '-o', 'out', '-f', 'csv', '--quiet'], {cwd: folder})
  execFileSync('npx', ['--no', 'dagsorden', 'parse', 'minutes.txt', '-o', 'out.xlsx', '--quiet'], {cwd: folder})
  execFileSync('npx', ['--no', 'dagsorden', 'report', 'minutes.txt', '-o', 'page.html', '--quiet'], {cwd: folder})
  return readdirSync(folder).filter((name) => /^(?:out|page)/.test(name))
}

const outputs = ['out', 'out.xlsx', 'page.html']

describe('the package', () => {
  it('works where it was installed into an empty folder, and takes less than 46 MB there', () => {
    const folder = emptyFolder('packed')
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder)
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    npm(folder, 'install', '--omit=dev', `./${archive}`)
    expect(outputsIn(folder).sort()).toEqual(outputs)
    expect(sizeOf(path.join(folder, 'node_modules'))).toBeLessThan(largest)
    const script = "import {meetingId} from 'dagsorden'; console.log(typeof meetingId)"
    expect(execFileSync('node', ['--input-type=module', '-e', script], {cwd: folder, encoding: 'utf8'})).toBe(
      'function\n',
    )
  })

  it('is built by the installation where it comes from a git address', () => {
    const clone = path.join(scratch, 'clone')
    execFileSync('git', ['clone', '--quiet', root, clone])
    const folder = emptyFolder('from-git')
    npm(folder, 'install', `git+file://${clone}`)
    expect(outputsIn(folder).sort()).toEqual(outputs)
  })

  it('says what to do where a clone is run that was not built', () => {
    const clone = path.join(scratch, 'unbuilt')
    execFileSync('git', ['clone', '--quiet', root, clone])
    const {status, stdout, stderr} = spawnSync('node', ['bin/dagsorden.js', 'parse', 'a.txt'], {
      cwd: clone,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/run npm ci first/)
  })
})
