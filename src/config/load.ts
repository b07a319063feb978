import {readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {ConfigError} from './find.ts'
import {type Config, configSchema} from './schema.ts'

/** Options whose value is a file or a folder: in a configuration it is seen from the folder of that. */
const paths = ['layout', 'report', 'baseline', 'cache'] as const

/**
 * Reads a configuration; its files are given as seen from where the program runs.
 *
 * @throws ConfigError where the file is not there, is no JSON or does not fit its schema
 */
export function loadConfig(file: string): Config {
  const config = readConfig(file)
  for (const name of paths) {
    const value = config[name]
    // A layout without a dot or a slash is the name of one that comes with dagsorden.
    if (value === undefined || (name === 'layout' && !/[./\\]/.test(value))) continue
    config[name] = path.relative(process.cwd(), path.resolve(path.dirname(file), value)) || '.'
  }
  return config
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
