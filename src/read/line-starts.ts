import type {VFile} from 'vfile'
import {bulletAlone, bulletStart, circle, colonBelow} from '../vocabulary/bullets.ts'
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

/** Gives a file whose lines begin so a reading text in which they begin as others do, and the map back to the source. */
export function plainLineStarts(file: VFile): void {
  const text = String(file)
  if ((text.includes('#') || text.includes('**')) && marked.test(text))
    editText(
      file,
      Array.from(matchesIn(signs, text), ({0: sign, index}) => ({start: index, end: index + sign.length, letters: ''})),
    )
  editText(file, bulletEdits(String(file)))
}

function* bulletEdits(text: string): Generator<Edit> {
  for (const {index} of matchesIn(bulletStart, text)) {
    yield* editAt(colonBelow, text, index - 1, '')
    yield* editAt(circle, text, index, '•')
    yield* editAt(bulletAlone, text, index, ' ')
  }
}

/** Letters in place of the group at the end of what stands at an offset, where it does. */
function* editAt(form: RegExp, text: string, offset: number, letters: string): Generator<Edit> {
  form.lastIndex = offset
  const printed = form.exec(text)?.[1]
  if (printed !== undefined) yield {start: form.lastIndex - printed.length, end: form.lastIndex, letters}
}
