import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Layout, loadLayouts} from '../src/index.ts'
import {pipeline} from '../src/pipeline.ts'

// Which layout claims which fixtures, if it is asked alone. The README has the table.

const root = path.resolve(import.meta.dirname, '..')
const layouts = loadLayouts()
/** Those that describe minutes: one guesses, and one knows a file that is none. */
const described = layouts.filter((layout) => !layout.guess && layout.markup?.notMinutes === undefined)

/** The documents of a layout's fixtures that some layout can read: damaged ones have to be repaired first. */
function documentsOf(folder: string): {name: string; bytes: Uint8Array}[] {
  return readdirSync(path.join(root, 'fixtures', folder))
    .filter((name) => /\.(?:html|txt|xml)$/.test(name))
    .map((name) => ({name: `${folder}/${name}`, bytes: readFileSync(path.join(root, 'fixtures', folder, name))}))
}

async function layoutsOf(bytes: Uint8Array, choice: readonly Layout[]): Promise<string[]> {
  const {meetings} = await pipeline({layouts: choice})(bytes, 'document.txt')
  return [...new Set(meetings.map((meeting) => meeting.source.layout))]
}

describe('the table of layouts and fixtures', async () => {
  const rows = await Promise.all(
    described.map(async (layout) => {
      const documents = documentsOf(layout.name)
      const readable: typeof documents = []
      for (const document of documents)
        if ((await layoutsOf(document.bytes, layouts)).length > 0) readable.push(document)
      const claimed: number[] = []
      for (const other of described) {
        let count = 0
        for (const {bytes} of readable) count += (await layoutsOf(bytes, [other])).length
        claimed.push(count)
      }
      return {layout, readable, claimed}
    }),
  )

  it.each(rows)('$layout.name is claimed by its own layout alone', ({layout, readable, claimed}) => {
    expect(readable.length).toBeGreaterThan(0)
    expect(claimed).toEqual(described.map((other) => (other === layout ? readable.length : 0)))
  })

  it('stands in the README', () => {
    const head = `| fixtures | ${described.map(({name}) => name).join(' | ')} |`
    const rule = `| --- |${' --- |'.repeat(described.length)}`
    const body = rows.map(
      ({layout, readable, claimed}) =>
        `| ${layout.name} | ${claimed.map((count) => (count === 0 ? '' : `${count} of ${readable.length}`)).join(' | ')} |`,
    )
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
    expect(/<!-- recognised -->\n([\s\S]*?)<!-- \/recognised -->/.exec(readme)?.[1]).toBe(
      `${[head, rule, ...body].join('\n')}\n`,
    )
  })
})

describe('the layout that guesses', () => {
  it('has a look where no other fits, and says so', async () => {
    for (const {name, bytes} of [...documentsOf('guess'), ...documentsOf('own-layout').slice(-1)]) {
      const {meetings, file} = await pipeline()(bytes, name)
      const guessed = meetings.length > 0
      expect([...new Set(meetings.map(({source}) => source.layout))], name).toEqual(guessed ? ['guess'] : [])
      expect(file.messages.some(({ruleId}) => ruleId === 'guessed-layout')).toBe(guessed)
    }
  })

  it('leaves alone what a layout describes, and what is no minutes', async () => {
    for (const folder of [...described.map(({name}) => name), 'no-minutes']) {
      for (const {name, bytes} of documentsOf(folder)) {
        expect(await layoutsOf(bytes, layouts), name).not.toContain('guess')
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
