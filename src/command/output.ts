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
import type {Meeting} from '../records/schema.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {type Format, type Writer, writers} from '../write/writers.ts'
import {explain} from './inputs.ts'

/** Records cannot go where they were to go; the message says what to do instead. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** Where records go: meetings one by one, and then either all of it or nothing. */
export interface Output {
  add: (meeting: Meeting) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  finish: () => Promise<void>
  /** Leaves nothing behind; after {@link Output.finish}, or where it failed, there may be nothing left to do. */
  abandon: () => void
}

/** Something that takes text, and in the end makes it seen. */
export interface Sink {
  write: (text: string) => void
  flushed: () => Promise<void>
  /** All is written, and nothing seen yet. */
  close: () => Promise<void>
  publish: () => void
  abandon: () => void
}

/** How many bytes of a file are put together before they are written. */
const bufferSize = 1 << 20
/** The most bytes of UTF-8 that a UTF-16 unit takes. */
const longestUnit = 3
/** How much text is put together before it is given to a stream. */
const chunkLength = 1 << 17

/**
 * The output that was asked for: standard output, a file, or for CSV a folder
 * with a file a table.
 *
 * @throws Error of the system where a file cannot be written
 */
export function openOutput(format: Format, out: string | undefined, table: TableName | undefined): Output {
  const isFolder = out !== undefined && format === 'csv' && table === undefined && !/\.csv$/i.test(out)
  const parts: Part[] = []
  const output = outputOf(parts)
  try {
    if (isFolder)
      for (const name of tableNames) parts.push(part(writers.csv(name), sinkFor(path.join(out, `${name}.csv`))))
    else
      parts.push(part(writers[format](table ?? 'items'), out === undefined ? streamSink(process.stdout) : sinkFor(out)))
  } catch (error) {
    output.abandon()
    throw error
  }
  return output
}

/** As {@link openOutput}, for text that is no table of meetings. */
export function openText(out: string | undefined): Sink {
  return out === undefined ? streamSink(process.stdout) : sinkFor(out)
}

/** The format by the ending of a file; another where none has it. */
export function formatOf<Name extends string>(
  out: string | undefined,
  formats: readonly Name[],
  otherwise: Name,
): Name {
  const ending = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase()
  const name = ending === 'jsonl' ? 'ndjson' : ending
  return formats.find((format) => format === name) ?? otherwise
}

/** A writer and where its text goes. */
interface Part {
  writer: Writer
  sink: Sink
}

function part(writer: Writer, sink: Sink): Part {
  sink.write(writer.start)
  return {writer, sink}
}

/** All parts as one: none is seen before each is written. */
function outputOf(parts: readonly Part[]): Output {
  let isFirst = true
  return {
    add: (meeting) => {
      for (const {writer, sink} of parts) {
        if (!isFirst) sink.write(writer.between)
        sink.write(writer.meeting(meeting))
        sink.write(writer.after)
      }
      isFirst = false
    },
    flushed: async () => {
      for (const {sink} of parts) await sink.flushed()
    },
    finish: async () => {
      for (const {writer, sink} of parts) {
        sink.write(writer.end)
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
    write: (text) => {
      const most = text.length * longestUnit
      if (used + most > bufferSize) flush()
      if (most > bufferSize) writeOut(Buffer.from(text, 'utf8'))
      else used += buffer.write(text, used, 'utf8')
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
  let pending: string[] = []
  let length = 0
  let free = true
  const flush = () => {
    if (length > 0) free = stream.write(pending.join(''))
    pending = []
    length = 0
  }
  const drained = async () => {
    if (!free && !stream.destroyed)
      await new Promise<void>((resolve) => stream.once('drain', resolve).once('close', resolve))
    free = true
  }
  return {
    write: (text) => {
      pending.push(text)
      length += text.length
      if (length >= chunkLength) flush()
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
