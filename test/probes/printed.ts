import {column, type Drawn, drawPdf} from '../pdf/draw.ts'

const lettersInLine = 90
const linesOnPage = 48

/** A text as a print: in lines as wide as the page, with a running head and a number on each. */
export function printed(text: string): Buffer {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [''] : wrapped(line.trim())))
  const pages: Drawn[][] = []
  for (let from = 0; from < lines.length; from += linesOnPage) {
    const number = pages.length + 1
    const body = column(60, 90, lines.slice(from, from + linesOnPage), {pitch: 14}).filter(
      ({text: line}) => line !== '',
    )
    pages.push([{x: 60, y: 40, text: 'Udskrift til arkivet'}, ...body, {x: 280, y: 810, text: `Side ${number}`}])
  }
  return drawPdf(pages)
}

function wrapped(line: string): string[] {
  const lines: string[] = []
  for (const word of line.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= lettersInLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
