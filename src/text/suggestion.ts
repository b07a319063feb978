/** How many letters a name may be mistyped by, and how large a part of it has to be right. */
const mostWrong = 3
const leastAlike = 0.4

/**
 * A sentence that asks for the name that was meant, with a space before it:
 *
 *   jsn  ->  " Did you mean json?"
 *
 * Nothing where none is like it.
 */
export function suggestion(word: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({name, wrong: distance(word.toLowerCase(), name.toLowerCase())}))
    .filter(({name, wrong}) => wrong <= mostWrong && 1 - wrong / Math.max(word.length, name.length) > leastAlike)
    .sort((a, b) => a.wrong - b.wrong)[0]
  return near === undefined ? '' : ` Did you mean ${near.name}?`
}

/** How many letters are to be put in, taken away, replaced or swapped with the next, to make one word of another. */
function distance(from: string, to: string): number {
  // What is this much longer needs so many letters; nothing long is looked at.
  if (Math.abs(from.length - to.length) > mostWrong) return Number.POSITIVE_INFINITY
  let twoBefore: number[] = []
  let before = Array.from({length: to.length + 1}, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (before[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      let least = Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, replaced)
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (isSwapped) least = Math.min(least, (twoBefore[j - 2] as number) + 1)
      row.push(least)
    }
    twoBefore = before
    before = row
  }
  return before[to.length] as number
}
