/** Whether two names are of one body: "Byrådet" and "Herning Byråd", "Økonomiudvalget" and "Økonomiudvalget 2022-2025". */
export function isSameBody(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true
  const [a, b] = [core(one), core(other)]
  return a.includes(b) || b.includes(a)
}

/** A name without case, brackets, years, and the ending of its definite form. */
function core(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]{0,200}\)|\d{4}\s*[-–]\s*\d{2,4}/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/(?:et|en)$/u, '')
}
