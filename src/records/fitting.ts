import type * as z from 'zod'

// Whether a record fits its schema is asked of every record, and nearly every
// answer is yes. So it is asked without what zod makes to say why not and to give
// a copy: the question is read off the schema once, and zod itself asks where a
// schema checks more than what a value is made of.

type Fits = (value: unknown) => boolean

/** Makes the function that tells whether a value fits a schema, as its `safeParse` would; faster, and without a reason. */
export function fitting(schema: z.core.$ZodType): Fits {
  const {def} = (schema as z.core.$ZodTypes)._zod
  if (isPlain(def)) {
    switch (def.type) {
      case 'string':
        return (value) => typeof value === 'string'
      case 'number':
        return Number.isFinite
      case 'boolean':
        return (value) => typeof value === 'boolean'
      case 'enum':
        return among(Object.values(def.entries))
      case 'literal':
        return among(def.values)
      case 'nullable': {
        const inner = fitting(def.innerType)
        return (value) => value === null || inner(value)
      }
      case 'optional': {
        const inner = fitting(def.innerType)
        return (value) => value === undefined || inner(value)
      }
      case 'array': {
        const element = fitting(def.element)
        return (value) => Array.isArray(value) && value.every(element)
      }
      case 'object':
        if (def.catchall === undefined) return object(def.shape)
    }
  }
  return checked(schema as z.core.$ZodTypes) ?? ((value) => (schema as z.ZodType).safeParse(value).success)
}

/** Whole numbers of a range, and texts of a pattern, by what zod itself has gathered of their checks. */
interface Bag {
  format?: string
  minimum?: number
  maximum?: number
  patterns?: ReadonlySet<RegExp>
}

/** The checks that are read off a schema; undefined where it has others. */
function checked(schema: z.core.$ZodTypes): Fits | undefined {
  const {def, bag} = schema._zod
  const {minimum = -Infinity, maximum = Infinity, patterns = new Set(), ...others} = bag as Bag
  const checks = 'checks' in def ? (def.checks ?? []) : []
  if (
    def.type === 'number' &&
    others.format === 'safeint' &&
    checks.every((check) => ofNumbers.has(check._zod.def.check))
  )
    return (value) => Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum
  if (def.type === 'string' && patterns.size > 0 && checks.every((check) => check._zod.def.check === 'string_format'))
    return (value) => typeof value === 'string' && [...patterns].every((pattern) => pattern.test(value))
  return undefined
}

const ofNumbers: ReadonlySet<string> = new Set(['number_format', 'greater_than', 'less_than'])

/** Whether a schema asks for no more than a type. */
function isPlain(def: z.core.$ZodTypeDef & {checks?: readonly unknown[]; check?: unknown}): boolean {
  return (def.checks?.length ?? 0) === 0 && def.check === undefined
}

function among(values: readonly unknown[]): Fits {
  const all = new Set(values)
  return (value) => all.has(value)
}

function object(shape: Readonly<Record<string, z.core.$ZodType>>): Fits {
  const fields = Object.entries(shape).map(([name, schema]) => ({name, fits: fitting(schema)}))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const {name, fits} of fields) if (!fits((value as Record<string, unknown>)[name])) return false
    return true
  }
}
