import {titleBefore, titlePattern} from './run-in.ts'

// What values and their ends look like in the head of a text whose lines are lost.

/** The name of a municipality or a region, and no place that ends so. */
export const municipalityName =
  /^(?:(?!\p{L}*(?:rådhus|salen|huset|skole) )\p{Lu}[\p{L}-]{1,40} ){1,3}(?:Kommune|KOMMUNE)(?!\p{L})|^(?:Region|REGION) \p{Lu}[\p{L}]{1,40}/u

/** A time, or from when to when. */
export const clock = /^(?:[Kk]l\.? ?)?\d{1,2}[.:]\d{2}(?:\s?-\s?(?:kl\.? ?)?\d{1,2}[.:]\d{2})?/u

/** The word for a time that is lost. */
export const lostClock = /^[Kk]l\.?(?=\s|$)/u

/** The weekday before a date. */
export const weekday = /^\p{L}{3,5}dag,? (?:den )?/iu

/** What a value begins with that follows its label without a colon. */
export const beginsValue = /^\s*(?:$|\p{Lu}|\d|kl)/u

/** What stands between a day and its time. */
export const betweenDayAndTime = /^[,\s-]{1,3}(?:og )?/u

const fullName = String.raw`(?:\p{Lu}[\p{L}.'’-]*\s(?:(?:af|von|van|de)\s)?){1,4}\p{Lu}[\p{L}'’-]*`

/**
 * A person of a list with what tells that it is one: the authority or company that the person comes from, "Bo Ås, Lyngvig
 * kommune", the letter of a party behind a comma, a role behind that in brackets, whether the person was there, or a
 * bullet. A party in brackets alone tells nothing.
 */
export const personFrom = new RegExp(
  String.raw`(?<told>[•·]\s)?${fullName}(?: i stedet for ${fullName})?(?:(?<authority>,\s(?:(?:\p{Lu}[\p{L}-]+\s){1,2}(?:[Kk]ommune|KOMMUNE)|(?:Region|REGION)\s\p{Lu}[\p{L}-]+))(?:\s\([^()]{1,60}\))?|,\s\p{Lu}{2,5}(?:\s\([^()]{1,60}\))?|(?<said>,\s\p{Lu}(?![\p{L}.])|:\s(?:Deltog|Mødt|Til stede|Afbud|Fraværende)(?!\p{L})|\s\(\p{L}{1,3}\),\s\p{Ll}{4,20})|\s\([^()]{1,24}\)|(?<=[•·]\s[^•·]{1,80}))(?:[,.]?\s+(?=[\p{Lu}•·])|[.,]?\s*$)`,
  'uy',
)

/** A list that has nobody. */
export const nobodyNamed = /^ingen\.?(?=\s|$)/iu

/** What stands over the agenda, behind a list of people. */
export const agendaBehind = /\s(?:[Dd]agsorden|DAGSORDEN|Dagsordenspunkter)(?=:|\s[\p{Lu}\d]|$)/u

/** A body that stands for all who are in it, before the name of somebody else. */
export const wholeBody =
  /^(?:Hele )?(?:[Bb]estyrelsen|[Uu]dvalget|[Bb]yrådet|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|[Rr]ådet|[Dd]irektionen)(?=\s\p{Lu}\p{Ll})/u

/** What stands behind a person who is alone: initials before a telephone, or the telephone. */
export const behindPerson = /(?: \(\p{L}{1,6}\))?, (?:[Tt]lf|[Tt]elefon|[Mm]obil|e-?mail)(?!\p{L})/u

/** What begins behind a place: the agenda, the first case, a sentence about the meeting. */
export const behindPlace =
  /\s(?:Sags?nr\.?:|Sagsnummer:|Dagsordens?punkter(?!\p{L})|Sagspunkter(?!\p{L})|(?:Åbne|Lukkede) (?:dagsordens)?punkter(?!\p{L})|(?:Åbent|Lukket) møde(?!\p{L})|(?:NB\.? )?Mødet \p{Ll})/u

/** A room with a number and what stands behind its comma, before a sentence about somebody: "Rød 3, Stenen Ida Holm deltog". */
export const roomBeforeName =
  /^(\p{L}[\p{L} ]{0,40} \d{1,4}, )((?:\p{Lu}[\p{L}-]*\s){2,5})(?=(?:deltog|deltager|mødte|var|havde)(?!\p{L}))/u

/** A title that stands in a head by itself: "Referat torsdag den 27. marts". */
export const titleAlone = new RegExp(String.raw`^(?:${titlePattern})(?![\p{L}-])(?=\s*(?:$|:|\p{Lu}|\d))`, 'u')
/** A meeting that is named by its body: "Referat af åbent møde i Byrådet". */
export const meetingOf = new RegExp(`^${titleBefore}(?:det |åbent |ordinært |ekstraordinært )?mødet? (?:i |for )`, 'iu')
/** How what a head has without a label begins in small letters: it is asked at each word of a head, and most have none. */
export const smallBeginning = new RegExp(
  String.raw`^(?:(?:${titlePattern}) |det |åbent |(?:ekstra)?ordinært |møde|\p{L}{3,5}dag)`,
  'iu',
)
/** How a line of a head begins behind another one. */
export const beginsLine = /^[.,]?\s*(?:$|\p{Lu}|\d|(?:man|tirs|ons|tors|fre|lør|søn)dag)/u
