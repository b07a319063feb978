import {Worker} from 'node:worker_threads'
import {AwakeClock} from '../../files/awake-clock.ts'
import {type Answer, explained, PdfError, type PdfLimits, pdfLimits, type RawPage} from './drawn.ts'

// The library's side of reading a PDF: one thread that is kept from document to
// document, and ended where a document takes more than it may.

/** How often the clock and the memory are looked at. */
const lookEvery = 200

let thread: Worker | undefined
/** The document that is being read, or was last: one at a time. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * The pages of a PDF, with their pieces of text.
 *
 * @throws PdfError where it is encrypted or broken, or takes more than it may
 */
export function pagesOf(bytes: Uint8Array, limits: PdfLimits = pdfLimits): Promise<RawPage[]> {
  const mine = turn.then(
    () => ask(bytes, limits),
    () => ask(bytes, limits),
  )
  turn = mine
  return mine
}

function ask(bytes: Uint8Array, limits: PdfLimits): Promise<RawPage[]> {
  const worker = thread ?? startThread()
  const pages: RawPage[] = []
  let letters = 0
  const clock = new AwakeClock()
  let heard = 0
  const memoryBefore = process.memoryUsage.rss()
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearInterval(watch)
      worker.off('message', listen).off('error', fail).off('exit', stop)
      worker.unref()
      settle()
    }
    const giveUp = (error: PdfError) => {
      thread = undefined
      end(() => void worker.terminate().then(() => reject(error)))
    }
    const refuse = (message: string) => giveUp(new PdfError('refused', message))
    const isTooLarge = () => {
      const tooLarge = process.memoryUsage.rss() - memoryBefore > limits.memory
      if (tooLarge) refuse(`It takes more than ${limits.memory >> 20} MB of memory to read`)
      return tooLarge
    }
    const listen = (answer: Answer) => {
      heard = clock.look()
      if (isTooLarge()) return
      if ('pages' in answer) {
        if (answer.pages > limits.pages) refuse(`It has more than ${limits.pages} pages`)
      } else if ('page' in answer) {
        pages.push(answer.page)
        for (const [text] of answer.page.runs) letters += text.length
        if (letters > limits.letters) refuse(`It has more than ${limits.letters} letters`)
      } else if ('done' in answer) end(() => resolve(pages))
      else end(() => reject(explained(answer.failure)))
    }
    const fail = (error: Error) => giveUp(new PdfError('damaged', error.message))
    const stop = () => refuse('It takes more memory to read than there is')
    const watch = setInterval(() => {
      const now = clock.look()
      if (now - heard > limits.pageMs) refuse(`A page takes more than ${limits.pageMs / 1000} s to read`)
      else if (now > limits.totalMs) refuse(`It takes more than ${limits.totalMs / 1000} s to read`)
      else isTooLarge()
    }, lookEvery)
    worker.on('message', listen).on('error', fail).on('exit', stop)
    worker.ref()
    // A copy is given away: the library keeps what it is given.
    const copy = new Uint8Array(bytes)
    worker.postMessage(copy, [copy.buffer])
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    name: 'pdf',
    resourceLimits: {maxOldGenerationSizeMb: 1024},
  })
  const forget = () => {
    if (thread === worker) thread = undefined
  }
  // What ends it while it reads is reported by who waits for it.
  worker.on('error', forget).on('exit', forget)
  thread = worker
  return worker
}
