import {stripVTControlCharacters} from 'node:util'
import {createColors} from 'picocolors'
import {printable} from '../diagnostics/printable.ts'
import type {Difference, FieldChange, ItemDifference, TextPart} from '../records/difference.ts'
import type {View} from '../write/view.ts'
import {isSame} from './diff.ts'
import {diffWords} from './words.ts'

type Paint = ReturnType<typeof createColors>

/** How many words that are the same are printed on each side of those that are not. */
const context = 6
/** How many words of a whole section, or of any stretch of text, are printed. */
const mostWords = 60
/** Fields that the line of an item tells already. */
const toldByItem: ReadonlySet<string> = new Set(['number', 'title', 'public'])

/**
 * A difference for people. What goes stands in [- -], what comes in {+ +}, as
 * git diff --word-diff has it, and in colour:
 *
 *   --- agenda   fixtures/agenda.txt
 *   +++ minutes  fixtures/minutes.txt
 *
 *   45 -> 46  Lokalplan 41 for boliger ved Dammen: renumbered, decision
 *     + Beslutning  Godkendt som indstillet.
 */
export function formatDifference(difference: Difference, view: View): string {
  return [...differencePieces(difference, view)].join('')
}

/** As {@link formatDifference}, in pieces, of which one follows the other. */
export function* differencePieces(difference: Difference, {color, width}: View): Generator<string> {
  const paint = createColors(color)
  const {before, after, fields, participants, items} = difference
  yield `${paint.red(`--- ${before.documentType.padEnd(7)}  ${line(before.path)}`)}\n`
  yield `${paint.green(`+++ ${after.documentType.padEnd(7)}  ${line(after.path)}`)}\n\n`
  for (const lines of [fields.map((change) => fieldLine(change, paint)), participantLines(participants, paint)])
    if (lines.length > 0) yield `${lines.join('\n')}\n\n`
  for (const item of items) {
    const lines = [itemLine(item, paint), ...itemLines(item, paint).map((text) => wrapped(text, width))]
    yield `${lines.join('\n')}\n\n`
  }
  yield `${isSame(difference) ? 'No difference' : sameLine(difference)}\n`
}

function sameLine({unchangedItems}: Difference): string {
  return `${unchangedItems} item${unchangedItems === 1 ? '' : 's'} unchanged`
}

function fieldLine({field, before, after}: FieldChange, paint: Paint): string {
  return `${field}  ${replaced(before, after, paint)}`
}

function replaced(before: string | null, after: string | null, paint: Paint): string {
  const gone = before === null ? [] : [removed(before, paint)]
  const come = after === null ? [] : [added(after, paint)]
  return [...gone, ...come].join(' ')
}

function removed(text: string, paint: Paint): string {
  return paint.red(`[-${line(text)}-]`)
}

function added(text: string, paint: Paint): string {
  return paint.green(`{+${line(text)}+}`)
}

function participantLines({added: come, removed: gone, changed}: Difference['participants'], paint: Paint): string[] {
  const told = ({name, party, role, present}: (typeof come)[number]) =>
    [
      name,
      ...(party === null ? [] : [`(${party})`]),
      ...(role === null ? [] : [role]),
      present ? 'present' : 'absent',
    ].join(' ')
  return [
    ...gone.map((one) => `participant  ${removed(told(one), paint)}`),
    ...come.map((one) => `participant  ${added(told(one), paint)}`),
    ...changed.map((one) => `participant  ${replaced(told(one.before), told(one.after), paint)}`),
  ]
}

/** "45 -> 46  Title: renumbered, closed" */
function itemLine({before, after, changes}: ItemDifference, paint: Paint): string {
  const [old, now] = [labelOf(before), labelOf(after)]
  const label = before !== null && after !== null && old !== now ? `${old} -> ${now}` : after === null ? old : now
  const title = line((after ?? before)?.title ?? '') || 'untitled item'
  const mark = before === null ? paint.green('+ ') : after === null ? paint.red('- ') : ''
  return `${mark}${paint.bold(`${label}  ${title}`)}: ${changes.join(', ')}`
}

function labelOf(name: ItemDifference['before']): string {
  return name === null ? '' : line(name.number ?? `#${name.order}`)
}

function itemLines(item: ItemDifference, paint: Paint): string[] {
  const {before, after, fields, sections, attachments} = item
  const isLone = before === null || after === null
  const title = fields.find(({field}) => field === 'title')
  return [
    ...(title === undefined ? [] : [`  title  ${wordsText(diffWords(title.before ?? '', title.after ?? ''), paint)}`]),
    ...fields.filter(({field}) => !toldByItem.has(field)).map((change) => `  ${fieldLine(change, paint)}`),
    ...sections
      .filter(({kind}) => !isLone || kind === 'decision')
      .map((section) => `  ${line(section.heading ?? 'text')}  ${wordsText(section.words, paint)}`),
    ...attachments.removed.map((one) => `  attachment  ${removed(one.title, paint)}`),
    ...attachments.added.map((one) => `  attachment  ${added(one.title, paint)}`),
    ...attachments.changed.map((one) => `  attachment  ${replaced(nameOf(one.before), nameOf(one.after), paint)}`),
  ]
}

function nameOf({title, documentNumber, access}: ItemDifference['attachments']['added'][number]): string {
  return [title, documentNumber, access].filter((part) => part !== null).join(', ')
}

function wordsText(words: readonly TextPart[], paint: Paint): string {
  return words
    .map((part, at) => {
      if (part.op === 'removed') return removed(shortened(part.text, mostWords), paint)
      if (part.op === 'added') return added(shortened(part.text, mostWords), paint)
      return line(surroundings(part, at === 0, at === words.length - 1))
    })
    .join(' ')
}

/** The beginning and the end of what is the same, next to what is not. */
function surroundings({text}: TextPart, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ')
  const head = isFirst ? [] : words.slice(0, context)
  const tail = isLast ? [] : words.slice(-context)
  if (words.length <= head.length + tail.length) return text
  return [...head, '…', ...tail].join(' ')
}

function shortened(text: string, most: number): string {
  const words = text.split(' ')
  return words.length <= most ? text : `${words.slice(0, most).join(' ')} …`
}

/** Broken between words, so that no line is longer than the width; what follows the first line is set in. */
function wrapped(text: string, width: number): string {
  const [indent = ''] = /^ */.exec(text) ?? []
  const lines: string[] = []
  let open = indent
  let length = indent.length
  for (const word of text.trim().split(' ')) {
    const size = visibleLength(word)
    const isFirst = open.trim() === ''
    if (!isFirst && length + 1 + size > width) {
      lines.push(open)
      open = `${indent}    ${word}`
      length = indent.length + 4 + size
    } else {
      open += isFirst ? word : ` ${word}`
      length += isFirst ? size : size + 1
    }
  }
  return [...lines, open].join('\n')
}

/** The length of a word on a terminal, without the codes of colours. */
function visibleLength(word: string): number {
  return stripVTControlCharacters(word).length
}

function line(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
}
