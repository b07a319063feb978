import {Buffer} from 'node:buffer'
import {gzipSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {WARCRecord, WARCSerializer} from 'warcio'
import type {Contained, ContainerLimits} from '../src/read/containers/container.ts'
import {documentsIn} from '../src/read/containers/documents.ts'
import {isDocument} from '../src/vocabulary/file-names.ts'

const text = 'Udvalg: Byrådet\nMødedato: 3. maj 2021\n'

async function unpack(bytes: Uint8Array, path: string, limits?: ContainerLimits): Promise<Contained[]> {
  const found: Contained[] = []
  for await (const entry of documentsIn(bytes, path, limits)) found.push(entry)
  return found
}

/** What came out, with texts for bytes and rules for reasons. */
function told(found: readonly Contained[]): unknown[] {
  return found.map((entry) => {
    if ('bytes' in entry) return [entry.path, Buffer.from(entry.bytes).toString('utf8')]
    return [entry.path, 'rule' in entry ? entry.rule : 'passed over']
  })
}

const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))

describe('documentsIn', () => {
  it('gives a file that is no container as it is', async () => {
    expect(told(await unpack(Buffer.from(text), 'a.txt'))).toEqual([['a.txt', text]])
  })

  it('unpacks gzip under the path of the file', async () => {
    expect(told(await unpack(gzipSync(text), 'a.txt.gz'))).toEqual([['a.txt.gz', text]])
  })

  it.each([
    [0x1f, 0x41, 8],
    [0x41, 0x8b, 8],
    [0x1f, 0x8b, 7],
  ])('takes no file for gzip that begins with %i, %i, %i', async (...bytes) => {
    const document = Uint8Array.from([...bytes, ...Buffer.from(text)])
    expect(await unpack(document, 'a.txt')).toEqual([{path: 'a.txt', bytes: document}])
  })

  it('gives the entries of a ZIP file in the order of their names, passing over what is no document', async () => {
    const zip = zipOf({
      'b.txt': 'B',
      'a/Ærø.xml': 'A',
      'logo.png': 'P',
      'Enclosures/x.pdf': 'E',
      '__MACOSX/._b.txt': 'M',
    })
    expect(told(await unpack(zip, 'p.zip'))).toEqual([
      ['p.zip!/Enclosures/x.pdf', 'passed over'],
      ['p.zip!/__MACOSX/._b.txt', 'passed over'],
      ['p.zip!/a/Ærø.xml', 'A'],
      ['p.zip!/b.txt', 'B'],
      ['p.zip!/logo.png', 'passed over'],
    ])
  })

  it('unpacks containers in containers, up to a depth', async () => {
    const inner = zipSync({'c.txt.gz': gzipSync(text)})
    expect(told(await unpack(zipSync({'i.zip': inner}), 'o.zip'))).toEqual([['o.zip!/i.zip!/c.txt.gz', text]])
    let deep: Uint8Array = Buffer.from(text)
    for (let depth = 0; depth < 10; depth++) deep = zipSync({'z.zip': deep})
    expect(told(await unpack(deep, 'z.zip'))).toEqual([['z.zip!/z.zip!/z.zip!/z.zip!/z.zip', 'refused-container']])
  })

  it('leaves documents alone that are ZIP files: DOCX and OpenDocument', async () => {
    for (const name of ['[Content_Types].xml', 'mimetype', 'word/document.xml']) {
      const bytes = zipOf({[name]: 'x', 'word/a.xml': 'y'})
      expect(await unpack(bytes, 'a.docx')).toEqual([{path: 'a.docx', bytes}])
    }
  })

  it('repairs names: UTF-8 without its flag, decomposed letters, and code page 865', async () => {
    const zip = Buffer.from(zipOf({'aabb.txt': 'A'}))
    const named = (raw: Buffer) => {
      const copy = Buffer.from(zip)
      for (let at = copy.indexOf('aabb'); at >= 0; at = copy.indexOf('aabb')) raw.copy(copy, at)
      return copy
    }
    const pathOf = async (raw: Buffer) => (await unpack(named(raw), 'z.zip'))[0]?.path
    expect(await pathOf(Buffer.from('søx'))).toBe('z.zip!/søx.txt')
    expect(await pathOf(Buffer.from('a\u030aa'))).toBe('z.zip!/åa.txt')
    expect(await pathOf(Buffer.from([0x9b, 0x9d, 0x91, 0x86]))).toBe('z.zip!/øØæå.txt')
  })

  it.each(['../up.txt', '/root.txt', 'C:/x.txt', 'a/../../b.txt'])('refuses the name %s and goes on', async (name) => {
    const found = told(await unpack(zipOf({[name]: 'evil', 'zz.txt': 'good'}), 'z.zip'))
    expect(found).toEqual([
      [`z.zip!/${name}`, 'refused-container'],
      ['z.zip!/zz.txt', 'good'],
    ])
  })

  it('refuses bombs, of gzip and of ZIP, and what is larger than it may be', async () => {
    const zeros = Buffer.alloc(32 * 1024 * 1024)
    expect(told(await unpack(gzipSync(zeros), 'b.gz', {maxBytes: 1 << 20}))).toEqual([['b.gz', 'too-large']])
    expect(told(await unpack(gzipSync(zeros), 'b.gz'))).toEqual([['b.gz', 'refused-container']])
    expect(told(await unpack(zipSync({'b.txt': zeros}), 'b.zip'))).toEqual([['b.zip!/b.txt', 'refused-container']])
    expect(told(await unpack(zipOf({'b.txt': text}), 'b.zip', {maxBytes: 3}))).toEqual([['b.zip!/b.txt', 'too-large']])
  })

  it('does not unpack what says that it is larger than it may be', async () => {
    const zip = Buffer.from(zipSync({'a.txt': Buffer.from(text)}, {level: 0}))
    // Were it unpacked, the changed letter would be told.
    zip.write('#', zip.indexOf(text.slice(0, 8)))
    expect(told(await unpack(zip, 'a.zip'))).toEqual([['a.zip!/a.txt', 'damaged-container']])
    expect(told(await unpack(zip, 'a.zip', {maxBytes: 3}))).toEqual([['a.zip!/a.txt', 'too-large']])
  })

  it('does not believe a ZIP file that says it is smaller than it is', async () => {
    const zip = Buffer.from(zipOf({'a.txt': text.repeat(100)}))
    const directory = zip.indexOf('PK\u0001\u0002', 0, 'latin1')
    zip.writeUInt32LE(10, directory + 24)
    expect(told(await unpack(zip, 'a.zip'))).toEqual([['a.zip!/a.txt', 'damaged-container']])
  })

  it('refuses entries that overlap', async () => {
    const zip = Buffer.from(zipOf({'a.txt': 'A'.repeat(50), 'b.txt': 'B'.repeat(50)}))
    for (
      let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    )
      zip.writeUInt32LE(zip.length, at + 20)
    expect(told(await unpack(zip, 'a.zip'))).toEqual([['a.zip', 'refused-container']])
  })

  it('refuses an encrypted entry', async () => {
    const zip = Buffer.from(zipOf({'a.txt': 'A'}))
    const directory = zip.indexOf('PK\u0001\u0002', 0, 'latin1')
    zip.writeUInt16LE(zip.readUInt16LE(directory + 8) | 1, directory + 8)
    expect(told(await unpack(zip, 'a.zip'))).toEqual([['a.zip!/a.txt', 'refused-container']])
  })

  it('says that an empty ZIP file is empty', async () => {
    expect(told(await unpack(zipSync({}), 'e.zip'))).toEqual([['e.zip', 'damaged-container']])
  })

  it.each([
    ['a ZIP file', zipOf({'a.txt': text.repeat(20), 'b.txt': text})],
    ['a gzip file', gzipSync(text.repeat(20))],
  ])('gives a diagnostic and no document where %s is cut off', async (_, whole) => {
    for (let part = 1; part <= 20; part++) {
      const found = await unpack(whole.subarray(0, 4 + Math.floor(((whole.length - 5) * part) / 21)), 'cut')
      expect(found.map((entry) => ('rule' in entry ? entry.rule : entry))).toEqual(['damaged-container'])
    }
  })

  it('gives the answers of a WARC file by their addresses', async () => {
    const record = (url: string, type: string, body: string, status = 'HTTP/1.1 200 OK') =>
      WARCSerializer.serialize(
        WARCRecord.create(
          {url, type: 'response', statusline: status, httpHeaders: {'Content-Type': type}, warcVersion: 'WARC/1.1'},
          [Buffer.from(body)],
        ),
      )
    const parts = [
      await record('https://example.dk/referat', 'text/html; charset=utf-8', '<p>A</p>'),
      await record('https://example.dk/logo', 'image/png', 'P'),
      await record('https://example.dk/borte', 'text/html', 'X', 'HTTP/1.1 404 Not Found'),
    ]
    const expected = [
      ['c.warc!/https://example.dk/referat', '<p>A</p>'],
      ['c.warc!/https://example.dk/logo', 'passed over'],
    ]
    expect(told(await unpack(Buffer.concat(parts), 'c.warc'))).toEqual(expected)
    const packed = Buffer.concat(parts.map((part) => gzipSync(part)))
    expect(told(await unpack(packed, 'c.warc'))).toEqual(expected)
  })
})

describe('isDocument', () => {
  it.each(['a.txt', 'A.HTM', 'a.html.gz', 'x.warc.gz', 'b/p.zip', 'referat.docx', 'c.zip!/https://x.dk/y?id=1'])(
    'takes %s',
    (path) => {
      expect(isDocument(path)).toBe(true)
    },
  )
  it.each(['a.png', 'Bilag/a.pdf', 'x/Enclosures/a.pdf', '._a.txt', 'a.csv'])('passes over %s', (path) => {
    expect(isDocument(path)).toBe(false)
  })
})
