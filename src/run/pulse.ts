/**
 * How another thread sees what a worker thread is at, also while that is in the
 * middle of something and answers nobody: a counter that goes on with every
 * input, and the index of that input in its batch.
 */
export class Pulse {
  readonly shared: SharedArrayBuffer
  readonly #cells: Int32Array

  constructor(shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#cells = new Int32Array(shared)
  }

  /** The thread begins with the input of this index. */
  beat(index: number): void {
    Atomics.store(this.#cells, 1, index)
    Atomics.add(this.#cells, 0, 1)
  }

  /** How many inputs the thread has begun with; 0 while it is starting. */
  get count(): number {
    return Atomics.load(this.#cells, 0)
  }

  /** Index of the input that it has begun with last. */
  get index(): number {
    return Atomics.load(this.#cells, 1)
  }
}
