import type {Random} from './random.ts'
import type {Sheet} from './sheet.ts'

// The routing table of a Herning dump in the four shapes of layouts.md.

const heads = ['DIR', 'FOU', 'BFU', 'SOS', 'BSK', 'KFU', 'BYP', 'TMU', 'ØKE', 'BYR'] as const
const nbsp = '\u00a0'

export interface Routing {
  facts: {committees: string[]; complete: boolean}
  /** What stands before the next text, on its own line: a stray tick. */
  stray: string
}

/** Which cells are ticked: 0 to 4 of ten. */
function pickTicks(random: Random): number[] {
  const count = random.pick([0, 1, 1, 1, 2, 2, 3, 4])
  return random.some(
    heads.map((_, column) => column),
    count,
  )
}

const tick = (random: Random): string =>
  random.pick(['', ' ', nbsp, `${nbsp} `, '  ']) + random.pick(['x', 'X']) + random.pick(['', '', ' ', nbsp])

const known = (ticks: readonly number[]): Routing => ({
  facts: {committees: heads.filter((_, column) => ticks.includes(column)), complete: true},
  stray: '',
})
const lost = (stray = ''): Routing => ({facts: {committees: [], complete: false}, stray})

function putHeads(sheet: Sheet, last: string): void {
  for (const head of heads.slice(0, -1)) {
    sheet.put(head)
    sheet.blank(1)
  }
  sheet.put(last)
}

/** Shape 1: every head and every cell a paragraph; an empty cell is a space or nbsp. */
function paragraphs(sheet: Sheet, random: Random): Routing {
  const ticks = pickTicks(random)
  putHeads(sheet, 'BYR')
  sheet.blank(1)
  for (const column of heads.keys()) {
    sheet.put(ticks.includes(column) ? tick(random) : random.pick([' ', nbsp]))
    sheet.blank(1)
  }
  sheet.put(random.pick([' ', nbsp, nbsp, `${nbsp}   `]))
  sheet.blank(1)
  return known(ticks)
}

/** Shape 2: heads and cells on adjacent lines, then the closing cell. */
function lines(sheet: Sheet, random: Random): Routing {
  const ticks = pickTicks(random)
  for (const head of heads) sheet.put(head)
  const empty = random.pick([' ', nbsp])
  for (const column of heads.keys()) sheet.put(ticks.includes(column) ? tick(random) : empty)
  sheet.blank(1)
  sheet.put(empty)
  sheet.blank(1)
  return known(ticks)
}

/** Shape 3, the lines between `BYR` and the next text. An empty cell is an empty line. */
function bareCells(random: Random, ticks: readonly number[], breakBefore: boolean): string[] {
  const out = ['']
  for (const column of heads.keys()) {
    if (!ticks.includes(column)) {
      out.push('')
      continue
    }
    if (breakBefore) out.push('')
    out.push(tick(random), '')
  }
  out.push('')
  return out
}

function bare(sheet: Sheet, random: Random): Routing {
  const ticks = pickTicks(random)
  const breakBefore = ticks.length === 1 && random.chance(0.4)
  putHeads(sheet, 'BYR')
  for (const line of bareCells(random, ticks, breakBefore)) sheet.put(line)
  return known(ticks)
}

/** Shape 3 with a number of lines that fits no count. */
function miscounted(sheet: Sheet, random: Random): Routing {
  const ticks = pickTicks(random)
  const cells = bareCells(random, ticks, false)
  const right = cells.length
  const fits = (count: number): boolean => count === right || (ticks.length === 1 && count === right + 1)
  let wanted = right
  while (fits(wanted)) wanted = right + random.int(-4, 4)
  while (cells.length < wanted) cells.splice(random.int(0, cells.length - 1), 0, '')
  while (cells.length > wanted) {
    // The last line stays empty, so that the next text is a paragraph of its own.
    const removable = [...cells.keys()].slice(0, -1).filter((at) => cells[at] === '')
    cells.splice(random.pick(removable), 1)
  }
  putHeads(sheet, 'BYR')
  for (const line of cells) sheet.put(line)
  return ticks.length === 0 ? known([]) : lost()
}

/** Shape 3 with nothing left but its ticks. */
function ticksOnly(sheet: Sheet, random: Random): Routing {
  putHeads(sheet, 'BYR')
  const count = random.int(1, 3)
  for (let at = 0; at < count; at++) {
    sheet.blank(random.int(0, 1))
    sheet.put(random.pick(['x', 'X']))
  }
  sheet.blank(random.int(1, 3))
  return lost()
}

/** Shape 4: no cell is left, the tick stands before the next text. */
function stray(sheet: Sheet, random: Random): Routing {
  putHeads(sheet, 'BYR')
  sheet.blank(random.int(1, 3))
  return lost(random.pick(['X', 'X', 'x']))
}

/** Shape 4, with a tick at the last head, and perhaps others after it. */
function gluedHead(sheet: Sheet, random: Random): Routing {
  putHeads(sheet, random.pick(['BYRX', 'BYRX', 'BYRx']))
  sheet.blank(random.int(1, 3))
  if (random.chance(0.3)) {
    sheet.put('X')
    sheet.blank(random.int(1, 2))
  }
  return lost(random.chance(0.4) ? 'X' : '')
}

/** Writes a table. Where no text of the item follows, only the shapes that need none to be counted by. */
export function putRouting(sheet: Sheet, random: Random, textFollows: boolean): Routing {
  const whole = [paragraphs, paragraphs, lines, lines]
  const damaged = [bare, bare, bare, miscounted, ticksOnly, stray, stray, gluedHead]
  return random.pick(textFollows ? [...whole, ...damaged] : whole)(sheet, random)
}
