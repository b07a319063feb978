// Words by which persons and parties are told from everything else that is
// printed with a capital letter.

/** Parties and lists by name; longer names first, since the first that fits is taken. */
export const partyNames = [
  'Det Konservative Folkeparti',
  'De Konservative',
  'Konservative Folkeparti',
  'Det Radikale Venstre',
  'De Radikale',
  'Radikale Venstre',
  'Socialistisk Folkeparti',
  'Dansk Folkeparti',
  'Det Kristne Folkeparti',
  'Kristeligt Folkeparti',
  'Kristendemokraterne',
  'Kristen Demokraterne',
  'KristenDemokraterne',
  'Liberal Alliance',
  'Nye Borgerlige',
  'Slesvigsk Parti',
  'Schleswigsche Partei',
  'Enhedslisten - De Rød-Grønne',
  'Frie Liberale',
  'Frie Grønne',
  'Socialdemokraterne',
  'Socialdemokratiet',
  'Socialdemokrater',
  'Socialdemokratisk',
  'Danmarksdemokraterne',
  'Centrumdemokraterne',
  'Fremskridtspartiet',
  'Borgernes Parti',
  'Enhedslisten',
  'Alternativet',
  'Moderaterne',
  'Konservative',
  'Radikale',
  'Venstre',
] as const

/** Letters and abbreviations of parties that are longer than a letter. */
export const partyAbbreviations: ReadonlySet<string> = new Set([
  'SF',
  'DF',
  'EL',
  'LA',
  'RV',
  'KF',
  'KD',
  'KRF',
  'NB',
  'ALT',
  'DD',
  'UP',
  'CD',
  'SP',
  'FP',
  'SD',
  'DKF',
  'BP',
])

/** A name of which some word ends so is a party's or a list's, and no person's. */
export const partyEndings = /(?:liste[nr]?|partiet|parti|bevægelsen|demokraterne|forum)s?$/iu

/** What a group of a party is called behind its name: "Venstres byrådsgruppe", "SF's medlemmer". */
export const groupWords = /^(?:\p{L}{0,40}gruppen?|medlemmer|medlem|repræsentanter|repræsentant|stemmer|mandater)$/iu

/** What stands before the letter of a party: "Liste B", "gruppe V". */
export const partyLabels = /^(?:liste|gruppe|parti)$/iu

/** Titles, which are no part of a name. */
export const titles =
  /^(?:\p{L}{0,40}(?:borgmester|formand|medlem|chef|direktør|leder|rådmand|konsulent|revisor|ingeniør|arkitekt|planlægger|sekretær|inspektør|koordinator|jurist|rådgiver|advokat|professor|læge|sygeplejerske|pædagog|lærer|præst|provst|fuldmægtig|medarbejder|specialist|biolog|geolog|økonom|inspektør|bestyrer|forstander|rektor|kaptajn|løsgænger|suppleant|stedfortræder|repræsentant|politiker|kandidat)(?:en|eren)?|gæst)$/iu

/** Words that are printed with a capital letter and are in nobody's name. */
export const notNames =
  /^(?:ad|afbud|afstemning|alle|anbefales?|andre|at|begge|beslutning|blank|borgerrepræsentationen|byråd\p{L}{0,40}|da|de|den|der|derefter|desuden|det|dog|drøftet|drøftedes|efter|en|endvidere|enstemmigt|er|et|fem|fire|flertal\p{L}{0,40}|for|forfald|fra|fravær\p{L}{0,40}|følgende|godk|godkend\p{L}{0,40}|gæst\p{L}{0,40}|habilitet|herefter|herudover|hverken|ikke|imod|indstilling\p{L}{0,40}|indstilles|inhabil\p{L}{0,40}|ingen|ja|kommunalbestyrelse\p{L}{0,40}|kun|magistraten|med|medlemmer\p{L}{0,40}|mens|mindretal\p{L}{0,40}|mod|mødefrafald|nej|når|og|oktober|om|orientering\p{L}{0,40}|protokol\p{L}{0,40}|punkt\p{L}{0,40}|pkt|på|sag\p{L}{0,40}|samt|som|stedfortræder\p{L}{0,40}|stemme\p{L}{0,40}|tages|taget|ti|tiltræd\p{L}{0,40}|tiltrådt\p{L}{0,40}|to|tre|udgår|udsat|udsættes|ud|under|undl\p{L}{0,40}|ved|vedtaget|ved|ændringsforslag\p{L}{0,40}|økonomi|ø)$/iu

/** A name of which some word ends so is a body's, an office's or a place's. */
export const organisations =
  /(?:udvalg(?:et)?|råd(?:et)?|nævn(?:et)?|forvaltning(?:en)?|kommunen?|region(?:en)?|skolen?|vej|gade|park(?:en)?|cent(?:er|ret|eret)|forening(?:en)?|klub(?:ben)?|hus(?:et)?|styrelsen?|bestyrelsen?|ministeriet|ministerium|direktion(?:en)?|afdeling(?:en)?|fond(?:en)?|selskab(?:et)?|a\/s|aps|hallen|museum|museet|biblioteket|hjemmet|plan(?:en)?|loven)s?$/iu

/** What stands between the parts of a name without a capital letter: "de la Cour", "von Holst". */
export const particles: ReadonlySet<string> = new Set([
  'de',
  'la',
  'von',
  'van',
  'der',
  'af',
  'du',
  'el',
  'al',
  'ben',
  'bin',
])

/** Numbers as words, where members are counted. */
export const numberWords: Readonly<Record<string, number>> = {
  ingen: 0,
  én: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
}

/** Ends of words before a full stop that ends no sentence. */
export const abbreviations =
  /(?:^|[^\p{L}])(?:kl|pkt|nr|ad|chr|kr|jr|th|fr|st|stk|jf|bl\.a|f\.eks|ca|vedr|d|mio|mia|dok|sagsnr|lb|adv|dir|ing|cand|jur)$/iu
