import path from 'node:path'
import type {JudgedDocument} from '../diagnostics/policy.ts'
import {words} from '../diagnostics/reporters/words.ts'
import type {Severity} from '../diagnostics/rules.ts'
import type {Steps} from '../files/steps.ts'
import {type PartOptions, writerOf} from '../run/part.ts'
import type {Language} from '../vocabulary/languages.ts'
import type {OnCut} from '../write/cell-limit.ts'
import {csvOptions, isRecordFormat, tableNames} from '../write/formats.ts'
import {readRecords} from '../write/record-lines.ts'
import type {DocumentNotes, RecordWriter} from '../write/record-writer.ts'
import {openRecordWriter} from '../write/record-writers.ts'
import {abandonAll, publishAll, type Sink, sinkFor} from '../write/sinks.ts'
import {tableHeading} from '../write/table-heading.ts'
import type {View} from '../write/view.ts'
import type {Writer} from '../write/writers.ts'
import {isColoured} from './colour.ts'
import type {Target} from './write-options.ts'

/** Where the text of records goes: input by input, and then either all of it or nothing. */
export interface Output {
  /**
   * @param chunks the text of an input's meetings in UTF-8, one for each part of the output; none where it has none
   * @param onCut is told of cells that a spreadsheet cannot hold
   */
  add: (chunks: readonly Uint8Array[], onCut: OnCut) => Steps
  /** Is told of each document, and whether it could be read. */
  document?: (path: string, isRead: boolean, judged: JudgedDocument) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  /** @param passedOver how many files were no documents */
  finish: (passedOver: number) => Promise<void>
  /** Leaves nothing behind; after {@link Output.finish}, or where it failed, there may be nothing left to do. */
  abandon: () => void
}

/** A part of an output, and where it goes: a path, or undefined for standard output. */
interface PartTarget extends PartOptions {
  target: string | undefined
}

/**
 * The parts of the output that was asked for: standard output, a file, or for
 * CSV a folder with a file a table.
 */
export function outputParts({format, options}: Target): PartTarget[] {
  const {out, table} = options
  const csv = csvOptions(options)
  if (isRecordFormat(format)) return [{format: 'records', table: 'items', csv, target: out}]
  const isFolder = out !== undefined && format === 'csv' && table === undefined && !/\.csv$/i.test(out)
  if (isFolder) {
    const {lang} = options
    return tableNames.map((table) => ({format, table, csv, target: path.join(out, `${tableHeading(table, lang)}.csv`)}))
  }
  return [{format, table: table ?? 'items', csv, target: out}]
}

/**
 * Opens all parts of an output as one: none is seen before each is written.
 *
 * @throws OutputError where it cannot be written to
 */
export async function openOutput(target: Target): Promise<Output> {
  const {format, options} = target
  if (isRecordFormat(format)) return ofRecords(await openRecordWriter(format, options), options.lang)
  const targets = outputParts(target)
  // A signal is not to come between the first file and the last, so what is waited for comes before.
  const writers = await Promise.all(targets.map(writerOf))
  const parts: Part[] = []
  const output = ofText(parts)
  try {
    for (const [index, {target: path}] of targets.entries())
      parts.push({writer: writers[index] as Writer, sink: sinkFor(path), isEmpty: true})
    for (const {writer, sink} of parts) sink.write(Buffer.from(writer.start))
  } catch (error) {
    output.abandon()
    throw error
  }
  return output
}

/** The records of lines of JSON, one by one. */
function ofRecords(writer: RecordWriter, language: Language): Output {
  return {
    ...writer,
    document: (path, isRead, judged) => {
      writer.document?.(path, isRead)
      writer.notes?.({path, ...notesOf(judged, language)})
    },
    *add([chunk = new Uint8Array()], onCut) {
      for (const meeting of readRecords(chunk)) {
        if (meeting === undefined) yield
        else yield* writer.add(meeting, onCut)
      }
    },
  }
}

/** What is said of a document, in words. */
function notesOf(
  {completeness, diagnostics, isLate = false}: JudgedDocument,
  language: Language,
): Omit<DocumentNotes, 'path'> {
  const {verdicts, reason, page, line} = words[language]
  const verdict = completeness?.verdict ?? 'unread'
  const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity)
  const [errors, warnings] = [of('error'), of('warning')]
  const notes = [...errors, ...warnings].map((one) => {
    const start = one.position?.start
    if (start === undefined) return reason(one)
    const place = `${start.page === undefined ? '' : `${page} ${start.page}, `}${line} ${start.line}`
    return `${place}: ${reason(one)}`
  })
  return {verdict, verdictInWords: verdicts[verdict], errors: errors.length, warnings: warnings.length, notes, isLate}
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
 * @param isForTerminals whether what would act on a terminal is spelled out in it already, and what is not is meant
 * @throws OutputError where it cannot be written to
 */
export function openText(out: string | undefined, isForTerminals = false): TextOutput {
  const sink = sinkFor(out, isForTerminals)
  return {
    write: (text) => sink.write(Buffer.from(text)),
    flushed: sink.flushed,
    finish: () => publishAll([sink]),
    abandon: sink.abandon,
  }
}

/** How wide text for people is where it goes to no terminal. */
const widthOfFile = 100

/**
 * The view that fits where text goes: colours are for a terminal, whose width is known.
 *
 * @param elsewhere how many characters of a line are used in a file or a pipe
 */
export function viewFor(out: string | undefined, wantsColor: boolean, elsewhere = widthOfFile): View {
  const isTerminal = out === undefined && process.stdout.isTTY === true
  return {
    color: out === undefined && isColoured(process.stdout, wantsColor),
    width: (isTerminal && process.stdout.columns) || elsewhere,
  }
}

/** How many bytes are written before a signal is listened for. */
const mostAtOnce = 1 << 22

/** A writer, where its text goes, and whether no meeting has gone there yet. */
interface Part {
  writer: Writer
  sink: Sink
  isEmpty: boolean
}

function ofText(parts: readonly Part[]): Output {
  return {
    *add(chunks) {
      for (const [index, bytes] of chunks.entries()) {
        const part = parts[index] as Part
        if (bytes.length === 0) continue
        // Every meeting has "between" before it, since its thread cannot know whether it is the first.
        const from = part.isEmpty ? Buffer.byteLength(part.writer.between) : 0
        part.isEmpty = false
        for (let at = from; at < bytes.length; at += mostAtOnce) {
          part.sink.write(bytes.subarray(at, at + mostAtOnce))
          yield
        }
      }
    },
    flushed: async () => {
      for (const {sink} of parts) await sink.flushed()
    },
    finish: async () => {
      for (const {writer, sink} of parts) sink.write(Buffer.from(writer.end))
      await publishAll(parts.map(({sink}) => sink))
    },
    abandon: () => abandonAll(parts.map(({sink}) => sink)),
  }
}
