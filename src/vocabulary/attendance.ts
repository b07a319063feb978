/** What stands before the names of those who were away. */
export const absentLabel = /^\s*(?:afbud|fraværende|fravær|ikke til stede|ikke mødt)\b[^:]{0,20}:/iu

/** What stands behind the name of one who was away: "(Afbud)", "- afbud". */
export const absenceMark = /(?<!\s)\s*(?:[-–]\s*|\(\s*)(?:afbud|fraværende|ikke til stede)\s*(?:\)\s*)?$/iu

/** How a portal shortens a list of people: "Else Holm og 5 mere". */
export const andMore = /(?<!\s)\s+(?:og|\+)\s*\d+\s+(?:mere|andre)\s*$/iu

/** Whether an entry of a portal's list of people is a name, and no button such as "Se alle deltagere". */
export function isListedName(entry: string): boolean {
  return /^\p{Lu}/u.test(entry) && !/\d/.test(entry) && !/^(?:se|vis)\s+(?:alle|flere)/iu.test(entry)
}

/** A line that says no more than that a list of those who were away follows. */
export const bareLabel =
  /^[^\S\n]*(?:fraværende|afbud|fravær|ikke til stede|ikke mødt|ej til stede)(?: (?:med|uden) (?:afbud|lovligt forfald))?[^\S\n]*(?:\n|$)/iu
