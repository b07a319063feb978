import {danishColumns, danishTables} from '../vocabulary/columns.ts'
import type {HeaderLanguage, TableName} from './formats.ts'
import {tables} from './tables.ts'

/** The headings of a table's columns; those of `en` are the names of the columns. */
export function headings(table: TableName, language: HeaderLanguage): string[] {
  return tables[table].columns.map(({name}) =>
    language === 'en' ? name : named(danishColumns[`${table}.${name}`] ?? danishColumns[name], name),
  )
}

/** What a table is called where people see it. */
export function tableHeading(table: TableName, language: HeaderLanguage): string {
  return language === 'en' ? table : named(danishTables[table], table)
}

function named(danish: string | undefined, name: string): string {
  if (danish === undefined) throw new Error(`src/vocabulary/columns.ts has no Danish name for ${name}`)
  return danish
}
