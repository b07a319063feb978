// The library as it is where there is no Node.js: bytes to records, and what is
// asked of records. It reads no folder and starts no thread. `npm run build` bundles
// it, and there takes for each file that needs Node.js the one beside it that ends
// in .browser.ts.

export {Cases} from './cases/cases.ts'
export {jsonSchema} from './command/json-schema.ts'
export {type CompileOptions, compileRecords} from './compile/compile.ts'
export {type MeetingIdSource, MeetingIds, meetingId} from './compile/identity.ts'
export {type Diagnostic, diagnostic, diagnosticsOf} from './diagnostics/diagnostic.ts'
export {type Rule, type RuleId, rules, type Severity} from './diagnostics/rules.ts'
export {diffMeetings} from './diff/diff.ts'
export {type ExtractOptions, extractFacts} from './extract/extract.ts'
export {loadLayouts} from './layouts/built-in.ts'
export {type Layout, type LayoutFile, layoutFileSchema} from './layouts/schema.ts'
export {link, linkAll} from './link/link.ts'
export {type ParseOptions, parseMinutes} from './parse/parse.ts'
export {minutes, type Parsed, type PipelineOptions, pipeline} from './pipeline.ts'
export type {Contained, ContainerLimits} from './read/containers/container.ts'
export {documentsIn} from './read/containers/documents.ts'
export type {ReadOptions} from './read/options.ts'
export {readMinutes} from './read/read.ts'
export * from './records/case.ts'
export * from './records/difference.ts'
export * from './records/schema.ts'
export {type SchemaName, schemaNames} from './records/schema-names.ts'
export type * as tree from './tree/nodes.ts'
