import {months} from './dates.ts'
import {verbOf} from './verbs.ts'
import {partsOf} from './word-lists.ts'

// How clauses are put: in what order, and where nothing is said to be so.

/** What is only supposed, or asked: "Hvis V stemmer imod, …", "drøftede, om Bo Ås er inhabil", "under forudsætning af, at det tiltrædes af …". */
export const supposed =
  /(?:^(?:når|hvis|såfremt|medmindre)|[,;]\s*(?:og\s+)?(?:hvis|såfremt|medmindre|om(?!\s+end)|hvorvidt)|under\s+forudsætning\s+af,?\s+at)\s[^,;]*/giu

/** A sentence that says what would be: "Hvis Bo Ås er fraværende, deltager Ida Holm". */
export const beginsSupposed = /^(?:når|hvis|såfremt|medmindre)\s/iu

/** Words that stand between a verb and its object or "ikke", and change nothing. */
export const adverbs = `${partsOf(
  'dog / derfor / heller / altså / således / også / dermed / imidlertid / herefter / derefter / efterfølgende / først / kortvarigt / midlertidigt / kort / desværre / selv / begge / alle / frivilligt / endvidere / følgelig / ligeledes / undervejs',
).join(
  '|',
)}|af\\s+(?:\\p{L}+\\s+){1,2}(?:årsager|grunde)|(?:på\\s+grund\\s+af|pga\\.?|grundet|som\\s+følge\\s+af)\\s+\\p{L}+`

/** What negates a verb. */
export const not = 'ikke'

/** Verbs of clauses that say a presence or a stance, with those who help them, by their infinitives. */
const spoken = partsOf(
  'deltage / medvirke / overvære / møde / udeblive / forlade / fratræde / udtræde / udgå / træde / gå / ankomme / komme / indtræde / tiltræde / støde / slutte / indfinde / mangle / melde / sende / befinde / have / være / kunne / måtte / vende / undlade / tage / forbeholde / stille / stemme / ville / ønske / støtte / tilslutte / afstå / afholde / afgive',
).map((infinitive) => verbOf(infinitive))
const finite = spoken.flatMap(({present, past}) => [present, past]).join('|')

/** "Kl. 18.30 forlod", "Herefter tog": the verb before those who did it. */
export const verbBefore = new RegExp(`(?<!\\p{L})(?:${finite})(?:\\s+${not})?\\s+$`, 'iu')
/** What stands before the verb, in its clause. */
export const clauseLead = /(?<![^,;:\n])[^,;:\n]*$/u
/** "idet X ikke deltog", "X har ikke deltaget": what is said before the verb in a clause that is not a main one. */
export const behindNegation = new RegExp(
  `^(?:\\s+(?:har|havde|er|var))?(?<adverbs>(?:\\s+(?:${adverbs}))*)(?<negation>\\s+${not})?\\s+(?<verb>${finite}|${spoken.map(({participle}) => participle).join('|')})(?!\\p{L})`,
  'iu',
)

/** "Hverken A eller B var": those of whom a clause says something not, and its verb behind the last of them. */
export const neitherBefore = /(?<!\p{L})hverken\s+(?:[^,.;:\n]{1,80}\s(?:eller\s+))?$/iu
export const verbOfNeither = new RegExp(`^(?:\\s+eller\\s[^,.;:\\n]{1,80}?)?\\s+(?<verb>${finite})(?!\\p{L})`, 'iu')

/** How far a clause goes on behind its verb: to the next comma, or where another clause begins. */
export const clauseTail =
  /^(?:(?!\s(?:og(?!\s+(?:\d|punkt|pkt|sag))|idet|men|mens|da|hvorefter)\s)(?:[^,;\n]|,(?=\s*\d)|\n(?=\p{L}))){0,160}/iu

const decidedVerb = '(?:besluttede|vedtog|godkendte|tiltrådte|forkastede|afviste|vurderede|fandt|stemte)'
const anyBody = '\\p{L}*(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten)'
/** What a body did, in the past: "Byrådet vedtog", "besluttede Byrådet". */
export const bodyDecided = `(?:${decidedVerb}\\s+${anyBody}|${anyBody}\\s+${decidedVerb})`
/** When it was, behind that, where it was not at this meeting: "i maj", "i 2019". */
export const monthOrYear = `i\\s+(?:(?:19|20)\\d\\d|foråret|sommeren|efteråret|vinteren|${months.flat().join('|')})(?![\\p{L}\\d])`

const besideVerb = String.raw`[\s,():–-]*(?:(?:og|men)\s+$)?`
const forThem = 'der|som|også|begge|alle|dog|medlemmer|alene'
/** What can stand between those who voted and the verb: "V var de eneste, der stemte imod". */
export const thinBefore = new RegExp(
  String.raw`^(?:\s+(?:var|er)\s+(?:(?:det|den|de)\s+)?eneste(?:\s+\p{L}+)?,)?${besideVerb}(?:(?:${forThem})\s+)*$`,
  'iu',
)
/** What can stand between those who were away and the verb, a clause or a word about them among it: "Bo Ås, der er ansat i foreningen, har ikke deltaget". */
export const thinBeforePresence = new RegExp(
  String.raw`^(?:\s*,\s*(?:(?:der|som)\s[^,.;:\n]{1,80}|\p{L}{1,30})(?=,))?${besideVerb}(?:(?:${forThem}|har|havde|er)\s+)*$`,
  'iu',
)
/** What those did before who did a second thing: "begærede sagen i byrådet og tog forbehold", "var i udlandet og deltog ikke". */
export const didBefore =
  /^\s+(?:var|er|havde|har(?!\s+været)|måtte|blev|bliver|kom|gik|tog|bad|(?:af)?gav|fandt|foreslog|brød|trak|holdt|(?:und)?lod|\p{L}{2,20}(?:ede|te|er))\s(?![^,.;:\n]{0,60}(?:inhabil|indkaldt))[^,.;:\n]{1,80}(?:\sog|,\s+men)\s+$/iu
