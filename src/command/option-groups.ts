import {availableParallelism} from 'node:os'
import {type Command, Option} from 'commander'
import {reporterNames} from '../diagnostics/reporters/reporter-names.ts'
import {formatNames} from '../read/format-names.ts'
import {type Language, languages} from '../vocabulary/languages.ts'
import {dialectNames, formats, tableNames} from '../write/formats.ts'
import {failLevels} from './exit-status.ts'
import {cellLength, encodingName, fileSize, ruleLevel, seconds, shard, webAddress, whole} from './flags.ts'
import {nowhere} from './write-options.ts'

/** How a command says which documents it reads, how, and what is reported of them, in which language. */
export function reading(command: Command, lang?: Language): Command {
  command
    .optionsGroup('Input:')
    .option('--paths-from <file>', 'read paths from this file (- for standard input), one per line or separated by NUL')
    .optionsGroup('Work:')
    .addOption(
      new Option('-j, --jobs <n>', 'read this many files at once')
        .argParser(whole)
        .default(availableParallelism(), 'the cores'),
    )
    .option('--cache <folder>', 'keep results in this folder, and read only new or changed files again')
  return reporting(ofDocument(command), lang)
}

/** How a command says that it takes part of the paths only; a timeline needs all of them. */
export function sharded(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .option('--shard <n/of>', 'read only this share of the paths, such as 3/16', shard)
}

/** How a command says how a document is read. */
export function ofDocument(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--max-file-size <size>', 'refuse files larger than this, such as 500MB')
        .argParser(fileSize)
        .default(fileSize('200MB'), '200MB'),
    )
    .optionsGroup('Work:')
    .option('--time-limit <seconds>', 'give up a file after this many seconds', seconds, 120)
    .optionsGroup('Reading:')
    .option('--layout <name or file>', 'use this layout instead of the one that fits')
    .option('--municipality <name>', 'municipality of these minutes, whatever they say')
    .addOption(
      new Option('--from <format>', 'format of the documents (default: by their content)').choices(formatNames),
    )
    .option(
      '--encoding <name>',
      'encoding of the documents (default: UTF-8, UTF-16 by its mark, else windows-1252 or cp850)',
      encodingName,
    )
    .option('--include-closed', 'keep text and attachments of items that are closed to the public')
    .option('--repair', 'repair double-encoded letters ("SÃ¸ren")')
}

/** How a command says in which format it writes. */
export function formatOption(formats: readonly string[], otherwise: string): Option {
  const option = new Option(
    '-f, --format <format>',
    `format to write (default: by the ending of --out, else ${otherwise})`,
  )
  return option.choices(formats)
}

/** How a command says what is written, and where. */
export function writing(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option(
      '--one-per-meeting',
      'write one record per meeting: minutes rather than agendas, exports rather than prints',
    )
    .option(
      '-o, --out <path>',
      'write to this file, or for csv, parquet and datapackage to this folder (default: standard output)',
    )
    .addOption(formatOption(formats, 'json'))
    .addOption(
      new Option('--table <name>', 'table to write where csv or parquet goes to one file (default: items)').choices(
        tableNames,
      ),
    )
    .addOption(
      new Option('--dialect <name>', 'dialect of csv; excel-da is for Excel in Danish (default: rfc4180)').choices(
        dialectNames,
      ),
    )
    .addOption(new Option('--headers <language>', 'the same as --lang').choices(languages).hideHelp())
    .on('option:headers', (lang: Language) => command.setOptionValueWithSource('lang', lang, 'cli'))
    .option('--max-cell <n>', 'cut text in cells of csv and xlsx to this many characters', cellLength)
    .option('--raw-csv', 'do not guard csv against text that a spreadsheet takes for a formula')
    .option('--base-url <url>', `start of the ids in oparl (default: ${nowhere})`, webAddress)
    .option(
      '--licence <name or url>',
      'licence of the documents for datapackage: a name such as CC-BY-4.0, or an address',
    )
}

/** How a command says what is reported, and when that makes it fail. */
export function reporting(command: Command, lang: Language = 'en'): Command {
  return command
    .optionsGroup('Report:')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit status 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--rule <id=level>', 'change the severity of a rule, or turn it off; can be given several times', ruleLevel)
    .addOption(
      new Option('--lang <language>', `language of sheets (csv, xlsx) and of the report (default: ${lang})`).choices(
        languages,
      ),
    )
    .addOption(new Option('--reporter <name>', 'format of the report').choices(reporterNames).default('pretty'))
    .option('--report <file>', 'write the whole report to this file, as JSON')
    .option('--baseline <file>', 'accept the diagnostics in this file, and fail only on new ones')
    .option('--update-baseline', 'write the diagnostics of this run to the baseline')
    .option('--config <file>', 'use this configuration (default: dagsorden.config.json, in this folder or above)')
    .option('--no-config', 'use no configuration')
    .option('--quiet', 'report errors only')
    .option('--no-progress', 'do not show progress')
    .option('--no-color', 'no colours, as with NO_COLOR set or into a pipe')
}
