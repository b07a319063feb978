import type {FailedInput} from '../../files/failed-input.ts'
import {tooLarge} from '../../files/too-large.ts'
import {isDocument, isJsonName} from '../../vocabulary/file-names.ts'
import {isPortalJson} from '../json/recognise.ts'
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
 * @param limits what the file may hold all in all
 */
export async function* documentsIn(
  bytes: Uint8Array,
  path: string,
  {maxBytes}: ContainerLimits = {maxBytes: defaultMaxBytes},
): AsyncGenerator<Contained> {
  yield* unpacked(bytes, path, new Allowance(maxBytes), 0)
}

function containerOf(bytes: Uint8Array): Container | undefined {
  return containers.find(({recognises}) => recognises(bytes))
}

/** Whether a file holds others. */
export function isContainer(bytes: Uint8Array): boolean {
  return containerOf(bytes) !== undefined
}

/** How much of what a file holds may still be unpacked. */
class Allowance {
  readonly #most: number
  #left: number

  constructor(most: number) {
    this.#most = most
    this.#left = most
  }

  get limits(): ContainerLimits {
    return {maxBytes: this.#most}
  }

  /** Takes what a document needs; where too little is left, what is to be said of it. */
  take({path, bytes}: {path: string; bytes: Uint8Array}): FailedInput | undefined {
    if (bytes.byteLength > this.#left)
      return tooLarge(path, this.#most, undefined, 'With what is unpacked before it, it')
    this.#left -= bytes.byteLength
    return undefined
  }
}

async function* unpacked(
  bytes: Uint8Array,
  path: string,
  allowance: Allowance,
  depth: number,
): AsyncGenerator<Contained> {
  const container = containerOf(bytes)
  if (container === undefined) {
    yield (depth === 0 ? undefined : allowance.take({path, bytes})) ?? {path, bytes}
    return
  }
  if (depth === deepest) {
    yield {path, rule: 'refused-container', reason: `There are more than ${deepest} containers in one another here`}
    return
  }
  for await (const entry of container.unpack(bytes, path, allowance.limits)) {
    if (!('bytes' in entry)) yield entry
    else if (entry.path !== path && !isDocument(entry.path)) yield {path: entry.path, passedOver: true}
    else if (isJsonName(entry.path) && !isPortalJson(entry.bytes)) yield {path: entry.path, passedOver: true}
    else yield* unpacked(entry.bytes, entry.path, allowance, depth + 1)
  }
}
