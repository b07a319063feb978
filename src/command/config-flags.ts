import path from 'node:path'
import type {Command} from 'commander'
import {ConfigError, findConfig} from '../config/find.ts'
import {printable} from '../diagnostics/printable.ts'
import type {ReportFlags} from './flags.ts'

/**
 * The flags of a command, with what the configuration says where the command line says nothing.
 *
 * @throws ConfigError where the configuration cannot be read, or a value is none for its option
 */
export async function withConfig<Flags extends ReportFlags>(flags: Flags, command: Command): Promise<Flags> {
  if (flags.config === false) return flags
  const named = typeof flags.config === 'string' ? flags.config : undefined
  const file = named ?? findConfig(process.cwd())
  if (file === undefined) return flags
  const {loadConfig, mustStayInFolder} = await import('../config/load.ts')
  const {$schema, rules, headers, ...known} = loadConfig(file)
  const config = headers === undefined ? known : {lang: headers, ...known}
  if (named === undefined) {
    mustStayInFolder(file, config)
    if (!(flags.quiet ?? config.quiet)) process.stderr.write(`with ${printable(path.relative('', file))}\n`)
  }
  const said: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(config)) {
    const option = command.options.find((one) => one.attributeName() === name)
    if (option === undefined || command.getOptionValueSource(name) === 'cli') continue
    try {
      said[name] = option.parseArg === undefined || name === 'rule' ? value : option.parseArg(String(value), undefined)
    } catch (error) {
      throw new ConfigError(`The configuration ${file} does not fit: ${name}: ${(error as Error).message}`)
    }
  }
  return {...flags, ...said, rule: {...rules, ...flags.rule}}
}
