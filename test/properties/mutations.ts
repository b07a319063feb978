import fc from 'fast-check'
import {documents, linesOfText} from './documents.ts'

// A mutation is data, so that fast-check can shrink it and print it: where it
// strikes is a share of the document, and it strikes whatever is there.

type LineMutation =
  | {kind: 'drop'; at: number; count: number}
  | {kind: 'double'; at: number}
  | {kind: 'swap'; at: number; with: number}
  | {kind: 'borrow'; at: number; document: number; line: number; count: number}
  | {kind: 'behead'; count: number}
  | {kind: 'insert'; at: number; text: string}

type ByteMutation =
  | {kind: 'cut'; at: number}
  | {kind: 'flip'; at: number; bit: number}
  | {kind: 'nul'; at: number; count: number}

export interface Mutant {
  document: number
  lines: LineMutation[]
  breaks: string[]
  /** As bytes in an encoding, or as a string, which alone can have lone surrogates. */
  as: 'utf-8' | 'utf-16le' | 'latin1' | 'string'
  bytes: ByteMutation[]
}

const share = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})
const index = fc.nat({max: 10_000})
const few = fc.integer({min: 1, max: 8})
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 12}),
  fc.array(fc.nat({max: 0xffff}), {maxLength: 6}).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    ...[
      '\ud800',
      '\udc00x',
      '\u200b',
      '\ufeff',
      '\u2028',
      '\u0085',
      '\u00a0',
      '\u0301',
      '\v\f',
      '\u001b[31m',
      '\u202e',
    ],
    ...[
      '1.',
      '•',
      '-',
      '(',
      'x',
      'XÅ',
      'kr.',
      '9 mio.',
      'at ',
      '1/1',
      'Udvalg:',
      'DIR',
      'BYRX',
      'Beslutning',
      'Bilag:',
    ],
    ...['Sagsnr.: Sagsbehandler:', 'Mødedato: 30. februar 2020', 'Økonomi', 'Fraværende: ,;', '-0 kr.', '½ mio.'],
  ),
)

const lineMutation: fc.Arbitrary<LineMutation> = fc.oneof(
  fc.record({kind: fc.constant('drop' as const), at: share, count: few}),
  fc.record({kind: fc.constant('double' as const), at: share}),
  fc.record({kind: fc.constant('swap' as const), at: share, with: share}),
  fc.record({kind: fc.constant('borrow' as const), at: share, document: index, line: share, count: few}),
  fc.record({kind: fc.constant('behead' as const), count: fc.integer({min: 1, max: 12})}),
  fc.record({kind: fc.constant('insert' as const), at: share, text: anyText}),
)

const byteMutation: fc.Arbitrary<ByteMutation> = fc.oneof(
  fc.record({kind: fc.constant('cut' as const), at: share}),
  fc.record({kind: fc.constant('flip' as const), at: share, bit: fc.nat({max: 7})}),
  fc.record({kind: fc.constant('nul' as const), at: share, count: few}),
)

/** Any document, changed in any of the ways that files go wrong. */
export const mutants: fc.Arbitrary<Mutant> = fc.record({
  document: index,
  lines: fc.array(lineMutation, {maxLength: 6}),
  breaks: fc.oneof(
    {weight: 3, arbitrary: fc.constant<string[]>(['\n'])},
    {weight: 1, arbitrary: fc.array(fc.constantFrom('\n', '\r', '\r\n', '\n\n'), {minLength: 1, maxLength: 5})},
  ),
  as: fc.oneof(
    {weight: 3, arbitrary: fc.constant('utf-8' as const)},
    {weight: 2, arbitrary: fc.constantFrom('utf-16le' as const, 'latin1' as const, 'string' as const)},
  ),
  bytes: fc.oneof(
    {weight: 2, arbitrary: fc.constant<ByteMutation[]>([])},
    {weight: 1, arbitrary: fc.array(byteMutation, {maxLength: 4})},
  ),
})

/** The mutated document: bytes, or a string. */
export function mutated(mutant: Mutant): Uint8Array | string {
  const document = documents[mutant.document % documents.length]
  const lines = linesOfText(document?.text ?? '')
  for (const mutation of mutant.lines) mutateLines(lines, mutation)
  const breaks = mutant.breaks
  const text = lines.map((line, at) => `${line}${breaks[at % breaks.length] ?? '\n'}`).join('')
  if (mutant.as === 'string') return text
  const mark = mutant.as === 'utf-16le' ? '\ufeff' : ''
  return mutant.bytes.reduce<Buffer>(mutateBytes, Buffer.from(mark + text, mutant.as === 'utf-8' ? 'utf8' : mutant.as))
}

function mutateLines(lines: string[], mutation: LineMutation): void {
  const place = (of: number) => Math.floor(of * lines.length)
  switch (mutation.kind) {
    case 'drop':
      lines.splice(place(mutation.at), mutation.count)
      break
    case 'double':
      lines.splice(place(mutation.at), 0, lines[place(mutation.at)] ?? '')
      break
    case 'swap': {
      const [one, other] = [place(mutation.at), place(mutation.with)]
      const line = lines[one] ?? ''
      lines[one] = lines[other] ?? ''
      lines[other] = line
      break
    }
    case 'borrow': {
      const other = linesOfText(documents[mutation.document % documents.length]?.text ?? '')
      const from = Math.floor(mutation.line * other.length)
      lines.splice(place(mutation.at), 0, ...other.slice(from, from + mutation.count))
      break
    }
    case 'behead':
      lines.splice(0, mutation.count)
      break
    case 'insert': {
      const line = lines[place(mutation.at)] ?? ''
      const column = Math.floor(((mutation.at * lines.length) % 1) * line.length)
      lines[place(mutation.at)] = line.slice(0, column) + mutation.text + line.slice(column)
    }
  }
}

function mutateBytes(bytes: Buffer, mutation: ByteMutation): Buffer {
  const at = Math.floor(mutation.at * bytes.length)
  switch (mutation.kind) {
    case 'cut':
      return bytes.subarray(0, at)
    case 'flip': {
      const flipped = Buffer.from(bytes)
      if (at < flipped.length) flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << mutation.bit), at)
      return flipped
    }
    case 'nul':
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(mutation.count), bytes.subarray(at)])
  }
}
