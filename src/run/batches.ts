import type {ReadyInput} from '../files/input.ts'
import {type InputSource, pause} from './executor.ts'

/** Inputs that one thread works on in one go, so that small files do not drown in messages. */
export type Batch = readonly ReadyInput[]

/** How large a batch becomes, and of how many inputs. */
const batchBytes = 1 << 18
const batchInputs = 128

/** Inputs in batches: of many where they are small, of one where it is large. */
export async function* batches(inputs: InputSource): AsyncGenerator<Batch> {
  let batch: ReadyInput[] = []
  let bytes = 0
  for await (const input of inputs) {
    if (input !== pause) {
      const ready = 'read' in input ? await input.read() : input
      batch.push(ready)
      bytes += sizeOf(ready)
    }
    if (batch.length === batchInputs || bytes >= batchBytes || (input === pause && batch.length > 0)) {
      yield batch
      batch = []
      bytes = 0
    }
  }
  if (batch.length > 0) yield batch
}

function sizeOf(input: ReadyInput): number {
  if ('rule' in input) return 0
  return 'bytes' in input ? input.bytes.length : input.size
}
