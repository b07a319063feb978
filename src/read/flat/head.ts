import {dateEnd} from '../../text/dates.ts'
import {headLabels, placeEnd, presenceWords, titleWords, type ValueKind} from '../../vocabulary/run-in.ts'
import {bodyEnd} from './bodies.ts'
import {type Stretch, trimEnd, trimStart} from './stretch.ts'

// The head of a flat text: title, body and date stand in a row, labels are run
// into their values, and a head of two columns has all labels before all values:
//
//   Byrådet Referat Dato 27. marts 2014 Sted Medlemmer Fraværende Byrådssalen Bo Ås, Ida Holm Ida Holm
//
//   Byrådet │ Referat │ Dato 27. marts 2014 │ Sted → Byrådssalen │ Medlemmer → Bo Ås, Ida Holm │ Fraværende → Ida Holm

/** A line of a head: one stretch, or a label and the value that belongs to it. */
export type HeadLine = readonly [Stretch] | readonly [label: Stretch, value: Stretch]

interface Label extends Stretch {
  kind: ValueKind
  /** What stands behind it, up to the next label. */
  value: Stretch
}

interface Value extends Stretch {
  kind: ValueKind
}

const kinds = new Map(
  Object.entries(headLabels).flatMap(([kind, words]) => words.map((word) => [word.toLowerCase(), kind as ValueKind])),
)
const labelWords = alternatives([...Object.values(headLabels).flat()])
const labels = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${labelWords})(?![\p{L}-])`, 'gu')
const titles = new RegExp(String.raw`^(?:${alternatives(titleWords)})(?![\p{L}-])(?=\s*(?:$|:|\p{Lu}|\d))`, 'u')
const presence = new RegExp(String.raw`(?<=\p{L} )(?:${presenceWords.join('|')})(?=\s\p{Lu}|$)`, 'gu')
const spaced = /^\p{Lu} (?:\p{L} ){2,30}\p{L}(?!\p{L})/u
const municipality =
  /^(?:(?!\p{L}*(?:rådhus|salen|huset|skole) )\p{Lu}[\p{L}-]{1,40} ){1,3}(?:Kommune|KOMMUNE)(?!\p{L})|^(?:Region|REGION) \p{Lu}[\p{L}]{1,40}/u
const clock = /^(?:[Kk]l\.? ?)?\d{1,2}[.:]\d{2}(?:\s?-\s?(?:kl\.? ?)?\d{1,2}[.:]\d{2})?/u
const lostClock = /^[Kk]l\.?(?=\s|$)/u
const weekday = /^\p{L}\p{Ll}{2,4}dag (?:den )?/u

function alternatives(words: readonly string[]): string {
  const all = words.flatMap((word) => [word, word.toUpperCase()])
  return [...new Set(all)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.'))
    .join('|')
}

/** The lines of a stretch of a head. */
export function headLines(text: string, start: number, end: number): HeadLine[] {
  const found = labelsIn(text, start, end)
  const lines: HeadLine[] = leadLines(text, start, found[0]?.start ?? end).map((line) => [line])
  for (let at = 0; at < found.length; ) {
    let last = at
    while (last + 1 < found.length && isEmpty(text, (found[last] as Label).value)) last++
    const run = found.slice(at, last + 1)
    lines.push(...(run.length > 1 ? pairedLines(text, run) : labelledLines(text, run[0] as Label)))
    at = last + 1
  }
  return lines
}

function labelsIn(text: string, start: number, end: number): Label[] {
  const found: Label[] = []
  for (const {0: word, index} of text.slice(start, end).matchAll(labels)) {
    const from = start + index
    let to = from + word.length
    const hasColon = /^ ?:/.test(text.slice(to, to + 2))
    if (hasColon) to = text.indexOf(':', to) + 1
    // Without a colon it is a label where a value or another label follows, and no sentence goes on.
    else if (!/^\s*(?:$|\p{Lu}|\d)/u.test(text.slice(to, Math.min(end, to + 3)))) continue
    const last = found.at(-1)
    if (last !== undefined) last.value.end = trimEnd(text, 0, from)
    found.push({
      start: from,
      end: to,
      kind: kinds.get(word.toLowerCase()) as ValueKind,
      value: {start: trimStart(text, to, end), end: trimEnd(text, 0, end)},
    })
  }
  return found
}

/** Whether nothing stands behind a label, or the "Kl" whose time is lost. */
function isEmpty(text: string, {start, end}: Stretch): boolean {
  return start >= end || /^[Kk]l\.?$/u.test(text.slice(start, end))
}

/** The titles, bodies, municipalities and dates in a stretch, and nothing else of it. */
export function knownStretches(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  for (let at = trimStart(text, start, end); at < end; ) {
    const known = knownEnd(text, at, end)
    if (known !== undefined) found.push({start: at, end: known})
    at = known === undefined ? nextWord(text, at, end) : trimStart(text, known, end)
  }
  return found
}

/** What stands before the first label: titles, names of bodies, dates, each on a line; sentences stay whole. */
function leadLines(text: string, start: number, end: number): Stretch[] {
  const lines: Stretch[] = []
  let open: number | undefined
  const close = (at: number) => {
    if (open !== undefined && trimEnd(text, 0, at) > open) lines.push({start: open, end: trimEnd(text, 0, at)})
    open = undefined
  }
  for (let at = trimStart(text, start, end); at < end; ) {
    const known = knownEnd(text, at, end)
    if (known !== undefined) {
      close(at)
      lines.push({start: at, end: known})
      at = trimStart(text, known, end)
      continue
    }
    open ??= at
    at = nextWord(text, at, end)
  }
  close(end)
  return lines
}

/** The end of a title, a body, a municipality or a date with its time that begins at an offset and that no sentence goes on behind. */
function knownEnd(text: string, at: number, end: number): number | undefined {
  const rest = text.slice(at, Math.min(end, at + 160))
  const fixed = (spaced.exec(rest) ?? titles.exec(rest) ?? municipality.exec(rest))?.[0]
  if (fixed !== undefined && opensLine(text, at + fixed.length, end)) return at + fixed.length
  const date = weekday.test(rest) || /^\d/.test(rest) ? dateEnd(text, at) : undefined
  if (date !== undefined && date <= end) {
    const lead = /^[,\s-]{1,3}(?:og )?/u.exec(text.slice(date, date + 5))?.[0] ?? ''
    const time = clock.exec(text.slice(date + lead.length, end)) ?? lostClock.exec(text.slice(date + lead.length, end))
    const to = time === null ? date : date + lead.length + time[0].length
    return opensLine(text, to, end) ? to : undefined
  }
  const body = bodyEnd(text, at)
  if (body === undefined || body > end || !opensLine(text, body, end)) return undefined
  return text.charAt(body) === ',' ? body + 1 : body
}

function opensLine(text: string, at: number, end: number): boolean {
  return (
    /^[.,]?\s*(?:$|\p{Lu}|\d|(?:man|tirs|ons|tors|fre|lør|søn)dag)/u.test(text.slice(at, Math.min(end, at + 12))) &&
    !/^\p{L}/u.test(text.charAt(at))
  )
}

function nextWord(text: string, at: number, end: number): number {
  let next = at
  while (next < end && !/\s/.test(text.charAt(next))) next++
  return trimStart(text, next, end)
}

/** A label with its value; names that are told to be there one by one stand one a line. */
function labelledLines(text: string, label: Label): HeadLine[] {
  const {start, end} = label.value
  if (isEmpty(text, label.value)) return [[{start: label.start, end: Math.max(label.end, end)}]]
  const told = label.kind === 'people' ? [...text.slice(start, end).matchAll(presence)] : []
  if (told.length > 1) {
    const lines: HeadLine[] = [[{start: label.start, end: label.end}]]
    let from = start
    for (const {0: word, index} of told) {
      const to = start + index + word.length
      lines.push([{start: from, end: to}])
      from = trimStart(text, to, end)
    }
    if (from < end) lines.push([{start: from, end}])
    return lines
  }
  if (label.kind === 'people') {
    const [first, ...others] = peopleIn(text, start, end)
    if (first !== undefined && others.length > 0)
      return [[{start: label.start, end: first.end}], ...others.map((list): HeadLine => [list])]
  }
  return [[{start: label.start, end}]]
}

/** Labels of which only the last has anything behind it: the values of all of them, where they are told apart by what they are. */
function pairedLines(text: string, run: readonly Label[]): HeadLine[] {
  const last = run.at(-1) as Label
  const values = valuesIn(text, last.value.start, last.value.end)
  const pairs = new Map<Label, Value>()
  for (const value of values) {
    const label = run.find((one) => !pairs.has(one) && fits(one.kind, value.kind))
    if (label === undefined) {
      pairs.clear()
      break
    }
    pairs.set(label, value)
  }
  const isOwn = pairs.size === 1 && fits(last.kind, (values[0] as Value).kind)
  if (pairs.size === 0 || isOwn) {
    return run.flatMap((label) => labelledLines(text, label))
  }
  return run.flatMap((label): HeadLine[] => {
    const value = pairs.get(label)
    const own = {start: label.start, end: label.end}
    if (value === undefined) return [[label === last ? own : {...own, end: Math.max(label.end, label.value.end)}]]
    return label.kind === 'people' ? [[own], [value]] : [[own, value]]
  })
}

function fits(label: ValueKind, value: ValueKind): boolean {
  return label === value || (label === 'date' && value === 'time') || (label === 'place' && value === 'text')
}

/** The values in a row: dates, times, a place, lists of people. */
function valuesIn(text: string, start: number, end: number): Value[] {
  const values: Value[] = []
  let at = start
  while (at < end) {
    const date = dateEnd(text, at)
    const time = clock.exec(text.slice(at, Math.min(end, at + 40)))
    if (date !== undefined && date <= end) values.push({kind: 'date', start: at, end: date})
    else if (time !== null) values.push({kind: 'time', start: at, end: at + time[0].length})
    else break
    at = trimStart(text, (values.at(-1) as Value).end, end)
  }
  if (at >= end) return values
  const place = placeEnd(text.slice(at, end))
  if (place !== undefined) {
    values.push({kind: 'place', start: at, end: at + place})
    at = trimStart(text, at + place, end)
  }
  const lists = peopleIn(text, at, end)
  if (lists.length > 0) values.push(...lists.map((list): Value => ({kind: 'people', ...list})))
  else if (at < end) values.push({kind: 'text', start: at, end})
  return values
}

/** Lists of people in a row: a name that has stood before begins another one. Empty where it is no list. */
function peopleIn(text: string, start: number, end: number): Stretch[] {
  const entries = [...text.slice(start, end).matchAll(/[^,]+/gu)].map(({0: entry, index}) => {
    const from = start + index + entry.length - entry.trimStart().length
    return {start: from, end: trimEnd(text, 0, start + index + entry.length)}
  })
  if (
    entries.length < 2 ||
    !entries.every((entry) => /^\p{Lu}[\p{L}\s.'()-]*$/u.test(text.slice(entry.start, entry.end)))
  )
    return []
  const seen = new Set<string>()
  const lists: Stretch[] = []
  let from = start
  for (const entry of entries) {
    const name = text.slice(entry.start, entry.end).replace(/\.$/u, '')
    const again = [...seen].find((one) => name.endsWith(` ${one}`))
    if (again !== undefined) {
      const at = entry.start + name.lastIndexOf(again)
      lists.push({start: from, end: trimEnd(text, 0, at)})
      from = at
      seen.clear()
    } else if (seen.has(name)) {
      lists.push({start: from, end: trimEnd(text, 0, entry.start)})
      from = entry.start
      seen.clear()
    }
    seen.add(again ?? name)
  }
  lists.push({start: from, end})
  return lists.map((list) => ({start: list.start, end: trimComma(text, list.end)}))
}

function trimComma(text: string, to: number): number {
  const end = trimEnd(text, 0, to)
  return text.charAt(end - 1) === ',' ? end - 1 : end
}
