import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {decode} from './decode.ts'
import {linesOf} from './lines.ts'
import {findDoubleEncoded, repairDoubleEncoded} from './mojibake.ts'

/** What is known of the bytes behind a text; `compile` writes it into `source`. */
export interface Provenance {
  sha256: string
  mediaType: string
  encoding: string
}

declare module 'vfile' {
  interface DataMap {
    provenance: Provenance
  }
}

export interface ReadOptions {
  /** WHATWG label to use instead of what the bytes tell. */
  encoding?: string | undefined
  /** Repair double-encoded UTF-8; positions then refer to the repaired text. */
  repair?: boolean | undefined
}

/** First bytes of formats that are no text, and what to say of them. */
const otherFormats: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP, DOCX or XLSX file'],
  ['PK\u0005\u0006', 'an empty ZIP file'],
  ['\u001f\u008b', 'a gzip file'],
  ['\u0089PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file'],
  ['{\\rtf', 'an RTF file'],
]
const markup = /^\s*<(?:!doctype|html|\?xml)\b/i
/** How much of a file is looked at, and the share of control characters from which on it is no text. */
const sampleSize = 1024
const controlShare = 0.1
/** How many double-encoded letters are counted before the rest goes unsaid. */
const doubleEncodedMost = 1000

/**
 * Bytes to text: a vfile whose value is the decoded source. What is no text
 * gets a message and an empty value, so that later stages find nothing in it.
 *
 * @param bytes the file as it is on disk
 * @param path as it is to stand in records and messages
 */
export function readMinutes(bytes: Uint8Array, path: string, options: ReadOptions = {}): VFile {
  const file = new VFile({path, value: ''})
  const provenance = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    encoding: options.encoding ?? 'utf-8',
  }
  file.data.provenance = provenance
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, sampleSize)).toString('latin1')
  const other = otherFormats.find(([signature]) => head.startsWith(signature))
  if (other !== undefined) {
    report(file, 'unsupported-format', `This is ${other[1]}; convert it to text first`)
    return file
  }
  const decoded = decode(bytes, options.encoding)
  provenance.encoding = decoded.encoding
  const sample = decoded.text.slice(0, sampleSize)
  if (markup.test(sample)) {
    report(file, 'unsupported-format', 'This is HTML or XML; convert it to text first')
    return file
  }
  if (countControls(sample) > sample.length * controlShare) {
    report(file, 'not-text', 'This is no text; where it is UTF-16 without a byte order mark, name it with --encoding')
    return file
  }
  file.value = decoded.text
  reportDoubleEncoding(file, options)
  return file
}

function reportDoubleEncoding(file: VFile, options: ReadOptions): void {
  const text = String(file)
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
