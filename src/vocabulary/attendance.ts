/** What stands before the names of those who were away. */
export const absentLabel =
  /^\s*(?:(?:meldt\s+)?(?:afbud|forfald)|fraværende|fravær|ikke til stede|ikke mødt)\b[^:]{0,20}:/iu

/** What stands before the names of those who came instead of several. */
export const deputiesLabel = /^\s*(?:stedfortrædere|suppleanter)\s*:/iu

/** The same behind what somebody is, without a mark: "Klitby Tryk AFBUD". */
export const awayBehind = /\s(?:afbud|fraværende)$/iu
/** What stands behind the name of one who was away: "(Afbud)", "- afbud". */
export const absenceMark =
  /(?<!\s)\s*(?:[-–]\s*|\(\s*)(?:afbud|fraværende|ikke til stede|uden (?:stedfortræder|suppleant))\s*(?:\)\s*)?$/iu

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

/** What a label has that is over those who came to this meeting: "Til stede var:", "I mødet deltog:". */
export const cameToMeeting = /til ?stede|mød(?:e[dt]|t)|deltog/iu

/** Who was away, told in a sentence about all: "Medlemmerne var mødt, bortset fra …, der havde meldt afbud." */
export const exceptFor =
  /^(?:(?:udvalgets|rådets|byrådets|regionsrådets)?\s*medlemmer(?:ne)?|alle(?:\s+medlemmer)?)\s[^.:]{0,30}?(?:mødt|til\s+stede|deltog)(?:\s*,)?\s*(?:bortset\s+fra|undtagen|med\s+undtagelse\s+af|på\s+nær)(?:\s*:)?\s*(?!\s)(?<names>(?:[^.]|(?<=\s\p{L})\.)*?)(?=(?:,|(?<![,\s]))\s+(?:der|som)\s|(?<!\s)\s+(?:var|er|havde)\s|(?:\.|(?<![.\s]))\s*$|$|\.\s+\p{L}\p{L}+\s)(?:,?\s+(?:(?:der|som)\s+)?(?:havde|var|er)[^.]*)?\.?/iu

/** The heading over those who were summoned to a meeting, where their names follow, or over groups of those of one place. */
export const summoned = /^(?:indkaldelse|(?<place>deltagere fra [^.:]{3,40}))\s*:?$/iu

/** What stands before the word that says whether somebody came: "var", "havde meldt", "ved". */
const beforeTold = String.raw`(?:var\s+|(?:havde\s+)?meldt\s+|(?:med|ved)\s+)?`
/** That word, and all behind it. */
const told = '(?:deltog|deltager|til stede|mødt|afbud|fraværende|ikke til stede).*'

/** What stands behind a name in a list: brackets, or whether the person came, or what they are. */
export const saidBehindName = new RegExp(
  String.raw`^(?:\s*\((?:[^()]{0,40}|\([^()]{0,40}\))\))*(?:(?:(?::?\s+)?[-–]\s*|:?\s+)${beforeTold}(?:deltog|afbud|fraværende|til stede|formand|næstformand|uden (?:stedfortræder|suppleant)).{0,60})?$`,
  'iu',
)

/** "Palle Emdrup: Afbud", "Bo Ås ved afbud": what a list tells of each person behind the name. */
export const toldOfName = new RegExp(String.raw`^([^:,]{3,80}?)(?:\s*[:–-])?\s+${beforeTold}(${told})$`, 'isu')
/** The same behind the name, ": Afbud", "(deltog ikke i mødet)", or behind several: "var fraværende". */
export const toldBehind = new RegExp(
  String.raw`^(?:\s*[:(–-])?\s*(?:(?<all>var|havde\s+meldt)\s+|meldt\s+|(?:med|ved)\s+)?(?<told>${told})$`,
  'isu',
)
/** Such words of one who came. */
export const wasPresent = /^(?:deltog|deltager|til stede|mødt)(?!\s+ikke)/iu
/**
 * Who came instead, behind the names of those who were away: "I stedet deltog Ida Holm (V).", "For Bo Ås mødte
 * suppleant Ida Holm.", ", suppleant Ida Holm deltog"
 */
export const cameInstead =
  /(?:^|[.,;]\s+|\s[-–]\s)(?:[Ii]\s+stedet(?:\s+for\s+\p{Lu}(?:[^.,:;]|(?<=\p{Lu})\.){3,60}?)?|[Ff]or\s+\p{Lu}(?:[^.,:;]|(?<=\p{Lu})\.){3,60}?)(?:\s+(?:deltog|deltager|mødte|møder|(?:er|var)\s+indkaldt)|:)\s+(?:(?:1\.\s*)?(?:suppleant|stedfortræder)(?:en)?,?\s+)?(?=\p{Lu})|[.,;]\s+(?:suppleant|stedfortræder)(?:en)?\s+(?=\p{Lu}[^.,;:]{3,60}\s(?:deltog|deltager|mødte|møder)(?!\p{L}))/u
/** Whom somebody came for, behind the name: "Ida Holm i stedet for Bo Ås". */
export const insteadBehind = /(?<!\s)\s+i\s+stedet\s+for\s+\p{Lu}[^,;:]{2,80}$/u

/** "Forældrevalgte: Bo Ås, Ida Holm.", "Elever: Afbud fra Lis Kær.": a group of a list, by what its people are there for. */
export const groupOfList =
  /^\p{L}[\p{L} /-]{2,40}:\s*(?<away>(?:afbud|fraværende)(?:\s+fra)?:?\s+)?(?=(?<names>\S.*)$)/iu

/** The label of a group of members that no label of a list stands over: "Forældrevalgte: Bo Ås, Ida Holm". */
export const groupOfMembers = /^\p{L}{3,30}(?:repræsentanter|valgte|medlemmer)(?:ne)?\s?:/iu

/** Until or from when somebody was away, behind the name: "- kom kl. 10.15", "(til kl. 11)", "fra kl. 12". */
export const awayForPart =
  /(?<!\s)(?:\s*[-–,(])?\s*(?:(?:an)?kom|mødte|gik|forlod\s+mødet|fra|(?:ind)?til)\s+(?:først\s+)?kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*\))?\s*$/iu

/** What a line says of the person above: "Deltog ikke under punkterne 20-21". */
export const tookNoPartIn =
  /^(?:deltog|deltager|var)\s+ikke\s+(?:til\s+stede\s+)?(?:under|i|ved)\s+(?:behandlingen\s+af\s+)?(?<items>(?:punkt|pkt|sag)\p{L}{0,4}\.?\s*\d{1,3}(?:\s*(?:[-–,]|og)\s*\d{1,3})*)[\s.]*$/iu

/** The label of those who were away from a meeting that it names: "Fraværende i Teknisk Udvalg - 2. marts 2020:". */
export const awayFrom = /^(?:fraværende|afbud)\s+(?:i|på|ved|fra)\s+/iu

/** Why somebody was away, behind the name: "grundet sygdom", ", pga. ferie". */
export const reasonBehind: RegExp = /^\s?[,(]?\s?(?:grundet|pga\.?|på\sgrund\saf|som\sfølge\saf)\s\p{L}/iu
