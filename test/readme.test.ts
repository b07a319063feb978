import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {tablesAsMarkdown} from '../src/command/tables.ts'
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

  async function runOf(command: string, cwd = folder): Promise<{status: number | null; output: string}> {
    if (plain.test(command)) return await shownHere(command.split(' ').slice(2), {cwd})
    const line = command.replace('npx dagsorden', `"${process.execPath}" "${path.join(root, 'bin/dagsorden.js')}"`)
    const {status, stdout} = spawnSync('sh', ['-ec', `(${line}\n) 2>&1`], {cwd, encoding: 'utf8'})
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

  it('has a workflow whose steps run as they stand, twice, on a folder with an error that was accepted', async () => {
    const nightly = path.join(folder, 'nightly')
    const git = (...args: string[]) => execFileSync('git', args, {cwd: nightly, encoding: 'utf8', stdio: 'pipe'})
    const sh = (command: string) => runOf(command, nightly)
    cpSync(path.join(root, 'fixtures/hedensted'), path.join(nightly, 'fixtures/hedensted'), {recursive: true})
    cpSync(path.join(root, 'fixtures/herning/not-minutes.txt'), path.join(nightly, 'fixtures/hedensted/letter.txt'))
    execFileSync('git', ['init', '--quiet', '--bare', path.join(folder, 'remote.git')])
    git('init', '--quiet', '--initial-branch', 'main')
    git('remote', 'add', 'origin', path.join(folder, 'remote.git'))
    git('config', 'push.autoSetupRemote', 'true')

    const section = (readme('README.md').split('## A nightly job')[1] ?? '').split('\n## ')[0] ?? ''
    const [accept = ''] = fences(section, 'console').map((code) => code.replace('$ ', ''))
    expect((await sh('npx dagsorden check fixtures/hedensted --quiet')).status).toBe(1)
    expect((await sh(accept)).status).toBe(0)
    expect(existsSync(path.join(nightly, 'dagsorden.baseline.json'))).toBe(true)

    const [workflow = ''] = fences(section, 'yaml')
    const steps = Array.from(workflow.matchAll(/^( *)- run: (?:\|\n((?:\1 .*\n)+)|(.*)\n)/gm), ([, , lines, line]) =>
      String(lines ?? line),
    ).filter((step) => step !== 'npm ci')
    expect(steps).toHaveLength(3)
    for (const step of steps) if (step.includes('--fail-on')) expect(step).toContain('--baseline')
    for (const night of [1, 2]) {
      for (const step of steps) {
        const {status, output} = await sh(step)
        expect(status, `night ${night}: ${step}${output}`).toBe(0)
        // Where the machine is slow, a run tells how far it is.
        if (step.startsWith('npx')) expect(output.replace(/^.* MB\/s.*\n/gm, ''), step).toBe('')
      }
      // What has not changed is committed once.
      expect(git('log', '--format=%s', 'origin/main').trim()).toBe('Minutes of today')
    }
    expect(git('ls-tree', '-r', '--name-only', 'origin/main').trim().split('\n')).toContain('rapport.html')
    // An error that is new is not accepted.
    cpSync(path.join(root, 'fixtures/herning/not-minutes.txt'), path.join(nightly, 'fixtures/hedensted/new.txt'))
    expect((await sh(steps[0] as string)).status).toBe(1)
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
