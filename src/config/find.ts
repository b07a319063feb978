import {existsSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'

const configName = 'dagsorden.config.json'

/** Something is wrong with a configuration; the message says where, and what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * The first `dagsorden.config.json` from a folder upwards, no higher than the root
 * of its repository or the home folder: further up are other people's files. A
 * folder that is in neither is looked at alone.
 */
export function findConfig(folder: string, home = homedir()): string | undefined {
  const start = path.resolve(folder)
  const above: string[] = []
  for (let at = start; ; at = path.dirname(at)) {
    above.push(at)
    if (at === home || existsSync(path.join(at, '.git'))) break
    if (at === path.dirname(at)) {
      above.length = 1
      break
    }
  }
  return above.map((at) => path.join(at, configName)).find((file) => existsSync(file))
}
