import {useEffect, useState} from 'preact/hooks'
import type {Amount} from '../../records/schema.ts'
import type {Sum} from '../page-data.ts'
import type {ItemDetail} from '../page-meeting.ts'
import {type Archive, isWantedSum} from './archive.ts'
import {counted, kindNames, money, periodNames, shortDay, unsaid} from './danish.ts'
import type {Filter} from './filter.ts'
import {SentenceAround} from './item-sheet.tsx'
import {Matrix} from './matrix.tsx'
import type {DataSource} from './source-data.ts'
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
  const {names, years, totals} = byCommitteeAndYear(archive, sums)
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
        rows={names.map((name) => name || unsaid)}
        columns={years.map((year) => year || 'Uden dato')}
        cell={(row, column) => {
          const total = totals.get(`${years[column]}/${names[row]}`)
          if (total === undefined) return null
          return {
            text: money(total.value),
            note: counted(total.count, 'beløb', 'beløb'),
            size: total.value,
            href: hrefWith({committee: [names[row] as string], year: [years[column] as string], kind: kindOr(filter)}),
            label: `${names[row] || unsaid}, ${years[column] || 'uden dato'}: ${money(total.value)} ${counted(total.count, 'beløb', 'beløb')}`,
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

function byCommitteeAndYear(archive: Archive, sums: readonly OwnSum[]) {
  const totals = new Map<string, {value: number; count: number}>()
  const ofCommittee = new Map<string, number>()
  const years = new Set<string>()
  for (const {row, sum} of sums) {
    const [committee = '', year = ''] = [archive.valuesOf(row, 'committee')[0], archive.valuesOf(row, 'year')[0]]
    years.add(year)
    ofCommittee.set(committee, (ofCommittee.get(committee) ?? 0) + sum[0])
    const total = totals.get(`${year}/${committee}`) ?? {value: 0, count: 0}
    totals.set(`${year}/${committee}`, {value: total.value + sum[0], count: total.count + 1})
  }
  const names = [...ofCommittee].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return {names, years: [...years].sort().reverse(), totals}
}

function SumRow({archive, source, own, href}: {archive: Archive; source: DataSource; own: OwnSum; href: string}) {
  const {row, at, sum} = own
  const [amount, setAmount] = useState<ItemDetail['amounts'][number]>()
  useEffect(() => {
    let isWanted = true
    source.detail(row).then((detail) => isWanted && setAmount(detail.amounts[at]))
    return () => {
      isWanted = false
    }
  }, [source, row, at])
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
