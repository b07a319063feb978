import {createWriteStream, openSync, type Stats, statSync} from 'node:fs'
import type {Writable} from 'node:stream'
import {finished} from 'node:stream/promises'
import {printableLines} from '../diagnostics/printable.ts'
import {OutputError, outputError} from '../files/output-error.ts'
import {stage} from '../files/staging.ts'
import {SyncedFile} from '../files/synced-file.ts'

/** Something that takes bytes, and in the end makes them seen. */
export interface Sink {
  /** @param bytes may be written over afterwards */
  write: (bytes: Uint8Array) => void
  flushed: () => Promise<void>
  /** All is written, and nothing seen yet. */
  close: () => Promise<void>
  publish: () => void
  abandon: () => void
}

/** Makes what was written to sinks seen: nothing of it before all of it is there. */
export async function publishAll(sinks: readonly Sink[]): Promise<void> {
  for (const sink of sinks) await sink.close()
  for (const sink of sinks) sink.publish()
}

/** Leaves nothing behind: the first may have made the folder, and takes it away when nothing is left in it. */
export function abandonAll(sinks: readonly Sink[]): void {
  for (const sink of sinks.toReversed()) sink.abandon()
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
 * @param isForTerminals whether what would act on a terminal is spelled out already, and what is not is meant
 * @throws OutputError where it cannot be written to
 */
export function sinkFor(target: string | undefined, isForTerminals = false): Sink {
  if (target === undefined) return standardOutput(isForTerminals)
  try {
    const stats = standingAt(target)
    return stats === undefined || stats.isFile() ? fileSink(target) : deviceSink(target, stats, isForTerminals)
  } catch (error) {
    throw outputError(target, error)
  }
}

/**
 * What stands at a path that is to be written to; undefined where there is nothing.
 *
 * @throws OutputError where it is a folder
 */
export function standingAt(target: string): Stats | undefined {
  const stats = statSync(target, {throwIfNoEntry: false})
  if (stats?.isDirectory()) throw new OutputError(`${target}: It is a folder; name a file in it`)
  return stats
}

/**
 * Makes sure that what nobody can read on a terminal does not go onto one.
 *
 * @param what it is, as a sentence begins
 * @throws OutputError where it would
 */
export function notOnTerminal(what: string, target: string | undefined): void {
  if (target === undefined && process.stdout.isTTY === true)
    throw new OutputError(`${what} cannot go to a terminal; name a file with --out, or send it into a pipe`)
}

function standardOutput(isForTerminals: boolean): Sink {
  const sink = streamSink(process.stdout)
  return process.stdout.isTTY === true && !isForTerminals ? shown(sink) : sink
}

/**
 * On a terminal what would act there is spelled out, as JSON has it, so that a
 * document can neither move the cursor nor turn a line around; to a pipe or a
 * file goes every letter as it is.
 */
function shown(sink: Sink): Sink {
  const text = (bytes: Uint8Array) => printableLines(Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n'))
  return {...sink, write: (bytes) => sink.write(Buffer.from(text(bytes)))}
}

/** What is there already and is no file, such as a pipe: it is written to, and stays what it is. */
function deviceSink(target: string, stats: Stats, isForTerminals: boolean): Sink {
  // A pipe that nobody reads yet is not opened here: all would wait for its reader, signals too.
  const fd = stats.isCharacterDevice() ? openSync(target, 'w') : undefined
  const stream = createWriteStream(target, {fd})
  let failure: unknown
  stream.on('error', (error) => {
    failure = error
  })
  const orFail = () => {
    if (failure !== undefined) throw outputError(target, failure)
  }
  const sink = streamSink(stream)
  const device = {
    ...sink,
    write: (bytes: Uint8Array) => {
      orFail()
      sink.write(bytes)
    },
    flushed: async () => {
      await sink.flushed()
      orFail()
    },
    close: async () => {
      await sink.close()
      stream.end()
      await finished(stream).catch((error: unknown) => {
        throw outputError(target, failure ?? error)
      })
    },
  }
  // It brings the network with it, for nothing where what is written goes to a file.
  const {isatty} = process.getBuiltinModule('node:tty')
  return fd !== undefined && isatty(fd) && !isForTerminals ? shown(device) : device
}

/** A file that appears whole or not at all: written beside its name, then renamed. */
function fileSink(target: string): Sink {
  const staging = stage(target)
  const file = new SyncedFile(staging.path)
  const buffer = Buffer.allocUnsafe(bufferSize)
  let used = 0
  const writeOut = (bytes: Uint8Array) => {
    try {
      file.write(bytes)
    } catch (error) {
      throw outputError(target, error)
    }
  }
  const flush = () => {
    writeOut(buffer.subarray(0, used))
    used = 0
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
        await file.sync()
      } catch (error) {
        throw outputError(target, error)
      }
      file.close()
    },
    publish: staging.publish,
    abandon: () => {
      file.close()
      staging.abandon()
    },
  }
}

function streamSink(stream: Writable): Sink {
  let pending: Uint8Array[] = []
  let length = 0
  let soon: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(soon)
    soon = undefined
    if (length > 0) stream.write(Buffer.concat(pending))
    pending = []
    length = 0
  }
  const drained = async () => {
    // Asked of the stream: it may have drained while others were at work, and says so once.
    if (stream.writableNeedDrain && !stream.destroyed)
      await new Promise<void>((resolve) => {
        // Each takes the other away: a stream has no room for a listener a chunk.
        const done = () => {
          stream.off('drain', done).off('close', done)
          resolve()
        }
        stream.on('drain', done).on('close', done)
      })
  }
  return {
    write: (bytes) => {
      pending.push(Buffer.from(bytes))
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
