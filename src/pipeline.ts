import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {type CompileOptions, compileRecords} from './compile/compile.ts'
import {assessCompleteness} from './completeness/completeness.ts'
import {type ExtractOptions, extractFacts} from './extract/extract.ts'
import {type ParseOptions, parseMinutes} from './parse/parse.ts'
import type {ReadOptions} from './read/options.ts'
import {readMinutes, readString} from './read/read.ts'
import type {Meeting} from './records/schema.ts'
import type {Root} from './tree/nodes.ts'

// The whole flow. Each stage is a folder of this name, and a plugin of its own:
//
//   read      bytes   to  text       a vfile: the reading text, and a map back to the source where that is another
//   parse     text    to  tree       a unist tree, by the grammar of the layout that fits the text
//   extract   tree    to  facts      case numbers, outcomes, sums …, in the data of the tree's nodes
//             (and completeness: what was found, held against what the document says it has)
//   compile   facts   to  records    checked against the zod schemas
//   write     records to  text       JSON, NDJSON, CSV (src/write)

export interface PipelineOptions extends ReadOptions, ParseOptions, ExtractOptions, CompileOptions {}

/** What came of one file: its records, its tree, and the vfile that holds text and messages. */
export interface Parsed {
  meetings: Meeting[]
  tree: Root
  file: VFile
}

/** The stages from text to records, as a frozen unified processor. */
export function minutes(options: PipelineOptions = {}): Processor<Root, Root, Root, Root, Meeting[]> {
  return unified()
    .use(parseMinutes, options)
    .use(extractFacts, options)
    .use(assessCompleteness)
    .use(compileRecords, options)
    .freeze()
}

/**
 * Makes the function that takes files through the stages, one after the other,
 * so that what they share is made once. It throws nothing: what is wrong with
 * a file stands in its messages.
 */
export function pipeline(options: PipelineOptions = {}): (bytes: Uint8Array | string, path: string) => Promise<Parsed> {
  const processor = minutes(options)
  return async (bytes, path) => {
    const file = typeof bytes === 'string' ? readString(bytes, path) : await readMinutes(bytes, path, options)
    const tree = processor.runSync(processor.parse(file), file)
    const meetings = processor.stringify(tree, file)
    file.result = meetings
    return {meetings, tree, file}
  }
}
