import {closeSync, fsync, openSync} from 'node:fs'
import {promisify} from 'node:util'
import {writeAll} from './file-bytes.ts'

/** After how many bytes the disk is told to begin with them. */
const syncEvery = 1 << 26
const synced = promisify(fsync)

/** A new file that goes to the disk while it is written, so that little of it is left for the end. */
export class SyncedFile {
  #handle: number | undefined
  #unsynced = 0
  #syncing: Promise<void> | undefined
  #failure: unknown

  /** @throws Error of the system where it cannot be made */
  constructor(path: string) {
    this.#handle = openSync(path, 'w')
  }

  /** @throws Error of the system where the disk is full; where the file is closed, nothing is done */
  write(bytes: Uint8Array): void {
    if (this.#handle === undefined) return
    writeAll(this.#handle, bytes)
    this.#unsynced += bytes.length
    if (this.#unsynced < syncEvery || this.#syncing !== undefined) return
    this.#unsynced = 0
    this.#syncing = this.#sync(this.#handle)
  }

  /**
   * Resolves when all is on the disk.
   *
   * @throws Error of the system where it did not get there
   */
  async sync(): Promise<void> {
    await this.#syncing
    if (this.#handle !== undefined) await this.#sync(this.#handle)
    if (this.#failure !== undefined) throw this.#failure
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  async #sync(handle: number): Promise<void> {
    try {
      await synced(handle)
    } catch (error) {
      // The system tells of it once, and it is said in the end.
      this.#failure ??= error
    }
    this.#syncing = undefined
  }
}
