/** From which likeness on two titles are of the same matter, where something else speaks for it too. */
export const alike = 0.75

/**
 * How alike two titles are, from 0 to 1: what share of their pairs of letters
 * they have in common (Dice), letters and digits alone, in lower case. A number
 * that only one of them has makes them different: "Lokalplan 112", "Lokalplan 113".
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)]
  if (one === other) return one === '' ? 0 : 1
  if (numbersOf(one) !== numbersOf(other)) return differentNumbers * dice(one, other)
  return dice(one, other)
}

/** What is left of the likeness of titles with different numbers: never enough. */
const differentNumbers = 0.5

/** Letters and digits of a text in lower case, all else single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).sort().join(' ')
}

function dice(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const pair of pairsOf(a)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(b)) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    counts.set(pair, count - 1)
    common++
  }
  const pairs = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  return pairs === 0 ? 0 : (2 * common) / pairs
}

function* pairsOf(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2)
}
