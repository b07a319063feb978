/** What the name of a body of a council ends with, or begins with. */
const bodies =
  /(?:udvalg|byråd|råd|bestyrelse|borgerrepræsentation|magistrat|forvaltningsudvalg|nævn|kommission|forum|udvalg|komit[eé])(?:et|en|ens?)?(?:\s+(?:\d{4}\s*[-–]\s*\d{2,4}|\([\p{L}\s]{1,20}\)))?$/iu
const named = /^(?:udvalget|rådet|nævnet|bestyrelsen)\s+(?:for|vedrørende|af)\s+\p{L}/iu
const longestName = 100

/** What a line with the name of a body begins with that says more than the name. */
const more = /^(?:referat|dagsorden|tillægs|beslutning|punkt|møde|protokol|behandl)/iu

/** Whether a line is nothing but the name of a body: "Byrådet", "Udvalget for plan, udvikling og kultur (PUK)". */
export function isCommittee(text: string): boolean {
  if (text.length > longestName || /[.:;?!]/.test(text) || !/^\p{Lu}/u.test(text) || more.test(text)) return false
  const name = text.normalize('NFC').replace(/\s+/g, ' ')
  return bodies.test(name) || named.test(name)
}

/** Whether a line is nothing but the name of a municipality: "Skovby Kommune". */
export function isMunicipality(text: string): boolean {
  return text.length <= longestName && /^\p{Lu}[\p{L}\s-]{1,60}\skommune$/iu.test(text)
}
