import {Lines} from './lines.ts'
import {runAt} from './run-at.ts'
import type {SourceMap} from './source-map.ts'

// A text made of stretches of a source, each of which knows where it comes from:
//
//   source   <p>S&oslash;ren <b>Holm</b></p>
//               |^^^^^^^|^^^   ^^^^
//   text        S   ø    ren   Holm        four runs: "S", "ø" (one entity), "ren ", "Holm"
//
// Texts can be made of other mapped texts, as HTML that is escaped in XML is;
// the runs of the last one still lead to the first source.

/** A text and where it comes from. It only grows. */
export class MappedText {
  readonly #parts: string[] = []
  #length = 0
  #text: string | undefined
  /** Where each run begins in this text; the next one begins where it ends. */
  readonly #starts: number[] = []
  readonly #sourceStarts: number[] = []
  /** Where the source of a run ends; -1 where it is copied letter by letter. */
  readonly #sourceEnds: number[] = []

  /** A source as it is, whose text comes from itself. */
  static of(source: string): MappedText {
    const text = new MappedText()
    text.#add(source, 0, -1)
    return text
  }

  get length(): number {
    return this.#length
  }

  /** The last letter so far; undefined where there is none. */
  get lastLetter(): string | undefined {
    return this.#parts.at(-1)?.at(-1)
  }

  /** The text so far. */
  get text(): string {
    if (this.#text === undefined) {
      this.#text = this.#parts.join('')
      this.#parts.splice(0, this.#parts.length, this.#text)
    }
    return this.#text
  }

  /** Adds a stretch of another mapped text, letter by letter. */
  copy(from: MappedText, start: number, end: number): void {
    let run = runAt(from.#starts, start)
    for (let at = start; at < end; run++) {
      const runEnd = Math.min(end, from.#starts[run + 1] ?? from.length)
      const sourceEnd = from.#sourceEnds[run] as number
      const sourceStart = from.#sourceStarts[run] as number
      const skipped = sourceEnd < 0 ? at - (from.#starts[run] as number) : 0
      this.#add(from.text.slice(at, runEnd), sourceStart + skipped, sourceEnd)
      at = runEnd
    }
  }

  /** Adds letters that stand for a whole stretch of another mapped text, as "ø" does for "&oslash;". */
  replace(letters: string, from: MappedText, start: number, end: number): void {
    const sourceStart = from.#sourceStart(start)
    this.#add(letters, sourceStart, Math.max(sourceStart, from.#sourceEnd(end)))
  }

  /** Adds letters that the source has not, such as the line break between two paragraphs. */
  insert(letters: string): void {
    const at = this.#length === 0 ? 0 : this.#sourceEnd(this.#length)
    this.#add(letters, at, at)
  }

  /** The offset in the source of the letter at an offset for a start, behind the letter before it for an end. */
  sourceAt(offset: number, side: 'start' | 'end'): number {
    return side === 'start' ? this.#sourceStart(offset) : this.#sourceEnd(offset)
  }

  /** The stretches of a source of some length that are not in this text, and behind which letter of it they are left out. */
  leftOut(length: number): {start: number; end: number; at: number}[] {
    const runs = this.#starts
      .map((start, run) => {
        const sourceStart = this.#sourceStarts[run] as number
        const sourceEnd = this.#sourceEnds[run] as number
        const to = this.#starts[run + 1] ?? this.#length
        return {start: sourceStart, end: sourceEnd < 0 ? sourceStart + to - start : sourceEnd, to}
      })
      .sort((one, other) => one.start - other.start)
    const found: {start: number; end: number; at: number}[] = []
    let [from, at] = [0, 0]
    for (const run of [...runs, {start: length, end: length, to: this.#length}]) {
      if (run.start > from) found.push({start: from, end: run.start, at})
      if (run.end > from) [from, at] = [run.end, Math.max(0, run.to - 1)]
    }
    return found
  }

  /** Where in the source a letter begins. */
  #sourceStart(offset: number): number {
    if (this.#starts.length === 0) return 0
    const run = runAt(this.#starts, offset)
    const start = this.#sourceStarts[run] as number
    return (this.#sourceEnds[run] as number) < 0 ? start + offset - (this.#starts[run] as number) : start
  }

  /** Where in the source the letter before an offset ends. */
  #sourceEnd(offset: number): number {
    if (offset === 0) return this.#sourceStart(0)
    const run = runAt(this.#starts, offset - 1)
    const end = this.#sourceEnds[run] as number
    return end < 0 ? (this.#sourceStarts[run] as number) + offset - (this.#starts[run] as number) : end
  }

  #add(letters: string, sourceStart: number, sourceEnd: number): void {
    if (letters === '') return
    const last = this.#starts.length - 1
    const continues =
      last >= 0 &&
      sourceEnd < 0 &&
      (this.#sourceEnds[last] as number) < 0 &&
      (this.#sourceStarts[last] as number) + this.#length - (this.#starts[last] as number) === sourceStart
    if (!continues) {
      this.#starts.push(this.#length)
      this.#sourceStarts.push(sourceStart)
      this.#sourceEnds.push(sourceEnd)
    }
    this.#parts.push(letters)
    this.#length += letters.length
    this.#text = undefined
  }

  /** The map from this text to lines and columns of its source, whose lines are found when a place is first asked for. */
  mapTo(source: string): SourceMap {
    let lines: Lines | undefined
    return {
      pointAt: (offset, side) => {
        lines ??= new Lines(source)
        return lines.pointAt(this.sourceAt(offset, side))
      },
    }
  }
}
