import {type AST, parseRegExpLiteral} from '@eslint-community/regexpp'

// What can be worst for a regular expression: a text that it almost matches, in
// ever more ways. Each part that can repeat is repeated, behind what comes before
// it and before what cannot follow; so is the whole, and the whole without its end.

/** A text of any size. */
export interface Pump {
  before: string
  piece: string
  after: string
}

export function textOf({before, piece, after}: Pump, size: number): string {
  return before + piece.repeat(Math.ceil(size / Math.max(1, piece.length))) + after
}

/** Letters that classes are tried with; the first that fits stands for the class, and the last for another of it. */
const letters = ' a1A.-,(;x\n\t\u00a0:)"/Åå9·•§²\u00e2\u0080\u00c3\u202e\u0301\ud800&[{\\'
/** What no expression goes on with. */
const ends = ['', '\u0001', '!\n']
/** Pieces for every expression, whatever it is made of. */
const plain = [' ', 'a', '1', 'A', '\n', ' a', 'a ', '\t', '.', 'å', '1.', ', ', '\u00a0']

export function pumpsOf(pattern: RegExp): Pump[] {
  const {flags} = pattern
  const ast = parseRegExpLiteral(pattern)
  const pumps = new Map<string, Pump>()
  const add = (before: string, piece: string) => {
    if (piece === '') return
    for (const after of ends) pumps.set(JSON.stringify([before, piece, after]), {before, piece, after})
  }
  for (const piece of plain) add('', piece)
  for (const last of [false, true]) {
    const write = (nodes: readonly AST.Element[]) => nodes.map((node) => exampleOf(node, flags, last)).join('')
    const visit = (alternatives: readonly AST.Alternative[], before: string) => {
      for (const {elements} of alternatives) {
        const whole = write(elements)
        add(before, whole)
        add('', before + whole)
        add('', whole.slice(0, -1))
        elements.forEach((element, at) => {
          const start = before + write(elements.slice(0, at))
          const quantified = element.type === 'Quantifier' ? element.element : element
          if (element.type === 'Quantifier' && element.max > 1) {
            const piece = exampleOf(quantified, flags, last)
            add(start, piece)
            add('', piece)
            add('', start + piece)
            const next = elements[at + 1]
            if (next !== undefined) add(start, piece + exampleOf(next, flags, last))
          }
          if ('alternatives' in quantified) visit(quantified.alternatives as AST.Alternative[], start)
        })
      }
    }
    visit(ast.pattern.alternatives, '')
  }
  return [...pumps.values()]
}

/** A text that a node matches. */
function exampleOf(node: AST.Element, flags: string, last: boolean): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return letterOf(node.raw, flags, last)
    case 'Quantifier':
      return exampleOf(node.element, flags, last).repeat(Math.max(1, Math.min(node.min, 3)))
    case 'Group':
    case 'CapturingGroup': {
      const alternative = last ? node.alternatives.at(-1) : node.alternatives[0]
      return (alternative?.elements ?? []).map((element) => exampleOf(element, flags, last)).join('')
    }
    default:
      return ''
  }
}

function letterOf(source: string, flags: string, last: boolean): string {
  const one = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''))
  const fitting = Array.from(letters).filter((letter) => one.test(letter))
  return (last ? fitting.at(-1) : fitting[0]) ?? ''
}
