import {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {latin1, sha256} from '../text/bytes.ts'
import {type Format, formats} from './formats.ts'
import type {ReadOptions} from './options.ts'
import {layOut} from './text.ts'
import {Unreadable} from './unreadable.ts'

/** First bytes of formats that are not read, and what to say of them. */
const otherFormats: readonly (readonly [signature: string, name: string])[] = [
  ['PK\u0003\u0004', 'an XLSX, PPTX or OpenDocument file'],
  ['PK\u0005\u0006', 'an empty ZIP file'],
  ['\u001f\u008b', 'a gzip file'],
  ['\u0089PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file, or one with a password'],
  ['{\\rtf', 'an RTF file'],
]
/** How much of a file is looked at to tell its format. */
const headSize = 1024

/**
 * The stage `read`: bytes to a vfile whose value is the reading text. What is
 * of no format that is read gets a message and an empty value, so that later
 * stages find nothing in it.
 *
 * @param bytes the file as it is on disk
 * @param path as it is to stand in records and messages
 */
export async function readMinutes(bytes: Uint8Array, path: string, options: ReadOptions = {}): Promise<VFile> {
  const file = new VFile({path, value: ''})
  const head = latin1(bytes, 0, headSize)
  const format = formatOf(head, bytes, options)
  file.data.provenance = {
    sha256: sha256(bytes),
    mediaType: format.mediaType,
    encoding: options.encoding ?? 'utf-8',
  }
  const other = otherFormats.find(([signature]) => head.startsWith(signature))
  try {
    if (other !== undefined && format.name === 'text')
      throw new Unreadable('unsupported-format', `This is ${other[1]}; save it as PDF, DOCX or text first`)
    await format.read(bytes, file, options)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    report(file, error.rule, error.message)
  }
  return file
}

/** As {@link readMinutes}, for a text that is decoded already. */
export function readString(text: string, path: string): VFile {
  const file = new VFile({path, value: text})
  file.data.provenance = {sha256: sha256(text), mediaType: 'text/plain', encoding: 'utf-8'}
  layOut(file)
  return file
}

function formatOf(head: string, bytes: Uint8Array, {from}: ReadOptions): Format {
  return formats.find(({name, recognises}) => (from === undefined ? recognises(head, bytes) : name === from)) as Format
}
