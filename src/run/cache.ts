import {createHash} from 'node:crypto'
import {closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {crc32} from 'node:zlib'
import {writeAll} from '../files/file-bytes.ts'
import {nameBeside, removeLeftovers} from '../files/leftovers.ts'
import {makeFolder} from '../files/make-folder.ts'
import {scratchReader} from '../files/scratch.ts'
import {explain} from '../files/system-error.ts'
import {CacheError} from './cache-error.ts'
import {ownCopy} from './chunk.ts'
import type {ConvertOptions} from './convert.ts'
import type {InputResult} from './result.ts'
import {type StoredResult, storedResult} from './stored-result.ts'

// A folder with what came of inputs, so that a second run need not read them
// again. An entry is a file, named by all that its content depends on:
//
//   <cache>/3f/9c…    CRC-32 of its body, then the body: the length of its head, the head,
//                     which is the result without its bytes (JSON), and the bytes of the chunks
//
// It is written beside and renamed, and looked over when it is read, so an entry
// is whole or it is made anew. Any of it can be deleted at any time.

/** Where the cache is, and what its entries depend on beside the input: plain data, for every thread. */
export interface CacheOptions {
  folder: string
  /** A folder for what is being written, of this run alone; undefined where nothing can be written. */
  writing: string | undefined
  /** Why nothing can be written. */
  obstacle?: string
  fingerprint: string
}

const sumLength = 4
const headFrom = sumLength + 4
const readFile = scratchReader()

/** What the cache has to say of an input. */
export type Cached = {result: InputResult} | 'missing' | 'damaged'

/**
 * Opens a cache, and makes its folder. One that cannot be written to is read.
 *
 * @throws CacheError where others can write to it: whoever writes an entry says what the records are
 */
export function openCache(folder: string, options: ConvertOptions): CacheOptions {
  const fingerprint = fingerprintOf(options)
  try {
    makeFolder(folder, ownFolder)
  } catch (error) {
    return {folder, writing: undefined, obstacle: explain(error), fingerprint}
  }
  for (const name of ['.', ...readdirSync(folder).filter((one) => /^[0-9a-f]{2}$/.test(one))])
    mustBeOurs(path.join(folder, name))
  try {
    const beside = path.join(folder, 'entries')
    removeLeftovers(beside)
    const writing = nameBeside(beside, 'part')
    mkdirSync(writing)
    return {folder, writing, fingerprint}
  } catch (error) {
    return {folder, writing: undefined, obstacle: explain(error), fingerprint}
  }
}

/** The rights to a folder of a cache: nobody's but its owner's. */
const ownFolder = 0o700
/** The right of others to write, of the group and of all. */
const othersWrite = 0o022

function mustBeOurs(folder: string): void {
  // Rights are told in another way there.
  if (process.platform === 'win32') return
  const {uid, mode} = statSync(folder)
  if (uid !== process.getuid?.())
    throw new CacheError(`${folder}: The cache belongs to somebody else; name another folder with --cache`)
  if ((mode & othersWrite) !== 0)
    throw new CacheError(
      `${folder}: Others can write to the cache, and so to the records; "chmod -R go-w" it, or name another folder`,
    )
}

/** Leaves nothing half written behind. */
export function closeCache({writing}: CacheOptions): void {
  if (writing !== undefined) rmSync(writing, {recursive: true, force: true, maxRetries: 3})
}

/** The name of an entry: the bytes of an input, its path, which stands in records, and what the program is and does. */
export function cacheKey({fingerprint}: CacheOptions, bytes: Uint8Array, path: string): string {
  return createHash('sha256').update(`${fingerprint}\n${path}\n`).update(bytes).digest('hex')
}

/** What the cache has under a name. */
export function readEntry(cache: CacheOptions, key: string): Cached {
  let entry: Buffer | undefined
  try {
    entry = readFile(entryPath(cache, key)).bytes
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
  }
  if (entry === undefined || entry.length < headFrom || crc32(entry.subarray(sumLength)) !== entry.readUInt32LE(0))
    return 'damaged'
  const bytesFrom = headFrom + entry.readUInt32LE(sumLength)
  const stored = storedResult(entry.toString('utf8', headFrom, bytesFrom))
  if (stored === undefined) return 'damaged'
  const {lengths, chunks, ...rest} = stored
  let to = bytesFrom
  const whole = chunks.map((chunk, part) => {
    const from = to
    to += lengths[part] as number
    // The next entry is read to the same memory.
    return {...chunk, bytes: ownCopy(entry.subarray(from, to))}
  })
  return {result: {...rest, chunks: whole}}
}

/** @throws Error of the system where it cannot be written */
export function writeEntry(cache: CacheOptions, key: string, result: InputResult): void {
  if (cache.writing === undefined) throw new CacheError(cache.obstacle ?? 'It cannot be written to')
  const lengths = result.chunks.map(({bytes}) => bytes.length)
  const stored = {
    ...result,
    lengths,
    chunks: result.chunks.map(({blanks, ends}) => ({blanks, ends})),
  } satisfies StoredResult
  const head = Buffer.from(JSON.stringify(stored))
  const start = Buffer.alloc(headFrom)
  start.writeUInt32LE(head.length, sumLength)
  const body = [head, ...result.chunks.map(({bytes}) => bytes)]
  const sum = body.reduce((sum, bytes) => crc32(bytes, sum), crc32(start.subarray(sumLength)))
  start.writeUInt32LE(sum, 0)
  const beside = path.join(cache.writing, key)
  const target = entryPath(cache, key)
  writeParts(beside, [start, ...body])
  try {
    renameSync(beside, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(path.dirname(target), ownFolder)
    renameSync(beside, target)
  }
}

/** Writes parts one after the other without putting them together first, which would take memory anew for each entry. */
function writeParts(file: string, parts: readonly Uint8Array[]): void {
  const handle = openSync(file, 'w')
  try {
    for (const part of parts) writeAll(handle, part)
  } finally {
    closeSync(handle)
  }
}

function entryPath({folder}: CacheOptions, key: string): string {
  return path.join(folder, key.slice(0, 2), key.slice(2))
}

/**
 * All that records depend on beside the input: the options, the program itself
 * with its layouts, to the last letter, and Node.js, whose tables of Unicode differ.
 */
function fingerprintOf(options: ConvertOptions): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([process.version, process.arch, options]))
  for (const folder of ['..', '../../src/layouts']) {
    const root = fileURLToPath(new URL(`${folder}/`, import.meta.url))
    for (const name of readdirSync(root, {recursive: true, encoding: 'utf8'}).sort()) {
      if (!/\.(?:js|json)$/.test(name)) continue
      hash.update(`${name}\n`).update(readFileSync(path.join(root, name)))
    }
  }
  return hash.digest('hex')
}
