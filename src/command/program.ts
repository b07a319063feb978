import {Argument, Command, InvalidArgumentError} from 'commander'
import type {RuleId} from '../diagnostics/rules.ts'
import {type SchemaName, schemaNames} from '../records/schema-names.ts'
import {keepSmall} from '../run/young-heap.ts'
import {suggestion} from '../text/suggestion.ts'
import {type TableName, tableNames} from '../write/formats.ts'
import {caseFormats, diffFormats} from '../write/question-formats.ts'
import {brief, outputWholeHelp} from './brief-help.ts'
import {withConfig} from './config-flags.ts'
import {exitStatus} from './exit-status.ts'
import {
  type CasesFlags,
  calendarDay,
  type DiffFlags,
  type PageFlags,
  type ReadFlags,
  type ReportFlags,
  recordName,
  ruleName,
  several,
  tableName,
  type WriteFlags,
  whole,
} from './flags.ts'
import {formatOption, ofDocument, reading, reporting, sharded, writing} from './option-groups.ts'
import {version} from './version.ts'

/** Command lines that show what each command is for. */
const examples: Readonly<Record<string, readonly string[]>> = {
  parse: ['referater -o møder.xlsx --lang da', 'referat.pdf -f ndjson', "'arkiv/**/*.pdf' -o møder.db --quiet"],
  check: ['referater --fail-on warning', 'referat.pdf --report report.json'],
  merge: ['shards/*.ndjson -o meetings.ndjson'],
  cases: ['referater --case 01.02.05-P16-3-24', 'referater --missing -o sager.csv'],
  report: ['referater -o rapport.html', '--empty -o dagsorden.html'],
  diff: ['dagsorden.pdf referat.pdf'],
  tree: ['referat.pdf', 'referat.html --json'],
  layouts: ['referat.pdf', '--draft referat.pdf'],
  schema: ['agenda-item', '--out schemas'],
  tables: ['votes', '--markdown'],
  explain: ['missing-item'],
}

/** Is told the exit status when a command has ended. */
type Done = (status: number) => void

/**
 * The command line. What a command does is loaded when it is run, so that none
 * waits for what it does not need.
 *
 * @param done is told the exit status
 */
export function dagsorden(done: Done): Command {
  const program = new Command('dagsorden')
    .description('Turns the minutes of Danish councils (dagsordener og referater) into data.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(see dagsorden --help)')
    .addHelpText(
      'after',
      `
Examples:
  $ dagsorden parse referater -o møder.xlsx --lang da
  $ dagsorden parse referat.pdf --table decisions -f csv
  $ dagsorden report referater -o rapport.html
  $ dagsorden check 'arkiv/**/*.html'

Exit status: 0 all well, 1 something at or above --fail-on, 2 wrong usage or an
unreadable file. Data goes to standard output, the report to standard error.`,
    )
  readingCommands(program, done)
  askingCommands(program, done)
  layoutCommands(program, done)
  explainingCommands(program, done)
  helpCommand(program, done)
  for (const command of program.commands) {
    const lines = examples[command.name()]
    if (lines !== undefined) brief(command, lines)
  }
  suggesting(program)
  return program
}

/** The commands that read minutes and write their records. */
function readingCommands(program: Command, done: Done): void {
  program.commandsGroup('Reading minutes:')
  writing(reading(sharded(program.command('parse'))))
    .summary('write the records of minutes in many formats')
    .description(
      'Reads minutes and writes their records. Paths are files, folders, globs, or - for standard input, which is also read when nothing is named and input is piped.',
    )
    .argument('[path...]')
    .optionsGroup('Output:')
    .option('--no-link', 'write records at once, without linking references to them')
    .action(async (paths: string[], flags: ReadFlags & WriteFlags, command: Command) => {
      keepSmall()
      const {parse} = await import('./parse.ts')
      done(await parse(paths, await withConfig(flags, command)))
    })
  reading(sharded(program.command('check')))
    .summary('read minutes and print only the report')
    .description('Reads and validates minutes, writes no record and prints the report to standard error.')
    .argument('[path...]')
    .action(async (paths: string[], flags: ReadFlags, command: Command) => {
      keepSmall()
      const {check} = await import('./parse.ts')
      done(await check(paths, await withConfig(flags, command)))
    })
  writing(reporting(program.command('merge')))
    .summary('merge the NDJSON of several runs')
    .description(
      'Merges the NDJSON files that several runs have written of parts of an archive. The result is what one run would have written: in the order of paths, with each meeting once.',
    )
    .argument('<file...>', 'NDJSON files')
    .action(async (files: string[], flags: ReportFlags & WriteFlags, command: Command) => {
      const {merge} = await import('./merge.ts')
      done(await merge(files, await withConfig(flags, command)))
    })
}

/** The commands that answer a question about minutes. */
function askingCommands(program: Command, done: Done): void {
  program.commandsGroup('Asking minutes:')
  reading(program.command('cases'))
    .summary('each case through committees and council')
    .description(
      'Follows each case through minutes and agendas. Treatments are joined by case number within a municipality, and by the history that documents print.',
    )
    .argument('[path...]')
    .optionsGroup('Which cases:')
    .option('--case <number>', 'with this case number; can be given several times', several)
    .option('--since <date>', 'treated on this day or later, YYYY-MM-DD', calendarDay)
    .option('--until <date>', 'treated on this day or before, YYYY-MM-DD', calendarDay)
    .option('--committee <name>', 'treated by this committee or council')
    .option('--title <words>', 'with these words in a title')
    .option('--subject <number>', 'with a KLE subject that starts like this, such as 27.00')
    .option('--least <count>', 'treated at least this many times', whole)
    .option('--missing', 'promised to a body by a routing table, but not found there')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'write to this file (default: standard output)')
    .addOption(formatOption(caseFormats, 'text'))
    .action(async (paths: string[], flags: CasesFlags, command: Command) => {
      const {cases} = await import('./cases.ts')
      done(await cases(paths, await withConfig(flags, command)))
    })
  reading(program.command('report'), 'da')
    .summary('a page to look at, in one file')
    .description(
      'Reads minutes and agendas and writes a page in Danish, as one file that needs no network. It has a list to search and filter, the passage behind each item, cases, sums, votes, and what could not be read.',
    )
    .argument('[path...]')
    .optionsGroup('Output:')
    .option('-o, --out <file>', 'write to this file, such as rapport.html (default: standard output)')
    .option('--empty', 'write an empty page that reads the files you drop on it')
    .action(async (paths: string[], flags: PageFlags, command: Command) => {
      const {report} = await import('./report.ts')
      done(await report(paths, {lang: 'da', ...(await withConfig(flags, command))}))
    })
  ofDocument(program.command('diff'))
    .summary('how two documents of one meeting differ')
    .description(
      'Compares two documents of one meeting, in any formats, item by item. Exit status, as of diff: 0 no difference, 1 differences, 2 an error.',
    )
    .argument('<before>', 'the first document, such as the agenda; - for standard input')
    .argument('<after>', 'the second document, such as the minutes')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'write to this file (default: standard output)')
    .addOption(formatOption(diffFormats, 'text'))
    .option('--no-color', 'no colours, as with NO_COLOR set or into a pipe')
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const {diff} = await import('./diff.ts')
      done(await diff(before, after, flags))
    })
}

/** The commands for people who write layouts, and for the schemas of records. */
function layoutCommands(program: Command, done: Done): void {
  program.commandsGroup('Writing layouts:')
  program
    .command('tree')
    .summary('print the syntax tree of a document')
    .description('Prints the syntax tree of one document with positions, for people who write layouts.')
    .argument('<path>', 'a file, or - for standard input')
    .option('--layout <name or file>', 'use this layout')
    .option('--json', 'print the tree as JSON')
    .option('--include-closed', 'show the text of items that are closed to the public')
    .option('--no-color', 'print without colours')
    .action(
      async (document: string, flags: {layout?: string; json?: boolean; includeClosed?: boolean; color: boolean}) => {
        const {tree} = await import('./tree.ts')
        await tree(document, flags)
        done(exitStatus.ok)
      },
    )
  program
    .command('layouts')
    .summary('list the layouts, or how each fits a document')
    .description('Lists the layouts. With a document, shows how well each layout fits each of its meetings, and why.')
    .argument('[path]', 'a file, or - for standard input')
    .option('--layout <name or file>', 'score this layout as well')
    .option('--draft <path>', 'print a layout to start from, for a document that is read badly')
    .action(async (document: string | undefined, flags: {layout?: string; draft?: string}) => {
      const {layouts} = await import('./layouts.ts')
      await layouts(document, flags)
      done(exitStatus.ok)
    })
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(`Prints the JSON Schema of a record: ${schemaNames.join(', ')}.`)
    .argument('[record]', 'name of a record', recordName, 'meeting')
    .option('--out <folder>', 'write all schemas to this folder instead')
    .action(async (record: SchemaName, flags: {out?: string}) => {
      const {schema} = await import('./schema.ts')
      schema(record, flags.out)
      done(exitStatus.ok)
    })
}

/** The commands that tell what is written and what is reported. */
function explainingCommands(program: Command, done: Done): void {
  program.commandsGroup('Understanding what is written:')
  program
    .command('tables')
    .summary('list the tables and their columns')
    .description(
      'Lists the tables of csv, xlsx, sqlite, parquet and datapackage, with the type and meaning of each column.',
    )
    .addArgument(new Argument('[table]', 'name of a table').choices(tableNames).argParser(tableName))
    .option('--markdown', 'print them as Markdown')
    .action(async (table: TableName | undefined, flags: {markdown?: boolean}) => {
      const {tablesAsMarkdown, tablesAsText} = await import('./tables.ts')
      process.stdout.write(
        flags.markdown ? tablesAsMarkdown() : tablesAsText(table === undefined ? undefined : [table]),
      )
      done(exitStatus.ok)
    })
  program.commandsGroup('Understanding reports:')
  program
    .command('explain')
    .summary('say what a rule means and what to do about it')
    .description('Explains a rule of the report, or lists all of them.')
    .argument('[rule]', 'the id at the end of a line of the report', ruleName)
    .action(async (rule: RuleId | undefined) => {
      const {explain} = await import('./explain.ts')
      explain(rule)
      done(exitStatus.ok)
    })
}

/** The command that prints the whole help of another. */
function helpCommand(program: Command, done: Done): void {
  // The library's own says nothing of a command that is not there.
  program.helpCommand(false).commandsGroup('Commands:')
  program
    .command('help')
    .summary('print the whole help of a command')
    .description('Prints the help of a command with all of its options, or of all commands.')
    .argument('[command]', 'name of a command')
    .action((name: string | undefined) => {
      const about = name === undefined ? program : program.commands.find((command) => command.name() === name)
      if (about === undefined) {
        const names = program.commands.map((command) => command.name())
        program.error(`error: unknown command '${name}'.${suggestion(String(name), names)}`)
      } else outputWholeHelp(about)
      done(exitStatus.ok)
    })
}

/** Lets the options of commands ask for the name that was meant where one has a list of them. */
function suggesting(program: Command): void {
  for (const {options} of program.commands)
    for (const one of options) if (one.argChoices !== undefined) one.argParser(oneOf(one.argChoices))
}

function oneOf(names: readonly string[]): (value: string) => string {
  return (value) => {
    if (names.includes(value)) return value
    throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.${suggestion(value, names)}`)
  }
}
