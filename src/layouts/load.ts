import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {LayoutError} from './layout-error.ts'
import {type Layout, type LayoutFile, layoutFileSchema, layoutSchema} from './schema.ts'

/** The same folder from src/ and from dist/: layouts are data, and are shipped as they are. */
const folder = fileURLToPath(new URL('../../src/layouts/', import.meta.url))
const ending = '.layout.json'

let builtIn: Map<string, LayoutFile> | undefined

function builtInFiles(): Map<string, LayoutFile> {
  if (builtIn !== undefined) return builtIn
  builtIn = new Map()
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  for (const name of names.map((name) => name.slice(0, -ending.length)).sort()) {
    const file = readLayoutFile(path.join(folder, `${name}${ending}`))
    builtIn.set(file.name, file)
  }
  return builtIn
}

/**
 * The layouts that come with dagsorden, in the order of their names: every
 * `*.layout.json` of this folder that is not abstract.
 */
export function loadLayouts(): Layout[] {
  return [...builtInFiles().values()].filter((file) => !file.abstract).map(complete)
}

/**
 * One layout, by the name of a built-in one or the path of a file.
 *
 * @throws LayoutError where there is none, or it does not fit the layout schema
 */
export function loadLayout(nameOrPath: string): Layout {
  const known = builtInFiles().get(nameOrPath)
  if (known === undefined && !/[./\\]/.test(nameOrPath)) {
    const names = loadLayouts().map((layout) => layout.name)
    throw new LayoutError(
      `There is no layout "${nameOrPath}"; there are ${names.join(', ')}, or give the path of a ${ending} file`,
    )
  }
  const layout = complete(known ?? readLayoutFile(nameOrPath))
  if (layout.abstract) throw new LayoutError(`The layout "${layout.name}" is only for others to extend`)
  return layout
}

function readLayoutFile(file: string): LayoutFile {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    throw new LayoutError(`Cannot read the layout ${file}: ${(error as Error).message}`)
  }
  try {
    return check(layoutFileSchema, JSON.parse(source.replace(/^\ufeff/, '')), file)
  } catch (error) {
    if (error instanceof SyntaxError) throw new LayoutError(`The layout ${file} is no JSON: ${error.message}`)
    throw error
  }
}

/** Fills in what a layout leaves to those it extends: groups are merged name by name, lists replace. */
function complete(file: LayoutFile): Layout {
  const chain: LayoutFile[] = [file]
  for (let base = file.extends; base !== undefined; base = chain[0]?.extends) {
    const next = builtInFiles().get(base)
    if (next === undefined) throw new LayoutError(`The layout "${file.name}" extends "${base}", which does not exist`)
    if (chain.includes(next)) throw new LayoutError(`The layout "${file.name}" extends itself by way of "${base}"`)
    chain.unshift(next)
  }
  const merged: Record<string, unknown> = {}
  for (const {$schema, extends: base, abstract, ...parts} of chain) {
    for (const [part, value] of Object.entries(parts)) {
      const before = merged[part]
      const merge = isGroup(before) && isGroup(value) && part !== 'routing'
      merged[part] = merge ? {...before, ...value} : value
    }
  }
  return check(layoutSchema, {...merged, abstract: file.abstract ?? false}, file.name)
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new LayoutError(`The layout ${where} does not fit its schema:\n${z.prettifyError(result.error)}`)
}
