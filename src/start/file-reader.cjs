// @ts-check

const {closeSync, fstatSync, openSync, readSync} = require('node:fs')

/**
 * Makes a function that reads whole files, one after the other, to the same
 * memory: what the system gives anew takes it longer to make ready than to fill.
 * What a call gives is good until the next one.
 */
exports.fileReader = () => {
  let memory = Buffer.alloc(0)
  /** @param {string} file */
  return (file) => {
    const handle = openSync(file, 'r')
    try {
      const {size} = fstatSync(handle)
      if (size > memory.length) memory = Buffer.allocUnsafeSlow(size)
      let end = 0
      for (let read = -1; end < size && read !== 0; end += read) read = readSync(handle, memory, end, size - end, end)
      return memory.subarray(0, end)
    } finally {
      closeSync(handle)
    }
  }
}
