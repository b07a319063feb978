import type {Amount} from '../records/schema.ts'
import {isLetter} from '../text/letters.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import {apart, endingsOfSums, kindsOfSums, leadBehind, period} from '../vocabulary/money.ts'

// What a sum is called stands before it, with few words between ("et mindreforbrug
// på 6,8 mio. kr.", "lejen udgør 8.500 kr."), or right behind it ("10.000 kr. i tilskud").

/** How far before a sum its name is looked for, and how far behind it. */
const reachBefore = 90
const reachBehind = 40
/** How many letters of its end a word is looked up by. */
const keyLength = 3

/** A word in one of its forms, and the kind that it names. */
type Form = readonly [form: string, kind: Amount['kind']]

/** The forms by their last letters, the longest first; made for the first sum. */
let forms: ReadonlyMap<string, readonly Form[]> | undefined

function formsByEnd(): ReadonlyMap<string, readonly Form[]> {
  const made = new Map<string, Form[]>()
  const add = (form: Form) => {
    const key = form[0].slice(-keyLength)
    addUnder(made, key, form)
  }
  for (const [kind, words] of kindsOfSums) {
    for (const word of words.split(' / ')) for (const ending of ['', ...endingsOfSums]) add([word + ending, kind])
  }
  for (const list of made.values()) list.sort(([a], [b]) => b.length - a.length)
  return made
}

/** What a text calls a sum that stands between two offsets, and for what time it is; null where it does not say. */
export function parseAmountKind(text: string, start: number, end: number): Pick<Amount, 'kind' | 'per'> {
  const left = text.slice(Math.max(0, start - reachBefore), start)
  const right = text.slice(end, end + reachBehind)
  const per = Object.entries(period.exec(right)?.groups ?? {}).find(([, value]) => value !== undefined)?.[0]
  return {kind: kindBefore(left) ?? kindBehind(right), per: (per ?? null) as Amount['per']}
}

function kindBefore(left: string): Amount['kind'] {
  const lower = left.toLowerCase()
  for (let end = left.length; end > 0; end--) {
    if (!isLetter(left.charCodeAt(end - 1)) || isLetter(left.charCodeAt(end))) continue
    const kind = kindEndingAt(lower, end)
    if (kind !== null) return apart.test(left.slice(end)) ? null : kind
  }
  return null
}

function kindBehind(right: string): Amount['kind'] {
  const from = leadBehind.exec(right)?.[0].length
  if (from === undefined) return null
  let end = from
  while (isLetter(right.charCodeAt(end))) end++
  return kindEndingAt(right.slice(from, end).toLowerCase(), end - from)
}

/** The kind that the word names which ends at an offset. */
function kindEndingAt(lower: string, end: number): Amount['kind'] {
  forms ??= formsByEnd()
  const found = forms.get(lower.slice(Math.max(0, end - keyLength), end))
  return found?.find(([form]) => lower.endsWith(form, end))?.[1] ?? null
}
