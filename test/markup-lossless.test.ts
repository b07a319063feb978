import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse as parseSelector, type Selector} from 'css-what'
import {describe, expect, it} from 'vitest'
import {type Layout, loadLayouts, type Parsed, pipeline} from '../src/index.ts'

// Nothing of marked-up text is lost in silence, whatever a layout forgets. Each
// name that a layout selects by is changed in the document, as a portal does
// with its next version: what the records had before is still in them, or
// reported as unclaimed, or the document is refused as a whole.

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const layouts = loadLayouts().filter(({markup}) => markup !== null)
const documents = layouts.flatMap((layout) =>
  readdirSync(path.join(fixtures, layout.name))
    .filter((name) => /\.(?:html|json|xml)$/.test(name) && !name.endsWith('.options.json'))
    .map((name) => ({layout, name, source: readFileSync(path.join(fixtures, layout.name, name), 'utf8')})),
)
const run = pipeline()
const parse = (source: string): Promise<Parsed> => run(Buffer.from(source), 'document')

/** All strings of a value that stand for selectors: those of line patterns do not matter here. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What a selector names: classes, ids, attributes and their values and, in an export, elements. */
function namesOf(steps: readonly Selector[], isPage: boolean): string[] {
  return steps.flatMap((step): string[] => {
    if (step.type === 'tag') return isPage ? [] : [step.name]
    if (step.type === 'attribute') return [step.name, ...step.value.split(' ')]
    if (step.type === 'pseudo' && Array.isArray(step.data)) return step.data.flatMap((one) => namesOf(one, isPage))
    return []
  })
}

/** The names that a layout selects by. */
function namesIn({markup}: Layout): string[] {
  const isPage = markup?.format === 'html'
  const names = stringsIn(markup).flatMap((text) => {
    try {
      return parseSelector(text).flatMap((steps) => namesOf(steps, isPage))
    } catch {
      // A line pattern, or words.
      return []
    }
  })
  return [...new Set(names)].filter((name) => !['', 'align', 'class', 'right'].includes(name))
}

/** A source with a name changed wherever it is one of the markup: in tags and keys. */
function renamed(source: string, name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const inTag = new RegExp(`(?<![\\w-])${literal}(?![\\w-])|(?<=["'])${literal}(?=_)`, 'g')
  const changed = source.replace(/<[^<>!]*>/g, (tag) => tag.replace(inTag, `${name}Neu`))
  return changed.replaceAll(`"${name}":`, `"${name}Neu":`)
}

const words = (text: string) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** The words of what is to read in records. */
function wordsOf({meetings}: Parsed): Set<string> {
  const texts = meetings.flatMap(({location, remarks, committee, participants, items}) => [
    ...[location ?? '', remarks ?? '', committee?.name ?? ''],
    ...participants.map(({name}) => name),
    ...items.flatMap((item) => [
      // What is closed is kept from messages as well.
      item.public ? item.title : '',
      ...item.sections.flatMap(({heading, text}) => [heading ?? '', text]),
      ...item.attachments.map(({title}) => title),
    ]),
  ])
  return new Set(texts.flatMap(words))
}

/** The words that a document gives anywhere: in its records, or in what is reported to be in none. */
function wordsKept(parsed: Parsed): Set<string> {
  const kept = wordsOf(parsed)
  for (const node of parsed.tree.children) {
    const unclaimed = node.type === 'meeting' ? node.children : [node]
    for (const one of unclaimed) if (one.type === 'unclaimed') for (const word of words(one.value)) kept.add(word)
  }
  for (const {ruleId, actual} of parsed.file.messages)
    if (ruleId === 'unclaimed-text') for (const word of words(String(actual))) kept.add(word)
  for (const word of words(JSON.stringify(parsed.meetings))) kept.add(word)
  return kept
}

const peopleIn = ({meetings}: Parsed) => meetings.flatMap(({participants}) => participants.map(({name}) => name))

const closedIn = ({meetings}: Parsed) => meetings.flatMap(({items}) => items).filter((item) => !item.public).length

describe.each(documents)('$layout.name/$name', ({layout, source}) => {
  it('has nothing that is reported as unclaimed', async () => {
    const {file} = await parse(source)
    expect(file.messages.filter(({ruleId}) => ruleId === 'unclaimed-text').map(({actual}) => actual)).toEqual([])
  })

  it('keeps its text, or says what is lost, and invents nobody, whatever it calls its parts', async () => {
    // What stands in attributes is no text.
    const readable = source.replace(/<[^<>!]*>/g, ' ')
    const original = await parse(source)
    const before = [...wordsOf(original)].filter((word) => readable.includes(word))
    for (const name of namesIn(layout)) {
      const changed = renamed(source, name)
      if (changed === source) continue
      const parsed = await parse(changed)
      expect(
        peopleIn(parsed).filter((one) => !peopleIn(original).includes(one)),
        `with "${name}" renamed`,
      ).toEqual([])
      const isRefused = parsed.meetings.length === 0 && parsed.file.messages.some(({fatal}) => fatal === true)
      // A word that closes items can come to stand where it does: what may be closed is kept from messages, too.
      if (isRefused || closedIn(parsed) > closedIn(original)) continue
      const kept = wordsKept(parsed)
      // Two elements without white space between them are one word of the page's text.
      const lost = before.filter((word) => !kept.has(word) && ![...kept].some((one) => one.endsWith(word)))
      expect(lost, `with "${name}" renamed`).toEqual([])
    }
  })
})
