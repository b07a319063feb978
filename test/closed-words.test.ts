import {describe, expect, it} from 'vitest'
import {isClosedHeading} from '../src/vocabulary/access/headings.ts'
import {closingOf, opensPart, overTwoLines} from '../src/vocabulary/access/lines.ts'
import {legendOf} from '../src/vocabulary/access/signs.ts'
import {closingOfTitle} from '../src/vocabulary/access/titles.ts'

// What lines, titles and headings say of access, by their words alone.

describe('a line', () => {
  it.each([
    'Adgang: Lukket',
    'Adgang   Lukket',
    'Status  Lukket',
    'Status: Lukket (jf. § 10)',
    'Åbent/lukket: Lukket',
    '(lukket)',
    'LUKKET',
    'Lukket sag',
    'Fortroligt punkt',
    '12. Lukket punkt',
    'Lukket: Ja',
    'Offentlig: Nej',
    'Sagsnr.: 330-2018-3619    Dok.nr.: 330-2018-500301    Lukket',
    'J.nr.: 12 Sagsbehandler: HY  Lukket sag',
    'Punktet behandles for lukkede døre.',
    'Sagen er lukket, jf. styrelseslovens § 10',
    'Lukket i henhold til styrelseslovens § 10',
    '§ 10 i styrelsesloven',
    '--- L U K K E T ---',
    '**Lukket punkt**',
    'Åben/Lukket: L',
    'Åben eller lukket sag: Lukket',
    'Åben/Lukket: Lukket  Sagsnr.: 12/345',
    '☐ Åben ☒ Lukket',
    'Adgang: ☐ Åben ☒ Lukket',
    'Åben/lukket: [ ] Åben [x] Lukket',
    '○ Åben ● Lukket',
    '■ Lukket □ Åben',
    '[x] Lukket [ ] Åben',
    '>> LUKKET <<',
    'Åben [ ] Lukket [X]',
    'Åbent: -  Lukket: X',
    'Offentliggøres: Nej',
    'Punktet offentliggøres ikke.',
    'Undtaget fra offentlighed',
    'Sagsnr.: 12/345 Lukket',
    'For lukkede døre:',
    'Denne sag behandles for lukkede døre',
    'Behandledes for lukkede døre',
    'Indholdet er lukket',
    'Det er et lukket punkt',
    'Er punktet lukket? Ja',
    'Sagen er undtaget aktindsigt',
    'Ikke offentlig tilgængelig',
    'Åbent punkt: [ ]  Lukket punkt: [x]',
    'Sagsgang og sagstype: Lukket',
    '[[ LUKKET ]]',
    'Offentlig adgang: Nej',
    'Tilgængelig for offentligheden: Nej',
    'Sagsnr.: 24/1201 ikke offentlig',
    'Sagsnr.: 24/1201 - for lukkede døre',
    'Sagsnr.: 24/1201 | Lukket for offentligheden',
    'Sagsnr.: 24/1201 LP',
    'Sagsnr.: 24/1201 isPublic: false',
    '(for lukkede døre)',
    'Lukket for offentligheden',
    'L.U.K.K.E.T',
    '**L U K K E T**',
    'L U K K E T   P U N K T',
    'L U K K E T P U N K T',
    'Lukket beslutning',
    'Punktet behandles i henhold til § 10, stk. 1, i kommunestyrelsesloven for lukkede døre.',
    'I henhold til styrelseslovens § 10, stk. 2, behandles sagen for lukkede døre.',
    'Efter § 10, stk. 1, 2. pkt., i kommunestyrelsesloven behandles dette punkt for lukkede døre.',
    'Byrådet besluttede at behandle sagen for lukkede døre.',
    'Dørene lukkes under dette punkt.',
    'Mødet blev lukket under sagens behandling.',
    'Punktet behandles under lukket del',
    'Døre: Lukkede',
    'Er sagen åben: Nej',
    'Punktet er ikke tilgængeligt for offentligheden.',
    'Punktet kan ikke offentliggøres på grund af tavshedspligt.',
    'Tavshedspligten er ikke ophævet.',
    'Lukket af hensyn til personoplysninger',
    'Ikke til publicering',
  ])('closes an item: %s', (line) => {
    expect(closingOf(line)).toMatchObject({closes: 'item', isDoubtful: false})
  })

  it.each([
    'Personfølsomt - lukket',
    'KB-LUKKET',
    '+++ Lukket +++',
    '⚠ Lukket punkt',
    'Access: Closed',
    'Byrådet – lukket',
    'Internt punkt',
    'Adgang: Intern',
    'Offentliggøres først efter handlens indgåelse',
    'Du har ikke adgang til dette punkt',
    'Kun for udvalgets medlemmer',
    'Lukket til 1. januar 2025',
    'Lukket møde (når aktuelt)',
    'Eventuelle lukkede punkter',
    'Personsag',
    'Adgang: Personalesag',
    'Det indstilles, at punktet behandles for lukkede døre.',
    'Lukket af hensyn til kommunens økonomiske interesser',
    'Indeholder fortrolige oplysninger',
  ])('may close an item: %s', (line) => {
    expect(closingOf(line)).toMatchObject({closes: 'item', isDoubtful: true})
  })

  it.each([
    'Lukkede punkter',
    'LUKKET DAGSORDEN',
    'Lukket møde',
    'Lukkede beslutningssager:',
    'Disse sager behandles for lukkede døre',
    'Sager for lukkede døre',
    'B. Lukkede punkter',
    '2. del: Lukket møde',
    'Lukket møde kl. 19.30',
    'Den lukkede del af mødet',
    'L U K K E D E   P U N K T E R',
    'L U K K E D E P U N K T E R:',
  ])('closes what stands below: %s', (line) => {
    expect(closingOf(line)).toEqual({closes: 'part', isDoubtful: false})
  })

  it.each([
    'Byrådet - lukket dagsorden',
    'Dagsorden (lukket)',
    'Her lukkedes dørene',
    'Til behandling - for lukkede døre',
    'Mødet blev herefter lukket.',
    'Lukket afdeling',
    'Lukkede sager til orientering',
    'Mødets lukkede del',
    'Lukket dagsorden - Byrådet',
    'Sager, der ikke er offentlige',
    'Del B: Lukkede punkter',
    'B-punkter (lukkede)',
    'Herefter blev dørene lukket',
    'Mødet lukkedes for offentligheden',
    'Tilhørerne forlod mødet.',
  ])('may close what stands below: %s', (line) => {
    expect(closingOf(line)).toEqual({closes: 'part', isDoubtful: true})
  })

  it.each([
    'Punkt 12 er lukket.',
    'Pkt. 12 (lukket)',
    'Lukket: punkt 12',
    'Følgende punkter er lukkede: 12',
    'Punkt 12 lukket',
    'Nr. 12 er lukket',
    'Dagsordenens punkt 12 er lukket',
    'Bemærk: Punkt 12 er lukket',
    'Punkt 12 offentliggøres ikke.',
    'Lukket dagsorden: punkt 12',
    'Der er ét lukket punkt: 12',
  ])('closes an item by its number: %s', (line) => {
    expect(closingOf(line)?.numbers).toEqual(['12'])
  })

  it.each([
    ['* = lukket', '*'],
    ['Å = åben, L = lukket', 'L'],
    ['LP: Lukket punkt', 'LP'],
    ['* Lukket punkt', '*'],
    ['Punkter mærket med * behandles for lukkede døre', '*'],
    ['Sager mærket med stjerne (*) er lukkede', '*'],
    ['Hallen er lukket', undefined],
  ])('explains a sign: %s', (line, sign) => {
    expect(legendOf(line)).toBe(sign)
  })

  it('closes items by their numbers', () => {
    expect(closingOf('Lukkede punkter: 12, 13 og 17')?.numbers).toEqual(['12', '13', '17'])
    expect(closingOf('Punkterne 4-6 blev behandlet for lukkede døre.')?.numbers).toEqual(['4', '5', '6'])
  })

  it.each([
    'Åbent/lukket',
    'Åbent/lukket: Åbent',
    'Åbne og lukkede punkter',
    'Lukketider i svømmehallen',
    'Lukning af skole',
    'Børnehaven holder lukket i juli.',
    'Lukkede døgninstitutioner',
    'Lukket bilag',
    'Lukket: Nej',
    'Kategori: Høj',
    'Sagen har tidligere været behandlet på lukket møde.',
    '☒ Åben ☐ Lukket',
    'Adgang: ☒ Åben ☐ Lukket',
    '● Åben ○ Lukket',
    'Åben [X] Lukket [ ]',
    'Lokalplan LP 1021',
    'Sagen om hallen, som holdes lukket',
    'Åben: Ja',
    'Mia Lund var inhabil ved pkt. 4. Bo Ås var ikke til stede under den lukkede del.',
    'Byrådet besluttede at behandle ansøgningen for lukkede døre',
    'Punkt 8 er ikke lukket.',
    'Ingen lukkede punkter',
    'Lukkede punkter: Ingen',
    'Bilag 2 er fortroligt.',
    'Stien er ikke offentlig.',
    'Adgang: Ikke lukket',
    'Adgang: Ej lukket',
    'Lukket = Nej',
    'Bilag 2: Budget (lukket)',
    'Offentlig adgang: Ja',
    'Sagsnr.: 24/1201 ikke lukket',
    'Sagsnr.: 24/1201 isPublic: true',
    'I K K E   L U K K E T',
    'L U K K E T I D E R',
    'Der var enighed om at behandle sagen om salg af grunde for lukkede døre.',
    'Mødet lukkes med en sang.',
    'Er punktet åbent: Ja',
  ])('says nothing of access: %s', (line) => {
    expect(closingOf(line)).toBeUndefined()
  })

  it.each([
    ['Luk-', 'ket', 'Luk- ket'],
    ['Beslutning (Luk-', 'ket)', 'Beslutning (Luk- ket)'],
    ['-- Lukket', 'punkt --', '-- Lukket punkt --'],
    ['LUKKET', 'PUNKT', 'LUKKET PUNKT'],
    ['Lukket', 'Dagsorden', undefined],
    ['Hallen holder lukket', 'punkt', undefined],
    ['Luk-', 'ning', undefined],
  ])('goes on below: %s / %s', (line, below, whole) => {
    expect(overTwoLines(line, below)).toBe(whole)
  })

  it('opens a part again', () => {
    expect(['Åbne punkter', 'Åben dagsorden', 'Åbent punkt', 'Åbne og lukkede punkter'].map(opensPart)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a title', () => {
  it.each([
    'Lukket punkt',
    'LUKKET - Salg af areal',
    'Salg af areal - LUKKET',
    'Salg af areal (lukket)',
    'Salg af areal (B/lukket)',
    'Salg af areal, lukket sag',
    'Lukket sag: Salg af areal',
    '[Fortroligt] Ansættelse',
    'Sag for lukkede døre: ansættelse',
    'Salg af areal (lukket, jf. § 10 i styrelsesloven)',
    'Salg af areal - L U K K E T',
    'Salg af areal **lukket**',
    'Salg af areal - Lukket - personalesag',
    'Salg af areal (undtaget fra offentlighed)',
    'Salg af areal (Lukket: personsag)',
    'Salg af areal - Lukket (personsag)',
    'Salg af areal • Lukket',
    'Bag lukkede døre: salg af areal',
    'Salg af areal (undtaget aktindsigt)',
    'Lukket tema: salg af areal',
    '☒ Lukket ☐ Åben Salg af areal',
    'Lukket; salg af areal',
    '[[LUKKET]] Salg af areal',
    'Salg af areal - lukket, jf. § 10',
    'Lukket for offentligheden - salg af areal',
    '"lukket" Salg af areal',
    'Salg af areal (luk- ket)',
    'TK Lukket: Salg af areal',
    'TK LUKKET: SALG AF AREAL',
    'SOU. Fortroligt - Ansættelse',
  ])('closes its item: %s', (title) => {
    expect(closingOfTitle(title)).toEqual({closes: 'item', isDoubtful: false})
  })

  it.each([
    'Godkendelse af lukket dagsorden',
    'Salg LUKKET af areal',
    'Salg af areal (LP)',
    'LP: Salg af areal',
    'Salg af areal (L)',
    'Lukket Udkast til kontrakt',
    'L Salg af areal',
    '(LP) Salg af areal',
    'Salg af areal (lukket til kl. 12)',
    'Salg af areal Lukket',
    'Salg af areal lukket',
    'Salg af areal LP',
    'L-sag: Salg af areal',
    'Salg af areal (intern)',
    '\u{1F512} Salg af areal',
    'Salg af areal (LU)',
    'Salg af Gården Nord (LU)',
    'Salg af Gården Nord [L]',
    'Salg af Gården Nord (L.)',
    '[L] Orientering fra direktøren',
    'Lukket møde (hvis aktuelt)',
    'Fortroligt Salg af areal',
    'Salg af areal ikke offentligt',
    'Salg af areal lukket, jf. styrelseslovens § 10',
    'Salg af areal (isPublic: false)',
    'Salg af areal, LP',
    'Salg af areal (LP, jf. § 10)',
    'L.: Salg af areal',
    'Salg af areal (Personalesag)',
    'Ansættelse - personsag',
    'TK Lukket Salg af areal',
  ])('may close its item: %s', (title) => {
    expect(closingOfTitle(title)).toEqual({closes: 'item', isDoubtful: true})
  })

  it.each([
    'Lukketid i svømmehallen',
    'Takster for lukkede døgninstitutioner',
    'Lukket svømmehal i juli',
    'DSU Lukket svømmehal i juli',
    'Svømmehallen holdes lukket',
    'Salg af areal (lukket bilag)',
    'BØRNEHAVEN LUKKET',
    'Orientering om åbne og lukkede sager',
    'Strandvejen lukket',
    'Broen er lukket',
    'Lukket for sommeren: åbningstider',
    'L. Holms grund',
    'Fortrolighedsaftale',
    'Forslag til lokalplan (LP)',
    'Spørgsmål fra Ida Holm (L)',
    'Lukkede moser og enge',
    'Lukket: Nej - salg af areal',
    'Ikke lukket punkt',
    'Salg af areal (ikke lukket)',
    '☒ Åben ☐ Lukket Salg af areal',
    'Aktindsigt i lukkede sager',
    'Indkøb af noget fortroligt',
    'Åben: Ja - salg af areal',
  ])('says nothing of access: %s', (title) => {
    expect(closingOfTitle(title)).toBeUndefined()
  })
})

describe('the heading of a section', () => {
  it.each([
    'Beslutning (lukket)',
    'Lukket beslutning',
    'Beslutning - lukket del',
    'Beslutning for lukkede døre',
    'BESLUTNING: LUKKET',
    'Fortrolig sagsfremstilling',
    'Beslutning i Byrådet den 5. marts 2024 (lukket)',
    'Indstilling (lukket, jf. § 10)',
    'Lukkede beslutninger',
    'L U K K E T beslutning',
    'L U K K E T   B E S L U T N I N G',
    'B E S L U T N I N G (lukket)',
  ])('closes its item: %s', (heading) => {
    expect(isClosedHeading(heading)).toBe(true)
  })

  it.each([
    'Beslutning',
    'Beslutning (åben)',
    'Beslutning (ikke lukket)',
    'Lukkede bilag',
    'Bilag (lukket)',
    'Beslutning om lukning',
    'Åben/lukket beslutning',
    'Lukkede institutioner',
    'Sagen er lukket',
  ])('says nothing of access: %s', (heading) => {
    expect(isClosedHeading(heading)).toBe(false)
  })
})
