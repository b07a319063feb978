import {createReadStream, type ReadStream} from 'node:fs'
import {type NamelessFile, openNameless} from '../files/nameless-file.ts'

/** How much text is put together before it is written. */
const chunkLength = 1 << 18

/** Text that waits in a file, so that memory does not fill with it. */
export class TextSpool {
  readonly #folder: string
  #file: NamelessFile | undefined
  #pending: string[] = []
  #length = 0
  #bytes = 0

  /** @param folder whose disk the text is kept on */
  constructor(folder: string) {
    this.#folder = folder
  }

  add(text: string): void {
    this.#pending.push(text)
    this.#length += text.length
    if (this.#length >= chunkLength) this.#flush()
  }

  /** How many bytes of UTF-8 were added. */
  get bytes(): number {
    this.#flush()
    return this.#bytes
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
    if (this.#length === 0) return
    this.#file ??= openNameless(this.#folder)
    const bytes = Buffer.from(this.#pending.join(''), 'utf8')
    this.#file.write(bytes)
    this.#bytes += bytes.length
    this.#pending = []
    this.#length = 0
  }
}
