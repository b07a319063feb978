import type {Column} from '../write/columns.ts'
import {type TableName, tableNames} from '../write/formats.ts'
import {headings} from '../write/language.ts'
import {tables} from '../write/tables.ts'

/** The tables and their columns, as lines for a terminal. */
export function tablesAsText(names: readonly TableName[] = tableNames): string {
  return names
    .map((name) => {
      const {description, columns, primaryKey} = tables[name]
      const rows = columns.map((column) => [column.name, typeText(column, primaryKey), meaning(column)] as const)
      const width = (at: 0 | 1) => Math.max(...rows.map((row) => row[at].length))
      const lines = rows.map(
        ([column, type, text]) => `  ${column.padEnd(width(0))}  ${type.padEnd(width(1))}  ${text}`,
      )
      return `${name}: ${description}\n${lines.join('\n')}\n`
    })
    .join('\n')
}

/** The tables and their columns, for the README. */
export function tablesAsMarkdown(): string {
  return tableNames
    .map((name) => {
      const {description, columns, primaryKey} = tables[name]
      const danish = headings(name, 'da')
      const rows = columns.map(
        (column, at) => `| \`${column.name}\` | ${danish[at]} | ${typeText(column, primaryKey)} | ${meaning(column)} |`,
      )
      return [
        `<details><summary><code>${name}</code>: ${description}</summary>`,
        '',
        '| column | with `--lang da` | type | meaning |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        '</details>',
        '',
      ].join('\n')
    })
    .join('\n')
}

/** "text, key", "date or empty", "list of text" */
function typeText({name, type, nullable}: Column, primaryKey: readonly string[]): string {
  const parts = [type === 'list' ? 'list of text' : type]
  if (nullable) parts.push(' or empty')
  if (primaryKey.includes(name)) parts.push(', key')
  return parts.join('')
}

function meaning({description, values}: Column): string {
  return values === undefined ? description : `${description} (${values.join(', ')})`
}
