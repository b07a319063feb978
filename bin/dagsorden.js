#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'

// The same few expressions meet megabytes of text: compile them at once instead of interpreting them first.
setFlagsFromString('--no-regexp-tier-up')
const {main} = await import('../dist/command/main.js')
await main(process.argv)
