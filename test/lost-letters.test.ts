import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type AnyNode, isTag, isText} from 'domhandler'
import {parseDocument} from 'htmlparser2'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'

// How much of what a reader of FirstAgenda sees of the open items is in no
// record: letters of its texts, told without any layout. Beside the fixtures
// this measures anybody's files: DAGSORDEN_PAGES=a.html,b.json

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const own = ['firstagenda', 'firstagenda-json'].flatMap((folder) =>
  readdirSync(path.join(fixtures, folder), {withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(fixtures, folder, entry.name)),
)
const files = [...own, ...(process.env.DAGSORDEN_PAGES ?? '').split(',').filter((file) => file !== '')]

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Elements whose text nobody sees, and the buttons and labels that the portal puts around each item. */
const invisible: ReadonlySet<string> = new Set(['script', 'style', 'title', 'meta'])
const form = /(?:^|\s)(?:pdf-label|fil-ikon|dropdown|dropdown-menu)(?:$|\s)/

function textsIn(node: AnyNode): string[] {
  if (isText(node)) return [node.data]
  if (!('children' in node)) return []
  if (isTag(node) && (invisible.has(node.name) || 'hidden' in node.attribs || form.test(node.attribs.class ?? '')))
    return []
  return node.children.flatMap(textsIn)
}

/** The rows of a page. */
function rowsIn(node: AnyNode): AnyNode[] {
  if (isTag(node) && /^punktrow_/.test(node.attribs.id ?? '')) return [node]
  return 'children' in node ? node.children.flatMap(rowsIn) : []
}

interface Point {
  [key: string]: unknown
  IsOpen: boolean
  Navn: string
  SagsNummer: string
  Punktnummer: string
  Felter: {Html: string | null; Tekst: string | null}[]
  Bilag: {Navn: string}[]
}

/** The texts of each item of a document. */
function itemsOf(file: string, source: string): string[][] {
  if (!file.endsWith('.json')) return rowsIn(parseDocument(source)).map(textsIn)
  const {Dagsordenpunkter: points} = JSON.parse(source) as {Dagsordenpunkter: Point[]}
  return points.map(({Navn, SagsNummer, Punktnummer, Felter, Bilag}) => [
    ...[Navn, SagsNummer, Punktnummer, ...Bilag.map((one) => one.Navn)],
    ...Felter.flatMap(({Html, Tekst}) => [...textsIn(parseDocument(Html ?? '')), Tekst ?? '']),
  ])
}

function lostIn(texts: readonly string[][], {meetings}: Parsed): {all: number; lost: string[]} {
  const items = meetings.flatMap((meeting) => meeting.items)
  let all = 0
  const lost: string[] = []
  for (const [index, item] of items.entries()) {
    if (!item.public) continue
    const parts = [item.number, item.title, item.caseNumber?.raw, ...item.attachments.map(({title}) => title), 'Bilag']
    const kept = letters([...parts, ...item.sections.flatMap(({heading, text}) => [heading, text])].join(''))
    for (const text of (texts[index] ?? []).map(letters)) {
      all += text.length
      if (!kept.includes(text)) lost.push(text)
    }
  }
  return {all, lost}
}

describe('of the text of open items', () => {
  const run = pipeline()

  it.each(files)('at most a hundredth of the letters is in no record: %s', async (file) => {
    const bytes = readFileSync(file)
    const parsed = await run(bytes, file)
    const texts = itemsOf(file, bytes.toString('utf8'))
    expect(parsed.meetings.flatMap(({items}) => items).length).toBe(texts.length)
    const {all, lost} = lostIn(texts, parsed)
    const share = lost.join('').length / all
    if (!own.includes(file)) console.log(path.basename(file), all, lost.join('').length, share.toFixed(4), lost)
    expect(share).toBeLessThanOrEqual(0.01)
  })
})
