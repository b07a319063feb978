import type {VFile} from 'vfile'
import {isDocx} from './docx/recognise.ts'
import type {FormatName} from './format-names.ts'
import {isJson} from './json/recognise.ts'
import {isHtml, isXml} from './markup/recognise.ts'
import type {ReadOptions} from './options.ts'
import {isPdf} from './pdf/recognise.ts'
import {readText} from './text.ts'

/** One kind of source. A reader is one entry of {@link formats}, and one file of this folder. */
export interface Format {
  name: FormatName
  mediaType: string
  /**
   * Whether bytes are of this format, by what they begin with.
   *
   * @param head the first bytes, as Latin-1
   */
  recognises: (head: string, bytes: Uint8Array) => boolean
  /**
   * Gives the file its reading text, and a source map where that is not the
   * source itself. Sets `encoding` of the file's provenance where there is one.
   *
   * @throws Unreadable
   */
  read: (bytes: Uint8Array, file: VFile, options: ReadOptions) => void | Promise<void>
}

/**
 * What is read, in the order in which it is looked for: plain text is what
 * nothing else is. What reads the other formats is loaded with the first document
 * of that format.
 */
export const formats: readonly Format[] = [
  {
    name: 'pdf',
    mediaType: 'application/pdf',
    recognises: isPdf,
    read: async (bytes, file) => (await import('./pdf/pdf.ts')).readPdf(bytes, file),
  },
  {
    name: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    recognises: isDocx,
    read: async (bytes, file) => (await import('./docx/docx.ts')).readDocx(bytes, file),
  },
  {
    name: 'html',
    mediaType: 'text/html',
    recognises: isHtml,
    read: async (bytes, file, options) => (await import('./html.ts')).readHtml(bytes, file, options),
  },
  {
    name: 'xml',
    mediaType: 'application/xml',
    recognises: isXml,
    read: async (bytes, file, options) => (await import('./xml.ts')).readXml(bytes, file, options),
  },
  {
    name: 'json',
    mediaType: 'application/json',
    recognises: isJson,
    read: async (bytes, file, options) => (await import('./json/json.ts')).readJson(bytes, file, options),
  },
  {name: 'text', mediaType: 'text/plain', recognises: () => true, read: readText},
]
