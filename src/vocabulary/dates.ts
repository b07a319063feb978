/** Danish month names, by number from 1, with the abbreviations that are in use. */
export const months: readonly (readonly string[])[] = [
  ['januar', 'jan'],
  ['februar', 'feb'],
  ['marts', 'mar'],
  ['april', 'apr'],
  ['maj'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** Danish weekdays. */
export const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

const month = months.flat().join('|')
const clock = String.raw`,?(?:\s*(?:kl\.?|klokken))?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?`
const dateForm = new RegExp(
  String.raw`^(?:(?:${weekdays.join('|')}),?\s+)?(?:den\s+|d\.\s*)?(?:\d{1,2}\.?\s*(?:${month})\.?,?\s*\d{4}|\d{1,2}[-./]\d{1,2}[-./\s]\s?\d{2,4}|\d{4}-\d{2}-\d{2})(?:${clock})?[:.]?$`,
  'iu',
)
const longestDate = 80

/** Whether a text is a date and nothing else, but perhaps its weekday and time: "onsdag den 5. december 2012 kl. 17:00". */
export function isDate(text: string): boolean {
  return text.length <= longestDate && dateForm.test(text.normalize('NFC'))
}

/** Whether a text is a time of day, or from when to when: "Kl. 10:30", "19:00-21:00". */
export function mentionsClock(text: string): boolean {
  return /^(?:kl\.?|klokken)?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\.?$/iu.test(text)
}

/** From when to when, at the beginning of a line: "17.00 – 19.30", "17.00 til 19.00. Mad den sidste del", "kl. 15-17 på Museet". */
export const timesFirst =
  /^(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}|kl\.?\s*\d{1,2}(?:[.:]\d{2})?)\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?(?=\.?\s*$|\.\s+\p{L}|\s+(?:på|i|ved)\s+\p{L})/iu

/** Hours alone, as the label of a time can have them: "9", "kl. 9-12". */
export const hoursAlone =
  /^(?:kl\.?|klokken)?\s*(?<from>[01]?\d|2[0-3])(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?(?<to>[01]?\d|2[0-3]))?\.?$/iu

/** Until when, in "kl. 19:00-21:00", "17.00 til 19.15", "kl. 18-21". */
export const rangeEnd =
  /\d[.:]\d{2}\s*(?:[-–]|til)\s*(?:kl\.?\s*)?(\d{1,2}[.:]\d{2})|kl\.?\s*\d{1,2}[-–](\d{1,2})(?![\d.:-])/iu

/** A time of day with its minutes. */
export const clockOfDay = /(?:^|\D)(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d|\.\d)/i

/** The hour alone. */
export const clockHour = /kl\.?\s*([01]?\d|2[0-3])(?![\d.:]|\s\d[.:]\d)/i

/** A date that a text begins with, perhaps behind its weekday. */
export const dateFirst =
  /^(?:(?:\p{L}{2,5}dag,? )?(?:den |d\. )?)?(?:\d{1,2}(?:\.? ?|-)[a-zæøå]{3,9}(?:[.,]? |-)\d{4}|\d{1,2}[-./]\d{1,2}[-./ ] ?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)/iu

/** A time behind a date, and until when: " - kl. 10:00", ", kl. 15.45-18.00", " 17:00:00". */
export const behindDate =
  /^[\s,.;:–-]*(?:(?:klokken|kl\.?|fra)\s*)*(?:\d{1,2}(?:[.:]\d{2}){0,2}(?:\s*(?:[-–]|til|og)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2}){0,2})?)?[\s,.;:–-]*/iu

/** "Kl. 17:00 i Mødelokale 1, Torvet" */
export const placeBehindTime =
  /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*(?:[-–]|til)\s*\d{1,2}[.:]\d{2})?,?\s+(?:i|på|ved)\s+(\p{L}.*)$/iu

/** What stands before a day, and is of it: "den 3. maj". */
export const beforeDay = /^den\s/iu
/** A value that begins with a time of day: "kl. 17.00". */
export const timeAtStart = /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}|^kl\.?\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?$/iu

const weekdayName = `(?:${weekdays.join('|')})`
const clockTime = String.raw`\d{1,2}(?:[.:]\d{2}){1,2}(?!\d)`
const timeOfDay = String.raw`(?:(?:\s*,)?(?:\s*[-–])?\s*(?:fra\s+)?(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d{2}){0,2}(?!\d)|(?:\s*,)?(?:\s+[-–]\s*|\s+)${clockTime}|(?:\s*,)?\s*[-–]\s*${clockTime})(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?${clockTime}|[-–]\d{1,2}(?![\d.:-]))?`
const writtenDay = String.raw`(?:\d{1,2}(?:\s*\.(?:-\s*|\s*)|\s*-\s*|\s+)(?:${month})\.?(?:,?\s+|-|\s*,\s*)\d{4}|(?:${month})\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:[-./]|\.\s(?=\d{1,2}[./\s]\s?\d{4}))\d{1,2}[-./\s]\s?(?:\d{4}|\d{2})(?!\d|[.:]\d{2}(?!\d))|\d{4}[-.]\d{2}[-.]\d{2}(?!-))`
/** A day with its weekday and time: "onsdag den 5. december 2012 kl. 17.00-19.00". */
export const dayAndTime = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:${weekdayName},?\s+)?(?:den\s+|d\.\s*)?${writtenDay}(?<time>${timeOfDay})?(?![\p{L}\d])`,
  'iu',
)
/** The same without its year, at the end of a text, with what stands behind it: "den 14. november kl. 17 på skolen". */
export const yearless = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:${weekdayName},?\s+)?(?:den|d\.)\s*(?<day>\d{1,2}\.?\s+(?:${month}))\.?(?!,?\s*\d{4})(?:,?\s+(?:kl\.?|klokken)\s*(?<startTime>\d{1,2}(?:[.:]\d{2})?)(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?(?<endTime>\d{1,2}(?:[.:]\d{2})?))?(?![\d.:-]))?(?:(?:(?:,?\s+(?:på|i|hos)|\s+[-–])\s+|,?\s+(?=(?:virtuelt|online|digitalt)$))(?<location>\p{L}[^\n]{2,80}))?$`,
  'diu',
)
/** Words that a day begins with, beside weekdays and months. */
export const dayLeads: readonly string[] = ['den', 'd']

/** What stands right before a date, and is of it: "Onsdag den". */
export const beforeDate = new RegExp(String.raw`^\s*(?:(?:${weekdays.join('|')})s?,?\s*)?(?:(?:den|d\.)\s*)?$`, 'iu')
