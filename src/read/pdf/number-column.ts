import {beginsRowAction, isOfRowAction} from '../../vocabulary/furniture.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {itemNumberAlone} from '../../vocabulary/pages.ts'
import type {Page, Run} from './runs.ts'

// A page that is printed from a browser can have its items in a table of three columns,
// numbers, texts and what one can do with each, with the number in the middle of its row:
//
//    │ Lokalplan 7, boliger ved Søen     │ Hent som PDF      the number goes to the title that it
//  3 │ Indstilling                       │ Kopier link       is of, as "3. Lokalplan 7, boliger …";
//    │ At forslaget sendes i høring.     │                   the third column goes

/** How exactly the numbers of a column stand above one another, in points. */
const aligned = 4
/** How much of the page, above and below, has running heads and feet. */
const edge = 0.06
/** How many numbers a column has at least, and which part of them is the next after the one before. */
const leastNumbers = 2
const leastCounted = 0.6
/** How far apart the lines of one title are at the most, in letter heights. */
const titlePitch = 1.6
/** How far before its title a number is put, in letter heights, as part of the same line. */
const beforeTitle = 0.4
/** How often a column says at least what one can do with an item. */
const leastActions = 2
/** How far before that column the number of files stands, in points. */
const besides = 60

const numberAlone = /^\d{1,3}\.?$/
/** How far from the baseline of its number a title stands on the same line, in letter heights. */
const sameLine = 0.35

interface Placed {
  page: Page
  run: Run
}

/** Pages with each number of a column at its title, and without the column of what one can do with an item. */
export function withNumbersAtTitles(pages: readonly Page[]): readonly Page[] {
  const column = numberColumn(pages)
  if (column === undefined) return pages
  const actions = actionsOf(pages, column)
  const titles = titlesOf(pages, column, actions)
  if (titles === undefined) return pages
  const moved = new Map<Page, Run[]>()
  const gone = new Set([...column.numbers.map(({run}) => run), ...actions])
  for (const [index, {page, run}] of titles.entries()) {
    const number = (column.numbers[index] as Placed).run
    moved.set(page, [...(moved.get(page) ?? []), atTitle(number, run)])
  }
  return pages.map((page) => ({
    ...page,
    runs: [...page.runs.filter((run) => !gone.has(run)), ...(moved.get(page) ?? [])],
  }))
}

/** A number as it is printed before a title. */
function atTitle(number: Run, title: Run): Run {
  const text = /^\d+$/u.test(number.text) ? `${number.text}.` : number.text
  if (numberAlone.test(text) && isBeside(number, title)) return {...number, text}
  const right = title.left - beforeTitle * title.size
  return {...title, text, left: right - (number.right - number.left), right}
}

function isBeside(number: Run, other: Run): boolean {
  return Math.abs(other.baseline - number.baseline) < sameLine * number.size
}

interface NumberColumn {
  numbers: Placed[]
  /** Where the texts begin at the earliest. */
  right: number
}

/** The numbers of a column that goes up, and left of which and in which nothing else stands from the first to the last. */
function numberColumn(pages: readonly Page[]): NumberColumn | undefined {
  const numbers: Placed[] = pages.flatMap((page) =>
    page.runs
      .filter(({text}) => itemNumberAlone.test(text))
      .map((run) => ({page, run}))
      .sort((a, b) => a.run.baseline - b.run.baseline),
  )
  const left = leftmost(numbers.map(({run}) => run))
  const column = numbers.filter(({run}) => run.left - left < aligned || middleOf(run) - left < aligned * 2)
  const [first] = column
  if (first === undefined || column.length < leastNumbers) return undefined
  const counts = column.map(({run}) => countOf(run.text))
  if (counts.some((count, index) => index > 0 && count <= (counts[index - 1] as number))) return undefined
  const next = counts.filter((count, index) => index > 0 && count === (counts[index - 1] as number) + 1).length
  if (next < leastCounted * (column.length - 1)) return undefined
  const right = Math.max(...column.map(({run}) => run.right))
  return isAlone(pages, column, right) ? {numbers: column, right} : undefined
}

/** Where the first of pieces begins; of a hostile document they are too many to be arguments. */
function leftmost(runs: readonly Run[]): number {
  return runs.reduce((least, {left}) => Math.min(least, left), Number.POSITIVE_INFINITY)
}

function countOf(text: string): number {
  return Number(/\d+/u.exec(text)?.[0])
}

function middleOf({left, right}: Run): number {
  return (left + right) / 2
}

/** Whether nothing but the numbers, and heads of the column that come again, stands in a column of them. */
function isAlone(pages: readonly Page[], numbers: readonly Placed[], right: number): boolean {
  const own = new Set(numbers.map(({run}) => run))
  const [first, last] = [numbers[0] as Placed, numbers.at(-1) as Placed]
  const heads = new Set(
    pages.flatMap((page) =>
      page.number > first.page.number
        ? []
        : page.runs.filter((run) => page !== first.page || run.baseline < first.run.baseline).map(({text}) => text),
    ),
  )
  return pages.every((page) => {
    if (page.number < first.page.number || page.number > last.page.number) return true
    const from = page === first.page ? first.run.baseline : edge * page.height
    const to = page === last.page ? last.run.baseline : (1 - edge) * page.height
    return page.runs.every(
      (run) => run.left > right || run.baseline < from || run.baseline > to || own.has(run) || heads.has(run.text),
    )
  })
}

/**
 * The lines that begin the titles, one for each number: those beside the numbers, or of the fonts of the texts the
 * largest that has as many headings as there are numbers.
 */
function titlesOf(pages: readonly Page[], column: NumberColumn, actions: ReadonlySet<Run>): Placed[] | undefined {
  const {numbers, right} = column
  const own = new Set(numbers.map(({run}) => run))
  const beside = numbers.flatMap((number) => titleBeside(number, right) ?? [])
  if (beside.length === numbers.length) return beside
  const byFont = new Map<string, Placed[]>()
  const open = new Map<string, Placed>()
  for (const page of pages) {
    const runs = page.runs.filter((run) => run.left > right && !own.has(run) && !actions.has(run))
    for (const run of runs.sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
      const font = `${run.size.toFixed(1)} ${run.font}`
      const last = open.get(font)
      open.set(font, {page, run})
      if (last?.page === page && run.baseline - last.run.baseline < titlePitch * run.size) continue
      addUnder(byFont, font, {page, run})
    }
  }
  const [titles] = [...byFont.values()]
    .filter((found) => found.length === numbers.length)
    .sort(([a], [b]) => (b as Placed).run.size - (a as Placed).run.size)
  return titles
}

/** The title on the line of a number. */
function titleBeside({page, run: number}: Placed, right: number): Placed | undefined {
  const [run] = page.runs
    .filter((other) => other.left > right && isBeside(number, other))
    .sort((a, b) => a.left - b.left)
  return run === undefined || numberAlone.test(run.text) ? undefined : {page, run}
}

/** What stands in the column of what one can do with each item: "Hent som PDF", "Kopier link", and how many files it has. */
function actionsOf(pages: readonly Page[], column: NumberColumn): ReadonlySet<Run> {
  const beginnings = pages.flatMap((page) =>
    page.runs.filter(({left, text}) => left > column.right && beginsRowAction(text)),
  )
  const left = leftmost(beginnings)
  if (beginnings.filter((run) => run.left - left < aligned).length < leastActions) return new Set()
  return new Set(
    pages.flatMap((page) =>
      page.runs.filter(
        (run) =>
          (run.left > left - aligned && isOfRowAction(run.text)) ||
          (run.left > left - besides && numberAlone.test(run.text)),
      ),
    ),
  )
}
