import {type Command, Help} from 'commander'

/** The options that most people need of commands that have many. */
const everyday: ReadonlySet<string> = new Set([
  '--layout',
  '--municipality',
  '--include-closed',
  '--fail-on',
  '--lang',
  '--report',
  '--quiet',
  '--one-per-meeting',
  '--out',
  '--format',
  '--dialect',
  '--case',
  '--committee',
  '--missing',
  '--empty',
  '--help',
])

/** So many options stay on a screen, with what else there is to say. */
const few = 14

/** Commands of which all is to be said. */
const whole = new WeakSet<Command>()

/**
 * Makes `--help` of a command fit a screen of 40 lines: where its options do
 * not, it has those that most people need, and says where the rest is.
 *
 * @param examples command lines, without what stands before all of them
 */
export function brief(command: Command, examples: readonly string[]): void {
  const isBrief = () => command.options.length > few && !whole.has(command)
  command.configureHelp({
    visibleOptions: (about) =>
      new Help().visibleOptions(about).filter(({long}) => !isBrief() || everyday.has(String(long))),
  })
  command.addHelpText('after', () => {
    const more = isBrief() ? `\nAll options: dagsorden help ${command.name()}\n` : ''
    return `${more}\nExamples:${examples.map((example) => `\n  $ dagsorden ${command.name()} ${example}`).join('')}`
  })
}

/** Prints the help of a command with all of its options. */
export function outputWholeHelp(command: Command): void {
  whole.add(command)
  command.outputHelp()
}
