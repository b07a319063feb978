import {wordsOf} from './word-lists.ts'

// Labels of lists of people. Each council puts them together anew from a few
// words, so that they are told by these and not listed one by one:
//
//   Til stede   Følgende havde meldt afbud   Fraværende i mødet (bestyrelsen)
//   Øvrige deltagere fra administrationen

/** Whose list a label stands over. */
export type PeopleLabel = 'present' | 'away' | 'deputies' | 'officials' | 'secretary' | 'chair'

const meeting = '(?:(?:i|på|ved|til|under) (?:hele )?|hele )mødet'
const office = String.raw`fra (?:administrationen|forvaltningen|sekretariatet|ledelsen|kommunen|\p{L}{1,30}forvaltningen)`
/** What goes on behind the word that tells. */
const tail = String.raw`(?: (?:var|er|${meeting}|(?:med|uden) stemmeret|(?:af|fra) (?:udvalget|rådet|bestyrelsen|nævnet)|i øvrigt))*(?: ?\([^()]{1,40}\))?`
const whose = '(?:(?:udvalgets|rådets|bestyrelsens|nævnets|byrådets|kommunalbestyrelsens) )?'

const labels: readonly (readonly [PeopleLabel, RegExp])[] = [
  [
    'away',
    // "Alle var til stede, undtagen" has those behind it who were not.
    RegExp(
      `^(?:(?:følgende |der (?:er|var) )?(?:(?:har|havde) )?(?:(?:ikke|ej) (?:til ?stede|fremmødt|mødt)|(?:fravær(?:ende)?|udeblev(?:et)?)(?: (?:med|uden) afbud)?|(?:meldt )?(?:afbud|forfald)|mødefrafald)(?: ?/ ?(?:afbud|fraværende))?(?: fra(?:/fraværende)?)?${tail}|(?:alle|medlemmerne) var til ?stede, undtagen)$`,
      'u',
    ),
  ],
  [
    'officials',
    RegExp(
      String.raw`^(?:(?:endvidere|derudover|desuden|herudover|øvrige)(?: (?:deltog|deltager|deltagere|mødte|var til ?stede|til ?stede|tilstedeværende))?(?: ${office})?|(?:(?:deltog|deltagere?|til ?stede) )?${office}(?: (?:deltog|deltager|var til ?stede))?|gæst(?:er|/er)?(?: under punkt \d{1,3})?|sekretariat(?:et)?|administrationen|forvaltningen|ledelsen|direktionen)${tail}$`,
      'u',
    ),
  ],
  [
    'present',
    RegExp(
      `^(?:(?:følgende )?(?:(?:i mødet )?(?:deltog|deltager)|til ?stede|tilstedeværende|(?:møde)?deltag(?:erne|ere|er|ende|else)|fremmødte?|mødte?)(?: / afbud)?|${whose}medlemmer(?: og inviterede)?)${tail}$`,
      'u',
    ),
  ],
  ['deputies', RegExp(`^(?:(?:mødte|deltagende) )?(?:stedfortrædere?|suppleant(?:er)?)${tail}$`, 'u')],
  ['chair', /^(?:mødeleder|dirigent|ordstyrer)$/u],
  ['secretary', /^(?:(?:møde|udvalgs)?sekretær|referent|ref\.|referat ved|protokolfører)$/u],
]

/** What such a label can begin with, in lower case. */
export const peopleLabelBeginnings: readonly string[] = [
  ...wordsOf('af al be by de di ej en fo fr fø gæ ha he ik ko me mø næ or pr re rå se st su ti ud øv'),
  'i ',
]

/** The heading of the column of a table that has the people, of whom marks in the others tell whether they came. */
export const columnOfNames = /^(?:navn|medlem)(?=\s*(?:\||\t|\s{3}))/iu
export const markOfColumn = /^[xX✓✔]$/u

/** The words that such labels are of. */
export const peopleLabelWords = `
  afbud af alle administrationen bestyrelsen bestyrelsens byrådets der derudover dirigent deltog deltager deltagere deltagerne
  deltagelse deltagende desuden ej endvidere er forfald forvaltningen fra fravær fraværende fremmødt fremmødte følgende
  gæst gæster har havde hele herudover i ikke inviterede kommunalbestyrelsens kommunen ledelsen med medlemmer medlemmerne meldt
  mødedeltager mødedeltagere mødedeltagelse mødefrafald mødesekretær mødeleder mødet mødt mødte nævnet nævnets og ordstyrer protokolfører på ref
  referat referent rådet rådets sekretariat sekretariatet sekretær stede stedfortræder stedfortrædere stemmeret suppleant
  suppleanter til tilstede tilstedeværende udeblev udeblevet uden udvalget udvalgets udvalgssekretær under undtagen var ved øvrige øvrigt
`

/** The longest of them, in characters. */
export const longestLabel = 60

/** Whose list a label stands over, in lower case and without its colon; undefined where it is no such label. */
export function peopleLabel(printed: string): PeopleLabel | undefined {
  if (printed.length > longestLabel) return undefined
  return labels.find(([, words]) => words.test(printed))?.[0]
}

/** What stands in a text that can have more than a name, and a telephone or an address behind its label. */
export const mayBePrivate = /[@\d]|tlf|telefon|mobil|mail/iu
export const telephone = /(?:[,;]\s*|(?<!\s)\s+)?\(?(?:tlf|telefon|mobil|e-?mail)(?![\p{L}])[^,;]*/giu
