/** The words of a list that only white space parts. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** The parts of a list that are parted by " / " and line breaks. */
export function partsOf(text: string): string[] {
  return text
    .split(/(?<!\s)\s+\/\s+|\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
