import type {Random} from './random.ts'

export type Encoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le with BOM' | 'windows-1252'

// The letters of windows-1252 that Latin-1 has not, as far as the documents use them.
const windowsOnly = new Map([
  ['–', 0x96],
  ['’', 0x92],
  ['”', 0x94],
  ['“', 0x93],
  ['•', 0x95],
  ['…', 0x85],
])

export function pickEncoding(random: Random): Encoding {
  const often: Encoding[] = ['utf-8', 'utf-8', 'utf-8', 'utf-8 with BOM', 'utf-16le with BOM', 'windows-1252']
  return random.pick(often)
}

export function encode(source: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(source, 'utf8')
    case 'utf-8 with BOM':
      return Buffer.from(`\uFEFF${source}`, 'utf8')
    case 'utf-16le with BOM':
      return Buffer.from(`\uFEFF${source}`, 'utf16le')
    case 'windows-1252':
      return Uint8Array.from(source, (letter) => {
        const byte = windowsOnly.get(letter) ?? letter.charCodeAt(0)
        if (byte > 0xff) throw new RangeError(`windows-1252 has no ${letter}`)
        return byte
      })
  }
}
