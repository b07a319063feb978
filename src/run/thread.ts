import {parentPort, workerData} from 'node:worker_threads'
import type {WorkOptions} from './executor.ts'
import type {ReadyInput} from './input.ts'
import {Pulse} from './pulse.ts'
import type {InputResult} from './result.ts'
import {worker} from './work.ts'

// A worker thread of a pool: takes batches of inputs, one after the other, and
// answers each with what came of its inputs.

export interface ThreadData {
  options: WorkOptions
  pulse: SharedArrayBuffer
}

/** A batch on its way to a thread. */
export interface BatchMessage {
  inputs: readonly ReadyInput[]
}

/** What came of a batch. */
export interface ResultMessage {
  results: InputResult[]
}

const {options, pulse: shared} = workerData as ThreadData
const pulse = new Pulse(shared)
const work = worker(options)
let before = Promise.resolve()

parentPort?.on('message', ({inputs}: BatchMessage) => {
  before = before.then(() => workOn(inputs))
})

async function workOn(inputs: readonly ReadyInput[]): Promise<void> {
  const results: InputResult[] = []
  for (const [index, input] of inputs.entries()) {
    pulse.beat(index)
    results.push(await work(input))
  }
  const transferred = packed(results)
  parentPort?.postMessage({results} satisfies ResultMessage, transferred)
}

/** Moves the bytes of each part of the output into one buffer, since a buffer changes threads without a copy. */
function packed(results: readonly InputResult[]): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = []
  for (let part = 0; part < options.parts.length; part++) {
    const chunks = results.flatMap(({chunks}) => chunks[part] ?? [])
    const [alone] = chunks
    if (alone !== undefined && chunks.length === 1 && fills(alone.bytes)) {
      // The one chunk of a large file has a buffer of its own already.
      buffers.push(alone.bytes.buffer as ArrayBuffer)
      continue
    }
    const buffer = new ArrayBuffer(chunks.reduce((sum, {bytes}) => sum + bytes.length, 0))
    let at = 0
    for (const chunk of chunks) {
      const bytes = new Uint8Array(buffer, at, chunk.bytes.length)
      bytes.set(chunk.bytes)
      chunk.bytes = bytes
      at += bytes.length
    }
    buffers.push(buffer)
  }
  return buffers
}

/** Whether bytes begin where their buffer does and leave little of it: what shares a buffer with others does not. */
function fills({byteOffset, byteLength, buffer}: Uint8Array): boolean {
  return byteOffset === 0 && byteLength * 2 > buffer.byteLength
}
