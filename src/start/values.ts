import path from 'node:path'
import {pathToFileURL} from 'node:url'

/**
 * What a module exports, by its name, as tsc has made it.
 *
 * @param file the module among the program's sources
 * @param source the folder of those
 * @param made the folder where what tsc has made of them stands
 */
export async function valuesOf(file: string, source: string, made: string): Promise<[name: string, value: unknown][]> {
  const module = path.join(made, path.relative(source, file)).replace(/\.ts$/, '.js')
  return Object.entries((await import(pathToFileURL(module).href)) as Record<string, unknown>)
}
