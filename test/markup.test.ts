import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'
import {superlinearStep} from './linear/growth.ts'
import {faultsOfRecords} from './properties/findings.ts'
import {runs} from './properties/parameters.ts'

// Readers and layouts of HTML and XML: what comes out of whole documents, of
// broken ones, and of documents that mean harm.

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

const folders = [
  ...['acadre-xml', 'sbsys', 'sbsys-agenda', 'edoc', 'edoc-fujitsu', 'edoc-fujitsu-html', 'firstagenda'],
  'meetings-plus',
]
const pages = [
  'general/saved-cards.html',
  'general/saved-numbers-apart.html',
  'general/saved-fragment.html',
  'herning/saved-page.html',
  'hedensted/saved-page.html',
]

const documents = [
  ...folders.flatMap((folder) =>
    readdirSync(path.join(fixtures, folder))
      .filter((name) => /\.(?:html|xml)$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
  ...pages,
].map((name) => ({name, bytes: readFileSync(path.join(fixtures, name))}))

const sourceOf = (name: string) => readFileSync(path.join(fixtures, name), 'utf8')
const run = pipeline()
const parse = (source: Uint8Array | string, name = 'document'): Promise<Parsed> =>
  run(typeof source === 'string' ? Buffer.from(source) : source, name)

const errorsOf = ({file}: Parsed) => file.messages.filter((message) => message.fatal === true)

describe('what the fixtures hold', () => {
  const counts: Record<
    string,
    [meetings: number, items: number, decisions: number, attachments: number, people: number]
  > = {
    'acadre-xml/harbour-2014.xml': [1, 3, 3, 3, 6],
    'acadre-xml/harbour-agenda-2014.xml': [1, 1, 0, 0, 0],
    'sbsys/technical-2014.xml': [2, 4, 2, 1, 4],
    'sbsys/system-group-2017.xml': [1, 4, 0, 0, 2],
    'sbsys-agenda/harbour-2024.xml': [1, 3, 1, 2, 0],
    'edoc/children-2013.xml': [1, 4, 3, 2, 5],
    'edoc-fujitsu/leisure-2017.xml': [1, 4, 2, 0, 5],
    'edoc-fujitsu-html/leisure-2017.html': [1, 3, 1, 0, 0],
    'firstagenda/technical-2024.html': [1, 5, 7, 4, 3],
    'firstagenda/technical-agenda-2024.html': [1, 2, 0, 1, 0],
    'general/saved-cards.html': [1, 2, 2, 1, 3],
    'general/saved-numbers-apart.html': [1, 3, 2, 0, 0],
    'general/saved-fragment.html': [1, 3, 2, 1, 0],
    'meetings-plus/council-2025.html': [2, 3, 0, 1, 0],
    'herning/saved-page.html': [1, 2, 2, 2, 0],
    'hedensted/saved-page.html': [1, 1, 1, 0, 0],
  }

  it('is counted for each', () => {
    expect(documents.map(({name}) => name).sort()).toEqual(Object.keys(counts).sort())
  })

  it.each(documents)('$name', async ({name, bytes}) => {
    const {meetings} = await parse(bytes, name)
    const items = meetings.flatMap((meeting) => meeting.items)
    expect([
      meetings.length,
      items.length,
      items.flatMap((item) => item.decisions).length,
      items.flatMap((item) => item.attachments).length,
      meetings.flatMap((meeting) => meeting.participants).length,
    ]).toEqual(counts[name])
  })

  it.each(documents)('$name has nothing of what is private', async ({name, bytes}) => {
    const {meetings} = await parse(bytes, name)
    expect(JSON.stringify(meetings)).not.toMatch(/@|Tangvej 4/)
  })
})

describe('positions', () => {
  /** Text without markup, references and white space, as far as letters and digits go. */
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const plain = (slice: string) =>
    letters(
      slice
        .replace(/<!\[CDATA\[|\]\]>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/<[^<>]*>/g, '')
        .replace(/&aelig;/g, 'æ')
        .replace(/&oslash;/g, 'ø')
        .replace(/&aring;/g, 'å')
        .replace(/&Oslash;/g, 'Ø')
        .replace(/&quot;/g, '"')
        .replace(/&nbsp;|&amp;/g, ' '),
    )

  it.each(documents)('of $name lead to the letters of the source', async ({name, bytes}) => {
    const {meetings, file} = await parse(bytes, name)
    const encoding = meetings[0]?.source.encoding === 'windows-1252' ? 'latin1' : 'utf8'
    const source = bytes.toString(encoding).replace(/^\ufeff/, '')
    const places = meetings
      .flatMap((meeting) => meeting.items)
      .flatMap((item) => [
        ...item.decisions,
        ...item.amounts,
        ...item.sections.map(({text, position, heading}) => ({text: (heading ?? '') + text, position})),
      ])
    expect(file.data.sourceMap).toBeDefined()
    for (const {text, position} of places) {
      const slice = plain(source.slice(position.start.offset, position.end.offset))
      expect(slice.startsWith(letters(text).slice(0, 8))).toBe(true)
      expect(slice.endsWith(letters(text).slice(-8))).toBe(true)
    }
    for (const {position} of places) {
      const before = source.slice(0, position.start.offset).split(/\r\n|\r|\n/)
      expect([position.start.line, position.start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
    }
  })
})

describe('a document that ends in the middle', () => {
  const points = Array.from({length: 20}, (_, index) => (index + 1) / 21)

  it.each(documents)('$name gives an error and nothing else', async ({name, bytes}) => {
    for (const point of points) {
      const parsed = await parse(bytes.subarray(0, Math.floor(bytes.length * point)), name)
      expect(parsed.meetings, `cut at ${point}`).toEqual([])
      expect(errorsOf(parsed).length, `cut at ${point}`).toBeGreaterThan(0)
    }
  })
})

describe('tags that do not match', () => {
  const exports = documents.filter(({name}) => name.endsWith('.xml'))

  it.each(exports)('give an error and nothing else: $name', async ({bytes, name}) => {
    const source = bytes.toString('utf8').replace(/^\ufeff/, '')
    // The tags of HTML in CDATA are text to the export.
    const masked = source.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, (data) => ' '.repeat(data.length))
    const ends = [...masked.matchAll(/<\/([\w:]+)>/g)]
    await fc.assert(
      fc.asyncProperty(fc.nat(ends.length - 1), fc.constantFrom('drop', 'rename', 'double'), async (which, how) => {
        const {index, 0: tag} = ends[which] as RegExpExecArray
        const other = {drop: '', rename: '</x>', double: tag + tag}[how] as string
        const parsed = await parse(source.slice(0, index) + other + source.slice(index + tag.length), name)
        expect(parsed.meetings).toEqual([])
        expect(errorsOf(parsed).map(({ruleId}) => ruleId)).toEqual(['broken-markup'])
      }),
      runs(8),
    )
  })
})

describe('documents that mean harm', () => {
  const harm: Record<string, string> = {
    'entities in entities': sourceOf('no-minutes/entity-bomb.xml'),
    'an external entity': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>',
    'elements in one another, XML': `${'<X>'.repeat(100_000)}${'</X>'.repeat(100_000)}`,
    'elements in one another, HTML': `<html><body>${'<div>'.repeat(100_000)}${'</div>'.repeat(100_000)}</body></html>`,
    'HTML in XML in one another': `<Root><![CDATA[<p>${'<b>'.repeat(100_000)}]]></Root>`,
  }

  it.each(Object.entries(harm))('%s are refused', async (_, source) => {
    const parsed = await parse(source)
    expect(parsed.meetings).toEqual([])
    expect(errorsOf(parsed).map(({ruleId}) => ruleId)).toEqual(['unsafe-markup'])
  })

  it('do not have a DTD fetched', async () => {
    const parsed = await parse(sourceOf('no-minutes/other-export.xml'))
    expect(errorsOf(parsed).map(({ruleId}) => ruleId)).toEqual(['unknown-layout'])
  })

  const pieces = [
    '<',
    '<a ',
    '<p>',
    '</p>',
    '&',
    '&#',
    '&amp',
    '<!--',
    ']]>',
    '<td>',
    ' ',
    '\t',
    '<br>',
    '<li>x',
    '"',
    '=',
  ]
  const frames: Record<string, (inside: string) => string> = {
    'a page': (inside) => `<html><body>${inside}</body></html>`,
    'an export': (inside) => `<Root><b>${inside}</b></Root>`,
    'a text that is escaped': (inside) => `<Root><b><![CDATA[<p>${inside}</p>]]></b></Root>`,
  }

  it.each(Object.keys(frames).flatMap((frame) => pieces.map((piece) => [frame, piece] as const)))(
    'take time that grows with %s of "%s"',
    async (frame, piece) => {
      const growth = await superlinearStep([1 << 12, 1 << 14, 1 << 16], (size) => {
        const source = (frames[frame] as (inside: string) => string)(piece.repeat(size / piece.length))
        return () => parse(source)
      })
      expect(growth).toBeUndefined()
    },
  )
})

describe('any change of a document', () => {
  const changes = fc.array(
    fc.record({
      at: fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}),
      drop: fc.nat({max: 40}),
      insert: fc.oneof(
        fc.string({maxLength: 6}),
        fc.constantFrom(
          '<',
          '>',
          '</',
          '&',
          '&#xC;',
          '&#0;',
          '&oslash;',
          '<![CDATA[',
          ']]>',
          '<p>',
          '<br>',
          '\r',
          '\u00a0',
          '"',
        ),
        fc.constantFrom(
          '<td>',
          '</table>',
          '<h3>',
          '<script>',
          '<!--',
          '\f',
          '\ud800',
          '<li>',
          '<pre>',
          'Udvalg:',
          '01-01-0001',
        ),
      ),
    }),
    {minLength: 1, maxLength: 5},
  )

  it('gives records that fit, with places within the source, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(documents.length - 1), changes, async (which, made) => {
        const {name, bytes} = documents[which] as (typeof documents)[number]
        const source = made.reduce((text, {at, drop, insert}) => {
          const from = Math.floor(at * text.length)
          return text.slice(0, from) + insert + text.slice(from + drop)
        }, bytes.toString('utf8'))
        const parsed = await parse(source, name)
        expect(faultsOfRecords(parsed)).toEqual([])
        for (const {source: place, items} of parsed.meetings)
          for (const {position} of [place, ...items]) {
            expect(position.start.offset).toBeLessThanOrEqual(position.end.offset)
            expect(position.end.offset).toBeLessThanOrEqual(source.length)
          }
      }),
      runs(120),
    )
  })
})

describe('reading', () => {
  const textOf = async (source: string | Uint8Array) => String((await parse(source)).file)
  const page = (body: string) => `<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`

  it.each([
    ['blocks and line breaks', '<div>a</div><div>b<br>c</div><p>d</p><p>e</p>', 'a\nb\nc\n\nd\n\ne'],
    ['rows of a table', '<table><tr><td>a</td><td><p>b</p></td></tr><tr><td></td><td>c</td></tr></table>', 'a\tb\n\tc'],
    ['folded spaces and inline elements', '<p>  a\n  <b>b</b>c <i> d</i></p>', 'a bc d'],
    ['references and no-break spaces', '<p>S&oslash;ren&nbsp;&#38; &amp;amp; 5 < 6</p>', 'Søren\u00a0& &amp; 5 < 6'],
    ['lists without marks of its own', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['text as it is set', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'no scripts, menus, banners and hidden text',
      '<script>a</script><nav>b</nav><div class="cookie-bar">c</div><p hidden>d</p><table><tr hidden><td>g</td></tr></table><div id="x">e</div><footer>f</footer>',
      'e',
    ],
    [
      'what browsers show',
      '<p aria-hidden="true">a</p><dialog open>b</dialog><svg><title>x</title><text>c</text></svg>',
      'a\n\nb\nc',
    ],
    ['what is in a field', '<textarea>a\n  b</textarea>', 'a\n  b'],
    ['no title of a part, and no dialog that is closed', '<title>a</title><dialog>b</dialog><p>c</p>', 'c'],
    ['the header of a text, not that of the page', '<header>a</header><article><header>b</header>c</article>', 'b\nc'],
    ['text around a tag that nothing opened', '<p>a</b>c</i> d</p>', 'ac d'],
    ['each of its main parts', '<main><p>a</p></main><p>b</p><div><main><p>c</p></main></div>', 'a\n\nc'],
  ])('a page has %s', async (_, body, text) => {
    expect(await textOf(page(body))).toBe(text)
  })

  it('an export has each leaf on its line, decoded as often as it is encoded', async () => {
    const source =
      '<Root><b>x &amp; y</b><c>&lt;p&gt;S&amp;oslash;ren&lt;/p&gt;</c><d><![CDATA[<p>&aring;</p>]]></d><e>1\r\r2</e></Root>'
    expect(await textOf(source)).toBe('x & y\nSøren\nå\n1\r\r2')
  })

  it.each([
    ['a declaration of XML', '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e5</a>', 'å'],
    ['a meta element', '<html><meta charset="windows-1252"><p>\u00e5\u0096</p></html>', 'å–'],
  ])('goes by the encoding of %s', async (_, source, text) => {
    expect(await textOf(Buffer.from(source, 'latin1'))).toBe(text)
  })

  it('goes by a byte order mark before any declaration', async () => {
    const source = Buffer.from('\ufeff<?xml version="1.0" encoding="utf-8"?><a>å</a>', 'utf16le')
    expect(await textOf(source)).toBe('å')
  })
})
