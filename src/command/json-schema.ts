import * as z from 'zod'
import {configSchema} from '../config/schema.ts'
import {reportSchema} from '../diagnostics/report-schema.ts'
import {layoutFileSchema} from '../layouts/schema.ts'
import {caseSchema} from '../records/case.ts'
import {differenceSchema} from '../records/difference.ts'
import {agendaItemSchema, decisionSchema, meetingSchema} from '../records/schema.ts'
import type {SchemaName} from '../records/schema-names.ts'
import {home} from '../vocabulary/home.ts'

const schemas = {
  meeting: meetingSchema,
  'agenda-item': agendaItemSchema,
  decision: decisionSchema,
  case: caseSchema,
  difference: differenceSchema,
  layout: layoutFileSchema,
  report: reportSchema,
  config: configSchema,
} as const satisfies Record<SchemaName, z.ZodType>

/** Where the schemas are published, which names them as well. */
const published = `${home.replace('//github.com/', '//raw.githubusercontent.com/')}/main/schemas/`

/** The JSON Schema (draft 2020-12) of a record, generated from its zod schema. */
export function jsonSchema(name: SchemaName): string {
  const {$schema, ...schema} = z.toJSONSchema(schemas[name], {target: 'draft-2020-12', io: 'output'})
  return `${JSON.stringify({$schema, $id: `${published}${name}.schema.json`, ...schema}, null, 2)}\n`
}
