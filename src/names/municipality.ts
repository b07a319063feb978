import {councils, municipalityGenitive} from '../vocabulary/bodies.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import * as danish from '../vocabulary/municipalities.ts'

// Which municipality or region a text names. Those of the country are known in
// any dress and written as officially spelt; others stand as printed.
//
//   LYNGBY-TAARBÆK KOMMUNE     Lyngby-Taarbæk Kommune, listed
//   Århus Kommunes             Aarhus Kommune, listed
//   Herning Byråd              Herning Kommune, listed
//   Skovby Kommune             Skovby Kommune, as printed

/** A municipality or region that a text names. */
export interface NamedMunicipality {
  /** As officially spelt where it is one of the country's, past or present; else as printed. */
  name: string
  /** Whether it is one of the country's. */
  isListed: boolean
  /** Where its name stands. */
  start: number
  end: number
}

/** How many words a name can have before the word for its kind: "Nykøbing F. Kommune". */
const longestName = 3

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const spellingsOf = ({name, also = []}: danish.Authority) => [name, ...also]
const listed = <Value>(of: readonly danish.Authority[], value: (one: danish.Authority) => Value) =>
  new Map(of.flatMap((one) => spellingsOf(one).map((spelling) => [keyOf(spelling), value(one)] as const)))

/** Names by the word for their kind that stands behind them, and by their own key. */
const byWord: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    danish.municipalityWord,
    new Map([
      ...danish.formerMunicipalities.map(
        (name) => [keyOf(name), `${name} ${titled(danish.municipalityWord)}`] as const,
      ),
      ...listed([danish.regionalMunicipality], officialName),
      ...listed(danish.municipalities, officialName),
    ]),
  ],
  [danish.regionalMunicipalityWord, listed([danish.regionalMunicipality], officialName)],
  ...danish.countyWords.map(
    (word) =>
      [word, new Map(danish.formerCounties.map((name) => [keyOf(name), `${name} ${titled(word)}`] as const))] as const,
  ),
])
const regionNames = listed(danish.regions, officialName)

const all = [...danish.municipalities, danish.regionalMunicipality, ...danish.regions]
const byName = new Map(all.map((one) => [officialName(one), one]))
const byDomain = new Map(all.flatMap((one) => one.domains.map((domain) => [domain, officialName(one)] as const)))

function officialName(one: danish.Authority): string {
  if (danish.regions.includes(one)) return `${titled(danish.regionWord)} ${one.name}`
  return `${one.name} ${titled(one === danish.regionalMunicipality ? danish.regionalMunicipalityWord : danish.municipalityWord)}`
}

/** What spellings of one name have in common: neither case, nor hyphens, nor "å" for "aa". */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replace(/[-‐‑–\s]+/g, ' ')
    .trim()
}

const kinds = [...byWord.keys()].join('|')
/** The word for a kind or a council, which has its name before it; that for a region has it behind. */
const mention = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(${kinds})s?|(${danish.regionWord})|(?:${councils.join('|')})s?)(?![\\p{L}\\p{M}-])`,
  'giu',
)
const wordsBefore = new RegExp(`(?:[\\p{L}\\p{M}][\\p{L}\\p{M}.‐‑-]{0,60}[^\\S\\n\\r]+){1,${longestName}}$`, 'u')
const wordBehind = /^[^\S\n\r]+([\p{L}\p{M}-]+)/u
/** How far before its kind a name is looked for. */
const reach = 60

/**
 * The first municipality or region that a text names; undefined where it names
 * none. Of those in no list only such are taken as are written as a name is.
 */
export function municipalityIn(text: string): NamedMunicipality | undefined {
  const [first] = municipalitiesIn(text)
  return first
}

/** All that a text names, as {@link municipalityIn} does the first. */
export function* municipalitiesIn(text: string): Generator<NamedMunicipality> {
  for (const found of matchesIn(mention, text)) {
    const [whole, kind, region] = found
    const named =
      region !== undefined
        ? regionAt(text, found.index, whole.length)
        : kind !== undefined
          ? namedBefore(text, found.index, whole, kind.toLowerCase())
          : councilBefore(text, found.index)
    if (named !== undefined) yield named
  }
}

/** The official names of the last ones that were asked for: most files of a run are of one council. */
const officialNames = new Map<string, string>()
const mostNames = 500

/** The official name of what is called so; the name as it is where it is in no list. */
export function officialMunicipality(name: string): string {
  let official = officialNames.get(name)
  if (official === undefined) {
    official = findOfficial(name)
    if (officialNames.size >= mostNames) officialNames.clear()
    officialNames.set(name, official)
  }
  return official
}

function findOfficial(name: string): string {
  const named = municipalityIn(name)
  return named?.isListed && named.start === 0 && named.end === name.length ? named.name : name
}

/** The code that statistics have for an officially spelt name at a date; null where they have none. */
export function municipalityCode(name: string, date: string | null): string | null {
  const one = byName.get(name)
  const isOf2007 = one !== undefined && (danish.regions.includes(one) || one.recoded === true)
  return one === undefined || (isOf2007 && date !== null && date < danish.reform) ? null : one.code
}

/** Whose pages an address is of: "https://dagsordener.middelfart.dk/vis?id=1"; undefined where of none of the country's. */
export function municipalityOfAddress(address: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#:@\s]+)/i.exec(address)?.[1]?.toLowerCase()
  return host === undefined ? undefined : byDomain.get(host.split('.').slice(-2).join('.'))
}

function regionAt(text: string, start: number, length: number): NamedMunicipality | undefined {
  const [space = '', word] = wordBehind.exec(text.slice(start + length, start + length + reach)) ?? []
  if (word === undefined) return undefined
  const official = regionNames.get(keyOf(word)) ?? regionNames.get(keyOf(word.replace(/s$/i, '')))
  const end = start + length + space.length
  if (official !== undefined) return {name: official, isListed: true, start, end}
  const printed = text.slice(start, end)
  // "Region SyddanmarkTil forsiden": two words of a page that have lost what parts them.
  const isGlued = /\p{Ll}\p{Lu}/u.test(word)
  const isName =
    /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(printed) && !isGlued && !danish.noMunicipality.has(word.toLowerCase())
  return isName ? {name: printed, isListed: false, start, end} : undefined
}

/** The words before a place of a text on its line, at most as many as a name has, and where they begin. */
function wordsAt(text: string, at: number): {words: string[]; startOf: (index: number) => number} {
  const before = wordsBefore.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? ''
  const found = [...matchesIn(/\S+/g, before)]
  return {words: found.map(([word]) => word), startOf: (index) => at - before.length + (found[index]?.index ?? 0)}
}

/** The longest run of the words before a place that is in a list. */
function listedBefore(text: string, at: number, names: ReadonlyMap<string, string> | undefined) {
  const {words, startOf} = wordsAt(text, at)
  for (const [index] of words.entries()) {
    const name = names?.get(keyOf(words.slice(index).join(' ')))
    const start = startOf(index)
    // Some are words as well: "at give kommunen", "den ringe kommune".
    if (name !== undefined && (start === 0 || /^\p{Lu}/u.test(text.slice(start)))) return {name, start}
  }
  return undefined
}

function namedBefore(text: string, at: number, printed: string, kind: string): NamedMunicipality | undefined {
  const end = at + printed.length
  const official = listedBefore(text, at, byWord.get(kind))
  if (official !== undefined) return {...official, isListed: true, end}
  if (kind !== danish.municipalityWord) return undefined
  const {words, startOf} = wordsAt(text, at)
  const last = words.length - 1
  const word = words[last]
  if (
    word === undefined ||
    !/^\p{Lu}/u.test(word) ||
    /\.$/.test(word) ||
    danish.noMunicipality.has(word.toLowerCase())
  ) {
    return undefined
  }
  const hasTwo = last > 0 && danish.firstWords.has((words[last - 1] as string).toLowerCase())
  const start = startOf(hasTwo ? last - 1 : last)
  // In lower case it is a name where nothing else stands there: "Skovby kommune".
  const isName = /^K/.test(printed) || (start === 0 && end === text.length)
  return isName ? {name: withoutGenitive(text.slice(start, end)), isListed: false, start, end} : undefined
}

/** "Herning Byråd": the council has the name of its municipality where that is in the list. */
function councilBefore(text: string, at: number): NamedMunicipality | undefined {
  const official = listedBefore(text, at, byWord.get(danish.municipalityWord))
  return official === undefined ? undefined : {...official, isListed: true, end: at}
}

function withoutGenitive(printed: string): string {
  return printed.replace(/\s+/g, ' ').replace(municipalityGenitive, '$1')
}
