import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'
import {docxLimits, partsOf} from '../src/read/docx/package.ts'
import {readMinutes} from '../src/read/read.ts'
import {listItem, type Parts, packDocx, paragraph, table} from './docx/pack.ts'

async function textOf(body: string, parts: Parts = {}): Promise<string> {
  return String(await readMinutes(packDocx(body, parts), 'packed.docx')).trimEnd()
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const inParagraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

describe('the text of a DOCX', () => {
  it('is that of its paragraphs, with tabs and line breaks', async () => {
    const address = inParagraph('<w:r><w:t>Salen</w:t><w:br/><w:t>Bakkevej 9</w:t></w:r>')
    expect(
      await textOf(paragraph('Referat') + address + inParagraph('<w:r><w:t>Sag</w:t><w:tab/><w:t>12/1</w:t></w:r>')),
    ).toBe('Referat\nSalen\nBakkevej 9\nSag\t12/1')
  })

  it('has a blank line for an empty paragraph, for space around one, and before a heading', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/></w:style>'
    const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`)
    expect(
      await textOf(
        paragraph('a') + paragraph('\u00a0') + paragraph('b') + styled('c', 'H') + styled('d', 'C') + paragraph('e'),
        {styles},
      ),
    ).toBe('a\n\nb\n\nc\nd\n\ne')
  })

  it('leaves out what is hidden or deleted, and keeps what is inserted or linked', async () => {
    const body = inParagraph(
      run('Det er '),
      '<w:del><w:r><w:delText>ikke </w:delText></w:r></w:del>',
      '<w:moveFrom><w:r><w:t>flyttet </w:t></w:r></w:moveFrom>',
      `<w:ins>${run('vel ')}</w:ins>`,
      `<w:hyperlink>${run('her')}</w:hyperlink>`,
      run(' og hemmeligt', '<w:vanish/>'),
      run(', ikke skjult', '<w:vanish w:val="0"/>'),
    )
    expect(await textOf(body)).toBe('Det er vel her, ikke skjult')
  })

  it('joins a paragraph whose mark is deleted or has been moved to the next one', async () => {
    const unmarked = (text: string, change: string) => paragraph(text, `<w:rPr><w:${change}/></w:rPr>`)
    const deleted = '<w:bookmarkStart/><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>'
    expect(await textOf(unmarked('Havne', 'del') + deleted + paragraph('kajen er lang.') + paragraph('Slut'))).toBe(
      'Havnekajen er lang.\nSlut',
    )
    expect(await textOf(unmarked('Havne', 'moveFrom') + paragraph('kaj'))).toBe('Havnekaj')
    expect(await textOf(unmarked('Havne', 'ins') + unmarked('kaj', 'del'))).toBe('Havne\nkaj')
  })

  it('has the results of fields, and not their instructions', async () => {
    const instruction = '<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>'
    const nested = field('begin') + instruction + field('begin') + run('12') + field('end') + field('separate')
    expect(await textOf(inParagraph(run('Side '), nested, run('3'), field('end'), run('.')))).toBe('Side 3.')
  })

  it('reads text boxes once', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing>${box('Mødet hævet')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Mødet hævet')}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await textOf(inParagraph(run('Slut'), `<w:r>${drawing}</w:r>`))).toBe('Slut\nMødet hævet')
  })

  it('is found where the list of relations says', async () => {
    expect(await textOf(paragraph('Referat'), {document: 'word/document2.xml'})).toBe('Referat')
  })
})

describe('the numbers of lists', () => {
  const level = (index: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'upperRoman', '%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Punkt %1:', 715)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

  it('are counted', async () => {
    const body = [
      listItem('a', 1),
      listItem('b', 1, 1),
      listItem('c', 1, 1),
      listItem('d', 1, 2),
      listItem('e', 1),
      listItem('f', 1, 1),
    ]
    expect(await textOf(body.join(''), {numbering})).toBe('1. a\n1.a) b\n1.b) c\nI d\n2. e\n2.a) f')
  })

  it('are bullets, go on after other text, and begin anew where the list says so', async () => {
    const body = [
      listItem('a', 2),
      listItem('b', 3),
      paragraph('tekst'),
      listItem('c', 3),
      listItem('d', 1),
      listItem('e', 4),
    ]
    expect(await textOf(body.join(''), {numbering})).toBe('• a\nPunkt 715: b\ntekst\nPunkt 716: c\n1. d\n1. e')
  })

  it('come from the style too, and not where a paragraph says so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const none = '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(await textOf(paragraph('a', '<w:pStyle w:val="L"/>') + paragraph('b', none), {numbering, styles})).toBe(
      '1. a\nb',
    )
  })
})

describe('tables of a DOCX', () => {
  it('are read row by row', async () => {
    const rows = [
      [paragraph('Hal'), paragraph('Tilskud')],
      [paragraph('Søhallen') + paragraph('og salen'), paragraph('198.000 kr.')],
    ]
    expect(await textOf(paragraph('Før') + table(rows) + paragraph('efter'))).toBe(
      'Før\n\nHal\tTilskud\nSøhallen og salen\t198.000 kr.\n\nefter',
    )
  })

  it('of people are read column by column, and those for the layout of a page cell by cell', async () => {
    const people = table([[paragraph('Asta Lund (A)') + paragraph('Bo Ås (V)'), paragraph('Cilius Damm (F)')]])
    expect(await textOf(people)).toBe('Asta Lund (A)\nBo Ås (V)\nCilius Damm (F)')
    const grid = table([
      [paragraph('Asta Lund (A)'), paragraph('Cilius Damm (F)')],
      [paragraph('Bo Ås (V)'), paragraph('')],
    ])
    expect(await textOf(grid)).toBe('Asta Lund (A)\nBo Ås (V)\nCilius Damm (F)')
    expect(
      await textOf(table([[paragraph('Referat') + paragraph('Byrådet'), paragraph('Dato') + paragraph('1. maj')]])),
    ).toBe('Referat\nByrådet\nDato\n1. maj')
  })

  it('can stand in one another', async () => {
    const inner = table([[paragraph('Sagsnr.:'), paragraph('12/1')]])
    expect(await textOf(table([[paragraph('Titel') + inner]]))).toBe('Titel\n\nSagsnr.:\t12/1')
  })
})

describe('places in a DOCX', () => {
  it('are the paragraph and the column in it', async () => {
    const body = paragraph('Et') + paragraph('') + table([[paragraph('To'), paragraph('Tre')]]) + paragraph('  Fire')
    const file = await readMinutes(packDocx(body), 'places.docx')
    const place = (word: string) => file.data.sourceMap?.pointAt(String(file).indexOf(word), 'start')
    expect(place('Tre')).toMatchObject({line: 4, column: 1})
    expect(place('Fire')).toMatchObject({line: 5, column: 3})
  })
})

describe('broken and harmful DOCX files', () => {
  const whole = readFileSync(new URL('../fixtures/forms/acadre-word/council.docx', import.meta.url))
  const read = async (bytes: Uint8Array) => {
    const {meetings, file} = await pipeline()(bytes, 'broken.docx')
    return {meetings, rules: file.messages.map(({ruleId}) => ruleId)}
  }

  it('cut off at twenty places give one error and nothing else', async () => {
    for (let part = 1; part < 20; part++) {
      const {meetings, rules} = await read(whole.subarray(0, Math.floor((whole.length * part) / 20)))
      expect(meetings).toEqual([])
      expect(rules).toHaveLength(1)
      expect(['damaged-file', 'unsupported-format']).toContain(rules[0])
    }
  })

  it('without a document, without text, or of another kind are said to be so', async () => {
    expect(
      (await read(Buffer.from(zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'word/a.xml': strToU8('')})))).rules,
    ).toEqual(['damaged-file'])
    expect((await read(packDocx(''))).rules).toEqual(['no-text'])
    expect(
      (await read(Buffer.from(zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'xl/a.xml': strToU8('')})))).rules,
    ).toEqual(['unsupported-format'])
  })

  it('that unpack to more than they may are refused', async () => {
    const bytes = packDocx(paragraph('a'.repeat(5000)))
    await expect(partsOf(bytes, {...docxLimits, partBytes: 4000})).rejects.toMatchObject({rule: 'refused-file'})
    await expect(partsOf(bytes, {...docxLimits, entries: 2})).rejects.toMatchObject({rule: 'refused-file'})
  })

  it('that are nested without end are refused', async () => {
    expect((await read(packDocx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).rules).toEqual(['refused-file'])
    expect((await read(packDocx(`<w:p>${'<w:ins>'.repeat(5000)}${'</w:ins>'.repeat(5000)}</w:p>`))).rules).toEqual([
      'refused-file',
    ])
  })

  it('never follow entities', async () => {
    const {rules} = await read(
      packDocx('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>'),
    )
    expect(rules).toEqual(['not-minutes'])
  })

  it('with any bytes changed are read, or said to be damaged', async () => {
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const {meetings, rules} = await read(bytes)
        expect(meetings.length > 0 || rules.length > 0).toBe(true)
      }),
      {seed: 20160614, numRuns: 60},
    )
  })
})
