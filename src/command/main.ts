import {CommanderError} from 'commander'
import {ConfigError} from '../config/find.ts'
import {BaselineError} from '../diagnostics/baseline-error.ts'
import {printableLines} from '../diagnostics/printable.ts'
import {OutputError} from '../files/output-error.ts'
import {explain} from '../files/system-error.ts'
import {LayoutError} from '../layouts/layout-error.ts'
import {CacheError} from '../run/cache-error.ts'
import {exitStatus} from './exit-status.ts'
import {UsageError} from './flags.ts'
import {dagsorden} from './program.ts'

/** Runs the command line and sets the exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', leave)
  // Where nobody reads the report, the records are written all the same.
  process.stderr.on('error', () => {})
  const program = dagsorden((status) => {
    process.exitCode = status
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({outputError: (text, write) => write(printableLines(text))})
  }
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.unusable
  const isExpected =
    error instanceof UsageError ||
    error instanceof OutputError ||
    error instanceof LayoutError ||
    error instanceof ConfigError ||
    error instanceof BaselineError ||
    error instanceof CacheError ||
    (error as NodeJS.ErrnoException).syscall !== undefined
  if (isExpected) process.stderr.write(`dagsorden: ${printableLines(messageOf(error))}\n`)
  else
    process.stderr.write(
      `dagsorden: this is a bug, please report it\n${printableLines((error as Error).stack ?? String(error))}\n`,
    )
  return exitStatus.unusable
}

function messageOf(error: unknown): string {
  const {path, syscall, message, cause} = error as NodeJS.ErrnoException
  if (error instanceof LayoutError && cause !== undefined) return `${message}: ${explain(cause)}`
  if (syscall === undefined) return message
  return path === undefined ? explain(error) : `${path}: ${explain(error)}`
}

/** Whoever reads a pipe may close it early, as "head" does; then there is nobody to tell. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`dagsorden: standard output: ${explain(error)}\n`)
  process.exit(exitStatus.unusable)
}
