import type {Element, ParentNode} from 'domhandler'
import {attribute, child, childElements, DocxError, localName, valueIn} from './package.ts'

// What stands before the paragraphs of a list is not in their text; it is
// counted, as Word does it:
//
//   lvlText "%1.%2"   decimal, lowerLetter   1.a   1.b   2.a

interface Level {
  format: string
  text: string
  start: number
}

interface List {
  /** The key of what it counts with others. */
  counter: string
  levels: Map<number, Level>
  /** The levels that begin anew where the list is first met. */
  restarts: Set<number>
}

const bullet = '•'
/** How many levels a list has in Word. */
const levelCount = 9
/** The longest text that a number can have around it, as long as a text in Word's settings can be. */
const longestText = 255

export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counters = new Map<string, number[]>()
  readonly #met = new Set<string>()

  constructor(part: ParentNode | undefined) {
    const root = child(part, 'numbering')
    const abstracts = new Map<string, Map<number, Level>>()
    for (const element of root === undefined ? [] : childElements(root)) {
      if (localName(element) === 'abstractNum')
        abstracts.set(attribute(element, 'abstractNumId') ?? '', levelsOf(element))
    }
    for (const element of root === undefined ? [] : childElements(root)) {
      if (localName(element) !== 'num') continue
      const counter = valueIn(element, 'abstractNumId') ?? ''
      const levels = new Map(abstracts.get(counter))
      const restarts = new Set<number>()
      for (const override of childElements(element)) {
        if (localName(override) !== 'lvlOverride') continue
        const index = Number(attribute(override, 'ilvl'))
        for (const [at, level] of levelsOf(override)) levels.set(at, level)
        const start = valueIn(override, 'startOverride')
        const level = levels.get(index)
        if (start === undefined || level === undefined) continue
        levels.set(index, {...level, start: Number(start) || 0})
        restarts.add(index)
      }
      this.#lists.set(attribute(element, 'numId') ?? '', {counter, levels, restarts})
    }
  }

  /** Counts a paragraph of a list; gives what stands before its text, or null for nothing. */
  next(numId: string, index: number): string | null {
    const list = this.#lists.get(numId)
    const level = list?.levels.get(index)
    if (list === undefined || level === undefined) return null
    const counts = this.#counters.get(list.counter) ?? []
    this.#counters.set(list.counter, counts)
    if (!this.#met.has(numId)) {
      this.#met.add(numId)
      for (const at of list.restarts) counts.length = Math.min(counts.length, at)
    }
    counts.length = Math.min(counts.length, index + 1)
    for (let at = 0; at < index; at++) counts[at] ??= list.levels.get(at)?.start ?? 1
    counts[index] = counts[index] === undefined ? level.start : (counts[index] as number) + 1
    if (level.format === 'bullet') return level.text === '' ? null : bullet
    if (level.format === 'none') return level.text.replace(/%\d/g, '').trim() || null
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal')
    })
    return label.trim() || null
  }
}

function levelsOf(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of childElements(parent)) {
    if (localName(element) !== 'lvl') continue
    const at = Number(attribute(element, 'ilvl'))
    // What Word does not have is how a small file becomes a large text.
    if (!(at >= 0 && at < levelCount)) continue
    const text = valueIn(element, 'lvlText') ?? ''
    if (text.length > longestText || (text.match(/%\d/g)?.length ?? 0) > levelCount)
      throw new DocxError('refused', 'The numbers of a list are longer than Word has them')
    levels.set(at, {
      format: valueIn(element, 'numFmt') ?? 'decimal',
      text,
      start: Number(valueIn(element, 'start') ?? 1),
    })
  }
  return levels
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count).toLowerCase()
    case 'upperLetter':
      return letters(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperRoman':
      return roman(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

/** 1 is A, 27 is AA, as Word has it: the letter again for every round of the alphabet. */
function letters(count: number): string {
  const index = Math.max(0, count - 1)
  return String.fromCharCode(65 + (index % 26)).repeat(Math.min(20, Math.floor(index / 26) + 1))
}

const romans: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

function roman(count: number): string {
  let rest = Math.min(Math.max(0, count), 9999)
  let text = ''
  for (const [letter, value] of romans) {
    while (rest >= value) {
      text += letter
      rest -= value
    }
  }
  return text
}
