/** A PDF says so within its first kilobyte, perhaps behind what a mail program has put before it. */
export function isPdf(head: string): boolean {
  return /%PDF-\d/.test(head)
}
