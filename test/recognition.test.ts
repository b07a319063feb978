import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Layout, loadLayouts} from '../src/index.ts'
import {leastAgreement} from '../src/parse/general/agreement.ts'
import {pipeline} from '../src/pipeline.ts'

// Which layout claims which fixtures, if it is asked alone.

const root = path.resolve(import.meta.dirname, '..')
const layouts = loadLayouts()
/** Those that describe minutes: one guesses, and one knows a file that is none. */
const described = layouts.filter((layout) => !layout.general && layout.markup?.notMinutes === undefined)

const endings = /\.(?:txt|xml|html|pdf|docx)$/i

function documentsOf(folder: string): {name: string; bytes: Uint8Array}[] {
  return readdirSync(path.join(root, 'fixtures', folder))
    .filter((name) => endings.test(name))
    .map((name) => ({name: `${folder}/${name}`, bytes: readFileSync(path.join(root, 'fixtures', folder, name))}))
}

async function layoutsOf(bytes: Uint8Array, choice: readonly Layout[]): Promise<string[]> {
  const {meetings} = await pipeline({layouts: choice})(bytes, 'document.txt')
  return [...new Set(meetings.map((meeting) => meeting.source.layout))]
}

describe('a layout', async () => {
  // Documents that some layout can read: damaged ones have to be repaired first, and a manifest is no minutes.
  const documents: {folder: string; bytes: Uint8Array}[] = []
  for (const folder of described.map(({name}) => name)) {
    for (const {bytes} of documentsOf(folder))
      if ((await layoutsOf(bytes, described)).length > 0) documents.push({folder, bytes})
  }
  const rows: {name: string; own: number; claimed: number; others: number}[] = []
  for (const layout of described) {
    const row = {name: layout.name, own: 0, claimed: 0, others: 0}
    for (const {folder, bytes} of documents) {
      const claims = (await layoutsOf(bytes, [layout])).length
      if (folder === layout.name) {
        row.own++
        row.claimed += claims
      } else row.others += claims
    }
    if (row.own > 0) rows.push(row)
  }

  it.each(rows)('$name claims its own documents and no others', ({own, claimed, others}) => {
    expect({claimed, others}).toEqual({claimed: own, others: 0})
  })
})

/** Folders of documents that no layout describes, each of the shape of one council or system. */
const anyCouncils = [
  'general',
  'ballerup',
  'broenderslev',
  'hedensted',
  'hvidovre',
  'journal',
  'koebenhavn',
  'odsherred',
  'slagelse',
  'syddjurs',
]

describe('the general reader', () => {
  it('reads what no layout describes, and says how well its parts agree', async () => {
    for (const {name, bytes} of anyCouncils.flatMap(documentsOf)) {
      const {meetings, file} = await pipeline()(bytes, name)
      expect([...new Set(meetings.map(({source}) => source.layout))], name).toEqual(['general'])
      for (const {source} of meetings) {
        const isDoubtful = file.messages.some(({ruleId}) => ruleId === 'guessed-layout')
        expect(isDoubtful, name).toBe((source.agreement ?? 0) < leastAgreement)
      }
    }
  })

  it.each([
    ['a heading that a text has swallowed', (text: string) => text.replaceAll('\nBeslutning\n', ' Beslutning ')],
    ['a title that runs on into a label', (text: string) => text.replaceAll('\nSagsnr', ' Sagsnr')],
    ['minutes without decisions', (text: string) => text.replaceAll(/\nBeslutning\n.*/g, '')],
  ])('agrees less with itself where there is %s', async (_, spoilt) => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\nSagsnr.: 05.01.00-P20-${number}-22\nSagsfremstilling\nDer er kommet et forslag.\nBeslutning\nVedtaget.\n`
    const text = `Referat\nTeknisk Udvalg\nMødedato: 3. maj 2022\n\n${['Sti ved Mosen', 'Bænke i parken', 'Lys på broen'].map((title, at) => item(at + 1, title)).join('')}`
    const agreement = async (read: string) => (await pipeline()(read, 'a.txt')).meetings[0]?.source.agreement ?? 0
    expect(await agreement(text)).toBeGreaterThan((await agreement(spoilt(text))) + 0.1)
  })

  it('leaves alone what a layout describes, and what is no minutes', async () => {
    for (const folder of [...described.map(({name}) => name), 'no-minutes']) {
      for (const {name, bytes} of documentsOf(folder)) {
        const claimed = (await layoutsOf(bytes, described)).length > 0
        if (claimed || folder === 'no-minutes') expect(await layoutsOf(bytes, layouts), name).not.toContain('general')
      }
    }
  })

  it('makes no minutes of articles, letters and lists', async () => {
    for (const text of notMinutes) expect(await layoutsOf(Buffer.from(text), layouts), text).toEqual([])
  })
})

/** Texts with a date, a body or numbers that are no minutes. */
const notMinutes = [
  'Byrådet\n\nByrådet består af 31 medlemmer.\n\n1. Borgmester\n\n2. Viceborgmester\n',
  'Referat\n\n12. maj 2021\n\nVi talte om vejret.\n\n1. Sol\n2. Regn\n',
  'Dagsorden\nByrådet\nDen 4. juni 2020\n\nMødet er aflyst.\n',
  'Styrelsesvedtægt\n\nByrådet\n1. januar 2022\n\n1. Kommunen styres af et byråd.\n\nBeslutning\n\nSe § 2.\n',
]
