import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from 'esbuild'

/** The modules that most runs do not need, and that bring much with them: zod, and the libraries for markup. */
const modules = ['records/misfits', 'run/stored-result', 'parse/markup/markup', 'parse/access/attributes']

/**
 * Has a module of functions, with all that it brings, begin when one of them is called.
 *
 * @param source the folder of the program's sources
 * @param made the folder where what tsc has made of them stands
 */
export const later = (source: string, made: string): Plugin => ({
  name: 'later',
  setup({onLoad, onResolve}) {
    const files = new Map(modules.map((name) => [path.join(source, `${name}.ts`), path.join(made, `${name}.js`)]))
    const suffix = '?now'
    onResolve({filter: /\?now$/}, ({path: file}) => ({path: file.slice(0, -suffix.length), suffix}))
    onLoad({filter: /\.ts$/}, async ({path: file, suffix: asked}) => {
      const module = files.get(file)
      if (module === undefined || asked === suffix) return undefined
      const values = Object.entries((await import(pathToFileURL(module).href)) as Record<string, unknown>)
      const other = values.find(([, value]) => typeof value !== 'function')
      if (other !== undefined) throw new Error(`${file} cannot begin later: ${other[0]} is no function`)
      const now = JSON.stringify(`${file}${suffix}`)
      const functions = values.map(
        ([name]) => `export const ${name} = (...given) => require(${now}).${name}(...given)\n`,
      )
      return {contents: functions.join('')}
    })
  },
})
