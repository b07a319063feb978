import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

// The map of the house in src/README.md is true: its folders know only those
// above them, and no file leads back to itself.

const root = new URL('../src/', import.meta.url).pathname

/** The files of a folder that are written by hand, below it. */
const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

/** What a file imports of the house, types as well. */
const imports = new Map(
  files.map((file) => {
    const names = readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:from |import |import\()'(\.[^']+\.ts)'/g)
    return [file, [...names].map(([, name]) => path.posix.join(path.posix.dirname(file), name as string))]
  }),
)

/** Folders, and files that stand beside them, in the order of the map. */
const rooms = readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^\| \[([\w.]+)\]/gm)
const order = [...rooms].map(([, room]) => room as string)
const roomOf = (file: string) => file.split('/')[0] as string

/** The library's two doors know all rooms and are known by none. */
const doors = ['browser.ts', 'index.ts']

describe('the map of the house', () => {
  it('names every folder', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set([...order, ...doors]))
  })

  it('has no arrow that runs back up', () => {
    const back = [...imports].flatMap(([file, known]) =>
      known.filter((other) => rank(other) > rank(file)).map((other) => `${file} -> ${other}`),
    )
    expect(back).toEqual([])
  })

  it('has no circle of files', () => {
    expect(circle()).toEqual([])
  })
})

describe('the expressions of the house', () => {
  it('ask for no capital or small letters where they fold these', () => {
    // Those that are written as such the build refuses; these are made of texts.
    const made = files.flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const calls = text.matchAll(/new RegExp\(((?:(?!new RegExp|const )[\s\S])*?),\s*'[dgmsuvy]*i[dgimsuvy]*',?\s*\)/g)
      return [...calls].filter(([, parts]) => /\\p\{L[ul]\}/.test(parts as string)).map(() => file)
    })
    expect(made).toEqual([])
  })
})

function rank(file: string): number {
  return doors.includes(file) ? order.length : order.indexOf(roomOf(file))
}

/** The first circle of files that is met; empty where there is none. */
function circle(): string[] {
  const done = new Set<string>()
  const open: string[] = []
  const walk = (file: string): string[] => {
    if (open.includes(file)) return [...open.slice(open.indexOf(file)), file]
    if (done.has(file)) return []
    open.push(file)
    for (const other of imports.get(file) ?? []) {
      const found = walk(other)
      if (found.length > 0) return found
    }
    open.pop()
    done.add(file)
    return []
  }
  for (const file of files) {
    const found = walk(file)
    if (found.length > 0) return found
  }
  return []
}

/** Words that minutes are full of: an expression with one of them belongs to the vocabulary. */
const danish = new Set(
  `og på til fra med af ved den det som er var har havde blev bliver ikke punkt punkter pkt sag sager sagen nr stk kl møde mødet
   udvalg udvalget råd rådet byråd byrådet kommune kommunen bilag beslutning indstilling formand borgmester medlem medlemmer
   fraværende afbud deltog stede stedfortræder suppleant åben lukket referat dagsorden side sider kroner mio mia ingen intet ja
   nej uden under efter før inden samt eller marts maj oktober mandag onsdag stemte imod forbehold at kr kroner tlf
   telefon afholdt dato sted referent`.split(/\s+/),
)

/** Which expressions may have such words: those of our own messages, which are English. */
const ownMessages = 'diagnostics/danish-messages.ts'

/** An expression in code, where one can stand. */
const literal =
  /(?<=(?:[=(,:?[!&|>]|return)\s*|^\s+)\/(?![/*])(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/gm

/** A text that an expression is made of. */
const madeOf = /String\.raw`(?<raw>[^`]*)`|new RegExp\(\s*[`'](?<made>[^`']*)[`']/g

/** How many expressions of a file have Danish words; letters in brackets are no words. */
function danishExpressions(file: string): number {
  const code = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const isDanish = (source: string) =>
    source
      .replace(/\[[^\]]*\]|\\[a-zA-Z](?:\{[^}]*\})?|\(\?<\w+>/g, ' ')
      .match(/\p{L}{2,}/gu)
      ?.some((word) => danish.has(word.toLowerCase())) === true
  const made = [...code.matchAll(madeOf)].map(({groups}) => groups?.raw ?? groups?.made ?? '')
  const written = [...code.matchAll(literal)].map(({groups}) => groups?.source ?? '')
  return [...written, ...made].filter(isDanish).length
}

describe('Danish words', () => {
  it('stand in the vocabulary and in layouts, and in no expressions of the code', () => {
    const rest = files.filter((file) => !/^(?:vocabulary|layouts|report)\//.test(file))
    expect(rest.filter((file) => danishExpressions(file) > 0)).toEqual([ownMessages])
  })
})
