import {tmpdir} from 'node:os'
import {readAll} from './file-bytes.ts'
import {type NamelessFile, openNameless} from './nameless-file.ts'

/** How many bytes stay in memory before the disk is asked. */
const mostInMemory = 1 << 22

/** Bytes that are asked for again in any order: in memory, and from a size on in a file. */
export class Shelf {
  /** What is in memory, by where it goes in the file. */
  readonly #inMemory = new Map<number, Uint8Array>()
  #sizeInMemory = 0
  #length = 0
  #file: NamelessFile | undefined

  /**
   * @returns where it is
   * @throws OutputError where the disk has no room for it
   */
  put(bytes: Uint8Array): number {
    const at = this.#length
    this.#length += bytes.length
    this.#inMemory.set(at, bytes)
    this.#sizeInMemory += bytes.length
    if (this.#sizeInMemory >= mostInMemory) this.#flush()
    return at
  }

  /** What was put there, of so many bytes. */
  get(at: number, length: number): Uint8Array {
    const known = this.#inMemory.get(at)
    if (known !== undefined) return known
    const bytes = Buffer.allocUnsafe(length)
    if (this.#file === undefined || readAll(this.#file.handle, bytes, at) < length)
      throw new Error('What waited to be joined is no longer there')
    return bytes
  }

  remove(): void {
    this.#inMemory.clear()
    this.#file?.close()
    this.#file = undefined
  }

  #flush(): void {
    this.#file ??= openNameless(tmpdir())
    for (const bytes of this.#inMemory.values()) this.#file.write(bytes)
    this.#inMemory.clear()
    this.#sizeInMemory = 0
  }
}
