import {setTimeout as wait} from 'node:timers/promises'
import {pause} from '../run/executor.ts'
import type {InputResult} from '../run/result.ts'
import type {Inputs} from './inputs.ts'

/** Tells how far a run is, around the lines of the report. */
export interface Progress {
  add: (result: InputResult) => void
  /** Writes whole lines to standard error. */
  write: (text: string) => void
  /** "1,234 files (56.7 MB)" */
  soFar: () => string
  end: () => void
}

/** How much of something there is. */
interface Amount {
  files: number
  bytes: number
}

/** In milliseconds: from when on there is a bar, how often a bar is drawn anew, and a line written to a log. */
const drawAfter = 1000
const drawEvery = 100
const logEvery = 5000
/** A log that would say the same again waits this long, in milliseconds. */
const sameAfter = 60_000
/** A run that is over by then needs no counting of what is to come. */
const countAfter = 1000
/** After how many files the counting makes room for the run. */
const countAtOnce = 500
const barLength = 20

/**
 * A bar on a terminal, elsewhere a line every few seconds in which files were
 * read, nothing where it is not wanted.
 *
 * @param find finds what the run reads once more, to count it; undefined where that cannot be found twice
 * @param noun what an input is called
 */
export function openProgress(
  {quiet, progress}: {quiet?: boolean; progress: boolean},
  find: (() => Inputs) | undefined,
  noun = 'file',
): Progress {
  const start = sinceStart()
  const done = {files: 0, bytes: 0, items: 0}
  let total: Amount | undefined
  let isOver = false
  const isShown = progress && !quiet
  const isTerminal = process.stderr.isTTY === true
  let drawn = 0
  let logged = {files: -1, at: 0}
  const clear = () => {
    // Without an escape sequence, which not every terminal knows.
    const text = drawn === 0 ? '' : `\r${' '.repeat(drawn)}\r`
    drawn = 0
    return text
  }
  const tell = () => {
    const now = sinceStart()
    const seconds = (now - start) / 1000
    if (!isTerminal) {
      if (done.files === logged.files && now - logged.at < sameAfter) return
      logged = {files: done.files, at: now}
      process.stderr.write(`${line(noun, done, total, seconds)}\n`)
    } else if (seconds * 1000 > drawAfter) {
      const text = bar(noun, done, total, seconds).slice(0, (process.stderr.columns ?? 80) - 1)
      process.stderr.write(clear() + text)
      drawn = text.length
    }
  }
  const timer = isShown ? setInterval(tell, isTerminal ? drawEvery : logEvery) : undefined
  timer?.unref()
  if (isShown && find !== undefined) {
    void countAhead(find, () => isOver).then((amount) => {
      total = amount
    })
  }
  return {
    add: ({bytes, documents}) => {
      done.files++
      done.bytes += bytes
      for (const {counts} of documents) done.items += counts.items
    },
    write: (text) => process.stderr.write(clear() + text),
    soFar: () => `${counted(done.files, noun)} (${megabytes(done.bytes)} MB)`,
    end: () => {
      if (isOver) return
      isOver = true
      clearInterval(timer)
      process.stderr.write(clear())
    },
  }
}

/** Counts what is to be read while the run goes on; undefined where that is over first. */
async function countAhead(find: () => Inputs, isOver: () => boolean): Promise<Amount | undefined> {
  const total = {files: 0, bytes: 0}
  await wait(countAfter, undefined, {ref: false})
  for await (const input of find().inputs) {
    if (isOver()) return undefined
    if (input === pause) continue
    total.files++
    if ('size' in input) total.bytes += input.size
    if (total.files % countAtOnce === 0) await wait(1, undefined, {ref: false})
  }
  return total
}

/** "1,234 of 50,000 files, 56.7 MB, 5,678 agenda items, 22.1 MB/s, 38 s left" */
function line(noun: string, done: Amount & {items: number}, total: Amount | undefined, seconds: number): string {
  const files =
    total === undefined ? counted(done.files, noun) : `${whole(done.files)} of ${counted(total.files, noun)}`
  const parts = [files, `${megabytes(done.bytes)} MB`, counted(done.items, 'agenda item')]
  parts.push(`${megabytes(done.bytes / seconds)} MB/s`)
  if (total !== undefined && done.bytes > 0)
    parts.push(`${duration((Math.max(0, total.bytes - done.bytes) / done.bytes) * seconds)} left`)
  return parts.join(', ')
}

/** "[#######-------------] " and the line. */
function bar(noun: string, done: Amount & {items: number}, total: Amount | undefined, seconds: number): string {
  const text = line(noun, done, total, seconds)
  if (total === undefined || total.bytes === 0) return text
  const filled = Math.min(barLength, Math.floor((done.bytes / total.bytes) * barLength))
  return `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}] ${text}`
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`
}

function whole(count: number): string {
  return count.toLocaleString('en-GB')
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString('en-GB', {minimumFractionDigits: 1, maximumFractionDigits: 1})
}

/** In milliseconds, by the clock that is there without being loaded. */
function sinceStart(): number {
  return process.uptime() * 1000
}
