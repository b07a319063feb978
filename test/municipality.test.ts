import {describe, expect, it} from 'vitest'
import {
  municipalityCode,
  municipalityIn,
  municipalityOfAddress,
  officialMunicipality,
} from '../src/names/municipality.ts'
import {pipeline} from '../src/pipeline.ts'
import {municipalities, regions} from '../src/vocabulary/municipalities.ts'

describe('the country’s municipalities', () => {
  it('are 98, one of them a "Regionskommune", with a code each, and 5 regions', () => {
    expect(municipalities).toHaveLength(97)
    expect(regions).toHaveLength(5)
    const codes = [...municipalities, ...regions].map(({code}) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => /^[1-8]\d\d$|^108[1-5]$/.test(code))).toBe(true)
    expect(municipalityCode('Bornholms Regionskommune', null)).toBe('400')
  })

  // The codes of the public register of addresses (DAWA), name by name; Christiansø (411) is no municipality.
  it('have the codes of the register of addresses', () => {
    const register =
      '101 147 151 153 155 157 159 161 163 165 167 169 173 175 183 185 187 190 201 210 217 219 223 230 240 250 253 259 260 265 269 270 306 316 320 326 329 330 336 340 350 360 370 376 390 410 420 430 440 450 461 479 480 482 492 510 530 540 550 561 563 573 575 580 607 615 621 630 657 661 665 671 706 707 710 727 730 740 741 746 751 756 760 766 773 779 787 791 810 813 820 825 840 846 849 851 860'
    expect(municipalities.map(({code}) => code).join(' ')).toBe(register)
    expect(regions.map(({code, name}) => `${code} ${name}`).sort()).toEqual([
      '1081 Nordjylland',
      '1082 Midtjylland',
      '1083 Syddanmark',
      '1084 Hovedstaden',
      '1085 Sjælland',
    ])
  })

  it('have domains that no two of them share', () => {
    const domains = [...municipalities, ...regions].flatMap((one) => one.domains)
    expect(new Set(domains).size).toBe(domains.length)
  })

  it('had other codes before 2007 where their areas were others', () => {
    expect(municipalityCode('Vejle Kommune', '2006-03-01')).toBeNull()
    expect(municipalityCode('Vejle Kommune', '2007-01-01')).toBe('630')
    expect(municipalityCode('Odense Kommune', '1998-03-01')).toBe('461')
    expect(municipalityCode('Region Sjælland', '2006-03-01')).toBeNull()
    expect(municipalityCode('Birkerød Kommune', null)).toBeNull()
    expect(municipalityCode('Gadekær Kommune', null)).toBeNull()
  })
})

describe('the municipality that a text names', () => {
  it.each([
    ['LYNGBY-TAARBÆK KOMMUNE', 'Lyngby-Taarbæk Kommune'],
    ['Århus kommunes hjemmeside', 'Aarhus Kommune'],
    ['Referat af møde i Høje Taastrup Kommune', 'Høje-Taastrup Kommune'],
    ['Vejle Byråds møde', 'Vejle Kommune'],
    ['Borgerrepræsentationen - Københavns Kommune', 'Københavns Kommune'],
    ['BORNHOLMS REGIONSKOMMUNE', 'Bornholms Regionskommune'],
    ['Møde i Region Midtjyllands regionsråd', 'Region Midtjylland'],
    ['Nykøbing F. Kommune', 'Nykøbing F. Kommune'],
    ['Udvalget i Ribe Amt', 'Ribe Amt'],
  ])('%s', (text, name) => {
    const named = municipalityIn(text)
    expect(named).toMatchObject({name, isListed: true})
  })

  it.each([
    ['Referat - Gadekær Kommunes hjemmeside', 'Gadekær Kommune'],
    ['GADEKÆR KOMMUNE', 'GADEKÆR KOMMUNE'],
    ['Gadekær kommune', 'Gadekær kommune'],
    ['Nørre Gadekær Kommune', 'Nørre Gadekær Kommune'],
    ['Region Gadeland', 'Region Gadeland'],
  ])('as printed where it is in no list: %s', (text, name) => {
    const named = municipalityIn(text)
    expect(named).toMatchObject({name, isListed: false})
  })

  it.each([
    'Denne Kommune er ny',
    'at give kommune og borgere lov',
    'Give byrådet besked',
    'Byrådet i kommunen',
    'Kommunebestyrelsen',
    'Ny Kommune',
    'Den nye Region er',
  ])('none: %s', (text) => {
    expect(municipalityIn(text)).toBeUndefined()
  })

  it('stands where it is said to', () => {
    const text = 'Dagsorden for Gadekær Kommunes Byråd'
    const {start = 0, end = 0} = municipalityIn(text) ?? {}
    expect(text.slice(start, end)).toBe('Gadekær Kommunes')
  })

  it('is official in any capitals where all of a value names it', () => {
    expect(officialMunicipality('AALBORG KOMMUNE')).toBe('Aalborg Kommune')
    expect(officialMunicipality('Gadekær KOMMUNE')).toBe('Gadekær KOMMUNE')
    expect(officialMunicipality('Hverken Aalborg Kommune eller en anden')).toBe(
      'Hverken Aalborg Kommune eller en anden',
    )
  })

  it('is known by the address of its pages only where it is one of the country’s', () => {
    expect(municipalityOfAddress('https://dagsordener.middelfart.dk/vis?id=1')).toBe('Middelfart Kommune')
    expect(municipalityOfAddress('https://www.regionh.dk')).toBe('Region Hovedstaden')
    expect(municipalityOfAddress('https://dagsordener.gadekaer.example/')).toBeUndefined()
    expect(municipalityOfAddress('https://middelfart.dk.example/')).toBeUndefined()
    expect(municipalityOfAddress('/vis?host=middelfart.dk')).toBeUndefined()
  })
})

describe('whose minutes these are, where no label says so', () => {
  const run = pipeline()
  const page = (head: string, committee: string) =>
    `${head}<html><body><h1>Referat</h1><p>Udvalg: ${committee}</p><p>Mødedato: 7. maj 2024</p>
    <h2>1. Ny kran</h2><h3>Beslutning</h3><p>Godkendt. Aalborg Kommune orienteres.</p></body></html>`
  const ofPage = async (head: string, committee = 'Havneudvalget') => {
    const {meetings} = await run(Buffer.from(`<!DOCTYPE html>${page(head, committee)}`), 'page.html')
    return meetings.map(({municipality, municipalityCode: code, source}) => [municipality, code, source.url])
  }

  it('is told by the name of its council', async () => {
    expect(await ofPage('', 'Vejle Byråd')).toEqual([['Vejle Kommune', '630', null]])
  })

  it('is told by the name of its council, whatever the shape of the text tells', async () => {
    const minutes = (body: string) => `Udvalg: ${body}
Mødedato: 23. maj 2017

Dagsordenpunkter

97. Ny kran

Sagsnr.: 01.02.05-P16-11-16 Sagsbehandler: Vibeke Nørlund

Ny kran

DIR
FOU
BYR

Sagsresume

Kranen er slidt.

Beslutning

Godkendt.
`
    const of = async (body: string) => (await run(minutes(body), 'minutes.txt')).meetings[0]?.municipality
    expect(await of('Kulturudvalget')).toBe('Herning Kommune')
    expect(await of('Vejle Byråd')).toBe('Vejle Kommune')
  })

  it('is told by the address that the page was saved from, where it is one of the country’s', async () => {
    const saved = (address: string) => `<!-- saved from url=(0041)${address} -->`
    const [own, other] = ['https://dagsordener.middelfart.dk/vis?id=1', 'https://dagsordener.gadekaer.example/']
    expect(await ofPage(saved(own))).toEqual([['Middelfart Kommune', '410', own]])
    expect(await ofPage(saved(other))).toEqual([[null, null, other]])
  })

  it('is not told by what the text is about', async () => {
    expect(await ofPage('')).toEqual([[null, null, null]])
  })
})
