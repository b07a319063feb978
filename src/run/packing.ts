/** How many bytes a buffer has for what comes of small files. */
const bufferSize = 1 << 19

/** Bytes of many results in few buffers, since a buffer changes threads without a copy. */
export class Packing {
  readonly buffers: ArrayBuffer[] = []
  #room = new Uint8Array()

  /** The same bytes in one of the buffers; those that were given can be written over. */
  add(bytes: Uint8Array): Uint8Array {
    // What comes of a large file has a buffer of its own already.
    if (bytes.length >= bufferSize && fills(bytes)) {
      this.buffers.push(bytes.buffer as ArrayBuffer)
      return bytes
    }
    if (this.#room.length < bytes.length) {
      // Without zeros in it, which would be written for nothing.
      this.#room = Buffer.allocUnsafeSlow(Math.max(bufferSize, bytes.length))
      this.buffers.push(this.#room.buffer as ArrayBuffer)
    }
    const packed = this.#room.subarray(0, bytes.length)
    packed.set(bytes)
    this.#room = this.#room.subarray(bytes.length)
    return packed
  }
}

/** Whether bytes begin where their buffer does and leave little of it: what shares a buffer with others does not. */
function fills({byteOffset, byteLength, buffer}: Uint8Array): boolean {
  return byteOffset === 0 && byteLength * 2 > buffer.byteLength
}
