import {setTimeout as wait} from 'node:timers/promises'
import {type Words, words} from '../diagnostics/reporters/words.ts'
import {pause} from '../run/executor.ts'
import type {InputResult} from '../run/result.ts'
import {counted, type Noun} from '../vocabulary/counted.ts'
import type {Language} from '../vocabulary/languages.ts'
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

/** How far a run is. */
interface State {
  done: Amount & {items: number}
  total: Amount | undefined
  seconds: number
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
 * @param what what the inputs are
 */
export function openProgress(
  {quiet, progress, lang = 'en'}: {quiet?: boolean; progress: boolean; lang?: Language},
  find: (() => Inputs) | undefined,
  what: 'files' | 'meetings' = 'files',
): Progress {
  const teller = new Teller(words[lang], what)
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
      process.stderr.write(`${teller.line({done, total, seconds})}\n`)
    } else if (seconds * 1000 > drawAfter) {
      const text = teller.bar({done, total, seconds}).slice(0, (process.stderr.columns ?? 80) - 1)
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
    soFar: () => new Teller(words.en, what).amount(done),
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

/** Tells how far a run is, in a language. */
class Teller {
  readonly #say: Words
  readonly #inputs: Noun

  constructor(say: Words, what: 'files' | 'meetings') {
    this.#say = say
    this.#inputs = say[what]
  }

  /** "1,234 files (56.7 MB)" */
  amount({files, bytes}: Amount): string {
    return `${this.#counted(files, this.#inputs)} (${this.#megabytes(bytes)} MB)`
  }

  /** "1,234 of 50,000 files, 56.7 MB, 5,678 agenda items, 22.1 MB/s, 38 s left" */
  line({done, total, seconds}: State): string {
    const parts = [
      total === undefined
        ? this.#counted(done.files, this.#inputs)
        : this.#say.outOf(this.#whole(done.files), this.#counted(total.files, this.#inputs)),
      `${this.#megabytes(done.bytes)} MB`,
      this.#counted(done.items, this.#say.items),
      `${this.#megabytes(done.bytes / seconds)} MB/s`,
    ]
    if (total !== undefined && done.bytes > 0)
      parts.push(this.#say.left(duration((Math.max(0, total.bytes - done.bytes) / done.bytes) * seconds)))
    return parts.join(', ')
  }

  /** "[#######-------------] " and the line. */
  bar(state: State): string {
    const {done, total} = state
    const text = this.line(state)
    if (total === undefined || total.bytes === 0) return text
    const filled = Math.min(barLength, Math.floor((done.bytes / total.bytes) * barLength))
    return `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}] ${text}`
  }

  #counted(count: number, noun: Noun): string {
    return counted(count, noun, this.#whole(count))
  }

  #whole(count: number): string {
    return count.toLocaleString(this.#say.locale)
  }

  #megabytes(bytes: number): string {
    return (bytes / 1e6).toLocaleString(this.#say.locale, {minimumFractionDigits: 1, maximumFractionDigits: 1})
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** In milliseconds, by the clock that is there without being loaded. */
function sinceStart(): number {
  return process.uptime() * 1000
}
