/**
 * A plain table: the first column to the left, figures to the right.
 *
 * @param {string[]} columns
 * @param {string[][]} rows
 */
export function formatTable(columns, rows) {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at].length)))
  const line = (cells) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('   ')}\n`
  const rule = widths.map((width) => '-'.repeat(width))
  return [columns, rule, ...rows].map(line).join('')
}
