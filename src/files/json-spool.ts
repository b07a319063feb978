import {breather} from './breath.ts'
import {Spool} from './spool.ts'

/** Values that wait as JSON, as {@link Spool} has it. */
export class JsonSpool<Value> {
  readonly #spool: Spool
  /** Where each ends. */
  readonly #ends: number[] = []

  constructor(...place: ConstructorParameters<typeof Spool>) {
    this.#spool = new Spool(...place)
  }

  get count(): number {
    return this.#ends.length
  }

  /** @throws OutputError where the disk has no room for it */
  add(value: Value): void {
    this.#spool.add(JSON.stringify(value))
    this.#ends.push(this.#spool.length)
  }

  /** The one that was added so many-th, from 0. */
  get(order: number): Value {
    const from = this.#ends[order - 1] ?? 0
    return JSON.parse(this.#spool.take(from, (this.#ends[order] as number) - from).toString('utf8')) as Value
  }

  /** In the order in which they were added, while signals are heard. */
  async *values(): AsyncGenerator<Value> {
    const breath = breather()
    for (let order = 0; order < this.count; order++) {
      await breath()
      yield this.get(order)
    }
  }

  remove(): void {
    this.#spool.remove()
  }
}
