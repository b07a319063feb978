import {matchesIn} from '../vocabulary/matches.ts'
import {decodeWindows1252} from './decode.ts'

// UTF-8 that was read as windows-1252 and saved again: "Søren" has become "SÃ¸ren".

const toByte = new Map<number, number>()
for (let byte = 0; byte < 256; byte++) {
  toByte.set(decodeWindows1252(Uint8Array.of(byte)).charCodeAt(0), byte)
}

/**
 * UTF-8 sequences as windows-1252 shows them: "Ã¸", "Â§", "â€“". Only the lead
 * bytes of Latin letters and of punctuation count, since "på’…" is Danish too.
 */
const continuation =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]'
const sequence = new RegExp(`[\\u00c2\\u00c3]${continuation}|\\u00e2${continuation}{2}`, 'g')

const leads = ['\u00c2', '\u00c3', '\u00e2']

/** Offsets of the letters that look double-encoded, at most `most` of them. */
export function findDoubleEncoded(text: string, most: number): number[] {
  const found: number[] = []
  if (!leads.some((lead) => text.includes(lead))) return found
  for (const match of matchesIn(sequence, text)) {
    if (repairSequence(match[0]) === match[0]) continue
    found.push(match.index)
    if (found.length === most) break
  }
  return found
}

/** The text with every double-encoded letter as it was meant; what is not double-encoded stays. */
export function repairDoubleEncoded(text: string): string {
  return text.replace(sequence, repairSequence)
}

function repairSequence(sequence: string): string {
  const bytes = Array.from(sequence, (letter) => toByte.get(letter.charCodeAt(0)) ?? 0)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes))
  } catch {
    return sequence
  }
}
