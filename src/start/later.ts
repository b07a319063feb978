import path from 'node:path'
import type {Plugin} from 'esbuild'
import {valuesOf} from './values.ts'

/** The modules that most runs do not need, and that bring much with them: zod, and the libraries for markup. */
const modules = ['records/misfits', 'parse/markup/markup', 'parse/access/attributes']

/**
 * Has a module of functions, with all that it brings, begin when one of them is called.
 *
 * @param source the folder of the program's sources
 * @param made the folder where what tsc has made of them stands
 */
export const later = (source: string, made: string): Plugin => ({
  name: 'later',
  setup({onLoad, onResolve}) {
    const files = new Set(modules.map((name) => path.join(source, `${name}.ts`)))
    const suffix = '?now'
    onResolve({filter: /\?now$/}, ({path: file}) => ({path: file.slice(0, -suffix.length), suffix}))
    onLoad({filter: /\.ts$/}, async ({path: file, suffix: asked}) => {
      if (!files.has(file) || asked === suffix) return undefined
      const values = await valuesOf(file, source, made)
      const other = values.find(([, value]) => typeof value !== 'function')
      if (other !== undefined) throw new Error(`${file} cannot begin later: ${other[0]} is no function`)
      const begun = `(begun ??= require(${JSON.stringify(`${file}${suffix}`)}))`
      const functions = values.map(([name]) => `export const ${name} = (...given) => ${begun}.${name}(...given)\n`)
      return {contents: `let begun\n${functions.join('')}`}
    })
  },
})
