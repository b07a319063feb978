import {isWholeTitle} from '../../text/same-title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {saidOfAgenda} from '../../vocabulary/dividers.ts'
import {caseStarts, isList} from './case-starts.ts'
import {headingStarts, titledAbove, titledBehind} from './heading-starts.ts'
import {type ItemStarts, type Scope, type Series, startsOf, titledStart} from './item-start.ts'
import {numberedStarts} from './numbered-starts.ts'
import {findSeries, opensSection} from './series.ts'
import {canBeTitle, isPlainTitle} from './title-lines.ts'
import {titledBelow} from './titled-below.ts'

/** The ways in which items can begin, the one that has most to show first. */
const ways: readonly ((scope: Scope) => ItemStarts | undefined)[] = [
  ({tokens, from, to}) => startsOf('title', tokens.titlesTold(from, to).map(titledStart), 2),
  numberOrCase,
  ({tokens, from, to}) => startsOf('access mark', titledAbove(tokens, markStarts(tokens, from, to), from), 2),
  headingOrTitle,
  listStarts,
]

/** The starts of the items between two lines, in the form that has the most to show; none where no form has. */
export function findStarts(scope: Scope): ItemStarts {
  for (const way of ways) {
    const found = way(scope)
    if (found !== undefined) return found
  }
  return {items: [], series: undefined, form: 'none'}
}

/** Items that begin with a number, or with the labels of their case, whichever the other is a part of. */
function numberOrCase(scope: Scope): ItemStarts | undefined {
  const {tokens, from} = scope
  const series = findSeries(scope)
  const cases = caseStarts(scope)
  const below = titledBelow(scope, cases)
  // A number with the title stands above each, so that what has but those is an item, too.
  const numbers = new Set(series?.starts.map(({line}) => line))
  if (below !== undefined && !below.every(({start}) => start !== undefined && numbers.has(start.line)))
    return startsOf('case number', below)
  if (series === undefined || isList(tokens, series, cases) || isWithinSections(scope, series))
    return startsOf('case number', titledAbove(tokens, cases, from))
  const titled = new Map(below?.map((item) => [item.start?.line, item]))
  const items = numberedStarts(scope, series).map((item) => titled.get(item.start?.line) ?? item)
  return {items, series, form: series.form}
}

/** Items that begin with their first heading, or, where only their decisions have one, with the title behind that. */
function headingOrTitle({tokens, from, to}: Scope): ItemStarts | undefined {
  const headings = headingStarts(tokens, from, to)
  const headed = titledAbove(tokens, headings, from)
  // A heading that comes again with each item tells more than a title that stands alone.
  const again = headings.length > 1 ? tokens.heading(headings[0] as number) : undefined
  const isToldByDecision = again === undefined || again.kind === 'decision'
  const hasTitle = headed.some(({titleLines}) => titleLines.length > 0)
  const behind = isToldByDecision && !hasTitle ? titledBehind(tokens, from, to) : []
  return startsOf('behind decision', behind) ?? startsOf('first heading', headed, 2)
}

/**
 * Whether a series is a list within an item, where the items have lost their numbers, or the number and title that a page
 * of one item has again in its decision: the first heading stands above it, and each time that it comes again nothing of
 * the series stands between it and the heading before:
 *
 *   Sagsfremstilling
 *   1. Ministeren afviser det.
 *   2. Ministeriet svarer senere.
 *   Beslutning
 *   Til efterretning.
 *   Sagsfremstilling
 */
function isWithinSections({tokens, from, to}: Scope, {starts}: Series): boolean {
  const first = starts[0]?.line ?? from
  let line = tokens.next(from, first)
  while (line < first && !opensSection(tokens, line)) line = tokens.next(line + 1, first)
  if (line >= first) return false
  const only = starts.length === 1 ? starts[0]?.token.title : undefined
  if (only !== undefined) {
    const title = tokens.lines.clean(only.start, only.end)
    if (tokens.withText(from, line).some((above) => isWholeTitle(tokens.text(above), title))) return true
  }
  const [top, ...others] = headingStarts(tokens, from, to)
  if (top === undefined || top > first || others.length === 0) return false
  return others.every((start) => {
    let above = tokens.before(start - 1, from)
    while (above > top && tokens.heading(above) === undefined) above = tokens.before(above - 1, from)
    return starts.every((one) => one.line < above || one.line > start)
  })
}

/** How many titles a list has at least that is an agenda, and by how many lines it is parted that opens no part. */
const leastTitles = 3
const leastDividers = 2

/**
 * The titles of an agenda that is a list, under a line that opens its open part, or in groups; where they have no
 * bullets, nothing else stands behind the first group but what is said of the agenda below the last:
 *
 *   Åbent møde
 *    • Godkendelse af dagsorden
 *    • Klimapuljen 2020
 *   Lukket møde
 *    • Køb af areal
 */
function listStarts({tokens, from, to}: Scope): ItemStarts | undefined {
  const lines = tokens.withText(from, to).filter((line) => !tokens.isPageLine(line))
  const top = lines.findIndex((line) => tokens.divider(line) !== undefined)
  const dividers = lines.flatMap((line) => tokens.divider(line) ?? [])
  const isParted = dividers.length >= leastDividers
  if (!isParted && !dividers.includes('open')) return undefined
  const last = lines.findLast((line) => tokens.divider(line) !== undefined) ?? from
  const listed = lines.slice(top).filter((line) => tokens.divider(line) === undefined)
  const end = listed.findIndex((line) => line > last && saidOfAgenda.test(tokens.text(line)))
  const plain = end < 0 ? listed : listed.slice(0, end)
  const titles = isParted && plain.every((line) => isPlainTitle(tokens, line)) ? plain : bulletedTitles(tokens, listed)
  return startsOf('list', titles.map(titledStart), leastTitles)
}

/** The lines with a bullet up to the first without; what is further in is of the title above. */
function bulletedTitles(tokens: LineTokens, lines: readonly number[]): number[] {
  const found: number[] = []
  let depth = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const {hasBullet} = tokens.dress(line)
    const indent = tokens.lines.column(line)
    if (!hasBullet && found.length > 0 && indent <= depth) break
    if (!hasBullet || indent > depth || !canBeTitle(tokens, line)) continue
    depth = indent
    found.push(line)
  }
  return found
}

/** Lines with nothing but "Åben" or "Lukket", behind which a heading follows. */
function markStarts(tokens: LineTokens, from: number, to: number): number[] {
  return tokens.withText(from, to).filter((line) => {
    const next = tokens.isAccessMark(line) ? tokens.next(line + 1, to) : to
    return next < to && tokens.heading(next) !== undefined
  })
}
