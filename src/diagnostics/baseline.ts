import {readFileSync} from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import {named} from '../records/described.ts'
import {BaselineError} from './baseline-error.ts'
import type {Diagnostic} from './diagnostic.ts'
import {type RuleId, ruleIds, unusableRules} from './rules.ts'

// A baseline holds the diagnostics of a day, so that later runs fail on new ones
// only. It knows a diagnostic by its document, its rule and the text that it is
// about, so that it stays known when lines move, and when its sentence or
// severity changes. Of the same text several times, so many are accepted.

const baselineSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    documents: z
      .record(
        z.string(),
        z.partialRecord(z.enum(ruleIds), z.record(z.string().regex(/^[0-9a-f]{16}$/), z.int().min(1))),
      )
      .describe('By the path of a document, seen from the folder of the baseline: rule, fingerprint, and how often'),
  })
  .meta(named('Baseline', 'Diagnostics that later runs accept.'))

type BaselineFile = z.infer<typeof baselineSchema>

export class Baseline {
  readonly #folder: string
  readonly #documents: BaselineFile['documents']
  #left: number

  constructor(file: string, {documents}: Pick<BaselineFile, 'documents'>) {
    this.#folder = path.dirname(path.resolve(file))
    this.#documents = structuredClone(documents)
    this.#left = Object.values(documents)
      .flatMap((rules) => Object.values(rules))
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0)
  }

  /** How many of its diagnostics no document had so far: in the end, those that it can be rid of. */
  get left(): number {
    return this.#left
  }

  /** Says of the diagnostics of a document, one after the other, whether they are accepted. */
  acceptor(document: string): (diagnostic: Diagnostic) => boolean {
    const rules = this.#documents[pathFrom(this.#folder, document)]
    return ({rule, fingerprint}) => {
      const counts = rules?.[rule]
      const count = counts?.[fingerprint] ?? 0
      if (counts === undefined || count === 0) return false
      counts[fingerprint] = count - 1
      this.#left--
      return true
    }
  }
}

/**
 * Reads a baseline.
 *
 * @throws BaselineError where there is none, or it does not fit its schema
 */
export function readBaseline(file: string): Baseline {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isMissing ? 'There is no such file; write it with --update-baseline' : (error as Error).message
    throw new BaselineError(`${file}: ${reason}`)
  }
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    throw new BaselineError(`${file} is no JSON: ${(error as Error).message}`)
  }
  const result = baselineSchema.safeParse(value)
  if (result.success) return new Baseline(file, result.data)
  throw new BaselineError(
    `${file} is no baseline; write it anew with --update-baseline:\n${z.prettifyError(result.error)}`,
  )
}

/** Collects the diagnostics of a run into a new baseline. */
export class BaselineWriter {
  readonly #folder: string
  /** Document, rule and fingerprint of each, parted by NUL. */
  readonly #accepted: string[] = []

  constructor(file: string) {
    this.#folder = path.dirname(path.resolve(file))
  }

  /** How many diagnostics it accepts. */
  get size(): number {
    return this.#accepted.length
  }

  add(document: string, diagnostics: readonly Diagnostic[]): void {
    const path = pathFrom(this.#folder, document)
    for (const {rule, fingerprint} of diagnostics)
      if (!unusableRules.has(rule)) this.#accepted.push([path, rule, fingerprint].join('\0'))
  }

  /** The baseline, sorted, so that a version control shows what changed. */
  toString(): string {
    const documents: BaselineFile['documents'] = {}
    for (const one of this.#accepted.sort()) {
      const [path, rule, fingerprint] = one.split('\0') as [string, RuleId, string]
      const rules = documents[path] ?? {}
      const counts = rules[rule] ?? {}
      counts[fingerprint] = (counts[fingerprint] ?? 0) + 1
      rules[rule] = counts
      documents[path] = rules
    }
    return `${JSON.stringify({version: 1, documents} satisfies BaselineFile, null, 2)}\n`
  }
}

/** The path of a document from a folder, with "/"; standard input is no path. */
function pathFrom(folder: string, document: string): string {
  return document === '-' ? document : path.relative(folder, path.resolve(document)).replaceAll(path.sep, '/')
}
