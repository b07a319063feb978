import {phrasesIn} from './verbs.ts'

// How minutes say who was away from an item, who sat in for them, and who came
// as a guest.

/** A word that every passage about it has some of, in one look. */
export const anchor =
  /deltog|deltag|fravær|afbud|inhabil|habilitet|til\s?stede|mødt|medvirke|forlod|forlad|ankom|udeblev|forfald|mødefrafald|stedfortræder|suppleant|i\s+stedet|fratrådte|udtrådte|undtag|bortset|gæst|gik\s|kom\s|forhindret/iu

/** The title of an item that is about who is away: its decision is a list of them. */
export const absenceTitle = /^(?:fravær(?:ende)?|afbud|konstatering\s+af\s+fravær\p{L}{0,40})(?!\p{L})/iu

/** A label with a list behind it; what stands between is of no account. */
export const label =
  /^(?:der\s+(?:var|er)\s+)?(?:lovligt\s+)?(?:følgende\s+(?:(?:var|er|medlemmer)\s*)?)?(?:fraværende|fravær|(?:(?:med|uden)\s+)?afbud|ikke\s+(?:til\s?stede|mødt|deltagende)|ej\s+(?:mødt|til\s?stede)|forfald|mødefrafald|følgende\s+deltog\s+ikke|deltog\s+ikke|mødte\s+ikke|inhabile?|inhabilitet|habilitet|meldt\s+afbud|udeblevet)(?:\s+(?!fra(?!\p{L})|var(?!\p{L})|er(?!\p{L}))[\p{Ll}]+){0,7}?[^\S\n]*(?::|\n)\s*/iu
export const labelFrom =
  /^(?:\p{L}+\s+(?:oplyste|meddelte|orienterede\s+om|bemærkede),?\s+at\s+)?(?:der\s+(?:var|er|forelå)\s+)?(?:meldt\s+)?afbud\s+fra:?\s+/iu
export const guestLabel =
  /^(?:gæst(?:er)?|øvrige\s+deltagere|deltagere?\s+(?:under|i)\s+punktet|inviterede?)[^:\n]{0,30}:\s*/iu

/** Words that make an absence a disqualification, where nothing negates them. */
export const disqualified = /(?<!\p{L})inhabil(?:e|t|itet(?:en)?)?(?!\p{L})/iu
export const notDisqualified =
  /ikke(?<!(?:\p{L}|(?:deltog|deltager|medvirkede|medvirker|mødte)\s+)ikke)\s+(?:\p{L}+\s+){0,6}?inhabil|inhabil\p{L}{0,40}\s+(?:ikke|forelå\s+ikke)|(?<!\p{L})ingen\s+(?:\p{L}+\s+){0,4}?inhabil|spørgsmål(?:et)?\s+om\s+(?:\p{L}+\s+)?inhabil|(?<!in)habil(?:e)?(?!\p{L})/iu

/** What somebody did who was away, for a part or for all of an item, or who came as a guest. */
export const presences: readonly (readonly ['absent' | 'partial' | 'guest', readonly string[]])[] = [
  [
    'partial',
    phrasesIn(`
      #deltage {one}ikke i {partly} / #medvirke {one}ikke i {partly}
      #deltage kun / #deltage alene / #deltage {inIt}{until} / #deltage i {partOf}
      var {one}fraværende i {partOf} / var {one}fraværende under {partOf} / var {one}til stede i {partOf}
      var fraværende {until} / fraværende {until}
      #forlade{it} / #fratræde{it} / #udtræde af{it} / #gå fra{it}
      #ankomme / ankom til mødet / ankom til punktet
      #gå{when} / #møde{when} / #komme{when} / #indtræde{when} / #tiltræde{when}
      kom for sent / kom til stede / kom til mødet / gik før / gik efter / gik fra mødet
    `),
  ],
  [
    'absent',
    phrasesIn(`
      @deltage {one}ikke / @medvirke {one}ikke / mødte ikke{up} / @udeblive{unexcused}
      var {one}fraværende / er {one}fraværende / har været {one}fraværende / fraværende / ikke til stede / ikke tilstede
      var {one}ikke {being} / er {one}ikke {being} / kunne {one}ikke {being}
      havde {one}{sent}afbud / har {one}{sent}afbud / @melde {one}afbud / @sende {one}afbud / ved afbud / med afbud
      var ude af {room} / var uden for {room}
      havde forfald / har forfald / var forhindret{toCome} / er forhindret{toCome}
    `),
  ],
  [
    'guest',
    phrasesIn(
      '@deltage {one}{during} / medvirkede {one}{during} / var til stede {one}{during} / @deltage indledningsvis / @deltage indledningsvist / @deltage som gæst / @deltage som gæster',
    ),
  ],
]

/** Forms of these phrases. */
export const forms = {
  one: '(?:\\p{L}+\\s+)?',
  partly: '(?:den|de)\\s+(?:sidste|første|lukkede|afsluttende|resterende|åbne)\\s+del',
  inIt: '(?:i\\s+(?:mødet|punktet|behandlingen)\\s+)?',
  until: '(?:indtil|til\\s+og\\s+med|til|fra\\s+og\\s+med|fra)(?=\\s+(?:kl|punkt|pkt|sag\\s+\\d))',
  partOf: '(?:en\\s+)?(?:del(?:e)?(?!\\p{L})|begyndelsen|slutningen|starten)(?:\\s+af)?',
  it: '(?:\\s+(?:mødet|lokalet|salen|mødelokalet|mødesalen|byrådssalen|punktet|behandlingen)|(?=\\s*(?:$|[.,;)]))|(?=\\s+(?:kl|under|efter|inden|før|ved|og|da|på\\s+grund)(?!\\p{L})))',
  when: '(?:\\s+til\\s?stede|\\s+til\\s+mødet|\\s+til|\\s+i\\s+mødet|\\s+op)?(?=\\s+(?:kl\\.?\\s*\\d|under\\s+(?:behandlingen|punkt|dette)|(?:før|efter|til|ved)\\s+(?:punkt|pkt|sag|behandlingen)))',
  room: '(?:lokalet|salen|mødelokalet|mødesalen|døren)',
  up: '(?:\\s+(?:op|frem))?',
  unexcused: '(?:\\s+uden\\s+afbud)?',
  being: '(?:være\\s+)?(?:til\\s?stede|mødt|deltage)',
  sent: '(?:meldt\\s+|sendt\\s+)?',
  toCome: '(?:\\s+i\\s+at\\s+(?:deltage|møde))?',
  during: '(?:i|under|ved)\\s+(?:\\p{L}+\\s+){0,2}?(?:behandling|drøftelse|punkt|sag|mødet|pkt|dette)\\p{L}{0,40}',
}

/** "Alle medlemmer var mødt undtagen …" */
export const except = /(?:undtagen|bortset\s+fra|med\s+undtagelse\s+af|på\s+nær)\s+/iu
/** "deltog X ikke": the verb before those who were away. */
export const inverted = /(?:deltog|deltager|medvirkede|var)\s+$/iu
export const invertedEnd = /^\s*ikke(?!\p{L})/iu
/** "Under punktet deltog …", with the guests behind the verb. */
export const invertedGuest = /(?:^|\s)(?:deltog|deltager|medvirkede)\s+$/iu
/** "erklærede sig inhabil", "fandt X inhabil" */
export const disqualifying =
  /(?:var|er|blev|bliver|erklær\p{L}{0,40}|anse[ts]\p{L}{0,40}|anses|fandt|finder|fundet|kendt|vurder\p{L}{0,40}|som|for|at)\s+(?:\p{L}+\s+){0,3}?$/iu

/** Who sits in for somebody: "som stedfortræder for X", "i stedet for X". */
export const inPlaceOf =
  /(?:(?:stedfortræder|suppleant)(?:en)?\s+for|i\s+stedet\s+for|(?:deltog|deltager|mødte)\s+for)\s+/iu
export const insteadOf = /^i\s/iu
export const inPlace = /stedfortræder|suppleant|i\s+stedet(?!\s+for(?:\s+at)?(?!\p{L}))|indkaldt/iu

/** What stands between the absent and who sat in for them: why they were away. */
export const awayBefore = /afbud|fravær|udeblev|forfald|ikke\s+til\s?stede|deltog\s+ikke|inhabil|forhindret/iu
/** Somebody who takes another's seat for good: an appointment. */
export const takesSeat =
  /(?<!\p{L})(?:indtræde[rs]?|indtrådte|udpeg\p{L}{0,6}|vælge[rs]|valgt\p{L}{0,2}|afløs\p{L}{0,4}|erstatte[rt]?\p{L}{0,2})(?!\p{L})(?!\s+i\s+(?:mødet|punktet|behandlingen))/iu
/** A seat behind a name, which somebody can be the deputy for: "suppleant for Bo Ås i Huslejenævnet". */
export const seat =
  /^\s*(?:\([^()]{0,40}\)\s*)?i\s+(?:\p{L}+\s+){0,2}?\p{L}{0,40}(?:nævnet|bestyrelsen|rådet|kommissionen|repræsentantskabet|selskabet|udvalget)(?!\p{L})/iu
/** Who came to this meeting or item only: then it is no appointment. */
export const satIn = /(?<!\p{L})(?:deltog|mødte|indkaldt\p{L}{0,2}|deltager)(?!\p{L})/iu

/** Another occasion than this meeting: what somebody is away from there is told here, and no absence. */
export const elsewhere =
  /(?<!\p{L})(?:til\s+(?!kl|og\s+med|stede|dags|(?:dagens|aftenens|dette|denne|hele|selve|det\s+(?:aktuelle|ekstraordinære))\s|møde(?:t|ts)?(?!\p{L}|\s+(?:den|i|med)\s)|punkt|pkt|sag|behandling|drøftelse|afstemning|byrådsmødet|udvalgsmødet|ordet|at\s|sidst|dagsorden)|(?:på|i|ved|under|fra|til)\s+(?:\p{L}+\s+){0,4}?(?:næste|kommende|forrige|sidste|seneste|tidligere|(?!(?:dagens|udvalgets|byrådets|kommunalbestyrelsens|aftenens)\s)\p{L}{4,40}s)\s+\p{L}{0,40}møde|(?:på|i|ved|under|fra)\s+(?:\p{L}+\s+){0,2}?\p{L}{0,40}(?:tur(?:en)?|rejse(?:n)?|konference(?:n)?|seminar(?:et)?|besøg(?:et)?|besigtigelse(?:n)?|kursus|kurset|temadag(?:en)?|arrangement(?:et)?|reception(?:en)?|indvielse(?:n)?|generalforsamling(?:en)?|topmøde(?:t)?|workshop(?:pen)?|udvalgsmøder|dialogmøde(?:t)?|temamøde(?:t)?|borgermøde(?:t)?|bestyrelsesmøde(?:t)?|afdelingsmøde(?:t)?|retsmøde(?:t)?|(?:arbejds|styre|følge|projekt)gruppe(?:n|r|rne)?|interview(?:et|ene)?|film(?:en)?|høring(?:en)?|forhandling(?:en|er|erne)?|samtale(?:n|r|rne)?)(?!\p{L}))/iu
/** Where somebody was away, told in front: "Ved mødet i styregruppen var Bo Ås fraværende", "Referatet fra styregruppens møde viser". */
export const elsewhereBefore =
  /(?<!\p{L})(?:(?:på|ved|til|i)\s+(?:\p{L}+\s+){0,3}?\p{L}{0,40}(?:gruppen|kredsen|generalforsamlingen|borgermødet|konferencen|studieturen)|fra\s+\p{L}{3,40}s\s+(?:\p{L}+\s+)?møde)\s/iu

/** What stands before somebody who would be away, and was not. */
export const unreal = /(?<!\p{L})(?:hvis|såfremt|når|medmindre)\s+$/iu

/** What stands in a list behind the name of a substitute, and a substitute who is named so: "Bo Ås - Ib Dam, stedfortræder". */
export const tookPart = /(?:deltog|mødte|indkaldt|deltager)\s*(?:\.\s*)?$/iu
export const deputy = /stedfortræder|suppleant/iu
export const namedAsSubstitute =
  /[-–]\s.{0,200}(?:stedfortræder|suppleant)|(?<!\p{L})\p{Lu}\p{L}+[^,]{0,200}(?:,|\))\s*stedfortræder/u
/** A label of those who were away. */
export const absentWord = /fraværende|afbud|orlov|ikke til stede/iu

/** A time of day behind a verb of coming or leaving. */
export const clock = /kl\.?\s*(\d{1,2})(?:[.:]\s?(\d{2}))?/iu
export const leaving =
  /forl|gik|fratråd|udtråd|(?:deltog|deltager)\s+(?:i\s+mødet\s+)?(?:indtil|til)|(?<!deltog\s|deltager\s|mødet\s|\p{L})fra\s+kl/iu
export const coming =
  /ankom|mødte(?!\s+ikke)|(?<!\p{L})kom(?!\p{L})|indtrådte|tiltrådte|(?:deltog|deltager)\s+(?:i\s+mødet\s+)?fra(?!\p{L})/iu

/** Items that a passage names: "punkterne 12-15", "sag 129-138", "pkt. 4 og 6". */
export const itemRange =
  /(?:(?<how>fra\s+og\s+med|til\s+og\s+med|efter|før|inden|fra|til|under)\s*|(?<!\s)\s+)?(?:behandlingen?\s+af\s+)?(?:dagsordenens\s+|dagsordens)?(?:punkt(?:erne|et)?|pkt\.?|sag(?:erne|er)?|dagsordenspunkt(?:erne)?)\s*(?:nr\.?\s*)?(?<list>\d{1,4}(?:\.\d{1,3})?(?:(?:\s*[-–]\s*|\s*,\s*|\s+(?:og|til|samt)\s+)\d{1,4}(?:\.\d{1,3})?(?!\s*[./]\s*\d))*)(?!\d|\s*\/)/iu

/** When somebody who had left was back. */
export const cameBack = /(?:vendte|kom)\s+tilbage\s+(?:til\s+mødet\s+)?kl\.?\s*(\d{1,2})(?:[.:]\s?(\d{2}))?/iu
/** Verbs of being there, where everybody was but some. */
export const wasThere = /mødt|til\s?stede|deltog/iu
/** An empty list: "Ingen", "-". */
export const emptyList = /^\s*(?:(?:ingen|intet|[-–.])\s*)?(?:\.\s*)?$/iu
/** What can stand between a group and its verb. */
export const thinBefore = /^[\s,]*(?:(?:der|som|også|begge|alle)\s+)*$/iu
/** Words before a verb that stand for those of the verb before it. */
export const sameAgain = /(?:^|\s)(?:og|samt|hvorefter\s+(?:han|hun)|(?:idet\s+)?(?:han|hun|de|vedkommende))\s+$/iu
/** What tells where the guests of an inverted sentence took part: "Under punktet deltog". */
export const guestsAt = /^[^.]{0,40}(?=[\s])(?:deltog|deltager|medvirkede)/iu
/** What a disqualification is told with. */
export const ability = /habil/iu

/** How far a passage goes on behind its verb: to the next comma, or where another clause begins. */
export const tail =
  /^(?:(?!\s(?:og(?!\s+(?:\d|punkt|pkt|sag))|idet|men|mens|da|hvorefter)\s)(?:[^,;\n]|,(?=\s*\d)|\n(?=\p{Ll}))){0,160}/iu
