import {
  closeSync,
  createWriteStream,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type {PartOptions} from '../run/convert.ts'
import {explain} from '../run/system-error.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {type Format, type Writer, writers} from '../write/writers.ts'

/** Records cannot go where they were to go; the message says what to do instead. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** Where the text of records goes: input by input, and then either all of it or nothing. */
export interface Output {
  /** @param chunks the text of an input's meetings in UTF-8, one for each part of the output; none where it has none */
  add: (chunks: readonly Uint8Array[]) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  finish: () => Promise<void>
  /** Leaves nothing behind; after {@link Output.finish}, or where it failed, there may be nothing left to do. */
  abandon: () => void
}

/** Something that takes bytes, and in the end makes them seen. */
interface Sink {
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

/** A part of an output, and where it goes: a path, or undefined for standard output. */
export interface PartTarget extends PartOptions {
  target: string | undefined
}

/** The parts of the output that was asked for: standard output, a file, or for CSV a folder with a file a table. */
export function outputParts(format: Format, out: string | undefined, table: TableName | undefined): PartTarget[] {
  const isFolder = out !== undefined && format === 'csv' && table === undefined && !/\.csv$/i.test(out)
  if (isFolder) return tableNames.map((name) => ({format, table: name, target: path.join(out, `${name}.csv`)}))
  return [{format, table: table ?? 'items', target: out}]
}

/**
 * Opens all parts of an output as one: none is seen before each is written.
 *
 * @throws Error of the system where a file cannot be written
 */
export function openOutput(targets: readonly PartTarget[]): Output {
  const parts: Part[] = []
  const output = outputOf(parts)
  try {
    for (const {format, table, target} of targets) {
      const sink = target === undefined ? streamSink(process.stdout) : sinkFor(target)
      parts.push({writer: writers[format](table), sink, isEmpty: true})
    }
    for (const {writer, sink} of parts) sink.write(Buffer.from(writer.start))
  } catch (error) {
    output.abandon()
    throw error
  }
  return output
}

/** A writer, where its text goes, and whether no meeting has gone there yet. */
interface Part {
  writer: Writer
  sink: Sink
  isEmpty: boolean
}

function outputOf(parts: readonly Part[]): Output {
  return {
    add: (chunks) => {
      chunks.forEach((bytes, index) => {
        const part = parts[index] as Part
        if (bytes.length === 0) return
        // Every meeting has "between" before it, since its thread cannot know whether it is the first.
        part.sink.write(part.isEmpty ? bytes.subarray(Buffer.byteLength(part.writer.between)) : bytes)
        part.isEmpty = false
      })
    },
    flushed: async () => {
      for (const {sink} of parts) await sink.flushed()
    },
    finish: async () => {
      for (const {writer, sink} of parts) {
        sink.write(Buffer.from(writer.end))
        await sink.close()
      }
      for (const {sink} of parts) sink.publish()
    },
    abandon: () => {
      for (const {sink} of parts) sink.abandon()
    },
  }
}

/** The sink for a path: a file, or what stands there already and is none, such as a device or a pipe. */
function sinkFor(target: string): Sink {
  try {
    const stats = statSync(target, {throwIfNoEntry: false})
    if (stats?.isDirectory()) throw new OutputError(`${target}: It is a folder; name a file in it`)
    if (stats !== undefined && !stats.isFile()) return streamSink(createWriteStream(target))
    mkdirSync(path.dirname(target), {recursive: true})
    return fileSink(target, stats === undefined ? target : realpathSync(target))
  } catch (error) {
    throw outputError(target, error)
  }
}

/** What the system says of an output, with its path. */
function outputError(target: string, error: unknown): Error {
  return error instanceof OutputError ? error : new OutputError(`${target}: ${explain(error)}`)
}

/** A file that appears whole or not at all: written beside its name, then renamed. */
function fileSink(target: string, file: string): Sink {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  let handle: number | undefined = openSync(beside, 'w')
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
      close()
    },
    publish: () => renameSync(beside, file),
    abandon: () => {
      close()
      rmSync(beside, {force: true})
    },
  }
}

function streamSink(stream: NodeJS.WritableStream & {destroyed?: boolean}): Sink {
  let pending: Uint8Array[] = []
  let length = 0
  let free = true
  const flush = () => {
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
