// Bytes as letters that a page can hold. HTML keeps all letters of ASCII but two,
// NUL and the carriage return, and "<" could end the element. So seven bits make a
// letter, and those three stand 128 further up, where a letter takes two bytes:
//
//   bytes    01101000 01100101 01101010 …
//   letters  0110100 0011001 0101101 …      "4" U+0019 "-" …
//
// That takes 117 bytes for 100, where base64 takes 133.

const notKept: ReadonlySet<number> = new Set(['\0', '\r', '<'].map((letter) => letter.charCodeAt(0)))

/** The codes of the letters that stand for bytes, all of them below 256. */
export function lettersOf(bytes: Uint8Array): Uint8Array {
  const letters = new Uint8Array(Math.ceil((bytes.length * 8) / 7))
  let length = 0
  let held = 0
  let bits = 0
  const put = (code: number) => {
    letters[length++] = notKept.has(code) ? code | 128 : code
  }
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x3fff
    bits += 8
    for (; bits >= 7; bits -= 7) put((held >> (bits - 7)) & 127)
  }
  if (bits > 0) put((held << (7 - bits)) & 127)
  return letters
}

/** The bytes that letters stand for. */
export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((letters.length * 7) / 8))
  let length = 0
  let held = 0
  let bits = 0
  for (let at = 0; at < letters.length; at++) {
    held = ((held << 7) | (letters.charCodeAt(at) & 127)) & 0x3fff
    bits += 7
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = held >> bits
  }
  return bytes
}
