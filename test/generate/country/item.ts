import type {Random} from '../random.ts'
import {closedTitle} from './contents.ts'
import type {Item, Meeting} from './meeting.ts'
import type {Page} from './page.ts'
import type {SaidItem} from './said.ts'
import {putSections} from './sections.ts'

// An item: how it opens, then its sections.

/** What stands before the title, and whether the title stands on a line of its own. */
function openingOf(number: string, form: Page['form']['number']): {label: string; isApart: boolean} {
  const [label, isApart] = {
    dot: [`${number}.`, false],
    bare: [number, false],
    padded: [number, false],
    colon: [`${number}:`, false],
    punkt: [`Punkt ${number}:`, false],
    punktBare: [`Punkt ${number}`, false],
    pkt: [`Pkt. ${number}:`, false],
    sagLine: [`Sag nr. ${number}`, true],
    punktLine: [`Punkt ${number}:`, true],
    nr: [`Nr.${number} -`, false],
    year: [number, false],
    part: [number, false],
    hash: [`#${number}`, false],
    alone: [`${number}.`, true],
    bracket: [`${number})`, false],
    section: [`§ ${number}`, false],
    ad: [`Ad ${number}.`, false],
    letter: [number, false],
  }[form] as [string, boolean]
  return {label, isApart}
}

/** The line of labels about the case; "Sag" has no colon. */
function caseLine(page: Page, random: Random, item: Item): string {
  const {casePlace, caseLabel, caseworker} = page.form
  const told = `${caseLabel} ${item.caseNumber}`
  if (casePlace === 'document')
    return `${told}    Dok.nr.: ${item.caseNumber.replace(/\d+$/, String(random.int(10_000, 99_999)))}`
  if (casePlace === 'row' && caseworker !== 'none') return `${told}    Sagsbehandler: ${item.caseworker}`
  return casePlace === 'alone' ? item.caseNumber : told
}

/** The title with its number; gives the first line. */
function putTitle(page: Page, item: Item): number {
  const {form} = page
  const {label, isApart} = openingOf(item.number, form.number)
  const mark = form.access === 'brackets' ? `(${item.isClosed ? 'Lukket' : 'Åben'}) ` : ''
  const shown = item.isClosed ? closedTitle(item.title, form.access) : item.title
  const title = `${mark}${shown}${form.casePlace === 'bracket' ? ` (${item.caseNumber})` : ''}`
  if (isApart) {
    const line = page.say(label)
    page.gap()
    page.say(title)
    return line
  }
  const opening = `${label} ${title}`
  if (form.casePlace !== 'right') return page.say(opening, label.length + 1)
  return page.sayBeside(opening, item.caseNumber, label.length + 1)
}

/** How an item opens: number, title, and what is told of its case. */
function putOpening(page: Page, random: Random, item: Item): number {
  const {form} = page
  let first: number | undefined
  if (form.casePlace === 'above') {
    first = page.say(`${form.caseLabel} ${item.caseNumber}`)
    page.gap()
  }
  const line = putTitle(page, item)
  page.gap()
  if (form.title === 'repeated') {
    page.say(item.isClosed ? closedTitle(item.title, form.access) : item.title)
    page.gap()
  }
  if (form.access === 'line') page.say(item.isClosed ? 'Lukket sag' : 'Åben sag')
  if (['below', 'alone', 'row', 'document'].includes(form.casePlace)) page.say(caseLine(page, random, item))
  if (form.caseworker !== 'none' && form.casePlace !== 'row') page.say(`Sagsbehandler: ${item.caseworker}`)
  page.gap()
  return first ?? line
}

/** Writes an item and gives what it says. */
export function putItem(page: Page, random: Random, meeting: Meeting, item: Item): SaidItem {
  const {form} = page
  const line = putOpening(page, random, item)
  const said: SaidItem = {
    line,
    number: item.number,
    title: item.isClosed && (form.access === 'suffix' || form.access === 'prefix') ? undefined : item.title,
    public: !item.isClosed,
    caseNumber: form.casePlace === 'none' ? null : item.caseNumber,
    caseworker: form.caseworker === 'none' || item.isClosed ? null : item.caseworker,
    sections: [],
    recommendation: null,
    decisions: [],
    isEarlierSettled: form.earlier !== 'history',
    votes: [],
    absences: [],
    attachments: [],
    amounts: [],
  }
  if (!item.isClosed) putSections({page, random, meeting, item, said})
  if (form.furniture === 'top') {
    page.say('Til toppen')
    page.gap()
  }
  return said
}
