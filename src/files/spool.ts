import {tmpdir} from 'node:os'
import {readAll} from './file-bytes.ts'
import {type NamelessFile, openNameless} from './nameless-file.ts'
import {atOnce, type Steps} from './steps.ts'

/** How many bytes wait in memory before the disk is asked, and how many go there or come from there at once. */
const mostInMemory = 1 << 22
/** For how many bytes there is room from the start. */
const firstRoom = 1 << 16

/**
 * Bytes that are taken again in the order in which they were added: in memory,
 * and from a size on in a file. Nothing is added after the first are taken.
 */
export class Spool {
  /** What is not in the file yet; later what was read of it ahead. It is taken once, and written over. */
  #room = Buffer.alloc(0)
  #used = 0
  /** How much of the room was taken already. */
  #taken = 0
  #file: NamelessFile | undefined
  /** How much of the file was read; undefined while bytes are added. */
  #read: number | undefined

  /** @throws OutputError where the disk has no room for what waits */
  add(bytes: Uint8Array): void {
    atOnce(this.addInSteps(bytes))
  }

  /** As {@link Spool.add}, of bytes that can be many. */
  *addInSteps(bytes: Uint8Array): Steps {
    for (let at = 0; at < bytes.length; at += mostInMemory) {
      const part = bytes.subarray(at, at + mostInMemory)
      if (this.#used + part.length > mostInMemory) this.#flush()
      this.#makeRoom(this.#used + part.length)
      this.#room.set(part, this.#used)
      this.#used += part.length
      yield
    }
  }

  /** The next bytes, which are good until others are taken. */
  take(length: number): Uint8Array {
    return atOnce(this.takeInSteps(length))
  }

  /** As {@link Spool.take}, of bytes that can be many. */
  *takeInSteps(length: number): Steps<Uint8Array> {
    if (this.#file !== undefined && this.#read === undefined) {
      this.#flush()
      this.#read = 0
    }
    if (length > mostInMemory) return yield* this.#takeMany(length)
    if (this.#taken + length > this.#used) this.#fill()
    return this.#takeOfRoom(length)
  }

  remove(): void {
    this.#room = Buffer.alloc(0)
    this.#used = 0
    this.#file?.close()
    this.#file = undefined
  }

  *#takeMany(length: number): Steps<Uint8Array> {
    const bytes = Buffer.allocUnsafe(length)
    let at = Math.min(length, this.#used - this.#taken)
    bytes.set(this.#takeOfRoom(at))
    for (let most = 0; at < length; at += most) {
      most = Math.min(length - at, mostInMemory)
      this.#readTo(bytes.subarray(at, at + most), most)
      yield
    }
    return bytes
  }

  #takeOfRoom(length: number): Uint8Array {
    if (this.#taken + length > this.#used) throw new Error('What waited to be written is no longer there')
    this.#taken += length
    return this.#room.subarray(this.#taken - length, this.#taken)
  }

  /** Reads ahead, behind what is left in the room. */
  #fill(): void {
    this.#room.copyWithin(0, this.#taken, this.#used)
    this.#used -= this.#taken
    this.#taken = 0
    this.#used += this.#readTo(this.#room.subarray(this.#used), 0)
  }

  /** @returns how many bytes there were, which are no fewer than asked for */
  #readTo(bytes: Uint8Array, least: number): number {
    if (this.#file === undefined || this.#read === undefined) return 0
    const count = readAll(this.#file.handle, bytes, this.#read)
    if (count < least) throw new Error('What waited to be written is no longer there')
    this.#read += count
    return count
  }

  #makeRoom(least: number): void {
    if (least <= this.#room.length) return
    let size = Math.max(this.#room.length, firstRoom)
    while (size < least) size *= 2
    const larger = Buffer.allocUnsafeSlow(size)
    larger.set(this.#room.subarray(0, this.#used))
    this.#room = larger
  }

  #flush(): void {
    this.#file ??= openNameless(tmpdir())
    this.#file.write(this.#room.subarray(0, this.#used))
    this.#used = 0
  }
}
