import type {Vote} from '../../records/schema.ts'
import type {Archive} from './archive.ts'
import {count, counted, stanceNames} from './danish.ts'
import {type Filter, stancesInOrder} from './filter.ts'
import {Matrix} from './matrix.tsx'

interface VotesViewProps {
  archive: Archive
  rows: readonly number[]
  filter: Filter
  /** The address of the list of items, with the filter narrowed further. */
  listWith: (change: Partial<Filter>) => string
}

/** Who was against what: parties and persons by year, and each number leads to its items. */
export function VotesView({archive, rows, filter, listWith}: VotesViewProps) {
  const stances = stancesInOrder.filter((stance) => filter.stance.length === 0 || filter.stance.includes(stance))
  return (
    <>
      <p class="intro">
        Tallene er antal punkter, hvor dokumentet nævner partiet eller personen ved afstemningen. De fleste beslutninger
        træffes uden afstemning, og mange referater nævner kun dem, der var imod.
      </p>
      {stances.map((stance) => (
        <StanceTables key={stance} archive={archive} rows={rows} stance={stance} listWith={listWith} />
      ))}
    </>
  )
}

function StanceTables({
  archive,
  rows,
  stance,
  listWith,
}: Pick<VotesViewProps, 'archive' | 'rows' | 'listWith'> & {stance: Vote['stance']}) {
  const parties = byYear(archive, rows, stance, 'parties')
  const persons = byYear(archive, rows, stance, 'persons')
  if (parties.names.length + persons.names.length === 0) return null
  const table = (kind: 'party' | 'person', {names, years, counts}: ByYear) =>
    names.length === 0 ? null : (
      <Matrix
        caption={kind === 'party' ? 'Partier' : 'Personer'}
        corner={kind === 'party' ? 'Parti' : 'Person'}
        rows={names}
        columns={years.map((year) => year || 'Uden dato')}
        cell={(row, column) => {
          const items = counts.get(`${years[column]}/${names[row]}`)
          if (items === undefined) return null
          return {
            text: count(items),
            size: items,
            href: listWith({[kind]: [names[row] as string], stance: [stance], year: [years[column] as string]}),
            label: `${names[row]}, ${years[column] || 'uden dato'}: ${counted(items, 'punkt', 'punkter')}`,
          }
        }}
      />
    )
  return (
    <section class="part">
      <h2 class="list-title">{stanceNames[stance]}</h2>
      {table('party', parties)}
      {table('person', persons)}
    </section>
  )
}

interface ByYear {
  names: string[]
  years: string[]
  counts: Map<string, number>
}

/** In how many of the rows each took a stance, by year. */
function byYear(archive: Archive, rows: readonly number[], stance: Vote['stance'], who: 'parties' | 'persons'): ByYear {
  const counts = new Map<string, number>()
  const ofName = new Map<string, number>()
  const years = new Set<string>()
  for (const row of rows) {
    const names = new Set(archive.votesOf(row).flatMap((vote) => (vote.stance === stance ? vote[who] : [])))
    if (names.size === 0) continue
    const year = archive.valuesOf(row, 'year')[0] ?? ''
    years.add(year)
    for (const name of names) {
      counts.set(`${year}/${name}`, (counts.get(`${year}/${name}`) ?? 0) + 1)
      ofName.set(name, (ofName.get(name) ?? 0) + 1)
    }
  }
  return {
    names: [...ofName].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    years: [...years].sort().reverse(),
    counts,
  }
}
