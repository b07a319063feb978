#!/usr/bin/env node
const {existsSync} = require('node:fs')

const program = require('node:path').join(__dirname, '../dist/start/load.cjs')

async function run() {
  const {main} = await require(program)
    .load()
    .then((loaded) => loaded.command())
  await main(process.argv)
}

// A clone has nothing to run until it is built.
if (existsSync(program))
  run().catch((error) => {
    // What the system does not allow is no bug, and there is no more of the program than this to say so.
    if (error.syscall === undefined) throw error
    const limit = error.code === 'EMFILE' ? '; allow more open files with "ulimit -n 1024"' : ''
    console.error(`dagsorden cannot be loaded: ${error.message}${limit}`)
    process.exitCode = 2
  })
else {
  console.error('dagsorden is not built yet: run npm ci first, in the folder that it was cloned to')
  process.exitCode = 2
}
