import {parentPort, workerData} from 'node:worker_threads'
import type {ReadyInput} from '../files/input.ts'
import {compiled} from './compiled.ts'
import type {WorkOptions} from './executor.ts'
import {Packing} from './packing.ts'
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
  /** Buffers of earlier results, which nobody needs any more. */
  buffers: readonly ArrayBuffer[]
}

/** What came of a batch. */
export interface ResultMessage {
  results: InputResult[]
}

const {options, pulse: shared} = workerData as ThreadData
const pulse = new Pulse(shared)
const work = worker(options)
const packing = new Packing()
let before = Promise.resolve()
let isKept = false

parentPort?.on('message', ({inputs, buffers}: BatchMessage) => {
  packing.giveBack(buffers)
  before = before.then(() => workOn(inputs))
})

async function workOn(inputs: readonly ReadyInput[]): Promise<void> {
  const results: InputResult[] = []
  for (const [index, input] of inputs.entries()) {
    pulse.beat(index)
    const result = await work(input)
    for (const chunk of result.chunks) packing.add(chunk)
    results.push(result)
  }
  if (!isKept) compiled.keep()
  isKept = true
  parentPort?.postMessage({results} satisfies ResultMessage, packing.take())
}
