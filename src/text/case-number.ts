import type {CaseNumber} from '../records/schema.ts'

type Parts = Partial<Omit<CaseNumber, 'raw' | 'scheme'>>

/** How the schemes are built, in the order they are tried. */
const schemes: readonly {scheme: CaseNumber['scheme']; form: RegExp; parts: (match: RegExpExecArray) => Parts}[] = [
  {
    // KLE: emnenummer-handlingsfacet-løbenummer-år, "27.00.00-A00-7-17" (KL's Emnesystematik)
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})-([A-ZÆØÅ]\d{2})-(\d{1,9})-(\d{4}|\d{2})$/,
    parts: ([, subject, facet, serial, year]) => ({
      subject: subject ?? null,
      facet: facet ?? null,
      serial: Number(serial),
      year: fullYear(year),
    }),
  },
  {
    // Without a year: "00.01.00P35-0104"
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})([A-ZÆØÅ]\d{2})-(\d{1,9})$/,
    parts: ([, subject, facet, serial]) => ({subject: subject ?? null, facet: facet ?? null, serial: Number(serial)}),
  },
  {
    // The journal number (J.nr.) of older cases: the subject and facet alone, "16.00.00A09"
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})[ .-]?([A-ZÆØÅ]\d{2})$/,
    parts: ([, subject, facet]) => ({subject: subject ?? null, facet: facet ?? null}),
  },
  {
    scheme: 'authority-year-serial',
    form: /^(\d{3})-((?:19|20)\d{2})-(\d{1,9})$/,
    parts: ([, authority, year, serial]) => ({
      subject: authority ?? null,
      year: fullYear(year),
      serial: Number(serial),
    }),
  },
  {
    scheme: 'prefix-year-serial',
    form: /^([A-ZÆØÅ]{2,6})-((?:19|20)\d{2})-(\d{1,9})$/,
    parts: ([, prefix, year, serial]) => ({subject: prefix ?? null, year: fullYear(year), serial: Number(serial)}),
  },
  {
    scheme: 'prefix-serial-year',
    form: /^([A-ZÆØÅ]{1,6}) ?(\d{1,9})\/(\d{4}|\d{2})$/,
    parts: ([, prefix, serial, year]) => ({subject: prefix ?? null, serial: Number(serial), year: fullYear(year)}),
  },
  {
    scheme: 'year-serial',
    form: /^((?:19|20)\d{2}|\d{2})[/-](\d{1,9})$/,
    parts: ([, year, serial]) => ({year: fullYear(year), serial: Number(serial)}),
  },
  {
    scheme: 'year-serial',
    form: /^((?:19|20)\d{2})(\d{5})$/,
    parts: ([, year, serial]) => ({year: fullYear(year), serial: Number(serial)}),
  },
]

/** From this two-digit year on the century is the last one. */
const lastCenturyFrom = 70

/**
 * Takes a case number apart. What no scheme fits is kept as printed, with the
 * scheme "other" and nothing else.
 */
export function parseCaseNumber(raw: string): CaseNumber {
  const empty = {subject: null, facet: null, serial: null, year: null}
  for (const {scheme, form, parts} of schemes) {
    const match = form.exec(raw)
    if (match !== null) return {raw, scheme, ...empty, ...parts(match)}
  }
  return {raw, scheme: 'other', ...empty}
}

function fullYear(year: string | undefined): number {
  const number = Number(year)
  if (number > 99) return number
  return number >= lastCenturyFrom ? 1900 + number : 2000 + number
}
