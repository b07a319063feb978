import {putAttachments} from './attachments.ts'
import {putDecision} from './decision.ts'
import type {ExpectedItem} from './expected.ts'
import type {Random} from './random.ts'
import {putRecommendation} from './recommendation.ts'
import {putRouting} from './routing.ts'
import {type Draft, putBlanks, putIntroduction, putProse, putText} from './sections.ts'
import {type Sheet, textOf} from './sheet.ts'
import {people, person, plainTitle, sentence, thing, trickyTitle} from './words.ts'

const nbsp = '\u00a0'

/** What an item is made of, settled before its first line is written. */
interface Plan {
  announcement: 'none' | 'right' | 'wrong' | 'far'
  otherCaseworkers: 'missing' | 'empty' | 'none' | 'names'
  hasTable: boolean
  introduction: boolean
  summary: boolean
  presentation: boolean
  economy: boolean
  recommendation: boolean
  attachmentsBetween: boolean
  decision: 'missing' | 'empty' | 'told'
  typedDecision: boolean
  attachments: boolean
}

/** @param isFirst whether it is the first of its meeting, whose routing table tells whose pages these are */
function plan(random: Random, isFirst: boolean): Plan {
  const hasTable = random.chance(0.88) || isFirst
  const recommendation = random.chance(0.65)
  const typedDecision = recommendation && random.chance(0.06)
  return {
    announcement: random.pick(['none', 'none', 'none', 'right', 'right', 'right', 'wrong', 'far']),
    otherCaseworkers: random.pick(['missing', 'empty', 'none', 'none', 'names', 'names']),
    hasTable,
    introduction: hasTable && random.chance(0.15),
    summary: random.chance(0.7),
    presentation: random.chance(0.7),
    economy: random.chance(0.35),
    recommendation,
    attachmentsBetween: recommendation && random.chance(0.15),
    decision: typedDecision
      ? 'empty'
      : random.pick(['missing', 'empty', 'told', 'told', 'told', 'told', 'told', 'told']),
    typedDecision,
    attachments: random.chance(0.5),
  }
}

function caseNumber(random: Random): ExpectedItem['caseNumber'] {
  const two = (low: number, high: number): string => String(random.int(low, high)).padStart(2, '0')
  const subject = `${two(0, 99)}.${two(0, 99)}.${two(0, 99)}`
  const facet = random.pick(['A', 'A', 'P', 'G', 'S', 'I', 'K', 'Ø']) + two(0, 99)
  const serial = random.int(1, 3000)
  const year = random.pick([2007, 2012, 2018, 2021, 2000, 2069, 1970, 1985, 1999])
  const raw = `${subject}-${facet}-${serial}-${String(year % 100).padStart(2, '0')}`
  return {raw, scheme: 'kle', subject, facet, serial, year}
}

/** The title, on one line or on several; tells its first. Without a table, only its first paragraph is known to be it. */
function putTitle(sheet: Sheet, random: Random, title: string, hasTable: boolean): number {
  const words = title.split(' ')
  if (words.length < 4 || random.chance(0.8)) return sheet.put(title)
  const cut = random.int(1, words.length - 1)
  const line = sheet.put(words.slice(0, cut).join(' ') + random.pick(['', ' ']))
  if (hasTable) sheet.blank(random.int(0, 1))
  sheet.put(words.slice(cut).join(' '))
  return line
}

/** How many lines at the end of the sheet are blank. */
function trailingBlanks(sheet: Sheet): number {
  let count = 0
  while (sheet.lines.at(-1 - count)?.trim() === '') count++
  return count
}

function putOtherCaseworkers(draft: Draft, form: Plan['otherCaseworkers']): string[] {
  const {random} = draft
  const label = 'Øvrige sagsbehandlere:'
  if (form === 'missing') return []
  const names = form === 'names' ? people(random, random.int(1, 3)) : []
  const value = {
    empty: () => random.pick(['', ' ', nbsp]),
    none: () => ` -${random.pick(['', ' ', nbsp])}`,
    names: () => ` ${random.pick(['', '- '])}${names.join(', ')}${random.pick(['', ' '])}`,
  }[form]()
  putText(draft, label + value)
  return names
}

function putSections(draft: Draft, wanted: Plan, hasOpening: boolean): void {
  const {sheet, random, facts} = draft
  let isFirst = !hasOpening
  // After a table the next text has its own line already; else a heading may follow at once.
  const gap = (): void => {
    if (!isFirst) putBlanks(draft, random.int(0, 3))
    isFirst = false
  }
  if (wanted.introduction) {
    if (!isFirst) sheet.blank(random.int(1, 3))
    isFirst = false
    putIntroduction(draft)
  }
  if (wanted.summary) {
    gap()
    putProse(draft, 'summary', 'Sagsresume')
  }
  if (wanted.presentation) {
    gap()
    putProse(draft, 'presentation', 'Sagsfremstilling')
  }
  if (wanted.economy && !isFirst && trailingBlanks(sheet) < 2) {
    putBlanks(draft, random.int(0, 1 - trailingBlanks(sheet)))
    putProse(draft, 'economy', 'Økonomi')
  }
  if (wanted.recommendation) {
    gap()
    putRecommendation(draft, wanted.typedDecision)
  }
  if (wanted.attachmentsBetween) {
    gap()
    putAttachments(draft, 'Bilag:')
    if (random.chance(0.3)) putBlanks(draft, random.int(4, 10))
  }
  if (wanted.decision !== 'missing') {
    gap()
    putDecision(draft, wanted.decision === 'empty')
  }
  if (wanted.attachments) {
    gap()
    putAttachments(draft, random.pick(['Bilag', 'Bilag', 'Bilag:']))
  }
  facts.sections.sort((one, other) => one.line - other.line)
}

export interface Neighbours {
  /** The item before, whose last section takes up what does not announce this one. */
  before: ExpectedItem | undefined
  bullets: readonly string[]
}

/**
 * Writes what may stand before `Sagsnr.`: "90. Title", which is this item's
 * number, or a line like it, which belongs to the section before.
 */
function putAnnouncement(
  sheet: Sheet,
  random: Random,
  kind: Plan['announcement'],
  title: string,
  before: Neighbours['before'],
): {number: string; line: number} | undefined {
  if (kind === 'none') return undefined
  const number = String(random.int(1, 180))
  const last = before?.sections.at(-1)
  if (kind === 'right') {
    const line = sheet.put(`${number}. ${title}${random.pick(['', '', ' ', nbsp])}`)
    sheet.blank(random.pick([1, 1, 1, 2]))
    return {number, line}
  }
  // Where the section before cannot tell what the line would be to it, there is none.
  if (before !== undefined && (last === undefined || last.kind === 'attachments' || last.text === '')) return undefined
  const mark = sheet.mark()
  if (kind === 'wrong') sheet.put(`${number}. ${plainTitle(random)} igen`)
  else {
    sheet.put(`${number}. ${title}`)
    sheet.blank(1)
    sheet.put(sentence(random))
  }
  sheet.blank(1)
  if (before !== undefined && last !== undefined) {
    last.text = textOf([...last.text.split('\n'), '', ...sheet.since(mark)])
    const decision = before.decisions.at(-1)
    if (last.kind === 'decision' && decision !== undefined) decision.text = last.text
    if (last.kind === 'recommendation' && before.recommendation !== null) {
      before.recommendation.text = last.text
      const points = before.recommendation.points
      const swallowed = textOf(sheet.since(mark)).replace(/\s+/g, ' ')
      if (points.length > 0) points.push(`${points.pop()} ${swallowed}`)
    }
  }
  return undefined
}

export function putItem(sheet: Sheet, random: Random, {before, bullets}: Neighbours): ExpectedItem {
  const wanted = plan(random, before === undefined)
  // Where a title is announced it stands twice, and contract.md does not tell how often its sums count.
  const isPriced = wanted.announcement === 'none' && random.chance(0.1)
  const price = `${random.int(2, 90)},5 mio. kr.`
  const title = isPriced
    ? `Bevilling på ${price} til ${thing(random)}`
    : random.chance(0.3)
      ? trickyTitle(random)
      : plainTitle(random)
  const announced = putAnnouncement(sheet, random, wanted.announcement, title, before)
  // A case number is no key: one meeting can use it for several items.
  const number = before !== undefined && random.chance(0.15) ? before.caseNumber : caseNumber(random)
  const caseworker = person(random)
  const line = sheet.put(
    `Sagsnr.: ${number.raw} Sagsbehandler: ${caseworker}${random.pick(['', ' ', ` ${nbsp}`, ` ${nbsp} `])}`,
  )
  sheet.blank(random.pick([1, 1, 1, 2]))
  const titleLine = isPriced ? sheet.put(title) : putTitle(sheet, random, title, wanted.hasTable)
  sheet.blank(random.pick([1, 1, 1, 2]))

  const facts: Draft['facts'] = {sections: [], recommendation: null, decisions: [], attachments: [], amounts: []}
  if (isPriced)
    facts.amounts.push({line: titleLine, text: price, value: Number.parseFloat(price.replace(',', '.')) * 1e6})
  const draft: Draft = {sheet, random, facts, bullets, stray: ''}
  const hasOtherCaseworkers = wanted.otherCaseworkers !== 'missing'
  const textFollows =
    hasOtherCaseworkers ||
    wanted.introduction ||
    wanted.summary ||
    wanted.presentation ||
    wanted.recommendation ||
    wanted.decision !== 'missing' ||
    wanted.attachments
  const routing = wanted.hasTable ? putRouting(sheet, random, textFollows) : undefined
  draft.stray = routing?.stray ?? ''
  const otherCaseworkers = putOtherCaseworkers(draft, wanted.otherCaseworkers)
  putSections(draft, wanted, hasOtherCaseworkers)
  return {
    line: announced?.line ?? line,
    number: announced?.number ?? null,
    title,
    caseNumber: number,
    caseworker,
    otherCaseworkers,
    routing: routing?.facts ?? null,
    ...facts,
  }
}
