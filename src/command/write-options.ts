import path from 'node:path'
import {type Format, formatOfEnding, type WriteOptions} from '../write/formats.ts'
import {UsageError, type WriteFlags} from './flags.ts'

/** The flags that go with some formats only, and with which. */
const uses: readonly {flag: keyof WriteFlags; name: string; formats: readonly Format[]}[] = [
  {flag: 'table', name: '--table', formats: ['csv', 'parquet']},
  {flag: 'dialect', name: '--dialect', formats: ['csv']},
  {flag: 'headers', name: '--headers', formats: ['csv', 'xlsx']},
  {flag: 'maxCell', name: '--max-cell', formats: ['csv', 'xlsx', 'datapackage']},
  {flag: 'rawCsv', name: '--raw-csv', formats: ['csv', 'datapackage']},
  {flag: 'baseUrl', name: '--base-url', formats: ['oparl']},
  {flag: 'licence', name: '--licence', formats: ['datapackage']},
]

/** Addresses that lead nowhere, for those who only want the objects. */
export const nowhere = 'https://dagsorden.invalid/'

/** A format, and how it is written. */
export interface Target {
  format: Format
  options: WriteOptions
}

/**
 * What a command line says about writing.
 *
 * @param paths the files, folders and globs that the run is told to read
 * @throws UsageError where the format has no use for a flag
 */
export function targetOf(flags: WriteFlags, paths: readonly string[]): Target {
  const format = flags.format ?? formatOfEnding(path.extname(flags.out ?? '').slice(1)) ?? 'json'
  for (const {flag, name, formats} of uses) {
    if (flags[flag] !== undefined && !formats.includes(format))
      throw new UsageError(`${name} goes with ${formats.join(' and ')}, not with ${format}`)
  }
  const options = {
    out: flags.out,
    table: flags.table,
    dialect: flags.dialect ?? 'rfc4180',
    headers: flags.headers ?? 'en',
    maxCell: flags.maxCell,
    raw: flags.rawCsv ?? false,
    baseUrl: flags.baseUrl ?? nowhere,
    licence: flags.licence,
    paths,
  } as const
  return {format, options}
}
