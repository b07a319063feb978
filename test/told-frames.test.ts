import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findPresences} from '../src/extract/absences.ts'
import {findAmendments} from '../src/extract/amendments.ts'
import {Passage} from '../src/extract/passage.ts'
import {findVotes} from '../src/extract/votes.ts'
import {Lines} from '../src/text/lines.ts'

// What is told does not depend on who it is told of: each frame of a verb and an
// order with each form of those who did it.

const passageOf = (text: string) => new Passage(new Lines(text), 0, text.length)
const framesOf = (file: string) =>
  readFileSync(path.join(import.meta.dirname, 'evaluation', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string, string?, string?])

const absent: [printed: string, names: string][] = [
  ['Mette Kjærvang (V)', 'Mette Kjærvang V'],
  ['Mette Kjærvang og Bo Lund Fridal (A)', 'Bo Lund Fridal A, Mette Kjærvang null'],
  ['Karen M. Thybro (A), Jens-Ole Vadsø (F) og Ida Rønhave (O)', 'Ida Rønhave O, Jens-Ole Vadsø F, Karen M. Thybro A'],
  ['Rådmand Mette Kjærvang', 'Mette Kjærvang null'],
  ['Mette Kjærvang fra Venstre', 'Mette Kjærvang Venstre'],
  ['Borgmester K.E. Mosbjerg (C)', 'K.E. Mosbjerg C'],
  ['Byrådsmedlem Anna-Lise de Vang (løsgænger)', 'Anna-Lise de Vang løsgænger'],
]

describe('who was away', () => {
  it.each(framesOf('told-absences.txt'))('is read as %s: %s', (reason, frame, left = '', arrived = '') => {
    for (const [printed, names] of absent) {
      const isOne = !names.includes(',')
      const text = frame.replace('{who}', printed).replace(/(?<=\s)inhabil(?=[ .,])/, isOne ? 'inhabil' : 'inhabile')
      const found = findPresences(passageOf(text), false).absences.map(({record}) => record)
      expect(
        found
          .map(({name, party}) => `${name} ${party}`)
          .sort()
          .join(', '),
        text,
      ).toBe(names)
      for (const one of found)
        expect([one.reason, one.left ?? '', one.arrived ?? ''], text).toEqual([reason, left, arrived])
    }
  })

  const labels = ['Fraværende:', 'Afbud:', 'Fravær:', 'Fraværende med afbud:', 'Ikke til stede:', 'Afbud fra:']
  it.each([
    '\n1. Mogens Ravnsgård, Ø\n2. Aysel Demirkan, A',
    '\n\n1) Mogens Ravnsgård (Ø)\n\n2) Aysel Demirkan (A)',
    '\na) Mogens Ravnsgård (Ø)\nb) Aysel Demirkan (A)',
    '\n\nMogens Ravnsgård (Ø), arbejde.\n\nAysel Demirkan (A), sygdom.',
    ' Mogens Ravnsgård (Ø), ferie, og Aysel Demirkan (A), syg',
    '\n• Mogens Ravnsgård (Ø) – ferie\n• Aysel Demirkan (A) – sygdom',
    '\nMogens Ravnsgård\tØ\nAysel Demirkan\tA',
    ' Mogens Ravnsgård - Ø; Aysel Demirkan - A',
    ' Mogens Ravnsgård (Ø)/Aysel Demirkan (A)',
    '\nMogens Ravnsgård (Ø): Ferie\nAysel Demirkan (A): Sygdom',
    '\nØ: Mogens Ravnsgård\nA: Aysel Demirkan',
    ' (Ø) Mogens Ravnsgård, (A) Aysel Demirkan',
  ])('is read from the list %j', (list) => {
    for (const label of labels) {
      const found = findPresences(passageOf(label + list), false).absences.map(
        ({record: {name, party, reason}}) => `${name} ${party} ${reason}`,
      )
      expect(found, label).toEqual(['Mogens Ravnsgård Ø absent', 'Aysel Demirkan A absent'])
    }
  })

  it('ends with the list that a label opened', () => {
    const text =
      'Fraværende:\n1. Mogens Ravnsgård, Ø\n\nKarl Holmsted (A) foreslog, at sagen udsættes.\n\nLis Mørch (V)'
    expect(findPresences(passageOf(text), false).absences.map(({record}) => record.name)).toEqual(['Mogens Ravnsgård'])
  })

  it('has no substitute where several were away and one came', () => {
    const text = 'Mogens Ravnsgård og Ida Rønhave deltog ikke på mødet.\nKarlo Dalsig deltog som suppleant.'
    expect(findPresences(passageOf(text), false).absences.map(({record}) => record.substitute)).toEqual([null, null])
  })
})

const voters: [printed: string, names: string][] = [
  ['Mette Kjærvang (V)', 'Mette Kjærvang'],
  ['Mette Kjærvang og Bo Lund Fridal', 'Bo Lund Fridal, Mette Kjærvang'],
  ['Venstre', 'Venstre'],
  ['A, F og Ø', 'A, F, Ø'],
  ['Karen M. Thybro (A), K.E. Mosbjerg (C) og Ida Rønhave', 'Ida Rønhave, K.E. Mosbjerg, Karen M. Thybro'],
  ['SF samt Anna-Lise de Vang (løsgænger)', 'Anna-Lise de Vang, SF'],
  ['Radikale Venstres byrådsgruppe', 'Radikale Venstre'],
]

const told = (text: string) => {
  const passage = passageOf(text)
  return findVotes(passage, findAmendments(passage)).map(
    ({stance, count, parties, persons}) => `${stance} ${count ?? '-'}: ${[...parties, ...persons].sort().join(', ')}`,
  )
}

describe('who voted how', () => {
  it.each(framesOf('told-votes.txt'))('is read as %s: %s', (stance, frame) => {
    for (const [printed, names] of voters) {
      const text = frame.replace('{who}', printed)
      expect(told(text), text).toEqual([`${stance} -: ${names}`])
    }
  })

  it.each([
    ['{who} tilslutter sig indstillingen. Jens Chr. Rishøj stemmer imod.', 'for', 'against'],
    ['{who} støttede indstillingen, Jens Chr. Rishøj gik imod.', 'for', 'against'],
    ['{who} stemte ja, Jens Chr. Rishøj nej.', 'for', 'against'],
    ['{who} stemte for. Jens Chr. Rishøj imod.', 'for', 'against'],
    ['Imod stemte {who}, og Jens Chr. Rishøj undlod at stemme.', 'against', 'abstained'],
    ['{who} kan tiltræde indstillingen, mens Jens Chr. Rishøj ikke kan tiltræde.', 'for', 'against'],
  ])('is read of two at once: %s', (frame, first, second) => {
    for (const [printed, names] of voters)
      expect(told(frame.replace('{who}', printed))).toEqual([`${first} -: ${names}`, `${second} -: Jens Chr. Rishøj`])
  })

  it.each([
    ['Indstillingen tiltrådt mod A, F og Øs stemmer.', ['against -: A, F, Ø']],
    ['Godkendt med 3 mod 2.', ['for 3: ', 'against 2: ']],
    ['For 14 (A, B og F), imod 9 (V og C).', ['for 14: A, B, F', 'against 9: C, V']],
    ['Stemmefordeling: For 14, imod 9, blank 2.', ['for 14: ', 'against 9: ', 'abstained 2: ']],
    ['Stemmer for forslaget: 14 (A, B)\nStemmer imod forslaget: 9 (V)', ['for 14: A, B', 'against 9: V']],
  ])('is counted: %s', (text, votes) => {
    expect(told(text)).toEqual(votes)
  })

  it('is not told of those who support a recommendation, where nobody is against it', () => {
    expect(told('Venstre støtter indstillingen.')).toEqual([])
  })
})
