/** How a title says that an item is closed to the public. */
export const closedTitle = /^\s*(?:lukket\s+(?:sag|punkt|dagsorden)|\(lukket\)|lukket\s*[:-])/iu

/** Whether the mark beside an item ("Åbent", "Lukket sag") says that it is closed. */
export function isClosed(mark: string): boolean {
  return /^\s*lukket/iu.test(mark)
}
