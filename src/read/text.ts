import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {linesOf} from '../text/lines.ts'
import {composeLetters} from './compose.ts'
import {decode, dosEncoding} from './decode.ts'
import {breakUpFlatText} from './flat/flat.ts'
import {partGluedLines} from './glued.ts'
import {joinSpacedLetters} from './letter-spaced.ts'
import {plainLineStarts} from './line-starts.ts'
import {findDoubleEncoded, repairDoubleEncoded} from './mojibake.ts'
import type {Provenance, ReadOptions} from './options.ts'
import {leaveOutFurniture} from './pages.ts'
import {joinPartedWords} from './parted-words.ts'
import {Unreadable} from './unreadable.ts'

/** How much of a text is looked at, and the share of control characters from which on it is none. */
const sampleSize = 1024
const controlShare = 0.1
/** How many double-encoded letters are counted before the rest goes unsaid. */
const doubleEncodedMost = 1000

/** Reads plain text: decodes it, and says what is doubtful about its encoding. */
export function readText(bytes: Uint8Array, file: VFile, options: ReadOptions): void {
  const decoded = decode(bytes, options.encoding)
  const provenance = file.data.provenance as Provenance
  provenance.encoding = decoded.encoding
  const sample = decoded.text.slice(0, sampleSize)
  if (countControls(sample) > sample.length * controlShare)
    throw new Unreadable(
      'not-text',
      'This is no text; where it is UTF-16 without a byte order mark, name it with --encoding',
    )
  file.value = decoded.text
  reportEncoding(file, options)
  layOut(file)
}

/** What is done with any text before it is parsed: letters in NFC, words in one piece, also where a line parts them, lines where they are lost, no furniture of pages. */
export function layOut(file: VFile): void {
  composeLetters(file)
  plainLineStarts(file)
  joinSpacedLetters(file)
  if (breakUpFlatText(file)) return
  partGluedLines(file)
  joinPartedWords(file)
  leaveOutFurniture(file)
}

/** Says that a text is from DOS, and which letters were encoded twice, and repairs them where that is asked for. */
export function reportEncoding(file: VFile, options: ReadOptions): void {
  const text = String(file)
  if ((file.data.provenance as Provenance).encoding === dosEncoding && options.encoding === undefined)
    report(
      file,
      'dos-letters',
      `Its letters are those of DOS, so it was read as ${dosEncoding}; --encoding names another`,
    )
  const found = findDoubleEncoded(text, doubleEncodedMost)
  const first = found[0]
  if (first === undefined) return
  const provenance = file.data.provenance as Provenance
  const many = found.length < doubleEncodedMost ? String(found.length) : `${doubleEncodedMost} or more`
  const letters = `${many} ${found.length === 1 ? 'letter' : 'letters'}`
  const lines = linesOf(file)
  const place = lines.position(first, first + 2)
  if (provenance.encoding === 'windows-1252') {
    const remedy = options.repair ? 'repaired' : '--repair mends what can be mended'
    report(
      file,
      'damaged-encoding',
      `UTF-8 with bytes that are not, read as windows-1252: ${letters} come out wrong (${remedy})`,
      place,
    )
  } else {
    const remedy = options.repair ? 'repaired' : '--repair mends them'
    report(
      file,
      'double-encoded',
      `${letters} were encoded twice, like "${text.slice(first, first + 2)}" (${remedy})`,
      place,
    )
  }
  if (!options.repair) return
  file.value = repairDoubleEncoded(text)
  provenance.encoding += '+repaired'
}

function countControls(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && (code < 9 || code > 13)) || code === 127) controls++
  }
  return controls
}
