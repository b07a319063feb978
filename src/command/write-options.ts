import {endingsOf, type Format, formatOf, formats, plainCsv, type WriteOptions} from '../write/formats.ts'
import {UsageError, type WriteFlags} from './flags.ts'

/** The flags that go with some formats only, and with which. */
const uses: readonly {flag: keyof WriteFlags; name: string; goesWith: readonly Format[]}[] = [
  {flag: 'table', name: '--table', goesWith: ['csv', 'parquet']},
  {flag: 'dialect', name: '--dialect', goesWith: ['csv']},
  {flag: 'maxCell', name: '--max-cell', goesWith: ['csv', 'xlsx', 'datapackage']},
  {flag: 'rawCsv', name: '--raw-csv', goesWith: ['csv', 'datapackage']},
  {flag: 'baseUrl', name: '--base-url', goesWith: ['oparl']},
  {flag: 'licence', name: '--licence', goesWith: ['datapackage']},
]

/** Addresses that lead nowhere, for those who only want the objects. */
export const nowhere = 'https://dagsorden.invalid/'

/** A format, and how it is written. */
export interface Target {
  format: Format
  options: WriteOptions
}

/**
 * The format that a command line does not name, by the ending of its output.
 *
 * @throws UsageError where no format has that ending: a name that is mistyped is not to be written in another
 */
export function formatFor<Name extends string>(
  out: string | undefined,
  formats: readonly Name[],
  otherwise: Name,
): Name {
  const format = formatOf(out, formats, otherwise)
  if (format !== undefined) return format
  throw new UsageError(
    `${out}: No format has this ending; there are ${endingsOf(formats).join(', ')}, or name one with -f`,
  )
}

/**
 * What a command line says about writing.
 *
 * @param paths the files, folders and globs that the run is told to read
 * @throws UsageError where the format has no use for a flag
 */
export function targetOf(flags: WriteFlags, paths: readonly string[]): Target {
  const format = flags.format ?? formatFor(flags.out, formats, 'json')
  for (const {flag, name, goesWith} of uses) {
    if (flags[flag] !== undefined && !goesWith.includes(format))
      throw new UsageError(`${name} goes with ${goesWith.join(' and ')}, not with ${format}`)
  }
  const options = {
    out: flags.out,
    table: flags.table,
    dialect: flags.dialect ?? plainCsv.dialect,
    lang: flags.lang ?? plainCsv.lang,
    maxCell: flags.maxCell,
    raw: flags.rawCsv ?? false,
    baseUrl: flags.baseUrl ?? nowhere,
    licence: flags.licence,
    paths,
  } as const
  return {format, options}
}
