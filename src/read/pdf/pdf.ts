import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.ts'
import {latin1} from '../../text/bytes.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {keepLeftOut} from '../left-out.ts'
import {Unreadable} from '../unreadable.ts'
import type {RawPage} from './drawn.ts'
import {findFurniture} from './furniture.ts'
import {seamOf, wordsOf} from './hyphens.ts'
import {headingColumns, itemTablesUnfolded} from './label-columns.ts'
import {pagesOf} from './library.ts'
import {withNumbersAtTitles} from './number-column.ts'
import {between, headingsAmong, measure, type Open, textLeftOf} from './paragraphs.ts'
import {printedLines, textOf} from './printed-lines.ts'
import {PrintedText} from './printed-text.ts'
import {cellOf, type Part, type ReadingLine, readingLines} from './reading-lines.ts'
import {isPdf} from './recognise.ts'
import {uprightPage} from './runs.ts'

/** How far from its end a PDF says that it ends, in bytes. */
const trailerSize = 2048
/** How far from its beginning it says that it is one. */
const headerSize = 1024

/**
 * Reads a PDF: pieces of text to lines, without running heads and page numbers,
 * lines to paragraphs. Places in the source are page, line on the page as it is
 * printed, running heads counted, and column in that line.
 *
 * @throws Unreadable
 */
export async function readPdf(bytes: Uint8Array, file: VFile): Promise<void> {
  if (!isPdf(latin1(bytes, 0, headerSize)))
    throw new Unreadable('damaged-file', 'The file does not begin as a PDF does')
  if (!latin1(bytes, Math.max(0, bytes.byteLength - trailerSize)).includes('%%EOF'))
    throw new Unreadable('damaged-file', 'The PDF is cut off: its end is missing')
  const pages = await pagesOf(bytes)
  if (pages.length === 0) throw new Unreadable('no-text', 'The PDF has no pages')
  if (pages.every((page) => page.runs.length === 0))
    throw new Unreadable('no-text', 'The PDF has no text, only pictures: it is scanned')
  writeText(pages, file)
}

function writeText(rawPages: readonly RawPage[], file: VFile): void {
  const pages = withNumbersAtTitles(rawPages.map(uprightPage)).map((page) => ({
    height: page.height,
    width: page.width,
    lines: printedLines(page),
  }))
  const printed = new PrintedText(pages.map((page) => page.lines))
  const furniture = findFurniture(pages)
  const edges = pages.map(({lines}) => lines.filter((line) => furniture.has(line)).map(textOf))
  file.data.pageEdges = (edges.find((edge) => edge.some((printed) => /\p{L}/u.test(printed))) ?? []).join('\n')
  const bodies = pages.map(({lines}) => lines.filter((line) => !furniture.has(line)))
  const hasHeadingBeside = headingColumns(bodies)
  const read = itemTablesUnfolded(bodies.flatMap((lines) => readingLines(lines, hasHeadingBeside)))
  const {text, headings} = joinLines(read, printed, Math.max(...pages.map((page) => page.width)))
  keepLeftOut(file, text, printed.text.text, (start, end) => printed.positionOf(start, end))
  file.value = text.text
  file.data.printedHeadings = headings
  file.data.sourceMap = printed.mapFrom(text)
  reportPages(rawPages, file)
}

function joinLines(
  lines: readonly ReadingLine[],
  printed: PrintedText,
  pageWidth: number,
): {text: MappedText; headings: Map<number, {end: number; level: number}>} {
  const headings = new Map<number, {end: number; level: number}>()
  const isHeading = headingsAmong(lines)
  let start = 0
  const measures = measure(lines, pageWidth)
  const words = wordsOf(printed.lines())
  const text = new MappedText()
  let open: Open | undefined
  for (const [index, line] of lines.entries()) {
    const how = open === undefined ? undefined : between(open, line, measures)
    if (how === 'blank') text.insert('\n\n')
    else if (how === 'newline') text.insert('\n')
    if (how !== 'wrapped') start = text.length
    open = how === 'wrapped' ? {...(open as Open), line} : {textLeft: textLeftOf(line), line}
    const next = lines[index + 1]
    const goesOn = next !== undefined && between(open, next, measures) === 'wrapped'
    writeCells(text, line.cells, printed, words, goesOn ? cellOf(next.cells[0]?.[0] as Part).text : undefined)
    if (!isHeading(line)) headings.delete(start)
    else if (how !== 'wrapped' || headings.has(start)) headings.set(start, {end: text.length, level: printedLevel})
  }
  text.insert('\n')
  return {text, headings}
}

/** The level of a heading of a print, which tells of none. */
const printedLevel = 1

/** Writes the cells of a line, and what joins its last one to the text that goes on after it. */
function writeCells(
  text: MappedText,
  cells: readonly Part[][],
  printed: PrintedText,
  words: ReadonlySet<string>,
  after: string | undefined,
): void {
  for (const [column, parts] of cells.entries()) {
    if (column > 0) text.insert('\t')
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1]
      const goesOn = next === undefined ? (column === cells.length - 1 ? after : undefined) : cellOf(next).text
      const {start, end} = printed.rangeOf(part)
      if (goesOn === undefined) {
        text.copy(printed.text, start, end)
        continue
      }
      const seam = seamOf(cellOf(part).text, goesOn, words)
      text.copy(printed.text, start, seam.hyphen ? end : end - 1)
      if (seam.space) text.insert(' ')
    }
  }
}

function reportPages(pages: readonly RawPage[], file: VFile): void {
  for (const page of pages) {
    if (page.damaged) report(file, 'damaged-page', `Page ${page.number} is damaged: parts of its text may be missing`)
  }
  const empty = pages.filter((page) => page.runs.length === 0).map((page) => page.number)
  if (empty.length > 0) {
    const which = empty.length === 1 ? `Page ${empty[0]} has` : `Pages ${empty.join(', ')} have`
    report(file, 'page-without-text', `${which} no text: blank, or a picture`)
  }
}
