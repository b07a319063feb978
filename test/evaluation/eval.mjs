// npm run eval [-- --half development|held-out] [--json]: how right the extractors
// are on texts that were written and labelled apart from them. Each text goes
// through the whole pipeline, as the body of a section of an agenda item.
//
//   development   is looked at while the code is written
//   held-out      gives the figure; from the limit on the exit status is 0

import {readdirSync, readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {factsOf, kinds} from './facts.mjs'

/** The least F1 of each kind on the half that is held out. */
const limit = 0.97

const {values} = parseArgs({options: {half: {type: 'string', default: 'held-out'}, json: {type: 'boolean'}}})
const folder = new URL(`./${values.half}/`, import.meta.url)
const {pipeline} = await import(new URL('../../dist/index.js', import.meta.url).href)
const parse = pipeline()

const figures = {}
for (const file of readdirSync(folder).sort()) {
  const kind = file.replace('.jsonl', '')
  const rows = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').map(JSON.parse)
  figures[kind] = await measure(kind, rows)
}
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
else for (const [kind, figure] of Object.entries(figures)) print(kind, figure)
if (Object.values(figures).some(({all}) => all.f1 < limit)) process.exitCode = 1

/** What was found of each field of one kind, against what was expected, with the texts that miss something. */
async function measure(kind, rows) {
  const counts = new Map()
  const misses = []
  const easy = rows.filter((row) => row.hard !== true)
  for (const row of easy) {
    const {meetings} = await parse(kinds[kind].document(row), `${kind}.txt`)
    const found = factsOf[kind](meetings[0].items[0], row)
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

function print(kind, {texts, leftOut, all, fields, misses}) {
  const lines = [`${kind}: ${texts} texts (${leftOut} that two careful people could label differently left out)`]
  const row = (name, {precision, recall, f1, right, wrong, missed}) =>
    `  ${name.padEnd(24)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right, ${wrong} wrong, ${missed} missed)`
  for (const [field, figure] of Object.entries(fields)) lines.push(row(field, figure))
  lines.push(row('all', all), '')
  for (const {text, differences} of misses)
    lines.push(`  ${JSON.stringify(text)}`, ...differences.map((d) => `      ${d}`))
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
