import {TextSpool} from './text-spool.ts'

/** Values that wait in a file, as lines of JSON, until all are known. */
export class JsonSpool<Value> {
  readonly #lines: TextSpool

  /** @param folder whose disk they are kept on */
  constructor(folder: string) {
    this.#lines = new TextSpool(folder)
  }

  add(value: Value): void {
    this.#lines.add(`${JSON.stringify(value)}\n`)
  }

  /** In the order in which they were added; nothing is added after that. */
  async *values(): AsyncGenerator<Value> {
    let rest = ''
    for await (const chunk of this.#lines.read().setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() as string
      for (const line of lines) yield JSON.parse(line) as Value
    }
  }

  remove(): void {
    this.#lines.remove()
  }
}
