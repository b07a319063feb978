/** Up to where letters are told apart by a table: Latin with its extensions, and the combining marks. */
const codes = 0x370

const letters = new Uint8Array(codes)
const capitals = new Uint8Array(codes)
for (let code = 0; code < codes; code++) {
  const letter = String.fromCharCode(code)
  letters[code] = /[\p{L}\p{M}]/u.test(letter) ? 1 : 0
  capitals[code] = /\p{Lu}/u.test(letter) ? 1 : 0
}

/** Whether a UTF-16 unit is a letter as Danish and its neighbours write it, or an accent behind one. */
export function isLetter(code: number): boolean {
  return code < codes && letters[code] === 1
}

/** Whether a capital letter stands at an offset of a text: all that `\p{Lu}` means. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < codes ? capitals[code] === 1 : /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** Whether a UTF-16 unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
