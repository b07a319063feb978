/** Up to where letters are told apart by a table: Latin with its extensions, and the combining marks. */
const codes = 0x370

const letters = new Uint8Array(codes)
for (let code = 0; code < codes; code++) letters[code] = /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0

/** Whether a UTF-16 unit is a letter as Danish and its neighbours write it, or an accent behind one. */
export function isLetter(code: number): boolean {
  return code < codes && letters[code] === 1
}

/** Whether a UTF-16 unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
