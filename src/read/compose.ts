import type {VFile} from 'vfile'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Edit, editText} from './left-out.ts'

// Letters and their accents can be apart in a source ("a" and a ring, as macOS
// writes file names). The reading text has them as one, as all patterns have:
//
//   source        S o ◌̸ r e n
//   reading text  S ø   r e n

/** A letter with accents apart, or one that has another form in NFC. */
const clusters = /\P{M}\p{M}+|[\u0300-\uffff]/gu

/** Gives a file whose letters and accents are apart a reading text in NFC, and the map back. */
export function composeLetters(file: VFile): void {
  const text = String(file)
  if (text.normalize('NFC') !== text) editText(file, composed(text))
}

function* composed(text: string): Generator<Edit> {
  for (const {0: cluster, index} of matchesIn(clusters, text)) {
    const letters = cluster.normalize('NFC')
    if (letters !== cluster) yield {start: index, end: index + cluster.length, letters}
  }
}
