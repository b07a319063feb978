import {useState} from 'preact/hooks'

/** One number of a table: how it is written, how large it is beside the others, and where it leads. */
interface MatrixCell {
  text: string
  note?: string
  size: number
  href: string
  /** As a sentence, for those who do not see the table. */
  label: string
}

interface MatrixProps {
  caption: string
  corner: string
  rows: readonly string[]
  columns: readonly string[]
  cell: (row: number, column: number) => MatrixCell | null
}

/** So many rows are shown before the rest is asked for. */
const rowsAtOnce = 12

/** A table of numbers, of which each leads to the rows that it is made of; the larger, the darker. */
export function Matrix({caption, corner, rows, columns, cell}: MatrixProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, rowsAtOnce)
  const cells = rows.map((_, row) => columns.map((_, column) => cell(row, column)))
  const most = Math.max(1, ...cells.flat().map((one) => one?.size ?? 0))
  return (
    <div class="matrix">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => {
                const one = cells[row]?.[at]
                if (one == null)
                  return (
                    <td key={column} class="is-nothing">
                      –
                    </td>
                  )
                return (
                  <td key={column} style={{'--part': `${Math.round(Math.sqrt(one.size / most) * 100)}%`}}>
                    <a href={one.href} aria-label={one.label}>
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
      {rows.length > rowsAtOnce ? (
        <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Vis færre' : `Vis alle ${rows.length}`}
        </button>
      ) : null}
    </div>
  )
}
