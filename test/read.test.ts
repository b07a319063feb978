import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../src/read/decode.ts'
import {findDoubleEncoded, repairDoubleEncoded} from '../src/read/mojibake.ts'
import {readMinutes} from '../src/read/read.ts'
import {cleanLine, Lines} from '../src/text/lines.ts'
import {linesOfText} from './properties/documents.ts'
import {runs} from './properties/parameters.ts'

const bytes = (...codes: number[]) => Uint8Array.from(codes)

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('Søren'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffSøren'), 'utf-8'],
    ['UTF-16, little end first', Buffer.from('\ufeffSøren', 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from('\ufeffSøren', 'utf16le').swap16(), 'utf-16be'],
    ['windows-1252', Buffer.from('Søren', 'latin1'), 'windows-1252'],
  ])('reads %s', (_, input, encoding) => {
    expect(decode(input)).toEqual({text: 'Søren', encoding})
  })

  /** A text as DOS wrote it: of the letters that both have, code page 850 and 865 have the same bytes. */
  const inDos = (text: string) =>
    bytes(
      ...Array.from(
        text,
        (letter) =>
          ({æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f, é: 0x82, '§': 0xf5})[letter] ?? letter.charCodeAt(0),
      ),
    )

  it('knows the letters of DOS by those within words', () => {
    const text = 'Økonomiudvalget, mødet på rådhuset § 7: Æblehaven skal være åben, Århusvej og idé.'
    expect(decode(inDos(text))).toEqual({text, encoding: 'cp850'})
    expect(decode(inDos('Sø'), 'cp850')).toEqual({text: 'Sø', encoding: 'cp850'})
  })

  it.each([
    ['a letter of windows-1252 within a word', 'mødet på rådhuset skal være', 'på Sørens \u00e6ble og gr\u00f8d'],
    ['too few letters', 'mødet på en gård', ''],
    ['no Danish word', 'gård træ bøg', ''],
  ])('takes no text for that of DOS with %s', (_, dos, windows) => {
    const input = Buffer.concat([inDos(dos), Buffer.from(windows, 'latin1')])
    expect(decode(input).encoding).toBe('windows-1252')
  })

  it('takes what is not valid UTF-8 for windows-1252, all of it', () => {
    expect(decode(Buffer.concat([Buffer.from('Sø'), bytes(0x96, 0x80)]))).toEqual({
      text: 'SÃ¸–€',
      encoding: 'windows-1252',
    })
  })

  it('reads what it is told to', () => {
    expect(decode(bytes(0xe6), 'latin1')).toEqual({text: 'æ', encoding: 'windows-1252'})
    expect(decode(Buffer.from('Sø', 'utf16le'), 'utf-16le').text).toBe('Sø')
    expect(() => decode(bytes(65), 'no-such')).toThrow(RangeError)
  })

  it('reads part of a larger buffer', () => {
    expect(decode(Buffer.from('xxSørenxx').subarray(2, 8)).text).toBe('Søren')
    expect(decode(Buffer.from('x\ufeffø').subarray(1)).text).toBe('ø')
  })

  it('reads nothing as nothing', () => {
    expect(decode(bytes())).toEqual({text: '', encoding: 'utf-8'})
    expect(decode(bytes(0xef, 0xbb, 0xbf)).text).toBe('')
    expect(decode(bytes(0xff, 0xfe)).text).toBe('')
  })

  it('reads every string back', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const bare = text.replace(/^\ufeff+/, '')
        expect(decode(Buffer.from(bare)).text).toBe(bare)
        expect(decode(Buffer.from(`\ufeff${bare}`, 'utf16le')).text).toBe(bare)
      }),
      runs(1000),
    )
  })
})

describe('lines', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n', ['']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['a\n\rb', ['a', '', 'b']],
    ['a\r\r\nb', ['a', '', 'b']],
    ['a\u2028b\u0085c\vd\fe', ['a\u2028b\u0085c\vd\fe']],
  ])('of %j are %j', (text, expected) => {
    const lines = new Lines(text)
    expect(Array.from({length: lines.count}, (_, line) => lines.slice(line))).toEqual(expected)
  })

  it('are those between LF, CR and CRLF, with points that find their offset', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', ' ', '\u00a0', 'a', 'å', '\ud800', '\ufeff'),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join('')),
        (text) => {
          const lines = new Lines(text)
          const expected = linesOfText(text)
          if (expected.length > 1 && expected.at(-1) === '') expected.pop()
          expect(Array.from({length: lines.count}, (_, line) => lines.slice(line))).toEqual(expected)
          for (let line = 0; line < lines.count; line++) {
            const [start, indent, end] = [lines.start(line), lines.indent(line), lines.trimmedEnd(line)]
            expect(start).toBeLessThanOrEqual(indent)
            expect(lines.isBlank(line)).toBe(indent === lines.end(line))
            expect(lines.lineAt(start)).toBe(line)
            expect(lines.pointAt(start)).toEqual({line: line + 1, column: 1, offset: start})
            if (!lines.isBlank(line)) {
              expect(text.slice(indent, end)).toMatch(/^\S(?:.*\S)?$/s)
              expect(lines.position(indent, end).end).toEqual({line: line + 1, column: end - start + 1, offset: end})
            }
          }
        },
      ),
      runs(1000),
    )
  })
})

describe('a cleaned line', () => {
  it.each([
    ['  a \t b\u00a0\u00a0c ', 'a b c'],
    ['A\u030asa', 'Åsa'],
    ['\u00a0a', 'a'],
    ['a\r\nb', 'a b'],
    ['a\u2003b\u202fc', 'a b c'],
    ['\ud800 x', '\ud800 x'],
    ['', ''],
  ])('of %j is %j', (raw, cleaned) => {
    expect(cleanLine(raw)).toBe(cleaned)
  })

  it('has NFC, single spaces, and nothing more to clean', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (raw) => {
        const cleaned = cleanLine(raw)
        expect(cleaned).toBe(raw.normalize('NFC').replace(/\s+/g, ' ').trim())
        expect(cleanLine(cleaned)).toBe(cleaned)
      }),
      runs(2000),
    )
  })
})

describe('double-encoded letters', () => {
  const twice = (text: string) => decode(Buffer.from(text), 'windows-1252').text

  it.each(['Søren Ærø på Åen', '§ 4', 'é ü Ö ß', '“citat” – tankestreg …', '½ mio.'])('of %j are repaired', (text) => {
    expect(repairDoubleEncoded(twice(text))).toBe(text)
    expect(findDoubleEncoded(twice(text), 100)).not.toEqual([])
  })

  it.each(['Søren', 'på’…', 'Â', 'Ã', 'â', 'â€', 'Ângström', 'CAFÉ', 'SÃO PAULO', '100 €', 'æøåÆØÅ§éü'])(
    'are not seen in %j',
    (text) => {
      expect(findDoubleEncoded(text, 100)).toEqual([])
      expect(repairDoubleEncoded(text)).toBe(text)
    },
  )

  it('are counted no further than asked for', () => {
    expect(findDoubleEncoded('xÃ¸ Ã¸ Ã¸', 2)).toEqual([1, 4])
  })
})

describe('readMinutes', () => {
  const rulesOf = async (input: Uint8Array, options = {}) =>
    (await readMinutes(input, 'a.txt', options)).messages.map((one) => one.ruleId)

  it('says what the bytes were', async () => {
    const input = Buffer.from('\ufeffSøren')
    const file = await readMinutes(input, 'a.txt')
    const sha256 = createHash('sha256').update(input).digest('hex')
    expect(String(file)).toBe('Søren')
    expect(file.data.provenance).toEqual({sha256, mediaType: 'text/plain', encoding: 'utf-8'})
    expect(file.messages).toEqual([])
  })

  it.each([
    ['a ZIP', bytes(0x50, 0x4b, 3, 4, 0, 0)],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['an RTF', Buffer.from('{\\rtf1 x}')],
  ])('refuses %s', async (_, input) => {
    expect(await rulesOf(input)).toEqual(['unsupported-format'])
    expect(String(await readMinutes(input, 'a'))).toBe('')
  })

  it.each([
    ['HTML', Buffer.from('\ufeff \n<!DOCTYPE html><html>')],
    ['XML', Buffer.from('<?xml version="1.0"?>')],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le')],
  ])('knows %s, and that it is not whole', async (_, input) => {
    expect(await rulesOf(input)).toEqual(['broken-markup'])
    expect(String(await readMinutes(input, 'a'))).toBe('')
  })

  it.each([
    ['NULs', Buffer.alloc(100)],
    ['UTF-16 without its mark', Buffer.from('Udvalg: Byrådet', 'utf16le')],
  ])('refuses %s', async (_, input) => {
    expect(await rulesOf(input)).toEqual(['not-text'])
  })

  it('reports double-encoded letters once, at the first, and repairs them on request', async () => {
    const input = Buffer.from('Hej\nSÃ¸ren SÃ¸ren')
    const [message, ...others] = (await readMinutes(input, 'a')).messages
    expect(others).toEqual([])
    expect(message).toMatchObject({ruleId: 'double-encoded', line: 2, column: 2})
    const repaired = await readMinutes(input, 'a', {repair: true})
    expect(String(repaired)).toBe('Hej\nSøren Søren')
    expect(repaired.data.provenance?.encoding).toBe('utf-8+repaired')
  })

  it('reports a file that was cut in the middle of a letter', async () => {
    expect(await rulesOf(Buffer.from('Søren på Ærø').subarray(0, 9))).toEqual(['damaged-encoding'])
  })
})
