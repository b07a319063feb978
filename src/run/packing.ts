/** For how many bytes a buffer has room; what has more than half of that goes alone. */
const roomFor = 1 << 20
/** How many buffers wait to be filled again. */
const mostFree = 4

/** Something with bytes, which are moved. */
interface Holder {
  bytes: Uint8Array
}

/**
 * Moves the bytes of many results to few buffers, since a buffer changes threads
 * without a copy. Whoever has read it gives it back: memory that is taken anew has
 * to be cleared by the system, which takes longer than to fill it.
 */
export class Packing {
  #room: Buffer | undefined
  #used = 0
  #buffers: ArrayBuffer[] = []
  readonly #free: ArrayBuffer[] = []

  /** Moves bytes away, so that those that were there can be written over. */
  add(holder: Holder): void {
    const {bytes} = holder
    if (bytes.length > roomFor / 2) {
      // What comes of a large file has a buffer of its own already.
      holder.bytes = fills(bytes) ? bytes : copied(bytes)
      this.#buffers.push(holder.bytes.buffer as ArrayBuffer)
      return
    }
    if (this.#used + bytes.length > roomFor) this.#close()
    this.#room ??= this.#next()
    holder.bytes = this.#room.subarray(this.#used, this.#used + bytes.length)
    holder.bytes.set(bytes)
    this.#used += bytes.length
  }

  /** The buffers of all that was added since the last time. */
  take(): ArrayBuffer[] {
    this.#close()
    const buffers = this.#buffers
    this.#buffers = []
    return buffers
  }

  /** Takes buffers again whose bytes nobody needs any more. */
  giveBack(buffers: readonly ArrayBuffer[]): void {
    for (const buffer of buffers) if (this.#free.length < mostFree) this.#free.push(buffer)
  }

  #next(): Buffer {
    const free = this.#free.pop()
    return free === undefined ? Buffer.allocUnsafeSlow(roomFor) : Buffer.from(free)
  }

  #close(): void {
    if (this.#room !== undefined) this.#buffers.push(this.#room.buffer as ArrayBuffer)
    this.#room = undefined
    this.#used = 0
  }
}

/** The buffers of what was packed that can be filled again, each once. */
export function packedIn(holders: Iterable<Holder>): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const {bytes} of holders) if (bytes.buffer.byteLength === roomFor) buffers.add(bytes.buffer as ArrayBuffer)
  return [...buffers]
}

function copied(bytes: Uint8Array): Uint8Array {
  // Without zeros first, which would be written for nothing.
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  copy.set(bytes)
  return copy
}

/** Whether bytes begin where their buffer does and leave little of it: what shares a buffer with others does not. */
function fills({byteOffset, byteLength, buffer}: Uint8Array): boolean {
  return byteOffset === 0 && byteLength * 2 > buffer.byteLength
}
