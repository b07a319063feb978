import {parentPort, workerData} from 'node:worker_threads'
import type {Batch} from './batches.ts'
import {compiled} from './compiled.ts'
import type {WorkOptions} from './executor.ts'
import {Pulse} from './pulse.ts'
import type {InputResult} from './result.ts'
import {worker} from './work.ts'

// A worker thread of a pool: takes batches of inputs, one after the other, and
// answers each with what came of its inputs.

export interface ThreadData {
  options: WorkOptions
  pulse: SharedArrayBuffer
}

const {options, pulse: shared} = workerData as ThreadData
const pulse = new Pulse(shared)
const work = worker(options)
let before = Promise.resolve()
let isKept = false

parentPort?.on('message', (inputs: Batch) => {
  before = before.then(() => workOn(inputs))
})

async function workOn(inputs: Batch): Promise<void> {
  const results: InputResult[] = []
  for (const [index, input] of inputs.entries()) {
    pulse.beat(index)
    results.push(await work(input))
    // After the first: what documents of all formats have compiled takes the start of a small one longer to read.
    if (!isKept) compiled.keep()
    isKept = true
  }
  parentPort?.postMessage(
    results,
    results.flatMap(({chunks}) => chunks.map(({bytes}) => bytes.buffer as ArrayBuffer)),
  )
}
