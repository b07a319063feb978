/** Words as alternatives of an expression, the longest first, so that none is taken for the beginning of another. */
export function alternatives(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
}

/** Words as they are and in capitals. */
export function orInCapitals(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.toUpperCase()])
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
