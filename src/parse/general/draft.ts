import type {FieldName} from '../../layouts/pattern.ts'
import type {LayoutFile} from '../../layouts/schema.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {HeadLabelToken} from '../../tokens/head-label.ts'
import type {HeadingToken} from '../../tokens/heading.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {beforeDay} from '../../vocabulary/dates.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import type {HeadLabel} from '../../vocabulary/labels.ts'
import {lists} from './head-people.ts'
import type {SeriesStart} from './item-start.ts'
import {type Outline, outlineOf} from './meeting.ts'
import {judge} from './verdict.ts'

// A layout to begin with, made of what the general reader sees in a document that
// it reads badly: the labels of the head, how items begin, the headings. What it
// does not see is said, with where in the layout it goes.

/** A layout to begin with, and what was seen and not seen. */
export interface Draft {
  layout: LayoutFile
  seen: string[]
}

/** Which value a label of a head stands before. */
const valueNames: Partial<Record<HeadLabel, FieldName>> = {
  committee: 'committee',
  municipality: 'municipality',
  date: 'date',
  startTime: 'startTime',
  endTime: 'endTime',
  location: 'location',
  remarks: 'remarks',
}

/** What each part that was not found is given by. */
const remedies: Readonly<Record<string, string>> = {
  'no date': 'give the line of the date in head.fields, with {date} in the place of its value',
  'no body': 'give the line of the committee in head.fields or head.opening, with {committee}',
  'no word for what the document is': 'give the line that calls it minutes in head.minutesTitles',
  'no items behind its table of contents': 'give the document beyond its first pages',
  'no series of items': 'give the line that an item begins with in item.start, with {number} and {title}',
}

/** Drafts a layout for a document. */
export function draftLayout(tokens: LineTokens, about: string): Draft {
  const outline = outlineOf(tokens, 0, tokens.lines.count)
  const first = outline.starts.items[0]?.firstLine ?? tokens.lines.count
  const fields = headFields(tokens, first)
  const members = headLists(tokens, first)
  const titles = titlesOf(tokens, first)
  const start = startOf(tokens, outline)
  const labels = itemFields(tokens, outline)
  const headings = headingsOf(tokens, first)
  const layout: LayoutFile = {
    name: 'draft',
    about,
    extends: 'default',
    head: {minutesTitles: titles, fields, members},
    recognise: {any: [...titles, ...fields, ...headings.filter((one) => typeof one === 'string')].slice(0, mostSigns)},
    item: {start: start === undefined ? [] : [start], ascending: true, title: 'same-line', fields: labels},
    headings,
  }
  const lacks = judge(tokens, outline).lacks
  const seen = [
    `labels of the head: ${fields.length}; lists of people: ${members.length}; titles: ${titles.length}`,
    start === undefined
      ? `items by: ${outline.starts.form}; found: ${outline.starts.items.length}`
      : `items that begin as "${start}": ${outline.starts.items.length}`,
    `labels of items: ${labels.length}; headings: ${headings.length}`,
    ...lacks.map((lack) => `${lack}: ${remedies[lack] ?? 'give it in the layout'}`),
  ]
  return {layout, seen}
}

/** How many lines a document is told by. */
const mostSigns = 8

/** The labels of the head, and each as printed. */
function* headLabels(tokens: LineTokens, to: number): Generator<{label: HeadLabelToken; printed: string}> {
  for (const line of tokens.withText(0, to)) {
    const label = tokens.label(line)
    const printed = label === undefined ? '' : labelOf(tokens, line, label.value)
    if (label !== undefined && printed !== '') yield {label, printed}
  }
}

function headFields(tokens: LineTokens, to: number): string[] {
  const found = new Map<FieldName, string>()
  for (const {label, printed} of headLabels(tokens, to)) {
    const name = valueNames[label.label]
    if (name !== undefined && label.hasColon && !found.has(name)) found.set(name, `${printed} {${name}?}`)
  }
  return [...found.values()]
}

function headLists(tokens: LineTokens, to: number): {line: string; present?: boolean}[] {
  const found = new Map<string, {line: string; present?: boolean}>()
  for (const {label, printed} of headLabels(tokens, to)) {
    if (lists[label.label] === undefined) continue
    const hasNames = label.value.end > label.value.start
    const pattern = hasNames ? `${printed} {text}` : printed
    found.set(pattern, {line: pattern, ...(label.label === 'away' && {present: false})})
  }
  return [...found.values()]
}

/** A label as printed, with its colon. */
function labelOf(tokens: LineTokens, line: number, value: Stretch): string {
  const {start, end, hasColon} = tokens.dress(line)
  const isEmpty = value.end <= value.start
  return plain(tokens.lines.clean(start, isEmpty ? end : value.start)) + (isEmpty && hasColon ? ':' : '')
}

/** The lines that call the document minutes, with placeholders for body, day and place. */
function titlesOf(tokens: LineTokens, to: number): string[] {
  const found = new Set<string>()
  for (const line of tokens.withText(0, to)) {
    const {parts, isWhole} = tokens.title(line)
    if (!isWhole || !parts.some(({name}) => name === 'minutes')) continue
    let pattern = ''
    let from = tokens.dress(line).start
    const used = new Set<string>()
    for (const {name, start, end} of parts) {
      if (name === 'minutes' || name === 'agenda' || used.has(name)) continue
      used.add(name)
      pattern += `${tokens.lines.text.slice(from, start)}{${name}}`
      from = end
    }
    pattern += tokens.lines.text.slice(from, tokens.dress(line).end)
    if (!/\}\s*\{/.test(pattern)) found.add(pattern.replace(/\s+/g, ' ').trim())
  }
  return [...found]
}

/** The line that the items begin with; undefined where they have no number with a title behind it. */
function startOf(tokens: LineTokens, {starts}: Outline): string | undefined {
  const one: SeriesStart | undefined = starts.series?.starts.find(({token}) => token.title !== undefined)
  if (one === undefined || one.token.title === undefined) return undefined
  const {number, title, access} = one.token
  // A pattern begins with the number.
  if (number.start > title.start) return undefined
  const {text} = tokens.lines
  const before = plain(text.slice(tokens.dress(one.line).start, number.start))
  const between = access === undefined ? text.slice(number.end, title.start) : ' {access} '
  return `${before === '' ? '' : `${before} `}{number}${between.replace(/\s+/g, ' ')}{title}`
}

function itemFields(tokens: LineTokens, {starts}: Outline): string[] {
  const found = new Set<string>()
  for (const {bodyFrom} of starts.items) {
    for (const line of tokens.withText(bodyFrom, Math.min(tokens.lines.count, bodyFrom + linesOfLabels))) {
      const names = new Set<string>()
      const parts = tokens.fields(line).flatMap(({label, start, value}) => {
        const name = label === 'journalNumber' ? 'caseNumber' : label === 'nothing' || names.has(label) ? 'text' : label
        names.add(name)
        return [`${plain(tokens.lines.clean(start, value.start))} {${name}?}`]
      })
      if (parts.length > 0) found.add(parts.join(' '))
    }
  }
  return [...found].slice(0, mostSigns)
}

/** How many lines behind a title can be labels of the item. */
const linesOfLabels = 6

type DraftedHeading = NonNullable<LayoutFile['headings']>[number]

/** Headings that stand alone on a line of the items: those of the vocabulary, and decisions with their body and day. */
function headingsOf(tokens: LineTokens, from: number): DraftedHeading[] {
  const found = new Map<string, DraftedHeading>()
  for (const heading of tokens.headings(from, tokens.lines.count)) {
    if (heading.textFrom !== undefined) continue
    const printed = patternOf(tokens, heading)
    if (heading.form === 'dated word') found.set(printed, {line: printed, kind: heading.kind})
    else if (heading.form === 'word' && kindOfHeading(printed) !== undefined) found.set(printed, printed)
  }
  return [...found.values()]
}

/** A heading with placeholders for the body, the day and the number of the point. */
function patternOf(tokens: LineTokens, {heading, body, date, number}: HeadingToken): string {
  let pattern = ''
  let from = heading.start
  for (const [name, range] of Object.entries({body, date, number})) {
    if (range === undefined || range.start < from) continue
    // "den" stands before the value, though it is of the day.
    const word = beforeDay.exec(tokens.lines.text.slice(range.start, range.start + 4))?.[0].length ?? 0
    pattern += `${plain(tokens.lines.clean(from, range.start + word))} {${name}} `
    from = range.end
  }
  return `${pattern}${plain(tokens.lines.clean(from, heading.end))}`
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,:])/g, '')
    .trim()
}

/** A text as a pattern has it: without braces, which stand for values there. */
function plain(text: string): string {
  return text.replace(/[{}]/g, '').trim()
}
