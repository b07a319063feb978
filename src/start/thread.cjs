// @ts-check

const {load} = require('./load.cjs')

load().then((program) => program.thread())
