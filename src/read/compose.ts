import type {VFile} from 'vfile'
import {printed, unseen} from '../text/unseen.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Edit, editText} from './left-out.ts'

// A source has signs that nobody sees, which no pattern has: letters and accents apart,
// as macOS writes file names, places where a word may be parted, lines that end as
// Word's and the Web's do within a paragraph, blanks that part no line.
//
//   source        S o ◌̸ r e n   bereg-ning   Sted:°Rådhuset
//   reading text  S ø   r e n   beregning    Sted: Rådhuset

/** A letter with accents apart, or one that has another form in NFC; a soft hyphen; signs without width, breaks within a paragraph. */
const clusters = /\P{M}\p{M}+|\u00ad|[\u0300-\uffff]|\v/gu
const breaks = /[\v\u2028\u2029]/u
/** Blanks of any width, none of which ends a line, but for the one of Latin-1. */
const blanks = /[\u2000-\u200a\u202f\u3000]/gu
/** All of these, and of what is not seen, that has a code above those of Latin-1: a look for both kinds takes four times as long. */
const wide = /[\u2000-\u200d\u2028\u2029\u202f\u2060\u3000]/u

/** Gives a file a reading text with letters, blanks and lines as all patterns have them, and the map back to the source. */
export function composeLetters(file: VFile): void {
  // Letter by letter, so that all offsets hold.
  const plain = String(file).replaceAll('\u00a0', ' ')
  const isWide = wide.test(plain)
  const text = isWide ? plain.replace(blanks, ' ') : plain
  file.value = text
  if (isWide || text.includes('\u00ad') || text.includes('\v') || text.normalize('NFC') !== text)
    editText(file, composed(text))
}

function* composed(text: string): Generator<Edit> {
  for (const {0: cluster, index} of matchesIn(clusters, text)) {
    const letters = written(text, cluster, index)
    if (letters !== cluster) yield {start: index, end: index + cluster.length, letters}
  }
}

function written(text: string, cluster: string, at: number): string {
  if (breaks.test(cluster)) return '\n'
  return unseen.test(cluster) ? printed(cluster, text.charAt(at - 1), text.charAt(at + 1)) : cluster.normalize('NFC')
}
