import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'

// What a portal may write in another way next year: capitals, elements around
// elements, headings of another level. What is said stays the same.

const sourceOf = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')
const run = pipeline()
const parse = (source: string): Promise<Parsed> => run(Buffer.from(source), 'x')
const itemsOf = ({meetings}: Parsed) => meetings.flatMap(({items}) => items)
const told = (parsed: Parsed) =>
  itemsOf(parsed).map(({number, title, public: isPublic, decisions, recommendation}) => ({
    number,
    title,
    isPublic,
    decisions: decisions.map(({text}) => text),
    points: recommendation?.points,
  }))

describe('what is closed stays closed', () => {
  it.each(['false', 'False', 'FALSE', '0', 'nej', 'ukendt'])('where the system says %s', async (value) => {
    const sbsys = sourceOf('sbsys/technical-2014.xml').replace(/(<IsPublic>)[\s\S]*?(?=<\/IsPublic>)/g, `$1${value}`)
    expect(itemsOf(await parse(sbsys)).filter((item) => item.public)).toEqual([])
    const json = sourceOf('firstagenda-json/council-minutes-2026.json').replace(
      /"IsOpen":\s*(?:true|false)/g,
      `"IsOpen":"${value}"`,
    )
    expect(itemsOf(await parse(json)).filter((item) => item.public)).toEqual([])
  })

  it.each(['true', 'True', 'TRUE', '1'])('and open where it says %s', async (value) => {
    const sbsys = sourceOf('sbsys/technical-2014.xml').replace(/(<IsPublic>)[\s\S]*?(?=<\/IsPublic>)/g, `$1${value}`)
    expect(itemsOf(await parse(sbsys)).some((item) => item.public)).toBe(true)
  })
})

describe('a page', () => {
  const fragment = sourceOf('general/saved-fragment.html')
  const inCapitals = (source: string) =>
    source.replace(/<(\/?)([a-z][a-z0-9]*)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`)

  it('is one with its tags in capitals', async () => {
    expect(inCapitals(fragment)).toMatch(/^<(?:DIV|SECTION|MAIN)/)
    expect(told(await parse(inCapitals(fragment)))).toEqual(told(await parse(fragment)))
  })

  it('has the number of an item apart from its title, with or without a space between', async () => {
    const page = sourceOf('general/saved-numbers-apart.html')
    const numbers = ['21', '22', '23']
    expect(told(await parse(page)).map(({number}) => number)).toEqual(numbers)
    expect(told(await parse(page.replaceAll('</span><span>', '</span>\n<span>')))).toEqual(told(await parse(page)))
    expect(told(await parse(page.replace('Ny kran', '&Aring;bning af kran'))).map(({title}) => title)).toContain(
      'Åbning af kran på kajen',
    )
  })

  it('tells place and time on one line, with what sort of meeting it is', async () => {
    const page = sourceOf('general/saved-numbers-apart.html')
    const [meeting] = (await parse(page)).meetings
    expect([meeting?.location, meeting?.startTime, meeting?.remarks]).toEqual([
      'Mødelokale Eg',
      '16:30',
      'Ordinært møde',
    ])
    const [bare] = (await parse(page.replace('Ordinært møde - Mødelokale Eg', 'Byrådssalen'))).meetings
    expect([bare?.location, bare?.startTime, bare?.remarks]).toEqual(['Byrådssalen', '16:30', null])
    const [other] = (await parse(page.replace('Mødelokale Eg', 'Sagerne følger'))).meetings
    expect(other?.location).toBe(null)
  })
})

describe('headings in capitals', () => {
  it('say what they say in small letters', async () => {
    const json = sourceOf('firstagenda-json/council-minutes-2026.json')
    const capitals = json.replace(/(<h3>)([^<\\]*)(?=<)/g, (_, tag: string, text: string) => tag + text.toUpperCase())
    expect(capitals).not.toBe(json)
    expect(told(await parse(capitals))).toEqual(told(await parse(json)))
  })
})
