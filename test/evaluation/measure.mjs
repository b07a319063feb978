import {readdirSync, readFileSync} from 'node:fs'
import {factsOf, kinds} from './facts.mjs'

/** The least F1 of each kind on the half that is held out. */
export const limit = 0.97

/**
 * How right a pipeline is on one half of the labelled texts, by their kinds.
 *
 * @param {string} half
 * @param {(text: string, path: string) => Promise<{meetings: readonly {items: readonly object[], participants: readonly object[]}[]}>} parse
 */
export async function figuresOf(half, parse) {
  const folder = new URL(`./${half}/`, import.meta.url)
  const figures = {}
  for (const file of readdirSync(folder).sort()) {
    const kind = file.replace('.jsonl', '')
    const rows = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').map(JSON.parse)
    figures[kind] = await measure(kind, rows, parse)
  }
  return figures
}

/** What was found of each field of one kind, against what was expected, with the texts that miss something. */
async function measure(kind, rows, parse) {
  const counts = new Map()
  const misses = []
  const easy = rows.filter((row) => row.hard !== true)
  for (const row of easy) {
    const {meetings} = await parse(kinds[kind].document(row), `${kind}.txt`)
    const found = factsOf[kind](meetings[0], row)
    const missing = []
    const open = [...found]
    for (const [field, value] of kinds[kind].expected(row)) {
      const at = open.findIndex((fact) => fact[0] === field && fact[1] === value)
      const count = countOf(counts, field)
      if (at < 0) {
        count.missed++
        missing.push(`- ${field} ${value}`)
      } else {
        count.right++
        open.splice(at, 1)
      }
    }
    for (const [field] of open) countOf(counts, field).wrong++
    if (missing.length + open.length > 0)
      misses.push({text: row.text, differences: [...missing, ...open.map(([field, value]) => `+ ${field} ${value}`)]})
  }
  const fields = Object.fromEntries([...counts].sort().map(([field, count]) => [field, figureOf(count)]))
  const sum = {right: 0, wrong: 0, missed: 0}
  for (const count of counts.values()) for (const part of Object.keys(sum)) sum[part] += count[part]
  return {texts: easy.length, leftOut: rows.length - easy.length, all: figureOf(sum), fields, misses}
}

function countOf(counts, field) {
  const count = counts.get(field) ?? {right: 0, wrong: 0, missed: 0}
  counts.set(field, count)
  return count
}

function figureOf({right, wrong, missed}) {
  const ratio = (whole) => (whole === 0 ? 1 : right / whole)
  return {
    precision: ratio(right + wrong),
    recall: ratio(right + missed),
    f1: ratio(right + (wrong + missed) / 2),
    right,
    wrong,
    missed,
  }
}
