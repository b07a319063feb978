/** What names have between their capitals. */
const particles = '(?:af|de|der|den|du|el|la|le|van|von|zu)'
const name = `\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|${particles}))+`
const party = '(?:,? ?\\((?:\\p{Lu}{1,3}|løsgænger|Løsgænger)\\))'
const role = '(?:,? ?[-–]? ?\\(?\\p{Ll}[\\p{L} ]{2,30}\\)?)'

const person = new RegExp(`^${name}${party}?${role}?$`, 'u')
const personOfParty = new RegExp(`^${name}${party}${role}?$`, 'u')

/** Whether a text looks like one person and nothing else: "Bodil Clark (A)", "Bodil Clark, formand", "Bodil Clark". */
export function isPerson(text: string): boolean {
  return text.length < 80 && person.test(text)
}

/** Whether a text looks like a person with the letters of a party: "Bodil Clark (A)". */
export function hasParty(text: string): boolean {
  return text.length < 80 && personOfParty.test(text)
}
