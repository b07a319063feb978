// node floor.mjs OUT FOLDER…: reads every file, decodes it, splits it into lines
// and writes those lines as NDJSON, an array a file. Nothing that turns files of
// text into JSON with Node can do less.

import {closeSync, openSync, readFileSync, writeSync} from 'node:fs'
import {textFiles} from './text-files.mjs'

/** As large as the chunks that dagsorden writes. */
const chunkLength = 1 << 17

const [out, ...folders] = process.argv.slice(2)
const handle = openSync(out, 'w')
let pending = ''
for (const path of textFiles(folders)) {
  const lines = readFileSync(path)
    .toString('utf8')
    .split(/\r\n|\n|\r/)
  pending += `${JSON.stringify(lines)}\n`
  if (pending.length >= chunkLength) flush()
}
flush()
closeSync(handle)

function flush() {
  const bytes = Buffer.from(pending)
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
  pending = ''
}
