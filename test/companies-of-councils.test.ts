import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// Boards and assemblies of what councils run together: who sits there comes from a
// municipality each, of which none is the one whose minutes these are. Companies,
// councils and people are invented.

const items = '1. Takster\n\nBeslutning:\nGodkendt.\n\n2. Eventuelt\n\nBeslutning:\nIntet.\n'

describe('a company of several councils', () => {
  it.each([
    ['Referat fra bestyrelsesmøde hos Fjordbusserne den 12. maj 2031', 'bestyrelse'],
    ['Bestyrelsesmøde hos Fjordbusserne den 12. maj 2031', 'Bestyrelse'],
    ['Referat fra Repræsentantskabsmøde i Fjordbusserne\n12. maj 2031', 'Repræsentantskab'],
    ['Referat fra møde i Repræsentantskabet for Fjordbusserne 12. maj 2031', 'Repræsentantskabet for Fjordbusserne'],
  ])('has a board or an assembly: %s', async (title, body) => {
    const {committee, date} = await meetingOf(`Referat\n${title}\n\n${items}`)
    expect([committee.name, date]).toEqual([body, '2031-05-12'])
  })

  it('has people of whom each comes from a municipality, a region or the company', async () => {
    const {participants, municipality} = await meetingOf(
      `Referat\nBestyrelsesmøde hos FB den 12. maj 2031\n\nDeltagere:\nBo Ås, Nørrelund Kommune\nIda Holm i stedet for Per Tange, Region Østland\nEva Kjær, FB\n\nAfbud:\nJens Eng, Klitby Kommune\n\n${items}`,
    )
    expect(participants.map(({name, party, role, present}) => [name, party, role, present])).toEqual([
      ['Bo Ås', null, 'Nørrelund Kommune', true],
      ['Ida Holm', null, 'Region Østland', true],
      ['Eva Kjær', null, 'FB', true],
      ['Jens Eng', null, 'Klitby Kommune', false],
    ])
    expect(municipality).toBeNull()
  })

  it('is of none of the municipalities that its guests come from', async () => {
    const of = async (remark: string) =>
      (await meetingOf(`Referat\nBestyrelsesmøde hos FB den 12. maj 2031\n${remark}\n\n${items}`)).municipality
    expect(await of('Velkommen til Bo Ås fra Nørrelund Kommune og Ida Holm fra Klitby Kommune som nye')).toBeNull()
    expect(await of('Oplæg ved havnechefen, Bo Ås (Nørrelund Kommune), om broen')).toBeNull()
    expect(await of('Klitby Kommune, Teknik og Havn - sagsbehandler BÅ')).toBe('Klitby Kommune')
  })
})

describe('a flat text of such a company', () => {
  const flat = (head: string) =>
    meetingOf(
      [
        `1 ${head}`,
        '2 1. Takster Sagsfremstilling Taksterne stiger, som de har gjort hvert år siden broen kom, og de følger priserne. Indstilling Direktøren indstiller, at taksterne godkendes. Beslutning Godkendt.',
        '3 2. Eventuelt Sagsfremstilling Der er intet til punktet i dag, og det næste møde holdes på havnen. Beslutning Intet.',
      ].join('\n\n'),
    )

  it('has people in a row, each with where the person comes from', async () => {
    const {participants, municipality, committee, items} = await flat(
      'Referat Bestyrelsesmøde hos FB den 12. maj 2031 Deltagere Bo Ås, Nørrelund kommune Ida Holm, Region Østland Per Tange, Klitby kommune Lis Brink, FB (punkt 2) Afbud Eva Kjær, Østby kommune',
    )
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Bo Ås', 'Nørrelund kommune', true],
      ['Ida Holm', 'Region Østland', true],
      ['Per Tange', 'Klitby kommune', true],
      ['Lis Brink', 'FB (punkt 2)', true],
      ['Eva Kjær', 'Østby kommune', false],
    ])
    expect([municipality, committee.name]).toEqual([null, 'Bestyrelse'])
    expect(items.map(({title}) => title)).toEqual(['Takster', 'Eventuelt'])
  })

  it('names its body in small letters behind "møde i"', async () => {
    const {committee, date} = await flat(
      'Referat af møde i bestyrelsen for Åstrup Gymnasium den 12. maj 2031 Til stede: Bo Ås, Ida Holm og Per Tange',
    )
    expect([committee.name, date]).toEqual(['bestyrelsen for Åstrup Gymnasium', '2031-05-12'])
  })
})

describe('a flat agenda of an assembly', () => {
  const meeting = () =>
    meetingOf(
      [
        '1 Initialer: BÅ Repræsentantskabsmøde i Fjordbusserne Dagsorden Tid: Fredag, den 23. maj 2031 kl Sted: Hotel Mågen, Kajvej 4 Medlemmer: Bo Ås, Nørrelund Kommune Ida Holm, Klitby Kommune Dagsorden: 04/31 Godkendelse af dagsorden /31 Takster /31 Eventuelt',
        '2 04/31 Godkendelse af dagsorden J. nr Dato: 5. maj 2031 Indstilling at dagsordenen godkendes. Vedtagelse Godkendt. 9',
        '3 05/31 Takster J. nr Dato: 7. maj 2031 Sagsresumé Taksterne følger priserne. Indstilling at taksterne hæves. Vedtagelse Udsat. 10',
        '4 06/31 Ny bro J. nr Dato: 7. maj 2031 Sagsresumé Broen er lang. Indstilling at broen bygges. Vedtagelse Godkendt. 11',
      ].join('\n\n'),
    )

  it('names its body in its title, between initials and a word for the document', async () => {
    const {committee, date} = await meeting()
    expect([committee.name, date]).toEqual(['Repræsentantskab', '2031-05-23'])
  })

  it('has titles that end before labels of which the values are lost', async () => {
    const {items} = await meeting()
    expect(items.slice(1).map(({title, decisions}) => [title, decisions[0]?.text])).toEqual([
      ['Takster', 'Udsat.'],
      ['Ny bro', 'Godkendt.'],
    ])
  })
})
