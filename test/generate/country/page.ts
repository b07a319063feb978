import {Sheet} from '../sheet.ts'
import type {Form} from './axes.ts'

// The paper: lines are wrapped, indented and cut into pages as the form says.

const pageLength = 44
/** How wide a text is that has a column beside it. */
const columnWidth = 56

export class Page extends Sheet {
  readonly form: Form
  readonly running: string
  #number = 1
  #top = 0

  constructor(form: Form, running: string) {
    super()
    this.form = form
    this.running = running
  }

  /** Writes a paragraph, wrapped; `hang` is how far its further lines are indented. Tells its first line. */
  say(text: string, hang = 0, indent = 0): number {
    const margin = ' '.repeat(indent + (this.form.indent === 'margin' ? 3 : 0))
    const lines = wrap(text, this.form.width === 'unwrapped' ? Number.POSITIVE_INFINITY : Number(this.form.width), hang)
    const numbers = lines.map((line) => {
      this.#turn()
      return this.put(`${margin}${line}`)
    })
    return numbers[0] ?? this.lines.length
  }

  /** A text with another one in the column beside its first line. */
  sayBeside(text: string, other: string, hang: number): number {
    const [first = '', ...rest] = wrap(text, columnWidth, hang)
    this.#turn()
    const margin = this.form.indent === 'margin' ? '   ' : ''
    const line = this.put(`${margin}${first.padEnd(columnWidth)}    ${other}`)
    for (const more of rest) this.put(`${margin}${more}`)
    return line
  }

  /** A line of dashes below the one just written, on the same page. */
  underline(text: string): void {
    this.put(`${this.form.indent === 'margin' ? '   ' : ''}${'-'.repeat(Math.min(60, text.length))}`)
  }

  /** A paragraph of a body. */
  paragraph(text: string): number {
    return this.say(text, 0, this.form.indent === 'body' ? 4 : 0)
  }

  /** What stands between paragraphs. */
  gap(): void {
    this.blank({none: 0, one: 1, two: 2}[this.form.blanks])
  }

  /** A gap that also stands where paragraphs have none. */
  wideGap(): void {
    this.blank({none: 1, one: 1, two: 3}[this.form.blanks])
  }

  #turn(): void {
    if (this.lines.length - this.#top >= pageLength) this.turn()
  }

  /** Ends the page, with its foot and the head of the next one. */
  turn(): void {
    const {furniture} = this.form
    if (furniture === 'none' || furniture === 'top') return
    this.foot()
    this.#number++
    this.#top = this.lines.length
    const head = `${this.running}${furniture === 'both' ? `${' '.repeat(30)}Side ${this.#number}` : ''}`
    if (furniture === 'feed') this.put(`\f${head}`)
    else if (furniture === 'running' || furniture === 'both') this.put(head)
    else return
    this.blank(1)
  }

  foot(): void {
    const {furniture} = this.form
    if (furniture === 'number' || furniture === 'side' || furniture === 'feed') {
      this.blank(1)
      this.put(furniture === 'side' ? `Side ${this.#number}` : `${' '.repeat(60)}${this.#number}`)
    }
    this.blank(1)
  }
}

function wrap(text: string, width: number, hang: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width || line === '') {
      line = longer
      continue
    }
    lines.push(line)
    line = ' '.repeat(hang) + word
  }
  return [...lines, line]
}
