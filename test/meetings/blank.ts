import {z} from 'zod'

/**
 * A record in which every field is empty: null where it may be, else nothing, 0 or
 * false. Records made by hand start from one, so that a new field changes none of them.
 */
export function blank<Schema extends z.ZodObject>(schema: Schema): z.infer<Schema> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, emptyOf(field as z.ZodType)]),
  ) as z.infer<Schema>
}

function emptyOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodArray) return []
  if (schema instanceof z.ZodObject) return blank(schema)
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodBoolean) return false
  if (schema instanceof z.ZodNumber) return schema.minValue ?? 0
  return ''
}
