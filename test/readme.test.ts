import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {tablesAsMarkdown} from '../src/command/show-tables.ts'
import {configSchema} from '../src/config/schema.ts'
import {rules} from '../src/diagnostics/rules.ts'
import {shownHere} from './command/here.ts'

const root = path.resolve(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** The lines between two comments of the README. */
function block(name: string): string {
  const match = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(readme)
  if (match === null) throw new Error(`README.md has no block "${name}"`)
  return match[1] as string
}

/** The fenced code of a language, its indent taken off. */
function fences(language: string): string[] {
  const found = readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))
  return Array.from(found, ([, indent, code]) => (code as string).replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

describe('README', () => {
  it('lists the rules as they are', () => {
    const rows = Object.entries(rules).map(([id, {severity, meaning}]) => `| \`${id}\` | ${severity} | ${meaning} |`)
    expect(block('rules')).toBe(`| rule | severity | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`)
  })

  it('lists the tables as they are', () => {
    expect(block('tables')).toBe(tablesAsMarkdown())
  })

  it('shows the layout of its example as it is', () => {
    const {$schema, ...layout} = JSON.parse(
      readFileSync(path.join(root, 'fixtures/own-layout/skovby.layout.json'), 'utf8'),
    )
    expect($schema).toBeDefined()
    expect(fences('json').map((code) => JSON.parse(code))).toEqual([layout])
  })

  it('names only scripts that there are', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    const named = new Set(Array.from(readme.matchAll(/npm run ([\w:]+)/g), ([, script]) => script))
    for (const script of named) expect(Object.keys(manifest.scripts)).toContain(script)
  })
})

describe('a command of the README prints what it says', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-readme-'))
    cpSync(path.join(root, 'fixtures'), path.join(folder, 'fixtures'), {recursive: true})
    writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}')
    execFileSync('mkdir', ['-p', path.join(folder, 'node_modules')])
    symlinkSync(root, path.join(folder, 'node_modules/dagsorden'))
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  const shown = fences('console').flatMap((code) => {
    const [, ...runs] = code.split(/^\$ /m)
    return runs.map((run) => {
      const [command, ...output] = run.trimEnd().split('\n')
      return {command: command as string, output: output.join('\n')}
    })
  })
  /** A command of nothing but words, which needs no shell. */
  const plain = /^npx dagsorden( [\p{L}\p{N}/._,:=-]+)*$/u

  async function runOf(command: string): Promise<{status: number | null; output: string}> {
    if (plain.test(command)) return await shownHere(command.split(' ').slice(2), {cwd: folder})
    const line = command.replace('npx dagsorden', `"${process.execPath}" "${path.join(root, 'bin/dagsorden.js')}"`)
    const {status, stdout} = spawnSync('sh', ['-c', `${line} 2>&1`], {cwd: folder, encoding: 'utf8'})
    return {status, output: stdout}
  }

  it.each(shown)('$command', async ({command, output}) => {
    const run = await runOf(command)
    expect(run.status).toBeLessThan(2)
    if (output === '…') expect(run.output.length).toBeGreaterThan(0)
    else expect(run.output.replaceAll('\r\n', '\n').trimEnd()).toBe(output)
  })

  it('has a workflow whose commands run as they stand', () => {
    const runs = fences('yaml').flatMap((code) =>
      Array.from(code.matchAll(/- run: npx (dagsorden .*)$/gm), ([, run]) => run),
    )
    expect(runs.length).toBeGreaterThan(1)
    for (const run of runs as string[]) {
      const line = run.replace('dagsorden', `"${process.execPath}" "${path.join(root, 'bin/dagsorden.js')}"`)
      const {status, stderr} = spawnSync('sh', ['-c', line], {cwd: folder, encoding: 'utf8'})
      // Where the machine is slow, a run tells how far it is.
      expect([status, stderr.replace(/^.* MB\/s.*\n/gm, '')], run).toEqual([0, ''])
    }
  })

  it('shows a configuration that fits its schema', () => {
    for (const code of fences('jsonc')) expect(configSchema.safeParse(JSON.parse(code)).error).toBeUndefined()
    expect(fences('jsonc')).not.toEqual([])
  })

  it('the example of the library runs', () => {
    const [code] = fences('js')
    writeFileSync(path.join(folder, 'example.js'), code as string)
    const run = spawnSync(process.execPath, ['example.js'], {cwd: folder, encoding: 'utf8'})
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^\S.* \d+ \d+ root\n$/)
  })
})
