#!/usr/bin/env node
const {existsSync} = require('node:fs')

const program = require('node:path').join(__dirname, '../dist/start/load.cjs')

// A clone has nothing to run until it is built.
if (existsSync(program))
  require(program)
    .load()
    .then((loaded) => loaded.command())
    .then(({main}) => main(process.argv))
else {
  console.error('dagsorden is not built yet: run npm ci first, in the folder that it was cloned to')
  process.exitCode = 2
}
