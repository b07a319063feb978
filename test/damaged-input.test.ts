import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {WARCRecord, WARCSerializer} from 'warcio'
import {tooLarge} from '../src/files/too-large.ts'
import type {Contained} from '../src/read/containers/container.ts'
import {documentsIn} from '../src/read/containers/documents.ts'
import {readMinutes} from '../src/read/read.ts'
import {minutes} from './command/minutes.ts'
import {listItem, packDocx, paragraph} from './docx/pack.ts'

// What was cut off or changed on its way, or was made to fill the memory, is told
// and not read as if it were whole.

async function told(bytes: Uint8Array, path: string, maxBytes?: number): Promise<string[]> {
  const found: Contained[] = []
  const limits = maxBytes === undefined ? undefined : {maxBytes}
  for await (const entry of documentsIn(bytes, path, limits)) found.push(entry)
  return found.map((entry) => ('rule' in entry ? entry.rule : 'bytes' in entry ? entry.path : 'passed over'))
}

async function docx(bytes: Uint8Array): Promise<{text: string; rules: (string | undefined)[]}> {
  const file = await readMinutes(bytes, 'a.docx', {from: 'docx'})
  return {text: String(file), rules: file.messages.map(({ruleId}) => ruleId)}
}

/** A DOCX with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  return zipSync({...files, [part]: strToU8(change(Buffer.from(files[part] as Uint8Array).toString('utf8')))})
}

const text = minutes('Teknikudvalget')

describe('a ZIP file', () => {
  it('with a letter that has changed is damaged, though its lengths are right', async () => {
    const zip = Buffer.from(zipSync({'a.txt': strToU8(text), 'b.txt': strToU8(text)}, {level: 0}))
    expect(await told(zip, 'a.zip')).toEqual(['a.zip!/a.txt', 'a.zip!/b.txt'])
    zip.write('Afvist', zip.indexOf('Godken'))
    expect(await told(zip, 'a.zip')).toEqual(['damaged-container', 'a.zip!/b.txt'])
  })

  it('may hold as much as --max-file-size says, all in all', async () => {
    const zip = zipSync({'a.txt': strToU8(text), 'b.txt': strToU8(text), 'c.txt': strToU8('Kort')})
    const most = Buffer.byteLength(text) + 10
    expect(await told(zip, 'a.zip', most)).toEqual(['a.zip!/a.txt', 'too-large', 'a.zip!/c.txt'])
  })
})

describe('a WARC file', () => {
  const answer = async (url: string, type: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    await WARCSerializer.serialize(
      WARCRecord.create(
        {
          url,
          type: 'response',
          statusline: 'HTTP/1.1 200 OK',
          httpHeaders: {Server: 'web', ...(type === '' ? {} : {'Content-Type': type}), ...headers},
          warcVersion: 'WARC/1.1',
        },
        [Buffer.from(body)],
      ),
    )

  it('that is cut off, wherever that is, has a record that is damaged', async () => {
    const first = await answer('https://by.example/1', 'text/plain', text)
    const warc = Buffer.concat([first, await answer('https://by.example/2', 'text/plain', text)])
    const whole = await told(warc, 'a.warc')
    expect(whole).toEqual(['a.warc!/https://by.example/1', 'a.warc!/https://by.example/2'])
    // Behind the last letter stand two line breaks, which say nothing.
    for (let part = 1; part < 24; part++) {
      const end = first.length + Math.floor(((warc.length - first.length - 4) * part) / 24)
      expect(await told(warc.subarray(0, end), 'a.warc')).toEqual([whole[0], 'damaged-container'])
    }
  })

  it('may hold answers as large as --max-file-size says, and none that is larger', async () => {
    const size = Buffer.byteLength(text)
    const warc = Buffer.from(await answer('https://by.example/1', 'text/plain', text))
    expect(await told(warc, 'a.warc', size)).toEqual(['a.warc!/https://by.example/1'])
    expect(await told(warc, 'a.warc', size - 1)).toEqual(['too-large'])
  })

  it('tells of an answer that its server has cut off', async () => {
    const warc = await answer('https://by.example/1', 'text/plain', text.slice(0, 300), {'Content-Length': '4000'})
    expect(await told(warc, 'a.warc')).toEqual(['damaged-container'])
  })

  it.each([
    ['a PDF', 'application/octet-stream', '%PDF-1.4\n…', 'read'],
    ['a PDF', '', '%PDF-1.4\n…', 'read'],
    ['a PDF', 'image/png', '%PDF-1.4\n…', 'read'],
    ['a page', 'application/octet-stream', '<!DOCTYPE html><p>A</p>', 'read'],
    ['a script with a page in it', 'text/javascript', '<!DOCTYPE html><p>A</p>', 'passed over'],
    ['a picture', 'application/octet-stream', 'GIF89a', 'passed over'],
    ['a workbook', 'application/octet-stream', zipSync({'[Content_Types].xml': strToU8('x')}), 'passed over'],
  ])('has %s of type "%s" by what is in it', async (_, type, body, expected) => {
    const warc = await answer('https://by.example/hent?id=7', type, body)
    const [found] = await told(warc, 'a.warc')
    expect(found === 'passed over' ? found : 'read').toBe(expected)
  })
})

describe('a DOCX', () => {
  const body = Array.from({length: 40}, (_, index) => paragraph(`Afsnit ${index}`)).join('')

  it('whose document ends in the middle is damaged', async () => {
    const whole = packDocx(body)
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const cut = changed(whole, 'word/document.xml', (xml) => xml.slice(0, xml.length * share))
      expect(await docx(cut)).toEqual({text: '', rules: ['damaged-file']})
    }
  })

  it('with a letter that has changed is damaged', async () => {
    const files = unzipSync(packDocx(body))
    const stored = Buffer.from(zipSync(files, {level: 0}))
    expect((await docx(stored)).rules).toEqual([])
    stored.write('9', stored.indexOf('Afsnit 1') + 'Afsnit '.length)
    expect(await docx(stored)).toEqual({text: '', rules: ['damaged-file']})
  })

  const box = (content: string) => `<w:p><w:r><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></w:r></w:p>`
  const boxes = (depth: number): string => (depth === 0 ? paragraph('Inderst') : box(boxes(depth - 1)))

  it('has what stands in a text box in a text box once, however deep', async () => {
    // Were each box read by all those around it, thirty would never end.
    const {text, rules} = await docx(packDocx(paragraph('Yderst') + boxes(30)))
    expect(text.match(/Inderst/g)).toHaveLength(1)
    expect(rules).toEqual([])
  })

  it.each([
    ['text boxes without end', packDocx(boxes(3000))],
    ['a part that unpacks to hundreds of times its size', packDocx(paragraph('x'.repeat(2_000_000)))],
    [
      'numbers of lists that are longer than all of it',
      packDocx(listItem('A', 1), {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(500)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
    ],
    [
      'styles that are based on one another without end',
      packDocx(paragraph('A', '<w:pStyle w:val="s0"/>'), {
        styles: Array.from(
          {length: 5000},
          (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
        ).join(''),
      }),
    ],
  ])('with %s is refused', async (_, bytes) => {
    expect(await docx(bytes)).toEqual({text: '', rules: ['refused-file']})
  })

  it('with a level that no list has is read, and the level is none', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="900000000"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await docx(packDocx(listItem('A', 1, 900_000_000), {numbering}))).toEqual({text: 'A\n', rules: []})
  })
})

describe('a file that is too large', () => {
  it.each([
    [900, 1200, 'It has 1.2 kB, and the limit is 900 bytes'],
    [5e6, 12.34e6, 'It has 12.3 MB, and the limit is 5 MB'],
    [1e6, 1e6 + 1, 'It has 1,000,001 bytes, and the limit is 1,000,000 bytes'],
    [1, undefined, 'It has more than that, and the limit is 1 byte'],
  ])('has its size and the limit %i in units that tell them apart', (limit, size, sentence) => {
    expect(tooLarge('a', limit, size).reason).toBe(`${sentence}; split it, or raise --max-file-size`)
  })
})
