import {diagnosticsOf} from '../diagnostics/diagnostic.ts'
import {OtherFiles, remedyFor} from '../files/other-files.ts'
import {atOnce} from '../files/steps.ts'
import {type PipelineOptions, pipeline} from '../pipeline.ts'
import {documentsIn} from '../read/containers/documents.ts'
import {markedIds} from './chunk.ts'
import {documentResult} from './document-result.ts'
import {type OutputPart, openParts, type PartOptions} from './part.ts'
import {type DocumentResult, failedDocument, type InputResult} from './result.ts'

/** What is to become of every input of a run, as plain data: it goes to each thread that works on them. */
export interface ConvertOptions extends Omit<PipelineOptions, 'ids'> {
  /** The parts of the output, each a writer of its own; none for `check`. */
  parts: readonly PartOptions[]
  /** Whether references get the ids of the records that they mean. */
  links: boolean
  /** In bytes: what an input may hold, also unpacked. */
  maxFileSize: number
}

/** Takes the bytes of an input through the stages to the text of its records, one input after the other. It throws nothing. */
export type Convert = (bytes: Uint8Array, path: string) => Promise<InputResult>

export function converter({parts, links, maxFileSize, ...options}: ConvertOptions): Convert {
  const parse = pipeline({...options, ids: markedIds})
  const opened = openParts(parts)
  return async (bytes, path) => {
    const outputs = await opened
    const documents: DocumentResult[] = []
    let passedOver = 0
    const others = new OtherFiles()
    const told: DocumentResult[] = []
    for await (const entry of documentsIn(bytes, path, {maxBytes: maxFileSize})) {
      if ('passedOver' in entry) {
        passedOver++
        others.add(entry.path)
        const remedy = remedyFor(entry.path)
        if (remedy !== undefined) told.push(failedDocument(entry.path, 'passed-over', remedy))
      } else if ('rule' in entry) documents.push(failedDocument(entry.path, entry.rule, entry.reason))
      else documents.push(await convertDocument(entry.bytes, entry.path, outputs))
    }
    if (documents.length === 0) documents.push(failedDocument(path, 'no-documents', others.reason('The container')))
    documents.push(...told)
    return {path, bytes: bytes.byteLength, passedOver, documents, chunks: outputs.map(({builder}) => builder.chunk())}
  }

  async function convertDocument(
    bytes: Uint8Array,
    path: string,
    outputs: readonly OutputPart[],
  ): Promise<DocumentResult> {
    try {
      const {meetings, tree, file} = await parse(bytes, path)
      const source = {tree, file, includeClosed: options.includeClosed ?? false}
      const read = {path: file.path, meetings, diagnostics: diagnosticsOf(file), links, source}
      const result = atOnce(documentResult(read, outputs))
      return {...result, completeness: file.data.completeness ?? null}
    } catch (error) {
      return failedDocument(path, 'internal-error', (error as Error).stack ?? String(error))
    }
  }
}
