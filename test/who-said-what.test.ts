import {describe, expect, it} from 'vitest'
import {findPresences} from '../src/extract/absences.ts'
import {findAmendments} from '../src/extract/amendments.ts'
import {findAmounts} from '../src/extract/amounts.ts'
import {Asked} from '../src/extract/as-asked.ts'
import {parseAsRecommended} from '../src/extract/as-recommended.ts'
import {parseOutcomes} from '../src/extract/outcomes.ts'
import {Passage} from '../src/extract/passage.ts'
import {parseRecommendation} from '../src/extract/recommendation.ts'
import {findVotes} from '../src/extract/votes.ts'
import {groupsIn} from '../src/names/group.ts'
import {isPerson, parsePerson} from '../src/names/listed-person.ts'
import {firstNamesOf} from '../src/names/person.ts'
import {Lines} from '../src/text/lines.ts'
import {sentencesIn} from '../src/text/sentences.ts'
import {wordsIn} from '../src/text/words.ts'
import {agendaTitle} from '../src/vocabulary/outcomes.ts'

const passageOf = (text: string) => new Passage(new Lines(text), 0, text.length)

describe('the grammar of persons', () => {
  it.each([
    ['Bodil Clark (A)', 'Bodil Clark', 'A', null, false],
    ['K.E. Mortved', 'K.E. Mortved', null, null, false],
    ['Anne-Grethe de la Cour ( SF )', 'Anne-Grethe de la Cour', 'SF', null, false],
    ['Formand Erik Holm (A)', 'Erik Holm', 'A', 'Formand', false],
    ['1. viceborgmester: Mia Lund (O)', 'Mia Lund', 'O', '1. viceborgmester', false],
    ['Ib Dam (F), suppleant for Bo Ås (F)', 'Ib Dam', 'F', 'suppleant for Bo Ås (F)', false],
    ['Lis Kær, A', 'Lis Kær', 'A', null, false],
    ['Lis Kær, Det Konservative Folkeparti', 'Lis Kær', 'Det Konservative Folkeparti', null, false],
    ['Poul Skade ()', 'Poul Skade', null, null, false],
    ['Ole Vang (løsgænger) - afbud', 'Ole Vang', 'løsgænger', null, true],
    ['Ea Bro (Afbud)', 'Ea Bro', null, null, true],
    ['Lis Kær, A (afbud)', 'Lis Kær', 'A', null, true],
    ['Lis Kær, A (formand)', 'Lis Kær', 'A', 'formand', false],
    ['Lis Kær, A (midlertidigt for Bo Ås)', 'Lis Kær', 'A', null, false],
    ['Kaj Storm (ferie)', 'Kaj Storm', null, null, false],
    ['Ea Bro (5.B)', 'Ea Bro', null, null, false],
    ['Ea Bro bestyrelsesmedlem', 'Ea Bro', null, 'bestyrelsesmedlem', false],
    ['Gitte holst', 'Gitte holst', null, null, false],
  ])('reads %s', (printed, name, party, role, isAway) => {
    expect(parsePerson(printed)).toEqual({name, party, role, isAway})
  })

  it.each(['Jens Chr. Møldrup', 'Signe von Bülow-Dam (C)', 'Gitte holst', 'Poul Anders Gade', 'Jens Hus'])(
    'takes %s for a person',
    (text) => {
      expect(isPerson(text)).toBe(true)
    },
  )

  it.each([
    'Teknisk Udvalg',
    'Godkendt',
    'Nørre Skole',
    'Jens Holms Gade',
    'Store Park',
    'Byrådet i Lyngvig',
    'Karla',
    'Aftalen opsiges',
  ])('takes %s for none', (text) => {
    expect(isPerson(text)).toBe(false)
  })
})

describe('a group', () => {
  const read = (text: string) =>
    groupsIn(text, wordsIn(text)).map(({count, parties, persons}) => [count, parties, persons.map(({name}) => name)])

  it.each([
    [
      'C, A. Ben Kær (løsgænger), O, Winnie Lars (løsgænger) og V',
      [null, ['C', 'O', 'V'], ['A. Ben Kær', 'Winnie Lars']],
    ],
    ['Radikale Venstres og Alternativets byrådsgrupper', [null, ['Radikale Venstre', 'Alternativet'], []]],
    ['Enhedslisten – De Rød-Grønnes gruppe og Liste M', [null, ['Enhedslisten – De Rød-Grønne', 'M'], []]],
    ['Nye Borgerlige og Frie Borgere', [null, ['Nye Borgerlige', 'Frie Borgere'], []]],
    ['Ø og Å (7)', [7, ['Ø', 'Å'], []]],
    ['A (8), B (2)', [null, ['A', 'B'], []]],
    ['3 medlemmer (V og C)', [3, ['V', 'C'], []]],
    ["SF's to medlemmer", [2, ['SF'], []]],
    ["V's 7 medlemmer og C's 2 medlemmer", [9, ['V', 'C'], []]],
    ["V's 7 medlemmer og C", [null, ['V', 'C'], []]],
    ['(A), (F) og (Ø)', [null, ['A', 'F', 'Ø'], []]],
    ['15 (A 13 + O (Niels Bro og Ida Kær) 2)', [15, ['A', 'O'], ['Niels Bro', 'Ida Kær']]],
    ['Lis Bo og Per Ås (begge V)', [null, [], ['Lis Bo', 'Per Ås']]],
    ['V og uden for partierne Per Ås', [null, ['V'], ['Per Ås']]],
    ['Johs. Ravn og Lis Bo, udenfor partierne', [null, [], ['Johs. Ravn', 'Lis Bo']]],
    ['Preben Winther, Dansk Folkeparti, og Lene Toft, Venstre, var', [null, [], ['Preben Winther', 'Lene Toft']]],
    ['Per Ås (A) og medlemmerne fra SF', [null, ['SF'], ['Per Ås']]],
    ['9: den øvrige del af Venstre, Lis Bo (B) og Per Ås (F)', [9, ['Venstre'], ['Lis Bo', 'Per Ås']]],
    ['Resten af Venstre', [null, ['Venstre'], []]],
    ['A, O (Lis Bo), V', [null, ['A', 'V'], ['Lis Bo']]],
    ['A (12), B (2) og V (5), i alt 19', [19, ['A', 'B', 'V'], []]],
    ['mindretal (Lis Bo, C)', [null, [], ['Lis Bo']]],
    ['mindretal (Lis Bo, C og V)', [null, ['C', 'V'], ['Lis Bo']]],
  ])('is read from %s', (text, group) => {
    expect(read(text)).toEqual([group])
  })

  it.each(['punkt 2', 'kl. 17', 'den 8. maj 2024'])('is none in %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a sentence', () => {
  it.each([
    'Steen B. Andersen (V), K.E. Mortved (A) og Poul Skade stemte imod.',
    'Imod stemte C, A. Ben Kær (løsgænger), O og V.',
    'Bo Ås og K. Hansen var fraværende.',
    'Jens Kr. Hede undlod at stemme.',
  ])('goes on behind an initial: %s', (text) => {
    expect(sentencesIn(text).map((sentence) => sentence.text)).toEqual([text])
  })

  it.each([
    ['For stemte A, B og V. Karl Mose tog forbehold.', 'For stemte A, B og V.'],
    ['For stemte Ø. Imod stemte A.', 'For stemte Ø.'],
    ['Det koster 5.000 kr. Forvaltningen finder dem.', 'Det koster 5.000 kr.'],
    ['Prisen er 5 kr.\r\n\r\nGodkendt', 'Prisen er 5 kr.'],
  ])('ends in %s', (text, first) => {
    expect(sentencesIn(text)[0]?.text).toBe(first)
  })
})

describe('a passage', () => {
  it('is read without soft hyphens, ligatures and parted accents, and told of as printed', () => {
    const text = 'Kaj Stor\u00adm (V) stem\u00adte imod. A\u030age Bo\ufb02unk undlod at stemme.'
    const passage = passageOf(text)
    const votes = findVotes(passage, findAmendments(passage))
    expect(votes.map(({stance, persons}) => [stance, persons])).toEqual([
      ['against', ['Kaj Storm']],
      ['abstained', ['Åge Boflunk']],
    ])
    expect(text.slice(votes[0]?.position.start.offset, votes[0]?.position.end.offset)).toBe(
      'Kaj Stor\u00adm (V) stem\u00adte imod',
    )
  })

  it('decides nothing in what it quotes', () => {
    const passage = passageOf('Godkendt. SF afgav en udtalelse: "Forslaget burde være forkastet. V stemte imod os."')
    expect(parseOutcomes(passage, findAmendments(passage))).toEqual(['approved'])
    expect(findVotes(passage, findAmendments(passage))).toEqual([])
  })
})

describe('amendments', () => {
  const read = (text: string) => {
    const passage = passageOf(text)
    const amendments = findAmendments(passage)
    return {
      amendments: amendments.records(passage).map(({by, outcome}) => [by, outcome]),
      outcomes: parseOutcomes(passage, amendments),
      votes: findVotes(passage, amendments).map(({stance, on}) => `${stance} ${on}`),
    }
  }

  it.each([
    [
      'Venstre ønskede sagen udsat. For stemte V, imod stemte A og F. Indstillingen blev herefter godkendt.',
      [['Venstre', null]],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    [
      'Der blev stemt om udsættelse. For stemte V, imod A. Herefter kom indstillingen til afstemning. For stemte A.',
      [[null, null]],
      [],
      ['for 0', 'against 0', 'for null'],
    ],
    [
      'A foreslog sagen udsat. For stemte 10, imod stemte 5. Sagen er dermed udsat.',
      [['A', 'adopted']],
      ['postponed'],
      ['for 0', 'against 0'],
    ],
    [
      'Herefter foreslog Bo Ås, at punktet tages af dagsordenen. Det kunne udvalget ikke støtte. Godkendt.',
      [['Bo Ås', 'rejected']],
      ['approved'],
      [],
    ],
    [
      'Bo Ås begærede afstemning om et procedureforslag om sagens udsættelse. For stemte V. Procedureforslaget faldt. Godkendt.',
      [['Bo Ås', 'rejected']],
      ['approved'],
      ['for 0'],
    ],
    ['Byrådet stemte om udsættelse: 7 for, 22 imod. Godkendt.', [[null, null]], ['approved'], ['for 0', 'against 0']],
    [
      'Byrådet stemte om at udsætte sagen, som foreslået af Venstre: 7 for, 22 imod. Godkendt.',
      [['Venstre', null]],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    [
      'Byrådet stemte først om at udsætte sagen: 7 stemte for, 22 imod. Udsættelsen blev ikke imødekommet. Godkendt.',
      [[null, 'rejected']],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    [
      'Ida Kær foreslog som ændring, at fristen forlænges. For stemte V. Forslaget faldt. Planen sendes i høring.',
      [['Ida Kær', 'rejected']],
      [],
      ['for 0'],
    ],
    ['V foreslog sagen udsat og stemte imod. Godkendt.', [], ['approved'], ['against null']],
    ['Godkendt. V ønskede sagen udsat.', [], ['approved'], []],
    ['Et flertal (A, F) ønskede sagen udsat. Sagen blev udsat.', [], ['postponed'], []],
    ['V foreslog at udsætte sagen. Udvalget godkendte udsættelsen.', [], ['postponed'], []],
    ['Et ændringsforslag fra Ø blev forkastet. Indstillingen blev godkendt.', [['Ø', 'rejected']], ['approved'], []],
    [
      'SF stillede ændringsforslag om en bro i træ. For stemte 6, imod stemte 17. Forslaget bortfaldt. Godkendt.',
      [['SF', 'rejected']],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    [
      'Per Kær (V) foreslog, at tilskuddet sættes ned. Forslaget blev vedtaget. Indstillingen i øvrigt godkendt. V stemte for.',
      [['Per Kær', 'adopted']],
      ['approved'],
      ['for null'],
    ],
    [
      'Ole Vang stillede forslag om en sti. Forslaget blev trukket tilbage. Godkendt.',
      [['Ole Vang', 'withdrawn']],
      ['approved'],
      [],
    ],
    [
      'Indstillingen blev vedtaget, og ændringsforslaget fra SF blev forkastet.',
      [['SF', 'rejected']],
      ['approved'],
      [],
    ],
    [
      'V stillede ændringsforslag. For: V. Imod: A og F. Forkastet.\n\nAfstemning om indstillingen: For: A og F. Imod: V. Godkendt.',
      [['V', 'rejected']],
      ['approved'],
      ['for 0', 'against 0', 'for null', 'against null'],
    ],
    [
      'Ændringsforslag fra A:\n\nFor stemte:\n\n1 (A)\n\nImod stemte:\n\n4 (O+V)\n\nFaldet.\n\nAd 1\n\nFor stemte:\n\n4 (O+V)\n\nGodkendt.',
      [['A', 'rejected']],
      ['approved'],
      ['for 0', 'against 0', 'for 1'],
    ],
    ['Forslaget blev forkastet.', [], ['rejected'], []],
    [
      "For SF's forslag stemte F og Ø. Imod stemte A. Forslaget faldt. Indstillingen blev derefter godkendt.",
      [['SF', 'rejected']],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    ['Venstre foreslog, at vejen lukkes. Godkendt.', [], ['approved'], []],
    [
      'SF stillede ændringsforslag om en bro. V stemte for ændringsforslaget, men imod indstillingen. Ændringsforslaget faldt.',
      [['SF', 'rejected']],
      [],
      ['for 0', 'against null'],
    ],
    ['V stemte for ændringsforslaget, men imod indstillingen.', [[null, null]], [], ['for 0', 'against null']],
    [
      'V undlod at stemme om ændringsforslaget, men stemte for indstillingen.',
      [[null, null]],
      [],
      ['abstained 0', 'for null'],
    ],
    [
      'V foreslog, at sagen tages af dagsordenen. For stemte V. Imod stemte A.',
      [['V', null]],
      [],
      ['for 0', 'against 0'],
    ],
    [
      'V foreslog, at sagen udsættes. For stemte V. Imod stemte A. Forslaget blev vedtaget.',
      [],
      ['postponed'],
      ['for null', 'against null'],
    ],
    [
      'V foreslog, at punkt 4 udsættes. For at punkt 4 udsættes stemmer: V. Imod at punkt 4 udsættes stemmer: A. Forslaget faldt.',
      [['V', 'rejected']],
      [],
      ['for 0', 'against 0'],
    ],
    [
      'V foreslår, at punktet tages af dagsordenen. For at punktet tages af dagsordenen stemmer: V. Imod at punktet tages af dagsordenen stemmer: A.',
      [['V', null]],
      [],
      ['for 0', 'against 0'],
    ],
    [
      'V foreslog, at vejen lukkes. For forslaget stemte V. Imod stemte A. Indstillingen blev godkendt.',
      [['V', null]],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    ['Forslag til lokalplan 12 vedtages.', [], ['approved'], []],
    ['Et forslag fra V om at hjemvise sagen blev vedtaget.', [], ['returned'], []],
    [
      'V foreslog, at punkt 23 blev behandlet som et åbent punkt. Udvalget kunne ikke støtte dette. Dagsordenen blev godkendt.',
      [['V', 'rejected']],
      ['approved'],
      [],
    ],
    ['Formanden foreslog, at punktet tages af dagsordenen. Forslaget blev godkendt.', [], ['withdrawn'], []],
    [
      'Formandens forslag om at sende sagen tilbage fik 5 stemmer for og 8 imod. Forslaget faldt. Indstillingen blev godkendt.',
      [['Formanden', 'rejected']],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    ['Borgmesterens forslag om en ny hal blev vedtaget.', [], ['approved'], []],
    ['Et forslag om lavere gebyr blev forkastet. Indstillingen blev godkendt.', [[null, 'rejected']], ['approved'], []],
    ['Et forslag om lavere gebyr blev forkastet.', [], ['rejected'], []],
    ['Ændringsforslaget blev vedtaget, men ikke indstillingen.', [[null, 'adopted']], ['rejected'], []],
    // What stands behind the colon is what is proposed, and no word for what became of it.
    [
      'Ad 2\n\nGodkendt.\n\nÆndringsforslag fra C til ad 3:\nC gruppen foreslår, at der gives tilladelse til en bod.\n\nFor stemte: 2 (C)\n\nImod stemte: 4 (A+T)\n\nFaldet.',
      [['C', 'rejected']],
      ['approved'],
      ['for 0', 'against 0'],
    ],
    [
      'Ændringsforslag fra Lis Kær (F):\nLis Kær foreslår, at gebyret nedsættes.\n\nFor stemte: F\n\nImod stemte: A\n\nForkastet.',
      [['Lis Kær', 'rejected']],
      [],
      ['for 0', 'against 0'],
    ],
    ['Ændringsforslag fra F: Forkastet. Indstillingen blev godkendt.', [['F', 'rejected']], ['approved'], []],
    // One that was adopted and sends the case on tells what became of it.
    [
      'Lis Kær (V) stillede ændringsforslag om, at sagen oversendes til Økonomiudvalget.\n\nFor ændringsforslaget stemte 9, A og V.\n\nÆndringsforslaget blev vedtaget.',
      [['Lis Kær', 'adopted']],
      ['forwarded'],
      ['for 0'],
    ],
    [
      'Lis Kær (V) stillede ændringsforslag om, at sagen udsættes.\n\nÆndringsforslaget blev vedtaget.',
      [['Lis Kær', 'adopted']],
      ['postponed'],
      [],
    ],
    [
      'Lis Kær (V) stillede ændringsforslag om, at gebyret sættes ned.\n\nÆndringsforslaget blev vedtaget.',
      [['Lis Kær', 'adopted']],
      ['approved'],
      [],
    ],
    [
      'Lis Kær (V) stillede ændringsforslag om, at sagen oversendes til Økonomiudvalget.\n\nÆndringsforslaget blev forkastet.\n\nIndstillingen blev godkendt.',
      [['Lis Kær', 'rejected']],
      ['approved'],
      [],
    ],
    // It is adopted with what it amends.
    [
      'Ændringsforslag fra Lis Kær (V):\n\nNavnet ændres til Klimaudvalget.\n\nIndstillingen med ændringsforslaget anbefales over for Byrådet.',
      [['Lis Kær', 'adopted']],
      ['forwarded'],
      [],
    ],
  ])('of %s', (text, amendments, outcomes, votes) => {
    expect(read(text)).toEqual({amendments, outcomes, votes})
  })
})

describe('votes', () => {
  const read = (text: string) => {
    const passage = passageOf(text)
    return findVotes(passage, findAmendments(passage)).map(({stance, on, count, parties, persons}) =>
      [stance, on, count, ...parties, ...persons].join(' '),
    )
  }

  it.each([
    ['A og C kan tiltræde indstillingen. V kan ikke.', ['for   A C', 'against   V']],
    ['V kan ikke.', []],
    ['For stemte A og F, imod V og Bo Ås.', ['for   A F', 'against   V Bo Ås']],
    ['Indstilling b) ikke godkendt. For indstilling b) stemte K og Bo Ås.', ['for b  K Bo Ås']],
    ['Ad 2: Ikke godkendt.\nFor 2 stemte O og C.', ['for 2  O C']],
    ['Forslaget opnåede 6 stemmer, og 15 stemte imod.', ['for  6', 'against  15']],
    ['Indstillingen blev enstemmigt vedtaget med 25 stemmer.', ['for  25']],
    ['Ved valget fik Karl Mose 12 stemmer.', []],
    ['A og B stemte for (19), mens Liste M stemte imod (6).', ['for  19 A B', 'against  6 M']],
    ['Ad punkt 2 stemte O og D imod.', ['against 2  O D']],
    ['For spildevandsplanen stemmer: Bo Ås og Ib Dam. Imod den stemmer: V.', ['for   Bo Ås Ib Dam', 'against   V']],
    ['For forslaget om salg af den gamle skole stemte A. Imod stemte V.', ['for   A', 'against   V']],
    ["Imod V's og C's forslag stemte A og F.", ['against   A F']],
    ['For driften af hallen stemte V imod indstillingen.', ['against   V']],
    [
      'For indstillingens punkt 1 og 2 stemte A. Imod stemte V.',
      ['for 1  A', 'for 2  A', 'against 1  V', 'against 2  V'],
    ],
    ['Tredje at-punkt: V stemte imod.', ['against 3  V']],
    ['V tog forbehold for første at-punkt.', ['reservation 1  V']],
    ['I forældrebestyrelsen stemte 6 for og 1 imod.', []],
    ['Ved urafstemningen stemte 60 ja. Heraf var 12 stemmer fra lejere. Der blev afgivet 4 blanke stemmer.', []],
    ['Under forbehandlingen i Miljø- og Vejudvalget stemte Ø imod.', []],
    ['Blandt andelshaverne stemte 14 for.', []],
    ['Protokoltilførsel fra Bo Ås (V): "Jeg stemmer imod, da vejen er smal."', ['against   Bo Ås']],
    ['Bo Ås (V) læste op af brevet: "Vi stemmer imod, da vejen er smal."', []],
    ['Flertallet: tiltræder (A, F). Mindretallet: imod (V).', ['for   A F', 'against   V']],
    ['V: Stemmer imod.', ['against   V']],
    ['V ønsker sagen udsat og stemte imod.', ['against   V']],
    ['Ø var det eneste parti, der stemte imod.', ['against   Ø']],
    ['C ønskede at stemme imod indstillingen.', ['against   C']],
    ['Vedtægten kræver, at 2/3 stemmer for. Ved skolevalget stemte 40 procent for.', []],
    ['Ved seneste møde stemte V imod.', []],
    ['På mødet den 3. juni 2014 stemte V imod planen.', []],
    ['I 2014 stemte V imod planen.', []],
    ['Ved Vej- og Parkudvalgets behandling stemte Ø imod.', []],
    ['Godkendt. Ø og Bo Ås (V) imod.', ['against   Ø Bo Ås']],
    ['Ad 1: Ø imod.', ['against 1  Ø']],
    ['A og F stemte for (14). C og V imod (11).', ['for  14 A F', 'against  11 C V']],
    ['V ønskede at stemme nej.', ['against   V']],
    ['Ø stemte imod at-punkt b.', ['against b  Ø']],
    ['Ø stemte imod 3. dot.', ['against 3  Ø']],
    ['Ø kunne ikke støtte delindstilling 2.', ['against 2  Ø']],
    ['Der kom 14 høringssvar, hvoraf 11 er imod og 3 er for lukningen.', []],
    [
      'Imod stemte A, C med undtagelse af 1 medlem (Bo Ås) og V. For stemte 1 medlem af C (Bo Ås).',
      ['against   A C V', 'for   Bo Ås'],
    ],
    ['Godkendt (V imod).', ['against   V']],
    ['Godkendt (A og F for, V imod, C undlod at stemme).', ['for   A F', 'against   V', 'abstained   C']],
    ['Nævnet for hegn: Sagen blev i hegnsnævnet afgjort med 4 stemmer mod 1.', []],
    ['Der var ingen, der stemte imod.', ['against  0']],
    ['At 1: Godkendt.\n(Ø) stemte imod.', ['against 1  Ø']],
    ['A og F stemte for, V imod.', ['for   A F', 'against   V']],
    ['8 stemte for forslaget og 5 imod.', ['for  8', 'against  5']],
    ['Alle undtagen Ø stemte for.', []],
    ['Karsten Riis ønskede sin modstand ført til protokol.', ['against   Karsten Riis']],
    ['SF ønskede ikke at medvirke til beslutningen.', ['against   SF']],
    ['O afholdt sig fra at stemme.', ['abstained   O']],
    ['A og F stemte for. RV stemte ikke.', ['for   A F', 'abstained   RV']],
    ['Vedtaget med 20 stemmer mod 1 stemme (Erik Dal, løsgænger).', ['for  20', 'against  1 Erik Dal']],
    ['At 1: Indstilles til godkendelse.\n\n(Ø) stemte imod.\n\nAt 2: Indstilles.', ['against 1  Ø']],
    ['Punkt 3 sattes under afstemning. Imod stemte A.', ['against 3  A']],
    ['Vedtaget med 13 stemmer (A, F og Ø) mod 12 (V, C).', ['for  13 A F Ø', 'against  12 V C']],
    ['Hverken A eller F kunne støtte indstillingen.', ['against   A F']],
    ['Hverken Bo Ås eller Ib Dam stemte imod.', []],
    ['8 var for (A og F), mens 9 var imod (V).', ['for  8 A F', 'against  9 V']],
    ['Et mindretal (V) indstiller, at planen ikke godkendes.', []],
    ['Sagen blev i Teknisk Udvalg den 4. juni vedtaget med 4 stemmer mod 3.', []],
    [
      'Flertallet: Ib Dam og Bo Ås - godkender.\nMindretallet: Lis Kær - godkender ikke.',
      ['for   Ib Dam Bo Ås', 'against   Lis Kær'],
    ],
    ['V stemmer imod. Øvrige for.', ['against   V']],
    ['V stemte imod. De øvrige stemte for.', ['against   V']],
    ['Imod stemte de øvrige 29 medlemmer.', ['against  29']],
    ['V stemte imod. De øvrige 5 medlemmer stemte for.', ['against   V', 'for  5']],
    ['Øvrige punkter blev godkendt.', []],
    ['Godkendt, mod Ø.', ['against   Ø']],
    ['Godkendt mod betaling.', []],
    ['Vedtaget 14-9.', ['for  14', 'against  9']],
    ['Ib Dam og Bo Ås følger indstillingen. Lis Kær (V) stemmer imod.', ['for   Ib Dam Bo Ås', 'against   Lis Kær']],
    ['For stemte 3 medlemmer – Erik Lund, K, Jon Kær, V, og Poul Dam, DF.', ['for  3 Erik Lund Jon Kær Poul Dam']],
    ['Et flertal bestående af Bo Ås (C)) Ida Lund (V) anbefaler indstillingen.', ['for   Bo Ås Ida Lund']],
    [
      '2 undlod at stemme (Det Konservative Folkepartis gruppe ved rådmand Bo Ås og Ida Lund).',
      ['abstained  2 Det Konservative Folkeparti Bo Ås Ida Lund'],
    ],
    ['Enhedslisten - De Rød Grønne kunne ikke tiltræde erklæringen.', ['against   Enhedslisten - De Rød Grønne']],
    [
      'Imod:\nGrethe Fåre (O)\nSten Munk (O)\n\nUndlod:\nRuth Ask (B)',
      ['against   Grethe Fåre Sten Munk', 'abstained   Ruth Ask'],
    ],
    [
      'Et flertal (A) indstiller, at planen vedtages. Et mindretal (V) indstiller, at planen ikke vedtages.',
      ['for   A', 'against   V'],
    ],
    ['Imod: 2 (Lis Bo (B), Per Ås (F))\nListe B stemte imod, idet sagen ikke er oplyst.', ['against  2 Lis Bo Per Ås']],
    ['For stemte 9 (A og F), imod 6 (V).', ['for  9 A F', 'against  6 V']],
    ['For indstillingen: 12 (A, B)\nImod: 9 (V)', ['for  12 A B', 'against  9 V']],
    ['Imod stemte 8 (Den Sociale Liste, Jep Ugge, Venstre)', ['against  8 Den Sociale Liste Venstre Jep Ugge']],
    ['For så vidt angår punkt 4 undlod V at stemme.', ['abstained 4  V']],
    ['SF stemte imod punkt 2 og tog forbehold for punkt 3.', ['against 2  SF', 'reservation 3  SF']],
    ['1 medlem (O) stemmer imod, da han ikke kan gå ind for planen.', ['against  1 O']],
    ['For stemte A, de øvrige stemte imod.', ['for   A']],
    ['C stemte imod punkt 1, men for indstillingen i øvrigt.', ['against 1  C', 'for   C']],
    ['V stemte imod punkt 1. C tog forbehold for beslutningen.', ['against 1  V', 'reservation   C']],
    ['Formanden satte punkt 1 til afstemning:\nFor stemte A (12).', ['for 1 12 A']],
    ['V 4/A 3 stemte for.', ['for   V A']],
    ['For stemte A 8, B 2 og V 5. Imod stemte C 9.', ['for   A B V', 'against  9 C']],
    ['A, B og de øvrige medlemmer stemte imod.', ['against   A B']],
    ['Lis Bo, Per Ås og resten af udvalget stemte for. V stemte imod.', ['for   Lis Bo Per Ås', 'against   V']],
    ['Mindst 2/3 stemte for. V stemte imod.', ['against   V']],
    ['Undlod at stemme: Per Skov (ufp), i alt 1.', ['abstained  1 Per Skov']],
    ['Ad b) Godkendt, idet V stemte imod.', ['against b  V']],
    ['a) Godkendt. V stemte imod.\nb) Godkendt. C stemte imod.', ['against a  V', 'against b  C']],
    ['2 medlemmer tilkendegav, at de hverken stemte for eller imod.', ['abstained  2']],
    ['For 6 – A, F og O. Imod 3 – B og Ø. Hallen opføres.', ['for  6 A F O', 'against  3 B Ø']],
    ['Ved afstemning om pkt. 3 stemte 5 for (A, F), 4 imod (V).', ['for 3 5 A F', 'against 3 4 V']],
    ['Imod 3, for 6.', ['against  3', 'for  6']],
    ['Mod 3. sal er der udsigt. V stemte imod.', ['against   V']],
    ['Indstilling 4: 2 for (Lis Bo og Per Ås), 1 imod (Ida Kær).', ['for 4 2 Lis Bo Per Ås', 'against 4 1 Ida Kær']],
    ['Uden for partierne Per Skov stemte imod.', ['against   Per Skov']],
    ['Et flertal (A, B, F) anbefaler indstillingen. Et mindretal (V) anbefaler, at sagen udsættes.', ['for   A B F']],
  ])('of %s', (text, votes) => {
    expect(read(text)).toEqual(votes)
  })
})

describe('a ballot that is told by its day', () => {
  it('is of this meeting where that is its day', () => {
    const passage = passageOf('På mødet den 3. juni 2014 stemte V imod planen.')
    const votesOn = (date: string) => findVotes(passage, findAmendments(passage), date)
    expect(votesOn('2014-06-03')).toHaveLength(1)
    expect(votesOn('2015-06-03')).toEqual([])
  })
})

describe('a first name alone', () => {
  const read = (text: string, people: readonly string[]) => {
    const firstNames = firstNamesOf(people.map((name) => ({name, party: null})))
    const passage = new Passage(new Lines(text), 0, text.length, firstNames)
    return [
      ...findVotes(passage, findAmendments(passage)).flatMap(({persons}) => persons),
      ...findPresences(passage, false).absences.map(({record}) => record.name),
    ]
  }

  it('is the one person of the meeting who has it', () => {
    expect(read('Villads stemte imod.', ['Villads Holm', 'Ida Kær'])).toEqual(['Villads'])
    expect(read('Villads stemte imod.', ['Villads', 'Ida'])).toEqual(['Villads'])
    expect(read('Villads og Ida deltog ikke i behandlingen.', ['Villads', 'Ida'])).toEqual(['Villads', 'Ida'])
  })

  it('is nobody where two have it, or none', () => {
    expect(read('Villads stemte imod.', ['Villads Holm', 'Villads Kær'])).toEqual([])
    expect(read('Villads stemte imod.', ['Ida Kær'])).toEqual([])
  })
})

describe('outcomes', () => {
  const read = (text: string) => {
    const passage = passageOf(text)
    return parseOutcomes(passage, findAmendments(passage))
  }

  it.each([
    [
      'Ib Dam og Bo Ås følger indstillingen. Lis Kær, Ea Bro og Jan Mose stemmer imod, indstillingen nedstemt.',
      ['rejected'],
    ],
    ['Ib Dam og Bo Ås godkender indstillingen.', ['approved']],
    ['Økonomiudvalget indstiller, at Vera Lind og Ib Stage udpeges.', ['forwarded']],
    ['Planen anbefales sendt i høring.', ['forwarded']],
    ['Planen sendes i høring.', []],
    ['Økonomiafdelingen fremsender regnskabet til byrådet.', []],
    ['Plan- og Miljøforvaltningen oversender sagen til byrådet.', []],
    ['Økonomiudvalget oversender sagen til byrådet.', ['forwarded']],
    ['Ny oversigt udarbejdes og fremsendes til alle.', []],
    ['Kommunen har godkendt vore takster.', []],
    ['(Indskudt efter mødet: Folketinget har vedtaget en ny lov.', []],
    ['Oplægget bliver sendt til Ældrerådet sammen med referatet.', []],
    ['Oplægget bliver sendt til Ældrerådet.', ['forwarded']],
    ['Mødet i juni kan evt. rykkes til kl. 18.00.', []],
    ['Sagen rykkes til juni.', ['postponed']],
    ['Byrådet godkendte, at sagen udsættes.', ['postponed']],
    ['Taget til efterretning. Punktet om vejen drøftes efter sommerferien.', ['noted']],
    ['Pkt. 3 afventer budgettet.', ['postponed']],
    ['Udvalget ønsker at imødekomme ansøgningen.', ['approved']],
    ['Udvalget ønsker, at forvaltningen kan godkende ansøgninger.', []],
    ['Udvalget besluttede ikke at gå videre med projektet.', ['rejected']],
    ['Orlov: Ib Dam (A)', []],
    ['Udeblevet: Ib Dam.', []],
    ['Ikke mødt: Ib Dam (A), Lis Bo (V)', []],
    ['Deltagere fra administrationen: Ib Dam, Lis Bo', []],
    ['Lederen gav en status, som udvalget tog til efterretning.', ['noted']],
    ['Dagsordenen blev godkendt. Punkt 7 udgår.', ['approved']],
    ['Punkt 7 udgår.', ['withdrawn']],
    ['Punkt 7 udgår og sendes tilbage til forvaltningen. Dagsordenen godkendt.', ['withdrawn', 'returned', 'approved']],
    ['Forslaget sendes i høring hos Ældrerådet. Herefter genoptages sagen.', ['postponed']],
    ['Besigtigelse foretages inden næste møde, hvor sagen genfremlægges.', ['postponed']],
    ['Orienteredes.\n\nUdvalget afventer evalueringen.', ['noted']],
    ['Udvalget afventer evalueringen.', ['postponed']],
    ['Afslag godkendt.', ['approved']],
    ['Udvalget valgte model B.', ['approved']],
    ['Sagen gav ikke anledning til bemærkninger.', ['nothing']],
    ['Udvalget pegede på model 2.', ['approved']],
    ['Udvalget pegede på Lis Holm (F).', ['appointed']],
    ['Udvalget besluttede at gå videre med scenarie 3.', ['approved']],
    ['Udvalget besluttede ikke at gå videre med scenarie 3.', ['rejected']],
    ['Udvalget satte projektet i gang.', ['approved']],
    ['O.k.', ['approved']],
    ['Skal til byrådet.', ['forwarded']],
    ['Henvist til behandling i Børn og Unge-udvalget.', ['forwarded']],
    ['Princippet justeres og kommer på igen til næste møde.', ['postponed']],
    ['Bemærkninger: Ingen.', ['nothing']],
    ['Der var ikke nogen meddelelser.', ['nothing']],
    ['Ingenting til punktet.', ['nothing']],
    ['Eventuelt: Intet at berette.', ['nothing']],
    ['Forslaget om lukning blev sat til afstemning og faldt, idet 9 stemte for og 12 imod.', ['rejected']],
    ['Ida blev valgt som dirigent.', ['appointed']],
    ['Sag 24 blev taget af dagsordenen. Dagsordenen blev godkendt.', ['approved']],
    ['Dagsordenen blev godkendt.\n\nVedr. sag 9 blev åbningen drøftet. Forslaget faldt.', ['approved']],
    ['Ib Dam anbefalede Bo Ås (V) som formand. Bo Ås (V) blev valgt.', ['appointed']],
    ['Vedtaget. Der tages en drøftelse i Kulturudvalget.', ['approved']],
    ['Planen blev drøftet. Mindretallet (V) ønsker sagen udsat.', ['discussed']],
    ['Udvalget fulgte ikke indstillingen.', ['rejected']],
    ['Indstillingen om en ny sti langs åen fra havnen til broen blev efter en drøftelse ikke\ngodkendt.', ['rejected']],
    [
      'Undlod at stemme 5 (Dansk Folkeparti, Lis Bo, Ib Dam og Socialistisk Folkeparti)\nGodkendt.\nPer Ås deltog ikke.',
      ['approved'],
    ],
    ['Ingen bemærkninger. Dagsordenen blev godkendt.', ['approved']],
    ['For: A, V\nImod: Ø', []],
    ['Nej: V.', []],
    ['Udvalget tog under godkendelse af dagsordenen stilling til habiliteten. Godkendt.', ['approved']],
    ['Dagsordenens punkt 31, Medlemsforslag om en bro, blev besluttet udsat. Dagsordenen blev godkendt.', ['approved']],
    ['Udvalget støttede formålet, men ikke indstillingen.', ['rejected']],
    ['Udvalget godkendte planen, men ikke indstillingen om gebyret.', ['approved']],
    ['Godkendt. V støttede formålet, men ikke indstillingen.', ['approved']],
    // The points of what is recommended to another body are not decided.
    [
      'Indstilles til Byrådet, at\n  • der gives en bevilling på 2 mio. kr.\n  • beløbet frigives.\n\nIb Dam (V) tager forbehold.',
      ['forwarded'],
    ],
    [
      'Udvalget godkendte skitsen og indstiller til Byrådet, at:\n1. planen vedtages\n2. beløbet bevilges',
      ['approved', 'forwarded'],
    ],
    ['Indstilles til Byrådet, at\n• beløbet frigives.\n\nØnsket om en bod blev afvist.', ['forwarded', 'rejected']],
    ['Udvalget besluttede, at\n• der gives en bevilling på 2 mio. kr.', ['approved']],
    // Wishes can be what was decided on.
    ['Klubbens ønsker blev drøftet. Sagen sendes tilbage til forvaltningen.', ['discussed', 'returned']],
    ['Skolernes ønsker til legepladser blev imødekommet.', ['approved']],
    ['Udvalget ønsker sagen drøftet.', []],
    ['Byrådets flertal ønsker sagen drøftet i Ældrerådet.', []],
    // What one party recommends is not handed on where the body then decides it.
    ['Venstre indstiller, at Vera Lind vælges.\nByrådet godkendte dette.', ['approved']],
    ['Venstre indstiller, at sagen sendes til Byrådet.', ['forwarded']],
    ['Planen blev drøftet.\n\nÆldrerådet anbefaler, at der sættes bænke op.', ['discussed']],
    ['Ældrerådet anbefaler, at der sættes bænke op.', ['forwarded']],
  ])('of %s', (text, outcomes) => {
    expect(read(text)).toEqual(outcomes)
  })

  it.each([
    ['Pkt. 6 udgår.', []],
    ['Pkt. 6 og 8 udgår, og sag nr. 9 udsættes.', []],
    ['Godkendt, idet punkt 4, Ny skole, tages af dagsordenen.', ['approved']],
    ['Dagsordenen blev godkendt.', ['approved']],
    ['Punktet udgår.', ['withdrawn']],
    ['Punkt 7 udgår og sendes tilbage til forvaltningen. Godkendt.', ['withdrawn', 'returned', 'approved']],
    ['Udsat.', ['postponed']],
  ])('of an item about the agenda are none of the items that it names: %s', (text, outcomes) => {
    const passage = passageOf(text)
    expect(parseOutcomes(passage, findAmendments(passage), 'agenda')).toEqual(outcomes)
  })

  it.each([
    ['Godkendelse af dagsorden', true],
    ['Bemærkninger/ændringer til dagsordenen', true],
    ['Evt. bemærkninger til dagsorden', true],
    ['Dagsordenens offentliggørelse', false],
    ['Godkendelse af referat', false],
    ['Bemærkninger til budgettet', false],
  ])('are told of others under the title: %s', (title, isAgenda) => {
    expect(agendaTitle.test(title)).toBe(isAgenda)
  })
})

describe('what is done as it was recommended', () => {
  const sumsIn = (text: string) => findAmounts(new Lines(text), 0, text.length)
  const asRecommended = (text: string, recommended: string) => {
    const passage = passageOf(text)
    const amendments = findAmendments(passage)
    return parseAsRecommended(
      passage,
      parseOutcomes(passage, amendments),
      amendments,
      new Asked(
        parseRecommendation(`Forvaltningen indstiller,\n\n${recommended}`),
        sumsIn(recommended).map(({value}) => value),
      ),
      sumsIn(text),
    )
  }

  it.each([
    ['Sagen oversendes til Byrådets afgørelse.', 'Forvaltningen indstiller, at engen sås til.'],
    [
      'Udvalget indstiller, at planen godkendes, men at stien drøftes senere.',
      'Forvaltningen indstiller, at planen godkendes.',
    ],
  ])('is not: %s', (text, recommended) => {
    expect(asRecommended(text, recommended)).toBe(false)
  })

  it('tells of what is partly granted that the rest is refused', () => {
    const passage = passageOf('Der gives tilladelse til skuret, men ikke til hegnet.')
    expect(parseOutcomes(passage, findAmendments(passage))).toContain('rejected')
  })

  it.each([
    ['Anbefales med 4 stemmer mod 3.', 'at planen godkendes.', true],
    ['Planen sendes i høring.', 'at forslag til planen sendes i høring.', true],
    ['Aftalen opsiges.', 'at aftalen opsiges.', true],
    ['Aftalen forlænges med et år.', 'at aftalen forlænges med et år.', true],
    ['Udvalget igangsætter planlægningen.', 'at planlægningen igangsættes.', true],
    ['Aftalen forlænges med to år.', 'at aftalen forlænges med et år.', false],
    ['Der arbejdes ikke videre med projektet.', 'at der arbejdes videre med projektet.', false],
    ['Forvaltningen orienterede om planen.', 'at orienteringen om planen tages til efterretning.', null],
    ['Skolen males.', '1. at skolen males\n2. at taget skiftes', null],
    ['Udvalget anbefaler, at planen ikke godkendes.', 'at planen godkendes.', false],
    ['Med denne tilføjelse blev dagsordenen godkendt.', 'at dagsordenen godkendes.', false],
    ['Udvalget indstiller til Byrådet, at der gives afslag.', 'at ansøgningen imødekommes.', false],
    ['Udvalget indstiller til Byrådet, at der gives afslag.', 'at der gives afslag.', true],
    ['Udvalget indstiller til Byrådet, at der gives tilskud.', 'at der gives tilskud.', true],
    ['Orienteret.', 'at udvalget orienteres.', true],
    ['Model A godkendt.', 'at model B godkendes.', false],
    ['Bevilget 15.000 kr.', 'at udvalget tager stilling til ansøgningen.', true],
    ['Forkøbsretten ønskes ikke udnyttet.', 'at forkøbsretten udnyttes.', false],
    ['Fremsendes til Byrådets godkendelse.', 'at planen godkendes.', true],
    ['Punkt 1-3 godkendt. Punkt 4 oversendes til budgetforhandlingerne.', 'at punkterne godkendes.', false],
    ['Vera Lind udpeges til bestyrelsen.', 'at Byrådet udpeger Ib Stage (O) til bestyrelsen.', false],
    ['Ib Stage udpeges til bestyrelsen.', 'at Byrådet udpeger Ib Stage (O) til bestyrelsen.', true],
    ['Vera Lind udpeges.', 'at der udpeges et medlem efter Ib Stage.', true],
  ])('%s beside "%s" is %s', (text, recommended, expected) => {
    expect(asRecommended(text, recommended)).toBe(expected)
  })
})

describe('absences', () => {
  const read = (text: string) =>
    findPresences(passageOf(text), false).absences.map(({record}) =>
      [record.reason, record.name, record.party, record.left, record.arrived, record.substitute?.name ?? null].join(
        ' ',
      ),
    )

  it.each([
    ['Bo Ås (V) forlod mødet kl. 17. 42.', ['partial Bo Ås V 17:42  ']],
    ['Stedfortræder: Ida Holm (V) for Bo Ås (V)', ['absent Bo Ås V   Ida Holm']],
    [
      'Hverken Bo Ås (V), Ib Dam eller Ida Holm var til stede.',
      ['absent Bo Ås V   ', 'absent Ib Dam    ', 'absent Ida Holm    '],
    ],
    ['Hverken Bo Ås eller Ida Holm deltog i udvalgets studietur.', []],
    ['Orlov: Bo Ås (V), stedfortræder Ida Holm (V)', ['absent Bo Ås V   Ida Holm']],
    ['Orlov: Bo Ås (V)', []],
    ['Bo Ås (V) ejer grunden. Udvalget fandt ham inhabil, og han forlod mødet.', ['disqualified Bo Ås V   ']],
    ['Bo Ås (V) ejer grunden. Udvalget vurderede, at han ikke var inhabil.', []],
    ['Afbud fra Lis Thorn til studieturen i maj.', []],
    ['Der er afbud fra Keld Hval Sø til næste udvalgsmøde.', []],
    ['Ida Ås (F) indtræder i stedet for Jan Mose (F) i Huslejenævnet.', []],
    ['Hvis Karla Mose er fraværende, indkaldes stedfortræderen.', []],
    ['Fremmøde og inhabilitet:\n\nIb Dam havde meldt afbud, og Bo Ås deltog i stedet.', ['absent Ib Dam    Bo Ås']],
    ['Ib Dam havde meldt afbud. Suppleant Bo Ås var indkaldt, men mødte ikke frem.', ['absent Ib Dam    ']],
    ['Godkendt.\n\nIb Dam (V) og Bo Ås afbud.', ['absent Ib Dam V   ', 'absent Bo Ås    ']],
    ['Ib Dam (V) orienterede om et afbud. Bo Ås modtog ingen afbud.', []],
    [
      'Under punktet deltog stedfortræder Ida Lund (V), da Lis Bie (V) var inhabil.',
      ['disqualified Lis Bie V   Ida Lund'],
    ],
    ['- Ib Dam - ikke til stede.', ['absent Ib Dam    ']],
    [
      'Afbud: Ole N., Birgit, Per (Tamara mødte for Per)',
      ['absent Ole N.    ', 'absent Birgit    ', 'absent Per    Tamara'],
    ],
    ['Afbud: Ib Dam - suppleanten, Ida Lund, er indkaldt', ['absent Ib Dam    Ida Lund']],
    ['Fraværende:\nIb Dam (V) var suppleant for Lis Bie (V).', ['absent Lis Bie V   Ib Dam']],
    ['Afbud:\nBo Ås\nIb Dam mødte i stedet for Lis Bie', ['absent Bo Ås    ', 'absent Lis Bie    Ib Dam']],
    ['Afbud:\nBo Ås (stedfortræder for Ida Holm)', ['absent Bo Ås    ']],
    ['Fraværende\n\nResume\n\nGodkendt.', []],
    ['Afbud\n\n• Lis Bie, F - Ib Dam stedfortræder\n• Bo Ås, V', ['absent Lis Bie F   Ib Dam', 'absent Bo Ås V   ']],
    ['Mødet i udvalget den 12. oktober flyttes til den 19., da formanden, Lis Bie, er forhindret.', []],
    ['Referat fra Ungerådet: Fire var mødt. Formanden, Ib Dam, var fraværende.', []],
    ['Afbud: Ida Lund, Oplysningsforbundene', ['absent Ida Lund    ']],
    ['Fraværende:\nForældrevalgte: Ida Lund.', ['absent Ida Lund    ']],
    ['Ikke til stede: Ib Dam, Kurt Mose Dagsordenen godkendt.', ['absent Ib Dam    ', 'absent Kurt Mose    ']],
    ['Medlemmer: Ida Lund (A), Bo Ås (C) - afbud, Lis Bie (Ø)', ['absent Bo Ås C   ']],
    ['Ib Dam (fraværende fra kl. 15.30)', ['partial Ib Dam  15:30  ']],
    ['Afbud fra Ib Dam, Ida Lund deltager i Ib Dams sted.', ['absent Ib Dam    Ida Lund']],
    ['Ida Lund trådte ud under punktet.', ['partial Ida Lund    ']],
    ['Ida Lund er trådt ud af foreningen.', []],
    [
      'Ib Dam (A) var indkaldt som stedfortræder for Bo Ås (A) og Ida Lund (C) var indkaldt som stedfortræder for Lis Bie (C).',
      ['absent Bo Ås A   Ib Dam', 'absent Lis Bie C   Ida Lund'],
    ],
    [
      'Afbud:\n\nIb Dam - Suppleanten Bo Ås kan ikke deltage.\n\nIda Lund\n\nLis Bie - suppleanten er indkaldt, men mødte ikke op.',
      ['absent Ib Dam    ', 'absent Ida Lund    ', 'absent Lis Bie    '],
    ],
    [
      'Fraværende:\nForældrevalgte: Afbud fra Ida Lund.\nElevråd: Lis Marie Bie, Bo Ås.',
      ['absent Ida Lund    ', 'absent Lis Marie Bie    ', 'absent Bo Ås    '],
    ],
    [
      'Fraværende med afbud:\nAnne Holt Bro, A, (ferie)\nBorgmester Aya Bart, F, (sygdom)',
      ['absent Anne Holt Bro A   ', 'absent Aya Bart F   '],
    ],
    ['Fraværende\nSelim Bal (A)', ['absent Selim Bal A   ']],
    ['Stedfortræder Anna Simonsen (V) deltog for Paul Krone (V).', ['absent Paul Krone V   Anna Simonsen']],
    ['Fraværende:\n\nIb Dam (V) deltog i mødet i stedet for Lis Ravn (I).', ['absent Lis Ravn I   Ib Dam']],
    ['Fraværende: Lis Ravn (Ib Dam mødte som suppleant).', ['absent Lis Ravn    Ib Dam']],
    ['Fraværende: Arne Leth Pedhus (afbud) og Thomas Jul.', ['absent Arne Leth Pedhus    ', 'absent Thomas Jul    ']],
    ['Fraværende: Byrådsmedlem Ester Quist (SF).', ['absent Ester Quist SF   ']],
    ['Fraværende: Byrådsmedlem.', []],
    ['Mødte ikke: Torkil Krogh', ['absent Torkil Krogh    ']],
    ['Med afbud: Torkil Krogh', ['absent Torkil Krogh    ']],
    [
      '• Verner Mose, F - Tanja Holm stedfortræder\n• Bue Lind, V',
      ['absent Verner Mose F   Tanja Holm', 'absent Bue Lind V   '],
    ],
    [
      'Fraværende: Per Mose (Brugernes Samråd, Mogens Dal (Aftenskolerne), Camilla Sten (B)',
      ['absent Per Mose    ', 'absent Mogens Dal Aftenskolerne   ', 'absent Camilla Sten B   '],
    ],
    ['Afbud fra Johs. Ravn og Chr. Holm.', ['absent Johs. Ravn    ', 'absent Chr. Holm    ']],
    ['Fraværende: Lis Bo og Per Ås, begge V.', ['absent Lis Bo V   ', 'absent Per Ås V   ']],
    [
      'Fraværende: Lis Bo (A), Per Ås og Ib Dam (begge V).',
      ['absent Lis Bo A   ', 'absent Per Ås V   ', 'absent Ib Dam V   '],
    ],
    ['Bemærkninger: Der var afbud fra Lis Bo.', ['absent Lis Bo    ']],
    ['Lis Bo forlod mødet efter behandlingen af dette punkt.', []],
    ['Lis Bo ankom kl. 17.10, inden behandlingen af punktet blev påbegyndt.', []],
    ['Lis Bo forlod mødet inden behandlingen af dette punkt.', ['absent Lis Bo    ']],
    ['Afbud\nLis Bo (A)\n\nStedfortræder\nIb Dam (A)', ['absent Lis Bo A   Ib Dam']],
    ['Afbud\nLis Bo\nPer Ås\nStedfortræder\nIb Dam', ['absent Lis Bo    ', 'absent Per Ås    ']],
    ['Generalforsamling i Varmeværket den 12. juni: Lis Bo er forhindret, og Ib Dam deltager i stedet.', []],
    ['- Dialogmøde med rådet den 3. juni kl. 16. Afbud fra Lis Bo.\n- Afbud fra Ib Dam.', ['absent Ib Dam    ']],
    ['Lis Bo (V) har meldt forfald til Byrådets møde på grund af sygdom.', ['absent Lis Bo V   ']],
    ['Medlemmer: Lis Bo (A), Ib Dam (A), Grete Ras Holm (C)\nFraværende: Per Ås (Ø)', ['absent Per Ås Ø   ']],
    ['Lis Bo deltog ikke fysisk, men online.', []],
    ['Afbud fra Venstre.', []],
    ['Afbud: Lis Bo (Ida Holm)', ['absent Lis Bo    ']],
    ['Fraværende: Lis Bo (inhabil), Ib Dam (ferie)', ['disqualified Lis Bo    ', 'absent Ib Dam    ']],
    ['Fraværende: Lis Bo og Ib Dam (inhabile)', ['disqualified Lis Bo    ', 'disqualified Ib Dam    ']],
    ['Afbud: Lis Bo | Ib Dam (A)', ['absent Lis Bo    ', 'absent Ib Dam A   ']],
    [
      'Afbud: Lis Bo (suppleant: Ib Dam), Per Ås (suppleant: Ida Holm)',
      ['absent Lis Bo    Ib Dam', 'absent Per Ås    Ida Holm'],
    ],
    ['Godkendt, fraværende: Lis Bo (V).', ['absent Lis Bo V   ']],
    ['Godkendt (fraværende: Lis Bo)', ['absent Lis Bo    ']],
    ['Godkendt. Lis Bo ej til stede, Ib Dam forhindret.', ['absent Lis Bo    ', 'absent Ib Dam    ']],
    ['Godkendt, idet Lis Bo ikke deltog i behandlingen på grund af inhabilitet.', ['disqualified Lis Bo    ']],
    ['Afbud fra Lis Bo og fra Ib Dam.', ['absent Lis Bo    ', 'absent Ib Dam    ']],
    ['Der var afbud fra medlemmerne Lis Bo og Ib Dam.', ['absent Lis Bo    ', 'absent Ib Dam    ']],
    ['Lis Bo undlod at deltage i sagens behandling.', ['absent Lis Bo    ']],
    ['Lis Bo undlod at deltage i undervisningen.', []],
    ['Lis Bo afstod fra at deltage på grund af inhabilitet.', ['disqualified Lis Bo    ']],
    ['Lis Bo havde meldt sig syg.', ['absent Lis Bo    ']],
    ['Lis Bo var ikke til stede fra kl. 17.00.', ['partial Lis Bo  17:00  ']],
    ['Punktet blev behandlet uden deltagelse af Lis Bo på grund af inhabilitet.', ['disqualified Lis Bo    ']],
    ['Fraværende:\nBo Ås orienterede om skolen. Taget til efterretning.', []],
    [
      'Fraværende med afbud\n\nLis Bo (Venstre), ferie.\n\nIb Dam (SF), sygdom.',
      ['absent Lis Bo Venstre   ', 'absent Ib Dam SF   '],
    ],
    ['Afbud: Ida og Villads fraværende uden afbud', ['absent Ida    ', 'absent Villads    ']],
    ['Lis Bo og Ib Dam var forhindrede i at deltage i punktet.', ['absent Lis Bo    ', 'absent Ib Dam    ']],
    ['Lis Bo har orlov. I stedet deltog Ib Dam.', ['absent Lis Bo    Ib Dam']],
    ['Lis Bo har søgt orlov.', []],
    ['Lis Bo (V) har orlov.', []],
    ['Lis Bo og Per Ås havde forladt salen.', ['absent Lis Bo    ', 'absent Per Ås    ']],
    ['Lis Bo havde forladt mødet kl. 19.', ['partial Lis Bo  19:00  ']],
    ['Lis Bo var gået.', ['absent Lis Bo    ']],
    ["I Lis Bos fravær ledede Ib Dam mødet, og under Ib Friis' fravær talte Per Ås.", ['absent Lis Bo    ']],
    ["Under Ib Friis' fravær deltog suppleant Per Ås.", ['absent Ib Friis    Per Ås']],
    ['Lis Bo måtte forlade mødet kl. 19.', ['partial Lis Bo  19:00  ']],
    ['Der er til dagens byrådsmøde afbud fra Lis Bo.', ['absent Lis Bo    ']],
    ['Ib Dam indtrådte i stedet for Lis Bo under punktet.', ['absent Lis Bo    Ib Dam']],
    ['Habilitet: Lis Bo blev fundet habil.', []],
    ['Lis Bo har bedt om at blive erklæret inhabil.', []],
    ['Lis Bo var endnu ikke ankommet.', ['absent Lis Bo    ']],
    ['Lis Bo forlod mødet kl. 18.20 og deltog ikke i punktets behandling.', ['absent Lis Bo    ']],
    ['Lis Bo forlod mødet kl. 18.20 og deltog ikke i afstemningen.', ['partial Lis Bo  18:20  ']],
    ['Lis Bo forlod mødet forud for behandlingen af punktet.', ['absent Lis Bo    ']],
    [
      'Ib Dam og Bo Holt var mødt som suppleanter for Lis Bo og Per Ås.',
      ['absent Lis Bo    Ib Dam', 'absent Per Ås    Bo Holt'],
    ],
    ['Ib Dam indkaldes som suppleant for Lis Bo, som har meldt afbud.', ['absent Lis Bo    Ib Dam']],
    ['Suppleant Ib Dam var indkaldt, men mødte ikke.', []],
    ['Kendt inhabil: Lis Bo.', ['disqualified Lis Bo    ']],
    ['Følgende blev erklæret inhabile: Lis Bo og Per Ås.', ['disqualified Lis Bo    ', 'disqualified Per Ås    ']],
    ['Lis Bo er på barsel.', []],
    ['Lis Bo har orlov. Ib Dam er indkaldt som stedfortræder.', ['absent Lis Bo    Ib Dam']],
    ['Lis Bo er på orlov, og Ib Dam deltager i stedet.', ['absent Lis Bo    Ib Dam']],
    ['Lis Bo har orlov og deltog ikke i mødet.', ['absent Lis Bo    ']],
    ['Poul Anders Gade og Ida Park deltog ikke.', ['absent Poul Anders Gade    ', 'absent Ida Park    ']],
    ['Niels Juels Gade og Store Park deltog ikke i ordningen.', []],
    ['Lis Bo er sygemeldt, Ib Dam deltager i hendes sted.', ['absent Lis Bo    Ib Dam']],
    ['Lis Bo var fraværende. For hende mødte Ib Dam.', ['absent Lis Bo    Ib Dam']],
    [
      'Lis Bo\t(V)\tAfbud\nIb Dam\t(A)\tTil stede\nPer Ås\t(C)\tFraværende',
      ['absent Lis Bo V   ', 'absent Per Ås C   '],
    ],
    ['Lis Bo er inhabil i sager om havnen.', []],
    ['Lis Bo er inhabil i sagen om havnen.', ['disqualified Lis Bo    ']],
    ['Per Ås deltager ikke i møder om fredagen.', []],
    ['Habilitet: Lis Bo deltog ikke.', ['disqualified Lis Bo    ']],
    ['Habilitet: Lis Bo erklærede sig inhabil.', ['disqualified Lis Bo    ']],
    ['Habilitet: Lis Bo fandtes ikke inhabil.', []],
    ['Lis Bo afløste Per Ås (C) under punktet.', ['absent Per Ås C   Lis Bo']],
    ['Lis Bo blev afløst af Per Ås under behandlingen.', ['absent Lis Bo    Per Ås']],
    ['Lis Bo afløser Per Ås som formand.', []],
    ['Lis Bo har forladt mødet.', ['absent Lis Bo    ']],
    ['Lis Bo havde forladt mødet.', ['absent Lis Bo    ']],
    ['Lis Bo har forladt mødet under punktet.', ['partial Lis Bo    ']],
    ['Fraværende:\n\nPer Skov\n\nLis Bo (Ida Holm mødt)', ['absent Per Skov    ', 'absent Lis Bo    Ida Holm']],
    ['Lis Bo deltog i mødet indtil kl. 10.30 og var ikke til stede under dette punkt.', ['absent Lis Bo    ']],
    ['Forvaltningen havde i tidligere sager vurderet, at Lis Bo var inhabil.', []],
    ['Lis Bo trådte ud under punktet og kom tilbage kl. 18.05.', ['partial Lis Bo   18:05 ']],
    ['Lovligt forfald: Erik Holm (barsel).', ['absent Erik Holm    ']],
    ['Per Skov kom til kl. 16.45.', ['partial Per Skov   16:45 ']],
    ['Carl Ebbe forlod mødet kl. 17.50 og vendte tilbage kl. 18.05.', ['partial Carl Ebbe  17:50 18:05 ']],
    [
      'Ulla Dræb (V) blev erklæret inhabil, og Bo Nil (V) var indkaldt i stedet.',
      ['disqualified Ulla Dræb V   Bo Nil'],
    ],
  ])('of %s', (text, absences) => {
    expect(read(text)).toEqual(absences)
  })
})

describe('those who are named with an initial alone', () => {
  it.each([
    ['Tiltrådt.\n\nAfbud: A. Lærke Holm', ['A. Lærke Holm']],
    ['Tiltrådt.\n\nIkke til stede: Sv. Aage Vang', ['Sv. Aage Vang']],
    ['Tiltrådt.\n\nAfbud fra A. Holm, T. Dal', ['A. Holm', 'T. Dal']],
    ['Tiltrådt.\n\nFraværende A. Holm (V), T. Dal', ['A. Holm', 'T. Dal']],
    ['A. Holm, T. Dal deltog ikke.', ['A. Holm', 'T. Dal']],
    ['Tiltrådt.\n\nMeldt forfald: Hans Chr. Lyng og Inger-Marie Dal', ['Hans Chr. Lyng', 'Inger-Marie Dal']],
    [
      'Godkendt\nFraværende med afbud: Anton Lyng (A) og Silje Dal (A)\nStedfortrædere: Lisbet Mose (V) og Dennis H. Vang (A)',
      ['Anton Lyng', 'Silje Dal'],
    ],
  ])('are away, and deputies are not: %s', (text, names) => {
    expect(findPresences(passageOf(text), false).absences.map(({record}) => record.name)).toEqual(names)
  })

  it('have voted behind what a clause begins with, where a party would end the sentence', () => {
    const votesOf = (text: string) =>
      findVotes(passageOf(text), findAmendments(passageOf(text))).map(({stance, parties, persons}) => [
        stance,
        parties,
        persons,
      ])
    expect(votesOf('Tiltrådt, idet K. Fabrin stemte imod.')).toEqual([['against', [], ['K. Fabrin']]])
    expect(votesOf('Imod stemte A. Holm, T. Dal og Ida Bo.')).toEqual([
      ['against', [], ['A. Holm', 'T. Dal', 'Ida Bo']],
    ])
    expect(votesOf('Imod stemte A. Holm, V. Karl Dal undlod at stemme.')).toEqual([
      ['against', ['V'], ['A. Holm']],
      ['abstained', [], ['Karl Dal']],
    ])
    expect(votesOf('Tiltrådt. Imod stemte V. Bent Holm (A) undlod at stemme.')).toEqual([
      ['against', ['V'], []],
      ['abstained', [], ['Bent Holm']],
    ])
  })
})

describe('a recommendation', () => {
  it.each([
    ['På den baggrund indstiller Teknisk Forvaltning, at planen vedtages.', 'Teknisk Forvaltning', 1],
    ['Sagen er drøftet i MED. Forvaltningen anbefaler, at planen vedtages.', 'Forvaltningen', 1],
    ['Forvaltningen foreslår\n1. Planen vedtages\n2. Beløbet frigives', 'Forvaltningen', 2],
  ])('%s', (text, by, points) => {
    const recommendation = parseRecommendation(text)
    expect([recommendation?.by, recommendation?.points.length]).toEqual([by, points])
  })
})

describe('what a vote and a decision of a part are about', () => {
  const votesOf = (text: string) => {
    const passage = passageOf(text)
    return findVotes(passage, findAmendments(passage)).map(({stance, on, parties, persons}) => [
      stance,
      on,
      [...parties, ...persons],
    ])
  }

  it('is each part that is named behind the stance', () => {
    expect(votesOf('Enhedslisten og Ib Dam kunne ikke tiltræde indstillingens beslutningspunkter 1 og 2.')).toEqual([
      ['against', '1', ['Enhedslisten', 'Ib Dam']],
      ['against', '2', ['Enhedslisten', 'Ib Dam']],
    ])
    expect(votesOf('V kan ikke tiltræde punkterne 2, 3 og 5.').map(([, on]) => on)).toEqual(['2', '3', '5'])
    expect(votesOf('A stemte for pkt. 1-2 og imod pkt. 3.')).toEqual([
      ['for', '1', ['A']],
      ['for', '2', ['A']],
      ['against', '3', ['A']],
    ])
    expect(votesOf('Ib Dam (V) stemte dog imod punkt 3.')).toEqual([['against', '3', ['Ib Dam']]])
    expect(votesOf('C stemte imod 1. at.')).toEqual([['against', '1', ['C']]])
  })

  it('is the part over paragraphs that only say who voted how, and no other', () => {
    const text =
      'Ad 1.\n\nVedtaget.\n\nFor: Gruppe A\n\nImod: Gruppe C og F\n\nUndlader: Liste L\n\nAd 2.\n\nFor: Gruppe C\n\nImod: Gruppe A'
    expect(votesOf(text).map(([stance, on]) => [stance, on])).toEqual([
      ['for', '1'],
      ['against', '1'],
      ['abstained', '1'],
      ['for', '2'],
      ['against', '2'],
    ])
    expect(votesOf('Ad 1. Godkendt.\n\nVenstre kunne ikke tiltræde indstillingen.')).toEqual([
      ['against', null, ['Venstre']],
    ])
  })

  it('is members who could follow it as well', () => {
    expect(votesOf('Ib Dam (V) og Lis Kær (C) kunne tiltræde indstillingen.')).toEqual([
      ['for', null, ['Ib Dam', 'Lis Kær']],
    ])
  })

  it('is no recommendation that is still to be written', () => {
    const followed = (text: string) => {
      const passage = passageOf(text)
      const amendments = findAmendments(passage)
      return parseAsRecommended(passage, parseOutcomes(passage, amendments), amendments, new Asked(null, []), [])
    }
    const sent = 'Fremsendes til forvaltningen med henblik på udarbejdelse af en indstilling, jf. byrådets vedtagelse.'
    expect(followed(sent)).toBe(null)
    expect(followed('Indstillingen blev godkendt.')).toBe(true)
  })
})
