import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bin, ensureBuilt, root} from '../command/built.ts'
import {minutes} from '../command/minutes.ts'
import {type Cluster, startSlurm} from './slurm.ts'

// The commands of src/run/README.md, "Beyond one machine", run as they stand
// there, and what they write compared byte for byte with one process's.

const readme = readFileSync(path.join(root, 'src/run/README.md'), 'utf8')
const page = readme.split('\n## Beyond one machine\n')[1]?.split('\n## ')[0] ?? ''

/** The fenced code of the page below a heading, by language. */
function fence(heading: string, language: string): string {
  const part = page.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(part)?.[1]
  if (code === undefined) throw new Error(`The README has no ${language} below "${heading}"`)
  return code
}

let folder: string
let whole: string
let cluster: Cluster | undefined

beforeAll(async () => {
  ensureBuilt()
  folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-spread-'))
  mkdirSync(path.join(folder, 'bin'))
  symlinkSync(bin, path.join(folder, 'bin/dagsorden'))
  writeArchive()
  run('dagsorden parse archive -f ndjson -o whole.ndjson')
  whole = readFileSync(path.join(folder, 'whole.ndjson'), 'utf8')
  expect(whole.split('\n').length).toBeGreaterThan(1000)
  mkdirSync(path.join(folder, 'slurm'))
  cluster = await startSlurm(path.join(folder, 'slurm'))
})

afterAll(() => {
  cluster?.stop()
  rmSync(folder, {recursive: true, force: true, maxRetries: 5})
})

/** A thousand minutes in folders whose names sort in more than one way; every tenth comes again. */
function writeArchive(): void {
  for (let index = 0; index < 1000; index++) {
    const file = path.join(folder, 'archive', ['a', 'a b', 'a.b', 'æ'][index % 4] as string, `${index}.txt`)
    mkdirSync(path.dirname(file), {recursive: true})
    const day = index % 10 === 0 ? 0 : index
    writeFileSync(file, minutes(`Udvalg ${day % 7}`, `${(day % 28) + 1}. marts ${2000 + (day % 25)}`))
  }
}

/** Runs a script of the shell in the folder, with dagsorden on its path. */
function run(script: string): void {
  const env = {...process.env, ...cluster?.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}:/usr/sbin`}
  const {status, stdout, stderr} = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  })
  if (status !== 0) throw new Error(`${script}\nended with ${status}:\n${stdout}${stderr}`)
}

const merged = () => readFileSync(path.join(folder, 'meetings.ndjson'), 'utf8')

describe('spread out and merged, the bytes are those of one process', () => {
  it('with GNU parallel, by shards', () => {
    run(fence('GNU parallel', 'bash'))
    expect(merged()).toBe(whole)
  })

  it('with GNU parallel, as a mapper', () => {
    rmSync(path.join(folder, 'meetings.ndjson'))
    run(fence('A mapper', 'bash'))
    expect(merged()).toBe(whole)
  })

  it('with a job array of Slurm', () => {
    rmSync(path.join(folder, 'meetings.ndjson'))
    rmSync(path.join(folder, 'shards'), {recursive: true})
    writeFileSync(path.join(folder, 'archive.sbatch'), fence('Slurm', 'sh'))
    run(fence('Slurm', 'bash'))
    expect(merged()).toBe(whole)
  })
})
