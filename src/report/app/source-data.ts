import {gunzipSync} from 'fflate'
import {bytesOf} from '../letters.ts'
import {type Block, blockSize, type PageCase, type PageData, type PageHead} from '../page-data.ts'
import type {ItemDetail} from '../page-meeting.ts'
import type {SearchIndex} from '../search-index.ts'

/** Where the page has its data from: itself, or what was read in it. */
export interface DataSource {
  head: PageHead
  /** For each row the beginning of what its meeting decided. */
  decisions: () => Promise<readonly string[]>
  /** What is needed for a search; waits until it is there. */
  index: () => Promise<SearchIndex>
  cases: () => Promise<readonly PageCase[]>
  detail: (row: number) => Promise<ItemDetail>
}

/** What was read in this page. */
export function readHere({head, decisions, index, cases}: PageData, blocks: readonly Block[]): DataSource {
  return {
    head,
    decisions: async () => decisions,
    index: async () => index,
    cases: async () => cases,
    detail: async (row) => blocks[Math.floor(row / blockSize)]?.[row % blockSize] as ItemDetail,
  }
}

/** So many blocks stay unpacked. */
const blocksMost = 40

/** What stands in this page, packed, in elements of their own. */
export function packedHere(): DataSource {
  // At once, and not beside the rest of the page, which is long on its way.
  const head = JSON.parse(
    new TextDecoder().decode(gunzipSync(bytesOf(document.getElementById('data-head')?.textContent ?? ''))),
  ) as PageHead
  const blocks = new Map<number, Promise<Block>>()
  const block = (number: number) => {
    const known = blocks.get(number) ?? (unpackedJson(`block-${number}`) as Promise<Block>)
    blocks.delete(number)
    blocks.set(number, known)
    const oldest = blocks.keys().next().value
    if (blocks.size > blocksMost && oldest !== undefined) blocks.delete(oldest)
    return known
  }
  let index: Promise<SearchIndex> | undefined
  let cases: Promise<PageCase[]> | undefined
  return {
    head,
    decisions: () => unpackedJson('decisions') as Promise<string[]>,
    index: () => (index ??= unpackedIndex()),
    cases: () => (cases ??= unpackedJson('cases') as Promise<PageCase[]>),
    detail: async (row) => (await block(Math.floor(row / blockSize)))[row % blockSize] as ItemDetail,
  }
}

async function unpackedIndex(): Promise<SearchIndex> {
  const [words, lengths, rows] = await Promise.all(['words', 'lengths', 'rows'].map(unpacked))
  return {
    words: new TextDecoder().decode(words),
    lengths: new Uint32Array(lengths as ArrayBuffer),
    rows: new Uint8Array(rows as ArrayBuffer),
  }
}

async function unpackedJson(name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unpacked(name)))
}

async function unpacked(name: string): Promise<ArrayBuffer> {
  const bytes = bytesOf((await elementOf(`data-${name}`)).textContent ?? '')
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

/** An element of the page, which may not have come to it yet. */
async function elementOf(id: string): Promise<Element> {
  if (document.readyState === 'loading' && document.getElementById(id)?.nextElementSibling == null)
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, {once: true}))
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no ${id}`)
  return element
}
