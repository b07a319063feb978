// What stands around the number of an item: a word for it, access, and what counts
// something else:
//
//   Punkt 5: Godkendelse   1 Åbent Godkendelse   12. maj 2014   1. at planen godkendes

/** A number at the start of a line, with the word and the access before it and the mark behind it. */
export const numbered =
  /^(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\s+(?=\d{1,2}\.\s+\p{L}))?(?:(?<before>(?:åbent?|lukket)(?:\s+(?:sag|punkt)(?=:))?)(?::\s+(?=\d{1,4}[.:]\s+\p{L})|\s+(?=(?:punkt\s+(?:nr\.?\s*)?\d{1,4}[.:]?|\d{1,4})\s+\p{L})))?(?:(?<word>(?:dagsordens?|dagsordenens\s)?punkt|pkt|sag|nr|sags?\s*nr|punkt\s*nr|pkt\.?\s*nr|emne|ad(?:\.?\s*(?:punkt|pkt))?)\b[.:]?\s*|(?<sign>#(?=\d)|§(?=\s?\d))\s?)?(?<number>\d{1,4}(?:[a-h](?=[.:)]?\s+[\p{L}(])|\.\d{1,3}|\/(?:19|20)\d\d(?!\d)|\/\d{1,2}(?=\.\s|\s+\p{L}))?)(?<behind>\s+\|\s+(?=\p{L})(?!(?:åbent?|lukket)\s?\|)|\s*[.:]\s+(?=\d{1,2}\.\s|\d\d\.\d\d\.\d\d-|(?:\d\d\/|\d{4}-)\d{3,9}\s+\p{L})|\)\s+(?=\D)|\.{2,}\s*(?=\p{L})|\s*[.:]\s*[-–]?\s*(?=\D|$)|\s+[-–]\s+|\s*$|\s+(?=\S)|(?=\p{L}{3}))/iu

/** A title with its number in a column of its own behind it: "Ny sti ved åen            7.". */
export const numberInColumn = /^(\p{L}.*?\S)\s{3,}(\d{1,3})\.$/u

/** A number behind the short name of its body, with the year and perhaps a sort, before its title, or with a sort above it: "ØU-55/07-O   Ny sti". */
export const codedNumber =
  /^\p{Lu}{2,5}[- ](?<number>\d{1,4}\/\d{2}(?:\d{2})?)(?:(?:-\p{Lu})?\s{2,}(?=\p{L})|-\p{Lu}$)/u

/** The form of a number with a word for an item before it. */
export const itemWordOfForm = /^•?\|(?:punkt|pkt|sag|nr|dagsorden|emne)/u

/** The form of a number that what is quoted or decided within a section can have, too: "§ 5", "Ad 1". */
export const quotedForm = /^•?\|(?:§|ad)/u

/** What is told in a column between number and title: how long an item takes, or the code of the body whose it is. */
export const besideNumber: RegExp =
  /^(?:(?<time>\d{1,3}\s?min(?:\.|utter)?(?:\s+|$))|\p{Lu}{2,4}(?:\s{2,}|\t)(?=\p{L}))/u

/** The number of a case between that of the item and its title: "4. 31/40118 Ny sti". */
export const caseBesideNumber: RegExp =
  /^(?:(?:\d{2}\/|\d{4}-)(?!(?:19|20)\d{2}(?!\d))\d{3,9}|\d\d\.\d\d\.\d\d-\p{Lu}\d\d-\d{1,6}-\d{2,4})(?=\s+["“”»]?\p{Lu})/u

/** "(Åben)" or "| Lukket |" between number and title. */
export const accessBefore = /^(?:\(|\|\s?)((?:åbent?|lukket)(?:\s(?:sag|punkt))?)(?:\)|\s?\|)\s+(?=\S)/iu

/** A word of access with a title right behind it: "Lukket Salg af areal", but "LUKKET SAG: Salg af areal" is a title with its mark. */
export const titleBehindAccess = /^\S+\s+(?!(?:S(?:AG|ag)|P(?:UNKT|unkt))(?!\p{L}))[\p{Lu}\d"”“»]/u

const months = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec'
/** What is counted in a sum or a measure, which no title begins with. */
const units = 'kr|kroner|mio|mia|pct|procent|stk|m|m2|km|timer|dage|uger|stemmer|medlemmer'
/** A day of a month, which no title begins with. */
export const dayBehind = new RegExp(String.raw`^\d{1,2}\.\s(?:${months})`, 'iu')

/** The month behind a day. */
export const monthBehind = new RegExp(String.raw`^(?:${months})\p{L}*\.?\s+\d{4}`, 'iu')

/** How a point of a recommendation begins, which is no title. */
export const beginsPoint = /^at\s/iu

/**
 * A number, its mark, and a title that begins with a small letter or a number of its own, "4-S Årsregnskab 2002",
 * "17.4 Midtbyen", and is no point, no day, no sum and no sentence.
 */
export const smallTitle = new RegExp(
  String.raw`^(?<number>\d{1,4}(?:/\d{1,2})?)(?<mark>[.:)])\s*(?<title>(?!at\s|(?:${months}|klasse|årgang)(?:\p{Ll}*)(?!\p{L}))\p{Ll}\p{L}*(?:\.$|(?!\.)(?:.{0,118}[^.:;,])?$)|(?<=\s)\d{1,4}(?:\.\d{1,2}(?=\s\p{Lu}))?(?:-\p{L}|\s(?!(?:${months}|${units})(?!\p{L}))\p{L}{2})(?:.{0,118}[^.:;,])?$)`,
  'u',
)

/** What stands around the title of an entry: "12. " and " ..... 34". */
export const entryNumbers =
  /^\s*(?:(?:punkt|pkt\.?|sag)\s*)?(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3}|\/(?:19|20)\d\d|\/\d{1,2})?[.:)]?\s+|(?<![\s.…_])[\s.…_]+(?:\d{1,4}\s*)?$/giu

/** The number that an entry begins with. */
export const entryNumber =
  /^\s*(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?)?(\d{1,4})(?:\/(?:19|20)\d\d|\/\d{1,2})?[.:)]?\s/iu

/** A number that can begin a title within a line. */
export const gluedNumber =
  /(?<!\S)(?:(?:[Pp]unkt|[Pp]kt\.?|[Ss]ag)\s)?(\d{1,4})[.:)]?(?:\s+(?=[\p{Lu}([*<>=|«☒☐]|-\s\p{Lu})|\s*$)/gu

/** The word for an item with its number, before its title: "Dagsordenspunkt 1: Ny sti". */
export const itemWordAndNumber = /^(?:dagsordenspunkt|punkt|pkt\.|sag)\s+(?:nr\.\s+)?\d{1,4}\s?[:.–-]\s+/iu

/** "nr" behind the word for an item, and wide gaps, which its form is told without: "Sag nr". */
export const numberWord = /(?<!\W)\W+nr|\s+/g

/** The number of a case that a table of contents has before a title: "J.nr. 12  Årsrapport". */
export const caseOfEntry = /^(?:j\.? ?nr|sagsnr|sag nr)\.?:? ?\d[\d./-]*\s+(?=\p{L})/iu

/** The first two letters of words that can stand before the number of an item: "punkt", "sag", "åbent punkt". */
export const numberPairs: ReadonlySet<string> = new Set(['pu', 'pk', 'sa', 'nr', 'da', 'em', 'ad', 'åb', 'lu'])

/** Which reading of a case its title begins with: "2. behandling af budget". */
export const reading = /^\d\.\sbehandling\s/u
