// @ts-check
// Runs pdf.js in a thread of its own, so that a PDF made to hang or to fill the
// memory can be stopped.

import {parentPort} from 'node:worker_threads'
import {readPages} from './pages.js'

parentPort?.on('message', (/** @type {Uint8Array} */ data) =>
  readPages(data, (answer) => parentPort?.postMessage(answer)),
)
