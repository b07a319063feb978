import {pause} from '../run/executor.ts'

const nul = 0
const feed = 10

/**
 * The paths of a list, as they come: separated by NUL where there is one, since
 * the name of a file can have a line break in it, else one a line. Where the
 * list has to be waited for, that is said.
 */
export async function* readPaths(stream: AsyncIterable<string | Buffer>): AsyncGenerator<string | typeof pause> {
  let pending: Buffer = Buffer.alloc(0)
  let separator: number | undefined
  for await (const chunk of stream) {
    pending = Buffer.concat([pending, chunk as Buffer])
    separator ??= separatorIn(pending)
    if (separator === undefined) continue
    let from = 0
    for (let to = pending.indexOf(separator); to >= 0; to = pending.indexOf(separator, from)) {
      yield* pathIn(pending.subarray(from, to), separator)
      from = to + 1
    }
    pending = pending.subarray(from)
    yield pause
  }
  yield* pathIn(pending, separator ?? feed)
}

function separatorIn(bytes: Buffer): number | undefined {
  if (bytes.includes(nul)) return nul
  return bytes.includes(feed) ? feed : undefined
}

function* pathIn(bytes: Buffer, separator: number): Generator<string> {
  const text = bytes.toString('utf8')
  const path = separator === feed ? text.replace(/\r$/, '') : text
  if (path !== '') yield path
}
