/** A noun as it is written behind one, and behind any other number. */
export type Noun = readonly [one: string, many: string]

/** "1 meeting", "2 meetings" */
export function counted(count: number, [one, many]: Noun, written = String(count)): string {
  return `${written} ${count === 1 ? one : many}`
}
