import type {WARCRecord} from 'warcio'
import {type Contained, type Container, type ContainerLimits, pathInside} from './container.ts'

/** The first bytes of every record. */
const signature = 'WARC/'
/** What an archive of the web holds that can be minutes. */
const documents =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|zip|gzip))/i

/** A web archive (ISO 28500): the answers in it, by their addresses. */
export const warc: Container = {
  recognises: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.byteLength)).toString('latin1') === signature,
  unpack: async function* (bytes, path, limits) {
    const {WARCParser} = await import('warcio')
    try {
      for await (const record of WARCParser.iterRecords([bytes])) {
        const entry = await contained(record, path, limits)
        if (entry !== undefined) yield entry
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
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
  if (!documents.test(type)) return {path, passedOver: true}
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.length
    if (length > maxBytes) return {path, rule: 'refused-container', reason: `It is larger than ${maxBytes} bytes`}
    chunks.push(chunk)
  }
  return {path, bytes: Buffer.concat(chunks)}
}
