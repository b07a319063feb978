import {createReadStream, type ReadStream} from 'node:fs'
import {type NamelessFile, openNameless} from '../files/nameless-file.ts'

/** How many bytes are put together before they are written. */
const chunkLength = 1 << 18

/** The most bytes of UTF-8 that a UTF-16 unit takes. */
const bytesOfUnit = 3

/** Text that waits in a file, so that memory does not fill with it. */
export class TextSpool {
  readonly #folder: string
  #file: NamelessFile | undefined
  /** Text goes here at once, so that no row outlives its making; it is made when the first comes. */
  #chunk: Buffer | undefined
  #filled = 0
  #written = 0

  /** @param folder whose disk the text is kept on */
  constructor(folder: string) {
    this.#folder = folder
  }

  add(text: string): void {
    const most = text.length * bytesOfUnit
    if (this.#filled + most > chunkLength) this.#flush()
    if (most > chunkLength) this.#write(Buffer.from(text, 'utf8'))
    else {
      this.#chunk ??= Buffer.allocUnsafe(chunkLength)
      this.#filled += this.#chunk.write(text, this.#filled, 'utf8')
    }
  }

  /** How many bytes of UTF-8 were added. */
  get bytes(): number {
    return this.#written + this.#filled
  }

  /** All that was added; nothing is added after that. */
  read(): ReadStream {
    this.#flush()
    this.#file ??= openNameless(this.#folder)
    return createReadStream('', {fd: this.#file.handle, start: 0, autoClose: false, highWaterMark: chunkLength})
  }

  remove(): void {
    this.#file?.close()
    this.#file = undefined
  }

  #flush(): void {
    if (this.#chunk === undefined || this.#filled === 0) return
    this.#write(this.#chunk.subarray(0, this.#filled))
    this.#filled = 0
  }

  #write(bytes: Uint8Array): void {
    this.#file ??= openNameless(this.#folder)
    this.#file.write(bytes)
    this.#written += bytes.length
  }
}
