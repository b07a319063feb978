import {describe, expect, it} from 'vitest'
import {findPresences} from '../src/extract/absences.ts'
import {Passage} from '../src/extract/passage.ts'
import {isSameBody} from '../src/names/body.ts'
import {Lines} from '../src/text/lines.ts'

// Ways of telling an absence that passages of others have, each as a trait of the grammar.

/** "absent: Bo Ås": the reason and who. */
const absencesOf = (text: string) =>
  findPresences(new Passage(new Lines(text), 0, text.length), false).absences.map(
    ({record: {reason, name, substitute}}) => `${reason}: ${name}${substitute === null ? '' : ` (${substitute.name})`}`,
  )

describe('a deputy who is told of in a sentence of its own', () => {
  const listed = (text: string) =>
    findPresences(new Passage(new Lines(text), 0, text.length), true).absences.map(
      ({record: {name, substitute}}) => `${name}${substitute === null ? '' : ` (${substitute.name})`}`,
    )

  it.each([
    ['Bo Ravn. Hans suppleant, Ida Holm, deltager i stedet.', ['Bo Ravn (Ida Holm)']],
    ['Bo Ravn. Suppleanten, Ida Holm, deltog.', ['Bo Ravn (Ida Holm)']],
    ['Bo Ravn. Hendes suppleant Ida Holm kunne ikke deltage.', ['Bo Ravn']],
    ['Bo Ravn grundet sygdom, suppleant Ida Holm grundet ferie.', ['Bo Ravn']],
    ['Bo Ravn grundet sygdom, suppleant Ida Holm deltog.', ['Bo Ravn (Ida Holm)']],
    ['Bo har meldt, at han holder pause. hans suppleant, Ida, deltager i stedet', []],
    [
      'Der var afbud fra Bo Ravn (V) og Lis Vang (A) pga sygdom. Ida Holm (V) og Ib Dam (A) deltog som suppleanter.',
      ['Bo Ravn (Ida Holm)', 'Lis Vang (Ib Dam)'],
    ],
    ['Bo Ravn (V). Ida Holm (V) deltog i stedet.', ['Bo Ravn (Ida Holm)']],
    ['Bo Ravn (V), Lis Vang (A), Ida Holm (V) deltog som suppleant.', ['Bo Ravn', 'Lis Vang (Ida Holm)']],
  ])('is nobody who was away: %s', (text, people) => {
    expect(listed(text)).toEqual(people)
  })
})

describe('an absence', () => {
  it.each([
    ['Bo Ravn har ikke meldt afbud.', []],
    ['Fraværende: Ida Holm, Bo Ravn RESUMÉ', ['absent: Ida Holm', 'absent: Bo Ravn']],
    ['Bo Ravn forlød mødet kl. 20.20.', ['partial: Bo Ravn']],
    ['Byrådet 22. januar 2009 Side: 2 Fraværende: Bo Ravn, Ida Holm. Sager:', ['absent: Bo Ravn', 'absent: Ida Holm']],
    [
      'GODKENDELSE AF DAGSORDEN Grundet afbud fra 2 medlemmer Bo Ravn og Ida Holm godkendes stedfortrædere Lis Vang og Ib Dam.',
      ['absent: Bo Ravn (Lis Vang)', 'absent: Ida Holm (Ib Dam)'],
    ],
    [
      'Fraværende: Bo Ravn\n\nStedfortrædere: Det blev oplyst, at Lis Vang var indkaldt som stedfortræder for Ida Holm.',
      ['absent: Bo Ravn', 'absent: Ida Holm (Lis Vang)'],
    ],
    ['Bo Ravn havde ikke meldt afbud, men udeblev.', ['absent: Bo Ravn']],
    [
      'Bo Ravn var inhabil i sagen om stien, og Ida Holm var inhabil i sagen om havnen.',
      ['disqualified: Bo Ravn', 'disqualified: Ida Holm'],
    ],
    [
      'Fraværende: Bo Ravn, Ida Nygade, Jens-Ove Vestergade',
      ['absent: Bo Ravn', 'absent: Ida Nygade', 'absent: Jens-Ove Vestergade'],
    ],
    ['Fraværende: Bo Ravn Ida Holm', ['absent: Bo Ravn', 'absent: Ida Holm']],
    ['Fraværende: Bo Ravn, Klitby', ['absent: Bo Ravn']],
    [
      'Fraværende: \nDer var afbud fra Bo Ravn (V) og Ida Holm (A) pga. sygdom.',
      ['absent: Bo Ravn', 'absent: Ida Holm'],
    ],
    [
      'Borgmesteren oplyser, at der er afbud fra Bo Ravn (U), og at Ida Holm (U) er indkaldt i stedet.',
      ['absent: Bo Ravn (Ida Holm)'],
    ],
    ['Suppleant for Bo Ravn(U), Ida Holm.', ['absent: Bo Ravn (Ida Holm)']],
    [
      'Suppleanter for Bo Ravn, Lis Vang: Ida Holm og Ib Dam.',
      ['absent: Bo Ravn (Ida Holm)', 'absent: Lis Vang (Ib Dam)'],
    ],
    [
      'Bo Ravn (U), har meldt sig syg og derfor indkaldes Ida Holm (U) som stedfortræder i stedet.',
      ['absent: Bo Ravn (Ida Holm)'],
    ],
    [
      'Da Bo Ravn (U) har afmeldt mødet, er stedfortræder Ida Holm (U), indkaldt i stedet.',
      ['absent: Bo Ravn (Ida Holm)'],
    ],
    [
      'Indkaldelse af stedfortræder for Bo Ravn\n\nGodkendt.\n\nSletning på stedfortræderlisten (Ida Holm)',
      ['absent: Bo Ravn'],
    ],
    [
      'Bo Ravn meddeler, at han ikke kan deltage i behandling af pkt. 6 grundet inhabilitet.',
      ['disqualified: Bo Ravn'],
    ],
    [
      'Afbud Bo Per Ravn Ida Holm gik efter punkt 12. Lis Vang gik efter punkt 13.',
      ['absent: Bo Per Ravn', 'partial: Ida Holm', 'partial: Lis Vang'],
    ],
    [
      'Fraværende: Den 1. juni 2031: Bo Ravn (V), Ida Holm (A). Den 12. juni 2031: Lis Vang (C).',
      ['absent: Bo Ravn', 'absent: Ida Holm', 'absent: Lis Vang'],
    ],
    ['Fraværende: Den 1. juni 2031: Bo Ravn (V). Den 12. juni 2031: Ingen.', ['absent: Bo Ravn']],
  ])('is told of each, and of nobody else: %s', (text, people) => {
    expect(absencesOf(text)).toEqual(people)
  })

  it('is nobody’s where a body is named below an empty label, or where somebody came to tell of something', () => {
    expect(absencesOf('Fraværende:\n \nHavne- og Kystudvalget deltager ikke i årets konference.')).toEqual([])
    expect(absencesOf('Fraværende:\nKarsten - ferie')).toEqual(['absent: Karsten'])
    const span = 'fra kl. 8.30 – 9.00 i udvalgets møde'
    expect(
      absencesOf(`Lis Vang og Ib Rishede fra Havnelaboratoriet deltager ${span} og redegør for prøverne.`),
    ).toEqual([])
    expect(absencesOf('Lis Vang deltog fra kl. 9.00.')).toEqual(['partial: Lis Vang'])
    expect(absencesOf('Lis Vang (V) deltog fra kl. 9.00 og orienterede om havnen.')).toEqual(['partial: Lis Vang'])
  })

  it.each([
    ['Hverken Ib Rishede eller Lis Vang kunne møde.', ['absent: Ib Rishede', 'absent: Lis Vang']],
    ['Hverken Ib Rishede eller hans suppleant deltog.', ['absent: Ib Rishede']],
    ['Lis Vang medvirkede hverken i drøftelse eller afstemning.', ['absent: Lis Vang']],
  ])('is told of each by neither … nor: %s', (text, absences) => {
    expect(absencesOf(text)).toEqual(absences)
  })

  it('is no guest who is told of by neither … nor', () => {
    const text = 'Hverken Ib Rishede eller Lis Vang deltog i mødet.'
    expect(findPresences(new Passage(new Lines(text), 0, text.length), false).guests).toEqual([])
  })

  it('is told behind a colon or a dash', () => {
    expect(absencesOf('Ib Rishede (S): fraværende.\nØvrige: til stede.')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('2. Lis Vang, F – forlod mødet kl. 18')).toEqual(['partial: Lis Vang'])
  })

  it('can be the second thing that is told of somebody', () => {
    expect(absencesOf('Ib Rishede (V) er på rejse og deltager ikke.')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('Ib Rishede har ferie og deltager ikke.')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('Ib Rishede var formand, og Lis Vang deltog ikke.')).toEqual(['absent: Lis Vang'])
  })

  it('is of the one who is called away, and not of who came instead', () => {
    const pair = ['absent: Lis Vang (Ib Rishede)']
    expect(absencesOf('Ib Rishede var indkaldt som stedfortræder for det fraværende medlem Lis Vang.')).toEqual(pair)
    expect(absencesOf('Ib Rishede deltog i stedet for fraværende Lis Vang.')).toEqual(pair)
    expect(absencesOf('Som stedfortræder for det fraværende byrådsmedlem Lis Vang deltog Ib Rishede.')).toEqual(pair)
  })

  it('is none of who was not away', () => {
    expect(absencesOf('Ib Rishede var ikke fraværende.')).toEqual([])
    expect(absencesOf('Ib Rishede var fraværende, og Lis Vang var ikke fraværende.')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('Ib Rishede var ikke til stede. Lis Vang var fraværende.')).toEqual([
      'absent: Ib Rishede',
      'absent: Lis Vang',
    ])
  })

  it('is for a part where somebody left before the end, or came behind the beginning', () => {
    expect(absencesOf('Lis Vang deltog ikke længere i mødet.')).toEqual(['partial: Lis Vang'])
    expect(absencesOf('Lis Vang var gået før afstemningen.')).toEqual(['partial: Lis Vang'])
    expect(absencesOf('Ib Rishede tog hjem kl. 19.')).toEqual(['partial: Ib Rishede'])
    expect(absencesOf('Ib Rishede kom til, mens punktet blev behandlet.')).toEqual(['partial: Ib Rishede'])
  })

  it('is none from the next meeting', () => {
    expect(absencesOf('Næste møde: Lis Vang deltager ikke, Ib Rishede under punkt 3.')).toEqual([])
  })

  it('is none of whose seat somebody is to take', () => {
    expect(absencesOf('at Ib Rishede anmodes om at tage sæde i Byrådet under Lis Vangs fravær')).toEqual([])
  })

  it('is none of an official', () => {
    expect(absencesOf('Stadsdirektør Ib Rishede var ikke til stede.')).toEqual([])
    expect(absencesOf('Konsulent Lis Vang kom kl. 14 og gik kl. 15.')).toEqual([])
    expect(absencesOf('Ib Rishede var forhindret i at fremlægge sagen.')).toEqual([])
  })

  it('can be told by who was missing', () => {
    expect(absencesOf('På mødet manglede Lis Vang.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('I sagen manglede Lis Vang oplysninger om støj.')).toEqual([])
    expect(absencesOf('Udvalget var fuldtalligt på nær Lis Vang.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Der var forfald for Lis Vang.')).toEqual(['absent: Lis Vang'])
  })

  it('is told in pairs with those who came instead', () => {
    expect(absencesOf('Indkaldte suppleanter: Ib Rishede for Lis Vang (ferie) og Per Dalby for Ea Toft.')).toEqual([
      'absent: Lis Vang (Ib Rishede)',
      'absent: Ea Toft (Per Dalby)',
    ])
  })

  it('can stand behind the verb that helps, or be told of a matter that somebody had no part in', () => {
    expect(absencesOf('Grundet sygdom måtte Lis Vang (V) udeblive fra mødet.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Punktet blev behandlet uden deltagelse af Ib Rishede (F).')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('Byrådet fandt, at Lis Vang ikke er habil.')).toEqual(['disqualified: Lis Vang'])
    expect(absencesOf('Lis Vang var syg, da brevet blev sendt.')).toEqual([])
  })

  it('has what somebody is called, or a party, between two commas before the verb', () => {
    expect(absencesOf('Lis Vang (C), formand, havde meldt afbud.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Lis Vang, K, var bortrejst.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Lis Vang tog ikke del i behandlingen.')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Lis Vang og Ib Rishede var ude af lokalet under punktet.')).toEqual([
      'absent: Lis Vang',
      'absent: Ib Rishede',
    ])
  })
})

describe('an absence behind the name of a body', () => {
  const of = (text: string, isList = false) =>
    findPresences(new Passage(new Lines(text), 0, text.length), isList, (body) =>
      isSameBody(body, 'Lyngby Byråd', null),
    ).absences.map(({record: {name}}) => name)

  it('is of that body', () => {
    expect(of('Børne- og Ungeudvalget: Lis Vang var fraværende.\n\nIb Rishede deltog ikke.')).toEqual(['Ib Rishede'])
    expect(of('Byrådet: Lis Vang var fraværende.')).toEqual(['Lis Vang'])
    expect(of('Udvalget: Lis Vang var fraværende.')).toEqual(['Lis Vang'])
    expect(of('Elevrådet: Lis Vang', true)).toEqual(['Lis Vang'])
  })

  it.each([
    [
      'Økonomiudvalget anbefaler indstillingen. Lis Vang var fraværende.\n\nGodkendt.\n\nIb Rishede deltog ikke.',
      ['Ib Rishede'],
    ],
    ['Økonomiudvalget indstillede sagen.\nLis Vang var fraværende.\nGodkendt. Ib Rishede deltog ikke.', ['Ib Rishede']],
    [
      'Økonomiudvalget, 24.10.2031 Lis Vang var fraværende. Anbefales.\nByrådet, 15.11.2031 Ib Rishede var fraværende. Godkendt.',
      ['Ib Rishede'],
    ],
    ['Økonomiudvalget, 24.10.2031 Lis Vang var fraværende. Anbefales.', ['Lis Vang']],
    [
      'Teknikudvalget anbefaler planen. Lis Vang deltog ikke.\n\nØkonomiudvalget anbefaler planen. Ib Rishede deltog ikke.\n\nVedtaget.',
      [],
    ],
    // It is this meeting's own where nothing is decided below it, where the body is this one, or where it is asked.
    ['Økonomiudvalget anbefaler indstillingen. Lis Vang var fraværende.', ['Lis Vang']],
    ['Byrådet godkendte indstillingen. Lis Vang var fraværende.\n\nSagen anbefales.', ['Lis Vang']],
    ['Økonomiudvalget anmodes om en plan. Lis Vang var fraværende.\n\nGodkendt.', ['Lis Vang']],
    ['Økonomiudvalget anbefaler indstillingen.\n\nLis Vang var fraværende.\n\nGodkendt.', ['Lis Vang']],
    ['Godkendt. Lis Vang var fraværende.\n\nØkonomiudvalget anbefaler en plan.', ['Lis Vang']],
  ])('is of what that body decided above this one: %s', (text, people) => {
    expect(of(text)).toEqual(people)
  })
})

describe('a disqualification', () => {
  it.each([
    'Der blev rejst spørgsmål om byrådsmedlemmerne Lis Vang (A) og Ib K. Rishede (F) er inhabile i sagen.',
    'Der blev rejst spørgsmål om Lis Vangs mulige inhabilitet.',
    'Udvalget drøftede om Lis Vang var inhabil.',
    'Byrådet besluttede i maj, at Lis Vang var inhabil.',
    'Lis Vang spurgte om hun var inhabil.',
  ])('is only asked about, or was decided before: %s', (text) => {
    expect(absencesOf(text)).toEqual([])
  })

  it.each([
    'Der blev rejst spørgsmål om Lis Vang (A) er inhabil. Byrådet fandt Lis Vang inhabil.',
    'Der blev rejst spørgsmål om Lis Vangs habilitet. Byrådet fandt hende inhabil.',
    'Ved drøftelsen om Havneplanen var Lis Vang inhabil.',
    'Lis Vang orienterede om Havneplanen og er inhabil.',
    'Der var enighed om at Lis Vang er inhabil.',
  ])('is told beside such a question, or another word of it: %s', (text) => {
    expect(absencesOf(text)).toEqual(['disqualified: Lis Vang'])
  })
})

describe('a name', () => {
  it('is of one person with an initial and without where a deputy came', () => {
    const text = 'Lis K. Vang (A) var fraværende.\n\nIb Rishede deltog for Lis Vang.'
    expect(absencesOf(text)).toEqual(['absent: Lis K. Vang (Ib Rishede)'])
  })

  it.each([
    'Fraværende: Lis K. Vang og Lis Vang',
    'Lis K. Vang (A) var fraværende. Ib Rishede deltog for Lis Vang (V).',
    'Lis K. Vang var fraværende. Ib Rishede deltog for Lis B. Vang.',
  ])('is of two persons: %s', (text) => {
    expect(absencesOf(text)).toHaveLength(2)
  })
})

describe('a list', () => {
  it('goes on behind a full stop with names that have their parties, and nothing else', () => {
    expect(absencesOf('Fraværende: Lis Vang (V). Ib Rishede (F).')).toEqual(['absent: Lis Vang', 'absent: Ib Rishede'])
    expect(absencesOf('Fraværende: Lis Vang (V). Ib Rishede (F) deltog i stedet.')).toEqual([
      'absent: Lis Vang (Ib Rishede)',
    ])
    for (const text of [
      'Fraværende: Lis Vang (V). Ib Rishede foreslog udsættelse.',
      'Afbud: Lis Vang (V).\nIb Rishede (F)',
    ])
      expect(absencesOf(text)).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Fraværende: Ingen. Ib Rishede (F).')).toEqual([])
  })

  it('is of those who were away for a part where its label says so', () => {
    expect(absencesOf('Fraværende under en del af mødet: Lis Vang')).toEqual(['partial: Lis Vang'])
    expect(absencesOf('Delvist fraværende: Lis Vang (V)')).toEqual(['partial: Lis Vang'])
  })

  it('has those who are disqualified behind the reason, and some with word and some without', () => {
    expect(absencesOf('På grund af inhabilitet deltog følgende ikke i behandlingen: Lis Vang, Ib Rishede.')).toEqual([
      'disqualified: Lis Vang',
      'disqualified: Ib Rishede',
    ])
    expect(absencesOf('Lis Vang (A) med afbud og Ib Rishede (V) uden afbud var fraværende.')).toEqual([
      'absent: Lis Vang',
      'absent: Ib Rishede',
    ])
  })

  it('can stand behind who is told to be away in words', () => {
    expect(absencesOf('Lis Vang deltog ikke, fraværende: Ib Rishede')).toEqual([
      'absent: Ib Rishede',
      'absent: Lis Vang',
    ])
    expect(absencesOf('Godkendt, fraværende: Ib Rishede')).toEqual(['absent: Ib Rishede'])
    expect(absencesOf('Afbud: Lis Vang. Uden afbud Ib Rishede.')).toEqual(['absent: Lis Vang', 'absent: Ib Rishede'])
  })

  it('goes on behind a sentence that tells of no deputy, and ends where somebody did something', () => {
    expect(
      absencesOf('Afbud:\n\nLis Vang grundet rejse. Der er ingen suppleant.\n\nIb Rishede grundet flytning.'),
    ).toEqual(['absent: Lis Vang', 'absent: Ib Rishede'])
    expect(absencesOf('Fraværende:\nLis Vang kvitterede for notatet.')).toEqual([])
  })

  it('has its label before a dash, within a line, or behind the bar of a cell', () => {
    expect(absencesOf('Godkendt.\nFraværende- Lis Vang ()')).toEqual(['absent: Lis Vang'])
    expect(absencesOf('Beslutning Byrådet den Fraværende: Lis Vang, Ib Rishede Godkendt.')).toEqual([
      'absent: Lis Vang',
      'absent: Ib Rishede',
    ])
    expect(absencesOf('| Der er afbud fra Lis Vang. |')).toEqual(['absent: Lis Vang'])
  })

  it('is of a member, and not of the club by which the member is disqualified', () => {
    expect(absencesOf('Bo Ravn er medlem af Klitby Drageflyvere og deltog ikke på grund af inhabilitet.')).toEqual([
      'disqualified: Bo Ravn',
    ])
    expect(absencesOf('Bo Ravn sidder i Klitby Skytter og var inhabil.')).toEqual(['disqualified: Bo Ravn'])
  })

  it('can have its label behind a mark', () => {
    expect(
      absencesOf(' • Afbud\n\n • Lis Vang, F - Ib Rishede stedfortræder\n • Per Dalby, V - Ea Toft stedfortræder'),
    ).toEqual(['absent: Lis Vang (Ib Rishede)', 'absent: Per Dalby (Ea Toft)'])
    expect(absencesOf('• Afbud\n• Lis Vang, F orienterede om skolen.')).toEqual([])
  })

  it('says of each, behind the name and the office, whether they were there, and at which item', () => {
    const text =
      'Lis Vang (O), 1. næstformand- afbud\n\nIb Rishede (V), 2. næstformand\n\nEa Toft (A)- deltog ikke i behandlingen af punkt: 11'
    const found = findPresences(new Passage(new Lines(text), 0, text.length), false).absences
    expect(found.map(({record: {name}, items}) => [name, items?.numbers ?? null])).toEqual([
      ['Lis Vang', null],
      ['Ea Toft', ['11']],
    ])
  })
})

describe('what is told of several', () => {
  const timesOf = (text: string) =>
    findPresences(new Passage(new Lines(text), 0, text.length), false).absences.map(
      ({record: {reason, name, arrived, left}, items}) =>
        [reason, name, arrived ?? left ?? items?.numbers.join() ?? ''].join(' ').trim(),
    )

  it.each([
    [
      'Lis Vang kom kl. 17.15, Ib Rishede kl. 17.30 og Ea Toft kl. 17.45.',
      ['partial Lis Vang 17:15', 'partial Ib Rishede 17:30', 'partial Ea Toft 17:45'],
    ],
    ['Lis Vang forlod mødet kl. 18, og Ib Rishede kl. 18.30.', ['partial Lis Vang 18:00', 'partial Ib Rishede 18:30']],
    [
      'Lis Vang og Ib Rishede forlod mødet henholdsvis kl. 18.10 og 18.40.',
      ['partial Lis Vang 18:10', 'partial Ib Rishede 18:40'],
    ],
    ['Lis Vang var fraværende under pkt. 3 og Ib Rishede under pkt. 4.', ['absent Lis Vang 3', 'absent Ib Rishede 4']],
    ['Lis Vang kom kl. 17, og Ib Rishede orienterede om planen.', ['partial Lis Vang 17:00']],
    ['Lis Vang kom kl. 17, og Ib Rishede under pkt. 4 oplyste om planen.', ['partial Lis Vang 17:00']],
  ])('has its verb once, and the time or the item of each: %s', (text, told) => {
    expect(timesOf(text)).toEqual(told)
  })

  it('is of the one before the brackets that it stands in', () => {
    expect(
      timesOf('I mødet deltog: Ea Toft, Lis Vang (ankom under punkt 6) og Ib Rishede (forlod mødet kl. 18).'),
    ).toEqual(['partial Lis Vang 6', 'partial Ib Rishede 18:00'])
    expect(absencesOf('Lis Vang og Ib Rishede (begge ankom kl. 17)')).toEqual([
      'partial: Lis Vang',
      'partial: Ib Rishede',
    ])
  })
})

describe('a deputy', () => {
  it.each([
    ['Ib Rishede deltog som stedfortræder, idet Lis Vang havde forfald.', ['absent: Lis Vang (Ib Rishede)']],
    ['Ib Rishede (V) deltog som suppleant, da Lis Vang (V) var inhabil.', ['disqualified: Lis Vang (Ib Rishede)']],
    [
      'Ib Rishede deltog som stedfortræder, idet Lis Vang og Ea Toft havde forfald.',
      ['absent: Lis Vang', 'absent: Ea Toft'],
    ],
    ['Ib Rishede deltog, idet Lis Vang havde forfald.', ['absent: Lis Vang']],
  ])('can be told of before the absent: %s', (text, absences) => {
    expect(absencesOf(text)).toEqual(absences)
  })

  it('came for the items that somebody is said to be away from', () => {
    const placesOf = (text: string) =>
      findPresences(new Passage(new Lines(text), 0, text.length), false).absences.map(
        ({record: {name, substitute}, items}) => [name, substitute?.name ?? null, items?.numbers ?? null],
      )
    expect(placesOf('Ib Rishede (A), suppleant for Lis Vang (A)\n\nFraværende\n\nLis Vang (A), sag 4 og 5')).toEqual([
      ['Lis Vang', 'Ib Rishede', ['4', '5']],
    ])
    expect(
      placesOf('Lis Vang havde afbud. Ib Rishede deltog som suppleant for Lis Vang. Lis Vang deltog ikke i punkt 4.'),
    ).toEqual([
      ['Lis Vang', 'Ib Rishede', null],
      ['Lis Vang', null, ['4']],
    ])
  })

  const pairs = ['absent: Lis Vang (Per Dalby)', 'absent: Ib Rishede (Ea Toft)']

  it.each([
    'Som stedfortrædere for Lis Vang og Ib Rishede deltog Per Dalby og Ea Toft.',
    'Per Dalby og Ea Toft deltog som stedfortrædere for Lis Vang og Ib Rishede.',
    'For Lis Vang og Ib Rishede mødte Per Dalby og Ea Toft.',
    'I stedet for Lis Vang og Ib Rishede deltog suppleanterne Per Dalby og Ea Toft.',
    'Lis Vang og Ib Rishede var fraværende, suppleanterne Per Dalby og Ea Toft deltog i stedet.',
    'De fraværende medlemmer, Lis Vang og Ib Rishede, og deres stedfortrædere, Per Dalby og Ea Toft.',
    'Lis Vang og Ib Rishede havde meldt afbud. Som stedfortrædere deltog Per Dalby og Ea Toft.',
    'Afbud fra Lis Vang og Ib Rishede. Stedfortrædere Per Dalby og Ea Toft deltog.',
    'Fraværende: Lis Vang, Ib Rishede. Stedfortrædere: Per Dalby, Ea Toft.',
    'Afbud: Lis Vang og Ib Rishede (stedfortrædere Per Dalby og Ea Toft)',
    'Afbud:\nLis Vang\nIb Rishede\nStedfortrædere:\nPer Dalby\nEa Toft',
    'Lis Vang var fraværende.\nIb Rishede var fraværende.\nSuppleanter: Per Dalby og Ea Toft.',
  ])('came for the one in the same place of a row of as many: %s', (text) => {
    expect(absencesOf(text)).toEqual(pairs)
  })

  it.each([
    'Lis Vang og Ib Rishede var fraværende. I stedet deltog Per Dalby.',
    'For Lis Vang og Ib Rishede mødte Per Dalby.',
    'Afbud fra Lis Vang og Ib Rishede. Stedfortræderne Per Dalby og Ea Toft kunne ikke deltage.',
    'Afbud: Lis Vang og Ib Rishede samt 1. suppleant Per Dalby.',
  ])('is of nobody where fewer came than were away: %s', (text) => {
    expect(absencesOf(text)).toEqual(['absent: Lis Vang', 'absent: Ib Rishede'])
  })

  it.each([
    'Lis Vang var fraværende. Udvalget valgte Ea Toft. Stedfortræder: Per Dalby.',
    'Afbud: Lis Vang.\n\nNy repræsentant: Ea Toft. Suppleant: Per Dalby.',
  ])('is of nobody who was away where another one is named between: %s', (text) => {
    expect(absencesOf(text)).toEqual(['absent: Lis Vang'])
  })

  it('is no absence of several whose seats elsewhere they are deputies for', () => {
    expect(absencesOf('Per Dalby og Ea Toft er suppleanter for Lis Vang og Ib Rishede i skolebestyrelsen.')).toEqual([])
  })

  it.each([
    'I stedet for Lis Vang deltog Per Dalby, og i stedet for Ib Rishede deltog Ea Toft.',
    'For Lis Vang mødte Per Dalby, for Ib Rishede mødte Ea Toft.',
    'Per Dalby deltog for Lis Vang, og Ea Toft deltog for Ib Rishede.',
    'Per Dalby var indkaldt som stedfortræder for Lis Vang, og Ea Toft som stedfortræder for Ib Rishede.',
  ])('is the one beside the absent where a sentence has several pairs: %s', (text) => {
    expect(absencesOf(text)).toEqual(pairs)
  })

  it('is called in a sentence of a few words, or in brackets', () => {
    expect(absencesOf('Afbud: Lis Vang pga. sygdom. Per Dalby indkaldt.')).toEqual(['absent: Lis Vang (Per Dalby)'])
    expect(absencesOf('Afbud: Lis Vang (Per Dalby deltog i stedet for), Ib Rishede.')).toEqual([
      'absent: Lis Vang (Per Dalby)',
      'absent: Ib Rishede',
    ])
  })

  it('is told of each where the reason of one is all that parts it from the next', () => {
    const text = 'Fraværende: Lis Vang ved afbud Per F. Dalby ved afbud'
    expect(absencesOf(text)).toEqual(['absent: Lis Vang', 'absent: Per F. Dalby'])
  })

  it('is named in brackets behind the absent', () => {
    expect(absencesOf('Fraværende: Lis Vang (afløst af Per Dalby), Ib Rishede')).toEqual([
      'absent: Lis Vang (Per Dalby)',
      'absent: Ib Rishede',
    ])
  })

  it('is told of where a full stop is lost', () => {
    const text = 'Lis Vang (B) var fraværende. I stedet deltog Ib Rishede (B) Ea Toft (V) var fraværende.'
    expect(absencesOf(text)).toEqual(['absent: Lis Vang (Ib Rishede)', 'absent: Ea Toft'])
  })
})
