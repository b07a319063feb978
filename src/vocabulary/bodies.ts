/** What a council is called; a municipality or region has one, so these are names of the same body there. */
export const councils: readonly string[] = [
  'byråd',
  'kommunalbestyrelse',
  'kommunerådet',
  'borgerrepræsentation',
  'regionsråd',
]

/** What stands before the word for a council that is no council of a municipality: "Ungdommens Byråd", "Børnebyråd". */
export const otherCouncil = /^(?:ung|børn|elev|junior|senior|ældre|fælles|skygge)/iu

/** What kind of authority a name is of: it can be left out where the authority is clear. */
export const authorities: readonly string[] = ['kommune', 'region']

/** What stands between a body and its authority: "Byrådet i Lyngvig". */
export const ofAuthority: readonly string[] = ['i', 'for']

/** How a document calls the body whose document it is. */
export const ownBody: readonly string[] = ['udvalget', 'rådet', 'bestyrelsen', 'nævnet', 'forsamlingen']

/** The endings of definite nouns, "udvalget", "kommissionen", of which indefinite ones have at most an "e". */
export const definiteEndings: readonly string[] = ['et', 'en', 'e']
/** The endings of those that are definite. */
export const endsDefinite = /(?:et|en)$/iu
/** What joins the words of a name. */
export const joinsWords = 'og'

/** The term of a body, as part of its name: "Plan- og Teknikudvalget 2022-2025". */
export const term = /\s(?:19|20)\d{2}\s?[-–]\s?(?:19|20)?\d{2}$/

/** An abbreviation behind the name of a body: "Udvalget for plan, udvikling og kultur (PUK)". */
export const abbreviation = /\(([^()]*)\)$/

/** "Herning Kommunes" */
export const municipalityGenitive = /(kommune)s$/i
