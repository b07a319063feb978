import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {Spool} from '../files/spool.ts'
import type {Layout} from '../layouts/schema.ts'
import {type CollectedDocument, PageCollector} from './collect.ts'
import type {Block} from './page-data.ts'
import type {PageMeeting} from './page-meeting.ts'

// A page with its data in it, so that it needs no other file and no network. The
// data is packed, in elements that a browser neither runs nor shows:
//
//   <script type="application/gzip" id="data-head">H4sIAAAA…</script>
//   <script>the app</script>
//   <script type="application/gzip" id="data-words">…</script>
//   …
//
// What the list needs stands before the app, so that it is there before the rest.

/** The same from src/ and from dist/. */
const template = new URL('../../dist/report/report.html', import.meta.url)

/** Takes meetings, and in the end writes the page of them. */
export class PageWriter {
  readonly #collector: PageCollector
  readonly #blocks = new Spool()
  readonly #lengths: number[] = []

  /** @param layouts whose routing tables say what the codes of bodies stand for */
  constructor(version: string, layouts: readonly Layout[]) {
    this.#collector = new PageCollector(version, layouts, (block) => this.#addBlock(block))
  }

  addMeeting(meeting: PageMeeting): void {
    this.#collector.addMeeting(meeting)
  }

  addDocument(document: CollectedDocument): void {
    this.#collector.addDocument(document)
  }

  /**
   * The text of the page, in pieces.
   *
   * @param passedOver how many files were no documents
   */
  *finish(passedOver: number): Generator<string> {
    const {head, decisions, index, cases} = this.#collector.finish(passedOver)
    const [start, between, end] = readFileSync(template, 'utf8').split(/<!--(?:before|behind)-->/) as [
      string,
      string,
      string,
    ]
    yield start
    yield element('head', packed(JSON.stringify(head)))
    yield element('decisions', packed(JSON.stringify(decisions)))
    yield between
    yield element('words', packed(index.words))
    yield element('lengths', packed(bytesOf(index.lengths)))
    yield element('rows', packed(index.rows))
    yield element('cases', packed(JSON.stringify(cases)))
    for (const [number, length] of this.#lengths.entries()) yield element(`block-${number}`, this.#blocks.take(length))
    yield end
  }

  abandon(): void {
    this.#blocks.remove()
  }

  #addBlock(block: Block): void {
    const bytes = packed(JSON.stringify(block))
    this.#blocks.add(bytes)
    this.#lengths.push(bytes.length)
  }
}

function packed(content: string | Uint8Array): Uint8Array {
  return gzipSync(content)
}

/** Numbers as a browser has them, whose bytes stand in the other order than on a few machines. */
function bytesOf(numbers: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, true)
  return new Uint8Array(view.buffer)
}

function element(name: string, bytes: Uint8Array): string {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `<script type="application/gzip" id="data-${name}">${letters}</script>\n`
}
