/** The part of a record that has these fields, in this order. */
export function pick<Of, Name extends keyof Of>(record: Of, names: readonly Name[]): Pick<Of, Name> {
  const picked = {} as Pick<Of, Name>
  for (const name of names) picked[name] = record[name]
  return picked
}

/** The part that {@link pick} gives. */
export type Picked<Of, Names extends readonly (keyof Of)[]> = Pick<Of, Names[number]>
