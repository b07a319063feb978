import {tmpdir} from 'node:os'
import {readAll} from './file-bytes.ts'
import {type NamelessFile, openNameless} from './nameless-file.ts'
import {atOnce, type Steps} from './steps.ts'

/** How many bytes wait in memory before the disk is asked, and how many go there or come from there at once. */
const mostInMemory = 1 << 22

/** Bytes that are taken again in the order in which they were added: in memory, and from a size on in a file. */
export class Spool {
  #parts: Uint8Array[] = []
  #inMemory = 0
  #file: NamelessFile | undefined
  /** How much was taken: bytes of the file, or parts in memory. */
  #taken = 0

  /** @throws OutputError where the disk has no room for what waits */
  add(bytes: Uint8Array): void {
    atOnce(this.addInSteps(bytes))
  }

  /** As {@link Spool.add}, of bytes that can be many. */
  *addInSteps(bytes: Uint8Array): Steps {
    for (let at = 0; at === 0 || at < bytes.length; at += mostInMemory) {
      const part = bytes.subarray(at, at + mostInMemory)
      this.#parts.push(part)
      this.#inMemory += part.length
      if (this.#inMemory >= mostInMemory) this.#flush()
      yield
    }
  }

  /** The next bytes, so many as were added together or a part of them. */
  take(length: number): Uint8Array {
    return atOnce(this.takeInSteps(length))
  }

  /** As {@link Spool.take}, of bytes that can be many. */
  *takeInSteps(length: number): Steps<Uint8Array> {
    // All is in memory: what is taken is what was added.
    if (this.#file === undefined) return this.#parts[this.#taken++] ?? new Uint8Array()
    this.#flush()
    const bytes = Buffer.allocUnsafe(length)
    for (let at = 0; at < length; at += mostInMemory) {
      const part = bytes.subarray(at, at + mostInMemory)
      if (readAll(this.#file.handle, part, this.#taken) < part.length)
        throw new Error('What waited to be written is no longer there')
      this.#taken += part.length
      yield
    }
    return bytes
  }

  remove(): void {
    this.#parts = []
    this.#file?.close()
    this.#file = undefined
  }

  #flush(): void {
    this.#file ??= openNameless(tmpdir())
    for (const bytes of this.#parts) this.#file.write(bytes)
    this.#parts = []
    this.#inMemory = 0
  }
}
