import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'
import {compareForms, describeComparison} from './forms/compare.ts'

// fixtures/forms/<system>/ holds one meeting in several forms, and what each has
// that another has not: "a.pdf b.xml": {"a.pdf": [path…], "b.xml": […]} in files
// that end in differences.json. DAGSORDEN_FORMS="a.xml,b.pdf" compares two files of anybody's:
//
//   DAGSORDEN_FORMS=… npx vitest run test/forms.test.ts

const root = fileURLToPath(new URL('../fixtures/forms/', import.meta.url))

const parse = pipeline()

async function meetingOf(file: string): Promise<Meeting> {
  const {meetings} = await parse(readFileSync(file), path.basename(file))
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

/** A meeting in several forms: its files, and what each has that another has not, by pairs of names. */
interface Forms {
  system: string
  files: string[]
  differences: Record<string, unknown>
}

function formsIn(system: string): Forms {
  const folder = path.join(root, system)
  const [differences, files] = [true, false].map((isList) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('differences.json') === isList)
      .sort()
      .map((name) => path.join(folder, name)),
  ) as [string[], string[]]
  return {
    system,
    files,
    differences: Object.assign({}, ...differences.map((file) => JSON.parse(readFileSync(file, 'utf8')))),
  }
}

/** Fujitsu's export and the page that it prints beside it are fixtures of a layout each. */
const twins: Forms = {
  system: 'edoc-fujitsu',
  files: ['edoc-fujitsu/leisure-2017.xml', 'edoc-fujitsu-html/leisure-2017.html'].map((file) =>
    path.join(root, '..', file),
  ),
  differences: {
    'leisure-2017.xml leisure-2017.html': {
      'leisure-2017.xml': [
        ...['dorthe kvist', 'aksel ravn', 'inge lyhne', 'poul-erik fog', 'sara nørby'].map(
          (name) => `participants[${name}]`,
        ),
        'items[7].sections[decision ]',
        'items[7].decisions[2017-02-02 folkeoplysningsudvalget]',
        'items[9]',
      ],
      'leisure-2017.html': [],
    },
  },
}

describe.each([...readdirSync(root).sort().map(formsIn), twins])('$system', ({files, differences}) => {
  const pairs = files.flatMap((first, index) => files.slice(index + 1).map((second) => [first, second] as const))

  it('has several forms', () => {
    expect(pairs.length).toBeGreaterThan(0)
  })

  it.each(pairs.map((pair) => ({pair, names: pair.map((file) => path.basename(file)).join(' ')})))(
    '$names do not contradict',
    async ({pair: [first, second], names}) => {
      const comparison = compareForms(await meetingOf(first), await meetingOf(second))
      expect(comparison.contradictions).toEqual([])
      expect({
        [path.basename(first)]: comparison.onlyFirst.map((difference) => difference.path),
        [path.basename(second)]: comparison.onlySecond.map((difference) => difference.path),
      }).toEqual(differences[names])
    },
  )
})

const given = process.env.DAGSORDEN_FORMS?.split(',') ?? []

describe.runIf(given.length === 2)('two files given', () => {
  it('do not contradict', async () => {
    const [first, second] = given as [string, string]
    const comparison = compareForms(await meetingOf(first), await meetingOf(second))
    console.log(describeComparison(comparison))
    expect(comparison.contradictions).toEqual([])
  })
})

describe('a comparison', async () => {
  const minutes = await meetingOf(fileURLToPath(new URL('../fixtures/herning/council-2017.txt', import.meta.url)))
  const changed = (change: (copy: Meeting) => void) => {
    const copy = structuredClone(minutes)
    change(copy)
    return compareForms(minutes, copy)
  }

  it('finds nothing between a form and itself', () => {
    expect(compareForms(minutes, minutes)).toEqual({contradictions: [], onlyFirst: [], onlySecond: []})
  })

  it.each<[string, (copy: Meeting) => void]>([
    ['date', (copy) => Object.assign(copy, {date: '2001-01-01'})],
    ['documentType', (copy) => Object.assign(copy, {documentType: 'agenda'})],
    ['items.length', (copy) => copy.items.pop()],
    ['items[1].title', (copy) => Object.assign(copy.items[0] as object, {title: 'Noget andet'})],
    ['items[1].public', (copy) => Object.assign(copy.items[0] as object, {public: false})],
    ['items[1].caseNumber', (copy) => Object.assign(copy.items[0]?.caseNumber as object, {raw: '12/1'})],
    [
      'items[1].decisions[this meeting].text',
      (copy) => Object.assign(copy.items[0]?.decisions[0] as object, {text: 'Nej'}),
    ],
    [
      'items[1].attachments[1].title',
      (copy) => Object.assign(copy.items[0]?.attachments[0] as object, {title: 'Kort'}),
    ],
  ])('finds a contradiction in %s', (place, change) => {
    const {contradictions} = changed(change)
    expect(contradictions.map((difference) => difference.path.replace(/items\[\d+\]/, 'items[1]'))).toContain(place)
  })

  it('lists what one form has not', () => {
    const {contradictions, onlyFirst} = changed((copy) => {
      copy.location = null
      copy.items[0]?.sections.shift()
    })
    expect(contradictions).toEqual([])
    expect(onlyFirst.map((difference) => difference.path)).toEqual([
      'location',
      expect.stringMatching(/^items\[.*\]\.sections\[/),
    ])
  })

  it('takes another line break for none', () => {
    const {contradictions} = changed((copy) => {
      const section = copy.items[0]?.sections[0]
      if (section !== undefined) section.text = `• ${section.text.replaceAll(' ', '\n')}`
    })
    expect(contradictions).toEqual([])
  })
})
