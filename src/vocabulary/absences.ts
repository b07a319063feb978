import {adverbs, bodyDecided, monthOrYear} from './clauses.ts'
import {phrasesIn} from './verbs.ts'

// How minutes say who was away from an item, who sat in for them, and who came
// as a guest.

/** A word that every passage about it has some of, in one look. */
export const anchor =
  /deltog|deltag|indkaldt|fravær|afbud|habil|til\s?stede|mødt|medvirke|forl[oaø]d|ankom|udeblev|forfald|mødefrafald|stedfortræder|suppleant|i\s+stedet|fratrådte|udtrådte|undtag|bortset|gæst|gik\s|gået|kom\s|forhindret|(?:ind|tiltr)(?:trådte|træder|ådte|æder)\s+(?:i\s+)?mødet|(?:stødte|trådte)\s|udgik\s+af|afløs|erstatte|overvær|manglede|sygemeldt|orlov|ferie|barsel|fuldtallig|\ssyg(?!\p{L})|sygemeldt|mangler|kommer\s+(?:\p{L}+\s+){0,3}kl|vendte\s|udeblive|\svæk|uden\s+deltagelse|(?:melde[rt]?e?|støder)\s|hjem(?!\p{L})|hverken|bortrejst|sted\s|ikke\s+del\s|ude\s+af\s|uden\s?for\s+(?:lokale|sale|mødelokale|døre)/iu

/** The title of an item that is about who is away: its decision is a list of them. */
export const absenceTitle = /^(?:fravær(?:ende)?|afbud|konstatering\s+af\s+fravær\p{L}{0,40})(?!\p{L})/iu

/** What says in one word that people are away, or in a few. */
const away =
  'fraværende|(?:møde)?fravær|(?:(?:med|uden)\\s+)?(?:lovligt\\s+)?(?:afbud|forfald)|mødefrafald|(?:ikke|ej)\\s+(?:til\\s?stede|mødt|deltagende)|(?:deltog|mødte|deltager|møder)\\s+(?:følgende\\s+(?:medlemmer\\s+)?)?ikke|(?:(?:erklære(?:t|de)|meldt|kendt|anset\\s+(?:for|som))\\s+(?:sig\\s+)?)?inhabile?|inhabilitet|meldt\\s+(?:afbud|forfald)|sygemeldte?|bortrejst|udeblev(?:et|ne)?'
/** What such a label can begin with. */
const lead =
  '^(?:delvist?\\s+|(?:på\\s+grund\\s+af|grundet|som\\s+følge\\s+af)\\s+inhabilitet\\s+(?=deltog))?(?:der\\s+(?:var|er)\\s+)?(?:følgende\\s+(?:(?:var|er|blev|har|havde|personer|\\p{L}{0,40}medlemmer)\\s+){0,2})?(?:lovligt\\s+)?'

/** A label with a list behind it; what stands between is of no account. */
export const label = new RegExp(
  `${lead}(?:${away})(?:(?:\\s+(?!(?:fra|var|er)(?!\\p{L}))\\p{L}+){0,7}?[^\\S\\n]*(?::|\\n)\\s*|\\s+(?:var|er)\\s*(?::\\s*)?(?=(?:\\p{L}+\\s+)?\\p{L})|[^\\S\\n]*[-–]\\s+(?=\\p{L}+\\s+\\p{L}))`,
  'iu',
)
/** A label on a line of its own, over a list: "Afbud". */
export const labelAlone =
  /^(?:[-–•*]\s*)?(?:afbud|fravær(?:ende)?(?:\s+(?:med|uden)\s+(?:lovligt\s+)?(?:afbud|forfald))?)$/iu
export const labelFrom =
  /^(?:[-–•*|]\s*|(?:bemærkning|kommentar)(?:er)?:\s+(?:\|\s+)?)?(?:\p{L}+\s+(?:oplys(?:te|er)|meddel(?:te|er)|orientere(?:de|r)\s+om|bemærke(?:de|r)),?\s+at\s+)?(?:der\s+(?:var|er|forelå|foreligger|blev)\s+)?(?:til\s+(?:dette|dagens|aftenens)\s+\p{L}{0,40}møde\s+)?(?:(?:meldt|modtaget|indløbet|indkommet|sendt|kommet)\s+)?(?:afbud|forfald)\s+(?:(?:er\s+)?(?:modtaget|meldt|indløbet)\s+)?(?:fra|af|for)\.?:?\s+/iu
/** A label of those on leave: "Orlov: Bo Ås (V), stedfortræder Ida Holm (V)". */
export const labelOfLeave = /^(?:på\s+)?\p{L}{0,20}orlov:\s*/iu
/** "Fraværende Bo Ås (V)": a label that a name follows without a colon. */
export const labelOfName =
  /^(?:[Ff]raværende|(?:(?:[Mm]ed|[Uu]den)\s+a|[Aa])fbud|[Ii]nhabile?)\s+(?=\p{Lu}\p{L}*\.?\s+\p{Lu})/u
/** Such a label within a sentence: "Godkendt, fraværende: Bo Ås". */
export const labelInside =
  /(?:,\s+|\(\s*)(?:[Ff]raværende|[Aa]fbud|(?:[Ii]kke|[Ee]j)\s+til\s?stede|[Ii]nhabil)\s*:\s*|(?<=\p{L}|[Ss]ide:?\s\d{1,3})\s+(?:Fraværende|Afbud|Ikke\s+til\s?stede)\s*:\s*/u
const saidBehind = String.raw`(?:med\s+|meldt\s+)?(?:afbud|fraværende|inhabil|ikke\s+(?:til\s?stede|mødt))\s*(?:[),.;]|$)`
/** "Bo Ås (V) - afbud", "Bo Ås (afbud)", "Bo Ås (V), 1. næstformand - afbud": what a line of those who were away says behind each of them. */
export const saidOfEach = new RegExp(
  String.raw`^(?:,\s(?:\d\.\s)?\p{L}{0,30}(?:formand|borgmester))?[^\S\t]*[-–,(\t]\s*${saidBehind}`,
  'iu',
)
export const saidOfSome = new RegExp(String.raw`(?:[-–,(]\s*|\t[^\S\t]*)${saidBehind}`, 'iu')
/** What can stand before a phrase of presence that is a label: "Følgende medlemmer havde meldt afbud:". */
export const beforeLabel = /^(?:følgende\s+(?:\p{L}+\s+)?)?$/iu
export const endOfLabel = /^[^:\n]{0,60}:\s*/u
export const guestLabel =
  /^(?:gæst(?:er)?|øvrige\s+deltagere|deltagere?\s+(?:under|i)\s+punktet|(?:deltagere?\s+)?fra\s+(?:forvaltningen|administrationen)|inviterede?)[^:\n]{0,30}:\s*/iu

/** Words that make an absence a disqualification, where nothing negates them. */
export const disqualified =
  /(?<!\p{L})(?<!(?:fremmøde|fravær|fraværende|afbud)\s*(?:,|\/|og|eller)\s*)inhabil(?:e|t|itet(?:en)?)?(?!\p{L})(?!\s*(?:,|\/|og|eller)\s*(?:fravær|afbud|fremmøde))|(?<!\p{L})ikke\s+(?:(?:er|var|være)\s+)?habile?(?!\p{L})|(?<!\p{L})habilitetsmæssige\s+(?:grunde|årsager)(?!\p{L})/iu
export const everyDisqualified = new RegExp(disqualified, 'giu')
/** What is said of one of several: "(inhabil)", and not "(inhabile)". */
export const disqualifiedOne = /(?<!\p{L})inhabil(?!\p{L})/iu
/** A label over what says that somebody took no part: "Habilitet: Bo Ås deltog ikke". */
export const disqualifiedLabel = /^habilitet\s*:/iu
export const notDisqualified =
  /ikke(?<!(?:\p{L}|(?:deltog|deltager|medvirkede|medvirker|mødte)\s+)ikke)\s+(?:(?!grund|grundet|pga|følge|fordi|idet|da\s)\p{L}+\s+){0,6}?inhabil|(?<!(?:på\s+grund\s+af|pga\.?|grundet|som\s+følge\s+af)\s)inhabil\p{L}{0,40}\s+(?:ikke|forelå\s+ikke)|(?<!\p{L})ingen\s+(?:\p{L}+\s+){0,4}?inhabil|(?:anmod\p{L}{0,4}|bedt|bad|beder)\s+om\s+(?:\p{L}+\s+){1,4}?inhabil|spørgsmål(?:et)?\s+om\s+(?:\p{L}+\s+){0,4}?inhabil|(?<!in)(?<!ikke\s+(?:(?:er|var|være)\s+)?)habil(?:e)?(?!\p{L})/iu
/** What is asked of those whom it names: "spørgsmål om Bo Ås (A) og Ida Holm er inhabile". */
export const askedDisqualified =
  /(?<!\p{L})(?:om|hvorvidt)\s+(?!(?:at|end)\s)(?:(?:han|hun|de|vedkommende|nogen)|(?:\p{Ll}+\s+){0,3}\p{Lu}(?:[^.,;:\n]|,\s(?=\p{Lu})|(?<=\p{Lu})\.){0,160}?)\s+(?<!\sog\s+)(?:er|var|være)\s+(?:\p{Ll}+\s+){0,2}inhabil/u

/** What somebody is away from who is away from this meeting. */
const matters =
  '\\p{L}{0,40}(?:møde|punkt|sag(?!\\p{Ll}*e?skab)|behandling|drøftelse|afstemning|votering|beslutning|dagsorden|forhandling)\\p{L}{0,40}|pkt|sag|debat(?:ten)?|det(?:te)?|lokalet|salen|begyndelsen|starten|slutningen|dag|aften|kl|første\\s+omgang|ferie|orlov|barsel|kursus|tjenesterejse|rejse'
/** "deltog ikke i undervisningen", "er inhabil i sager om havnen": right behind such a verb, what is no matter of this meeting. */
export const otherMatter = new RegExp(
  `^\\s*(?:(?:selv|op|frem)\\s+)?(?:i|på|ved|under)\\s+(?:(?:alle|andre|kommende)\\s+)?(?:\\p{L}{0,40}(?:sager|møder|punkter)(?!\\p{L}|\\s+(?:nr|\\d))|(?!grund(?!\\p{L})|(?:[\\p{L}\\d.-]+\\s+){0,4}?(?:${matters})(?!\\p{L})))`,
  'iu',
)

/** What is told of somebody: who "var ikke fraværende" was present, and a leave is an absence only where a deputy is named. */
export type PresenceKind = 'present' | 'absent' | 'partial' | 'leave' | 'guest'

/** What somebody did who was away, for a part or for all of an item, or who is on leave or came as a guest. */
export const presences: readonly (readonly [PresenceKind, readonly string[]])[] = [
  [
    'present',
    phrasesIn(
      '=være {adv}ikke {one}fraværende / =være {adv}ej {one}fraværende / ikke {one}fraværende / ej {one}fraværende / =have {adv}ikke {sent}{excuse} / @melde {adv}ikke afbud',
    ),
  ],
  [
    'partial',
    phrasesIn(`
      @deltage {one}ikke i {partly} / @medvirke {one}ikke i {partly} / @deltage {one}ikke længere / =være {one}ikke længere {being}
      =være {adv}gået{it}{since} / #have {adv}gået{it}{since}
      @deltage {adv}kun / @deltage {adv}alene / @deltage {adv}{inIt}{until} / @deltage {adv}i {partOf} / @deltage {adv}i {first}
      var {adv}midlertidigt fraværende / var {adv}kortvarigt fraværende / var {one}fraværende i {partOf} / var {one}fraværende under {partOf} / var {one}til stede i {partOf}
      var {adv}fraværende {until} / fraværende {until} / var {adv}til stede {until} / var {adv}tilstede {until}
      @forlade{it} / forlød{it} / #fratræde{it} / #udtræde{of}{it} / @træde{adv} ud{it} / måtte {adv}forlade{it} / måtte {adv}gå{when} / måtte {adv}gå {home} / måtte {adv}tage {home} / @gå {adv}{home} / @tage {adv}{home} / fratrådt mødet / udtrådt af mødet / @udgå af{it} / @træde{adv} ud af{it} / @gå{adv} fra{it}
      @gå{adv} uden for {room} / @gå{adv} udenfor {room}
      @ankomme / ankom til mødet / ankom til punktet
      @gå{when} / @møde{when} / @komme{when} / @indtræde{when} / @tiltræde{when} / @støde{when} / @træde{when} / @støde {adv}til{joins} / #slutte sig {adv}til mødet / @indfinde sig{when} / @vende {one}tilbage{back}
      kom {adv}for sent / kom {adv}til stede / kom {adv}til mødet / kom {adv}til stede i mødet / gik {adv}før / gik {adv}efter / gik {adv}inden / gik {adv}tidligt
    `),
  ],
  [
    'absent',
    phrasesIn(`
      =undlade {adv}at deltage / =afstå {adv}fra at deltage / =afholde sig {adv}fra at deltage / #ønske {adv}ikke at deltage
      @deltage {one}ikke{bodily} / @medvirke {one}ikke / @møde {one}ikke{up} / @udeblive{unexcused} / @overvære {one}ikke{ofMeeting}
      @deltage {one}hverken i / @medvirke {one}hverken / @overvære {one}hverken{ofMeeting} / var {one}hverken {being}
      @melde {one}fra{why} / måtte {one}udeblive / måtte {one}melde {one}{excuse} / var {one}væk{end} /  måtte {one}melde {one}fra / måtte {one}melde sig {one}syg / måtte {one}sende {one}afbud
      =være {one}fraværende / har været {one}fraværende / fraværende / ikke til stede / ikke tilstede / ej til stede / ej tilstede / forhindret{end} / forhindrede{end}
      #have {adv}forladt{it}{noClock} / =være {adv}gået{it}{noClock}
      =være {one}ikke {being} / kunne {one}ikke {being} / havde {one}ikke {being}
      =have {one}{sent}{excuse} / @melde {one}afbud / @melde sig {one}syg{end} / #have {one}meldt sig {one}syg{stopped} / @sende {one}afbud / ved afbud / med afbud / uden afbud / afbud{end}
      @tage {one}ikke del i / =være {adv}bortrejst{end} / var {adv}ude af {room} / var {adv}uden for {room} / var {adv}udenfor {room} / @befinde sig {outside} {room}
      =være {one}forhindret{toCome} / blev {one}forhindret{toCome} / =være {one}forhindrede{toCome} / blev {one}forhindrede{toCome} / var {one}syg{end} / blev {one}syg{end}
      #mangle{atMeeting} / var {adv}på {leave}{end} / var {adv}sygemeldt{end}
    `),
  ],
  ['leave', phrasesIn('#have {adv}orlov / er {adv}på {leave} / er {adv}sygemeldt{end} / er {adv}syg{end}')],
  [
    'guest',
    phrasesIn(
      '@deltage {one}{during} / medvirkede {one}{during} / var til stede {one}{during} / @deltage indledningsvis / @deltage indledningsvist / @deltage som gæst / @deltage som gæster',
    ),
  ],
]

/** Forms of these phrases. */
export const forms = {
  adv: `(?:(?:${adverbs})\\s*)*`,
  one: `(?:(?:${adverbs})\\s+)*(?:\\p{L}+\\s+)?`,
  ofMeeting: `(?=\\s*(?:$|[.,;])|\\s+(?:\\p{L}+\\s+){0,2}?(?:${matters}))`,
  of: '(?:\\s+(?:af|fra))?',
  atMeeting: `(?=\\s*(?:$|[.;])|\\s+(?:ved|under|på|til|i)\\s+(?:(?:mødet|punktet|behandlingen)(?!\\p{L})|(?:punktets|sagens)\\s+behandling))`,
  home: '(?:hjem|fra\\s+mødet)(?!\\p{L})',
  joins: '(?=\\s*(?:$|[.,;])|\\s+(?:mødet|punktet|under|kl|ved|efter|da|mens)(?!\\p{L}))',
  since: '(?=\\s+(?:inden|før)(?!\\p{L}))',
  first: '(?:den|de)\\s+(?:første|sidste)\\s+(?:del|halvdel|timer?)(?:\\s+af)?',
  excuse: '(?:afbud|(?:lovligt\\s+)?forfald)',
  outside: '(?:uden\\s?for|ude\\s+af)',
  partly: '(?:den|de)\\s+(?:sidste|første|lukkede|afsluttende|resterende|åbne)\\s+del',
  inIt: '(?:(?:i|på|ved)\\s+(?:mødet|punktet|behandlingen)\\s+)?',
  until: '(?:indtil|til\\s+og\\s+med|til|fra\\s+og\\s+med|fra)(?=\\s+(?:kl|punkt|pkt|sag\\s+\\d))',
  partOf: '(?:en\\s+)?(?:del(?:e)?(?!\\p{L})|begyndelsen|slutningen|starten)(?:\\s+af)?',
  it: `(?:\\s+(?:${adverbs}))*(?:\\s+(?:mødet|lokalet|salen|mødelokalet|mødesalen|byrådssalen|rådssalen|mødeværelset|punktet|behandlingen|udvalgsmødet|byrådsmødet)|(?=\\s*(?:$|[.,;)]))|(?=\\s+(?:kl|under|efter|inden|før|ved|og|da|på\\s+grund)(?!\\p{L})))`,
  when: `(?:\\s+(?:${adverbs}))*(?:\\s+(?:til\\s?stede|til(?:\\s+mødet)?|ind(?:\\s+i\\s+mødet)?|i\\s+mødet|mødet|op))?(?=\\s+(?:kl(?:okken)?\\.?\\s*\\d|under\\s+(?:behandlingen|drøftelsen|punkt|dette)|(?:før|efter|til|ved|inden|midt\\s+i)\\s+(?:punkt|pkt|sag|behandlingen|drøftelsen|afstemningen))|,?\\s+mens\\s)`,
  noClock: '(?!\\s+(?:kl|under|efter|inden|før)(?!\\p{L}))',
  room: '(?:lokalet|salen|mødelokalet|mødesalen|byrådssalen|døren)',
  up: '(?:\\s+(?:op|frem))?',
  /** "deltog ikke fysisk, men online" */
  bodily: '(?!\\s+fysisk)',
  leave: '(?:ferie|orlov|barsel|barselsorlov|sygeorlov|tjenesterejse)',
  end: '(?=\\s*(?:$|[.;]))',
  stopped: '(?=\\s*(?:$|[.,;]))',
  why: '(?=\\s*(?:$|[.,;])|\\s+(?:pga|på\\s+grund|grundet|til\\s+(?:mødet|punktet))(?!\\p{L}))',
  back: '(?=\\s+(?:til\\s+(?:mødet|salen|lokalet)|kl)(?!\\p{L}))',
  unexcused: '(?:\\s+uden\\s+afbud)?',
  being:
    '(?:være\\s+)?(?:til\\s?stede|mødt|ankommet|kommet|deltage|(?:møde|komme)(?:\\s+(?:op|frem))?(?=\\s*(?:$|[.,;])|\\s+(?:til\\s+(?:mødet|punktet)|grundet|pga)))',
  sent: '(?:meldt\\s+|sendt\\s+)?',
  toCome: '(?:\\s+i\\s+at\\s+(?:deltage|møde|være|komme)|(?!\\s+i\\s+at\\s))',
  during: '(?:i|under|ved)\\s+(?:\\p{L}+\\s+){0,2}?(?:behandling|drøftelse|punkt|sag|mødet|pkt|dette)\\p{L}{0,40}',
}

/** "Alle medlemmer var mødt undtagen …" */
export const except = /(?:undtagen|bortset\s+fra|med\s+undtagelse\s+af|på\s+nær|dog\s+ikke)\s+/iu
export const negated = /^\s*(?:\p{L}+\s+)?ikke(?!\p{L})/iu
/** "Under punktet deltog …", with the guests behind the verb. */
export const invertedGuest = /(?:^|\s)(?:deltog|deltager|medvirkede)\s+$/iu
/** "erklærede sig inhabil", "fandt X inhabil" */
export const disqualifying =
  /(?:var|er|blev|bliver|meldte?r?|anmeld\p{L}{0,4}|oplyste\s+om|gjorde\s+opmærksom\s+på|erklær\p{L}{0,40}|anse[ts]\p{L}{0,40}|anses|fandt|finder|fundet|kendt|vurder\p{L}{0,40}|som|for|at|ikke\s+(?:kan|kunne)\s+deltage\s+i\s+\p{L}*behandling(?:en)?\s+af\s+\p{L}+\.?\s+\d{1,3})\s+(?:\p{L}+\s+){0,6}?$/iu

/** Somebody whom the sentence before names, or what is told of them: "Udvalget fandt ham inhabil", "Hun blev kendt inhabil". */
export const disqualifiedBefore =
  /(?:^|\s)(?:fandt|finder|anså|anser|kendte|kender|erklærede|erklærer|vurderede|vurderer)(?:\s+(?:dermed|derfor|herefter|at))*\s+(?:ham|hende|han|hun|vedkommende)\s+(?:(?:for|var|er)\s+)*$|^(?:han|hun|vedkommende)\s+(?:blev|er|var)\s+(?:\p{L}+\s+){0,2}$/iu

/** "Der forelå inhabilitet for Bo Ås": who is named behind it. */
export const disqualifiedBehind = /(?:inhabilitet\s+(?:for|hos|vedr\.|vedrørende)|uden\s+deltagelse\s+af)\s+$/iu

/** "Punktet blev behandlet uden deltagelse af Bo Ås": who is named behind it. */
export const withoutThem = /uden\s+deltagelse\s+af\s+$/iu
/** "I Bo Ås' fravær ledede Ib Dam mødet": whose absence it was, in the genitive. */
export const beforeOwner = /(?:^|\s)(?:i|under)\s+$/iu
export const behindOwner = /^\s+fravær(?!\p{L})/iu
/** Whose ability it is that is asked about: "Bo Ås' habilitet". */
export const behindOwnAbility = /^\s+(?:in)?habilitet(?!\p{L})/iu
export const genitive = /(?:['’]|(?<!['’])s)$/u

/** Who sits in for somebody: "som stedfortræder for X", "i stedet for X". */
export const inPlaceOf =
  /(?:(?:^|(?<=,\s(?:og\s)?))for(?=\s+(?:\p{L}+\s+)?\p{L}(?:[^.,]|(?<=(?<!\p{L})\p{L})\.){0,60}\s(?:deltog|mødte)\s)|(?:stedfortræder|suppleant)(?:en|er|e)?\s+for|i\s+stedet\s+for|(?:deltog|deltager|mødte|mødt|møder)\s+for|(?:afløste|afløser|erstattede|erstatter))\s+(?:(?:de[nt]?\s+)?fraværende\s+(?:\p{L}{0,20}medlemmer\s+)?)?/iu
export const insteadOf = /^(?:i\s|afløs|erstat)/iu
/** Deputies by name, with those for whom they came: "Stedfortræder: Ida Holm for Bo Ås". */
export const labelOfDeputies = /^(?:indkaldte?\s+)?(?:stedfortræder|suppleant)(?:e|en|er|erne)?:\s/iu
export const cameForNext = /^\s*(?:\([^()]{0,60}\)\s*)?for\s+$/iu
/** Who came instead, at the beginning of a sentence. */
export const cameInstead = /^i\s+stedet\s+(?:deltog|deltager|mødte|møder)\s+$/iu
/** What is said of those who came, all of a sentence: "Ida Holm og Ib Dam deltog som suppleanter". */
export const cameAsDeputies =
  /^\s*(?:\([^()]{0,40}\)\s*)?(?:deltog|deltager|mødte|møder)\s+(?:som\s+(?:stedfortrædere?|suppleant(?:er)?)|i\s+stedet)[\s.]*$/iu
/** "Suppleant for Bo Ås, Ida Holm": one who came, behind whom it was for. */
export const oneDeputyOf = /^(?:stedfortræder|suppleant)(?:en)?\s+for\s+$/iu
/** Several who sat in for those whom the sentence before names. */
export const deputiesNext = /(?:stedfortræder(?:e|ne)|suppleanter(?:ne)?)(?!\p{L})|i\s+stedet(?!\s+for(?!\p{L}))/iu
export const inPlace =
  /(?:stedfortræder|suppleant)(?!list)|i\s+stedet(?!\s+for(?:\s+at)?(?!\p{L}))|(?<!\p{L})i\s+(?:(?:hans|hendes|dennes|deres)|(?:\p{L}[\p{L}.-]*\s+){0,3}\p{L}{2,40}s)\s+sted(?!\p{L})|indkaldt|(?<!\p{L})for\s+(?:ham|hende|dem|vedkommende)\s+(?:mødte|deltog)(?!\p{L})|(?:\(\s*|(?:er|var|blev|bliver)\s+(?:\p{L}+\s+)?)(?:afløst|erstattet)\s+af(?!\p{L})/iu

/** What stands between the absent and who sat in for them: why they were away. */
export const awayBefore =
  /afbud|afmeldt|fravær|udeblev|forfald|ikke\s+til\s?stede|deltog\s+ikke|inhabil|forhindret|sygemeldt|(?:meldt|melder)\s+sig\s+syg|orlov|ferie|barsel|(?:afløst|erstattet)\s+af/iu
/** Somebody who takes another's seat for good: an appointment. */
export const takesSeat =
  /(?<!\p{L})(?:indtræde[rs]?|indtrådte|(?:tage[rs]?|tog)\s+sæde|udpeg\p{L}{0,6}|vælge[rs]|valgt\p{L}{0,2}|afløs\p{L}{0,4}|erstatte[rt]?\p{L}{0,2})(?!\p{L})(?!\s+i\s+(?:mødet|punktet|behandlingen))/iu
/** A seat behind a name, which somebody can be the deputy for: "suppleant for Bo Ås i Huslejenævnet". */
export const seat =
  /^\s*(?:\([^()]{0,40}\)\s*)?i\s+(?:\p{L}+\s+){0,2}?\p{L}{0,40}(?:nævnet|bestyrelsen|rådet|kommissionen|repræsentantskabet|selskabet|udvalget|synet)(?!\p{L})/iu
/** Who came to this meeting or item only: then it is no appointment. */
export const satIn =
  /(?<!\p{L})(?:deltog|mødte|indkaldt\p{L}{0,2}|deltager|(?:under|ved)\s+(?:dette\s+punkt|punktet|behandlingen|mødet))(?!\p{L})/iu

/** What one does who comes, and what one is called who comes for another: "i stedet" alone is said of anything. */
export const cameAsDeputy = /(?<!\p{L})(?:deltog|mødte|indkaldt\p{L}{0,2}|deltager)(?!\p{L})|stedfortræder|suppleant/iu

/** Another occasion than this meeting: what somebody is away from there is told here, and no absence. */
export const elsewhere =
  /(?<!\p{L})(?:(?:i|på|ved|til)\s+mødet\s+(?:i\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|den\s+\d)|til\s+(?!kl|og\s+med|stede|dags|(?:dagens|aftenens|dette|denne|hele|selve|det\s+(?:aktuelle|ekstraordinære))\s|(?:byrådets|udvalgets|kommunalbestyrelsens|regionsrådets)\s+møde(?!\p{L}|\s+(?:den|i)\s)|møde(?:t|ts)?(?!\p{L}|\s+(?:den|i|med)\s)|punkt|pkt|sag|behandling|drøftelse|afstemning|byrådsmødet|udvalgsmødet|ordet|at\s|sidst|dagsorden)|(?:på|i|ved|under|fra|til)\s+(?:\p{L}+\s+){0,4}?(?:næste|kommende|forrige|sidste|seneste|tidligere|(?!(?:dagens|udvalgets|byrådets|kommunalbestyrelsens|aftenens)\s)\p{L}{4,40}s)\s+\p{L}{0,40}møde|(?:på|i|ved|under|fra)\s+(?:\p{L}+\s+){0,2}?\p{L}{0,40}(?:tur(?:en)?|rejse(?:n)?|konference(?:n)?|seminar(?:et)?|besøg(?:et)?|besigtigelse(?:n)?|kursus|kurset|temadag(?:en)?|arrangement(?:et)?|reception(?:en)?|indvielse(?:n)?|generalforsamling(?:en)?|topmøde(?:t)?|workshop(?:pen)?|udvalgsmøder|dialogmøde(?:t)?|temamøde(?:t)?|borgermøde(?:t)?|bestyrelsesmøde(?:t)?|afdelingsmøde(?:t)?|retsmøde(?:t)?|(?:arbejds|styre|følge|projekt)gruppe(?:n|r|rne)?|interview(?:et|ene)?|film(?:en)?|høring(?:en)?|forhandling(?:en|er|erne)?|samtale(?:n|r|rne)?)(?!\p{L}))/iu
/** What a line is about that tells who is away from another occasion: "Dialogmøde med skolen den 3. juni: Afbud fra …" */
export const otherOccasion =
  /^(?:[-–•*]\s*)?(?:næste|kommende)\s+møder?(?!\p{L})|^referat(?:et)?\s+fra\s+[^:\n]{3,60}:|^møde(?:t|r)?\s(?:[^.\n]|(?<=\d)\.){0,80}?\s(?:flyttes|aflyses|udsættes|(?:er|blev|bliver)\s+(?:flyttet|aflyst|udsat))(?!\p{L})|^(?:[-–•*]\s*)?(?:(?:fælles|dialog|tema|borger|repræsentantskabs|bestyrelses|styregruppe|års|delegeret|netværks|forældre|beboer|afdelings)møde(?:t|r)?|generalforsamling(?:en)?|besøg(?:et)?|studietur(?:en)?|besigtigelse(?:n)?|konference(?:n)?|reception(?:en)?|temadag(?:en)?|seminar(?:et)?)(?!\p{L})[^.:\n]{0,80}?\s(?:den|d\.)\s+\d/iu
/** What a body did, behind its name; what it is asked to do it does later. */
export const decidedThen =
  /^\s+(?:enstemmigt\s+)?(?:anbefale(?:r|de)|indstille(?:r|de)|tiltræder|tiltrådte|godkende(?:r|te)|vedtager|vedtog|beslutte(?:r|de)|drøfte(?:r|de)|udsætter|udsatte|oversender|oversendte)(?!\p{L})/iu
/** The day of a body's meeting behind its name, before what it decided: "Økonomiudvalget, 24.10.2031 Anbefales". */
export const dayOfBody = /^,?\s+(?:den\s+)?\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}(?=[\s:]+\p{Lu})/u
/** Where somebody was away, told in front: "Ved mødet i styregruppen var Bo Ås fraværende", "Referatet fra styregruppens møde viser". */
export const elsewhereBefore = new RegExp(
  String.raw`(?<!\p{L})(?:(?:på|ved|til|i)\s+(?:\p{L}+\s+){0,3}?\p{L}{0,40}(?:gruppen|kredsen|generalforsamlingen|borgermødet|konferencen|studieturen)|fra\s+\p{L}{3,40}s\s+(?:\p{L}+\s+)?møde|(?:ved|under|i)\s+\p{L}{0,40}(?:bestyrelse|råds?|nævn|forening|selskab)(?<!kommunalbestyrelse|byråds?|regionsråds?)(?:en|et|n)?s\s+(?:\p{L}+\s+)?behandling|(?:på|ved|til|i|fra)\s+(?:\p{L}+\s+){0,2}?\p{L}{0,40}møde(?:t|rne)?\s+(?:den\s+\d|i\s+(?:uge|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))[^,]{0,30}|godkend\p{L}{0,3}\s+(?:\p{L}+\s+)?med\s+(?:den|følgende)\s+(?:bemærkning|rettelse|tilføjelse|korrektion)(?:\s*,)?\s+at|(?:i|ved|under|med)\s+(?:den\s+|en\s+)?(?:tidligere|forrige|seneste|sidste)\s+(?:sag|behandling|drøftelse)\p{L}{0,4}|klage[nr]?\s+(?:over|angår|går\s+på)|påstår|hævder|påstand\p{L}{0,4})[,\s]|(?<!\p{L})${bodyDecided}\s+${monthOrYear}`,
  'iu',
)

/** What stands before somebody who would be away, and was not. */
export const unreal = /(?<!\p{L})(?:hvis|såfremt|når|medmindre)\s+$/iu

/** What stands in a list behind the name of a substitute, and a substitute who is named so: "Bo Ås - Ib Dam, stedfortræder". */
export const tookPart = /(?:deltog|mødte|indkaldt|deltager)\s*(?:\.\s*)?$/iu
export const deputy = /stedfortræder|suppleant/iu
export const namedAsSubstitute =
  /[-–]\s.{0,200}(?:[Ss]tedfortræder|[Ss]uppleant)|(?<!\p{L})\p{Lu}\p{L}+[^,]{0,200}(?:,|\))\s*stedfortræder/u
/** A deputy who is named within brackets behind the absent: "Bo Ås (suppleant: Ib Dam)", "Bo Ås (Ib Dam mødte som suppleant)". */
export const deputyInBrackets =
  /\((?:(?:[Ss]tedfortræder|[Ss]uppleant)(?:en)?:?\s+\p{Lu}\p{Ll}|\p{Lu}\p{Ll}[^()]*\s(?:deltog|deltager|mødte|møder|er\s|var\s))/u
/** Several who came for those of a list: "Bo Ås, Ida Holm (stedfortrædere Ib Dam og Lis Kær)". */
export const severalDeputies = /(?:^|[\s(])(?:[Ss]tedfortræder(?:e|ne)|[Ss]uppleanter(?:ne)?):?\s+(?=\p{Lu}\p{L})/u
/** A deputy at the end of an entry, whose name the next one is: "Bo Ås - suppleanten, Ida Holm, er indkaldt". */
export const deputyNext = /[-–](?<![,;]\s*[-–])\s*(?:suppleant|stedfortræder)(?:en)?(?:\s*[:,])?\s*$/iu
/** Who came instead, in brackets behind the absent: "Per (Tamara mødte for Per)", "Per (Tamara mødt)". */
export const cameFor =
  /\(\s*(?<who>\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,4})\s+(?:mødt|mødte|møder|deltog|deltager)(?:\s+for\s|(?:\s+i\s+stedet(?:\s+for)?)?\s*\))/u
/** What a list says behind a deputy before the name of the absent: "Ib Dam (V) var suppleant for Lis Ravn (V)". */
export const cameInPlaceOf =
  /^[\s)]*(?:(?:deltog|deltager|mødte|møder|var|er)\s+(?:\p{Ll}+\s+){0,2}?(?:(?:stedfortræder|suppleant)(?:en)?\s+|i\s+stedet\s+)?for|som\s+(?:stedfortræder|suppleant)\s+for)\s+/u
/** What stands before somebody whose deputy another one is: "stedfortræder for Ida Holm". */
export const deputyOf = /(?<!\p{L})for\s+$/iu
/** The deputy of who was named before, at the beginning of a sentence: "Hans suppleant, Ida Holm, deltager i stedet". */
export const deputyOfOne =
  /^(?:(?:hans|hendes|dennes|vedkommendes|deres)\s+(?:personlige\s+)?(?:stedfortræder|suppleant)(?:e[nr]?)?|(?:stedfortræder|suppleant(?:er)?)ne|stedfortrædere|suppleanter|stedfortræderen|suppleanten)(?![\p{L}:]|\s+for\s)[,\s]+(?=\p{L})/iu
/** A deputy who was called and did not come. */
export const notCome =
  /(?:indkaldt|stedfortræder|suppleant)(?:[^.]{0,80}\s(?:men|og)|(?:(?!\sfor\s)[^.]){0,80}\s(?:som|der))\s+(?:\p{L}+\s+){0,2}?(?:mødte\s+ikke|deltog\s+ikke|udeblev|kunne\s+ikke|har\s+(?:også\s+)?meldt\s+afbud)/iu
/** What is said of a deputy in a list who did not come either: "suppleant Ida Holm grundet ferie". */
export const cameNot =
  /(?:kan|kunne)\s+ikke|(?:mødte|deltog)\s+ikke|udeblev|også\s+(?:meldt\s+)?afbud|(?:suppleant|stedfortræder)(?:en)?\s(?:(?!\s(?:deltog|deltager|mødte|møder|indkaldt))[^,.;\n]){3,60}?\s(?:grundet|pga\.?|på\s+grund\s+af)\s/iu
/** The day of a meeting that went on on another, before those who were away on it: "Den 1. juni 2031: Bo Ås". */
export const dayBefore = /^(?:[Dd]en\s+)?\d{1,2}\.\s+\p{L}{3,9}(?:\s+\d{4})?:\s+(?=\p{Lu})/u
/** What can stand between a label in a list and the name: "Forældrevalgte: Afbud fra Ida Holm". */
export const entryLead: ReadonlySet<string> = new Set(['afbud', 'fra', 'medlemmerne', 'medlemmer', 'byrådsmedlemmerne'])
/** A sentence of a list that tells of no deputy: "Der er ingen suppleant". */
export const noDeputy = /^(?:der\s+(?:er|var)\s+)?ingen\s+(?:\d\.\s*)?(?:suppleant|stedfortræder)(?:er|e)?[\s.]*$/iu
/** A label that an entry of a list begins with. */
export const labelOfEntry = /^\p{L}[\p{L} -]{3,40}:\s*(?:afbud\s+fra\s+)?$/iu
/** The deputy named before the reason: "deltog stedfortræder Ida Holm, da Bo Ås var inhabil", "Ida Holm deltog som stedfortræder, idet Bo Ås havde forfald". */
export const deputyFirst =
  /^(?:\s+(?:deltog|deltager|mødte|møder|(?:var|er)\s+indkaldt)\s+(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet))?[\s,]*(?:da|fordi|idet|eftersom|i\s+stedet\s+for|for)\s+$/iu
/** What somebody does who was there, behind a name below an empty label: "Fraværende:\nBo Ås orienterede om sagen". */
export const tookWord =
  /^\s(?:(?!erklærede|overværede|fratrådte|udtrådte)\p{L}{2,20}ede|meddelte|oplyste|redegjorde|fortalte|spurgte|foreslog|fremlagde|gennemgik|stemte|tog|bad|gav|fandt|sagde)(?!\p{L})/iu
/** What stands behind a first name alone that is no part of one: "Ida og Bo fraværende uden afbud". */
export const awayAlone: ReadonlySet<string> = new Set(['fraværende', 'ferie', 'syg', 'uden', 'med'])
/** A list of all members, which marks those who were away. */
export const membersLabel = /^(?:medlemmer|deltagere|mødedeltagere|til\s?stede|mødte|udvalgets\s+medlemmer)\s*:\s*/iu
/** "deltager fra kl. 8.30 til 9.00 i udvalgets møde og redegør for": one who came to tell of something. */
export const cameToTell =
  /^(?:deltog|deltager)\s[^;\n]{0,120}?\sog\s+(?:redegør|redegjorde|orienterer|orienterede|fortæller|fortalte|præsenterer|præsenterede|gennemgår|gennemgik|fremlægger|fremlagde)(?!\p{L})/iu
/** An organisation behind a guest's name: "Direktør Bo Ås, Kunsthallen, deltog". */
export const ofFirm = /^,\s+(?!(?:og|samt|da|men|der|som|idet)\s)\p{Lu}[^,.;:\n]{1,60},\s*$/u
/** A label of those who were away, or who came. */
export const presenceWord = new RegExp(`(?:${away}|habilitet|orlov|udeblev(?:et|ne)?|deltager|til stede|mødt)`, 'iu')
/** A deputy as another one of a list, of whom nothing is said: "1. suppleant Ida Holm". */
export const deputyAway =
  /^(?:\d\.\s)?(?:stedfortræder|suppleant)\s(?:\p{L}+[.\s]+){1,4}\p{L}+\s?(?:\([^()]{0,20}\))?[\s.]*$/iu
/** The heading of those who came instead within a list of those who were away. */
export const deputies = /^(?:stedfortræder(?:e|en|ne)?|suppleant(?:er|en|erne)?)(?:\s*:)?$/iu

/** When somebody came or left, beside the item that says so: "efter behandlingen af dette punkt", "inden punktets behandling". */
export const besideItem =
  /(?<!\p{L})(?<when>efter|før|inden|forud\s+for)\s+(?:(?:behandlingen|afslutningen)\s+af\s+(?:(?:dette\s+)?punkt(?:et)?|(?:denne\s+)?sag(?:en)?)|dette\s+punkt|denne\s+sag|(?<!efter\s+)(?:punktet|sagen)|(?:punktets|sagens)\s+behandling)(?!\p{L}|\s*\d|\s+(?:var|blev)\s+(?:slut|afslut|færdig))/iu
export const behindItem = /^efter/iu
/** What one who left before it, or at its start, was away from: all of the item, and no later part of it. */
export const wholeItem =
  /ikke\s+(?:til\s?stede\s+)?(?:i|under|ved)\s+(?:(?:\p{L}+\s+)?behandlingen(?:\s+af\s+(?:(?:dette\s+)?punkt(?:et)?|(?:denne\s+)?sag(?:en)?))?|drøftelsen|(?:punktets|sagens)\s+behandling|dette\s+punkt|denne\s+sag|punktet|sagen)(?!\s*\d)\s*(?:$|[.,;]|og\s)/iu

/** What somebody was away from, where it is the item that says so: "deltog ikke i behandlingen af dette punkt". */
export const ofThisItem =
  /\s(?:(?:af|under|i|fra|ved|for)\s+(?:dette\s+punkt|denne\s+sag|punktet|sagen)|(?:punktets|sagens)\s+behandling)[\s.]*$/iu
/** The same where it is the meeting: "deltog ikke i mødet". */
export const ofMeeting =
  /\s(?:deltog|deltager|deltaget|var|mødte)\s+ikke\s+(?:til\s?stede\s+)?(?:i|på|under|ved)\s+(?:hele\s+)?mødet[\s.]*$/iu
/** That somebody was away from all of it, in a label or behind a verb: "Afbud under hele mødet:", "var fraværende hele mødet". */
export const ofWholeMeeting =
  /(?<!\p{L})(?<!(?:ikke|ej)\s+)(?:fravær(?:ende)?|afbud|forfald|mødefrafald|udeblev(?:et)?|(?:ikke|ej)\s+til\s?stede)(?:\s+(?:med|uden)\s+afbud)?\s+(?:(?:i|på|ved|til|under|fra)\s+)?hele\s+mødet(?=\s*(?:$|[.:\n]|,\s+og\s))/iu

/** Of the last of a row of names, what that one did: "Bo Ås Ida Holm gik efter punkt 12". */
export const wentBehind = /\s(?:gik|forlod|(?:an)?kom)\s(?!ikke(?!\p{L}))/u
/** A time of day behind a verb of coming or leaving. */
export const clock = /kl(?:okken)?\.?\s*(\d{1,2})(?:[.:]\s?(\d{2}))?/iu
/** From when or until when somebody was away, or for a part: "Fraværende under en del af mødet:", "Delvist fraværende:". */
export const sometimes =
  /(?<!\p{L})(?:(?:fra|til|indtil)\s+kl(?:\.?\s*\d{1,2}(?:[.:]\d{2})?)?|(?:en|den\s+(?:første|sidste))\s+del|dele|delvist?)(?!\p{L})/iu
export const leaving =
  /forl|gik|gået|hjem|fratråd|udtråd|(?:trådte|træder|trådt)\s+(?:\p{L}+\s+)?ud|(?:deltog|deltager)\s+(?:i\s+mødet\s+)?(?:indtil|til)|(?<!deltog\s|deltager\s|mødet\s|stede\s|først\s|\p{L})fra\s+kl|ikke\s+til\s?stede\s+fra|til\s?stede\s+(?:indtil|til)/iu
export const coming =
  /ankom|mødte(?!\s+ikke)|(?<!\p{L})kom(?!\p{L})|indtrådte|tiltrådte|(?:deltog|deltager|(?<!ikke\s)til\s?stede)\s+(?:i\s+mødet\s+)?fra(?!\p{L})/iu

/** Items that a passage names: "punkterne 12-15", "sag 129-138", "pkt. 4 og 6". */
export const itemRange =
  /(?:(?<how>fra\s+og\s+med|til\s+og\s+med|efter|før|inden|fra|til|under)\s+|(?<!\s)\s+)?(?:behandling(?:en)?\s+af\s+)?(?:dagsordenens\s+|dagsordens)?(?<!\p{L})(?:punkt(?:erne|et)?\.?|pkt\.?|sag(?:erne|er)?|dagsordenspunkt(?:erne)?)\s*(?:nr\.?\s*|:\s*)?(?<list>\d{1,4}(?:\.\d{1,3})?(?:(?:\s*[-–]\s*|\s*,\s*|\s+(?:og|til|samt)\s+(?:nr\.?\s+)?)\d{1,4}(?:\.\d{1,3})?(?!\s*[./]\s*\d))*)(?!\d|\s*\/)/iu

/** The same behind the name of one whom a list has: "Bo Ås (A), sag 129-138", "Ida Holm ved sag nr. 6". */
export const itemsOfList: RegExp = new RegExp(`^[\\s().,:–-]*(?:(?:ved|i)\\s+)?${itemRange.source}[\\s.)]*$`, 'iu')

/** What such a list goes on with behind a comma or "og", where it stands in a list of people: "Bo Ås, sag 4 og 5". */
export const moreItems = /^\s*\d{1,4}(?:\s*[-–]\s*\d{1,4})?[\s.]*$/u

/** How far a range goes that a word opens before the number of an item. */
export type RangeOpening = 'from' | 'after' | 'upTo' | 'before'
/** How a word before the number of an item opens a range, by what the person did then. */
export const opensRange: Record<'away' | 'came' | 'left', Readonly<Record<string, RangeOpening>>> = {
  away: {
    fra: 'from',
    'fra og med': 'from',
    efter: 'after',
    til: 'before',
    'til og med': 'upTo',
    før: 'before',
    inden: 'before',
  },
  came: {fra: 'before', 'fra og med': 'before', efter: 'upTo', før: 'before', inden: 'before', til: 'before'},
  left: {
    til: 'from',
    'til og med': 'after',
    efter: 'after',
    før: 'from',
    inden: 'from',
    fra: 'from',
    'fra og med': 'from',
  },
}

/** The numbers of such a list, and what makes a span of two. */
export const inItemRange = /\d+(?:\.\d+)?|[-–]|til/gu

/** When somebody who had left was back. */
export const cameBack = /(?:vendte|kom)\s+tilbage\s+(?:til\s+mødet\s+)?kl\.?\s*(\d{1,2})(?:[.:]\s?(\d{2}))?/iu
/** Those of whom none was there: "Hverken Bo Ås eller Ida Holm var til stede". */
export const noneOf = /(?<!\p{L})hverken\s+$/iu
export const wasThereBehind =
  /^\s+(?:(?:var|er|har\s+været)\s+)?(?:til\s?stede|mødte?|møder|deltog|deltager|deltaget|medvirkede|medvirker|overværede)(?!\p{L})/iu
/** That somebody took part, behind the name. */
export const tookPartBehind = /^\s+(?:deltog|deltager|mødte|møder)(?!\p{L}|\s+(?:ikke|først|kl))/iu
/** Verbs of being there, where everybody was but some. */
export const wasThere = /mødt|til\s?stede|deltog|fuldtallig/iu
/** An empty list: "Ingen", "-". */
export const emptyList = /^\s*(?:(?:ingen|intet|[-–.])\s*)?(?:\.\s*)?$/iu
/** Words before a verb that stand for those of the verb before it. */
export const sameAgain = /(?:^|\s)(?:og|samt|men|hvorefter\s+(?:han|hun)|(?:idet\s+)?(?:han|hun|de|vedkommende))\s+$/iu
/** "(ankom under punkt 6)": that a verb stands alone in brackets behind a name. */
export const inOwnBrackets = /^\s*\(\s*(?:(?:der|som)\s+)?$/iu
/** Others of whom the same is said without a verb: "…, og Ida Holm kl. 18.30", "… og Ida Holm under pkt. 4". */
export const betweenSame = /^[\s,]*(?:og\s+)?$/iu
export const sameOfOther =
  /^\s+(?:(?:først|allerede)\s+)?(?:(?:fra|til|under|efter|før|inden|ved|i)\s+)?(?:kl(?:okken)?\.?\s*\d{1,2}(?:[.:]\d{2})?|(?:behandlingen\s+af\s+)?(?:punkt(?:erne|et)?|pkt|sag(?:erne)?)\.?\s*\d{1,3}(?:\s*(?:[-–]|og|,)\s*\d{1,3})*)(?=\s*(?:$|[.,;]|og\s))/iu
/** The times of several, in the order of their names: "henholdsvis kl. 18.10 og 18.40". */
export const eachInTurn =
  /^[^.,;]{0,40}?\shenholdsvis\s+kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:(?:,|\s+og)\s+(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)+/iu
export const timeOfEach = /\d{1,2}(?:[.:]\d{2})?/gu
/** What tells where the guests of an inverted sentence took part: "Under punktet deltog". */
export const guestsAt = /^[^.]{0,40}(?=[\s])(?:deltog|deltager|medvirkede)/iu
/** What is said behind somebody in a line of a list: why or from when they were away, and nothing else. */
export const reasonBehind =
  /^\s*(?:[-–:,(]\s*)*(?:(?:pga\.?|på\s+grund\s+af|grundet)\s+\p{L}+[\s.)]*$|(?:(?:pga\.?|på\s+grund\s+af|grundet|med|uden|lovligt|andet|privat|sin|sit)\s+)*(?:(?:ferie|syg(?:dom|emeldt)?|arbejd(?:e|smæssige\s+årsager)|orlov|barsel(?:sorlov)?|tjenesterejse|rejse|møde|kursus|afbud|forfald|bortrejst|forhindret|inhabil|fraværende|private?|personlige|årsager|grunde)\s*){0,2}(?:[.)]+\s*)?$)/iu

/** What stands between a member and the club that makes the member disqualified, and how the sentence goes on with the member. */
export const isMemberOf =
  /^\s+(?:er|var|sidder)\s+(?:(?:\p{L}+\s+){0,3}(?:formand|næstformand|medlem|kasserer|ansat|leder|direktør|aktiv)\s+(?:\p{L}+\s+){0,3})?(?:i|af|for|hos|ved)\s+(?:bestyrelsen\s+(?:i|af|for)\s+)?$/iu
export const goesOnAs = /^\s+og\s+(?:deltog|var|er|forlod|gik|erklærede)\s/iu

/** What somebody is behind a stroke, and whether they were away: "Personalerep.", "Elevformand Afbud". */
export const officeAlone = /^(?<office>\p{L}{4,}\.?)(?<away>\s(?:afbud|fraværende))?\s*$/iu
