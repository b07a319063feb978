/** How text for people is laid out. */
export interface View {
  color: boolean
  /** How many characters of a line are used. */
  width: number
}
