import type {VFile} from 'vfile'
import {bulletAlone, circle} from '../vocabulary/bullets.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Edit, editText} from './left-out.ts'

// What programs make of the beginnings of lines, and of what is set apart in them:
//
//   ## 1\. Ny sti              1. Ny sti                  Markdown
//   **Beslutning**             Beslutning
//   o  at stien anlægges       •  at stien anlægges       Word's second bullet
//   •                          • at der sættes lys        a bullet, or a number, without its line
//   at der sættes lys
//   Sted                       Sted: Rådhuset             a label, without its value
//   : Rådhuset

/** A line that only Markdown has. */
const marked = /^[^\S\r\n]{0,3}(?:#{1,6} {1,3}\S|\*\*[^*\n]{2,200}\*\*[^\S\n]{0,3}$)/mu
/** Its signs of headings and bold words, and those before a sign that would mean something else. */
const signs = /^ {0,3}#{1,6} {1,3}(?=\S)|\\(?=[.)*_#[\]+-])|\*\*(?=[^\s*])|\*\*(?<=[^\s*]\*\*)/gmu

/** The break between a label and the colon of its value, the cells of a table. */
const colonBelow = /\n[^\S\n]*(?=:[^\S\n]+\S)(?<=[\p{L}.][^\S\n]{0,9}\n[^\S\n]*)/gu

/** Gives a file whose lines begin so a reading text in which they begin as others do, and the map back to the source. */
export function plainLineStarts(file: VFile): void {
  const markdown = marked.test(String(file))
    ? Array.from(matchesIn(signs, String(file)), (match) => edit(match, match[0], ''))
    : []
  editText(file, markdown)
  const text = String(file)
  const breaks = Array.from(matchesIn(bulletAlone, text), (match) => edit(match, match[1] as string, ' '))
  const colons = Array.from(matchesIn(colonBelow, text), (match) => edit(match, match[0], ''))
  const circles = Array.from(matchesIn(circle, text), (match) => edit(match, 'o', '•'))
  editText(
    file,
    [...breaks, ...colons, ...circles].sort((one, other) => one.start - other.start),
  )
}

/** The letters in place of the last ones of a match. */
function edit({0: found, index}: RegExpExecArray, printed: string, letters: string): Edit {
  const end = index + found.length
  return {start: end - printed.length, end, letters}
}
