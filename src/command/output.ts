import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {Meeting} from '../records/schema.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {type Format, type Writer, writers} from '../write/writers.ts'

/** Where records go: meetings one by one, and then either all of it or nothing. */
export interface Output {
  add: (meeting: Meeting) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  finish: () => Promise<void>
  abandon: () => void
}

/** Something takes text until it is told that there is no more. */
interface Sink {
  write: (text: string) => void
  flushed: () => Promise<void>
  finish: () => Promise<void>
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
 */
export function openOutput(format: Format, out: string | undefined, table: TableName | undefined): Output {
  if (out !== undefined && format === 'csv' && table === undefined && !/\.csv$/i.test(out)) {
    mkdirSync(out, {recursive: true})
    return together(tableNames.map((name) => recordOutput(writers.csv(name), fileSink(path.join(out, `${name}.csv`)))))
  }
  const writer = writers[format](table ?? 'items')
  return recordOutput(writer, out === undefined ? streamSink(process.stdout) : fileSink(out))
}

function recordOutput(writer: Writer, sink: Sink): Output {
  let isFirst = true
  sink.write(writer.start)
  return {
    add: (meeting) => {
      if (!isFirst) sink.write(writer.between)
      sink.write(writer.meeting(meeting))
      sink.write(writer.after)
      isFirst = false
    },
    flushed: sink.flushed,
    finish: () => {
      sink.write(writer.end)
      return sink.finish()
    },
    abandon: sink.abandon,
  }
}

function together(outputs: readonly Output[]): Output {
  return {
    add: (meeting) => {
      for (const output of outputs) output.add(meeting)
    },
    flushed: async () => {
      for (const output of outputs) await output.flushed()
    },
    finish: async () => {
      for (const output of outputs) await output.finish()
    },
    abandon: () => {
      for (const output of outputs) output.abandon()
    },
  }
}

/** A file that appears whole or not at all: written beside its name, then renamed. */
function fileSink(target: string): Sink {
  const folder = path.dirname(target)
  mkdirSync(folder, {recursive: true})
  const beside = path.join(folder, `.${path.basename(target)}.${process.pid}.part`)
  const handle = openSync(beside, 'w')
  const buffer = Buffer.allocUnsafe(bufferSize)
  let used = 0
  const writeOut = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
  }
  const flush = () => {
    writeOut(buffer.subarray(0, used))
    used = 0
  }
  return {
    write: (text) => {
      const most = text.length * longestUnit
      if (used + most > bufferSize) flush()
      if (most > bufferSize) writeOut(Buffer.from(text, 'utf8'))
      else used += buffer.write(text, used, 'utf8')
    },
    flushed: async () => {},
    finish: async () => {
      flush()
      fsyncSync(handle)
      closeSync(handle)
      renameSync(beside, target)
    },
    abandon: () => {
      closeSync(handle)
      rmSync(beside, {force: true})
    },
  }
}

function streamSink(stream: NodeJS.WriteStream): Sink {
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
    finish: async () => {
      flush()
      await drained()
    },
    abandon: flush,
  }
}
