import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// The print of a portal that has this meeting's decision before the case, and the
// proposals of parties with it.

const run = pipeline({municipality: 'Gadekær Kommune'})

const contents = `Indholdsfortegnelse
Godkendelse af dagsorden.....................\t3
Svar på forslag fra SF om lygter langs åen, med ti\t4
Ny bro over Kærå.....................\t6
Regnskab for vejene.....................\t7
Regnskab for stierne.....................\t8
`

const item = (number: number, title: string, decision: string, body: string) => `Punkt ${number}: ${title}
EMN-2031-00010${number}
Beslutninger
${decision}

${body}
`

const proposal = `BESLUTNINGSFORSLAG FRA SF
Der er mørkt langs åen, og SF foreslår flere lygter.
INDSTILLING FRA BORGMESTERENS AFDELING
Resume
Lygterne koster 0,4 mio. kr.
Beslutningspunkter
Det indstilles:
At 1) der sættes ti lygter op.
Sagsforløb
Udvalg: Gadekær Byråd
Dato: 26-03-2031
Punktnummer: 21
Sagen blev udsat.
Udvalg: Magistraten
Dato: 19-08-2031
Punktnummer: 4
Anbefales til byrådets godkendelse.
Venstre tog forbehold.
Bilag
Indstilling

Bilag 1: Beslutningsforslag

Kort`

const plain = (text: string) => `${text}
Resume
Sagen kort.
Beslutningspunkter
Det indstilles:
At 1) sagen godkendes.
Bilag
Indstilling`

const print = `REFERAT Gadekær Byråd d. 27-08-2031
Mødedato Onsdag d. 27. august 2031 kl. 16:00
Mødested Byrådssalen
${contents}Punkt 1: Godkendelse af dagsorden
EMN-2031-000101
Beslutninger
Godkendt.
${item(2, 'Svar på forslag fra SF om lygter langs åen, med tilbud', 'Vedtaget.\nDansk Folkeparti kunne ikke tiltræde indstillingen.', proposal)}${item(3, 'Ny bro over Kærå', 'Sendes til Teknisk Udvalg.', plain('Forslag om en bro af egetræ.'))}${item(4, 'Regnskab for vejene', 'Godkendt.', plain('Regnskab for veje over 5 km.'))}${item(5, 'Regnskab for stierne', 'Godkendt.', plain('Regnskab for alle stier.'))}`

describe('the print of a portal', () => {
  it('has the contents as such, though their entries have no numbers', async () => {
    const {meetings} = await run(print, 'print.txt')
    expect(meetings.map(({remarks}) => remarks)).toEqual([null])
    expect(meetings[0]?.source.agreement).toBeGreaterThan(0.8)
  })

  it('has the decision first, up to the gap behind which the case begins', async () => {
    const {meetings} = await run(print, 'print.txt')
    const items = meetings[0]?.items ?? []
    expect(
      items.map(({decisions}) => decisions.filter(({ofThisMeeting}) => ofThisMeeting).map(({text}) => text)),
    ).toEqual([
      ['Godkendt.'],
      ['Vedtaget.\nDansk Folkeparti kunne ikke tiltræde indstillingen.'],
      ['Sendes til Teknisk Udvalg.'],
      ['Godkendt.'],
      ['Godkendt.'],
    ])
    expect(items[2]?.sections[1]).toMatchObject({kind: 'other', heading: null, text: 'Forslag om en bro af egetræ.'})
  })

  it('keeps both paragraphs of a decision where not all of them have a gap', async () => {
    const {meetings} = await run(print.replaceAll(/\n\nRegnskab for/g, '\nRegnskab for'), 'print.txt')
    expect(meetings[0]?.items[2]?.decisions[0]?.text).toBe('Sendes til Teknisk Udvalg.\n\nForslag om en bro af egetræ.')
  })

  it('has the proposals of parties and what a department recommends under headings', async () => {
    const {meetings} = await run(print, 'print.txt')
    const lygter = meetings[0]?.items[1]
    expect(lygter?.sections.map(({kind, heading}) => [kind, heading])).toEqual([
      ['decision', 'Beslutninger'],
      ['other', 'BESLUTNINGSFORSLAG FRA SF'],
      ['recommendation', 'INDSTILLING FRA BORGMESTERENS AFDELING'],
      ['summary', 'Resume'],
      ['recommendation', 'Beslutningspunkter'],
      ['history', 'Sagsforløb'],
      ['attachments', 'Bilag'],
    ])
    expect(lygter?.recommendation).toMatchObject({
      by: 'BORGMESTERENS AFDELING',
      points: ['At 1) der sættes ti lygter op.'],
    })
  })

  it('has what was decided before, by whom and when, from the labels of the history', async () => {
    const {meetings} = await run(print, 'print.txt')
    const earlier = meetings[0]?.items[1]?.decisions.filter(({ofThisMeeting}) => !ofThisMeeting)
    expect(earlier?.map(({body, date, itemNumber, votes}) => [body, date, itemNumber, votes.length])).toEqual([
      ['Gadekær Byråd', '2031-03-26', '21', 0],
      ['Magistraten', '2031-08-19', '4', 1],
    ])
  })

  it('has an attachment that is called as the section is', async () => {
    const {meetings} = await run(print, 'print.txt')
    expect(meetings[0]?.items.map(({attachments}) => attachments.map(({title}) => title))).toEqual([
      [],
      ['Indstilling', 'Bilag 1: Beslutningsforslag', 'Kort'],
      ['Indstilling'],
      ['Indstilling'],
      ['Indstilling'],
    ])
  })

  it('knows parties by names with an article, and the point that they are against', async () => {
    const said =
      'Socialdemokratiet, det Konservative Folkeparti og Enhedslisten de Rød-Grønnes gruppe kunne ikke tiltræde indstillingens beslutningspunkt 5.'
    const {meetings} = await run(print.replace('Vedtaget.', `Vedtaget.\n${said}`), 'print.txt')
    expect(meetings[0]?.items[1]?.decisions[0]?.votes[0]).toMatchObject({
      stance: 'against',
      on: '5',
      parties: ['Socialdemokratiet', 'Det Konservative Folkeparti', 'Enhedslisten De Rød-Grønne'],
    })
  })
})

describe('what pages of councils print beside the text of an item', () => {
  const page = (body: string) =>
    `Byrådet - Referat\nDato: 29. januar 2031\nTidspunkt: Kl. 19:00\n\n1. Orientering om en ny sti (B)\n\nSagsnummer: 31/1039\n\nOrientering om en ny sti langs åen og af broen (B)\n\n${body}\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n`
  const itemOf = async (body: string) => (await run(page(body), 'page.txt')).meetings[0]?.items[0]

  it('has nobody away where a title with its mark is printed again', async () => {
    const item = await itemOf('Beslutning\n\nGodkendt.')
    expect([item?.absences, item?.sections.map(({kind}) => kind)]).toEqual([[], ['other', 'decision']])
  })

  it('has a line of codes as the way of the case, and what follows as the summary it stands in', async () => {
    const item = await itemOf('Resume\n\nSagsforløb: ØK/BY\n\nStien er ny.\n\nBeslutning\n\nGodkendt.')
    expect(item?.sections.slice(1).map(({kind, text}) => [kind, text])).toEqual([
      ['summary', ''],
      ['competence', 'ØK/BY'],
      ['summary', 'Stien er ny.'],
      ['decision', 'Godkendt.'],
    ])
  })

  it('has in no point who recommends, in brackets behind the points', async () => {
    const item = await itemOf(
      'Indstilling\n\nIndstilling om,\n\n1. at stien anlægges.\n\n(Puljeudvalget)\n\n(1. behandling)\n\nBeslutning\n\nGodkendt.',
    )
    expect(item?.recommendation?.points).toEqual(['at stien anlægges.'])
  })
})

describe('a page of that portal', () => {
  const page = (information: string, body: string) =>
    `<html><body><h1 class="dato">Referat 3. marts 2031 kl. 17.00</h1><table class="dagsordeninfo"><tr><td>Udvalg:</td><td><span class="udvalg">Byrådet</span></td></tr><tr><td>Mødedato:</td><td><span class="dato">3. marts 2031 kl. 17.00</span></td></tr>${information}</table><table><tr class="punktrow" id="punktrow_1"><td class="punkt-tabel"><span class="label">1</span></td><td class="punkt-tabel"><h2 class="overskrift">Bænke</h2><div class="details"><span class="sagsnummer">EMN-2031-000001</span><div class="punkt"><h3></h3><span class="resume">${body}</span><h3>Resume</h3><span class="resume"><div>Bænke koster penge.</div></span></div></div></td></tr></table></body></html>`
  const read = async (information: string, body: string) =>
    (await run(Buffer.from(page(information, body)), 'page.html')).meetings[0]

  it('has the same proposals under headings, though they are plain lines of the page', async () => {
    const meeting = await read(
      '',
      '<div>Sagen kort.</div><div>BESLUTNINGSFORSLAG FRA SF og V</div><div>Vi foreslår flere bænke.</div><div>INDSTILLING FRA BORGMESTERENS AFDELING.</div>',
    )
    expect(meeting?.items[0]?.sections.map(({kind, heading, text}) => [kind, heading, text])).toEqual([
      ['other', null, 'Sagen kort.'],
      ['other', 'BESLUTNINGSFORSLAG FRA SF og V', 'Vi foreslår flere bænke.'],
      ['recommendation', 'INDSTILLING FRA BORGMESTERENS AFDELING.', ''],
      ['summary', 'Resume', 'Bænke koster penge.'],
    ])
  })

  it('has sentences that begin so as text', async () => {
    const text = 'Beslutningsforslag fra SF blev udsat. INDSTILLING FRA udvalget følger.'
    const meeting = await read('', `<div>${text}</div>`)
    expect(meeting?.items[0]?.sections[0]).toMatchObject({kind: 'other', heading: null, text})
  })

  it('has the information of a row that the page opens', async () => {
    const row = (value: string) =>
      `<tr data-description-container="" hidden=""><td>Information:</td><td>${value}</td></tr>`
    expect((await read(row('Mødet sendes på nettet.'), '<div>Kort.</div>'))?.remarks).toBe('Mødet sendes på nettet.')
    expect((await read(row('<span data-meeting-description=""></span>'), '<div>Kort.</div>'))?.remarks).toBeNull()
  })
})
