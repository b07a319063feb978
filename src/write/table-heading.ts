import {danishTables} from '../vocabulary/columns.ts'
import type {Language} from '../vocabulary/languages.ts'
import type {TableName} from './formats.ts'

/** What a table is called where people see it: as a sheet, or as a file. */
export function tableHeading(table: TableName, language: Language): string {
  return language === 'en' ? table : danishTables[table]
}
