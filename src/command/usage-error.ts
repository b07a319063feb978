/** A command line that cannot be carried out; the message says what to do instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}
