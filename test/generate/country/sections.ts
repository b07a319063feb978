import type {Random} from '../random.ts'
import {isoOf, printDay} from './dates.ts'
import type {Item, Meeting, Section, Treatment} from './meeting.ts'
import type {Page} from './page.ts'
import {putRecommendation} from './recommendation.ts'
import type {SaidItem} from './said.ts'
import {vocabularies} from './words.ts'

// The sections of an item, in the order and dress of the form.

export interface Draft {
  page: Page
  random: Random
  meeting: Meeting
  item: Item
  said: SaidItem
}

/**
 * A heading in the form's dress, with the first paragraph behind it where the
 * form has text there; gives its line and what is left to write.
 */
export function putHeading(
  {page, said}: Draft,
  heading: string,
  texts: readonly string[],
): {line: number; rest: readonly string[]} {
  const {form} = page
  if (form.heading === 'inline') {
    const [first, ...rest] = texts
    return {line: page.say(first === undefined ? `${heading}:` : `${heading}: ${first}`), rest}
  }
  const dressed = {
    plain: heading,
    colon: `${heading}:`,
    capitals: heading.toLocaleUpperCase('da'),
    underlined: heading,
    numbered: `${said.sections.length + 1}. ${heading}`,
    bullet: `• ${heading}`,
  }[form.heading]
  const line = page.say(dressed)
  if (form.heading === 'underlined') page.underline(heading)
  page.gap()
  return {line, rest: texts}
}

function putSection(draft: Draft, {kind, heading, texts}: Section): void {
  const {page, said} = draft
  const {line, rest} = putHeading(draft, heading, texts)
  said.sections.push({kind, line})
  for (const text of rest) {
    page.paragraph(text)
    page.gap()
  }
}

function decisionHeading({page}: Draft, {body, day}: Treatment): string {
  const {form} = page
  const date = printDay(day, form.decisionDate)
  return {
    plain: 'Beslutning',
    in: `Beslutning i ${body} den ${date}`,
    body: `Beslutning ${body} den ${date}`,
    bare: `${body} den ${date}`,
    comma: `${body}, ${date}`,
    genitive: `${body}s beslutning den ${date}`,
    owned: `${body}s beslutning`,
    from: `Beslutning fra ${body} den ${date}`,
    stroke: `Beslutning - ${body} den ${date}`,
    treated: `${body}s behandling den ${date}`,
  }[form.decision]
}

function putDecisions(draft: Draft): void {
  const {page, item, said, meeting} = draft
  const {form} = page
  for (const treatment of item.treatments) {
    if (!treatment.own && form.earlier === 'history') continue
    const {line, rest} = putHeading(draft, decisionHeading(draft, treatment), treatment.texts)
    said.sections.push({kind: 'decision', line})
    for (const text of rest) {
      page.paragraph(text)
      page.gap()
    }
    said.decisions.push({
      text: treatment.texts.join(' '),
      outcomes: treatment.outcomes,
      ofThisMeeting: treatment.own,
      body: treatment.own ? null : treatment.body,
      date: treatment.own ? null : isoOf(treatment.day),
    })
  }
  said.votes = item.votes
  if (item.disqualified) said.absences.push({name: item.disqualified.name, reason: 'disqualified'})
  const away = meeting.people.filter((person) => person.away)
  if (form.away === 'item') page.say(`Fraværende: ${away.map(({name, party}) => `${name} (${party})`).join(', ')}`)
  else if (form.away === 'decision') {
    page.say('Fraværende:')
    for (const {name, party} of away) page.say(`${name} (${party})`)
  } else return
  for (const {name} of away) said.absences.push({name, reason: 'absent'})
  page.gap()
}

function putHistory(draft: Draft): void {
  const {page, item, said} = draft
  const earlier = item.treatments.filter(({own}) => !own)
  if (earlier.length === 0 || page.form.earlier !== 'history') return
  const texts = earlier.map(
    ({body, day, texts}) => `${body}, ${printDay(day, page.form.decisionDate)}: ${texts.join(' ')}`,
  )
  const {line, rest} = putHeading(draft, vocabularies[page.form.vocabulary].history, texts)
  said.sections.push({kind: 'history', line})
  for (const text of rest) page.paragraph(text)
  page.gap()
}

function putAttachments(draft: Draft): void {
  const {page, item, said} = draft
  const {form} = page
  if (item.attachments.length === 0) return
  const heading = 'Bilag'
  if (form.attachments === 'inline') page.say(`${heading}: ${item.attachments.join(', ')}`)
  else {
    const marks = {lines: () => '', bullets: () => '• ', numbered: (at: number) => `${at + 1}. `, none: () => ''}
    const lines = item.attachments.map((title, at) => `${marks[form.attachments as keyof typeof marks](at)}${title}`)
    const {rest} = form.heading === 'inline' ? {rest: [...lines]} : putHeading(draft, heading, lines)
    if (form.heading === 'inline') page.say(`${heading}:`)
    for (const line of rest) page.say(line)
  }
  page.gap()
  said.attachments = item.attachments
}

export function putSections(draft: Draft): void {
  const {page, item, said, random} = draft
  const [first, ...others] = item.sections
  const history = () => putHistory(draft)
  const sections = (list: readonly Section[]) => () => {
    for (const section of list) putSection(draft, section)
  }
  const recommendation = () => putRecommendation(draft)
  const decisions = () => putDecisions(draft)
  const steps = {
    case: [sections(item.sections), history, recommendation, decisions],
    recommendationFirst: [recommendation, sections(item.sections), history, decisions],
    recommendationDecision: [sections(first ? [first] : []), recommendation, decisions, sections(others), history],
    decisionFirst: [decisions, sections(item.sections), history, recommendation],
  }[page.form.order]
  for (const step of steps) step()
  if (random.chance(0.9)) putAttachments(draft)
  said.amounts = item.amounts
}
