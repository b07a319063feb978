/** A stretch of a text, by its offsets. */
export interface Stretch {
  start: number
  end: number
}
