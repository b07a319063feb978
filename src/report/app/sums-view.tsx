import type {Amount} from '../../records/schema.ts'
import type {Sum} from '../page-data.ts'
import {type Archive, isWantedSum} from './archive.ts'
import {ByYear} from './by-year.ts'
import {counted, kindNames, money, periodNames, shortDay, unsaid} from './danish.ts'
import type {Filter} from './filter.ts'
import {SentenceAround} from './item-sheet.tsx'
import {Matrix} from './matrix.tsx'
import type {DataSource} from './source-data.ts'
import {useLoaded} from './use-loaded.ts'
import {WindowList} from './window-list.tsx'

interface SumsViewProps {
  archive: Archive
  source: DataSource
  rows: readonly number[]
  filter: Filter
  isNarrow: boolean
  /** The address of this view, or of an item, with a filter narrowed further. */
  hrefWith: (change: Partial<Filter>) => string
  hrefOf: (row: number) => string
}

interface OwnSum {
  row: number
  /** Which of the item's. */
  at: number
  sum: Sum
}

/** The sums of the wanted items: by committee and year, and each with its sentence. */
export function SumsView({archive, source, rows, filter, isNarrow, hrefWith, hrefOf}: SumsViewProps) {
  const sums = sumsOf(archive, rows, filter).sort((a, b) => b.sum[0] - a.sum[0])
  const table = new ByYear()
  for (const {row, sum} of sums) table.add(...archive.committeeAndYearOf(row), sum[0])
  return (
    <>
      <p class="intro">
        Beløbene er hentet fra teksterne, og hvert beløb står nedenfor med den sætning, det er nævnt i. En sum på tværs
        af punkter er et fingerpeg og ikke et regnskab: Det samme beløb kan være nævnt på flere møder. Inden for et
        punkt tæller et beløb kun én gang.
      </p>
      <Matrix
        caption="Beløb efter udvalg og år"
        corner="Udvalg"
        table={table}
        cell={({size, count}, name, year) => {
          const note = counted(count, 'beløb', 'beløb')
          return {
            text: money(size),
            note,
            size,
            href: hrefWith({committee: [name], year: [year], kind: kindOr(filter)}),
            said: `${money(size)} ${note}`,
          }
        }}
      />
      <h2 class="list-title">{counted(sums.length, 'beløb', 'beløb')}, de største først</h2>
      <WindowList
        label="Beløb"
        count={sums.length}
        height={isNarrow ? 156 : 92}
        row={(index) => {
          const own = sums[index]
          return own === undefined ? null : (
            <SumRow archive={archive} source={source} own={own} href={hrefOf(own.row)} />
          )
        }}
      />
    </>
  )
}

function kindOr({kind}: Filter): string[] {
  return kind.length === 0 ? ['alle'] : kind
}

/** The wanted sums of the rows; of equal ones of an item and a kind, the first. */
function sumsOf(archive: Archive, rows: readonly number[], filter: Filter): OwnSum[] {
  return rows.flatMap((row) => {
    const seen = new Set<string>()
    return archive.sumsOf(row).flatMap((sum, at): OwnSum[] => {
      const key = sum.join(' ')
      if (!isWantedSum(sum, filter) || seen.has(key)) return []
      seen.add(key)
      return [{row, at, sum}]
    })
  })
}

function SumRow({archive, source, own, href}: {archive: Archive; source: DataSource; own: OwnSum; href: string}) {
  const {row, at, sum} = own
  const amount = useLoaded(async () => (await source.detail(row)).amounts[at], [source, row, at])
  const meeting = archive.meetingOf(row)
  const [value, kind, per] = sum
  return (
    <a class="row is-sum" href={href}>
      <span class="row-when">
        <span class="sum-value">
          {money(value)} {per === null ? null : periodNames[per]}
        </span>
        <KindChip kind={kind} />
      </span>
      <span class="row-what">
        <span class="row-sentence">
          {amount === undefined ? null : <SentenceAround sentence={amount.sentence} text={amount.text} />}
        </span>
        <span class="row-who">
          {shortDay(meeting.date)} · {meeting.committee ?? unsaid} · {archive.head.rows.title[row]}
        </span>
      </span>
    </a>
  )
}

function KindChip({kind}: {kind: Amount['kind']}) {
  return kind === null ? null : <span class="chip">{kindNames[kind]}</span>
}
