import type {AgendaItem} from './schema.ts'
import type {Shape} from './shape.ts'
import {itemShape} from './shapes.ts'

/**
 * What the record of an item keeps that is closed to the public, and all that may
 * be said of it: in tables, reports, trees and messages as well.
 */
export const keptOfClosed = ['id', 'order', 'number', 'title', 'public', 'caseNumber', 'position'] as const

const kept: ReadonlySet<string> = new Set(keptOfClosed)

/** The empty value of each field that a closed item does not keep. */
const withheldFields = Object.fromEntries(
  itemShape.fields.filter(([name]) => !kept.has(name)).map(([name, shape]) => [name, emptyOf(name, shape)]),
)

function emptyOf(name: string, {is}: Shape): null | readonly [] {
  if (is === 'nullable') return null
  if (is === 'list') return Object.freeze([])
  throw new Error(`The field ${name} of an item has no empty value, so that a closed item cannot be without it`)
}

/** The record of a closed item with what it keeps, and nothing else. */
export function withheld(item: AgendaItem): AgendaItem {
  return {...item, ...withheldFields}
}
