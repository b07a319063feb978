import type {VFile} from 'vfile'
import {isCapitalAt} from '../text/letters.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import {MappedText} from '../text/mapped-text.ts'
import {trimEnd} from '../text/spaces.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {takeText} from './left-out.ts'

// A print can have the number of an item at the right end of its title's first line; it is read before it:
//
//   Lygter på molen og ved                 3.        3. Lygter på molen og ved
//   havnekontoret                               →    havnekontoret
//
//   Sagsfremstilling                                 Sagsfremstilling

const numberAtEnd = /(?<![\p{L}\d])(\d{1,3})\.(?=[^\S\n]*$)/gmu
/** How wide the gap before it is, how many lines lie between two of them, and how many tell that they are such. */
const shortestGap = 4
const leastLines = 3
const leastNumbers = 3

interface NumberedTitle {
  line: number
  number: number
  /** Where the gap begins and where the number ends. */
  titleEnd: number
  end: number
}

/** Gives a file whose items have their numbers behind the titles a reading text that has them before, and the map back to the source. */
export function turnNumbers(file: VFile): void {
  const lines = linesOf(file)
  const titles = numberedTitles(lines)
  if (titles.length < leastNumbers) return
  const {text} = lines
  const source = MappedText.of(text)
  const turned = new MappedText()
  let from = 0
  for (const {line, number, titleEnd, end} of titles) {
    const start = lines.indent(line)
    turned.copy(source, from, start)
    turned.replace(`${number}. ${text.slice(start, titleEnd)}`, source, start, end)
    from = end
  }
  turned.copy(source, from, text.length)
  takeText(file, turned)
}

/** The titles with numbers behind them, where these count up one by one and stand apart; none where any does not. */
function numberedTitles(lines: Lines): NumberedTitle[] {
  const found: NumberedTitle[] = []
  for (const {0: printed, 1: number, index} of matchesIn(numberAtEnd, lines.text)) {
    const line = lines.lineAt(index)
    const titleEnd = trimEnd(lines.text, lines.start(line), index)
    const isTitle = index - titleEnd >= shortestGap && isCapitalAt(lines.text, lines.indent(line))
    if (!isTitle || (line > 0 && !lines.isBlank(line - 1))) continue
    const last = found.at(-1)
    if (last !== undefined && (Number(number) !== last.number + 1 || line - last.line < leastLines)) return []
    found.push({line, number: Number(number), titleEnd, end: index + printed.length})
  }
  return found
}
