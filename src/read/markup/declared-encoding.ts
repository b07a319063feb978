import {latin1} from '../../text/bytes.ts'
import {markedEncoding} from '../decode.ts'

/** How much of a document is looked at for what it says of its encoding. */
const declarationSize = 1024

const declarations = [
  /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i,
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i,
]

/**
 * The encoding that a document declares: `<?xml encoding="…"?>` or
 * `<meta charset="…">`. A byte order mark goes before it, and valid UTF-8
 * before a declaration that it has outlived, as on saved pages.
 *
 * @returns a WHATWG label; undefined where the bytes tell it, or the label is unknown
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (markedEncoding(bytes) !== undefined) return undefined
  const head = latin1(bytes, 0, declarationSize)
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1]
    if (label === undefined) continue
    const known = encodingOf(label)
    // What declares UTF-16 in letters of one byte is not UTF-16; and UTF-8 is found out from the bytes.
    return known === undefined || known.startsWith('utf-') ? undefined : known
  }
  return undefined
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
