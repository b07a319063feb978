/** Something is wrong with a baseline; the message says what to do. */
export class BaselineError extends Error {
  override name = 'BaselineError'
}
