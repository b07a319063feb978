import * as z from 'zod'
import {type AgendaItem, agendaItemSchema} from './schema.ts'

/**
 * What the record of an item keeps that is closed to the public, and all that may
 * be said of it: in tables, reports, trees and messages as well.
 */
export const keptOfClosed = ['id', 'order', 'number', 'title', 'public', 'caseNumber', 'position'] as const

const kept: ReadonlySet<string> = new Set(keptOfClosed)

/** The empty value of each field that a closed item does not keep. */
const withheldFields = Object.fromEntries(
  Object.entries(agendaItemSchema.shape)
    .filter(([name]) => !kept.has(name))
    .map(([name, schema]) => [name, emptyOf(name, schema)]),
)

function emptyOf(name: string, schema: z.ZodType): null | readonly [] {
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodArray) return Object.freeze([])
  throw new Error(`The field ${name} of an item has no empty value, so that a closed item cannot be without it`)
}

/** The record of a closed item with what it keeps, and nothing else. */
export function withheld(item: AgendaItem): AgendaItem {
  return {...item, ...withheldFields}
}
