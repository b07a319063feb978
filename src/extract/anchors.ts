/** An anchor as a vocabulary has it: the letters before it, its first letter, and what goes on from there. */
type Printed = readonly [before: string, first: string, rest: string]

interface Anchor {
  /** The codes that can stand before it; null for any. */
  before: ReadonlySet<number> | null
  /** Matches from its first letter on. */
  form: RegExp
}

/** First letters are told apart by a table up to here: Latin-1. */
const codes = 0x100

/**
 * Finds the places in a text where it is worth looking closer. Most letters
 * begin no anchor, and most that do have the wrong letter before them, so that
 * next to no place is left to a regular expression.
 */
export class AnchorFinder {
  readonly #byFirst: readonly (Anchor[] | undefined)[]

  constructor(printed: readonly Printed[]) {
    const byFirst = new Array<Anchor[] | undefined>(codes).fill(undefined)
    for (const [before, first, rest] of printed) {
      const code = first.charCodeAt(0)
      const anchor = {
        before: before === '' ? null : new Set(Array.from(before, (letter) => letter.charCodeAt(0))),
        form: new RegExp(first.replace(/[.-]/, '\\$&') + rest, 'y'),
      }
      byFirst[code] = [...(byFirst[code] ?? []), anchor]
    }
    this.#byFirst = byFirst
  }

  /** The first anchor from an offset on, and where it stands. */
  next(text: string, from: number): {index: number; found: string} | undefined {
    for (let index = from; index < text.length; index++) {
      const anchors = this.#byFirst[text.charCodeAt(index)]
      if (anchors === undefined) continue
      const before = text.charCodeAt(index - 1)
      for (const anchor of anchors) {
        if (anchor.before !== null && !anchor.before.has(before)) continue
        anchor.form.lastIndex = index
        const found = anchor.form.exec(text)?.[0]
        if (found !== undefined) return {index, found}
      }
    }
    return undefined
  }
}
