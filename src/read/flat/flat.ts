import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.ts'
import {linesOf} from '../../text/lines.ts'
import {MappedText} from '../../text/mapped-text.ts'
import type {Stretch} from '../../text/stretch.ts'
import {takeText} from '../left-out.ts'
import {breakUp} from './break-up.ts'
import {pagesOf} from './pages.ts'
import {isFlat} from './recognise.ts'
import {withoutWraps} from './wrapped.ts'

declare module 'vfile' {
  interface DataMap {
    /** Whether the lines of the text are guessed, so that what stood on a line of its own can be at the end of another. */
    isBrokenUp: boolean
    /** Where in such a text items begin that have but their titles, as none has a number. */
    titles: ReadonlySet<number>
  }
}

// Half of what is kept of old minutes are transcripts of prints that have lost
// their line breaks: a page has become one paragraph, with its number in front.
// The reading text has lines again, where the words are those that begin one:
//
//   source        3 1. Cykelsti langs Mosevej Sagsnr.: 12/34 Sagsfremstilling Stien er lang. Beslutning Godkendt. 3
//   reading text  1. Cykelsti langs Mosevej
//                 Sagsnr.: 12/34
//
//                 Sagsfremstilling
//                 Stien er lang.
//
//                 Beslutning
//                 Godkendt.

/**
 * Gives a file of text that has lost its line breaks a reading text that has them, and the map back to the source.
 *
 * @returns whether it had lost them
 */
export function breakUpFlatText(file: VFile): boolean {
  const lines = linesOf(file)
  if (!isFlat(lines)) return false
  const source = lines.text
  const pages = pagesOf(withoutWraps(lines))
  const text = new MappedText()
  const titles = new Set<number>()
  const guesses: Stretch[] = []
  for (const line of breakUp(pages.text.text, pages.starts)) {
    if (text.length > 0) text.insert(line.isApart ? '\n\n' : '\n')
    if (line.isTitle) titles.add(text.length)
    if (line.isGuess) guesses.push(line.parts[0] as Stretch)
    for (const [index, {start, end}] of line.parts.entries()) {
      if (index > 0) text.insert(line.joint)
      // A number that only the contents have stands for nothing of the item's own line.
      const own = index === 0 && line.number !== undefined ? start + 1 : start
      if (own > start)
        text.replace(`Punkt ${line.number}: ${pages.text.text.slice(start, own)}`, pages.text, start, own)
      text.copy(pages.text, own, end)
    }
  }
  text.insert('\n')
  report(
    file,
    'lost-line-breaks',
    `The text has lost its line breaks; it was broken up by its headings, labels and numbers${
      pages.left === 0 ? '' : `, and ${pages.left} page numbers and running heads were left out`
    }`,
    lines.position(0, Math.min(source.length, lines.end(0))),
  )
  for (const {start, end} of guesses)
    report(
      file,
      'lost-line-breaks',
      'Where the name of the caseworker ends and the title begins is a guess',
      lines.position(pages.text.sourceAt(start, 'start'), pages.text.sourceAt(end, 'end')),
    )
  takeText(file, text)
  file.data.isBrokenUp = true
  file.data.titles = titles
  file.data.pageEdges = pages.foot
  return true
}
