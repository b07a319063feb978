import {layoutSources} from './files.ts'
import {LayoutError} from './layout-error.ts'
import type {Layout, LayoutFile} from './schema.ts'

// The layouts that come with dagsorden. A test holds them against the schema;
// here they are only read, since every thread of every run does that.

let builtIn: ReadonlyMap<string, LayoutFile> | undefined

/** What layouts come to that say nothing of it, and extend nothing that does. */
const unsaid = {
  abstract: false,
  municipality: null,
  sharedByOthers: false,
  general: false,
  routing: null,
  history: [],
  markup: null,
} as const satisfies Partial<Layout>

/**
 * The layouts that come with dagsorden, in the order of their names: every
 * `*.layout.json` of this folder that is not abstract.
 */
export function loadLayouts(): Layout[] {
  return [...builtInFiles().values()].filter((file) => !file.abstract).map((file) => complete(file) as Layout)
}

/** The files of the layouts that come with dagsorden, by the names of the layouts. */
export function builtInFiles(): ReadonlyMap<string, LayoutFile> {
  builtIn ??= new Map(
    layoutSources()
      .map((source) => JSON.parse(source) as LayoutFile)
      .map((file) => [file.name, file]),
  )
  return builtIn
}

/**
 * Fills in what a layout leaves to those it extends: groups are merged name by
 * name, lists replace. It shares nothing with these, so that whoever changes it
 * changes no other.
 *
 * @returns a {@link Layout}, where the file and all that it extends say what has to be said
 * @throws LayoutError where it extends none that there is, or itself
 */
export function complete(file: LayoutFile): unknown {
  const chain: LayoutFile[] = [file]
  for (let base = file.extends; base !== undefined; base = chain[0]?.extends) {
    const next = builtInFiles().get(base)
    if (next === undefined) throw new LayoutError(`The layout "${file.name}" extends "${base}", which does not exist`)
    if (chain.includes(next)) throw new LayoutError(`The layout "${file.name}" extends itself by way of "${base}"`)
    chain.unshift(next)
  }
  const merged: Record<string, unknown> = {...unsaid}
  for (const {$schema, extends: base, abstract, ...parts} of chain) {
    for (const [part, value] of Object.entries(parts)) {
      const before = merged[part]
      const merge = isGroup(before) && isGroup(value) && part !== 'routing'
      merged[part] = merge ? {...before, ...value} : value
    }
  }
  return structuredClone({...merged, abstract: file.abstract ?? false})
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
