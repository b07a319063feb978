import type {Reference} from '../records/schema.ts'
import {parseCaseNumber} from '../text/case-number.ts'
import {parseDate} from '../text/dates.ts'
import {isLetter} from '../text/letters.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import * as danish from '../vocabulary/references.ts'

// References are found by what is rare in them ("§", "lokalplan", the year of a
// date); what stands around that place then tells whether it is one.

type Target = Reference['target']

/** A reference as a stretch of the text. */
interface Found {
  kind: Reference['kind']
  start: number
  end: number
  target: Partial<Target>
}

/** How far around a place its surroundings are looked at. */
const reach = 160
/** What ends a sentence, and what that begins with. */
const stops = '.!?\n\r'
const sentenceStop = /[\n\r]|(?<=\p{Ll}{4})[.!?]\s+(?=\p{Lu})/uy
/** The longest words right before a date: "onsdag den ". */
const longestLead = 24
const nothing: Target = {
  committee: null,
  date: null,
  itemNumber: null,
  law: null,
  paragraph: null,
  caseNumber: null,
  localPlan: null,
  account: null,
  id: null,
}

/**
 * Every mention of another item, meeting, case, law, local plan or account
 * between two offsets. Which record it means is found later, over a whole run.
 *
 * @param ownCase the item's own case number, which refers to nothing else
 */
export function findReferences(lines: Lines, from: number, to: number, ownCase: string | null): Reference[] {
  const text = lines.text.slice(from, to)
  const found: Found[] = []
  let behind = 0
  let law = text.indexOf('§')
  danish.anchor.lastIndex = 0
  let other = danish.anchor.exec(text)
  while (law >= 0 || other !== null) {
    const isLaw = law >= 0 && (other === null || law < other.index)
    const at = isLaw ? law : (other as RegExpExecArray).index
    const printed = isLaw ? '§' : (other as RegExpExecArray)[0]
    for (const one of referencesAt(text, at, printed, behind)) {
      if (one.kind === 'case' && one.target.caseNumber === ownCase) continue
      found.push(one)
      behind = Math.max(behind, one.end)
    }
    // Both are looked for behind what was found.
    const next = Math.max(at + printed.length, behind)
    if (law >= 0 && law < next) law = text.indexOf('§', next)
    if (other !== null && other.index < next) {
      danish.anchor.lastIndex = next
      other = danish.anchor.exec(text)
    }
  }
  return found.map(({kind, start, end, target}) => ({
    kind,
    text: cleanLine(text.slice(start, end)),
    target: {...nothing, ...target},
    position: lines.position(from + start, from + end),
  }))
}

/** @param printed what the anchor is */
function referencesAt(text: string, at: number, printed: string, behind: number): Found[] {
  switch (printed[0]) {
    case '§':
      return laws(text, at, behind)
    case 'L':
    case 'l':
      return localPlans(text, at)
    case 'F':
    case 'f':
    case 'K':
    case 'k':
      return one('account', match(danish.account, text, at), at, 'account')
    case 'P':
    case 'p':
      return itemsHere(text, at)
    case 'E':
      return one('case', match(danish.prefixNumber, text, at), at, 'caseNumber')
    case 'S':
    case 's':
    case 'J':
    case 'j':
      return cases(text, at)
    default:
      if (printed.endsWith('-')) return one('case', match(danish.kleNumber, text, at - 6), at - 6, 'caseNumber')
      return danish.beforeYear.includes(text.charAt(at - 1)) ? dated(text, at, behind) : []
  }
}

/** What a sticky form matches at an offset. */
function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = Math.max(0, at)
  return form.exec(text)
}

function one(kind: Reference['kind'], found: RegExpExecArray | null, start: number, part: keyof Target): Found[] {
  if (found === null) return []
  const printed = found.groups?.number ?? found[0]
  return [{kind, start, end: found.index + found[0].length, target: {[part]: printed}}]
}

/** "Servicelovens § 101, stk. 2", "§ 18-midler", "§ 14 i lov om kommunernes styrelse" */
function laws(text: string, at: number, behind: number): Found[] {
  const found = match(danish.paragraph, text, at)
  if (found === null) return []
  const left = text.slice(Math.max(behind, at - reach), at)
  const before = danish.lawStem.test(left) ? danish.lawBefore.exec(left) : null
  const end = at + found[0].length
  const after = before === null ? danish.lawBehind.exec(text.slice(end, end + reach)) : null
  const named = before?.groups?.named ?? before?.groups?.about ?? before?.groups?.short ?? after?.groups?.law
  const law = named === undefined ? null : nameOfLaw(named)
  const isAny = law !== null && danish.anyLaw.test(law)
  const start = before === null ? at : at - before[0].length
  const target = {law: isAny ? null : law, paragraph: cleanLine(found.groups?.number ?? '')}
  const first: Found = {kind: 'law', start, end: after === null ? end : end + after[0].trimEnd().length, target}
  if (after !== null || !found[0].startsWith('§§')) return [first]
  const laws: Found[] = [first]
  for (let last = end; ; ) {
    const next = match(danish.nextParagraph, text, last)
    if (next === null) return laws
    const number = next.groups?.number ?? ''
    last = next.index + next[0].length
    laws.push({kind: 'law', start: last - number.length, end: last, target: {...target, paragraph: cleanLine(number)}})
  }
}

/** A law without the genitive that its paragraph gives it: "Servicelovens" is "Serviceloven". */
function nameOfLaw(printed: string): string {
  return cleanLine(printed).replace(danish.lawGenitive, '$1')
}

function localPlans(text: string, at: number): Found[] {
  const found = match(danish.localPlan, text, at)
  const number = numberOfPlan(found?.groups?.number)
  if (found === null || number === undefined) return []
  let end = found.index + found[0].length - ((found.groups?.number ?? '').length - number.length)
  const plans: Found[] = [{kind: 'localPlan', start: at, end, target: {localPlan: number}}]
  while (found.groups?.many !== undefined) {
    const next = match(danish.nextLocalPlan, text, end)
    const another = numberOfPlan(next?.groups?.number)
    if (next === null || another === undefined) break
    const start = next.index + next[0].length - (next.groups?.number ?? '').length
    end = start + another.length
    plans.push({kind: 'localPlan', start, end, target: {localPlan: another}})
  }
  return plans
}

/** A plan's number without the mark that ends its sentence, or the ending of a file. */
function numberOfPlan(printed: string | undefined): string | undefined {
  const number = printed?.replace(/\.(?:pdf|docx?)$/iu, '').replace(/(?<![./-])[./-]+$/u, '')
  return number === undefined || number === '' || /^(?:19|20)\d\d$/.test(number) ? undefined : number
}

function cases(text: string, at: number): Found[] {
  const found = match(danish.caseNumber, text, at)
  const number = found?.groups?.number
  if (found === null || number === undefined || parseCaseNumber(number).scheme === 'other') return []
  const end = found.index + found[0].length
  return [{kind: 'case', start: end - number.length, end, target: {caseNumber: number}}]
}

/** "punkt 5 på denne dagsorden", "jf. punkt 3": items of the same meeting, which have no date. */
function itemsHere(text: string, at: number): Found[] {
  const found = match(danish.itemHere, text, at)
  if (found === null) return []
  const isLed = danish.itemLead.test(text.slice(Math.max(0, at - 40), at))
  // A date behind it makes it an item of another meeting, which is found by the date.
  if (found.groups?.behind === undefined && (!isLed || /(?:19|20)\d\d/.test(sentenceAfter(text, at)))) return []
  const end = found.index + found[0].length
  return [{kind: 'item', start: at, end, target: {itemNumber: found.groups?.number ?? null}}]
}

/** A date that is a meeting's, by what stands around it, and the item that is named with it. */
function dated(text: string, at: number, behind: number): Found[] {
  const dateStart = at - (danish.dateBeforeYear.exec(text.slice(Math.max(behind, at - 24), at))?.[0].length ?? 0)
  const end = at + 4
  const date = dateStart < at ? parseDate(text.slice(dateStart, end)) : null
  if (date === null) return []
  const left = sentenceBefore(text, Math.max(behind, dateStart - reach), dateStart)
  const itemRight = danish.itemBehind.exec(text.slice(end, end + 60))
  const offset = dateStart - left.length
  const lead = danish.dateLead.exec(left.slice(-longestLead))?.[0].length ?? 0
  const said = left.slice(0, left.length - lead)
  const last = lastBody(said)
  const meets = lastMeeting(said)
  if (last === undefined && meets === undefined && itemRight === null) return []
  const isAfterBody = last !== undefined && said.slice(last.end).trim() === ''
  const isMeeting = meets !== undefined && isNear(said.slice(meets.end))
  const isMet = last !== undefined && danish.metVerb.test(said.slice(Math.max(0, last.start - 60)))
  if (
    !isAfterBody &&
    !isMeeting &&
    !isMet &&
    !(itemRight !== null && (danish.ofMeeting.test(said) || danish.ofItem.test(itemRight[0])))
  )
    return []
  const committee = last === undefined ? null : committeeOf(said.slice(last.start, last.end))
  if (itemRight !== null) {
    const start = last !== undefined && isAfterBody ? offset + last.start : dateStart
    return [
      {
        kind: 'item',
        start,
        end: end + itemRight[0].length,
        target: {date, committee, itemNumber: itemRight.groups?.number ?? null},
      },
    ]
  }
  const item = isMeeting || isAfterBody ? lastOf(said, danish.itemBefore) : undefined
  if (item !== undefined) {
    const itemNumber = item.groups?.number ?? null
    return [{kind: 'item', start: offset + item.index, end, target: {date, committee, itemNumber}}]
  }
  const starts = [meets?.start, isAfterBody ? last?.start : undefined].filter((start) => start !== undefined)
  const start = starts.length > 0 ? offset + Math.min(...starts) : dateStart
  return [{kind: 'meeting', start, end, target: {date, committee}}]
}

/** Whether nothing but the name of a body stands between a word for a meeting and its date. */
function isNear(between: string): boolean {
  return danish.onlyBody.test(between)
}

/** The last body that is named: its end is found, and then the words that its name begins with. */
function lastBody(said: string): Stretch | undefined {
  const found = lastOf(said, danish.bodyEnd)
  if (found === undefined) return undefined
  const word = startOfWord(said, found.index)
  const start = word - (danish.bodyStart.exec(said.slice(0, word))?.[0].length ?? 0)
  return {start, end: found.index + found[0].length}
}

/** The last word for a meeting: "mødet", "byrådsmødet", and no "opsamlingsmøde". */
function lastMeeting(said: string): Stretch | undefined {
  let last: Stretch | undefined
  for (const {index, 0: printed} of matchesIn(danish.meetingEnd, said)) {
    const start = startOfWord(said, index)
    if (start === index || danish.meetingOf.test(said.slice(start, index))) last = {start, end: index + printed.length}
  }
  return last
}

function startOfWord(text: string, at: number): number {
  let start = at
  while (start > 0 && (isLetter(text.charCodeAt(start - 1)) || text[start - 1] === '-')) start--
  return start
}

function committeeOf(printed: string): string | null {
  const name = cleanLine(printed.replace(danish.bodyGenitive, '')).replace(danish.beforeBody, '')
  return danish.ownBody.test(name) || !danish.beginsBody.test(name) ? null : name
}

/** The last place where a form matches. */
function lastOf(said: string, form: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined
  for (const found of matchesIn(form, said)) last = found
  return last
}

/** What a sentence has before an offset: full stops behind numbers and short words end none. */
function sentenceBefore(text: string, from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) {
    if (!stops.includes(text.charAt(at))) continue
    const found = match(sentenceStop, text, at)
    if (found !== null && at + found[0].length <= to) return text.slice(at + found[0].length, to)
  }
  return text.slice(from, to)
}

function sentenceAfter(text: string, at: number): string {
  return /^[^\n]{0,160}?(?:(?<=\p{Ll}{4})\.\s|\n|$)/u.exec(text.slice(at, at + reach))?.[0] ?? ''
}
