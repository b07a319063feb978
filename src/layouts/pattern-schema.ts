import * as z from 'zod'
import {type FieldName, linePattern} from './pattern.ts'

// Line patterns as the schema of a layout has them.

const pattern = z
  .string()
  .min(1)
  .refine((source) => patternError(source) === undefined, {
    error: (issue) => patternError(String(issue.input)) ?? 'is no line pattern',
  })
  .describe(
    'A line: text stands for itself, a space for any white space, {name} for a value, {name?} for one that can be empty',
  )

export const patterns = z.array(pattern)

/** Line patterns that can have some of the values only: in other places nobody would look for them. */
export function patternsWith(names: readonly FieldName[]) {
  return z.array(patternWith(names))
}

export function patternWith(names: readonly FieldName[]) {
  return pattern.refine((source) => misplaced(source, names) === undefined, {
    error: (issue) =>
      `{${misplaced(String(issue.input), names)}} has no meaning here; there are {${names.join('}, {')}}`,
  })
}

function misplaced(source: string, names: readonly FieldName[]): string | undefined {
  if (patternError(source) !== undefined) return undefined
  const values = linePattern(source).parts.flatMap((part) => ('name' in part ? [part.name] : []))
  return values.find((name) => !names.includes(name))
}

function patternError(source: string): string | undefined {
  try {
    linePattern(source)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
