import {load} from 'cheerio'
import type {Random} from '../generate/random.ts'

// Where a probe is put: a word that stands nowhere else, into a document that is
// otherwise as it was.

/** A word and the document that it was put into. */
export interface Probe {
  word: string
  source: string
  /** The line or the stretch that it stands in, for a message. */
  around: string
}

/** A word that no document has. */
export function newWord(random: Random): string {
  return `kvist${Array.from({length: 6}, () => random.pick([...'abdefglmnorst'])).join('')}`
}

/** Puts a word into a text: as a line of its own, behind a line, or between two words of one. */
export function inText(text: string, word: string, random: Random): Probe {
  const lines = text.split('\n')
  const printed = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const how = random.pick(['line', 'line', 'behind', 'within'] as const)
  const at = how === 'line' ? random.int(0, lines.length - 1) : random.pick(printed)
  const [, line = '', end = ''] = /^(.*?)(\r?)$/s.exec(lines[at] as string) ?? []
  if (how === 'line') {
    const own = random.pick([capital, `${capital}.`, `Der er også ${word} at se.`, `${capital}:`, `- ${word}`])
    const added = random.chance(0.5) ? [end, `${own}${end}`, end] : [`${own}${end}`]
    lines.splice(at, 0, ...added)
    return {word, source: lines.join('\n'), around: `"${own}" before "${line}"`}
  }
  const gaps = Array.from(line.matchAll(/(?<=\S) +(?=\S)/gu), ({index}) => index)
  const to = how === 'behind' || gaps.length === 0 ? line.length : random.pick(gaps)
  const put =
    how === 'behind' ? random.pick([` ${word}`, ` - ${word.toUpperCase()}`, `, ${word}`, ` (${word})`]) : ` ${word}`
  lines[at] = `${line.slice(0, to)}${put}${line.slice(to)}${end}`
  return {word, source: lines.join('\n'), around: lines[at]}
}

/** Puts a word into what an export or a page says once, and what its records have: between two words of it, or behind it. */
export function inMarkup(source: string, records: string, word: string, random: Random): Probe | undefined {
  const folded = source.replace(/\s+/gu, ' ')
  const isKept = (text: string) => {
    const printed = text.replace(/\s+/gu, ' ').trim()
    return printed.length >= shortestText && records.includes(printed) && folded.split(printed).length === 2
  }
  const places: number[] = []
  for (const {0: found, 1: text = '', index} of source.matchAll(
    /(?:>|:\s*")((?:[^"<>\\]|\\.)*\p{L}(?:[^"<>\\]|\\.)*)(?=[<"])/gu,
  )) {
    if (!text.split(/&lt;.*?&gt;|[\r\n]/u).some(isKept)) continue
    const from = index + found.length - text.length
    for (const gap of text.matchAll(/(?<=\p{L})(?=[ .,:]|$)/gu)) {
      const before = text.slice(0, gap.index)
      // Not within a tag that is written as text, and not within an entity.
      if (before.lastIndexOf('&lt;') <= before.lastIndexOf('&gt;') && !/&[^;\s]*$/.test(before))
        places.push(from + gap.index)
    }
  }
  if (places.length === 0) return undefined
  const at = random.pick(places)
  return {
    word,
    source: `${source.slice(0, at)} ${word}${source.slice(at)}`,
    around: source.slice(Math.max(0, at - 60), at + 40),
  }
}

/**
 * Puts a word behind the end of an element of a page, where a reader of the page sees it.
 *
 * @param around selectors of what stands around the text of the page, where nothing is read
 */
export function behindElement(
  source: string,
  around: readonly string[],
  word: string,
  random: Random,
): Probe | undefined {
  const body = /<body\b/iu.exec(source)?.index ?? 0
  // Between the parts of a table no text can stand.
  const ends = Array.from(source.matchAll(/<\/(?!t(?:able|body|d|foot|h|head|r)\b)[a-z]\w*>/giu))
    .map(({0: tag, index}) => index + tag.length)
    .filter((at) => at > body)
  for (let tries = 0; tries < mostTries && ends.length > 0; tries++) {
    const at = random.pick(ends)
    const changed = `${source.slice(0, at)} ${word} ${source.slice(at)}`
    const $ = load(changed)
    const holder = $('body, body *').filter((_, element) =>
      element.children.some((child) => child.type === 'text' && child.data.includes(word)),
    )
    // What stands outside of the main part of a page stands around it.
    const isOutside = $('main').length > 0 && holder.closest('main').length === 0
    const isSeen =
      holder.length > 0 &&
      !isOutside &&
      holder.closest(
        ['script, style, template, noscript, nav, select, [role=navigation], [role=dialog]', ...around].join(),
      ).length === 0
    if (isSeen) return {word, source: changed, around: source.slice(Math.max(0, at - 200), at + 60)}
  }
  return undefined
}

const mostTries = 20

/** A text that is shorter can be a value of another kind. */
const shortestText = 12
