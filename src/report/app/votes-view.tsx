import type {Vote} from '../../records/schema.ts'
import type {Archive} from './archive.ts'
import {ByYear} from './by-year.ts'
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
  const tables = (['party', 'person'] as const).map((kind) => ({kind, table: byYear(archive, rows, stance, kind)}))
  if (tables.every(({table}) => table.names().length === 0)) return null
  return (
    <section class="part">
      <h2 class="list-title">{stanceNames[stance]}</h2>
      {tables.map(({kind, table}) =>
        table.names().length === 0 ? null : (
          <Matrix
            key={kind}
            caption={kind === 'party' ? 'Partier' : 'Personer'}
            corner={kind === 'party' ? 'Parti' : 'Person'}
            table={table}
            cell={({count: items}, name, year) => ({
              text: count(items),
              size: items,
              href: listWith({[kind]: [name], stance: [stance], year: [year]}),
              said: counted(items, 'punkt', 'punkter'),
            })}
          />
        ),
      )}
    </section>
  )
}

/** In how many of the rows each took a stance, by year. */
function byYear(archive: Archive, rows: readonly number[], stance: Vote['stance'], who: 'party' | 'person'): ByYear {
  const table = new ByYear()
  for (const row of rows) {
    const votes = archive.votesOf(row).filter((vote) => vote.stance === stance)
    const names = new Set(votes.flatMap(({parties, persons}) => (who === 'party' ? parties : persons)))
    for (const name of names) table.add(name, archive.committeeAndYearOf(row)[1], 1)
  }
  return table
}
