import {cleanLine} from '../text/lines.ts'

/** A person as printed: the name, and the party letter behind it where there is one. */
export interface Person {
  name: string
  party: string | null
}

/** What stands in a list of names where there is none: "Ingen", "-". */
export const nobody = /^(?:[-–.]?|ingen\.?)$/iu

const withParty = /^(.*?) ?\( ?([A-ZÆØÅ][A-Za-zÆØÅæøå]{0,4}|[Ll]øsgænger) ?\)$/u

/** "Bodil Clark (A)" as a name and a party letter. */
export function parsePerson(text: string): Person {
  const name = cleanLine(text)
  const match = withParty.exec(name)
  return match === null ? {name, party: null} : {name: match[1] as string, party: match[2] as string}
}

/** A party letter that stands apart from the name; null where it is no letter, but the name of a group. */
export function parseParty(text: string): string | null {
  return parsePerson(`- (${text})`).party
}

/** The names of a label like "Øvrige sagsbehandlere": parted by commas, a leading "- " dropped, a lone "-" none. */
export function parseNames(value: string): string[] {
  return value
    .replace(/^\s*[-–]\s*/, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '-')
}

/**
 * The key that a name has within a municipality: the name in NFC and lower case,
 * its words joined by "_". "Bodil  Clark" and "Bodil Clark" are one, "Åge" and
 * "Aage", "B. Clark" and "Bodil Clark" are not.
 */
export function personKey(name: string): string {
  return cleanLine(name).toLowerCase().replaceAll(' ', '_')
}
