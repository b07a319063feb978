// What tells whether a sentence goes on in the next line.

/** Lines that go on: what a label, a comma or "og" at the end of a line opens. */
export const goesOn = /(?:[,:+]|(?<!\p{L})(?:og|samt|af))\s*$/u
/** A lead-in, and the points "at …" that go on with it, also behind a blank line. */
export const leadsIn = /(?:[,:]|(?<!\p{L})(?:indstiller|anbefaler|at))\s*$/iu
export const point = /^(?:[•-] )?at /iu
/** A line that says what was decided and no more, which goes on with no line above it. */
export const decidedAlone =
  /^(?:Godkendt|Vedtaget|Tiltrådt|Bevilget|Udsat|Forkastet|Afvist|Faldet|Drøftet|Anbefales|Anbefalet)\.?[^\S\r\n]*(?=[\r\n]|$)/u
/** A line that is nothing but a name or a list of them. */
export const nameLine =
  /^[^\S\r\n]*(?:[•*·–-]\s*)?\p{Lu}[\p{L}.'’-]*(?:[ ,]+(?:og )?(?:[\p{Lu}(][\p{L}.'’()-]*|af|von|van|der|de|la))*[^\S\r\n]*(?:[,.][^\S\r\n]*)?(?=[\r\n]|$)/u
/** What somebody did who is told of. */
const did =
  '(?:var|er|blev|bliver|havde|har|deltog|deltager|mødte|møder|forlod|forlader|ankom|kom|gik|stemte|stemmer|undlod|undlader|tog)(?!\\p{L})'
export const hasVerb = RegExp(`(?<!\\p{L})${did}`, 'u')
/** How a line can end that has lost the full stop of its sentence: with a party, a number, a name, or what was missed and why. */
export const endsFull =
  /(?:\)|\d|(?<!\p{L})(?:mødet|punktet|sagen|behandling(?:en)?|drøftelsen|afstemningen|lokalet|salen|sted(?:et|e)|tilstede|afbud|forfald|fraværende|inhabil(?:e|itet)?|ferie|orlov|sygdom|som (?:stedfortræder|suppleant))|(?<!\p{L})\p{Lu}[\p{L}’'-]{1,30} \p{Lu}[\p{L}’'-]{1,30})[^\S\r\n]*$/u
/** A line that begins with what is told of somebody, or for whom another one came. */
export const beginsWithPerson = RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|af|von|van|de|la)){1,5}(?: \(\p{Lu}{1,3}\))? ${did}|(?:For|I stedet for|Som (?:stedfortræder|suppleant) for) \p{Lu})`,
  'u',
)
/** What a clause begins with, so that a person stands behind it: "idet K. Fabrin stemte imod". */
export const opensClause = /^(?:idet|at|da|men|mens|medens|fordi|hvor)$/u

/** Behind an initial, a list of names that goes on: "C, A. Ben Kær (løsgænger), O". */
export const goesOnAsList = /^(?:\s\p{Lu}[\p{L}.’'-]*){0,4}\s?(?:[(,]|og(?!\p{L}))/u
/** Right behind a name, a list of names that goes on. */
export const listsOn = /^(?:\s\(\p{Lu}{1,3}\))?(?:,|\sog)\s\p{Lu}/u

/** How a line ends whose title or heading goes on below it. */
export const endsOpen = /(?:[,–-]|\s(?:og|af|i|til|for|ved|på|om|samt|med|fra|den|det|at))$/u

/** A line that is a year, or several, and nothing else: "2031", "2031-34". */
export const yearAlone = /^(?:19|20)\d{2}(?:\s?[-/–]\s?(?:\d{2}){1,2})?\.?$/

/** Words that a stop shortens, and ends no sentence behind: "2 mio. kr." */
export const shortWords = 'mio|mia|kr|pct|nr'
