import {
  closeSync,
  createWriteStream,
  fsync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {printableLines} from '../diagnostics/printable.ts'
import {type PartOptions, writerOf} from '../run/convert.ts'
import {makeFolder} from '../run/make-folder.ts'
import {explain} from '../run/system-error.ts'
import {tableNames} from '../write/tables.ts'
import type {View} from '../write/view.ts'
import {formats, type Writer} from '../write/writers.ts'
import {UsageError, type WriteFlags} from './flags.ts'

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

/** A part of an output, and where it goes: a path, or undefined for standard output. */
export interface PartTarget extends PartOptions {
  target: string | undefined
}

/** The parts of the output that was asked for: standard output, a file, or for CSV a folder with a file a table. */
export function outputParts({format: asked, out, table}: WriteFlags): PartTarget[] {
  const format = asked ?? formatOf(out, formats, 'json')
  if (table !== undefined && format !== 'csv') throw new UsageError(`--table goes with csv, not with ${format}`)
  const isFolder = out !== undefined && format === 'csv' && table === undefined && !/\.csv$/i.test(out)
  if (isFolder) return tableNames.map((name) => ({format, table: name, target: path.join(out, `${name}.csv`)}))
  return [{format, table: table ?? 'items', target: out}]
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

/**
 * Opens all parts of an output as one: none is seen before each is written.
 *
 * @throws Error of the system where a file cannot be written
 */
export function openOutput(targets: readonly PartTarget[]): Output {
  const parts: Part[] = []
  const output = outputOf(parts)
  try {
    for (const {target, ...part} of targets) {
      const sink = target === undefined ? standardOutput() : sinkFor(target)
      parts.push({writer: writerOf(part), sink, isEmpty: true})
    }
    for (const {writer, sink} of parts) sink.write(Buffer.from(writer.start))
  } catch (error) {
    output.abandon()
    throw error
  }
  return output
}

/** Where text goes that is not the records of meetings: all of it or nothing. */
export interface TextOutput {
  write: (text: string) => void
  flushed: () => Promise<void>
  finish: () => Promise<void>
  abandon: () => void
}

/**
 * As {@link openOutput}, for text that is put together when all is read.
 *
 * @throws Error of the system where a file cannot be written
 */
export function openText(out: string | undefined): TextOutput {
  const sink = out === undefined ? streamSink(process.stdout) : sinkFor(out)
  return {
    write: (text) => sink.write(Buffer.from(text)),
    flushed: sink.flushed,
    finish: async () => {
      await sink.close()
      sink.publish()
    },
    abandon: sink.abandon,
  }
}

/** How wide text for people is where it goes to no terminal. */
const widthOfFile = 100

/** The view that fits where text goes: colours and the whole width are for a terminal. */
export function viewFor(out: string | undefined, wantsColor: boolean): View {
  const isTerminal = out === undefined && process.stdout.isTTY === true
  return {
    color: isTerminal && wantsColor && !process.env.NO_COLOR,
    width: (isTerminal && process.stdout.columns) || widthOfFile,
  }
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

/** The sink for a path: a file, or what stands there already and is none, such as a device or a pipe. */
export function sinkFor(target: string): Sink {
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
      try {
        // A file that has its name before its content is on the disk can be empty after a power cut.
        if (handle !== undefined) await synced(handle)
      } catch (error) {
        throw outputError(target, error)
      }
      close()
    },
    publish: () => {
      renameSync(beside, file)
      syncFolder(path.dirname(file))
    },
    abandon: () => {
      close()
      rmSync(beside, {force: true})
    },
  }
}

const synced = promisify(fsync)

/** Brings the name of a file to the disk; not every system lets a folder be opened for that. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {}
}

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
