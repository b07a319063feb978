import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {inLatin} from '../text/in-latin.ts'

// Writes our letters into all that tsc has made, as `npm run build` does.

const made = fileURLToPath(new URL('../', import.meta.url))

for (const name of readdirSync(made, {recursive: true, encoding: 'utf8'})) {
  if (!name.endsWith('.js')) continue
  const file = path.join(made, name)
  const script = readFileSync(file, 'utf8')
  const written = inLatin(script)
  if (written !== script) writeFileSync(file, written)
}
