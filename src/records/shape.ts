import type * as z from 'zod'

// What a schema asks of a value, as data: whether a record fits is asked of every
// record, nearly every answer is yes, and it is given without zod, which is asked
// for the reason where it is no (misfits.ts). The build works the shapes out once,
// so that zod is not loaded for it.
//
//   z.object({number: z.int().min(1).nullable()})
//   {is: 'record', fields: [['number', {is: 'nullable', inner: {is: 'number', isWhole: true, minimum: 1, …}}]]}

export type Shape =
  | {is: 'string' | 'boolean'}
  | {is: 'one'; of: readonly unknown[]}
  | {is: 'number'; isWhole: boolean; minimum: number; maximum: number}
  | {is: 'text'; patterns: readonly {source: string; flags: string}[]}
  | {is: 'either'; of: readonly Shape[]}
  | {is: 'nullable' | 'optional' | 'list'; inner: Shape}
  | RecordShape

export interface RecordShape {
  is: 'record'
  fields: readonly (readonly [name: string, shape: Shape])[]
}

/**
 * The shape of what fits a schema.
 *
 * @throws Error where the schema asks for something that shapes do not have
 */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const {def} = (schema as z.core.$ZodTypes)._zod
  if (isPlain(def)) {
    switch (def.type) {
      case 'string':
      case 'boolean':
        return {is: def.type}
      case 'enum':
        return {is: 'one', of: Object.values(def.entries)}
      case 'literal':
        return {is: 'one', of: def.values}
      case 'nullable':
      case 'optional':
        return {is: def.type, inner: shapeOf(def.innerType)}
      case 'union':
        return {is: 'either', of: def.options.map(shapeOf)}
      case 'array':
        return {is: 'list', inner: shapeOf(def.element)}
      case 'object':
        return recordShape(schema as z.core.$ZodObject)
    }
  }
  return checkedShape(schema as z.core.$ZodTypes)
}

/** The shape of an object with the fields of a schema, in their order. */
export function recordShape(schema: z.core.$ZodObject): RecordShape {
  const {shape, catchall} = schema._zod.def
  if (catchall !== undefined) throw new Error('A shape has no fields but those that are named')
  return {is: 'record', fields: Object.entries(shape).map(([name, field]) => [name, shapeOf(field)])}
}

/** What zod has of a check: the schema's own ("z.iso.date()"), or one that was added to it (".min(1)"). */
interface Check {
  check?: string
  format?: string
  pattern?: RegExp
  value?: number
  inclusive?: boolean
}

/** Numbers of a range, and texts of a pattern. */
function checkedShape({_zod: {def}}: z.core.$ZodTypes): Shape {
  const added = 'checks' in def ? (def.checks ?? []) : []
  const checks = [def, ...added.map((one) => one._zod.def)].filter((one): one is typeof one & Check => 'check' in one)
  const named = (name: string) => checks.filter(({check}) => check === name)
  const patterns = named('string_format').flatMap(({pattern}) => pattern ?? [])
  if (def.type === 'string' && patterns.length === checks.length)
    return {is: 'text', patterns: patterns.map(({source, flags}) => ({source, flags}))}
  const isWhole = checks.some(({format}) => format === 'safeint')
  const [minima, maxima] = [named('greater_than'), named('less_than')]
  const others = checks.length - minima.length - maxima.length
  if (def.type === 'number' && others === Number(isWhole) && checks.every(({inclusive = true}) => inclusive)) {
    const largest = isWhole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE
    return {
      is: 'number',
      isWhole,
      minimum: Math.max(-largest, ...minima.map(({value = 0}) => value)),
      maximum: Math.min(largest, ...maxima.map(({value = 0}) => value)),
    }
  }
  throw new Error(
    `A shape has no place for what a schema asks for: ${def.type}, ${checks.map(({check}) => check).join()}`,
  )
}

/** Whether a schema asks for no more than a type. */
function isPlain(def: z.core.$ZodTypeDef & {checks?: readonly unknown[]; check?: unknown}): boolean {
  return (def.checks?.length ?? 0) === 0 && def.check === undefined
}

type Fits = (value: unknown) => boolean

/**
 * Makes the function that tells whether a value has a shape, as `safeParse` of its schema would.
 *
 * @param how "exactly" where a record may have no field but those of its shape
 */
export function fitting(shape: Shape, how?: 'exactly'): Fits {
  switch (shape.is) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === shape.is
    case 'one': {
      const all = new Set(shape.of)
      return (value) => all.has(value)
    }
    case 'number': {
      const isNumber = shape.isWhole ? Number.isInteger : Number.isFinite
      const {minimum, maximum} = shape
      return (value) => isNumber(value) && (value as number) >= minimum && (value as number) <= maximum
    }
    case 'text': {
      const patterns = shape.patterns.map(({source, flags}) => new RegExp(source, flags))
      return (value) => typeof value === 'string' && patterns.every((pattern) => pattern.test(value))
    }
    case 'either': {
      const all = shape.of.map((one) => fitting(one, how))
      return (value) => all.some((fits) => fits(value))
    }
    case 'nullable': {
      const inner = fitting(shape.inner, how)
      return (value) => value === null || inner(value)
    }
    case 'optional': {
      const inner = fitting(shape.inner, how)
      return (value) => value === undefined || inner(value)
    }
    case 'list': {
      const inner = fitting(shape.inner, how)
      return (value) => Array.isArray(value) && value.every(inner)
    }
    case 'record':
      return fittingRecord(shape, how)
  }
}

function fittingRecord(shape: RecordShape, how: 'exactly' | undefined): Fits {
  const fields = shape.fields.map(([name, field]) => ({name, fits: fitting(field, how)}))
  const names = new Set(fields.map(({name}) => name))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const {name, fits} of fields) if (!fits((value as Record<string, unknown>)[name])) return false
    return how === undefined || Object.keys(value).every((name) => names.has(name))
  }
}
