import type {VFile} from 'vfile'
import type {Position} from '../records/schema.ts'
import {linesOf} from '../text/lines.ts'
import {MappedText} from '../text/mapped-text.ts'
import {type SourceMap, sourcePosition} from '../text/source-map.ts'
import {isSpace} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {matchesIn} from '../vocabulary/matches.ts'

/** A line that the pages of a source have, and the reading text does without. */
interface LeftOut {
  text: string
  /** Where it stands in the source. */
  place: Position
  /** The offset in the reading text behind which it is left out. */
  at: number
}

declare module 'vfile' {
  interface DataMap {
    /** Running heads and feet, page numbers, and what a site has put around a transcript. */
    leftOut: LeftOut[]
  }
}

/** Keeps which lines of a source are not in the reading text made of it, so that they can be told. */
export function keepLeftOut(
  file: VFile,
  text: MappedText,
  source: string,
  placeOf: (start: number, end: number) => Position,
): void {
  const linesIn = ({start, end, at}: {start: number; end: number; at: number}) =>
    Array.from(matchesIn(/[^\n\r\f]+/gu, source.slice(start, end)), ({0: line, index}): LeftOut => {
      const from = start + index + line.length - line.trimStart().length
      const printed = line.trim()
      // The white space at the end of an item is no part of it.
      let behind = at
      while (behind > 0 && isSpace(text.text.charCodeAt(behind))) behind--
      return {text: printed, place: placeOf(from, from + printed.length), at: behind}
    })
  file.data.leftOut = text
    .leftOut(source.length)
    .flatMap(linesIn)
    .filter((line) => /[\p{L}\p{N}]/u.test(line.text))
}

/** A stretch of a text, and the letters that take its place: none where it is left out. An empty one is where letters come in. */
export interface Edit extends Stretch {
  letters: string
}

/** Gives a file that has edits, in their order, a reading text with them, and the map back to the source. */
export function editText(file: VFile, edits: Iterable<Edit>): void {
  const source = MappedText.of(String(file))
  const edited = new MappedText()
  let from = -1
  for (const {start, end, letters} of edits) {
    edited.copy(source, Math.max(from, 0), start)
    if (start === end) edited.insert(letters)
    else edited.replace(letters, source, start, end)
    from = end
  }
  if (from < 0) return
  edited.copy(source, from, source.length)
  takeText(file, edited)
}

/** Gives a file a reading text made of the one that it has, with the map back to the source and what is left out of it. */
export function takeText(file: VFile, text: MappedText): void {
  const source = String(file)
  const before = file.data.sourceMap
  const map: SourceMap =
    before === undefined
      ? text.mapTo(source)
      : {pointAt: (offset, side) => before.pointAt(text.sourceAt(offset, side), side)}
  const lines = linesOf(file)
  keepLeftOut(file, text, source, (start, end) => sourcePosition(file, lines.position(start, end)))
  file.value = text.text
  file.data.sourceMap = map
}
