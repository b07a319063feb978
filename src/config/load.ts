import {readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
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

/** Options whose value is a file or folder that is written. */
const written = ['report', 'baseline', 'cache'] as const

/**
 * Makes sure that a configuration which nobody named writes nothing outside of
 * its folder: whoever runs the program there need not know what stands in it.
 *
 * @throws ConfigError where it would
 */
export function mustStayInFolder(file: string, config: Config): void {
  const folder = realpathSync(path.dirname(path.resolve(file)))
  for (const name of written) {
    const value = config[name]
    if (value === undefined) continue
    const way = path.relative(folder, realPath(path.resolve(value)))
    if (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)) continue
    throw new ConfigError(
      `The configuration ${file} leads out of its folder: ${name} is ${value}; name it with --config if that is meant`,
    )
  }
}

/** Where a path leads, links followed as far as it is there. */
function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    const above = path.dirname(file)
    return above === file ? file : path.join(realPath(above), path.basename(file))
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
