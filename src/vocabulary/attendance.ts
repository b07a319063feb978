/** What stands before the names of those who were away. */
export const absentLabel = /^\s*(?:afbud|fraværende|fravær|ikke til stede|ikke mødt)\b[^:]{0,20}:/iu

/** What stands behind the name of one who was away: "(Afbud)", "- afbud". */
export const absenceMark = /(?<!\s)\s*(?:[-–]\s*|\(\s*)(?:afbud|fraværende|ikke til stede)\s*(?:\)\s*)?$/iu

/** What parts a person from the items that they were away from: "Bo Ås (A), sag 129-138", "Ida Holm ved sag nr. 6". */
export const beforeItems = /(?:,|\s(?:ved|under|i))$/iu

/** How a portal shortens a list of people: "Else Holm og 5 mere". */
export const andMore = /(?<!\s)\s+(?:og|\+)\s*\d+\s+(?:mere|andre)\s*$/iu

/** Whether an entry of a portal's list of people is a name, and no button such as "Se alle deltagere". */
export function isListedName(entry: string): boolean {
  return /^\p{Lu}/u.test(entry) && !/\d/.test(entry) && !/^(?:se|vis)\s+(?:alle|flere)/iu.test(entry)
}

/** A line that says no more than that a list of those who were away follows. */
export const bareLabel =
  /^[^\S\r\n]*(?:fraværende|afbud|fravær|ikke til stede|ikke mødt|ej til stede)(?: (?:med|uden) (?:afbud|lovligt forfald))?[^\S\n]*(?:\n|$)/iu

/** What stands below those who were away and names none of them. */
export const remarksOnAgenda = /^bemærkninger\s+til\s+dagsordenen\s*:?$/iu

/** Who was away, told in a sentence about all: "Medlemmerne var mødt, bortset fra …, der havde meldt afbud." */
export const exceptFor =
  /^(?:(?:udvalgets|rådets|byrådets|regionsrådets)?\s*medlemmer(?:ne)?|alle(?:\s+medlemmer)?)\s[^.:]{0,30}?(?:mødt|til\s+stede|deltog)(?:\s*,)?\s*(?:bortset\s+fra|undtagen|med\s+undtagelse\s+af|på\s+nær)(?:\s*:)?\s*(?!\s)(?<names>(?:[^.]|(?<=\s\p{Lu})\.)*?)(?=(?:,|(?<![,\s]))\s+(?:der|som)\s|\s+(?:var|er|havde)\s|(?:\.|(?<![.\s]))\s*$|$|\.\s+\p{Lu}\p{Ll}+\s)(?:,?\s+(?:(?:der|som)\s+)?(?:havde|var|er)[^.]*)?\.?/iu

/** The heading over those who were summoned to a meeting, where their names follow. */
export const summoned = /^indkaldelse\s*:?$/iu
