// @ts-check

const {renameSync, rmSync, writeFileSync} = require('node:fs')
const path = require('node:path')
const {cachedDataVersionTag} = require('node:v8')
const {crc32} = require('node:zlib')

const sumLength = 4

/**
 * What the engine has compiled of a program is kept for the next start, in the
 * folder of the program itself: who may write there may change the program, too.
 * `NODE_DISABLE_COMPILE_CACHE` switches it off, as it does what Node.js keeps.
 *
 *   program-1f3870be-4d2a9c01.bin    named by the program's sum, and by the engine with its flags:
 *                                    CRC-32 of what follows, then that
 *
 * @param {string} folder
 * @param {string} sum of the program
 */
exports.codeCache = (folder, sum) => {
  const file = path.join(folder, `program-${sum}-${cachedDataVersionTag().toString(16)}.bin`)
  const isOff = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE)
  return {
    /**
     * What an earlier start has kept; undefined where there is none that is whole.
     *
     * @param {(file: string) => Buffer} readFile
     */
    read(readFile) {
      if (isOff) return undefined
      try {
        const bytes = readFile(file)
        const compiled = bytes.subarray(sumLength)
        return crc32(compiled) === bytes.readUInt32LE(0) ? compiled : undefined
      } catch {
        return undefined
      }
    },
    /** @param {Buffer} compiled */
    write(compiled) {
      if (isOff) return
      const head = Buffer.alloc(sumLength)
      head.writeUInt32LE(crc32(compiled))
      const beside = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`
      try {
        writeFileSync(beside, Buffer.concat([head, compiled]), {flag: 'wx'})
        renameSync(beside, file)
      } catch {
        // Where nobody may write, the program starts slower, and that is all.
        rmSync(beside, {force: true})
      }
    },
  }
}
