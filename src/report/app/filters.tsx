import {useState} from 'preact/hooks'
import type {Outcome, Vote} from '../../records/schema.ts'
import {type Count, type Facet, facets, type Selection} from './archive.ts'
import {count, kindNames, outcomeNames, stanceNames, unsaid, verdictNames} from './danish.ts'
import type {Filter} from './filter.ts'
import {MoreButton} from './more-button.tsx'

interface FiltersProps {
  filter: Filter
  counts: Selection['counts']
  onChange: (change: Partial<Filter>) => void
}

/** How a value of each facet is called. */
const valueNames: Record<Facet, (value: string) => string> = {
  municipality: (value) => value || unsaid,
  committee: (value) => value || unsaid,
  year: (value) => value || 'Uden dato',
  outcome: (value) => (value === '' ? 'Intet udfald' : outcomeNames[value as Outcome]),
  party: (value) => value,
  stance: (value) => stanceNames[value as Vote['stance']] ?? value,
  kind: (value) => (value === '' ? 'Andet' : value === 'alle' ? 'Alle beløb' : nameOf(kindNames, value)),
  access: (value) => (value === 'closed' ? 'Lukkede punkter' : 'Åbne punkter'),
  type: (value) => (value === 'agenda' ? 'Dagsorden' : 'Referat'),
  verdict: (value) => nameOf(verdictNames, value)?.name ?? unsaid,
}

function nameOf<Value>(names: Record<string, Value>, value: string): Value {
  return names[value] as Value
}

/** What the list can be narrowed to, each with the number of items that would be left. */
export function Filters({filter, counts, onChange}: FiltersProps) {
  const group = (title: string, facet: Facet, order: 'count' | 'value' = 'count') => (
    <FilterGroup
      title={title}
      facet={facet}
      counts={order === 'count' ? counts[facet] : [...counts[facet]].sort((a, b) => (a.value < b.value ? 1 : -1))}
      chosen={filter[facet]}
      onChange={(chosen) => onChange({[facet]: chosen})}
    />
  )
  return (
    <div class="filters">
      {counts.municipality.length > 1 || filter.municipality.length > 0 ? group('Kommune', 'municipality') : null}
      {group('Udvalg', 'committee')}
      {group('År', 'year', 'value')}
      {group('Udfald', 'outcome')}
      {group('Stemmer', 'stance')}
      {group('Parti nævnt ved afstemningen', 'party')}
      <fieldset class="filter">
        <legend>Beløb i kroner</legend>
        <div class="range">
          <SumField label="Fra" value={filter.sumFrom} onChange={(sumFrom) => onChange({sumFrom})} />
          <SumField label="Til" value={filter.sumTo} onChange={(sumTo) => onChange({sumTo})} />
        </div>
      </fieldset>
      {group('Beløbstype', 'kind')}
      {group('Adgang', 'access')}
      {group('Dokumenttype', 'type')}
      {group('Læsning', 'verdict')}
      <label class="check">
        <input
          type="checkbox"
          checked={filter.again}
          onChange={(event) => onChange({again: event.currentTarget.checked})}
        />
        <span>Vis også andre dokumenter fra samme møde</span>
      </label>
    </div>
  )
}

/** So many values are shown before the rest is asked for. */
const valuesAtOnce = 7

interface FilterGroupProps {
  title: string
  facet: Facet
  counts: readonly Count[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

function FilterGroup({title, facet, counts, chosen, onChange}: FilterGroupProps) {
  const [isWhole, setWhole] = useState(false)
  if (counts.length === 0) return null
  const shown = isWhole ? counts : counts.filter(({value}, at) => at < valuesAtOnce || chosen.includes(value))
  return (
    <fieldset class="filter">
      <legend>{title}</legend>
      {shown.map(({value, count: rows}) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() =>
              onChange(chosen.includes(value) ? chosen.filter((own) => own !== value) : [...chosen, value])
            }
          />
          <span>{valueNames[facet](value)}</span>
          <span class="check-count">{count(rows)}</span>
        </label>
      ))}
      {counts.length > shown.length || isWhole ? (
        <MoreButton isWhole={isWhole} setWhole={setWhole} count={counts.length} />
      ) : null}
    </fieldset>
  )
}

function SumField({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <label>
      <span class="quiet">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        value={value === null ? '' : count(value)}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '')
          onChange(digits === '' ? null : Number(digits))
        }}
      />
    </label>
  )
}

interface ChosenProps {
  filter: Filter
  onChange: (change: Partial<Filter>) => void
  onClear: () => void
}

/** What the list is narrowed to, each of which can be taken back. */
export function Chosen({filter, onChange, onClear}: ChosenProps) {
  const chips: {name: string; without: Partial<Filter>}[] = []
  for (const facet of facets)
    for (const value of filter[facet])
      chips.push({
        name: valueNames[facet](value),
        without: {[facet]: filter[facet].filter((own) => own !== value)},
      })
  for (const value of filter.person)
    chips.push({name: value, without: {person: filter.person.filter((own) => own !== value)}})
  if (filter.sumFrom !== null) chips.push({name: `Fra ${count(filter.sumFrom)} kr.`, without: {sumFrom: null}})
  if (filter.sumTo !== null) chips.push({name: `Til ${count(filter.sumTo)} kr.`, without: {sumTo: null}})
  for (const value of filter.caseId) chips.push({name: `Sag ${value.split('/').at(-1)}`, without: {caseId: []}})
  for (const value of filter.document) chips.push({name: value.split('/').at(-1) ?? value, without: {document: []}})
  for (const value of filter.rule) chips.push({name: `Bemærkning: ${value}`, without: {rule: []}})
  if (chips.length === 0) return null
  return (
    <ul class="chosen" aria-label="Valgt">
      {chips.map(({name, without}) => (
        <li key={name}>
          <button type="button" class="chip is-chosen" onClick={() => onChange(without)} aria-label={`Fjern ${name}`}>
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="link" onClick={onClear}>
          Ryd alt
        </button>
      </li>
    </ul>
  )
}
