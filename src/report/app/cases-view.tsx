import {useState} from 'preact/hooks'
import type {PageCase} from '../page-data.ts'
import {count, counted, day, shortDay, unsaid} from './danish.ts'
import {OutcomeChip} from './rows.tsx'

interface CasesViewProps {
  cases: readonly PageCase[]
  hrefOf: (row: number) => string
}

/** So many cases are shown before more are asked for. */
const casesAtOnce = 50

/** The way of cases through committees and council, and who was promised a case and never shows it. */
export function CasesView({cases, hrefOf}: CasesViewProps) {
  const [most, setMost] = useState(casesAtOnce)
  const [onlyMissing, setOnlyMissing] = useState(false)
  const missing = cases.filter((one) => one.missing.length > 0)
  const wanted = onlyMissing ? missing : cases
  return (
    <>
      <p class="intro">
        Sager, der er behandlet mere end én gang, eller som ifølge deres sagsgang skulle videre. Et udvalg, som skulle
        have haft sagen, men ikke er fundet i dokumenterne, er vist med en stiplet ring: Måske mangler referatet, måske
        nåede sagen aldrig frem.
      </p>
      <p class="bar">
        <span>{counted(wanted.length, 'sag', 'sager')}</span>
        <label class="check">
          <input type="checkbox" checked={onlyMissing} onChange={() => setOnlyMissing(!onlyMissing)} />
          <span>Kun sager, hvor et udvalg mangler ({count(missing.length)})</span>
        </label>
      </p>
      {wanted.slice(0, most).map((one) => (
        <Timeline key={one.id} one={one} hrefOf={hrefOf} />
      ))}
      {wanted.length > most ? (
        <button type="button" class="button" onClick={() => setMost(most + casesAtOnce)}>
          Vis flere
        </button>
      ) : null}
    </>
  )
}

function Timeline({one, hrefOf}: {one: PageCase; hrefOf: (row: number) => string}) {
  return (
    <article class="case">
      <header>
        <h2>{one.title || 'Uden overskrift'}</h2>
        <p class="eyebrow">{[one.municipality, one.caseNumbers.join(', '), span(one)].filter(Boolean).join(' · ')}</p>
      </header>
      <ol class="timeline">
        {one.treatments.map((treatment, index) => (
          <li key={index} class={treatment.documentType === 'agenda' ? 'is-planned' : ''}>
            <p class="eyebrow">
              <time dateTime={treatment.date ?? undefined}>{day(treatment.date)}</time> · {treatment.body ?? unsaid}
              {treatment.itemNumber === null ? null : ` · punkt ${treatment.itemNumber}`}
              {treatment.documentType === 'agenda' ? ' · kun dagsorden' : null}
              {treatment.documentType === null ? ' · kun omtalt i et andet dokument' : null}
            </p>
            <p>
              {treatment.row === null ? (
                treatment.title
              ) : (
                <a href={hrefOf(treatment.row)}>{treatment.title || 'Uden overskrift'}</a>
              )}{' '}
              {treatment.public === false ? <span class="chip is-closed">Lukket</span> : null}
              {treatment.outcomes.map((outcome) => (
                <OutcomeChip key={outcome} outcome={outcome} />
              ))}
            </p>
            {treatment.decision === null ? null : <p class="quiet">{treatment.decision}</p>}
          </li>
        ))}
        {one.missing.map(({name, promisedBy, latestMeeting}) => (
          <li key={name} class="is-missing">
            <p class="eyebrow">Skulle have haft sagen, men er ikke fundet</p>
            <p>
              <strong>{name}</strong>{' '}
              {promisedBy.map((row) =>
                row === null ? null : (
                  <a key={row} href={hrefOf(row)}>
                    se, hvor det står
                  </a>
                ),
              )}
            </p>
            <p class="quiet">
              {latestMeeting === null
                ? 'Ingen af dette udvalgs møder er blandt dokumenterne.'
                : `Udvalgets seneste møde blandt dokumenterne er fra ${shortDay(latestMeeting)}.`}
            </p>
          </li>
        ))}
      </ol>
    </article>
  )
}

function span({from, to}: PageCase): string {
  if (from === null || from === to) return day(from)
  return `${shortDay(from)} – ${shortDay(to)}`
}
