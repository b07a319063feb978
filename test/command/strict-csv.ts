/**
 * Reads CSV exactly as RFC 4180 has it: CRLF behind every row, quotes only
 * around whole cells, doubled within, rows of the same length. Throws otherwise.
 */
export function readStrictCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('a quoted cell does not end')
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') cell += text[at++]
        else break
      }
      at++
    } else {
      const end = /[,\r\n"]/g
      end.lastIndex = at
      const stop = end.exec(text)?.index ?? text.length
      cell = text.slice(at, stop)
      at = stop
    }
    row.push(cell)
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      if (row.length !== rows[0]?.length) throw new Error(`row ${rows.length} has ${row.length} cells`)
      row = []
      at += 2
    } else throw new Error(`no comma, and no CRLF, at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`)
  }
  if (row.length > 0) throw new Error('the last row has no CRLF')
  return rows
}

/** The rows of a table by the names in its first row. */
export function readTable(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readStrictCsv(text)
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}
