import type {MarkedText} from '../text/lines.ts'
import type {FormatName} from './format-names.ts'

/** What is known of the bytes behind a text; `compile` writes it into `source`. */
export interface Provenance {
  sha256: string
  mediaType: string
  encoding: string
  /** The address on the web that the document, or what holds it, tells. */
  url?: string
}

declare module 'vfile' {
  interface DataMap {
    provenance: Provenance
    /** What stood at the edges of pages, one time, where a reader has left it out of the reading text. */
    pageEdges: string
    /** Which lines of a print are headings by their letters, or by what a tagged PDF says of them. */
    printedHeadings: MarkedText['headings']
  }
}

export interface ReadOptions {
  /** The format to read, whatever the bytes look like. */
  from?: FormatName | undefined
  /** WHATWG label to use instead of what the bytes tell. */
  encoding?: string | undefined
  /** Repair double-encoded UTF-8; positions then refer to the repaired text. */
  repair?: boolean | undefined
}
