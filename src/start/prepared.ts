import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from 'esbuild'

/**
 * Works out now what each start would work out anew: a module with nothing but
 * data is written into the program as that data.
 *
 *   export const forms = phrasesIn('@godkende / #indstille')     becomes
 *   export const forms = ["godkender","godkendte", … ]
 *
 * @param source the folder of the program's sources
 * @param made the folder where what tsc has made of them stands
 */
export const prepared = (source: string, made: string): Plugin => ({
  name: 'prepared',
  setup({onLoad}) {
    onLoad({filter: /[\\/](?:vocabulary[\\/].*|records[\\/]shapes)\.ts$/}, async ({path: file}) => {
      const module = path.join(made, path.relative(source, file)).replace(/\.ts$/, '.js')
      const values = Object.entries((await import(pathToFileURL(module).href)) as Record<string, unknown>)
      if (values.length === 0 || !values.every(([, value]) => isData(value))) return undefined
      return {contents: values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`).join('')}
    })
  },
})

/** Whether a value is the same when it is written as JSON and read again. */
function isData(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isData)
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every(isData)
}
