import {existsSync} from 'node:fs'
import path from 'node:path'

const configName = 'dagsorden.config.json'

/** Something is wrong with a configuration; the message says where, and what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** The first `dagsorden.config.json` from a folder upwards. */
export function findConfig(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const file = path.join(at, configName)
    if (existsSync(file)) return file
    if (at === path.dirname(at)) return undefined
  }
}
