import type {Outcome} from '../../records/schema.ts'
import type {Archive} from './archive.ts'
import {money, outcomeNames, shortDay, unsaid} from './danish.ts'

/** An outcome, in words and in a colour of its kind. */
export function OutcomeChip({outcome}: {outcome: Outcome}) {
  return <span class={`chip is-${outcome}`}>{outcomeNames[outcome]}</span>
}

interface RowProps {
  archive: Archive
  row: number
  /** The beginning of what was decided, as soon as it is there. */
  decision: string
  /** Where a click leads. */
  href: string
}

/** An item in the list: when, by whom, what, and what became of it. */
export function Row({archive, row, decision, href}: RowProps) {
  const {rows} = archive.head
  const meeting = archive.meetingOf(row)
  const number = rows.number[row] ?? null
  const sums = archive.sumsOf(row)
  const largest = sums.reduce((most, [value]) => Math.max(most, value), 0)
  const against = archive.againstOf(row)
  return (
    <a class="row" href={href}>
      <span class="row-when">
        <time dateTime={meeting.date ?? undefined}>{shortDay(meeting.date)}</time>
        <span class="row-who">{meeting.committee ?? unsaid}</span>
      </span>
      <span class="row-what">
        <span class="row-title">
          {number === null ? null : <span class="row-number">{number}. </span>}
          {rows.title[row] || 'Uden overskrift'}
        </span>
        <span class="row-decision">
          {rows.isClosed[row] ? 'Lukket punkt' : decision || (meeting.isAgenda ? 'Dagsorden' : '')}
        </span>
      </span>
      <span class="row-marks">
        {rows.isClosed[row] ? <span class="chip is-closed">Lukket</span> : null}
        {(rows.outcomes[row] ?? []).slice(0, 2).map((outcome) => (
          <OutcomeChip key={outcome} outcome={outcome} />
        ))}
        {against.length > 0 ? <span class="chip is-against">Imod: {namesOf(against)}</span> : null}
        {largest > 0 ? <span class="row-sum">{money(largest)}</span> : null}
      </span>
    </a>
  )
}

function namesOf(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} og ${names.length - 3} andre` : names.join(', ')
}
