/** What a JSON Schema is published of, by the name of its file below schemas/. */
export const schemaNames = [
  'meeting',
  'agenda-item',
  'decision',
  'case',
  'difference',
  'layout',
  'report',
  'config',
] as const
export type SchemaName = (typeof schemaNames)[number]
