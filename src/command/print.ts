import {printableLines} from '../diagnostics/printable.ts'

/** Prints a line, or several, with what a terminal would obey spelled out. */
export function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`)
}
