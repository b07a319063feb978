// @ts-check

// The program is several hundred modules. To find, read and compile each of them
// takes longer than a small document, and every thread does it anew. So the build
// makes one file of them, which is compiled at once, and what came of that is kept.
// What loads it is CommonJS, since Node.js starts sooner so.

const {statSync} = require('node:fs')
const {createRequire} = require('node:module')
const path = require('node:path')
const vm = require('node:vm')
const {codeCache} = require('./code-cache.cjs')
const {tuneEngine} = require('./engine.cjs')
const {fileReader} = require('./file-reader.cjs')

/** @typedef {typeof import('./program.ts')} Program */

const bundle = path.join(__dirname, 'program.cjs')

/** The program, from the one file; from its modules where they are newer. */
exports.load = async () => {
  // Before anything is compiled: what is kept is good for the same flags only.
  tuneEngine()
  return isFresh() ? run() : await import('./program.js')
}

/**
 * What is not in the one file; a script has no import of its own.
 *
 * @param {string} name
 */
const importModule = (name) => import(name)

/** Whether the one file was made after the modules, which are made together with this one. */
function isFresh() {
  const made = statSync(bundle, {throwIfNoEntry: false})
  return made !== undefined && made.mtimeMs >= statSync(__filename).mtimeMs
}

/** @returns {Program} */
function run() {
  const {script, cache} = compiled()
  const module = {exports: /** @type {Program} */ ({})}
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, importModule)
  const program = module.exports
  if (script.cachedDataRejected !== false) program.compiled.keep = () => cache.write(script.createCachedData())
  return program
}

/** Apart from what is run, so that the memory that files are read to is free again when that begins. */
function compiled() {
  // A byte a character, behind a comment with its sum (bundle.ts).
  const readFile = fileReader()
  const text = readFile(bundle).toString('latin1')
  const cache = codeCache(__dirname, text.slice(2, 10))
  return {cache, script: new vm.Script(text, {filename: bundle, cachedData: cache.read(readFile)})}
}
