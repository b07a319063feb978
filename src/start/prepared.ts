import type {Plugin} from 'esbuild'
import {valuesOf} from './values.ts'

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
    onLoad(
      {
        filter:
          /[\\/](?:vocabulary[\\/](?:[^\\/]+[\\/])?[^\\/]+|records[\\/]shapes|run[\\/]stored-shape|extract[\\/]meaning-index)\.ts$/,
      },
      async ({path: file}) => {
        const values = await valuesOf(file, source, made)
        const lines = values.map(([name, value]) => [`export const ${name} = `, asWritten(value)])
        return lines.length === 0 || lines.some(([, text]) => text === undefined)
          ? undefined
          : {contents: lines.map((line) => `${line.join('')}\n`).join('')}
      },
    )
  },
})

/** Data as a script has it; undefined where it is none, or has a part that is none. */
export function asWritten(value: unknown): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return JSON.stringify(value)
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) return joined('[', value.map(asWritten), ']')
  switch (Object.getPrototypeOf(value)) {
    case RegExp.prototype:
      return String(value)
    case Set.prototype:
      return joined('new Set([', [...(value as Set<unknown>)].map(asWritten), '])')
    case Object.prototype: {
      const fields = Object.entries(value).map(([name, part]) =>
        joined(`${JSON.stringify(name)}:`, [asWritten(part)], ''),
      )
      return joined('{', fields, '}')
    }
    default:
      return undefined
  }
}

function joined(before: string, parts: readonly (string | undefined)[], behind: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${before}${parts.join()}${behind}`
}
