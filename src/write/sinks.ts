import {closeSync, createWriteStream, fsync, openSync, realpathSync, statSync, writeSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {printableLines} from '../diagnostics/printable.ts'
import {makeFolder} from '../run/make-folder.ts'
import {OutputError, outputError} from './output-error.ts'
import {stage} from './staging.ts'

/** Something that takes bytes, and in the end makes them seen. */
export interface Sink {
  write: (bytes: Uint8Array) => void
  flushed: () => Promise<void>
  /** All is written, and nothing seen yet. */
  close: () => Promise<void>
  publish: () => void
  abandon: () => void
}

/** How many bytes are put together before they are written to a file, and given to a stream. */
const bufferSize = 1 << 20
const streamBufferSize = 1 << 17
/** For how many milliseconds text may wait for more before it is given to a stream. */
const longestWait = 100

/**
 * The sink for a path: a file, or what stands there already and is none, such as
 * a device or a pipe; standard output where there is none.
 *
 * @throws OutputError where it cannot be written to
 */
export function sinkFor(target: string | undefined): Sink {
  if (target === undefined) return standardOutput()
  try {
    const stats = statSync(target, {throwIfNoEntry: false})
    if (stats?.isDirectory()) throw new OutputError(`${target}: It is a folder; name a file in it`)
    if (stats !== undefined && !stats.isFile()) return streamSink(createWriteStream(target))
    makeFolder(path.dirname(target))
    return fileSink(target, stats === undefined ? target : realpathSync(target))
  } catch (error) {
    throw outputError(target, error)
  }
}

/**
 * Standard output. On a terminal what would act there is spelled out, as JSON
 * has it, so that a document can neither move the cursor nor turn a line around;
 * to a pipe or a file goes every letter as it is.
 */
function standardOutput(): Sink {
  const sink = streamSink(process.stdout)
  if (process.stdout.isTTY !== true) return sink
  const shown = (bytes: Uint8Array) => printableLines(Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n'))
  return {...sink, write: (bytes) => sink.write(Buffer.from(shown(bytes)))}
}

/** A file that appears whole or not at all: written beside its name, then renamed. */
function fileSink(target: string, file: string): Sink {
  const staging = stage(file)
  let handle: number | undefined = openSync(staging.path, 'w')
  const buffer = Buffer.allocUnsafe(bufferSize)
  let used = 0
  const writeOut = (bytes: Uint8Array) => {
    try {
      for (let at = 0; handle !== undefined && at < bytes.length; ) at += writeSync(handle, bytes, at)
    } catch (error) {
      throw outputError(target, error)
    }
  }
  const flush = () => {
    writeOut(buffer.subarray(0, used))
    used = 0
  }
  const close = () => {
    if (handle !== undefined) closeSync(handle)
    handle = undefined
  }
  return {
    write: (bytes) => {
      if (used + bytes.length > bufferSize) flush()
      if (bytes.length > bufferSize) return writeOut(bytes)
      buffer.set(bytes, used)
      used += bytes.length
    },
    flushed: async () => {},
    close: async () => {
      flush()
      try {
        // A file that has its name before its content is on the disk can be empty after a power cut.
        if (handle !== undefined) await synced(handle)
      } catch (error) {
        throw outputError(target, error)
      }
      close()
    },
    publish: staging.publish,
    abandon: () => {
      close()
      staging.abandon()
    },
  }
}

const synced = promisify(fsync)

function streamSink(stream: NodeJS.WritableStream & {destroyed?: boolean}): Sink {
  let pending: Uint8Array[] = []
  let length = 0
  let free = true
  let soon: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(soon)
    soon = undefined
    if (length > 0) free = stream.write(Buffer.concat(pending))
    pending = []
    length = 0
  }
  const drained = async () => {
    if (!free && !stream.destroyed)
      await new Promise<void>((resolve) => stream.once('drain', resolve).once('close', resolve))
    free = true
  }
  return {
    write: (bytes) => {
      pending.push(bytes)
      length += bytes.length
      if (length >= streamBufferSize) flush()
      else soon ??= setTimeout(flush, longestWait).unref()
    },
    flushed: drained,
    close: async () => {
      flush()
      await drained()
    },
    publish: () => {},
    abandon: flush,
  }
}
