/** A cache cannot be used as it is; the message says why. */
export class CacheError extends Error {
  override name = 'CacheError'
}
