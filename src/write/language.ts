import {danishColumns} from '../vocabulary/columns.ts'
import type {Language} from '../vocabulary/languages.ts'
import {
  danishAbsences,
  danishAmendmentOutcomes,
  danishAmountKinds,
  danishAttachmentAccess,
  danishCaseSchemes,
  danishCurrencies,
  danishDocumentTypes,
  danishOutcomes,
  danishPeriods,
  danishReferenceKinds,
  danishSourceKinds,
  danishStances,
  danishTraits,
} from '../vocabulary/values.ts'
import type {Cell, Column} from './columns.ts'
import type {TableName} from './formats.ts'
import {tables} from './tables.ts'

/** The tables of records, and that of cases. */
type HeadedTable = TableName | 'cases'

/** The headings of a table's columns; those of `en` are the names of the columns. */
export function headings(table: TableName, language: Language): string[] {
  return tables[table].columns.map((column) => headingOf(column, table, language))
}

/** The heading of a column as the table has it. */
export function headingOf({name}: Column, table: HeadedTable, language: Language): string {
  return language === 'en' ? name : named(danishColumns[`${table}.${name}`] ?? danishColumns[name], name)
}

/** The Danish for the values of a column of a table, by the value; where tables agree, by the column alone. */
const danishValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'amendments.outcome': danishAmendmentOutcomes,
  'amounts.kind': danishAmountKinds,
  'references.kind': danishReferenceKinds,
  access: danishAttachmentAccess,
  case_scheme: danishCaseSchemes,
  currency: danishCurrencies,
  document_type: danishDocumentTypes,
  outcomes: danishOutcomes,
  per: danishPeriods,
  reason: danishAbsences,
  source_kind: danishSourceKinds,
  stance: danishStances,
  traits: danishTraits,
}

/** A value that a cell of the column can have, as it is written in a language. */
export function valueIn(language: Language, table: HeadedTable, {name, values}: Column): (value: string) => string {
  if (language === 'en' || values === undefined) return (value) => value
  const danish = danishValues[`${table}.${name}`] ?? danishValues[name] ?? {}
  const words = new Map(values.map((value) => [value, named(danish[value], `${table}.${name}: ${value}`)]))
  return (value) => words.get(value) ?? value
}

/** A cell of the column, as it is written in a language: the values are words, all else stays what it is. */
export function cellIn(language: Language, table: HeadedTable, column: Column): (cell: Cell) => Cell {
  if (language === 'en' || column.values === undefined) return (cell) => cell
  const inWords = valueIn(language, table, column)
  return (cell) => {
    if (Array.isArray(cell)) return cell.map(inWords)
    return typeof cell === 'string' ? inWords(cell) : cell
  }
}

function named(danish: string | undefined, name: string): string {
  if (danish === undefined) throw new Error(`src/vocabulary has no Danish name for ${name}`)
  return danish
}
