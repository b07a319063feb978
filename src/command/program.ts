import {availableParallelism} from 'node:os'
import {Argument, Command, Option} from 'commander'
import {reporterNames} from '../diagnostics/reporters/reporter-names.ts'
import type {RuleId} from '../diagnostics/rules.ts'
import {formatNames} from '../read/format-names.ts'
import {type SchemaName, schemaNames} from '../records/schema-names.ts'
import {suggestion} from '../text/suggestion.ts'
import {type Language, languages} from '../vocabulary/languages.ts'
import {dialectNames, formats, type TableName, tableNames} from '../write/formats.ts'
import {caseFormats, diffFormats} from '../write/question-formats.ts'
import {brief, outputWholeHelp} from './brief-help.ts'
import {withConfig} from './config-flags.ts'
import {exitStatus, failLevels} from './exit-status.ts'
import {
  type CasesFlags,
  calendarDay,
  cellLength,
  type DiffFlags,
  encodingName,
  fileSize,
  type PageFlags,
  type ReadFlags,
  type ReportFlags,
  recordName,
  ruleLevel,
  ruleName,
  seconds,
  several,
  shard,
  type WriteFlags,
  webAddress,
  whole,
} from './flags.ts'
import {suggesting} from './suggesting.ts'
import {version} from './version.ts'
import {nowhere} from './write-options.ts'

/** Command lines of the commands that have many options. */
const examples: Readonly<Record<string, readonly string[]>> = {
  parse: ['referater -o møder.xlsx --lang da', 'referat.pdf -f ndjson', "'arkiv/**/*.pdf' -o møder.db --quiet"],
  check: ['referater --fail-on warning', 'referat.pdf --report report.json'],
  merge: ['shards/*.ndjson -o meetings.ndjson'],
  cases: ['referater --case 01.02.05-P16-3-24', 'referater --missing -o sager.csv'],
  report: ['referater -o rapport.html', '--empty -o dagsorden.html'],
  diff: ['dagsorden.pdf referat.pdf'],
}

/**
 * The command line. What a command does is loaded when it is run, so that none
 * waits for what it does not need.
 *
 * @param done is told the exit status
 */
export function dagsorden(done: (status: number) => void): Command {
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
  program.commandsGroup('Reading minutes:')
  writing(reading(sharded(program.command('parse'))))
    .summary('write the records of minutes in many formats')
    .description(
      'Reads minutes and writes their records. Paths are files, folders, globs, or - for standard input, which is also read when nothing is named and input is piped.',
    )
    .argument('[path...]')
    .optionsGroup('Output:')
    .option('--no-link', 'write records as they come, without the ids of records that references mean')
    .action(async (paths: string[], flags: ReadFlags & WriteFlags, command: Command) => {
      const {parse} = await import('./parse.ts')
      done(await parse(paths, await withConfig(flags, command)))
    })
  reading(sharded(program.command('check')))
    .summary('read minutes and print only the report')
    .description('Reads and validates minutes, writes no record and prints the report to standard error.')
    .argument('[path...]')
    .action(async (paths: string[], flags: ReadFlags, command: Command) => {
      const {check} = await import('./parse.ts')
      done(await check(paths, await withConfig(flags, command)))
    })
  writing(reporting(program.command('merge')))
    .summary('put NDJSON of several runs together')
    .description(
      'Puts the NDJSON that several runs have written of parts of an archive together, as one run would have written it: in the order of paths, each meeting once, and those told apart that have the same id.',
    )
    .argument('<file...>', 'NDJSON files')
    .action(async (files: string[], flags: ReportFlags & WriteFlags, command: Command) => {
      const {merge} = await import('./merge.ts')
      done(await merge(files, await withConfig(flags, command)))
    })
  program.commandsGroup('Asking minutes:')
  reading(program.command('cases'))
    .summary('each case through committees and council')
    .description(
      'Reads minutes and agendas and follows each case: every treatment by date, body and item, with its outcome. Cases are joined by case number within a municipality, and by what documents tell of their own history.',
    )
    .argument('[path...]')
    .optionsGroup('Which cases:')
    .option('--case <number>', 'this case number; can be given several times', several)
    .option('--since <date>', 'treated on this day or later, YYYY-MM-DD', calendarDay)
    .option('--until <date>', 'treated on this day or before, YYYY-MM-DD', calendarDay)
    .option('--committee <name>', 'treated by this committee or council')
    .option('--title <words>', 'with these words in a title')
    .option('--subject <number>', 'with a KLE subject that begins so: 27.00')
    .option('--least <count>', 'with at least so many treatments', whole)
    .option('--missing', 'with a body that a routing table promised and no document shows')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else text)').choices(
        caseFormats,
      ),
    )
    .action(async (paths: string[], flags: CasesFlags, command: Command) => {
      const {cases} = await import('./cases.ts')
      done(await cases(paths, await withConfig(flags, command)))
    })
  reading(program.command('report'), 'da')
    .summary('a page to look at, in one file')
    .description(
      'Reads minutes and agendas and writes a page, in Danish: a list to search and filter, each item with its passage of the document, cases, sums, votes, and what could not be read. It is one file that needs no network.',
    )
    .argument('[path...]')
    .optionsGroup('Output:')
    .option('-o, --out <file>', 'the page, such as rapport.html (default: standard output)')
    .option('--empty', 'a page with nothing in it, which reads the files that are dropped on it')
    .action(async (paths: string[], flags: PageFlags, command: Command) => {
      const {report} = await import('./report.ts')
      done(await report(paths, {lang: 'da', ...(await withConfig(flags, command))}))
    })
  ofDocument(program.command('diff'))
    .summary('how two documents of one meeting differ')
    .description(
      'Compares two documents of one meeting, in any formats: items added, removed, moved, renumbered, retitled, opened or closed, decisions, attachments, participants and text. Exit status as of diff: 0 no difference, 1 some, 2 trouble.',
    )
    .argument('<before>', 'a document, such as the agenda; - for standard input')
    .argument('<after>', 'another of the same meeting, such as the minutes')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else text)').choices(
        diffFormats,
      ),
    )
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const {diff} = await import('./diff.ts')
      done(await diff(before, after, flags))
    })
  program.commandsGroup('Writing layouts:')
  program
    .command('tree')
    .summary('print the syntax tree of a document')
    .description('Prints the syntax tree of one document with positions, for people who write layouts.')
    .argument('<path>', 'a file, or - for standard input')
    .option('--layout <name or file>', 'use this layout')
    .option('--json', 'print the tree as JSON')
    .option('--include-closed', 'show the text of items that are closed to the public')
    .option('--no-color', 'no colours')
    .action(
      async (document: string, flags: {layout?: string; json?: boolean; includeClosed?: boolean; color: boolean}) => {
        const {showTree} = await import('./show-tree.ts')
        await showTree(document, flags)
        done(exitStatus.ok)
      },
    )
  program
    .command('layouts')
    .summary('list the layouts, or how each fits a document')
    .description('Lists the layouts. With a document: how each one scores on each of its meetings, and why.')
    .argument('[path]', 'a file, or - for standard input')
    .option('--layout <name or file>', 'score this layout as well')
    .option('--draft <path>', 'print a layout to begin with for a document that is read badly, and what was seen in it')
    .action(async (document: string | undefined, flags: {layout?: string; draft?: string}) => {
      if (flags.draft !== undefined) await (await import('./draft-layout.ts')).draftLayoutOf(flags.draft)
      else if (document === undefined) (await import('./show-layouts.ts')).showLayouts()
      else await (await import('./show-scores.ts')).showScores(document, flags.layout)
      done(exitStatus.ok)
    })
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(`Prints the JSON Schema of a record: ${schemaNames.join(', ')}.`)
    .argument('[record]', 'what of', recordName, 'meeting')
    .option('--out <folder>', 'write all of them to a folder instead')
    .action(async (record: SchemaName, flags: {out?: string}) => {
      const {showSchema, writeSchemas} = await import('./show-schemas.ts')
      if (flags.out === undefined) showSchema(record)
      else writeSchemas(flags.out)
      done(exitStatus.ok)
    })
  program.commandsGroup('Understanding what is written:')
  program
    .command('tables')
    .summary('list the tables and their columns')
    .description(
      'Lists the tables that csv, xlsx, sqlite, parquet and datapackage have, with the types of their columns and what they mean.',
    )
    .addArgument(new Argument('[table]', 'one of them').choices(tableNames))
    .option('--markdown', 'as the README has them')
    .action(async (table: TableName | undefined, flags: {markdown?: boolean}) => {
      const {tablesAsMarkdown, tablesAsText} = await import('./show-tables.ts')
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
      const {showRule, showRules} = await import('./show-rules.ts')
      if (rule === undefined) showRules()
      else showRule(rule)
      done(exitStatus.ok)
    })
  // The library's own says nothing of a command that is not there.
  program.helpCommand(false).commandsGroup('Commands:')
  program
    .command('help')
    .summary('print all that there is to say of a command')
    .description('Prints the help of a command with all of its options, or of all commands.')
    .argument('[command]', 'one of them')
    .action((name: string | undefined) => {
      const about = name === undefined ? program : program.commands.find((command) => command.name() === name)
      if (about === undefined) {
        const names = program.commands.map((command) => command.name())
        program.error(`error: unknown command '${name}'.${suggestion(String(name), names)}`)
      } else outputWholeHelp(about)
      done(exitStatus.ok)
    })
  for (const command of program.commands) {
    const lines = examples[command.name()]
    if (lines !== undefined) brief(command, lines)
  }
  suggesting(program)
  return program
}

/** How a command says which documents it reads, how, and what is reported of them, in which language. */
function reading(command: Command, lang?: Language): Command {
  command
    .optionsGroup('Input:')
    .option('--paths-from <file>', 'read paths from a file, or - for standard input, one a line or separated by NUL')
    .optionsGroup('Work:')
    .addOption(
      new Option('-j, --jobs <n>', 'work on so many files at once')
        .argParser(whole)
        .default(availableParallelism(), 'the cores'),
    )
    .option('--cache <folder>', 'keep what comes of files there, and read only those again that are new or changed')
  return reporting(ofDocument(command), lang)
}

/** How a command says that it takes part of the paths only; a timeline needs all of them. */
function sharded(command: Command): Command {
  return command.optionsGroup('Input:').option('--shard <n/of>', 'take a fixed share of the paths, such as 3/16', shard)
}

/** How a command says how a document is read. */
function ofDocument(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--max-file-size <size>', 'refuse larger files, such as 500MB')
        .argParser(fileSize)
        .default(fileSize('200MB'), '200MB'),
    )
    .optionsGroup('Work:')
    .option('--time-limit <seconds>', 'give a file up after so long', seconds, 120)
    .optionsGroup('Reading:')
    .option('--layout <name or file>', 'use this layout instead of the one that fits')
    .option('--municipality <name>', 'whose minutes these are, whatever they say')
    .addOption(
      new Option('--from <format>', 'of the documents (default: what their content tells)').choices(formatNames),
    )
    .option(
      '--encoding <name>',
      'of the documents (default: UTF-8, UTF-16 by its mark, else windows-1252)',
      encodingName,
    )
    .option('--include-closed', 'keep text and attachments of items that are closed to the public')
    .option('--repair', 'repair double-encoded letters ("SÃ¸ren")')
}

/** How a command says what is written, and where. */
function writing(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option(
      '--one-per-meeting',
      'of several records of one meeting write one: minutes rather than agendas, exports rather than prints (of pages with an item each, all)',
    )
    .option('-o, --out <path>', 'a file, or with csv, parquet and datapackage a folder (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else json)').choices(formats),
    )
    .addOption(
      new Option('--table <name>', 'which table, for csv or parquet in one (default: items)').choices(tableNames),
    )
    .addOption(
      new Option('--dialect <name>', 'of csv; excel-da is for Excel in Danish (default: rfc4180)').choices(
        dialectNames,
      ),
    )
    .addOption(new Option('--headers <language>', 'the same as --lang').choices(languages).hideHelp())
    .on('option:headers', (lang: Language) => command.setOptionValueWithSource('lang', lang, 'cli'))
    .option('--max-cell <n>', 'cut the texts in cells of csv and xlsx to so many characters', cellLength)
    .option('--raw-csv', 'leave text in csv as it is that a spreadsheet would take for a formula')
    .option('--base-url <url>', `what the ids of oparl start with (default: ${nowhere})`, webAddress)
    .option('--licence <name or url>', 'of the documents, for datapackage: a name such as CC-BY-4.0, or an address')
}

/** How a command says what is reported, and when that makes it fail. */
function reporting(command: Command, lang: Language = 'en'): Command {
  return command
    .optionsGroup('Report:')
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--rule <id=level>', 'another severity for a rule, or off; can come again', ruleLevel)
    .addOption(
      new Option('--lang <language>', `of sheets (csv, xlsx) and of what is reported (default: ${lang})`).choices(
        languages,
      ),
    )
    .addOption(new Option('--reporter <name>', 'how to report').choices(reporterNames).default('pretty'))
    .option('--report <file>', 'write the whole report as JSON')
    .option('--baseline <file>', 'accept the diagnostics that this file has, and fail on new ones only')
    .option('--update-baseline', 'write the diagnostics of this run to the baseline')
    .option('--config <file>', 'a configuration (default: dagsorden.config.json, in this folder or above)')
    .option('--no-config', 'no configuration')
    .option('--quiet', 'report errors only')
    .option('--no-progress', 'do not tell how far the run is')
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
}
