/** How a title says that an item is closed to the public. */
export const closedTitle = /^\s*(?:lukket\s+(?:sag|punkt|dagsorden)|\(lukket\)|lukket\s*[:-])/iu

/** Whether the mark beside an item ("Åbent", "Lukket sag") says that it is closed. */
export function isClosed(mark: string): boolean {
  return /^\s*(?:lukket|fortrolig)/iu.test(mark)
}

const accessMark =
  /^(?:å|a\u030a|Å|A\u030a)bent?(?:\s+(?:sag|punkt|dagsorden|referat))?$|^(?:lukket|fortroligt?)(?:\s+(?:sag|punkt|dagsorden|referat))?$/iu

/** Whether a text is a mark that tells whether an item or attachment is open: "Åbent", "Åben sag", "Lukket punkt". */
export function isAccessMark(text: string): boolean {
  return accessMark.test(text.replace(/\.$/, ''))
}
