import type {Amount} from '../records/schema.ts'
import {kindsOfSums, periods} from '../vocabulary/money.ts'

// What a sum is called stands before it, with few words between ("et mindreforbrug
// på 6,8 mio. kr.", "lejen udgør 8.500 kr."), or right behind it ("10.000 kr. i tilskud").

/** How far before a sum its name is looked for, and how far behind it. */
const reachBefore = 90
const reachBehind = 40

const ending = '(?:en|et|er|erne|n|t|s|ne|ens|ets|det|dene|men|merne|sbeløb|sbeløbet)?'
const word = new RegExp(
  `(?:${kindsOfSums.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})${ending}(?!\\p{L})`,
  'iu',
)
const words = new RegExp(word.source, 'giu')
/** What tells that the sum belongs to the name: no other clause, no other sum. */
const apart =
  /[.;:\n\r]\s|kr\.?(?!\p{L})|mio|mia|(?<!\p{L})(?:mens|hvoraf|samt|men|(?:som|der)(?!\s+(?:udgør|er\s+på|beløber|lyder|andrager)))(?!\p{L})/iu
const behind =
  /^\s*(?:\.\s*)?(?:pr\.\s+\p{L}+\s+|årligt\s+)?(?:i|som|til|til\s+et|af|fra|i\s+årlig[et]?)\s+(?:årlig[et]?\s+|et\s+|en\s+|det\s+|den\s+)?(?:\p{L}+(?:et|ede|te|t)\s+)?/iu
const period = new RegExp(
  `^\\s*(?:\\.\\s*)?(?:\\(?(?:i\\s+)?)?(?:${periods.map(([per, words]) => `(?<${per}>${words})`).join('|')})(?!\\p{L})`,
  'iu',
)

/** What a text calls a sum that stands between two offsets, and for what time it is; null where it does not say. */
export function parseAmountKind(text: string, start: number, end: number): Pick<Amount, 'kind' | 'per'> {
  const left = text.slice(Math.max(0, start - reachBefore), start)
  const right = text.slice(end, end + reachBehind)
  return {kind: kindBefore(left) ?? kindBehind(right), per: named(period.exec(right)) as Amount['per']}
}

function kindBefore(left: string): Amount['kind'] {
  let last: RegExpExecArray | undefined
  for (const match of left.matchAll(words)) last = match
  if (last === undefined || apart.test(left.slice(last.index + last[0].length))) return null
  return named(last) as Amount['kind']
}

function kindBehind(right: string): Amount['kind'] {
  const lead = behind.exec(right)?.[0]
  if (lead === undefined) return null
  const match = word.exec(right.slice(lead.length))
  // "i tilskud", "i driftstilskud": the word itself, not one further on.
  if (match === null || /\s/.test(right.slice(lead.length, lead.length + match.index))) return null
  return named(match) as Amount['kind']
}

function named(match: RegExpExecArray | null): string | null {
  return Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? null
}
