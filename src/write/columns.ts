import * as z from 'zod'
import {clockSchema} from '../records/schema.ts'

/** A cell of a table: null is an empty one. Dates are `YYYY-MM-DD`, times `HH:MM`. */
export type Cell = string | number | boolean | null | readonly string[]

/** What the cells of a column hold; each format has its own type for it. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'time' | 'list'

/** What is known of a column without its rows: name, type, description, and the values that there are. */
export interface Column {
  name: string
  type: ColumnType
  /** Whether a cell can be empty. */
  nullable: boolean
  description: string
  /** All values that a cell, or an entry of a list, can have, where they are few. */
  values: readonly string[] | undefined
}

/** Whether texts of a column can be cut: half a date is none, and half an id joins no rows. */
export function canBeCut({name, type}: Column): boolean {
  const isId = name.endsWith('_id') || name === 'same_meeting_as'
  return (type === 'text' || type === 'list') && !isId
}

/** A column of rows of one kind. */
export interface ColumnOf<Row> extends Column {
  cell: (row: Row) => Cell
}

/**
 * A column whose type, description and values are those of a zod schema: of the
 * field of a record that it shows, or of one written for a value that is put
 * together.
 *
 * @throws Error where the schema has no description, or is of something that no cell can hold
 */
export function column<Row>(name: string, schema: z.ZodType, cell: (row: Row) => Cell): ColumnOf<Row> {
  const nullable = schema instanceof z.ZodNullable
  const inner = nullable ? (schema.unwrap() as z.ZodType) : schema
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner
  const description = schema.description ?? inner.description
  if (description === undefined) throw new Error(`The schema of the column ${name} has no description`)
  return {name, type: typeOf(name, inner), nullable, description, values: valuesOf(element), cell}
}

/** Columns that show fields as they are, by the names of these: `document_number` of `documentNumber`. */
export function shown<Row, Of>(
  shape: Partial<Record<keyof Of, z.ZodType>>,
  of: (row: Row) => Of,
  fields: readonly (keyof Of & string)[],
  prefix = '',
): ColumnOf<Row>[] {
  return fields.map((field) => {
    const name = field === 'key' ? 'person_key' : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return column(prefix + name, shape[field] as z.ZodType, (row) => of(row)[field] as Cell)
  })
}

function typeOf(name: string, schema: z.ZodType): ColumnType {
  if (schema instanceof z.ZodArray) return 'list'
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodISODate) return 'date'
  if (schema === clockSchema) return 'time'
  if (schema instanceof z.ZodNumber) return isWhole(schema) ? 'integer' : 'number'
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'text'
  throw new Error(`No cell can hold what the schema of the column ${name} describes`)
}

/** `z.int()`, and numbers that are only published as whole ones, for speed. */
function isWhole(schema: z.ZodNumber): boolean {
  return schema.format === 'safeint' || schema.meta()?.type === 'integer'
}

function valuesOf(schema: z.ZodType): readonly string[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  return undefined
}
