/** The words for a body, without their endings. */
export const bodyWords =
  'udvalg|råd|bestyrelse|repræsentantskab|borgerrepræsentation|magistrat|nævn|kommission|komit[eé]'
/** Those that go on with what the body is for: "Rådet for Klima"; beside them stands "udvalget", in what each asks. */
export const bodiesFor = 'rådet|nævnet|bestyrelsen|repræsentantskabet'

const longestName = 100

/** Whether a line is nothing but the name of a municipality: "Skovby Kommune". */
export function isMunicipality(text: string): boolean {
  return text.length <= longestName && /^\p{Lu}[\p{L}\s-]{1,60}\s(?:[Kk]ommune|KOMMUNE)$/u.test(text)
}

/** The council of a place by its name, which a head has beside that of the committee: "Aalborg Byråd". */
export const councilOfPlace =
  /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s(?:[Bb]yråd|BYRÅD|[Kk]ommunalbestyrelse|KOMMUNALBESTYRELSE)$/u

/** What the last word of a body's name ends with, its genitive included. */
export const bodyEnding = new RegExp(`(?:${bodyWords}|forum|direktion)(?:et|en|n|e)?s?$`, 'iu')

/** A body in the word for its meeting: "Ældrerådsmøde"; not the council's or a committee's, which no meeting is without. */
export const bodyOfMeeting =
  /^(\p{L}{2,}(?:-\s?(?:og\s)?\p{L}+)?(?:råd|udvalg|nævn|kommission|bestyrelse)|repræsentantskab)s?møde(?:t|r)?(?![\p{L}-])/iu

/** A body whose article and adjective are parts of its name: "Det fælles landsbyråd", "Det rådgivende Trafikudvalg". */
export const jointBody =
  /^det\s+(?:fælles|rådgivende|lokale|regionale|koordinerende|midlertidige|særlige)\s+\p{L}[\p{L}-]{2,40}(?:råd|udvalg|nævn)(?:et)?(?=s?(?![\p{L}-]))/iu
/** What such a name begins with. */
export const jointBeginning = /^det\s/iu

/** What every name of a body has, whatever it begins or ends with. */
export const bodyStem = new RegExp(`${bodyWords}|forum|direktion|arbejdsgruppe`, 'iu')

/** What a body's name begins with that ends with what the body is for. */
export const bodyOpening =
  /^(?:(?:under|sær|ad hoc[- ]|stående\s+)?udvalg(?:et)?|rådet|nævnet|bestyrelsen|repræsentantskabet|kommissionen|arbejdsgruppen|magistratsafdelingen)\s+(?:for|vedrørende|vedr\.|til|af)\s+|^\p{L}{2,24}udvalget\s+for\s+(?!(?:[\p{L}-]+\s+){1,2}kommune)|^§\s?17(?:,?\s+stk\.?\s?4)?[\s-]*udvalg(?:et)?\s+(?:for|om|vedrørende|vedr\.|til)\s+/iu

/** A word that can stand in a body's name, before the one that ends it; of "MØDE I BYRÅDET" none but the last does. */
export const bodyWord =
  /^(?!(?:AF|FOR|FRA|I|MED|MØDE[TR]?|PÅ|TIL|VED)$)(?:\p{Lu}[\p{L}\d.'’/&-]*|\p{L}+-|§.*|\d{1,3}|stk|og|&)$/u

/** A word that can stand in the name of a body that is for something: also one without a capital. */
export const purposeWord = /^(?:\p{L}[\p{L}\d.'’/&-]*|&|\d{1,3}|\/)$/u

/** What a name in the genitive stands before: "Udvalget for Børn og Unges møde". */
export const beforeMeeting = /^møde$/iu

/** What ends a name that goes on for as long as there are words. */
export const endsBody =
  /^(?:den\s|d\.\s?\d|kl\.?\s|møde(?:t|r)?(?![\p{L}])|(?:ekstra)?ordinære?\s|beslutning|behandl|referat|dagsorden|protokol|\d{1,2}[-./]\d|\d{1,2}\.?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|(?:man|tirs|ons|tors|fre|lør|søn)dag|[-–•|(]|afhold|indstil|har\s|er\s|blev\s|var\s|side\s|i\s+\p{L}[\p{L}-]{1,30}\s+kommune(?!\p{L}))/iu

/** The term of a body, or its abbreviation, behind its name. */
export const termBehind =
  /^\s+(?:(?:19|20)\d{2}\s?[-–]\s?(?:19|20)?\d{2}|\((?:\d{2}-\d{2}|\p{Lu}[\p{L}&]{1,8}|(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)\))(?![\d./-])/u

/** The law by which a body sits, behind its name: "Ny midtby (§ 17, stk. 4)". */
export const lawBehind = /(?<!\s)\s+\(§\s?17(?:,?\s+stk\.?\s?4)?\)$/iu

/** What a committee is called, behind the word for any: "Udvalget \"Et sundt liv - Omsorg\"". */
export const calledBehind = /(?<=^udvalget)\s["“”„»][^"“”„»«\n]{3,60}["“”„»«]/iu

/** What every such name has. */
export const authorityStem = /kommune|region/iu

/** The name of a municipality or a region, from an offset on: of "BYRÅDET FOR SKOVBY KOMMUNE" what is behind "FOR". */
export const authorityName =
  /(?:(?!Region\s|REGION\s|(?:FOR|AF|TIL|FRA|I)\s)\p{Lu}[\p{L}-]*(?:\s+(?!\p{L}*(?:rådhus|sal|salen|huset)\s|(?:FOR|AF|TIL|FRA|I)\s)(?:\p{Lu}[\p{L}-]*|og)){0,2}\s+(?:[Kk]ommune|KOMMUNE)|(?:Region|REGION)\s+(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}[\p{Lu}-]+)(?:\s+Danmark)?)(?!\p{L})/uy

/** What stands between two names of bodies, and is of neither. */
export const leftOpen = /(?:,|\s(?:og|for|i|&)|['’]s)$/iu

/** The s of a genitive that the word for a meeting follows: "Udvalget for Væksts møde". */
export const ofMeeting = /^\p{Ll}s\s{1,2}(?:(?:ekstra)?ordinære\s)?møde(?!t)/u
