/** The document while it is written: one line after the other, counted from 1. */
export class Sheet {
  readonly lines: string[] = []

  /** Writes one line and tells its number. */
  put(line: string): number {
    return this.lines.push(line)
  }

  blank(count: number): void {
    for (let at = 0; at < count; at++) this.put('')
  }

  /** How many lines stand so far: what `since` counts from. */
  mark(): number {
    return this.lines.length
  }

  since(mark: number): string[] {
    return this.lines.slice(mark)
  }
}

/**
 * The text of some lines as contract.md has it: NFC, non-breaking spaces as
 * spaces, a run of blank lines as one. Spaces at the ends of lines are left out
 * of the comparison.
 */
export function textOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.normalize('NFC').replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** All on one line, as score.mjs compares. */
export const foldOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
