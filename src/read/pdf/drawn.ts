import {Unreadable} from '../unreadable.ts'

// What the library tells of a PDF, and how much one may take.

/**
 * A piece of text that is drawn at once: text, its transformation on the page, width, font, whether a space
 * stands before it, and which of the page's headings it is of, from 1, where the PDF is tagged; else 0.
 */
export type RawRun = [text: string, transform: number[], width: number, font: string, spaced: boolean, heading: number]

/** A page as the library gives it, in points. */
export interface RawPage {
  /** From 1. */
  number: number
  width: number
  height: number
  runs: RawRun[]
  /** Whether the library went on without a part of the page. */
  damaged: boolean
}

/** What the thread says: how many pages there are, each of them, and that this was all, or what kept it from going on. */
export type Answer = {pages: number} | {page: RawPage} | {done: true} | {failure: {name: string; message: string}}

/** How much a PDF may take. */
export interface PdfLimits {
  /** The most milliseconds for one page. */
  pageMs: number
  /** The most milliseconds for all of it. */
  totalMs: number
  /** The most bytes by which the memory may grow. */
  memory: number
  pages: number
  /** The most UTF-16 units of text. */
  letters: number
}

export const pdfLimits: PdfLimits = {
  pageMs: 20_000,
  totalMs: 600_000,
  memory: 1 << 30,
  pages: 20_000,
  letters: 50_000_000,
}

/** Why a PDF was not read. */
export class PdfError extends Unreadable {
  constructor(kind: 'encrypted' | 'damaged' | 'refused', message: string) {
    super(`${kind}-file`, `The PDF cannot be read: ${message}`)
  }
}

/** What kept the library from going on. */
export function explained({name, message}: {name: string; message: string}): PdfError {
  if (name === 'PasswordException') return new PdfError('encrypted', 'A password is needed to open it')
  return new PdfError('damaged', message)
}
