import type {ExpectedAmount, ExpectedItem, ExpectedSection} from './expected.ts'
import {moneyLine} from './money.ts'
import type {Random} from './random.ts'
import {type Sheet, textOf} from './sheet.ts'
import {decoyLine, sentence, subHeading} from './words.ts'

// The sections of an item, each put on the sheet together with what it says.

const nbsp = '\u00a0'

/** The facts of the item so far, and where its next line goes. */
export interface Draft {
  sheet: Sheet
  random: Random
  facts: Pick<ExpectedItem, 'sections' | 'recommendation' | 'decisions' | 'attachments' | 'amounts'>
  /** Letters that the encoding has not are left out. */
  bullets: readonly string[]
  /** What a routing table has left before the next text, on its line. */
  stray: string
}

/** Writes a line of text, after the stray tick that is still open, and tells its number. */
export function putText(draft: Draft, text: string): number {
  const line = draft.sheet.put(draft.stray + text)
  draft.stray = ''
  return line
}

export function putMoney(draft: Draft, before = ''): void {
  const {text, sums} = moneyLine(draft.random)
  const line = putText(draft, before + text)
  for (const sum of sums) draft.facts.amounts.push({line, ...sum} satisfies ExpectedAmount)
}

/** Between two paragraphs: a blank line, or blank lines around one of nbsp, or several. */
export function putGap({sheet, random}: Draft): void {
  random.pick([
    () => sheet.blank(1),
    () => sheet.blank(2),
    () => {
      sheet.blank(1)
      sheet.put(random.pick([nbsp, ' ']))
      sheet.blank(1)
    },
  ])()
}

/** Blank lines, of which some hold a space or nbsp. */
export function putBlanks({sheet, random}: Draft, count: number): void {
  for (let left = count; left > 0; left--) sheet.put(random.pick(['', '', '', ' ', nbsp]))
}

function putBlock(draft: Draft): void {
  const {sheet, random} = draft
  random.pick([
    () => putText(draft, sentence(random)),
    () => {
      putText(draft, sentence(random))
      putText(draft, `${sentence(random)} ${sentence(random)}`)
    },
    () => putMoney(draft),
    () => putText(draft, decoyLine(random)),
    () => {
      putText(draft, subHeading(random))
      sheet.blank(random.int(0, 1))
      putText(draft, sentence(random))
    },
    () => {
      const bullet = random.pick(draft.bullets)
      for (let count = random.int(1, 3); count > 0; count--) {
        if (random.chance(0.2)) putMoney(draft, ` ${bullet} `)
        else putText(draft, ` ${bullet} ${sentence(random)}`)
      }
    },
    () => {
      for (let count = 1; count <= random.int(1, 3); count++) putText(draft, `${count}. ${sentence(random)}`)
    },
  ])()
}

/** Paragraphs of a body; a sub-heading `Økonomi` where it may have one. */
function putBody(draft: Draft, mayHaveSubheading: boolean): void {
  for (let count = draft.random.int(1, 4); count > 0; count--) {
    putBlock(draft)
    if (count > 1) putGap(draft)
  }
  if (!mayHaveSubheading || !draft.random.chance(0.2)) return
  // Two blank lines or more make it a sub-heading.
  putBlanks(draft, draft.random.int(2, 4))
  draft.sheet.put('Økonomi')
  draft.sheet.blank(draft.random.int(0, 1))
  putBlock(draft)
}

/** Opens a section with its heading; what it gives back closes it and tells its text. */
export function openSection(draft: Draft, kind: ExpectedSection['kind'], heading: string): () => string {
  const {sheet, random} = draft
  const line = putText(draft, heading + random.pick(['', '', '', ' ', nbsp]))
  const mark = sheet.mark()
  return () => {
    const text = textOf(sheet.since(mark))
    draft.facts.sections.push({kind, heading, line, text})
    return text
  }
}

/** The text between the routing table and the first heading. */
export function putIntroduction(draft: Draft): void {
  const {sheet} = draft
  const mark = sheet.mark()
  const strayLetters = draft.stray.length
  putText(draft, sentence(draft.random))
  if (draft.random.chance(0.5)) {
    putGap(draft)
    putBody(draft, true)
  }
  const [first = '', ...rest] = sheet.since(mark)
  const text = textOf([first.slice(strayLetters), ...rest])
  draft.facts.sections.push({kind: 'other', heading: null, line: mark + 1, text})
}

export function putProse(draft: Draft, kind: ExpectedSection['kind'], heading: string): void {
  const close = openSection(draft, kind, heading)
  putBlanks(draft, draft.random.int(0, 2))
  if (draft.random.chance(0.95)) putBody(draft, true)
  close()
}
