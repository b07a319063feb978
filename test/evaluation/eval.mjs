// npm run eval [-- --half development|held-out] [--json]: how right the extractors
// are on texts that were written and labelled apart from them. Each text goes
// through the whole pipeline, as the body of a section of an agenda item.
//
//   development   is looked at while the code is written
//   held-out      gives the figure; from the limit on the exit status is 0

import {parseArgs} from 'node:util'
import {figuresOf, limit} from './measure.mjs'

const {values} = parseArgs({options: {half: {type: 'string', default: 'held-out'}, json: {type: 'boolean'}}})
const {pipeline} = await import(new URL('../../dist/index.js', import.meta.url).href)

const figures = await figuresOf(values.half, pipeline())
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
else for (const [kind, figure] of Object.entries(figures)) print(kind, figure)
if (Object.values(figures).some(({all}) => all.f1 < limit)) process.exitCode = 1

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
