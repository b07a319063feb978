import {type Input, type ReadyInput, readInput} from '../files/input.ts'
import {isContainer} from '../read/containers/documents.ts'
import {isDocx} from '../read/docx/recognise.ts'
import {isPdf} from '../read/pdf/recognise.ts'
import {latin1} from '../text/bytes.ts'
import {type Executor, pause} from './executor.ts'

/** What is done before a thread would have started, in bytes. */
const smallBytes = 1 << 16

type Next = IteratorResult<Input | typeof pause>

/**
 * Works on inputs with one executor where there is only one, and it is small,
 * with another where there is more, which is loaded then. What is packed can be of
 * any size, and needs a thread that can be ended.
 */
export function oneOrMany(one: Executor, loadMany: () => Promise<Executor>): Executor {
  return async function* (inputs) {
    const source = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]()
    const first = await source.next()
    const second = first.done || first.value === pause ? undefined : await source.next()
    if (first.done || first.value === pause || !second?.done) {
      const many = await loadMany()
      return yield* many(again([first, second], source))
    }
    const input = 'read' in first.value ? await first.value.read() : first.value
    const small = inMemory(input)
    yield* small === undefined ? (await loadMany())([input]) : one([small])
  }
}

/** What was taken from a source already, and then the rest of it. */
async function* again(
  taken: readonly (Next | undefined)[],
  source: Iterator<Input | typeof pause> | AsyncIterator<Input | typeof pause>,
): AsyncGenerator<Input | typeof pause> {
  for (const one of taken) if (one !== undefined && !one.done) yield one.value
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}

/** An input that is small, with what it holds, so that it is read once; undefined for any other. */
function inMemory(input: ReadyInput): ReadyInput | undefined {
  if ('rule' in input) return input
  if ('size' in input && input.size > smallBytes) return undefined
  const content = readInput(input, smallBytes)
  if ('rule' in content) return undefined
  const {bytes} = content
  const head = latin1(bytes, 0, 1024)
  return isContainer(bytes) || isPdf(head) || isDocx(head, bytes) ? undefined : {path: input.path, bytes}
}
