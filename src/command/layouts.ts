import type {VFile} from 'vfile'
import {loadLayouts} from '../layouts/built-in.ts'
import {grammarOf} from '../layouts/grammar.ts'
import {isOfMarkup} from '../layouts/of-markup.ts'
import {draftLayout} from '../parse/general/draft.ts'
import {findHeads, headFamilies} from '../parse/heads.ts'
import {type MarkupScore, scoreMarkup} from '../parse/markup/markup.ts'
import {type LayoutScore, scoreLayouts} from '../parse/recognise.ts'
import {readMinutes} from '../read/read.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import {sourcePosition} from '../text/source-map.ts'
import {tokensOf} from '../tokens/tokens.ts'
import {readDocument} from './inputs.ts'
import {allLayouts} from './own-layout.ts'
import {print} from './print.ts'

/** `dagsorden layouts`: those that there are, how each fits a document, or one to begin with for a document. */
export async function layouts(
  document: string | undefined,
  {layout, draft}: {layout?: string; draft?: string},
): Promise<void> {
  if (draft !== undefined) await printDraft(draft)
  else if (document === undefined) printLayouts()
  else await printScores(document, layout)
}

/** Prints the layouts that come with dagsorden, a line each. */
function printLayouts(): void {
  const layouts = loadLayouts()
  const width = Math.max(...layouts.map(({name}) => name.length))
  for (const {name, about} of layouts) print(`${name.padEnd(width)}  ${about}`)
}

/** Prints a layout to begin with for a document, and on standard error what was seen in it and what was not. */
async function printDraft(path: string): Promise<void> {
  const file = await readMinutes(await readDocument(path), path)
  const name = path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) as string)
  const {layout, seen} = draftLayout(tokensOf(file), `Draft from ${name}: say whose documents these are`)
  print(JSON.stringify(layout, null, 2))
  for (const line of seen) process.stderr.write(`${line}\n`)
}

/** Prints how each layout scores on each meeting of a document. */
async function printScores(document: string, extra: string | undefined): Promise<void> {
  const file = await readMinutes(await readDocument(document), document)
  const lines = linesOf(file)
  const layouts = await allLayouts(extra)
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
