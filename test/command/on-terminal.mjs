// Runs commands of dagsorden one after the other in one process, which spares the
// start of a process for each: node on-terminal.mjs COMMANDS ENDING
//
//   COMMANDS   JSON: a list of commands, each with its words and what it is to find in the environment
//   ENDING     what is written behind what each command shows

import {createRequire} from 'node:module'

const [, , commands, ending] = process.argv
const {load} = createRequire(import.meta.url)('../../dist/start/load.cjs')
const {main} = await (await load()).command()
// Each command listens anew, since it has a process of its own otherwise.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0)
for (const {words, env} of JSON.parse(commands)) {
  Object.assign(process.env, env)
  await main([process.execPath, 'dagsorden', ...words])
  process.stdout.write(ending)
}
process.exitCode = 0
