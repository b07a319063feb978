import {readFileSync} from 'node:fs'
import {promisify} from 'node:util'
import {gzip, gzipSync} from 'node:zlib'
import {inBreaths} from '../files/breath.ts'
import {Spool} from '../files/spool.ts'
import type {Steps} from '../files/steps.ts'
import type {Layout} from '../layouts/schema.ts'
import {type CollectedDocument, PageCollector} from './collect.ts'
import {lettersOf} from './letters.ts'
import type {Block} from './page-data.ts'
import type {PageMeeting} from './page-meeting.ts'

// A page with its data in it, so that it needs no other file and no network. The
// data is packed, in elements that a browser neither runs nor shows:
//
//   <script type="application/gzip" id="data-head">…</script>
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
  readonly #ends: number[] = []

  /** @param layouts whose routing tables say what the codes of bodies stand for */
  constructor(version: string, layouts: readonly Layout[]) {
    this.#collector = new PageCollector(version, layouts, (block) => this.#addBlock(block))
  }

  addMeeting(meeting: PageMeeting): void {
    this.#collector.addMeeting(meeting)
  }

  /** As {@link PageWriter.addMeeting}, for one of many items. */
  addInSteps(meeting: PageMeeting): Steps {
    return this.#collector.addInSteps(meeting)
  }

  addDocument(document: CollectedDocument): void {
    this.#collector.addDocument(document)
  }

  /**
   * The text of the page, in pieces.
   *
   * @param passedOver how many files were no documents
   */
  async *finish(passedOver: number): AsyncGenerator<string> {
    const {head, decisions, index, cases} = await inBreaths(this.#collector.finish(passedOver))
    const [start, between, end] = readFileSync(template, 'utf8').split(/<!--(?:before|behind)-->/) as [
      string,
      string,
      string,
    ]
    yield start
    yield await packedElement('head', JSON.stringify(head))
    yield await packedElement('decisions', JSON.stringify(decisions))
    yield between
    yield await packedElement('words', index.words)
    yield await packedElement('lengths', bytesOf(index.lengths))
    yield await packedElement('rows', index.rows)
    yield await packedElement('cases', JSON.stringify(cases))
    for (const [number, end] of this.#ends.entries()) {
      const from = this.#ends[number - 1] ?? 0
      yield element(`block-${number}`, this.#blocks.take(from, end - from))
    }
    yield end
  }

  abandon(): void {
    this.#blocks.remove()
  }

  #addBlock(block: Block): void {
    this.#blocks.add(gzipSync(JSON.stringify(block)))
    this.#ends.push(this.#blocks.length)
  }
}

/** What is as long as all of the archive is packed by another thread, while signals are heard. */
async function packedElement(name: string, content: string | Uint8Array): Promise<string> {
  return element(name, await promisify(gzip)(content))
}

/** Numbers as a browser has them, whose bytes stand in the other order than on a few machines. */
function bytesOf(numbers: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, true)
  return new Uint8Array(view.buffer)
}

function element(name: string, bytes: Uint8Array): string {
  const letters = Buffer.from(lettersOf(bytes).buffer).toString('latin1')
  return `<script type="application/gzip" id="data-${name}">${letters}</script>\n`
}
