/**
 * A regular expression that is made when it is first asked: of many that a
 * vocabulary has, a document needs few, and each takes as long to make as a line to read.
 */
export class LateExpression {
  readonly source: string
  readonly #flags: string
  #made: RegExp | undefined

  constructor(source: string, flags: string) {
    this.source = source
    this.#flags = flags
  }

  test(text: string): boolean {
    return this.#expression.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.#expression.exec(text)
  }

  /** The text with another in the place of what is found first. */
  replaceIn(text: string, by: string): string {
    return text.replace(this.#expression, by)
  }

  get #expression(): RegExp {
    this.#made ??= new RegExp(this.source, this.#flags)
    return this.#made
  }
}
