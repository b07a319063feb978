import {months} from './dates.ts'

/** The full stop behind the number of a page that stands alone with its word: "Side 2." */
const fullStop = String.raw`(?:(?<=^side \d{1,4})\.)?`

/** A line that holds the number of its page, and ends with a digit, with that of the last page in the second group; alone or behind a running head: "2 of 5", "Referat … Side 3", "Side 3 af 12", "https://klitby.example/p?id=7    3/12". */
export const pageNumber = new RegExp(
  String.raw`^(?:side|page|(?:https?|file):\/\/\S+\s)?\s*(\d{1,4})\s*(?:of|af|\/)\s*(\d{1,4})$|(?:^|\s)side(?:\s*nr\.?|:)?\s*(\d{1,4})(?:\s*(?:af|\/)\s*\d{1,4})?${fullStop}$`,
  'iu',
)

/** The number of a page, in the first group, and nothing else: "Side 3", "Side 3 af 5", "3 of 5", "3/5", "- 3 -". */
export const barePageNumber = new RegExp(
  String.raw`^[-–]? ?(?:(?:side|s\.|page) ?)?(\d{1,4})(?: ?(?:af|of|\/) ?\d{1,4})?${fullStop} ?[-–]?$`,
  'iu',
)

/** A line that can be nothing but the number of its page, where others stand in its place on other pages: "- 3 -", "Klitby Kommune        3". */
export const pageMark = new RegExp(
  String.raw`${pageNumber.source}|^\D{0,4}\d{1,4}\D{0,4}$|^\p{L}[\p{L}.-]+(?: \p{L}[\p{L}.-]+)? kommune\s{2,}\d{1,4}$`,
  'iu',
)

/** A line, with its numbers as "#", that counts items or cases and not pages, where each has a page of its own: "Punkt #", "#.", "Sag nr. #"; not one that begins with a day, "#. maj # #". */
export const countedItem = new RegExp(
  String.raw`^(?:(?:punkt|pkt|sag|sags?nr|nr|ad|emne|dagsordenspunkt)\b[.:]?(?: ?nr\.?:?)? ?#|#[.):]?$|#[.):] (?!(?:${months.flat().join('|')}) ))`,
  'iu',
)

/** The end of what stands before a number that counts items or attachments: "Byrådet den 3. maj 2011, pkt." */
export const countsItems = /(?<!\p{L})(?:(?:dagsordens)?punkt|pkt\.?|sag|bilag|nr\.?)\s*$/iu

/** The number of an item alone, as it stands in a column of its own: "3", "3.", "Punkt 3". */
export const itemNumberAlone = /^(?:(?:punkt|pkt|sag|sag nr|dagsordenspunkt)\.? )?\d{1,3}[.:]?$/iu

const itemColumn = /^(?:(?:dagsordens)?punkt|punkter|pkt\.?|nr\.?|sag|emne|dagsorden)(?:$|[ /])/iu

/** Whether the head of a column says that items stand in it: "Punkt", "Nr. Emne". */
export function beginsItemColumn(text: string): boolean {
  return text.length < 40 && itemColumn.test(text)
}

/** When a page was printed, as a browser puts it over the page: "29.11.2031 14.02", "11/29/31, 2:02 PM". */
export const printedWhen = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? (?:kl\. )?\d{1,2}[.:]\d{2}/u

/** The address of a page, as a browser puts it under the page. */
export const pageAddress = /^(?:https?|file):\/\//u

/** A line, with its numbers as "#", that may be the number of its page, or what every page has under it. */
export const pageWord = /^(?:side(?:nr)?\.?:?\s*#|.*(?:side:?|s\.)\s*#$|formandens initialer|#$)/iu
/** The number of a page in Roman figures: "Side iv". */
export const romanPage = /(?<=^side\s)[ivxlc]{1,7}$/iu
/** All up to the last number of a page within a text that has lost its lines. */
export const upToPage = /^.*\sside:?\s\d{1,4}(?=\s|$)/isu
/** The head of the column of pages, in a list of contents. */
export const pageColumn = /^side$/iu
/** Where an entry of a list of contents ends: dots, its page, or the number of the next one. */
export const behindEntry = /(?:\.{2}|\s\d|\sside\s).*$/isu

/** The name of a municipality alone, as the head of a page has it: "Klitby Kommune". */
export const authorityAlone = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)? (?:Kommune|KOMMUNE)$/u

/** What pages begin and end with that is nothing else, also where few of them have it: a council's name alone, "Fortsat", a rule, a line to sign on. */
export const runningAlone = new RegExp(
  String.raw`${authorityAlone.source}|^(?:[Ff]ortsat|[Ff]ortsættes|[_=–-]{5,}|[Ff]ormandens [Ii]nitialer:?\s*_{2,})$`,
  'u',
)
