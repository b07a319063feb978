/** Something is wrong with a layout; the message says where, and what was expected. */
export class LayoutError extends Error {
  override name = 'LayoutError'
}
