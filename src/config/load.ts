import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {type Config, configSchema} from './schema.ts'

export const configName = 'dagsorden.config.json'

/** Something is wrong with a configuration; the message says where, and what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * The configuration of a file, or of the first `dagsorden.config.json` from a
 * folder upwards; its files are given as seen from where the program runs.
 * Empty where there is none.
 *
 * @throws ConfigError where the file is not there, is no JSON or does not fit its schema
 */
export function loadConfig(named: string | undefined, folder: string): Config {
  const file = named ?? findConfig(path.resolve(folder))
  if (file === undefined) return {}
  const config = readConfig(file)
  const seenFromHere = (target: string) => path.relative(process.cwd(), path.resolve(path.dirname(file), target)) || '.'
  const {layout, report, baseline} = config
  return {
    ...config,
    ...(layout === undefined ? {} : {layout: /[./\\]/.test(layout) ? seenFromHere(layout) : layout}),
    ...(report === undefined ? {} : {report: seenFromHere(report)}),
    ...(baseline === undefined ? {} : {baseline: seenFromHere(baseline)}),
  }
}

function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, configName)
    if (existsSync(file)) return file
    if (at === path.dirname(at)) return undefined
  }
}

function readConfig(file: string): Config {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new ConfigError(`The configuration ${file} is no JSON: ${error.message}`)
    throw new ConfigError(`Cannot read the configuration ${file}: ${(error as Error).message}`)
  }
  const result = configSchema.safeParse(value)
  if (result.success) return result.data
  throw new ConfigError(`The configuration ${file} does not fit its schema:\n${z.prettifyError(result.error)}`)
}
