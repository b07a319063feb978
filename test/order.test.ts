import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {isDocument} from '../src/vocabulary/file-names.ts'
import {minutes} from './command/minutes.ts'

// Documents are read on any thread, behind any others: none may leave anything
// behind for the next one, such as where a regular expression last matched.

const fixtures = path.resolve(import.meta.dirname, '../fixtures')
const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter((name) => isDocument(name) && !name.includes('golden'))
  .sort()

/** Minutes whose sum has its name behind it, which once moved where the next name was looked for. */
const disturbing = minutes('Byrådet').replace('408.450 kr.', '408.450 kr. i tilskud')

async function recordsOf(names: readonly string[], before?: string): Promise<Map<string, string>> {
  const parse = pipeline()
  const records = new Map<string, string>()
  for (const name of names) {
    if (before !== undefined) await parse(before, 'before.txt')
    const {meetings, file} = await parse(readFileSync(path.join(fixtures, name)), name)
    records.set(name, JSON.stringify([meetings, file.messages.map(({reason}) => reason)]))
  }
  return records
}

it('gives the same records of a document whatever was read before it', async () => {
  expect(files.length).toBeGreaterThan(50)
  const forwards = await recordsOf(files)
  const backwards = await recordsOf([...files].reverse(), disturbing)
  for (const name of files) expect(backwards.get(name), name).toBe(forwards.get(name))
})
