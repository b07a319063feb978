import {type Letters, latin} from './latin.ts'

/** Up to where letters are told apart by a table. */
const codes = 0x1f00

/** Letters, and accents that are combined with the letter before them. */
const letters = tableOf([...latin.L, [0x300, 0x36f]])
const capitals = tableOf(latin.Lu)

function tableOf(all: readonly Letters[]): Uint8Array {
  const table = new Uint8Array(codes)
  for (const [from, to, step = 1] of all) for (let code = from; code <= to; code += step) table[code] = 1
  return table
}

/** Whether a UTF-16 unit is a letter, or an accent behind one. */
export function isLetter(code: number): boolean {
  return code < codes && letters[code] === 1
}

/** Whether a capital letter stands at an offset of a text: all that `\p{Lu}` means. */
export function isCapitalAt(text: string, at: number): boolean {
  return capitals[text.charCodeAt(at)] === 1
}

/** Whether a UTF-16 unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
