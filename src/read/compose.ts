import type {VFile} from 'vfile'
import {MappedText} from '../text/mapped-text.ts'
import {matchesIn} from '../vocabulary/matches.ts'

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
  if (text.normalize('NFC') === text) return
  const source = MappedText.of(text)
  const composed = new MappedText()
  let from = 0
  for (const {0: cluster, index} of matchesIn(clusters, text)) {
    const letter = cluster.normalize('NFC')
    if (letter === cluster) continue
    composed.copy(source, from, index)
    from = index + cluster.length
    composed.replace(letter, source, index, from)
  }
  composed.copy(source, from, text.length)
  const before = file.data.sourceMap ?? source.mapTo(text)
  file.value = composed.text
  file.data.sourceMap = {pointAt: (offset, side) => before.pointAt(composed.sourceAt(offset, side), side)}
}
