import type {VFile} from 'vfile'
import type {Point, Position} from '../records/schema.ts'

// Parse and extract work in the reading text: the value of the file, which is
// what a person reads in the document. Where the source is no plain text, the
// reader keeps how one leads back to the other:
//
//   source        <p>S&oslash;ren <b>Holm</b></p>
//   reading text  Søren Holm

/** Leads from the reading text back to the source. */
export interface SourceMap {
  /**
   * The place in the source of an offset in the reading text: of the character
   * there for a start, behind the character before it for an end.
   */
  pointAt: (offset: number, side: 'start' | 'end') => Point
}

declare module 'vfile' {
  interface DataMap {
    /** Put there by a reader whose source is no plain text, when it has reported what it found in the source. */
    sourceMap: SourceMap
  }
}

/** A place in the reading text of a file as a place in its source: the same where the source is plain text. */
export function sourcePosition(file: VFile, position: Position): Position {
  const map = file.data.sourceMap
  if (map === undefined) return position
  return {start: map.pointAt(position.start.offset, 'start'), end: map.pointAt(position.end.offset, 'end')}
}
