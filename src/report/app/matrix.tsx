import {useState} from 'preact/hooks'
import type {ByYear, Total} from './by-year.ts'
import {unsaid} from './danish.ts'
import {MoreButton} from './more-button.tsx'

/** One number of a table: how it is written, how large it is beside the others, and where it leads. */
interface MatrixCell {
  text: string
  note?: string
  size: number
  href: string
  /** The end of a sentence, for those who do not see the table. */
  said: string
}

interface MatrixProps {
  caption: string
  corner: string
  table: ByYear
  names?: readonly string[]
  years?: readonly string[]
  /** Nothing where there is nothing to lead to. */
  cell: (total: Total, name: string, year: string) => MatrixCell | null
}

/** So many rows are shown before the rest is asked for. */
const rowsAtOnce = 12

/** A table of numbers by year, of which each leads to the rows that it is made of; the larger, the darker. */
export function Matrix({caption, corner, table, names = table.names(), years = table.years(), cell}: MatrixProps) {
  const [isWhole, setWhole] = useState(false)
  const cells = names.map((name) =>
    years.map((year) => {
      const total = table.at(name, year)
      return total.count === 0 ? null : cell(total, name, year)
    }),
  )
  const most = Math.max(1, ...cells.flat().map((one) => one?.size ?? 0))
  return (
    <div class="matrix">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year || 'Uden dato'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.slice(0, isWhole ? undefined : rowsAtOnce).map((name, row) => (
            <tr key={name}>
              <th scope="row">{name || unsaid}</th>
              {years.map((year, at) => {
                const one = cells[row]?.[at]
                if (one == null)
                  return (
                    <td key={year} class="is-nothing">
                      –
                    </td>
                  )
                return (
                  <td key={year} style={{'--part': `${Math.round(Math.sqrt(one.size / most) * 100)}%`}}>
                    <a href={one.href} aria-label={`${name || unsaid}, ${year || 'uden dato'}: ${one.said}`}>
                      {one.text}
                      {one.note === undefined ? null : <span class="quiet">{one.note}</span>}
                    </a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {names.length > rowsAtOnce ? <MoreButton isWhole={isWhole} setWhole={setWhole} count={names.length} /> : null}
    </div>
  )
}
