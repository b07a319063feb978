import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {crc32} from 'node:zlib'
import {build, type Plugin} from 'esbuild'
import {licenceTexts} from '../files/licence-texts.ts'
import {inLatin} from '../text/in-latin.ts'
import {later} from './later.ts'
import {oneByte} from './one-byte.ts'
import {prepared} from './prepared.ts'

// Makes one file of the program, as `npm run build` does: dist/start/program.cjs.

const root = fileURLToPath(new URL('../../', import.meta.url))
const [source, made] = [path.join(root, 'src'), path.join(root, 'dist')]
const target = path.join(made, 'start')

/** What is large, and needed for few formats: it is loaded from where it is installed. */
const external = ['node-sqlite3-wasm', 'hyparquet-writer', 'unpdf']

/** What a module has beside it stays where it is. */
const urls: Plugin = {
  name: 'urls',
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, ({path: file}) => {
      const place = path.relative(target, file.replace('/src/', '/dist/').replace(/\.ts$/, '.js'))
      const contents = readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        () => `new URL(${JSON.stringify(place.split(path.sep).join('/'))}, bundleUrl).href`,
      )
      return {contents, loader: 'ts'}
    })
  },
}

/** What a library loads for what we do not do: commander can start programs, and none of ours is one. */
const unneeded: Plugin = {
  name: 'unneeded',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:child_process$/}, ({importer}) =>
      importer.includes('/node_modules/commander/') ? {path: 'child_process', namespace: 'unneeded'} : undefined,
    )
    onLoad({filter: /./, namespace: 'unneeded'}, () => ({contents: 'module.exports = {}'}))
    // What zod says in other languages than English is a sixth of all.
    onLoad({filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/}, () => ({contents: 'export {}'}))
  },
}

for (const name of readdirSync(target)) if (name.endsWith('.bin')) rmSync(path.join(target, name))
const {outputFiles, metafile} = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: [path.join(root, 'src/start/program.ts')],
  write: false,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.18',
  // Names stay, for the reports of bugs.
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  external,
  plugins: [prepared(source, made), later(source, made), urls, unneeded],
  banner: {js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;"},
  logLevel: 'warning',
})
// A script has no import of its own: load.cjs gives it one.
const text = inLatin(outputFiles[0]?.text ?? '').replace(/(?<![\w$.])import\((?=")/g, 'importModule(')
const program = Buffer.from(
  oneByte(`(function (exports, require, module, __filename, importModule) {${text}\n})`),
  'latin1',
)
// load.cjs knows by the sum what is compiled already, and does not take it anew.
const sum = crc32(program).toString(16).padStart(8, '0')
writeFileSync(path.join(target, 'program.cjs'), Buffer.concat([Buffer.from(`/*${sum}*/`), program]))
writeFileSync(path.join(target, 'licences.txt'), licenceTexts(root, Object.keys(metafile.inputs)))
