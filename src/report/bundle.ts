import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, type Plugin, transform} from 'esbuild'
import {licenceTexts} from '../files/licence-texts.ts'
import {layoutSources} from '../layouts/files.ts'
import {inLatin} from '../text/in-latin.ts'

// Makes the pages and the library for browsers, as `npm run build` does: the app is
// bundled into the one file that a page is, and nothing is allowed there but this
// script and this style. The page of a report has places for its data; the page
// that reads files has none. What is bundled stands with its licences in a file.

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = path.join(root, 'src/report')
const target = path.join(root, 'dist/report')

const options: BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: ['chrome115', 'firefox120', 'safari17.4'],
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
}

/** Takes what there is for browsers in the place of what needs Node.js, and builds the layouts in. */
const forBrowsers: Plugin = {
  name: 'for browsers',
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, ({path: file}) => {
      if (file === path.join(root, 'src/layouts/files.ts')) return {contents: layoutsBuiltIn(), loader: 'ts'}
      const other = file.replace(/\.ts$/, '.browser.ts')
      if (!existsSync(other)) return undefined
      return {contents: readFileSync(other, 'utf8'), loader: 'ts', resolveDir: path.dirname(file)}
    })
  },
}

function layoutsBuiltIn(): string {
  return `export const layoutSources = () => ${JSON.stringify(layoutSources())}`
}

/** The files that went into a bundle. */
const inputs: string[] = []

async function bundled(entry: string, more: BuildOptions = {}): Promise<string> {
  const result = await build({
    ...options,
    metafile: true,
    absWorkingDir: root,
    entryPoints: [path.join(root, 'src', entry)],
    plugins: [forBrowsers],
    ...more,
  })
  inputs.push(...Object.keys(result.metafile?.inputs ?? {}))
  const text = (result.outputFiles?.[0]?.text ?? '').trim()
  return entry.endsWith('.css') ? text : inLatin(text)
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page of a script, with what is to stand before the script and behind it. */
async function page(script: string, before: string, behind: string): Promise<string> {
  const style = await bundled('report/app/style.css')
  // No script may end before its end.
  const safe = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(safe)}`,
    // Sizes are set on elements one by one, by the script.
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const parts: Record<string, string> = {policy, style, script: safe, before, behind}
  return readFileSync(path.join(source, 'page.html'), 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => parts[name] as string,
  )
}

mkdirSync(target, {recursive: true})
writeFileSync(
  path.join(target, 'report.html'),
  await page(await bundled('report/app/page.tsx'), '<!--before-->', '<!--behind-->'),
)
const worker = await bundled('report/app/worker.ts')
const tool = await bundled('report/app/tool.tsx', {define: {workerSource: JSON.stringify(worker)}})
writeFileSync(path.join(target, 'tool.html'), await page(tool, '', ''))
// Names stay, so that what is said of an error can be read; lines end, since tools that look for the exports take all
// that is behind a "//" of a text for a comment.
const forBundlers: BuildOptions = {format: 'esm', minifyIdentifiers: false}
const inLines = async (script: string) =>
  (await transform(script, {lineLimit: 500, minifyWhitespace: true, charset: 'utf8'})).code
writeFileSync(path.join(root, 'dist/browser.js'), await inLines(await bundled('browser.ts', forBundlers)))
// Of these libraries only a small part is needed.
for (const file of ['text/day', 'read/containers/warc-records'])
  writeFileSync(
    path.join(root, `dist/${file}.js`),
    await inLines(await bundled(`${file}.ts`, {...forBundlers, platform: 'node', target: 'node20.18', plugins: []})),
  )
writeFileSync(path.join(target, 'licences.txt'), licenceTexts(root, inputs))
