import type {Column, ColumnType} from '../columns.ts'
import {dialects} from '../csv/dialects.ts'
import type {DialectName, TableName} from '../formats.ts'
import {type ForeignKey, tables} from '../tables.ts'

// datapackage.json, by the Data Package standard: version 2, in those of its
// words that version 1 has as well, since most tools know that one only.

/** A document that rows come from. */
export interface DocumentSource {
  path: string
  sha256: string
}

/** What the descriptor says beside its resources. */
export function packageHead(sources: readonly DocumentSource[], licence: string | undefined): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'dagsorden',
    title: 'Meetings of Danish councils',
    description:
      'Meetings, agenda items, decisions and what belongs to them, read from minutes by dagsorden. A list in a cell is joined by "; ".',
    ...(licence === undefined ? {} : {licenses: [licenceOf(licence)]}),
    sources: sources.map(({path, sha256}) => ({
      title: path,
      ...(isPathWithin(path) ? {path} : {}),
      hash: `sha256:${sha256}`,
    })),
  }
}

function licenceOf(licence: string): Record<string, string> {
  return URL.canParse(licence) ? {path: licence} : {name: licence}
}

/** The standard allows addresses, and paths that lead nowhere above the package. */
function isPathWithin(path: string): boolean {
  return path !== '-' && !/^[./~]|\.\.|\\|:/.test(path)
}

/** What the descriptor says of a table, wherever its rows are. */
export function resourceHead(table: TableName): Record<string, unknown> {
  const {description, columns, primaryKey, foreignKeys} = tables[table]
  return {
    name: table,
    type: 'table',
    profile: 'tabular-data-resource',
    title: table,
    description,
    schema: {
      fields: columns.map((column) => fieldOf(column, primaryKey)),
      primaryKey,
      ...(foreignKeys.length > 0 ? {foreignKeys: withoutPartKeys(foreignKeys).map(foreignKeyOf)} : {}),
    },
  }
}

/**
 * Those that are no part of another: tools of the standard take a column for what
 * one key leads to, and a row of votes finds its item by way of its decision.
 */
function withoutPartKeys(keys: readonly ForeignKey[]): ForeignKey[] {
  const isPartOf = (key: ForeignKey, other: ForeignKey) =>
    key !== other && key.columns.every((column) => other.columns.includes(column))
  return keys.filter((key) => !keys.some((other) => isPartOf(key, other)))
}

function foreignKeyOf({columns, table, references}: ForeignKey): object {
  return {fields: columns, reference: {resource: table, fields: references}}
}

/** What it says of a table that is a file of CSV beside it. */
export function csvResource(table: TableName, dialect: DialectName, file: {bytes: number; sha256: string}): object {
  return {
    ...resourceHead(table),
    path: `${table}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: {
      delimiter: dialects[dialect].delimiter,
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
  }
}

const fieldTypes: Record<ColumnType, object> = {
  text: {type: 'string'},
  list: {type: 'string'},
  integer: {type: 'integer'},
  number: {type: 'number'},
  boolean: {type: 'boolean'},
  date: {type: 'date'},
  time: {type: 'time', format: '%H:%M'},
}

function fieldOf(column: Column, primaryKey: readonly string[]): object {
  const {name, type, nullable, description, values} = column
  // An empty text is an empty cell, which the standard takes for a missing value.
  const isRequired = !nullable && (primaryKey.includes(name) || (type !== 'text' && type !== 'list'))
  const constraints = {
    ...(isRequired ? {required: true} : {}),
    ...(values !== undefined && type === 'text' ? {enum: values} : {}),
  }
  return {
    name,
    ...fieldTypes[type],
    description,
    ...(Object.keys(constraints).length > 0 ? {constraints} : {}),
  }
}
