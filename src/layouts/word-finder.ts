/**
 * Tells of one range of a text after the other whether a word is in it. It keeps
 * where the word stands next, so that ranges in the order of the text are told
 * in one pass over it, however many there are.
 */
export class WordFinder {
  /** One word, or the forms that it can have. */
  readonly #forms: readonly string[]
  #text = ''
  /** No form stands in the text from the one offset on before the other. */
  #from = 0
  #next = -1

  constructor(forms: readonly string[]) {
    this.#forms = forms
  }

  /** Whether a form of the word begins between two offsets. */
  isWithin(text: string, start: number, end: number): boolean {
    if (text !== this.#text || start < this.#from || start > this.#next) {
      this.#text = text
      this.#from = start
      this.#next = this.#find(start)
    }
    return this.#next < end
  }

  #find(start: number): number {
    const found = this.#forms.map((form) => this.#text.indexOf(form, start)).filter((at) => at >= 0)
    return found.length === 0 ? this.#text.length : Math.min(...found)
  }
}
