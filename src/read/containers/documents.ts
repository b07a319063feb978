import {isDocument} from '../../vocabulary/file-names.ts'
import type {Contained, Container, ContainerLimits} from './container.ts'
import {gzip} from './gzip.ts'
import {warc} from './warc.ts'
import {zip} from './zip.ts'

// Publications come zipped, dumps gzipped, and web archives as WARC. What is in
// them is read as if it were a file, with a path that says where it was:
//
//   publication.zip!/Publication32.xml
//   crawl.warc.gz!/https://example.dk/referat.html

const containers: readonly Container[] = [zip, gzip, warc]

/** How deep containers may stand in one another. */
const deepest = 4
/** More than any sheet of minutes has: a file of this size is an attack, or a film. */
const defaultMaxBytes = 256 * 1024 * 1024

/**
 * The documents in a file: the file itself where it is no container, else what
 * it holds, containers in containers included. Nothing of what is in it can
 * stop the rest, and nothing is written anywhere.
 *
 * @param path as it is to stand in records and messages
 */
export async function* documentsIn(
  bytes: Uint8Array,
  path: string,
  limits: ContainerLimits = {maxBytes: defaultMaxBytes},
): AsyncGenerator<Contained> {
  yield* unpacked(bytes, path, limits, 0)
}

async function* unpacked(
  bytes: Uint8Array,
  path: string,
  limits: ContainerLimits,
  depth: number,
): AsyncGenerator<Contained> {
  const container = containers.find(({recognises}) => recognises(bytes))
  if (container === undefined) {
    yield {path, bytes}
    return
  }
  if (depth === deepest) {
    yield {path, rule: 'refused-container', reason: `There are more than ${deepest} containers in one another here`}
    return
  }
  for await (const entry of container.unpack(bytes, path, limits)) {
    if (!('bytes' in entry)) yield entry
    else if (entry.path !== path && !isDocument(entry.path)) yield {path: entry.path, passedOver: true}
    else yield* unpacked(entry.bytes, entry.path, limits, depth + 1)
  }
}
