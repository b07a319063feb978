// How minutes say who was away from an item, who sat in for them, and who came
// as a guest.

/** A word that every passage about it has some of, in one look. */
export const anchor =
  /deltog|deltag|fravær|afbud|inhabil|habilitet|til\s?stede|mødt|medvirke|forlod|forlad|ankom|udeblev|forfald|mødefrafald|stedfortræder|suppleant|i\s+stedet|fratrådte|udtrådte|undtag|bortset|gæst|gik\s|kom\s|forhindret/iu

/** The title of an item that is about who is away: its decision is a list of them. */
export const absenceTitle = /^(?:fravær(?:ende)?|afbud|konstatering\s+af\s+fravær\p{L}{0,40})(?!\p{L})/iu

/** A label with a list behind it; what stands between is of no account. */
export const label =
  /^(?:der\s+(?:var|er)\s+)?(?:følgende\s+(?:(?:var|er|medlemmer)\s*)?)?(?:fraværende|fravær|afbud|ikke\s+(?:til\s?stede|mødt|deltagende)|ej\s+(?:mødt|til\s?stede)|forfald|mødefrafald|følgende\s+deltog\s+ikke|deltog\s+ikke|inhabile?|inhabilitet|habilitet|meldt\s+afbud)(?:\s+(?!fra(?!\p{L})|var(?!\p{L})|er(?!\p{L}))[\p{Ll}]+){0,7}?\s*:\s*/iu
export const labelFrom = /^(?:der\s+(?:var|er|forelå)\s+)?(?:meldt\s+)?afbud\s+fra:?\s+/iu
export const guestLabel =
  /^(?:gæst(?:er)?|øvrige\s+deltagere|deltagere?\s+(?:under|i)\s+punktet|inviterede?)[^:\n]{0,30}:\s*/iu

/** Words that make an absence a disqualification, where nothing negates them. */
export const disqualified = /(?<!\p{L})inhabil(?:e|t|itet(?:en)?)?(?!\p{L})/iu
export const notDisqualified =
  /(?<!\p{L}|(?:deltog|deltager|medvirkede|medvirker|mødte)\s+)ikke\s+(?:\p{L}+\s+){0,6}?inhabil|inhabil\p{L}{0,40}\s+(?:ikke|forelå\s+ikke)|ingen\s+(?:\p{L}+\s+){0,2}?inhabil|spørgsmål(?:et)?\s+om\s+(?:\p{L}+\s+)?inhabil|(?<!in)habil(?:e)?(?!\p{L})/iu

/** Verbs of being away, with those who were before them. */
const away = [
  '(?:deltog|deltager|deltaget|medvirkede|medvirker)\\s+(?:\\p{L}+\\s+)?ikke',
  '(?:var|er|har\\s+været)\\s+(?:\\p{L}+\\s+)?fraværende',
  '(?:var|er|kunne)\\s+(?:\\p{L}+\\s+)?ikke\\s+(?:være\\s+)?(?:til\\s?stede|mødt|deltage)',
  '(?:havde|har|meldte?|meldt|sendte?|sendt)\\s+(?:\\p{L}+\\s+)?(?:meldt\\s+|sendt\\s+)?afbud',
  'udeblev(?:\\s+uden\\s+afbud)?',
  'mødte\\s+ikke(?:\\s+(?:op|frem))?',
  'var\\s+forhindret(?:\\s+i\\s+at\\s+(?:deltage|møde))?',
  '(?:ikke\\s+til\\s?stede|fraværende)',
]
/** Verbs of coming and leaving. */
const partly = [
  '(?:deltog|deltager|medvirkede)\\s+(?:\\p{L}+\\s+)?ikke\\s+i\\s+(?:den|de)\\s+(?:sidste|første|lukkede|afsluttende|resterende|åbne)\\s+del',
  '(?:deltog|deltager)\\s+(?:kun|alene)(?=\\s)',
  '(?:deltog|deltager)\\s+(?:i\\s+(?:mødet|punktet|behandlingen)\\s+)?(?:indtil|til|fra|til\\s+og\\s+med|fra\\s+og\\s+med)(?=\\s+(?:kl|punkt|pkt))',
  '(?:deltog|deltager)\\s+i\\s+(?:en\\s+)?(?:del(?:e)?|begyndelsen|slutningen|starten)\\s+af',
  'var\\s+(?:kun\\s+)?(?:fraværende|til\\s?stede)\\s+(?:i|under)\\s+(?:en\\s+)?(?:del(?:e)?)',
  '(?:var\\s+)?fraværende\\s+(?:til|indtil|fra)(?=\\s+kl)',
  '(?:forlod|forlader|fratrådte|udtrådte\\s+af|gik\\s+fra)(?:\\s+(?:mødet|lokalet|salen|mødelokalet|mødesalen|byrådssalen|punktet|behandlingen))?',
  'ankom(?:\\s+til\\s+(?:mødet|punktet))?',
  '(?:gik|mødte|kom|indtrådte|tiltrådte)(?:\\s+til\\s?stede|\\s+til\\s+mødet|\\s+i\\s+mødet|\\s+op)?(?=\\s+(?:kl\\.?\\s*\\d|under\\s+(?:behandlingen|punkt|dette)|(?:før|efter|til|ved)\\s+(?:punkt|pkt|behandlingen)))',
  'kom\\s+(?:for\\s+sent|til\\s?stede|til\\s+mødet)|gik\\s+(?:før|efter|fra\\s+mødet)',
]
/** What a guest does. */
const guest = [
  '(?:deltog|deltager|deltaget|medvirkede|var\\s+til\\s?stede)\\s+(?:\\p{L}+\\s+)?(?:i|under|ved)\\s+(?:\\p{L}+\\s+){0,2}?(?:behandling|drøftelse|punkt|sag|mødet|pkt|dette)\\p{L}{0,40}',
]
export const verbs: readonly (readonly ['absent' | 'partial' | 'guest', readonly string[]])[] = [
  ['partial', partly],
  ['absent', away],
  ['guest', guest],
]

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
export const inPlaceOf = /(?:(?:stedfortræder|suppleant)(?:en)?\s+for|i\s+stedet\s+for)\s+/iu
export const inPlace = /stedfortræder|suppleant|i\s+stedet(?!\s+for(?:\s+at)?(?!\p{L}))|indkaldt/iu

/** A time of day behind a verb of coming or leaving. */
export const clock = /kl\.?\s*(\d{1,2})(?:[.:]\s?(\d{2}))?/iu
export const leaving =
  /forl|gik|fratråd|udtråd|(?:deltog|deltager)\s+(?:i\s+mødet\s+)?(?:indtil|til)|(?<!deltog\s|deltager\s|mødet\s|\p{L})fra\s+kl/iu
export const coming =
  /ankom|mødte(?!\s+ikke)|(?<!\p{L})kom(?!\p{L})|indtrådte|tiltrådte|(?:deltog|deltager)\s+(?:i\s+mødet\s+)?fra(?!\p{L})/iu

/** Items that a passage names: "punkterne 12-15", "sag 129-138", "pkt. 4 og 6". */
export const itemRange =
  /(?:(?<how>fra\s+og\s+med|til\s+og\s+med|efter|før|inden|fra|til|under)\s*|(?<!\s)\s+)?(?:behandlingen?\s+af\s+)?(?:dagsordenens\s+|dagsordens)?(?:punkt(?:erne|et)?|pkt\.?|sag(?:erne|er)?|dagsordenspunkt(?:erne)?)\s*(?:nr\.?\s*)?(?<list>\d{1,4}(?:\.\d{1,3})?(?:(?:\s*[-–]\s*|\s*,\s*|\s+(?:og|til|samt)\s+)\d{1,4}(?:\.\d{1,3})?(?!\s*[./]\s*\d))*)(?!\d|\s*\/)/iu

/** How far a passage goes on behind its verb: to the next comma, or where another clause begins. */
export const tail =
  /^(?:(?!\s(?:og(?!\s+(?:\d|punkt|pkt|sag))|idet|men|mens|da|hvorefter)\s)(?:[^,;\n]|,(?=\s*\d)|\n(?=\p{Ll}))){0,160}/iu
