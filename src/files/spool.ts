import {tmpdir} from 'node:os'
import {readAll} from './file-bytes.ts'
import {type NamelessFile, openNameless} from './nameless-file.ts'
import {atOnce, type Steps} from './steps.ts'

/** How many bytes wait in memory before the disk is asked, where nothing else is said. */
const usualMost = 1 << 22
/** For how many bytes there is room from the start, and how many are read ahead. */
const firstRoom = 1 << 16
const ahead = 1 << 18
/** The most bytes of UTF-8 that a UTF-16 unit takes. */
const bytesOfUnit = 3

/**
 * Bytes that wait: in memory, and from a size on in a file. They are taken again
 * by where they stand, best in the order in which they were added. Nothing is
 * added after the first are taken.
 */
export class Spool {
  readonly #folder: string
  readonly #most: number
  #length = 0
  /** What is not in the file yet; later what was read of it. It is taken once, and written over. */
  #room = Buffer.alloc(0)
  #used = 0
  /** Where in all bytes the room begins. */
  #from = 0
  #file: NamelessFile | undefined
  #isTaken = false

  /**
   * @param folder whose disk they are kept on
   * @param most how many of them wait in memory
   */
  constructor(folder = tmpdir(), most = usualMost) {
    this.#folder = folder
    this.#most = most
  }

  /** How many bytes were added. */
  get length(): number {
    return this.#length
  }

  /**
   * Adds bytes, or a text in UTF-8.
   *
   * @returns where they stand
   * @throws OutputError where the disk has no room for what waits
   */
  add(bytes: Uint8Array | string): number {
    const at = this.length
    const most = bytes.length * bytesOfUnit
    if (typeof bytes !== 'string') atOnce(this.addInSteps(bytes))
    else if (most > this.#most) atOnce(this.addInSteps(Buffer.from(bytes)))
    else {
      this.#makeRoom(most)
      this.#filled(this.#room.write(bytes, this.#used))
    }
    return at
  }

  /** As {@link Spool.add}, of bytes that can be many. */
  *addInSteps(bytes: Uint8Array): Steps {
    for (let at = 0; at < bytes.length; at += this.#most) {
      const part = bytes.subarray(at, at + this.#most)
      this.#makeRoom(part.length)
      this.#room.set(part, this.#used)
      this.#filled(part.length)
      yield
    }
  }

  /** So many bytes from a place on, which are good until others are taken. */
  take(from: number, length: number): Buffer {
    return atOnce(this.takeInSteps(from, length))
  }

  /** As {@link Spool.take}, of bytes that can be many. */
  *takeInSteps(from: number, length: number): Steps<Buffer> {
    if (!this.#isTaken && this.#file !== undefined) this.#flush()
    this.#isTaken = true
    if (from < this.#from || from + length > this.#from + this.#used) {
      if (length > this.#most) return yield* this.#takeMany(from, Buffer.allocUnsafe(length))
      this.#read(from, length)
    }
    return this.#room.subarray(from - this.#from, from - this.#from + length)
  }

  /** All of it, in pieces that stay as they are. */
  *pieces(): Generator<Buffer> {
    for (let at = 0; at < this.length; at += ahead) yield Buffer.from(this.take(at, Math.min(ahead, this.length - at)))
  }

  remove(): void {
    this.#room = Buffer.alloc(0)
    this.#used = 0
    this.#file?.close()
    this.#file = undefined
  }

  *#takeMany(from: number, bytes: Buffer): Steps<Buffer> {
    for (let at = 0; at < bytes.length; at += this.#most) {
      const part = bytes.subarray(at, at + this.#most)
      if (this.#readTo(part, from + at) < part.length) throw gone()
      yield
    }
    return bytes
  }

  /** Reads to the room; more than is asked for where that goes on from what is there. */
  #read(from: number, length: number): void {
    const goesOn = from === 0 || (from >= this.#from && from <= this.#from + this.#used)
    const most = goesOn ? Math.max(length, ahead) : length
    if (most > this.#room.length) this.#room = Buffer.allocUnsafeSlow(most)
    this.#used = this.#readTo(this.#room.subarray(0, most), from)
    this.#from = from
    if (this.#used < length) throw gone()
  }

  #readTo(bytes: Uint8Array, from: number): number {
    return this.#file === undefined ? 0 : readAll(this.#file.handle, bytes, from)
  }

  #filled(bytes: number): void {
    this.#used += bytes
    this.#length += bytes
  }

  #makeRoom(more: number): void {
    if (this.#used + more > this.#most) this.#flush()
    if (this.#used + more <= this.#room.length) return
    let size = Math.max(this.#room.length, firstRoom)
    while (size < this.#used + more) size *= 2
    const larger = Buffer.allocUnsafeSlow(size)
    larger.set(this.#room.subarray(0, this.#used))
    this.#room = larger
  }

  #flush(): void {
    this.#file ??= openNameless(this.#folder)
    this.#file.write(this.#room.subarray(0, this.#used))
    this.#from += this.#used
    this.#used = 0
  }
}

function gone(): Error {
  return new Error('What waited to be written is no longer there')
}
