import {describe, expect, it} from 'vitest'
import {findAmendments} from '../src/extract/amendments.ts'
import {Passage} from '../src/extract/passage.ts'
import {findVotes} from '../src/extract/votes.ts'
import {Lines} from '../src/text/lines.ts'

// Ways of telling a vote that passages of others have, each as a trait of the grammar.

/** "for 0: 5 A, Bo Ås": stance, what it is on, number, and who. */
function votesOf(text: string): string[] {
  const passage = new Passage(new Lines(text), 0, text.length)
  return findVotes(passage, findAmendments(passage)).map(({stance, on, count, parties, persons}) =>
    [`${stance}${on === null ? '' : ` ${on}`}:`, count ?? '', [...parties, ...persons].join(', ')].join(' ').trim(),
  )
}

describe('those who voted', () => {
  it.each([
    ['Vedtaget med 19 stemmer mod K’s 2.', ['for: 19', 'against: 2 K']],
    [
      'Forslaget støttes ikke af flertallet bestående af Inuit Ataqatigiit samt A, og støttes af mindretallet bestående af Siumut.',
      ['against:  Inuit Ataqatigiit, A', 'for:  Siumut'],
    ],
    ['Indstillingen anbefales ikke af V og C.', ['against:  V, C']],
    [
      'Godkendt. Ændringsforslaget fra Ø blev forkastet med 2 stemmer for (Ø) og 27 imod.\n\nV tog forbehold.',
      ['for 0: 2 Ø', 'against 0: 27', 'reservation:  V'],
    ],
    [
      'Godkendt. Ændringsforslaget fra Ø blev forkastet med 2 stemmer for (Ø) og 27 imod. V tog forbehold.',
      ['for 0: 2 Ø', 'against 0: 27', 'reservation 0:  V'],
    ],
    ['Forslaget blev ikke støttet af A.', []],
    ['Anbefales med fjorten stemmer mod enogtyve.', ['for: 14', 'against: 21']],
    ['Et enkelt medlem stemte blankt.', ['abstained: 1']],
    [
      'Vedtaget med 23 stemmer for, 4 imod (V) og en, der undlod at stemme (Lis Vang).',
      ['for: 23', 'against: 4 V', 'abstained: 1 Lis Vang'],
    ],
    ['Vedtaget. Der er en, der støjer. Ø stemte imod.', ['against:  Ø']],
    ['Undlod at stemme: Lis Vang (B) og M (1), i alt 2.', ['abstained: 2 M, Lis Vang']],
    ['Imod stemte: Lis Vang (B) og M (1).', ['against:  M, Lis Vang']],
    ['Imod stemte Ø og Å (7).', ['against: 7 Ø, Å']],
    ['For stemte 23 medlemmer (V, A (undtagen Lis Vang), B og C).', ['for: 23 V, A, B, C']],
    [
      'Et flertal (A og V) anbefaler. Et mindretal i Plan-, Kultur- og Fritidsudvalget (Lis Vang (C)) tiltrådte forslaget.',
      ['for:  A, V', 'for:  Lis Vang'],
    ],
  ])('are counted in words and in genitives: %s', (text, votes) => {
    expect(votesOf(text)).toEqual(votes)
  })

  it('are told of by whether an item is dealt with, where a sentence tells both sides', () => {
    expect(votesOf('Afstemning: For behandling: 4, imod behandling:3 (Lis Vang, Ib Rishede og Per M. Dalby)')).toEqual([
      'for: 4',
      'against: 3 Lis Vang, Ib Rishede, Per M. Dalby',
    ])
    expect(votesOf('For behandling af sagen: 4 (A, B), imod behandling af sagen: 3 (V).')).toEqual([
      'for: 4 A, B',
      'against: 3 V',
    ])
    for (const text of [
      'Ventetider i uger. For udredning: 2. For behandling: 4. Udvalget er imod længere ventetider.',
      'Imod behandling: 3 klager.',
      'For behandling: 4.\n\nImod behandling: 3.',
      'For behandling: 4 uger, imod 3 i 2030.',
      'Frist for behandling: 4, imod behandling i 2030: 3',
    ])
      expect(votesOf(text)).toEqual([])
  })

  it('are surnames alone only in a list that has nothing else', () => {
    expect(votesOf('Ja stemte: Rishede, Lundmose (V) og Vangby.\n\nNej stemte 1: Torpegård.')).toEqual([
      'for:  Rishede, Lundmose, Vangby',
      'against: 1 Torpegård',
    ])
    expect(votesOf('Imod stemte Kystvejen og naboerne.')).toEqual([])
    expect(votesOf('For: Bedre stier. Imod: Støj og lys.')).toEqual([])
  })

  it('can have their office behind the name', () => {
    expect(votesOf('Imod: Ib Rishede (næstformand), Lis Vang, formand (V), Per Dalby')).toEqual([
      'against:  Ib Rishede, Lis Vang, Per Dalby',
    ])
  })

  it('can be a list with the name of its place behind it', () => {
    expect(votesOf('Bylisten Nordkysten stemte imod.')).toEqual(['against:  Bylisten Nordkysten'])
  })

  it('stand between dashes behind a majority', () => {
    expect(votesOf('Udvalgets flertal – Ib Rishede og Lis Vang – tiltræder indstillingen.')).toEqual([
      'for:  Ib Rishede, Lis Vang',
    ])
  })
})

describe('a part of a recommendation', () => {
  it.each([
    [
      'Forslagets punkt 1, punkt 2 og punkt 3 blev forkastet med 9 stemmer mod 2. For forslaget stemte Lis Vang og Ib Rishede.',
      ['1', '2', '3'].flatMap((on) => [`against ${on}: 9`, `for ${on}: 2 Lis Vang, Ib Rishede`]),
    ],
    [
      '1. pind, godkendt af flertallet (12 er for).\n\n2. pind godkendt. 6 vælger ikke at stemme.\n\n3. pind, 6 er for.',
      ['for 1: 12', 'abstained 2: 6', 'for 3: 6'],
    ],
    [
      'Ad 1.\n\nA og V (7) besluttede ikke at imødekomme anmodningen.\n\nØ (1) stemte for at imødekomme anmodningen.',
      ['against 1: 7 A, V', 'for 1: 1 Ø'],
    ],
  ])('has its own votes: %s', (text, votes) => {
    expect(votesOf(text).toSorted()).toEqual(votes.toSorted())
  })
})

describe('an amendment', () => {
  it.each([
    [
      'Ændringsforslag fra C: Badet holdes åbent. For stemte 3 (C) Imod stemte 5 (A, F) Faldet Borgmesterens forslag blev godkendt.',
      ['for 0: 3 C', 'against 0: 5 A, F'],
    ],
    ['Et ændringsforslag fra F om badet fik 6 stemmer (F og Ø) og bortfaldt.', ['for 0: 6 F, Ø']],
    [
      'Lis Vang foreslår, at punkterne 4 og 5 tages af dagsorden. For at punkt 4 tages af dagsorden stemmer: Lis Vang og Ib Rishede. Forslaget er vedtaget, hvorfor punkt 4 tages af dagsorden.',
      ['for 0:  Lis Vang, Ib Rishede'],
    ],
  ])('has the votes on it: %s', (text, votes) => {
    expect(votesOf(text)).toEqual(votes)
  })
})

describe('a proposal that nobody made', () => {
  it.each([
    ['Ingen har haft ændringsforslag. Derfor er forslaget vedtaget.', 0],
    ['Godkendt uden ændringsforslag.', 0],
    ['Ingen stemte for ændringsforslag fra Ø. Forkastet.', 1],
    ['Der er et ændringsforslag fra Ø. Forslaget er vedtaget.', 1],
  ])('is no amendment: %s', (text, count) => {
    const passage = new Passage(new Lines(text), 0, text.length)
    expect(findAmendments(passage).list).toHaveLength(count)
  })
})

describe('what was voted', () => {
  it('can be told by one word for it', () => {
    expect(votesOf('Herfor stemte 9 (A og F). Herimod stemte O.')).toEqual(['for: 9 A, F', 'against:  O'])
    expect(votesOf('12 stemte herfor, og V stemte herimod.')).toEqual(['for: 12', 'against:  V'])
  })

  it('can be that somebody is not able to, or keeps away from it', () => {
    expect(votesOf('Venstre så sig ikke i stand til at støtte forslaget.')).toEqual(['against:  Venstre'])
    expect(votesOf('Ø og Bylisten tog afstand fra indstillingen.')).toEqual(['against:  Ø, Bylisten'])
    expect(votesOf('Vedtaget over for et mindretal på 2 (Ib Rishede, Lis Vang).')).toEqual([
      'against: 2 Ib Rishede, Lis Vang',
    ])
  })

  it('can be what somebody wished to be recorded', () => {
    expect(votesOf('Lis Vang ønskede tilført protokollen at have stemt imod.')).toEqual(['against:  Lis Vang'])
  })

  it('is on the part that a ballot is about', () => {
    expect(votesOf('Litra b: Godkendt, idet O stemte imod.')).toEqual(['against b:  O'])
    expect(votesOf('Venstre kunne ikke tiltræde det første og det andet at i indstillingen.')).toEqual([
      'against 1:  Venstre',
      'against 2:  Venstre',
    ])
    expect(votesOf('Imod stemte det andet punkt på listen.')).toEqual([])
    expect(votesOf('Venstre begærede afstemning om 3. at-punkt.\n\nFor: 12\nImod: 5 (V)')).toEqual([
      'for 3: 12',
      'against 3: 5 V',
    ])
  })

  it('is none of a hearing, of another meeting, or where somebody is put forward', () => {
    expect(votesOf('Høringssvar: 6 er for en fælles plan, 2 er imod.')).toEqual([])
    expect(votesOf('Økonomiudvalget vedtog på sit møde sagen, mens O stemte imod.')).toEqual([])
    expect(votesOf('Ib Rishede er indstillet af Venstre.')).toEqual([])
  })

  it('is none where another body has voted, long ago, or where somebody means to', () => {
    expect(votesOf('Grundejerforeningen i Rishede har stemt om vejen, hvor 8 var for og 1 imod.')).toEqual([])
    expect(votesOf('Historik: Vejen blev i 2005 forkastet med 9 mod 6, idet Venstre stemte imod.')).toEqual([])
    expect(votesOf('Venstre varslede, at partiet vil stemme imod budgettet.')).toEqual([])
    expect(votesOf('Venstre stemte imod og varslede en mindretalsudtalelse.')).toEqual(['against:  Venstre'])
  })
  it('is none where a body decided in another month, or on another day', () => {
    expect(votesOf('Med 19 stemmer for og ti imod besluttede Byrådet i maj at gå videre.')).toEqual([])
    expect(votesOf('Byrådet vedtog i foråret med 14 stemmer mod 11 at bygge.')).toEqual([])
    expect(votesOf('Byrådet vedtog den 3. juni 2018 med 14 stemmer mod 11 at bygge.')).toEqual([])
    expect(votesOf('Byrådet godkendte planen på mødet den 11/2 2021 med stemmerne 17 for og 9 imod.')).toEqual([])
    expect(votesOf('Med 4 stemmer mod 3 godkendte udvalget en festival i maj.')).toEqual(['for: 4', 'against: 3'])
    expect(votesOf('Venstre stemte imod, idet Byrådet vedtog i maj at bygge.')).toEqual(['against:  Venstre'])
  })

  it('is told once, where a remark of theirs gives the reason', () => {
    const ballot = 'For stemte: A, B og Ø.\n\nImod stemte: C, Lis Vang (løsgænger) og O.\n\n'
    const votes = ['for:  A, B, Ø', 'against:  C, O, Lis Vang']
    const remark =
      'Dansk Folkeparti og Lis Vang afgav følgende protokolbemærkning:\n\n"Vi stemmer imod, da det er dyrt."'
    expect(votesOf(ballot + remark)).toEqual(votes)
    expect(votesOf(`${ballot}Dansk Folkeparti stemte imod, idet det er dyrt.`)).toEqual(votes)
    expect(votesOf('Imod stemte Ø. Enhedslisten De Rød-Grønne stemte imod, da det er dyrt.')).toEqual(['against:  Ø'])
    expect(votesOf('Ø stemte imod. Venstre afgav følgende protokolbemærkning: "Vi stemmer imod."')).toEqual([
      'against:  Ø',
      'against:  Venstre',
    ])
  })
})

describe('a ballot', () => {
  it.each([
    ['For stemte 6 (A, F), imod stemte 9 (V, C). Ændringsforslaget fra A om en bro faldt dermed.', 'for 0: 6 A, F'],
    ['At planen følges.\n\nFor stemte: A\n\nImod stemte: V\n\nÆndringsforslag ikke vedtaget.', 'for 0:  A'],
    // What was decided above it, or an amendment that is told of anew, has a ballot of its own.
    ['Indstillingen blev godkendt. For stemte A, imod V. Ændringsforslaget faldt hermed bort.', 'for:  A'],
    ['For stemte A. Imod stemte V. Et ændringsforslag fra Ø blev forkastet.', 'for:  A'],
  ])('is on the amendment that is named right behind it: %s', (text, first) => {
    expect(votesOf(text)[0]).toBe(first)
  })

  it('names those who were for what it says with its verb at the end', () => {
    expect(votesOf('For at punkt 101 tages af dagsordenen stemmer:\n\nLis Vang og Ib Rishede.')).toEqual([
      'for:  Lis Vang, Ib Rishede',
    ])
  })

  it('is none where it only says how the item was put', () => {
    expect(votesOf('Godkendt, som anbefalet af V og A.')).toEqual([])
    expect(votesOf('Godkendt. Anbefalet af V og A.')).toEqual(['for:  V, A'])
  })

  it('is on the part below the line that says whose decision it is', () => {
    expect(votesOf('Byudvalget, 6. januar 2020, pkt. 123:\n\nAd. 1\n\n5 medlemmer (A+V) anbefaler forslaget.')).toEqual(
      ['for 1: 5 A, V'],
    )
  })

  it('has each party in brackets behind the colon of its number', () => {
    const motion = '(Ø) stiller forslag om at pkt. 17 udgår af dagsordenen.\n\n'
    expect(votesOf(`${motion}For stemte 1: (Ø)\n\nImod stemte 4: (V), (C) og (F)`)).toEqual([
      'for 0: 1 Ø',
      'against 0: 4 V, C, F',
    ])
  })

  it('is on a proposal that its maker heads, and on the item below what another recommended', () => {
    const fell =
      'Forslag fra T:\n\nListe T foreslår, at planen sendes tilbage.\n\nFor stemte: 7 (C+T)\n\nImod stemte: 8 (A+O)'
    const item = 'Borgmesterens anbefaling:\n\nFor stemte: 8 (A+O)\n\nImod stemte: 7 (C+T)\n\nGodkendt.'
    expect(votesOf(`${fell}\n\nUndlod at stemme:\n\nFaldet.\n\n${item}`)).toEqual([
      'for 0: 7 C, T',
      'against 0: 8 A, O',
      'for: 8 A, O',
      'against: 7 C, T',
    ])
  })

  it('is none where votes are what a proposal has to get', () => {
    expect(votesOf('Et borgerforslag skal have 412 stemmer for at blive drøftet i byrådet.')).toEqual([])
    expect(votesOf('Der var 12 stemmer for at drøfte det, og V stemte imod.')).toEqual(['for: 12', 'against:  V'])
  })

  it('is on the item again where the main proposal comes to it', () => {
    expect(
      votesOf(
        'Afstemning om ændringsforslaget fra A:\nFor: 9\nImod: 16\nÆndringsforslaget faldt.\n\nAfstemning om hovedforslaget:\nFor: 16\nImod: 9',
      ),
    ).toEqual(['for 0: 9', 'against 0: 16', 'for: 16', 'against: 9'])
  })

  it('counts the members of the body whose names follow', () => {
    expect(votesOf('2 medlemmer af udvalget (Lis Vang og Ib Rishede) stemte imod.')).toEqual([
      'against: 2 Lis Vang, Ib Rishede',
    ])
    expect(votesOf('Et medlem af Venstre stemte imod.')).toEqual(['against:  Venstre'])
  })

  it('has all persons where a comma was left out behind a party', () => {
    expect(votesOf('Imod stemte: Lis Vang (F) Ib Rishede (F) og Ea Toft (F), i alt 3')).toEqual([
      'against: 3 Lis Vang, Ib Rishede, Ea Toft',
    ])
  })
})

describe('a letter behind a person in brackets', () => {
  it.each([
    ['3 (Venstres byrådsgruppe og Lis Vang, S) undlod at stemme.', 'abstained: 3 Venstre, Lis Vang'],
    ['2 (Lis Vang (V), Ib Rishede, S) undlod at stemme.', 'abstained: 2 Lis Vang, Ib Rishede'],
  ])('is the party of the person: %s', (text, vote) => {
    expect(votesOf(text)).toEqual([vote])
  })

  it.each([
    ['9 (A, Lis Vang, S) undlod at stemme.', 'abstained: 9 A, S, Lis Vang'],
    ['9 (Venstre, Lis Vang, Socialdemokratiet) undlod.', 'abstained: 9 Venstre, Socialdemokratiet, Lis Vang'],
    ['9 (Venstre, Lis Vang, A, B) undlod at stemme.', 'abstained: 9 Venstre, A, B, Lis Vang'],
  ])('is a party of the list: %s', (text, vote) => {
    expect(votesOf(text)).toEqual([vote])
  })
})

describe('a word in a row of parties', () => {
  it.each([
    ['For stemte: V. Imod stemte: A, C og Nytklitby.', ['for:  V', 'against:  A, C, Nytklitby']],
    ['Imod stemte: A, C og Hansen.', ['against:  A, C, Hansen']],
    [
      'Punkt 1 og 2 godkendt.\nPunkt 3 ikke godkendt. For stemte Lis Vang (F). Imod stemte A.',
      ['for 3:  Lis Vang', 'against 3:  A'],
    ],
  ])(
    'is a list of the place, where it is no name of a person, and points have ballots of their own: %s',
    (text, votes) => {
      expect(votesOf(text)).toEqual(votes)
    },
  )

  it('is a party by what it cannot be', () => {
    const text = 'Imod stemte: A, C og Nytklitby.'
    const [vote] = findVotes(
      new Passage(new Lines(text), 0, text.length),
      findAmendments(new Passage(new Lines(text), 0, text.length)),
    )
    expect([vote?.parties, vote?.persons]).toEqual([['A', 'C', 'Nytklitby'], []])
  })
})
