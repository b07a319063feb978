import type {Random} from '../random.ts'
import {vocabularies} from './words.ts'

// The shapes of documents, one axis a trait; the plainest value first.

export const axes = {
  /** How the head tells what met, when and where. */
  head: ['labels', 'columns', 'below', 'sentence', 'told', 'lines', 'dash', 'dot'],
  labels: ['committee', 'date', 'moment', 'start', 'capitals'],
  municipality: ['none', 'line', 'capitals'],
  word: ['Referat', 'REFERAT', 'Beslutningsprotokol', 'Protokol', 'R E F E R A T', 'Dagsorden'],
  date: ['long', 'weekday', 'Weekday', 'dashes', 'dots', 'slashes', 'short', 'month', 'iso', 'monthFirst'],
  time: ['kl.', 'colon', 'bare', 'hour'],
  end: ['none', 'label', 'range', 'closed'],
  people: ['none', 'line', 'wrapped', 'rows', 'roles', 'bullets', 'comma', 'status'],
  away: ['none', 'label', 'block', 'nobody', 'sentence', 'item', 'decision'],
  contents: ['none', 'plain', 'dotted', 'spaced', 'glued', 'headed'],
  number: [
    'dot',
    'bare',
    'padded',
    'colon',
    'punkt',
    'punktBare',
    'pkt',
    'sagLine',
    'punktLine',
    'nr',
    'year',
    'part',
    'hash',
    'alone',
    'bracket',
    'section',
    'ad',
    'letter',
  ],
  from: ['one', 'running'],
  access: ['none', 'suffix', 'prefix', 'brackets', 'line', 'groups'],
  title: ['line', 'long', 'repeated', 'capitals', 'mark'],
  casePlace: ['none', 'below', 'above', 'right', 'bracket', 'alone', 'row', 'document'],
  caseLabel: ['Sagsnr.:', 'Sagsnummer:', 'Sagsid.:', 'J.nr.:', 'Sag', 'Journalnr.:'],
  caseForm: ['slash', 'kle', 'year', 'authority', 'prefix'],
  caseworker: ['none', 'name', 'initials'],
  heading: ['plain', 'colon', 'capitals', 'inline', 'underlined', 'numbered', 'bullet'],
  vocabulary: Object.keys(vocabularies) as (keyof typeof vocabularies)[],
  order: ['case', 'recommendationFirst', 'recommendationDecision', 'decisionFirst'],
  lead: ['by', 'colon', 'sentence', 'to', 'passive', 'bare', 'half', 'heading', 'headless'],
  points: ['at', 'numbered', 'bracket', 'letter', 'dash', 'bullet', 'At'],
  decision: ['plain', 'in', 'body', 'bare', 'comma', 'genitive', 'owned', 'from', 'stroke', 'treated'],
  decisionDate: ['dashes', 'long', 'dots'],
  earlier: ['none', 'before', 'history'],
  vote: ['none', 'party', 'person', 'counted', 'reservation'],
  disqualified: ['none', 'same', 'line'],
  attachments: ['none', 'lines', 'bullets', 'numbered', 'inline'],
  furniture: ['none', 'number', 'side', 'running', 'both', 'feed', 'top'],
  chrome: ['none', 'cookies', 'trail'],
  blanks: ['one', 'none', 'two'],
  width: ['unwrapped', '90', '72'],
  indent: ['none', 'margin', 'body'],
  ending: ['none', 'signatures'],
} as const

export type Axis = keyof typeof axes
export type Form = {-readonly [Name in Axis]: (typeof axes)[Name][number]}

/**
 * What nobody could read, with the reason. Such a choice falls back to the
 * plainest value of its first axis.
 */
const unreadable: readonly {axis: Axis; why: string; when: (form: Form) => boolean}[] = [
  {
    axis: 'heading',
    why: 'a numbered heading and an item with the same number in the same form look alike',
    when: (form) => form.heading === 'numbered' && ['dot', 'alone', 'bracket'].includes(form.number),
  },
  {
    axis: 'points',
    why: 'numbered points without "at" and items numbered alike, one below the other',
    when: (form) =>
      form.lead === 'half' &&
      ['numbered', 'bracket'].includes(form.points) &&
      ['dot', 'bracket', 'alone'].includes(form.number),
  },
  {
    axis: 'attachments',
    why: 'numbered attachments at the end of an item and the next item, numbered alike',
    when: (form) => form.attachments === 'numbered' && ['dot', 'alone', 'bare'].includes(form.number),
  },
  {
    axis: 'casePlace',
    why: 'a bare number in a title of capitals, behind it in brackets, is a part of it to any reader',
    when: (form) => form.casePlace === 'bracket' && form.title === 'mark',
  },
  {
    axis: 'decision',
    why: 'a decision headed by body and date, in capitals or numbered, beside a body that only this heading names',
    when: (form) => form.heading === 'inline' && ['bare', 'comma', 'treated'].includes(form.decision),
  },
  {
    axis: 'earlier',
    why: 'earlier treatments in a list beside a decision that names no body, or no day',
    when: (form) => form.earlier === 'before' && ['plain', 'owned'].includes(form.decision),
  },
  {
    axis: 'blanks',
    why: 'wrapped lines without a blank line: where a title or an attachment ends cannot be seen',
    when: (form) => form.blanks === 'none' && form.width !== 'unwrapped',
  },
  {
    axis: 'date',
    why: 'a date with the month first stands in labels and lines, not in a sentence',
    when: (form) => form.date === 'monthFirst' && ['sentence', 'told', 'dash', 'dot'].includes(form.head),
  },
  {
    axis: 'points',
    why: 'points in the form of the recommendation that is one sentence',
    when: (form) => form.points !== 'at' && form.lead === 'sentence',
  },
  {
    axis: 'casePlace',
    why: 'a number in the right column and a title that is repeated or wraps around it',
    when: (form) => form.casePlace === 'right' && ['sagLine', 'punktLine', 'alone'].includes(form.number),
  },
]

/** The choices of one document; how strange it is as a whole is drawn first. */
export function drawForm(random: Random, forced: Partial<Form> = {}): Form {
  const plain = random.pick([0.3, 0.5, 0.7])
  const chosen = Object.entries(axes).map(([axis, values]) => [
    axis,
    random.chance(plain) ? values[0] : random.pick<string>(values),
  ])
  const form: Form = {...(Object.fromEntries(chosen) as Form), ...forced}
  for (const {axis, when} of unreadable) if (when(form)) Object.assign(form, {[axis]: axes[axis][0]})
  return form
}
