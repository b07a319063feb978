import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, type Plugin} from 'esbuild'

// Makes the pages, as `npm run build` does: the app is bundled into the one file
// that a page is, and nothing is allowed there but this script and this style. The
// page of a report has places for its data; the page that reads files has none.

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = path.join(root, 'src/report')
const target = path.join(root, 'dist/report')

const options: BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: ['chrome115', 'firefox120', 'safari17.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
}

async function bundled(entry: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({...options, entryPoints: [path.join(source, entry)], plugins})
  return (result.outputFiles?.[0]?.text ?? '').trim()
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A page of a script, with what is to stand before the script and behind it. */
async function page(script: string, before: string, behind: string): Promise<string> {
  const style = await bundled('app/style.css')
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
  await page(await bundled('app/page.tsx'), '<!--before-->', '<!--behind-->'),
)
