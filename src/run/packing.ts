/** How many bytes wait to be put together; what has more than half of that goes alone. */
const roomFor = 1 << 20

/** Something with bytes, which are moved. */
interface Holder {
  bytes: Uint8Array
}

/**
 * Moves the bytes of many results to few buffers, each as large as what it holds,
 * since a buffer changes threads without a copy. Until it is known how large,
 * they wait in memory that is taken once.
 */
export class Packing {
  readonly #room = Buffer.allocUnsafeSlow(roomFor)
  #used = 0
  #waiting: Holder[] = []
  #buffers: ArrayBuffer[] = []

  /** Moves bytes away, so that those that were there can be written over; where to, is known when the buffers are taken. */
  add(holder: Holder): void {
    const {bytes} = holder
    if (bytes.length > roomFor / 2) {
      // What comes of a large file has a buffer of its own already.
      holder.bytes = fills(bytes) ? bytes : copied(bytes)
      this.#buffers.push(holder.bytes.buffer as ArrayBuffer)
      return
    }
    if (this.#used + bytes.length > roomFor) this.#pack()
    holder.bytes = this.#room.subarray(this.#used, this.#used + bytes.length)
    holder.bytes.set(bytes)
    this.#used += bytes.length
    this.#waiting.push(holder)
  }

  /** The buffers of all that was added since the last time. */
  take(): ArrayBuffer[] {
    this.#pack()
    const buffers = this.#buffers
    this.#buffers = []
    return buffers
  }

  #pack(): void {
    const all = copied(this.#room.subarray(0, this.#used))
    for (const holder of this.#waiting)
      holder.bytes = all.subarray(holder.bytes.byteOffset, holder.bytes.byteOffset + holder.bytes.length)
    if (this.#used > 0) this.#buffers.push(all.buffer as ArrayBuffer)
    this.#used = 0
    this.#waiting = []
  }
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
