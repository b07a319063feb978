import {gunzipSync} from 'node:zlib'
import {diagnosticsOf} from '../../src/diagnostics/diagnostic.ts'
import {atOnce} from '../../src/files/steps.ts'
import {loadLayouts} from '../../src/layouts/built-in.ts'
import {type PipelineOptions, pipeline} from '../../src/pipeline.ts'
import {PageCollector} from '../../src/report/collect.ts'
import {bytesOf} from '../../src/report/letters.ts'
import type {Block, PageData} from '../../src/report/page-data.ts'
import {pageMeeting} from '../../src/report/page-meeting.ts'

/** What a page would show of documents, by their paths. */
export async function pageOf(
  documents: Record<string, string>,
  options: PipelineOptions = {},
): Promise<PageData & {blocks: Block[]}> {
  const blocks: Block[] = []
  const collector = new PageCollector('0.0.0', loadLayouts(), (block) => blocks.push(block))
  const parse = pipeline(options)
  for (const [path, text] of Object.entries(documents)) {
    const {meetings, tree, file} = await parse(text, path)
    const source = {tree, file, includeClosed: options.includeClosed ?? false}
    for (const meeting of meetings) collector.addMeeting(pageMeeting(meeting, source))
    const verdict = file.data.completeness?.verdict ?? null
    collector.addDocument({path, verdict, diagnostics: diagnosticsOf(file)})
  }
  return {...atOnce(collector.finish(0)), blocks}
}

/** What is packed in the elements of a page, by their names. */
export function unpackedOf(html: string): Map<string, string> {
  const elements = html.matchAll(/<script type="application\/gzip" id="data-([\w-]+)">([^<]*)<\/script>/g)
  return new Map(
    [...elements].map(([, name = '', letters = '']) => [
      name,
      gunzipSync(bytesOf(letters)).toString(name === 'rows' ? 'latin1' : 'utf8'),
    ]),
  )
}
