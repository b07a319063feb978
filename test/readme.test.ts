import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {tablesAsMarkdown} from '../src/command/show-tables.ts'
import {configSchema} from '../src/config/schema.ts'
import {rules} from '../src/diagnostics/rules.ts'
import {shownHere} from './command/here.ts'

const root = path.resolve(import.meta.dirname, '..')
/** Every README but those of the fixtures, by its path. */
const readmes = new Map(
  [root, path.join(root, 'src'), path.join(root, 'test')].flatMap((folder) =>
    readdirSync(folder, {recursive: folder !== root, encoding: 'utf8'})
      .filter((name) => path.basename(name) === 'README.md')
      .map((name) => path.join(folder, name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')] as const),
  ),
)

function readme(name: string): string {
  const text = readmes.get(name)
  if (text === undefined) throw new Error(`There is no ${name}`)
  return text
}

/** The lines of a README between two comments. */
function block(file: string, name: string): string {
  const match = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(readme(file))
  if (match === null) throw new Error(`${file} has no block "${name}"`)
  return match[1] as string
}

/** The fenced code of a language, its indent taken off. */
function fences(text: string, language: string): string[] {
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))
  return Array.from(found, ([, indent, code]) => (code as string).replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

describe('the READMEs', () => {
  it('list the rules as they are', () => {
    const rows = Object.entries(rules).map(([id, {severity, meaning}]) => `| \`${id}\` | ${severity} | ${meaning} |`)
    const table = `| rule | severity | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    expect(block('src/diagnostics/README.md', 'rules')).toBe(table)
  })

  it('list the tables as they are', () => {
    expect(block('src/write/README.md', 'tables')).toBe(tablesAsMarkdown())
  })

  it('show the layout of their example as it is', () => {
    const {$schema, ...layout} = JSON.parse(
      readFileSync(path.join(root, 'fixtures/own-layout/skovby.layout.json'), 'utf8'),
    )
    expect($schema).toBeDefined()
    expect(fences(readme('src/layouts/README.md'), 'json').map((code) => JSON.parse(code))).toEqual([layout])
  })

  it('have a first one that can be read in one sitting', () => {
    expect(readme('README.md').split('\n').length).toBeLessThanOrEqual(250)
  })

  it.each([...readmes])('%s names only scripts, files and headings that there are', (name, text) => {
    const {scripts} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const [file, anchor] = (link as string).split('#') as [string, string | undefined]
      if (/^https?:/.test(file)) continue
      const target = path.join(path.dirname(name), file === '' ? path.basename(name) : file)
      expect(existsSync(path.join(root, target)), `${name}: ${link}`).toBe(true)
      if (anchor !== undefined) expect(anchorsOf(readFileSync(path.join(root, target), 'utf8')), link).toContain(anchor)
    }
  })
})

/** What links to the headings of a page end in. */
function anchorsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('a command of a README prints what it says', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-readme-'))
    cpSync(path.join(root, 'fixtures'), path.join(folder, 'fixtures'), {recursive: true})
    writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}')
    execFileSync('mkdir', ['-p', path.join(folder, 'node_modules')])
    symlinkSync(root, path.join(folder, 'node_modules/dagsorden'))
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  const consoles = [...readmes.values()].flatMap((text) => fences(text, 'console'))
  const shown = consoles.flatMap((code) => {
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
    else
      expect(
        run.output
          .replaceAll('\r\n', '\n')
          .replace(/^.* MB\/s.*\n/gm, '')
          .trimEnd(),
      ).toBe(output)
  })

  it('has a workflow whose commands run as they stand', () => {
    const runs = fences(readme('README.md'), 'yaml').flatMap((code) =>
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
    const shown = fences(readme('src/config/README.md'), 'jsonc')
    for (const code of shown) expect(configSchema.safeParse(JSON.parse(code)).error).toBeUndefined()
    expect(shown).not.toEqual([])
  })

  it('the example of the library runs', () => {
    const [code] = fences(readme('README.md'), 'js')
    writeFileSync(path.join(folder, 'example.js'), code as string)
    const run = spawnSync(process.execPath, ['example.js'], {cwd: folder, encoding: 'utf8'})
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^\S.* \d+ \d+ root\n$/)
  })
})
