import {partsOf, wordsOf} from './word-lists.ts'

// Words by which persons and parties are told from everything else that is
// printed with a capital letter.

/** Parties and lists by name; longer names first, since the first that fits is taken. */
export const partyNames = partsOf(`
  Det Konservative Folkeparti / De Konservative / Konservative Folkeparti / Det Radikale Venstre / De Radikale
  Radikale Venstre / Socialistisk Folkeparti / Dansk Folkeparti / Det Kristne Folkeparti / Kristeligt Folkeparti
  Kristendemokraterne / Kristen Demokraterne / KristenDemokraterne / Liberal Alliance / Nye Borgerlige / Slesvigsk Parti
  Schleswigsche Partei / Frie Liberale / Frie Grønne / Socialdemokraterne / Socialdemokratiet / Socialdemokrater
  Socialdemokratisk / Danmarksdemokraterne / Centrumdemokraterne / Fremskridtspartiet / Borgernes Parti / Enhedslisten
  Alternativet / Moderaterne / Konservative / Radikale / Venstre / Inuit Ataqatigiit / Siumut / Atassut / Demokraatit
  Demokraterne / Naleraq
`)

/** The letters and abbreviations by which minutes have a party as well as by its name. */
export const partyLetters: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['Socialdemokraterne', 'Socialdemokratiet', 'A'],
    ['Radikale Venstre', 'Det Radikale Venstre', 'De Radikale', 'Radikale', 'B', 'RV'],
    ['Det Konservative Folkeparti', 'Konservative Folkeparti', 'De Konservative', 'Konservative', 'C', 'KF'],
    ['Socialistisk Folkeparti', 'F', 'SF'],
    ['Liberal Alliance', 'I', 'LA'],
    ['Dansk Folkeparti', 'O', 'DF'],
    ['Venstre', 'V'],
    ['Danmarksdemokraterne', 'Æ', 'DD'],
    ['Enhedslisten', 'Ø', 'EL'],
    ['Alternativet', 'Å', 'ALT'],
  ].flatMap((names) => names.map((name) => [name, names] as const)),
)

/** Articles that the names of parties begin with, which stand in small letters in a sentence: "det Konservative Folkeparti". */
export const smallArticles: ReadonlyMap<string, string> = new Map([
  ['det', 'Det'],
  ['de', 'De'],
])

/** What one party's name goes on with, behind a dash or none, as it is spelt. */
export const namesAfterDash = [
  ['De', 'Rød-Grønne'],
  ['De', 'Rød', 'Grønne'],
  ['De', 'Rødgrønne'],
] as const

/** The same at the end of the whole name, which the party has without it as well. */
export const nameBehindDash = new RegExp(
  `\\s(?:[-–]\\s)?(?:${namesAfterDash.map((words) => words.join(' ')).join('|')})$`,
  'u',
)

/** Words that begin the names of lists ("Frie Borgere"), and nobody's. */
export const listBeginnings: ReadonlySet<string> = new Set(wordsOf('Frie Nye Vores Lokale Uafhængige Borgernes'))

/** The letter of a party that is a word as well, and what can stand behind the letter. */
export const letterIsWord = 'I'
export const mayFollowLetter =
  /^(?:og|samt|stem\p{L}{0,40}|tog|tager|undl\p{L}{0,40}|kan|kunne|er|var|ønske\p{L}{0,5})$/u

/** What stands in the place of a party where there is none. */
export const withoutParty = /^(?:løsgænger|ufp|uden\s?for(?:\s+\p{L}+)?|udenfor\s+parti\p{L}{0,10}|lokal\p{L}{0,20})$/iu
/** The same as words, before a name or behind it: "uden for partierne Bo Ås", "Bo Ås, uden for partierne,". */
export const outsideParties = [
  ['uden', 'for', 'partierne'],
  ['udenfor', 'partierne'],
] as const
/** Why somebody was away, in a word behind the name: "(ferie)", "- sygdom". */
export const reasonsAway = 'ferie ferien syg~ tjenesterejse barsel orlov'
/** What stands in brackets behind a name and is no party. */
export const notParties = `
  ${reasonsAway} arbejde~ inhabil~ afbud fravær~ anden suppleant~ stedfortræder~ formand~
  delvis~ deltog deltager mødt mødte møder ankom forlod fra til kl
`
/** The class that a pupil is in, in brackets behind the name: "(5.B)". */
export const schoolClass = /^\d{1,2}\.?\s?(?:\p{L}|klasse)$/u
/** What stands between a person and the party or firm that they are of. */
export const fromParty: ReadonlySet<string> = new Set(['fra', 'ved'])

/** Letters and abbreviations of parties that are longer than a letter. */
export const partyAbbreviations: ReadonlySet<string> = new Set(
  wordsOf('SF DF EL LA RV KF KD KRF NB ALT DD UP CD SP FP SD DKF BP'),
)

/** What organisations are called by their letters, which are nobody's initials. */
export const lettersOfBodies: ReadonlySet<string> = new Set(wordsOf('KL FOA DI DH BL LO FTF EU KK MED VVM'))

/** A name of which some word ends so is a party's or a list's, and no person's. */
export const partyEndings = /(?:liste[nr]?|partiet|parti|bevægelsen|demokraterne|forum)s?$/iu

/** The genitive of such a name: "Borgerlistens", "Partiets". */
export const listGenitive = /(?<=listen|partiet|forum)['’]?s$/iu

/** What a list is called that has the name of its place behind it: "Borgerlisten Nordkysten". */
export const listOfPlace = /\p{Ll}listen$/u

/** What a party that was named before is called by: no name. */
export const anyParty: ReadonlySet<string> = new Set(
  wordsOf('Liste Listen Listens Partiet Partiets Parti Forum Bevægelsen'),
)

/** What a group of a party is called behind its name: "Venstres byrådsgruppe", "SF's medlemmer". */
export const groupWords =
  /^(?:\p{L}{0,40}gruppe(?:n|r|rne)?s?|medlemmer|medlem|repræsentanter|repræsentant|stemmer|mandater)$/iu

/** What joins the last name of a list. */
export const joinsNames = /^(?:og|samt|af|fra)$/u
/** What names stand right behind, without a colon: "Fraværende A. Kær". */
export const labelsNames = /^(?:fraværende|afbud|inhabile?)$/iu
/** Words behind which a capital letter is a party's and no initial. */
export const lettersFollow = /^(?:Liste|Gruppe|Parti|Model|Forslag|Bilag|Type|Etape|Zone|Klasse)$/u

/** What stands before the letter of a party: "Liste B", "gruppe V". */
export const partyLabels = /^(?:liste|gruppe|parti)$/iu

/** Titles, which are no part of a name, as endings ("~chef"); they can have "en" and "eren" behind them. */
export const titles = `
  ~borgmester ~formand ~medlem ~medlemmet ~chef ~direktør ~leder ~rådmand ~konsulent ~revisor ~ingeniør ~arkitekt ~planlægger
  ~sekretær ~inspektør ~koordinator ~jurist ~rådgiver ~advokat ~professor ~læge ~sygeplejerske ~pædagog ~lærer ~præst
  ~provst ~foged ~kommissær ~assistent ~kurator ~forsker ~lektor ~psykolog ~terapeut ~redaktør ~manager ~entreprenør ~kunstner
  ~instruktør ~dirigent ~organist ~tovholder ~mester ~fuldmægtig ~medarbejder ~specialist ~biolog ~geolog ~økonom ~bestyrer ~forstander ~rektor ~kaptajn ~løsgænger
  ~suppleant ~stedfortræder ~repræsentant ~politiker ~kandidat ~bygherre ~nabo ~borger ~ansøger ~beboer
  ~elev ~fører gæst ejer ejeren lodsejer~ grundejer~ husejer~
`
/** Titles that are surnames too, as the last of a name in a row of names: "Ida Præst Bo Ås". */
export const surnamesAsTitles = /^(?:Præst|Foged)$/u
/** Titles of those who can be members, and vote. */
export const membersTitles = `
  ~borgmester ~borgmesteren ~formand ~formanden ~medlem ~medlemmet ~rådmand ~løsgænger ~suppleant ~stedfortræder
  ~politiker ~repræsentant
`
/** What stands before a name that is no name's own: "den Gamle Gård". */
export const articles: ReadonlySet<string> = new Set(['Den', 'Det', 'De', 'den', 'det', 'de'])
/** What stands before a person whose place or firm did something, and not the person. */
export const placedBy: ReadonlySet<string> = new Set(['ved', 'på', 'hos', 'fra', 'til', 'om', 'i', 'for', 'mellem'])

/** Words that are printed with a capital letter, mostly since a sentence begins with them, and are in nobody's name. */
export const notNames = `
    ad af afbud afstemning alle anbefales anbefale andre at begge beslutning blank borgerrepræsentationen byråd~ da
    de den der derefter desuden det dog drøftet drøftedes efter en endvidere enstemmigt er et fem fire flertal~
    for forfald fra fravær~ følgende godk godkend~ gæst~ habilitet herefter herudover hverken ikke imod
    indstilling~ indstilles inhabil~ ingen ja kommunalbestyrelse~ kun magistraten med medlemmer~ mens mindretal~
    mod mødefrafald nej når og oktober om orientering~ protokol~ punkt~ pkt på sag sagen sager sagerne sagens
    samt som stedfortræder~ stemme~ tages taget ti tiltræd~ tiltrådt~ to tre udgår udsat udsættes ud under undl~
    ved vedtaget ændringsforslag~ økonomi ø ej udvalget udvalgets forslag~ herudover hertil henvist bemærkning~
    hvis såfremt selvom fordi idet også både men
    forkast~ faldet bortfald~ nedstemt anbefalet anbefaler alene model blev dagsorden~ mødet nr kl
    dato mødedato mødested mødelokale starttidspunkt sluttidspunkt indholdsfortegnelse~ side sider referat~ bilag~
`

/** A name of which some word ends so is a body's, an office's or a place's. */
export const organisations = `
  ~udvalg ~udvalget ~råd ~rådet ~nævn ~nævnet ~forvaltning ~forvaltningen ~kommune ~kommunen ~region ~regionen
  ~skole ~skolen ~vej ~gade ~park ~parken ~center ~centret ~centeret ~forening ~foreningen ~sammenslutning ~sammenslutningen ~klub ~klubben ~hus
  ~huset ~styrelse ~styrelsen ~ministeriet ~ministerium ~direktion ~direktionen ~afdeling ~afdelingen ~fond
  ~fonden ~selskab ~selskabet ~forbund ~forbundet ~forbundene ~foreningerne ~rådene ~aps ~hallen ~museum ~museet ~biblioteket ~hjemmet if gf fc bk ~plan ~planen ~loven
`

/** What places are called and people too: "Poul Anders Gade", but "Niels Juels Gade" and "Store Gade". */
export const surnamesAsPlaces = '~gade park ~hus'

/** Given names in short that are longer than initials: "Johs. Ravn". */
export const shortNames: ReadonlySet<string> = new Set(['Sv', 'Johs', 'Jørg', 'Alfr', 'Vilh', 'Kath', 'Elis'])

/** What stands between the parts of a name without a capital letter: "de la Cour", "von Holst". */
export const particles: ReadonlySet<string> = new Set(wordsOf('de la von van der af du el al ben bin'))

/** What is printed in a list of names and is no name. */
export const noEntry =
  /^(?:alle|ingen|intet|med|uden|afbud|forfald|fravær\p{L}{0,40}|medlem\p{L}{0,40}|stedfortræder\p{L}{0,40}|suppleant\p{L}{0,40}|udvalg\p{L}{0,40}|byråd\p{L}{0,10}|formand\p{L}{0,40}|punkt\p{L}{0,40}|sag\p{L}{0,40}|kl|se|der|den|det|mødet|godkendt|nej|ja|dato|side|dagsorden\p{L}{0,4}|referat\p{L}{0,4}|indhold\p{L}{0,20}|bilag\p{L}{0,4}|elever(?:ne)?|vakant|ubesat|møde(?:dato|sted|lokale)|drøftelse|orientering|beslutning|indstilling|efterretning|godkendelse|behandling|del|facebook|twitter|linkedin|instagram|print|udskriv)$/iu

/** What adds another one to a list. */
export const conjunctions: readonly string[] = ['og', 'samt']
/** The word of a reason behind which another entry of a list begins: "Bo Ås ved afbud Lis Kær". */
export const endingReason = 'afbud'
/** What joins the members of a group. */
export const groupJoins: ReadonlySet<string> = new Set([',', ';', '+', '/', '&', ...conjunctions])
/** What can stand before a list of those who voted. */
export const beforeListed = ['følgende', 'medlemmer']
/** What gathers those who were named: "Lis Bo og Per Ås, begge V". */
export const allOf: ReadonlySet<string> = new Set(['begge', 'alle'])
/** What stands between a list of those who are counted and how many they are together. */
export const inAll = 'i alt'
/** What stands before those of a party who did not do what it did. */
export const inException = 'med undtagelse af'
/** What a number counts where it is of a group. */
export const unitWords: ReadonlySet<string> = new Set(
  wordsOf(`
    medlemmer medlem stemmer stemme enkelt eneste personer partier byrådsmedlemmer udvalgsmedlemmer
    kommunalbestyrelsesmedlemmer regionsrådsmedlemmer
  `),
)
/** What stands before a number that counts nobody. */
export const numbered: ReadonlySet<string> = new Set(
  wordsOf('ad punkt pkt punkterne nr sag sagerne stk kl den d liste side at-punkt paragraf kap bilag'),
)
/** What stands behind a number that counts nobody. */
export const notCounted: ReadonlySet<string> = new Set(['%', 'procent', 'pct'])
/** What stands in brackets behind a party before those of it who did otherwise. */
export const exceptWord = /^undtag(?:en|et)$/iu
/** "én stemme", "et medlem": articles that count, before these words. */
export const oneOf: ReadonlySet<string> = new Set(['en', 'et'])
export const counted: ReadonlySet<string> = new Set(['medlem', 'stemme', 'enkelt', 'eneste'])
export const whoDid: ReadonlySet<string> = new Set(['der', 'som'])
/** What stands between a number of members and their party: "1 medlem af C". */
export const memberOf: ReadonlySet<string> = new Set(['af', 'fra', 'alle'])
/** All that a party has in a body: "medlemmerne fra SF". */
export const theMembers: ReadonlySet<string> = new Set(['medlemmerne', 'repræsentanterne', 'byrådsmedlemmerne'])
/** Those who are not named: "de øvrige medlemmer". */
export const others: ReadonlySet<string> = new Set(['øvrige', 'resterende', 'resten'])
export const shares: Readonly<Record<string, 'majority' | 'minority'>> = {
  flertal: 'majority',
  flertallet: 'majority',
  mindretal: 'minority',
  mindretallet: 'minority',
}
/** What can stand between "flertal" and who it is: "et flertal i udvalget bestående af A og F". */
export const sharesHave: ReadonlySet<string> = new Set(
  wordsOf('del i på af bestående udvalget byrådet kommunalbestyrelsen medlemmerne dvs'),
)

/** Numbers as words, where members are counted. */
const upToNineteen = wordsOf(
  'ingen én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
)
const tens = {tyve: 20, tredive: 30, fyrre: 40, halvtreds: 50}
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries([
  ['ét', 1],
  ...upToNineteen.map((word, value) => [word, value]),
  ...Object.entries(tens).flatMap(([ten, value]) => [
    [ten, value],
    ...['en', ...upToNineteen.slice(2, 10)].map((word, at) => [`${word}og${ten}`, value + at + 1]),
  ]),
])

/** What stands in a list of names where there is none: "Ingen", "-". */
export const nobody = /^(?:[-–.]?|ingen\.?)$/iu
/** What stands between two entries of a list of people. */
export const betweenEntries: RegExp = new RegExp(`^[\\s,;.|/•*·–-]*(?:(?:${conjunctions.join('|')})\\s+)?$`, 'u')
/** What parts the names of a list. */
export const betweenNames = /[,;]| (?:og|&) /u
/** What parts the cells of a list that has columns. */
export const betweenCells = /[,;]\s*|\s+og\s+|\t|\s{2,}/u

/** A seat in a list that nobody has yet: "Kasserer: vælges på næste møde". */
export const openSeat = /^(?:vælges|udpeges|vakant|ubesat)(?!\p{L})/iu

/** Ends of words before a full stop that ends a sentence where a capital letter follows, but for a name's: "Jens Kr. Hede". */
export const units = /(?:^|[^\p{L}])(?:[kK]r|mio|mia|mv|m\.m|m\.v)$/u
export const partOfName = /\p{Lu}\p{Ll}+\s+Kr$|^Kr$/u
/** Ends of words before a full stop that ends no sentence. */
export const abbreviations =
  /(?:^|[^\p{L}])(?:kl|pkt|(?:under|ved)\s+punkt|nr|ad|chr|sv|jr|th|fr|st|stk|jf|bl\.a|f\.eks|ca|vedr|d|dok|sagsnr|johs|jørg|alfr|vilh|lb|adv|dir|ing|cand|jur|gl|sdr|ndr|sct|skt|kgs|kgl|adm|afd|hhv|ifm|inkl|ekskl|matr|pga|mht|evt|iht|tlf)$/iu

/** The hour of a time whose minutes stand behind a blank: "kl. 17. 42". */
export const hour = /(?<!\p{L})kl(?:okken)?\.?\s*\d{1,2}$/iu
export const minutes = /^\d\d(?!\d)/u

/** What stands behind the label of a list that names nobody. */
export const nobodyOrAll = /^(?:ingen|alle|[-–.]?)\.?$/iu

/** The end of a line on which a list of names goes on below. */
export const listGoesOn = /[,;]$|\sog$/u

/** How a surname ends that no list is called by: "Hansen", "Dalgaard". */
export const surnameEnd = /(?:sen|s[oø]n|g(?:aard|ård)|berg|holm|lund)$/u
