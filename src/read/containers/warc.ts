import {tooLarge} from '../../files/too-large.ts'
import {joined, latin1} from '../../text/bytes.ts'
import {isDocx} from '../docx/recognise.ts'
import {isJson} from '../json/recognise.ts'
import {isHtml, isXml} from '../markup/recognise.ts'
import {isPdf} from '../pdf/recognise.ts'
import {type Contained, type Container, type ContainerLimits, pathInside, unpackedWhat} from './container.ts'
import type {WARCRecord} from './warc-records.ts'
import {isZip, zip} from './zip.ts'

/** The first bytes of every record. */
const signature = 'WARC/'
/** What an archive of the web holds that can be minutes. */
const documents =
  /^(?:text\/(?:html|plain|xml)|application\/(?:json|vnd\.api\+json|x-ndjson|xhtml\+xml|xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|zip|gzip))/i
/** What a server says that does not know what it gives, or that wants it saved. */
const unknown = /^(?:$|(?:application|binary)\/(?:octet-stream|(?:x-|force-)?(?:force-)?download|unknown))/i
/** How much of an answer is looked at to tell what it is. */
const headSize = 1024

/** A web archive (ISO 28500): the answers in it, by their addresses. */
export const warc: Container = {
  recognises: (bytes) => latin1(bytes, 0, signature.length) === signature,
  unpack: async function* (bytes, path, limits) {
    const {LimitReader, WARCParser} = await import('./warc-records.ts')
    /** How many bytes of a record that was read are not there, though its head tells of them. */
    const missing = ({_reader}: WARCRecord) => (_reader instanceof LimitReader ? _reader.limit : 0)
    try {
      for await (const record of WARCParser.iterRecords([bytes])) {
        if (record.warcHeader('WARC-Type') == null || record.warcHeader('Content-Length') == null)
          throw new Error('a record ends within its head')
        const entry = await contained(record, path, limits)
        await record.skipFully()
        const lost = missing(record)
        if (lost > 0) yield cutOff(entry?.path ?? path, `its last ${lost} bytes are missing`)
        else if (entry !== undefined) yield entry
      }
    } catch (error) {
      yield {path, rule: 'damaged-container', reason: `The WARC file is damaged: ${(error as Error).message}`}
    }
  },
}

/** The document of a record; undefined where it holds none: a request, a redirect, a note about the crawl. */
async function contained(
  record: WARCRecord,
  container: string,
  {maxBytes}: ContainerLimits,
): Promise<Contained | undefined> {
  const address = record.warcTargetURI
  const isAnswer = record.warcType === 'response' && String(record.httpHeaders?.statusCode ?? '').startsWith('2')
  if (address == null || (!isAnswer && record.warcType !== 'resource')) return undefined
  const path = pathInside(container, address)
  const type = record.httpHeaders?.headers.get('content-type') ?? (isAnswer ? '' : (record.warcContentType ?? ''))
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBytes) return tooLarge(path, maxBytes, undefined, unpackedWhat)
    if (length >= headSize && !canBeDocument(chunks[0] as Uint8Array, type)) return {path, passedOver: true}
  }
  const bytes = joined(chunks)
  if (!canBeDocument(bytes, type) || isOtherPackage(bytes, type)) return {path, passedOver: true}
  const promised = record.httpHeaders?.headers.get('content-length')
  const isAsSent = record.httpHeaders?.headers.get('content-encoding') == null
  if (isAsSent && promised != null && length < Number(promised))
    return cutOff(path, `the server gave ${length} of the ${promised} bytes that it told`)
  return {path, bytes}
}

/** Whether an answer that begins so is a document, also where the server says little of it, or what is wrong. */
function canBeDocument(bytes: Uint8Array, type: string): boolean {
  if (documents.test(type)) return true
  const head = latin1(bytes, 0, headSize)
  if (isPdf(head) || isZip(bytes)) return true
  return unknown.test(type.trim()) && (isHtml(head) || isXml(head) || isJson(head))
}

/** Whether bytes are a package that is neither a DOCX nor, where the server does not know, a ZIP file of documents. */
function isOtherPackage(bytes: Uint8Array, type: string): boolean {
  if (documents.test(type) || !isZip(bytes) || isDocx(latin1(bytes, 0, headSize), bytes)) return false
  return !unknown.test(type.trim()) || !zip.recognises(bytes)
}

function cutOff(path: string, what: string): Contained {
  return {path, rule: 'damaged-container', reason: `The answer is cut off: ${what}`}
}
