import type {Axis, Form} from './axes.ts'
import type {WrongFact} from './facts.ts'

// How often each trait of a shape goes with a wrong fact, and which pairs of them.

export interface Outcome {
  seed: number
  form: Form
  facts: number
  wrong: WrongFact[]
}

interface Row {
  name: string
  right: number
  all: number
  seeds: number[]
}

const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1).padStart(5)} %`

function rowsOf(outcomes: readonly Outcome[], namesOf: (outcome: Outcome) => string[]): Row[] {
  const rows = new Map<string, Row>()
  for (const outcome of outcomes)
    for (const name of namesOf(outcome)) {
      const row = rows.get(name) ?? {name, right: 0, all: 0, seeds: []}
      row.all++
      if (outcome.wrong.length === 0) row.right++
      else row.seeds.push(outcome.seed)
      rows.set(name, row)
    }
  return [...rows.values()]
}

const printed = ({name, right, all, seeds}: Row): string =>
  `${share(right, all)} of ${String(all).padStart(4)}  ${name.padEnd(44)} ${seeds.slice(0, 8).join(' ')}`

const valuesOf = ({form}: Outcome): string[] => Object.entries(form).map(([axis, value]) => `${axis}=${value}`)

function pairsOf(outcome: Outcome): string[] {
  const values = valuesOf(outcome)
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} + ${other}`))
}

/** The table of some documents, to be read by a person. */
export function tableOf(outcomes: readonly Outcome[], plainOf: (axis: Axis) => string): string {
  const right = outcomes.filter(({wrong}) => wrong.length === 0).length
  const facts = outcomes.reduce((sum, outcome) => sum + outcome.facts, 0)
  const wrong = outcomes.flatMap((outcome) => outcome.wrong.map((fact) => ({...fact, seed: outcome.seed})))
  const missed = wrong.reduce((sum, {missing, claimed}) => sum + Math.max(missing.length, claimed.length), 0)
  const byField = new Map<string, number[]>()
  for (const {field, seed} of wrong) byField.set(field, [...(byField.get(field) ?? []), seed])
  const fields = [...byField].sort(([, one], [, other]) => new Set(other).size - new Set(one).size)
  const values = rowsOf(outcomes, valuesOf)
  const worst = rowsOf(outcomes, pairsOf)
    .filter(({all, name}) => all >= 8 && name.split(' + ').every((value) => !isPlain(value, plainOf)))
    .sort((one, other) => one.right / one.all - other.right / other.all || other.all - one.all)
  return [
    `documents right: ${right} of ${outcomes.length} (${share(right, outcomes.length).trim()})`,
    `facts right: ${facts - missed} of ${facts} (${share(facts - missed, facts).trim()})`,
    '',
    'fields, by documents in which one is wrong:',
    ...fields.map(
      ([field, seeds]) =>
        `${String(new Set(seeds).size).padStart(5)}  ${field.padEnd(24)} ${[...new Set(seeds)].slice(0, 12).join(' ')}`,
    ),
    '',
    'share of documents right, by value of an axis:',
    ...values
      .sort(
        (one, other) =>
          (axisOf(one.name) < axisOf(other.name) ? -1 : 1) || one.right / one.all - other.right / other.all,
      )
      .map(printed),
    '',
    'worst pairs of values that are not the plainest (at least eight documents):',
    ...worst.slice(0, 60).map(printed),
    '',
  ].join('\n')
}

const axisOf = (name: string): string => name.slice(0, name.indexOf('='))
const isPlain = (name: string, plainOf: (axis: Axis) => string): boolean =>
  name.slice(name.indexOf('=') + 1) === plainOf(axisOf(name) as Axis)
