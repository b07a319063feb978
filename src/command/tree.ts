import {printableLines} from '../diagnostics/printable.ts'
import {pipeline} from '../pipeline.ts'
import {withheldTree} from '../tree/closed.ts'
import {isColoured} from './colour.ts'
import {readDocument} from './inputs.ts'
import {ownLayout} from './own-layout.ts'
import {print} from './print.ts'

/** `dagsorden tree`: the syntax tree of a document, without what later stages put into it. */
export async function tree(
  document: string,
  flags: {layout?: string; json?: boolean; color: boolean; includeClosed?: boolean},
): Promise<void> {
  const layout = await ownLayout(flags.layout)
  const parsed = await pipeline({layout})(await readDocument(document), document)
  const tree = flags.includeClosed ? parsed.tree : withheldTree(parsed.tree)
  const json = JSON.stringify(tree, (key, value: unknown) => (key === 'data' ? undefined : value), 2)
  if (flags.json) return print(json)
  const {inspectColor, inspectNoColor} = await import('unist-util-inspect')
  if (isColoured(process.stdout, flags.color)) printColoured(inspectColor(JSON.parse(json)))
  else print(inspectNoColor(JSON.parse(json)))
}

/** The escape that colours begin with. */
const controlSequence = '\u001b['

/** Prints text that is coloured, and whose own escapes are spelled out already. */
function printColoured(text: string): void {
  const [first = '', ...rest] = text.split(controlSequence)
  process.stdout.write(
    [printableLines(first), ...rest.map((piece) => `${controlSequence}${printableLines(piece)}`)].join(''),
  )
  process.stdout.write('\n')
}
