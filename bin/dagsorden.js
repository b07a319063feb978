#!/usr/bin/env node
const {load} = require('../dist/start/load.cjs')

load()
  .then((program) => program.command())
  .then(({main}) => main(process.argv))
