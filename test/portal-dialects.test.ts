import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'

// What a portal may write in another way next year: capitals, elements around
// elements, headings of another level. What is said stays the same.

const sourceOf = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')
const run = pipeline()
const parse = (source: string): Promise<Parsed> => run(Buffer.from(source), 'x')
const itemsOf = ({meetings}: Parsed) => meetings.flatMap(({items}) => items)
const told = (parsed: Parsed) =>
  itemsOf(parsed).map(({number, title, public: isPublic, decisions, recommendation}) => ({
    number,
    title,
    isPublic,
    decisions: decisions.map(({text}) => text),
    points: recommendation?.points,
  }))

describe('what is closed stays closed', () => {
  it.each(['false', 'False', 'FALSE', '0', 'nej', 'ukendt'])('where the system says %s', async (value) => {
    const sbsys = sourceOf('sbsys/technical-2014.xml').replace(/(<IsPublic>)[\s\S]*?(?=<\/IsPublic>)/g, `$1${value}`)
    expect(itemsOf(await parse(sbsys)).filter((item) => item.public)).toEqual([])
    const json = sourceOf('firstagenda-json/council-minutes-2026.json').replace(
      /"IsOpen":\s*(?:true|false)/g,
      `"IsOpen":"${value}"`,
    )
    expect(itemsOf(await parse(json)).filter((item) => item.public)).toEqual([])
  })

  it.each(['true', 'True', 'TRUE', '1'])('and open where it says %s', async (value) => {
    const sbsys = sourceOf('sbsys/technical-2014.xml').replace(/(<IsPublic>)[\s\S]*?(?=<\/IsPublic>)/g, `$1${value}`)
    expect(itemsOf(await parse(sbsys)).some((item) => item.public)).toBe(true)
  })
})

describe('a page', () => {
  const fragment = sourceOf('general/saved-fragment.html')
  const inCapitals = (source: string) =>
    source.replace(/<(\/?)([a-z][a-z0-9]*)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`)

  it('is one with its tags in capitals', async () => {
    expect(inCapitals(fragment)).toMatch(/^<(?:DIV|SECTION|MAIN)/)
    expect(told(await parse(inCapitals(fragment)))).toEqual(told(await parse(fragment)))
  })

  it('has the number of an item apart from its title, with or without a space between', async () => {
    const page = sourceOf('general/saved-numbers-apart.html')
    const numbers = ['21', '22', '23']
    expect(told(await parse(page)).map(({number}) => number)).toEqual(numbers)
    expect(told(await parse(page.replaceAll('</span><span>', '</span>\n<span>')))).toEqual(told(await parse(page)))
    expect(told(await parse(page.replace('Ny kran', '&Aring;bning af kran'))).map(({title}) => title)).toContain(
      'Åbning af kran på kajen',
    )
  })

  it('tells place and time on one line, with what sort of meeting it is', async () => {
    const page = sourceOf('general/saved-numbers-apart.html')
    const [meeting] = (await parse(page)).meetings
    expect([meeting?.location, meeting?.startTime, meeting?.remarks]).toEqual([
      'Mødelokale Eg',
      '16:30',
      'Ordinært møde',
    ])
    const [bare] = (await parse(page.replace('Ordinært møde - Mødelokale Eg', 'Byrådssalen'))).meetings
    expect([bare?.location, bare?.startTime, bare?.remarks]).toEqual(['Byrådssalen', '16:30', null])
    const [other] = (await parse(page.replace('Mødelokale Eg', 'Sagerne følger'))).meetings
    expect(other?.location).toBe(null)
  })
})

describe('headings in capitals', () => {
  it('say what they say in small letters', async () => {
    const json = sourceOf('firstagenda-json/council-minutes-2026.json')
    const capitals = json.replace(/(<h3>)([^<\\]*)(?=<)/g, (_, tag: string, text: string) => tag + text.toUpperCase())
    expect(capitals).not.toBe(json)
    expect(told(await parse(capitals))).toEqual(told(await parse(json)))
  })
})

const page = (body: string) => `<!DOCTYPE html><html lang="da"><head><title>x</title></head><body>${body}</body></html>`

describe('a mark that only its looks set apart', () => {
  it.each([
    ['glued to the title', '<h2><span>TITLE</span><span class="b">MARK</span></h2>'],
    ['last in a heading', '<h2>TITLE <span class="b">MARK</span></h2>'],
    ['in what a page opens', '<details open><summary><span>TITLE</span><span>MARK</span></summary></details>'],
  ])('tells what is closed, and is no part of a title: %s', async (_, form) => {
    const item = (title: string, mark: string, body: string) =>
      form.replace('TITLE', title).replace('MARK', mark).replace('</details>', '') + body
    const parsed = await parse(
      page(
        `<h1>Teknisk Udvalg</h1><p>Referat af møde den 11. marts 2025 kl. 16.00</p>${item('1. Ny vej', 'Åbent', '<h3>Beslutning</h3><p>Godkendt. Sagen er <b>Lukket</b> nu.</p>')}${item('2. Salg af grund', 'Lukket', '')}${item('3. Nyt torv', 'Åbent', '<h3>Beslutning</h3><p>Udsat.</p>')}`,
      ),
    )
    expect(told(parsed).map(({title, isPublic, decisions}) => [title, isPublic, decisions])).toEqual([
      ['Ny vej', true, ['Godkendt. Sagen er Lukket nu.']],
      ['Salg af grund', false, []],
      ['Nyt torv', true, ['Udsat.']],
    ])
  })

  it('is of the item whose labels it stands behind, and closes none below', async () => {
    const item = (number: number, title: string, mark: string, body: string) =>
      `<h1>${number}. ${title}</h1><p>Sag 306-2018-88${number}</p><p>Initialer: AB</p><p><b>${mark}</b></p>${body}`
    const decided = '<p><b>Beslutning</b></p><p>Godkendt.</p>'
    const parsed = await parse(
      page(
        `<p>Referat</p><p>Byrådet</p><p>Dato: 26. februar 2019</p>${item(1, 'Ny vej', 'Åbent', decided)}${item(2, 'Ansættelse', 'Lukket', '')}${item(3, 'Nyt torv', 'Åbent', decided)}${item(4, 'Køb af areal', 'Lukket', '')}`,
      ),
    )
    expect(itemsOf(parsed).map((one) => one.public)).toEqual([true, false, true, false])
  })

  it('stands before the number of a case, with the group above it', async () => {
    const parsed = await parse(
      page(
        '<p>Referat til mødet i Nordby Byråd den 6. april 2016 kl. 17:00</p><p>Bo Lind og Ida Krag havde meldt forfald. I stedet mødte Eva Holm og Per Toft.</p><h2>1. Ny vej</h2><p>A. Sager til afgørelse</p><p>Åbent - 00.22.00-G01-1-16</p><h3>RESUMÉ</h3><p>Vejen er lang.</p><h3>BESLUTNING</h3><p>Godkendt.</p><h2>2. Personale</h2><p>A. Sager til afgørelse</p><p>Lukket - 81.22.00-G01-2-16</p>',
      ),
    )
    expect(itemsOf(parsed).map((one) => [one.caseNumber?.raw, one.public])).toEqual([
      ['00.22.00-G01-1-16', true],
      ['81.22.00-G01-2-16', false],
    ])
    expect(parsed.meetings[0]?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Bo Lind', false],
      ['Eva Holm', true],
      ['Ida Krag', false],
      ['Per Toft', true],
    ])
  })
})

describe('items of a page', () => {
  it('have the title that is a heading over a line with their number', async () => {
    const item = (number: number, title: string, body: string) =>
      `<section><h3>${title}</h3><p>Sag nr. ${number}</p>${body}</section>`
    const decided = '<h4>Beslutning</h4><p>Godkendt.</p>'
    const parsed = await parse(
      page(
        `<h1>Økonomiudvalget</h1><p>18-09-2024</p>${item(162, 'Meddelelser', decided)}${item(163, 'Ny plan for havnen', decided)}${item(164, 'Lukket sag - ejendomskøb', '')}`,
      ),
    )
    expect(told(parsed).map(({number, title, isPublic}) => [number, title, isPublic])).toEqual([
      ['162', 'Meddelelser', true],
      ['163', 'Ny plan for havnen', true],
      ['164', 'Lukket sag - ejendomskøb', false],
    ])
  })

  it('have no point in what opens a list, and their files under any word for them', async () => {
    const parsed = await parse(
      page(
        '<h1>Klimaudvalget</h1><p>Referat af møde den 9. januar 2020</p><h2>1. Støj</h2><h3>Indstilling</h3><p>Forvaltningen indstiller, at udvalget beslutter:</p><ol><li>at der måles</li><li>at der meldes tilbage</li></ol><h3>Beslutning</h3><p>Godkendt.</p><h3>Dokumenter</h3><ul><li><a href="/a">Notat om støj</a></li></ul><h2>2. Træer</h2><h3>Indstilling</h3><p>Forvaltningen indstiller, at udvalget</p><ol><li>godkender planen</li><li>sender den i høring</li></ol><h3>Beslutning</h3><p>Udsat.</p>',
      ),
    )
    expect(told(parsed).map(({points, decisions}) => [points, decisions])).toEqual([
      [['at der måles', 'at der meldes tilbage'], ['Godkendt.']],
      [['godkender planen', 'sender den i høring'], ['Udsat.']],
    ])
    expect(itemsOf(parsed)[0]?.attachments.map(({title}) => title)).toEqual(['Notat om støj'])
  })

  it('are decided under a heading that says by whom and when, in the JSON of a portal as well', async () => {
    const source = sourceOf('firstagenda-json/supplementary-agenda-2026.json').replace(
      '<h3>Indstilling</h3>',
      '<h3>Beslutning fra Økonomiudvalget, 25. marts 2026</h3><p>Garantien gives.</p><h3>Indstilling</h3>',
    )
    expect(itemsOf(await parse(source))[0]?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
      ['Økonomiudvalget', '2026-03-25', 'Garantien gives.'],
    ])
  })
})

describe('those who were away, as the last lines of a decision', () => {
  const json = (decision: string) =>
    sourceOf('firstagenda-json/council-minutes-2026.json').replaceAll('<br><br>Afbud: Viggo Strand', decision)
  const bridge = async (source: string) => itemsOf(await parse(source)).find(({title}) => title.includes('bro'))
  const ways: [string, string, string[]][] = [
    ['behind the label', '<br><br>Afbud: Viggo Strand', ['Viggo Strand']],
    [
      'in a paragraph of their own',
      '</p><p>Fraværende: Viggo Strand (A) og Ida Holm</p><p>',
      ['Viggo Strand', 'Ida Holm'],
    ],
    ['under the label', '<br><br>Fraværende:<br>Viggo Strand (A)<br>Ida Holm (V)', ['Viggo Strand', 'Ida Holm']],
    ['under two labels', '<br>Afbud: Viggo Strand<br>Fraværende: Ida Holm', ['Viggo Strand', 'Ida Holm']],
  ]

  it.each(ways)('are no part of its text: %s', async (_, printed, names) => {
    const item = await bridge(json(printed))
    expect(item?.decisions[0]?.text).toBe(
      'Godkendt som indstillet af Teknisk Udvalg.\n\nTage Nørhave deltog ikke i sagens behandling (inhabil).',
    )
    expect(item?.absences.map(({name}) => name)).toEqual(['Tage Nørhave', ...names])
    expect(item?.sections.filter(({kind}) => kind === 'absence').map(({heading}) => heading?.replace(':', ''))).toEqual(
      printed.match(/Afbud|Fraværende/g),
    )
  })

  it('are a part of it where the decision goes on behind them', async () => {
    const item = await bridge(json('<br>Afbud: Viggo Strand<br>Udvalget ser på broen i maj.'))
    expect(item?.decisions[0]?.text).toContain('Afbud: Viggo Strand\nUdvalget ser på broen i maj.')
    expect(item?.absences.map(({name}) => name)).toContain('Viggo Strand')
  })

  it('were away from another meeting where an earlier decision has them', async () => {
    const earlier = json('<br><br>Afbud: Viggo Strand').replaceAll('Afbud: Ingen', 'Afbud: Ebba Lyng')
    const item = await bridge(earlier)
    expect(item?.decisions.map(({text}) => text)).toContain('Anbefales godkendt.')
    expect(item?.absences.map(({name}) => name)).not.toContain('Ebba Lyng')
    expect(item?.sections.find(({kind}) => kind === 'history')?.text).toContain('Afbud: Ebba Lyng')
  })
})

describe('an export', () => {
  it('calls what is closed as it does for everybody', async () => {
    const name = 'Ansættelse af skoleleder'
    const edoc = sourceOf('edoc/children-2013.xml')
    const neutral = edoc.replace(`<NeutralTitle>${name}</NeutralTitle>`, '<NeutralTitle>Personsag</NeutralTitle>')
    expect(neutral).not.toBe(edoc)
    expect(
      told(await parse(neutral))
        .filter(({isPublic}) => !isPublic)
        .map(({title}) => title),
    ).toEqual(
      told(await parse(edoc)).flatMap(({title, isPublic}) => (isPublic ? [] : title === name ? 'Personsag' : title)),
    )
  })

  it('tells the way of a case beside the body that decides it', async () => {
    const acadre = sourceOf('acadre-xml/harbour-2014.xml')
    const way = acadre.replace(/(<field name="caseno">[^<]*<\/field>)/, '$1<field name="area">HAV/ØK</field>')
    expect(way).not.toBe(acadre)
    const parsed = await parse(way)
    const [first] = itemsOf(parsed).filter(({sections}) => sections.some(({text}) => text === 'HAV/ØK'))
    expect(first?.sections.find(({text}) => text === 'HAV/ØK')?.kind).toBe('competence')
  })
})

describe('groups of items', () => {
  const rows = (number: number, title: string, body: string) =>
    `<tr><td>${number}</td><td>${title}</td></tr>${body === '' ? '' : `<tr><td></td><td>${body}</td></tr>`}`
  const table = (...items: string[]) => `<table><tr><th>Punkt</th><th>Titel</th></tr>${items.join('')}</table>`
  const decided = (text: string) => `<h4>Resume</h4><p>Sagen er ny.</p><h4>Beslutning</h4><p>${text}</p>`
  const body = `<h3>DIVERSE SAGER</h3>${table(rows(16, 'Nyt torv', decided('Godkendt.')), rows(17, 'Ny sti', decided('Udsat.')))}<h3>LUKKEDE SAGER</h3>${table(rows(18, 'Grundsalg', ''))}`
  const shown = async (list: string) =>
    told(
      await parse(page(`<h1>Byrådet</h1><p>Referat af møde den 11. marts 2025</p><h2>Dagsorden</h2>${list}${body}`)),
    ).map(({title, isPublic, decisions}) => [title, isPublic, decisions])
  const open = [
    ['Nyt torv', true, ['Godkendt.']],
    ['Ny sti', true, ['Udsat.']],
    ['Grundsalg', false, []],
  ]

  it('that are listed over the first of them close nothing there', async () => {
    expect(await shown('')).toEqual(open)
    expect(await shown('<p>DIVERSE SAGER<br>LUKKEDE SAGER</p>')).toEqual(open)
  })

  it('close what stands below, where no other one of a list does', async () => {
    expect((await shown('<p>LUKKEDE SAGER</p>')).some(([, isPublic]) => isPublic)).toBe(false)
  })
})
