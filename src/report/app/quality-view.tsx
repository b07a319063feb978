import {danishMeanings} from '../../diagnostics/danish.ts'
import type {RuleId} from '../../diagnostics/rules.ts'
import type {PageDocument} from '../page-data.ts'
import type {Archive} from './archive.ts'
import {ByYear} from './by-year.ts'
import {count, counted, place, share, verdictNames} from './danish.ts'
import type {Filter} from './filter.ts'
import {Matrix} from './matrix.tsx'

interface QualityViewProps {
  archive: Archive
  rows: readonly number[]
  listWith: (change: Partial<Filter>) => string
}

/** What could not be read and why, how sure the rest is, and how much is closed to the public. */
export function QualityView({archive, rows, listWith}: QualityViewProps) {
  const {documents, passedOver} = archive.head
  const unread = documents.filter(({verdict}) => verdict === null || verdict === 'unread')
  const doubtful = documents.filter(({verdict}) => verdict === 'doubtful' || verdict === 'incomplete')
  return (
    <>
      <Closed archive={archive} rows={rows} listWith={listWith} />
      <section class="part">
        <h2 class="list-title">Hvor sikkert er det læst?</h2>
        <Verdicts archive={archive} listWith={listWith} />
      </section>
      <section class="part">
        <h2 class="list-title">{unread.length === 0 ? 'Alt kunne læses' : 'Kunne ikke læses'}</h2>
        <p class="quiet">
          {unread.length === 0
            ? 'Der er fundet et møde i hvert af dokumenterne.'
            : `${counted(unread.length, 'dokument', 'dokumenter')} gav ingen punkter.`}
          {passedOver === 0
            ? null
            : ` ${counted(passedOver, 'fil', 'filer')} er sprunget over, fordi filnavnet ikke tyder på et referat.`}
        </p>
        <Documents documents={unread} listWith={undefined} />
      </section>
      {doubtful.length === 0 ? null : (
        <section class="part">
          <h2 class="list-title">Bør tjekkes i dokumentet</h2>
          <Documents documents={doubtful} listWith={listWith} />
        </section>
      )}
      <section class="part">
        <h2 class="list-title">Bemærkninger fra læsningen</h2>
        <Rules documents={documents} listWith={listWith} />
      </section>
    </>
  )
}

function Closed({archive, rows, listWith}: QualityViewProps) {
  const table = new ByYear()
  for (const row of rows) table.add(...archive.committeeAndYearOf(row), archive.head.rows.isClosed[row] ?? 0)
  const closedAt = (name: string, year: string) => table.at(name, year).size
  const sum = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)
  const [all, allYears] = [table.names(), table.years()]
  const names = all.filter((name) => allYears.some((year) => closedAt(name, year) > 0))
  const years = allYears.filter((year) => all.some((name) => closedAt(name, year) > 0))
  const closed = sum(names.map((name) => sum(years.map((year) => closedAt(name, year)))))
  return (
    <section class="part">
      <h2 class="list-title">Lukkede punkter</h2>
      <p>
        <a href={listWith({access: ['closed']})}>{counted(closed, 'punkt', 'punkter')}</a> af {count(rows.length)} er
        lukket for offentligheden ({share(closed, rows.length)}).
      </p>
      {names.length === 0 ? null : (
        <Matrix
          caption="Andel af punkter, der er lukket"
          corner="Udvalg"
          table={table}
          names={names}
          years={years}
          cell={({size, count: all}, name, year) => {
            if (size === 0) return null
            const note = `${count(size)} af ${count(all)}`
            return {
              text: share(size, all),
              note,
              size: size / all,
              href: listWith({committee: [name], year: [year], access: ['closed']}),
              said: `${share(size, all)} ${note} punkter er lukket`,
            }
          }}
        />
      )}
    </section>
  )
}

function Verdicts({archive, listWith}: Pick<QualityViewProps, 'archive' | 'listWith'>) {
  const {documents, meetings} = archive.head
  const agreements = new Map<number, number[]>()
  for (const {document, agreement} of meetings)
    if (agreement !== null) agreements.set(document, [...(agreements.get(document) ?? []), agreement])
  const verdicts = ['complete', 'unconfirmed', 'doubtful', 'incomplete'] as const
  return (
    <ul class="verdicts">
      {verdicts.map((verdict) => {
        const own = documents.flatMap((document, at) => (document.verdict === verdict ? [at] : []))
        const known = own.flatMap((at) => agreements.get(at) ?? [])
        const mean = known.reduce((sum, one) => sum + one, 0) / known.length
        return (
          <li key={verdict} class={`verdict is-${verdict}`}>
            <a href={listWith({verdict: [verdict]})}>
              <strong>{count(own.length)}</strong> {verdictNames[verdict].name}
            </a>
            <span class="quiet">{verdictNames[verdict].meaning}</span>
            {known.length === 0 ? null : (
              <span class="quiet">Mødernes dele stemmer overens: {share(mean, 1)} i gennemsnit.</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** So many documents are listed. */
const documentsMost = 300

function Documents({
  documents,
  listWith,
}: {
  documents: readonly PageDocument[]
  listWith: QualityViewProps['listWith'] | undefined
}) {
  return (
    <ul class="documents">
      {documents.slice(0, documentsMost).map(({path, diagnostics}) => (
        <li key={path}>
          <span class="path">{listWith === undefined ? path : <a href={listWith({document: [path]})}>{path}</a>}</span>
          <ul>
            {[...new Map(diagnostics.filter(isTold).map((one) => [one.rule, one])).values()].map((one) => (
              <li key={one.rule} class="quiet">
                {danishMeanings[one.rule]} {place(one.page, one.line)}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {documents.length > documentsMost ? <li>og {count(documents.length - documentsMost)} andre</li> : null}
    </ul>
  )
}

function isTold({severity}: PageDocument['diagnostics'][number]): boolean {
  return severity !== 'info'
}

function Rules({documents, listWith}: {documents: readonly PageDocument[]; listWith: QualityViewProps['listWith']}) {
  const totals = new Map<RuleId, {times: number; documents: number}>()
  for (const {counts} of documents)
    for (const [rule, times] of Object.entries(counts) as [RuleId, number][]) {
      const total = totals.get(rule) ?? {times: 0, documents: 0}
      totals.set(rule, {times: total.times + times, documents: total.documents + 1})
    }
  const sorted = [...totals].sort((a, b) => b[1].documents - a[1].documents)
  return (
    <ul class="rules">
      {sorted.map(([rule, {times, documents: many}]) => (
        <li key={rule}>
          <a href={listWith({rule: [rule]})}>{counted(many, 'dokument', 'dokumenter')}</a>
          <span>{danishMeanings[rule]}</span>
          <span class="quiet">{times === many ? null : `${count(times)} gange`}</span>
        </li>
      ))}
    </ul>
  )
}
