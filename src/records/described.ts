import * as z from 'zod'

// What every schema says of its fields, and of itself.

export const text = (meaning: string) => z.string().describe(meaning)
export const textOrNull = (meaning: string) => z.string().nullable().describe(meaning)
/** A whole number from 0 on. */
export const whole = (meaning: string) => z.int().min(0).describe(meaning)

/** What a JSON Schema calls a record, and says of it. */
export const named = (name: string, description: string) => ({id: name, title: name, description})
