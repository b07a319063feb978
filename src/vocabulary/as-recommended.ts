import type {Outcome} from '../records/schema.ts'

/** Words of a decision that changes, limits or conditions what was recommended. */
export const changes =
  /(?<!\p{L})(?:med\s+(?:den|de|følgende|denne|disse|nævnte|ovenstående)\s+(?:ændring|tilføjelse|tilretning|rettelse|præcisering|undtagelse|forudsætning|justering)|under\s+(?:\p{L}+\s+|\d+\s+){0,2}forudsætning|på\s+betingelse|betinget\s+af|dog\s+(?:således|i\s|sådan|med|ikke|at|udgår|uden|kun|ned|ændre|først|skal|for)|(?:idet|,)\s+(?:\p{L}+\s+){1,5}?dog\s+(?!bemærk|opfordr|ønsk|forvent|finde|mene|gerne|et\s|en\s)|men\s+(?:uden|med|kun|ikke|således|først|for|at\s)|idet\s+(?:tilskuddet|beløbet|prisen|taksten|bevillingen|fristen)\s|på\s+nær|undtage[nt]|i\s+stedet\s+for\s+de[tn]?\s+(?:indstillede|ansøgte|foreslåede)|med\s+ændre[dt]e?\s+\p{L}+|hvad\s+angår|såfremt|forudsat|forudsætter,?\s+at|forudsættes\s+(?:det,?\s+)?at|på\s+vilkår|med\s+forbehold\s+for|afhængig\p{L}{0,40}\s+af|med\s+(?:de|den)\s+(?:på\s+mødet\s+)?(?:faldne|aftalte|foreslåede|angivne)\s+(?:rettelse|ændring|tilføjelse|justering)|med\s+tilføjelse\s+af|i\s+(?:(?:den|en)\s+)?(?:revidere|tilrette|ændre|justere|korrigere|rette)(?:t|de)\s+(?:udgave|version|form|udformning)|mindretal(?:s|lets\s+)(?:indstilling|forslag)\p{L}{0,4}\s+(?:blev\s+|er\s+)?(?:vedtag|godkend|tiltr)|(?:tiltrådte|vedtog|godkendte)\s+mindretal(?:s|lets\s+)(?:indstilling|forslag)|med\s+(?:\p{L}+\s+){0,5}?(?:ændring|justering|rettelse|tilretning|korrektion)(?:e?r|e?rne|e?n)?(?!\p{L})|vedtagne\s+ændring|(?:godkendt|vedtaget|tiltrådt)\s+med\s+en\s+\p{L}{0,30}(?:frist|grænse|pris|ramme|periode)\s+på|det\s+ændrede|med\s+undtagelse|bortset\s+fra|delvist?(?!\p{L})|for\s+så\s+vidt\s+angår)/iu

/** Something else than what was recommended; "i stedet for Bo Ås" is about a seat. */
export const instead =
  /(?<!(?:deltog|mødte|indtræder|indtrådte|indkaldes|udpeges|vælges)\s)(?<!bestyrelsen\s)[Ii]\s+stedet(?!\s+(?:deltog|mødte|for\s+\p{Lu}))/u

/** A proposal that is handed on to be approved: "anbefaler Byrådet at vedtage planen". */
export const handedOnForApproval =
  /(?:anbefal|indstil)\p{L}{0,30}[\s,](?:[^.]{0,120}?[\s,])?(?:at\s+(?:\p{L}+\s+)?(?:godkende(?=\s)|godkender|vedtager|tiltræder|bevilger|vedtage|tiltræde|bevilge|imødekomme|følge|(?:give|yde|meddele)(?!\p{L}|\s+(?:\p{L}+\s+)?afslag))|(?<!ikke\s)(?:godkend(?:es|t)|vedtage(?:s|t)|tiltrædes|tiltrådt|bevilges|imødekommes|gives(?!\s+(?:\p{L}+\s+)?afslag)|følges|fremmes|fremmet)|over\s+for\s|til\s+(?:\p{L}+\s+)?godkendelse)|med\s+(?:\p{L}+\s+)?anbefaling|(?:frem|over|videre)?send\p{L}{1,4}\s(?:[^.]{0,60}\s)?(?:til\s+(?:\p{L}+\s+)?godkendelse|\p{L}+s\s+godkendelse)/iu
/** A proposal that is handed on to be refused. */
export const handedOnForRefusal =
  /(?:anbefal|indstil)\p{L}{0,30}[\s,][^.]{0,120}?(?:forkast|afvis|afslå|afslag|ikke\s+(?:\p{L}+\s+)?(?:frem|følg|gives|bevilg|godkend|vedtag|tiltræd|imødekom))/iu

/** What is handed on to be done, by the stem of its verb: "anbefaler Byrådet at garantere for lånet". */
export const handedOnAct =
  /(?:anbefal|indstil)\p{L}{0,30}[\s,](?:[^.]{0,80}?[\s,])?at\s+(?<act>\p{L}{4,30}?)e?s?(?!\p{L})/iu

/** A body that hands on something else than what was recommended. */
export const handedOnOtherwise =
  /(?:anbefal|indstil)\p{L}{0,30}[\s,][^.]{0,120}?(?:indgår|nedsæt|forhøj|ændre[st]|begræns|(?<!for)udsæt|reducer|udgår)|(?<!\p{L})ikke\s+(?:(?:kan|kunne)\s+)?(?:anbefales|indstilles|godkendes|tiltrædes)/iu

/** A case that is sent on to be looked at anew, in another connection than was recommended. */
export const sentElsewhere =
  /oversend\p{L}{1,3}\s[^.]{0,60}(?:afgørelse|(?:videre|nærmere|fornyet)\s+behandling)|henskyd|henvis(?:es|t|er|te)\s|(?:oversend\p{L}{1,3}|indgår)\s[^.]{0,30}budget/iu
/** A recommendation that asks for that. */
export const sendsElsewhere = /henvis|oversend|budget(?:forhandling|lægning)|indgå/iu

/** How a recommendation asks for what a decision can do. */
export const recommendedActs: Partial<Record<Outcome, RegExp>> = {
  noted: /til\s+(?:efterretning|orientering|underretning)|orienteres/iu,
  discussed: /drøft/iu,
  appointed:
    /udpeg|vælge[rs]|valg\s+af|konstituer|indstille[rs]\s+(?:\p{L}+\s+){0,2}(?:medlem|repræsentant|kandidat|suppleant)/iu,
}

/** A verb that appoints who stands right behind it, and one of whom stands right before it. */
export const appointing = /(?<!\p{L})(?:[Uu]dpeg(?:er?|ede|es)|[Vv]ælge[rs]?|[Vv]algte)\s+(?:\p{Ll}+\s+)?$/u
export const appointedBehind =
  /^\s+(?:(?:blev|er)\s+)?(?:\p{Ll}+\s+)?(?:udpeges|udpeget|(?:gen|ny|ind)?vælges|(?:gen|ny|ind)?valgt|indtræder|indstilles)(?!\p{L})/u

/** Words of a decision that speak of the recommendation as such, or hand it on as it is; one that is still to be written is not it. */
export const namesRecommendation =
  /(?<!(?<!\p{L})(?:en|ny|fornyet|udarbejdelse\s+af)\s+)indstilling(?!(?:en|er)?:\s*[”"“„])|som indstillet|anbefaling(?:en)?\s[^.]{0,30}følges|anbefales\s+(?:\p{L}+\s+)?(?:godkendt|tiltrådt|vedtaget)/iu

/** Words of a sentence about what single members and parties thought, or proposed and nothing became of. */
export const stances =
  /stille(?:t|de)\s+(?:et\s+)?forslag\s+om\s|forbehold\s+(?!for\s+(?:byråd|økonomi|\p{L}{0,40}udvalg|finansier))|forbehold[.,]|(?:stemte|stemmer)\s+i?mod(?!\s*\d)|undlod|undlader|(?:kunne|kan)\s+ikke\s+(?:tiltræde|støtte|gå\s+ind)|ikke\s+kunne\s+(?:tiltræde|støtte)/iu

/** What members or parties could agree to in part. */
export const agreeing =
  /(?:kan|kunne|vil|ville|støtte(?:r|de)|tiltræder|tiltrådte|tilslutte(?:r|de)\s+sig|er\s+enige?)(?!\p{L})/iu
/** The same behind those who could. */
export const agreesInPart = new RegExp(`^\\s*${agreeing.source}`, 'iu')

/** How a decision grants what a recommendation would have refused. */
export const granted =
  /imødekom|medhold|bevilge|dispensation|tilladelse|(?:meddele|gives|giver|gav)[rs]?\s+(?!afslag)/iu
/** Verbs that change a thing; where the recommendation has not the same word, the decision changes it. */
export const changing =
  /(?<!\p{L})(?:ændres|nedsættes(?=\s+(?:til|med|fra))|forhøjes|reduceres|forlænges|afkortes|begrænses|hæves|sænkes|omskrives|omformuleres|slettes|fastsættes\s+til|fastholdes\s+uændret|forbliver\s+uændret|udgår(?=[\s.]*$))/giu

/** A quantity by its unit, which is in the decision another than in the recommendation: "sænkes med 5 %". */
export const quantity =
  /(?<!\p{L}|\d|[.,])(?<number>\d{1,4}(?:,\d+)?|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\s*(?<unit>%|pct|procent|dage|ugers?|måneders?|års?|etager|boliger|m2|meter)(?!\p{L})/giu

/** One of several, by its letter or number, which is in the decision another than in the recommendation: "model B". */
export const designation =
  /(?<!\p{L})(?<unit>model|scenarie|alternativ|forslag|variant|løsning)\s+(?<number>\p{L}|\d{1,2})(?![\p{L}\d])/giu

/** What stands before a sum that a body grants: "Der bevilges 30.000 kr.", "Imødekommet med 5.000 kr." */
export const grants =
  /(?<!\p{L})(?:bevilge|bevilling|afsæt|yde|give|tildele|frigive|imødekom|lån|nedsættes|forhøjes)\p{L}{0,6}\s+(?:\p{L}+\s+){0,5}?(?:kr\.?\s*)?$/iu
/** How a recommendation asks for a refusal. */
export const refusal =
  /afslag|afslå|afvis|forkast|ikke\s+(?:\p{L}+\s+)?(?:imødekomme|godkende|bevilge|give|yde|meddele)|(?:gives|ydes|meddeles)\s+ikke/iu

/** A body that does not follow the recommendation as such. */
export const refusedAsRecommended =
  /ikke\s+(?:\p{L}+\s+){0,2}?(?:tilslutte\s+sig|tiltræde|følge|støtte|godkende)\s+(?:\p{L}+\s+)?indstilling/iu

/** Where a sentence goes on with what a member or a party thought. */
export const aside = /,\s*(?:idet|mens|men|dog)\s/u

/** A recommendation that is handed on as it is: "Anbefales.", "Indstilles til Byrådets godkendelse." */
export const handedOn =
  /^\s*(?:(?:ad|at|punkt|pkt)\.?\s*\d(?:\s*(?:-|–|,|og)\s*\d)*(?:\s*[:.)]\s*|\s+))?(?:(?:(?:\d{1,2}\s+medlemmer|(?:et\s+)?flertal(?:let)?)(?:\s*\([^()]{0,80}\))?|udvalget|\p{L}+(?:udvalget|rådet)|direktionen)[^.:,;]{0,60}?anbefale(?:r|de)(?:\s+enstemmigt)?(?:\s+(?:det|\p{L}{3,40}(?:en|et|ne)))?(?:\s+(?:over\s+for|til)\s[^.,]{0,60})?|(?:anbefales|indstilles|indstillet|anbefalet)(?:\s+(?:byrådet|kommunalbestyrelsen|regionsrådet|over\s+for\s+\p{L}+|til\s+[^.,]{0,60}|godkendt|tiltrådt|vedtaget|af\s+[^.,]{0,40}|\p{L}+\s+(?:godkendt|tiltrådt|vedtaget)))?(?:\s+med\s+(?:(?:den\s+|følgende\s+)?bemærkning|\d{1,3}\s+(?:stemmer\s+)?(?:for|i?mod)(?!\p{L}))[^.]{0,200})?|(?:fremsendes|oversendes|fremmes)\s[^.,]{0,60}med\s+anbefaling(?!\s+om)(?:\s+fra\s[^.]{0,60})?)\s*(?:\.|,(?!\s*(?:og\s+)?at\s)|$)/iu

/** A recommendation that leaves it to the body: it is followed with whatever the body decides. */
export const leftOpen =
  /(?<!\p{L})[éeÉE][nt]\s+af\s+(?:følgende|de)|hvilke[nt]?\s|(?:vælge[rs]?|valg)\s+(?:i?mellem|af\s+(?:\p{L}+\s+)?(?:model|scenarie|løsning))|tage[rs]?\s+stilling|træffe[rs]?\s+(?:beslutning|afgørelse)/iu
/** How a recommendation says what should be done. */
export const proposed =
  /godkend|vedtag|tiltræd|bevilg|imødekom|ydes|gives|meddel|afslå|afslag|til\s+(?:efterretning|orientering)|drøft|anbefal(?:er|es)\s+at|udpeg|vælg/iu
