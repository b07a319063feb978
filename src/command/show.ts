import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {printableLines} from '../diagnostics/printable.ts'
import {type RuleId, ruleIds, rules} from '../diagnostics/rules.ts'
import {grammarOf} from '../layouts/grammar.ts'
import {loadLayout, loadLayouts} from '../layouts/load.ts'
import {findHeads, headFamilies} from '../parse/heads.ts'
import {isOfMarkup, type MarkupScore, scoreMarkup} from '../parse/markup/markup.ts'
import {type LayoutScore, scoreLayouts} from '../parse/recognise.ts'
import {pipeline} from '../pipeline.ts'
import {type Lines, linesOf} from '../read/lines.ts'
import {readMinutes} from '../read/read.ts'
import {sourcePosition} from '../read/source-map.ts'
import {jsonSchema} from '../records/json-schema.ts'
import {type SchemaName, schemaNames} from '../records/schema-names.ts'
import {makeFolder} from '../run/make-folder.ts'
import {readStandardInput, standardInput} from './inputs.ts'

// What the commands print that show how dagsorden works, and not what a document says.

/** Prints the syntax tree of a document, without what later stages put into it. */
export async function showTree(
  document: string,
  flags: {layout?: string; json?: boolean; color: boolean},
): Promise<void> {
  const layout = flags.layout === undefined ? undefined : loadLayout(flags.layout)
  const {tree} = await pipeline({layout})(await bytesOf(document), document)
  const json = JSON.stringify(tree, (key, value: unknown) => (key === 'data' ? undefined : value), 2)
  if (flags.json) return print(json)
  const {inspectColor, inspectNoColor} = await import('unist-util-inspect')
  const color = flags.color && process.stdout.isTTY === true && !process.env.NO_COLOR
  if (color) printColoured(inspectColor(JSON.parse(json)))
  else print(inspectNoColor(JSON.parse(json)))
}

export function showLayouts(): void {
  const layouts = loadLayouts()
  const width = Math.max(...layouts.map(({name}) => name.length))
  for (const {name, about} of layouts) print(`${name.padEnd(width)}  ${about}`)
}

/** Prints how each layout scores on each meeting of a document. */
export async function showScores(document: string, extra: string | undefined): Promise<void> {
  const file = await readMinutes(await bytesOf(document), document)
  const lines = linesOf(file)
  const layouts = [...loadLayouts(), ...(extra === undefined ? [] : [loadLayout(extra)])]
  const {markup} = file.data
  if (markup !== undefined) {
    const scores = scoreMarkup(markup, lines, layouts)
    for (const score of scores) showMarkupScore(score, file)
    if (scores.some(({score}) => score > 0)) return
  }
  const ofText = layouts.filter((layout) => !isOfMarkup(layout))
  const places = findHeads(lines, headFamilies(ofText.map(grammarOf)))
  if (places.length === 0) print('No layout finds the head of a meeting in it')
  places.forEach((place, index) => {
    const to = places[index + 1]?.firstLine ?? lines.count
    print(`line ${lineInSource(file, lines.start(place.firstLine))}`)
    const candidates = place.heads.flatMap((head) => head.grammars)
    for (const score of scoreLayouts(lines, place.firstLine, to, candidates)) showScore(score, file, lines)
  })
}

function showMarkupScore({layout, score, found, missing}: MarkupScore, file: VFile): void {
  print(`  ${layout.name.padEnd(14)}  ${score}`)
  for (const {selector, offset} of found) print(`    +  ${selector}  (line ${lineInSource(file, offset)})`)
  for (const selector of missing) print(`    must have, and has not  ${selector}`)
}

/** The line of the source, from 1, that an offset in the reading text leads to. */
function lineInSource(file: VFile, offset: number): number {
  const point = linesOf(file).pointAt(offset)
  return sourcePosition(file, {start: point, end: point}).start.line
}

function showScore({grammar, score, found, missing, against}: LayoutScore, file: VFile, lines: Lines): void {
  const lineOf = (line: number) => lineInSource(file, lines.start(line))
  print(`  ${grammar.layout.name.padEnd(14)}  ${score}`)
  for (const {pattern, line} of found) print(`    +  ${pattern}  (line ${lineOf(line)})`)
  for (const pattern of missing) print(`    must have, and has not  ${pattern}`)
  if (against !== undefined) print(`    cannot have, and has  ${against.pattern}  (line ${lineOf(against.line)})`)
}

export function showRules(): void {
  for (const id of ruleIds) print(`${id.padEnd(22)}  ${rules[id].severity.padEnd(7)}  ${rules[id].meaning}`)
}

export function showRule(id: RuleId): void {
  const {severity, meaning, example, remedy} = rules[id]
  print(`${id} (${severity})\n\n${meaning}\n\nFor example: ${example}\nWhat to do: ${remedy}`)
}

export function showSchema(name: SchemaName): void {
  process.stdout.write(jsonSchema(name))
}

/** Writes every JSON Schema to a folder, as they stand in schemas/. */
export function writeSchemas(folder: string): void {
  makeFolder(folder)
  for (const name of schemaNames) writeFileSync(path.join(folder, `${name}.schema.json`), jsonSchema(name))
}

async function bytesOf(document: string): Promise<Uint8Array> {
  return document === standardInput ? await readStandardInput() : readFileSync(document)
}

function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`)
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
