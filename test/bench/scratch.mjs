import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * @typedef {object} Scratch
 * @property {(name: string) => string} path of a file in the folder
 * @property {(name: string) => string} folder makes a folder in it
 * @property {Set<import('node:child_process').ChildProcess>} running what is stopped with the bench, so that
 *   nothing writes into a folder that is gone
 * @property {() => void} remove
 */

/**
 * A fresh folder for everything a bench writes. It goes when the bench ends,
 * also when someone loses patience: it is hundreds of megabytes.
 *
 * @returns {Scratch}
 */
export function openScratch() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'dagsorden-bench-'))
  const remove = () => rmSync(root, {recursive: true, force: true})
  /** @type {Scratch['running']} */
  const running = new Set()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGKILL')
      remove()
      process.exit(128 + os.constants.signals[signal])
    })
  }
  return {
    path: (name) => path.join(root, name),
    folder: (name) => {
      const folder = path.join(root, name)
      mkdirSync(folder)
      return folder
    },
    running,
    remove,
  }
}
