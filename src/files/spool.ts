import {tmpdir} from 'node:os'
import {readAll, writeAll} from './file-bytes.ts'
import {type NamelessFile, openNameless} from './nameless-file.ts'

/** How many bytes wait in memory before the disk is asked. */
const mostInMemory = 1 << 22

/** Bytes that are taken again in the order in which they were added: in memory, and from a size on in a file. */
export class Spool {
  #parts: Uint8Array[] = []
  #inMemory = 0
  #file: NamelessFile | undefined
  /** How much was taken: bytes of the file, or parts in memory. */
  #taken = 0

  /** @throws Error of the system where the disk is full, or has no room for what waits */
  add(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#inMemory += bytes.length
    if (this.#inMemory >= mostInMemory) this.#flush()
  }

  /** The next bytes, so many as were added together or a part of them. */
  take(length: number): Uint8Array {
    // All is in memory: what is taken is what was added.
    if (this.#file === undefined) return this.#parts[this.#taken++] ?? new Uint8Array()
    this.#flush()
    const bytes = Buffer.allocUnsafe(length)
    if (readAll(this.#file.handle, bytes, this.#taken) < length)
      throw new Error('What waited to be written is no longer there')
    this.#taken += length
    return bytes
  }

  remove(): void {
    this.#parts = []
    this.#file?.close()
    this.#file = undefined
  }

  #flush(): void {
    this.#file ??= openNameless(tmpdir())
    for (const bytes of this.#parts) writeAll(this.#file.handle, bytes)
    this.#parts = []
    this.#inMemory = 0
  }
}
