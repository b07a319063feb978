/** Lines over a table of contents. */
const headings = [
  'Indholdsfortegnelse',
  'Indhold',
  'Dagsorden',
  'Dagsordenpunkter',
  'Dagsordenspunkter',
  'Punkter på dagsordenen',
  'Oversigt over punkter',
  'Sagsoversigt',
  'Sagsliste',
]

/** Lines in a table of contents that are no entry: heads of its columns, and heads of what is open to the public. */
const captions = [
  'Punkt',
  'Punkt nr.',
  'Pkt.',
  'Nr.',
  'Emne',
  'Titel',
  'Side',
  'Punkt nr. Side',
  'Punkt Side',
  'Pkt. Side',
  'Nr. Side',
  'Pkt. Emne Side',
  'Punkt Emne Side',
  'Nr. Titel Side',
  'Åbent referat',
  'Åben dagsorden',
  'Åbne punkter',
  'Åbne sager',
  'Åbent møde',
]

/** Heads of the part of a table of contents whose items are closed to the public. */
const closedCaptions = [
  'Lukket referat',
  'Lukket dagsorden',
  'Lukkede punkter',
  'Lukkede sager',
  'Lukket møde',
  'Lukkede dagsordenpunkter',
]

/** How a table of contents prints an entry, its page number taken off. */
export const entryLines = [
  'Punkt {number}: {title}',
  'Punkt {number}. {title}',
  'Pkt. {number}: {title}',
  'Pkt. {number}. {title}',
  'Pkt. {number} {title}',
  '{number}. {title}',
  '{number}) {title}',
  '{number} {title}',
]

/** How a document prints how many agenda items it has. */
export const countLines = [
  'Antal punkter: {number}',
  'Antal sager: {number}',
  'Antal dagsordenpunkter: {number}',
  'Antal dagsordenspunkter: {number}',
  'Antal punkter på dagsordenen: {number}',
  'Dagsordenen har {number} punkter',
  '{number} punkter på dagsordenen',
  'I alt {number} punkter',
]

export type ContentsLine = 'heading' | 'caption' | 'closedCaption'

const known = new Map<string, ContentsLine>([
  ...headings.map((line): [string, ContentsLine] => [line.toLowerCase(), 'heading']),
  ...captions.map((line): [string, ContentsLine] => [line.toLowerCase(), 'caption']),
  ...closedCaptions.map((line): [string, ContentsLine] => [line.toLowerCase(), 'closedCaption']),
])

/** What a line is to a table of contents, in any letter case, with or without a colon; undefined for nothing. */
export function contentsLine(line: string): ContentsLine | undefined {
  const bare = line.endsWith(':') ? line.slice(0, -1).trimEnd() : line
  return known.get(bare.toLowerCase())
}
