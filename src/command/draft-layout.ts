import {draftLayout} from '../parse/general/draft.ts'
import {readMinutes} from '../read/read.ts'
import {tokensOf} from '../tokens/tokens.ts'
import {readDocument} from './inputs.ts'
import {print} from './print.ts'

/** Prints a layout to begin with for a document, and on standard error what was seen in it and what was not. */
export async function draftLayoutOf(path: string): Promise<void> {
  const file = await readMinutes(await readDocument(path), path)
  const name = path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) as string)
  const {layout, seen} = draftLayout(tokensOf(file), `Draft from ${name}: say whose documents these are`)
  print(JSON.stringify(layout, null, 2))
  for (const line of seen) process.stderr.write(`${line}\n`)
}
