import type {Outcome} from '../records/schema.ts'
import {months} from './dates.ts'
import {finiteForms, infinitivesIn, phrasesIn, verbOf} from './verbs.ts'
import {partsOf, wordsOf} from './word-lists.ts'

// The words by which councils say what became of an item, as phrases of a
// lexicon: src/text/lexicon.ts tells what …, ~, ^ and $ stand for, and
// src/vocabulary/verbs.ts what @, # and = do.

/** Words that phrases name in brackets, to stand for each of them. */
const words: Readonly<Record<string, readonly string[]>> = {
  body: partsOf('udvalget / byrådet / kommunalbestyrelsen / magistraten / flertallet'),
  permit: partsOf(
    'tilladelse~ / landzonetilladelse~ / byggetilladelse~ / nedrivningstilladelse~ / dispensation~ / bevilling~ / anlægsbevilling~ / tillægsbevilling~ / driftsbevilling~ / tilskud~ / driftstilskud~ / anlægstilskud~ / støtte~ / garanti~ / lånegaranti~ / kommunegaranti~ / underskudsgaranti~ / godkendelse~ / samtykke~ / tilsagn~ / fritagelse~',
  ),
  /** What a body chooses one of. */
  choice: partsOf('model / scenarie / scenarium / løsning / placering / variant / alternativ / mulighed / forslag'),
  /** What a body decides on, with its endings. */
  matter: partsOf('indstilling~ / forslag~ / projekt~ / plan~ / sag~'),
}

const said: Record<Outcome, string> = {
  approved: `
    [body] #ønske at godkende / [body] #ønske at imødekomme / [body] #ønske at tiltræde / [body] #ønske at gå videre med / [body] #ønske at arbejde videre med
    @godkende / @tiltræde / @vedtage / @bevilge / @bevillige / @imødekomme / @acceptere / @stadfæste / @frigive
    @efterkomme / @tildele / @ratificere / @dispensere / @bifalde / bifaldt / godkent / tilttrådt / godk
    principgodkend~ / #kunne {freely}godkende / #kunne {freely}tiltræde / #kunne {freely}støtte / #kunne {freely}tilslutte sig / #kunne {freely}gå ind for
    #kunne {freely}godkendes / #kunne {freely}tiltrædes / #kunne {freely}imødekommes / #kunne {freely}følge … indstilling~
    #tilslutte sig / tilsluttet sig / ^tilsluttet$ / ^tilsluttes$ / #gå ind for / #sige ja til / ^ja$ / ^ok$ / ^o\\.k$ / ^okay$
    #støtte indstilling~ / #støtte forslag~ / #bakke op om / #bakke … op om indstilling~
    @tage til følge / @tage … til følge / @beslutte som indstillet / besluttet i overensstemmelse
    ^som indstillet / ^som … indstilling~$ / i overensstemmelse med … indstilling~ / vedtagelse af indstilling~ / tiltrædelse af indstilling~
    enstemmig tiltrædelse / enstemmig vedtagelse / enstemmig godkendelse
    indstilling~ følges / indstilling~ … følges / indstilling~ blev fulgt / indstilling~ er fulgt / indstilling~ fulgt
    forslag~ følges / anbefaling~ … følges / anbefaling~ blev fulgt
    følger … indstilling~ / fulgte … indstilling~ / følge … indstilling~
    følger … anbefaling~ / fulgte … anbefaling~ / følge … anbefaling~
    tilslutning til / opbakning til indstilling~ / opbakning til forslag~ / opbakning til … indstilling~
    enig~ heri / enig~ herom / enig~ i dette / alle er enige / alle var enige / enig~ i indstilling~ / enig~ i forslag~ / enig~ i det / enig~ i … indstilling~ / enig~ om at følge
    enighed om indstilling~ / enighed om forslag~ / enighed om at følge
    @meddele … {permit} / @give … {permit} / @give … medhold / @yde … {permit} / @yde … kr / #give … kr
    @give grønt lys / @nyde fremme / alle stemte for{stop} / alle stemmer for{stop} / ^enstemmigt for$
    @give {own}godkendelse / @meddele {own}godkendelse / @give {own}tilslutning / afsatte {sum}
    ^projekt~ sættes i gang$ / ^projekt~ igangsættes$ / ^projekt~ gennemføres$ / ^projekt~ iværksættes$
    valgte … [choice]~ / [choice] … vælges / [choice] … besluttes / [choice] … besluttedes / [choice] … besluttet / #beslutte [choice]~ / #foretrække [choice]~ / #pege på [choice]~ / arbejdes videre med [choice]~ / går videre med [choice]~ / gik videre med [choice]~
    [body] #sætte … i gang / [body] #igangsætte / [body] #iværksætte / bestyrelsen #sætte … i gang / bestyrelsen #igangsætte / bestyrelsen #iværksætte
    =være flertal for [matter] / =være et flertal for [matter] / [matter] @opnå {freely}flertal / [matter] fik {freely}flertal / [matter] @opnå {freely}tilslutning / [matter] fik {freely}tilslutning
    @støtte med / @støtte … med {sum} / blev fastlagt / er fastlagt / fastlagt$ / blev fastsat / fastsat$
    [permit] @give / [permit] … givet / [permit] … gives / [permit] @meddele / [permit] @yde / [permit] @bevilge
  `,
  rejected: `
    [body] #ønske ikke at
    @afslå / @forkaste / @afvise / @nedstemme / @nægte / ^faldt$ / afstemning og faldt / afstemning, og faldt / afslag / afslaget / ^nej$ / @stemme … ned / @stemme ned
    @give afslag / @meddele afslag / @skrinlægge / #afstå fra at{act}
    bortfaldt / hermed bortfaldet
    [matter] faldt / [matter] er {freely}faldet / [matter] {freely}bortfaldt / [matter] opgives / [matter] blev opgivet / [matter] er opgivet / #opgive [matter]
    #give … men ikke til / #bevilge … men ikke til / #meddele … men ikke til
    ikke samle {freely}flertal / ikke samles {freely}flertal / ikke opnå {freely}flertal / ikke opnås {freely}flertal / ikke opnået {freely}flertal / ikke findes {freely}flertal / ikke et flertal for / ikke flertal for / ikke være flertal / ikke flertal / ingen flertal
    intet flertal / opnår ikke … flertal / opnåede ikke … flertal / fik ikke … flertal
    opnåede ikke … tilslutning / opnår ikke … tilslutning / fik ikke … tilslutning / fik ikke … opbakning
    finder ikke, at der skal / finder ikke, at der bør / finder ikke, at der kan / fandt ikke, at der skulle / finder ikke, at der er grundlag
    ingen tilslutning til / ikke tilslutning til / ingen opbakning til
    ikke opbakning til indstilling~ / ikke opbakning til forslag~ / ikke opbakning til at
    flertal~ … stemte imod / flertal~ … stemmer imod / flertal~ … stemte nej
    #sige nej til / #takke nej
    ikke at gå videre / ikke at arbejde videre / ikke at gennemføre / ikke at igangsætte / ikke at iværksætte
    ikke at etablere / ikke at indføre / ikke at indgå
  `,
  noted: `
    @tage … til efterretning / @tage … til orientering / @tage … til underretning / @tage … ad notam / ad notam
    @tage … til eft~ning / @tage … til ori~ring / taget efterretning / til efterrretning / til kendskab
    @notere / ^til efterretning / ^til orientering / ^til underretning / er til efterretning / ^efterretning$
    orientering givet$ / ^orientering givet / blev givet orientering / blev givet en … orientering / ^orientering gives / orientering~ blev givet / orientering~ er givet
    orientering~ til efterretning / orientering~ er efterretning / godkendt til efterretning
    ^efterretningssag / ^orienteringssag / @modtage orientering~ / #modtage … orientering~ / fik en … orientering
    blev orienteret / er blevet orienteret / er orienteret / blev … orienteret / ^orienteret$ / ^orienteredes$ / ^orienteret om
    orientering foretaget / orientering foregik / orientering~ modtaget / orientering~ blev modtaget / orientering~ er modtaget / orientering gennemført / orientering afgivet / orientering~ blev afgivet
  `,
  discussed: `
    @vende sag~{stop} / @vende punkt~{stop} / @vende emne~{stop}
    @drøfte / @gennemdrøfte / @debattere / @diskutere / havde en … drøftelse / var en … drøftelse / havde … drøftelser
    @tage en … drøftelse / temadrøftelse~ / ^drøftelsen{over} / ^temadrøftelse / ^drøftelse$ / ^drøftelse af / ^drøftelse blev / en … drøftelse af / ^første drøftelse / ^indledende drøftelse
    drøftelse blev gennemført / drøftelse fandt sted
  `,
  postponed: `
    udsat / udsættes / udsætter / udsattes / udsatte {matter} / @udskyde / @genoptage
    @genforelægge / @genfremlægge / @genfremsætte / @genbehandle / @overføre til næste møde / @overgå til næste møde
    @sætte på pause / @sætte … på pause / @sætte i bero / @stille i bero / @sætte … i bero / @stille … i bero / @sætte i venteposition
    ^afventer$ / ^afventes$ / ^afventer / sag~ afventer / punkt~{number} afventer / beslutning~ afventer / afgørelse~ afventer / behandling~ afventer / pkt{number} afventer
    #tage stilling på … møde / #tage stilling til … på … møde / @træffe beslutning på mødet i / @træffe beslutning på mødet den / besluttes på mødet i / besluttes på mødet den
    @træffe beslutning … på … møde / @træffe afgørelse … på … møde / udpeges på … møde / vælges på … møde / besluttes på … møde
    sættes på igen / sættes på … igen / sag~ vender tilbage / punkt~ vender tilbage / ^udvalget afventer / ^udvalget afventede / afventer den videre behandling / ^byrådet afventer / ^rådet afventer / ^kommunalbestyrelsen afventer
    #komme på igen / #komme op igen / #komme på … igen / tages op igen / tages … op igen / @behandle igen / ^sag~ behandles på ny / tages op på ny / ^sag~ drøftes på ny /  fortsat drøftelse / fortsat behandling / @forelægge på ny / @forelægge … på ny
    @rykke til / tages op på … møde / behandles på … møde / forelægges på … møde / forelægges … igen / drøftes igen
    fortsættes på / fortsætter på … møde / sættes på … dagsorden / oversendes til næste møde / flyttes til
    henstilles til … møde
  `,
  returned: `
    @tilbagesende / @tilbageføre / @returnere / @hjemvise / @tilbagevise / @sende … tilbage / @sende … retur
    @oversende til fornyet behandling i forvaltning~ / @sende til fornyet behandling i forvaltning~ / @oversende til fornyet behandling i administration~ / @sende til fornyet behandling i administration~
    #gå tilbage / #gå retur / skal tilbage til / skulle tilbage til / ^tilbage til / retur til / henvises til forvaltningen
  `,
  forwarded: `
    #anbefale / anbefalet / #kunne {freely}anbefale / #indstille / ^indstillet$ / indstillet til / indstillet godkendt
    @oversende / @videresende / @fremsende / @fremme til {body} / @forelægge … {body} / @forelægge for {body} / #tilgå {body}
    @henvise til {body} / @henvise … til {body} / henvises til budget~ / @sende … til {body} / @sende videre til
    @henskyde til {body} / @indbringe for {body} / @overdrage til {body} / @overgive til {body} / #overgå til / @begære … {body}
    #indgå i budget~ / #indgå i … budget~ / @medtage i budget~ / @medtage i … budget~ / @medtage ved budget~
    tages med i budget~ / tages med … budget~ / tages op ved budget~ / anbefaling~ sendes
    ^til {body}$ / ^videre til / videre til {body} / ^skal til {body} / ^skal i {body} / ^skal videre til {body} / ^går til {body} / ^går i {body} / ^går videre til {body}
    sag~ skal til {body} / sag~ går til {body} / sag~ går videre til {body} / punkt~ går til {body} / skal for {body} / høring i {body} / høring hos {body}
    sendes til orientering i {body} / sendes til drøftelse i {body}
  `,
  appointed: `
    valget faldt på / blev indsat som / indsættes som / blev indsat i bestyrelse~ / indsættes i bestyrelse~
    #pege på / @vælge / @genvælge / genvalg / nyvalgt / følgende valg / @udpege / @genudpege / @udnævne / @beskikke
    anmodes om at indtræde / anmodet om at indtræde / #indtræde i / #indtræde som / #tiltræde som / udvalgt som
    konstitueret som / #konstituere sig / formand blev / næstformand blev / repræsentant~ bliver / repræsentant~ blev
    @nedsætte … bestående af / @nedsætte med følgende / erstatter … i / #afløse … i / #afløse … som / overtager … plads~
  `,
  withdrawn: `
    @udgå / @tage … af dagsordenen / @tage … af dagsorden / @tage ud af / taget af{stop} / tages af{stop}
    @trække tilbage / @trække … tilbage / #trække … af dagsordenen / trukket af dagsordenen
    #trække sag~ / #trække punkt~ / blev trukket / er trukket / trækkes$ / trukket$ / @trække fra
    sag~ trukket / punkt~ trukket / har trukket sag~ / har trukket punkt~ / har trukket forslag~ / trak sit forslag / trak forslag~ / trækker sit forslag / trækker forslag~
    sag~ bortfalder / punkt~ bortfalder / sag~ bortfaldt / punkt~ bortfaldt / @annullere / @frafalde / @henlægge
    @slette fra dagsorden~ / @slette af dagsorden~
    ^bortfalder$ / ^bortfaldt$ / ^aflyst$
  `,
  nothing: `
    ^intet$ / ^intet nyt / ^intet at / ^intet til / ^intet under / ^intet referat / ^ingenting$ / ^ingenting til / ^ingenting at / ^ingen$
    ^ingen bemærkninger / ^ingen kommentarer / ^ingen meddelelser / ^ingen punkter / ^ingen sager / ^ingen orientering~
    ^ingen spørgsmål / ^ingen yderligere / ^ingen emner / ^ingen indlæg / ^ingen fremmødte / ^ingen henvendelser
    ^bemærkninger: ingen$ / ^meddelelser: ingen$ / ^spørgsmål: ingen$ / ^kommentarer: ingen$ / ^orientering: ingen$ / ^eventuelt: intet$ / ^eventuelt: intet at / ^eventuelt: intet til / ^eventuelt: ingen$
    ^ingen beslutninger / ^ingen særlige / ^ingen nye / ^ingen indkomne / ^ingen indvendinger / ^ikke noget
    der var ikke nogen / der er ikke nogen / der var intet / der er intet / der var ingen / der er ingen / der var ikke noget / der er ikke noget
    #have intet / #have ingen bemærkninger / #have ingen kommentarer / #have ingen indvendinger
    #have ikke bemærkninger / #have ikke kommentarer / #have ikke noget / ikke noget til / ikke noget at
    ingen bemærkninger til / ingen kommentarer til / ikke anledning til / fremkom ingen / indkommet spørgsmål$ / er ikke … indkommet / var ikke … indkommet / er ingen … indkommet
  `,
}

/** A phrase for each of the words that it names: "[body] #ønske at godkende". */
function withWords(phrase: string): string[] {
  const [found, name = ''] = /\[(\w+)\]/.exec(phrase) ?? []
  return found === undefined ? [phrase] : (words[name] as readonly string[]).map((word) => phrase.replace(found, word))
}

const everySaid = Object.entries(said).map(
  ([outcome, text]) => [outcome as Outcome, partsOf(text).flatMap(withWords).join(' / ')] as const,
)

/** What says an outcome when it is not negated, wished for, quoted or told of the past. */
export const phrases = everySaid.map(([outcome, text]) => [outcome, phrasesIn(text)] as const)

/** What is discussed, or said to be nothing, is not resolved upon. */
const notResolved: ReadonlySet<Outcome> = new Set(['discussed', 'nothing'])
const alsoResolved: Partial<Record<Outcome, string>> = {
  approved:
    'følge … indstilling~ / følge … anbefaling~ / tilslutte sig / støtte … med / igangsætte / iværksætte / sætte … i gang / gå videre med / arbejde videre med / pege på / påbegynde / gennemføre / etablere / opføre / indføre / sælge / købe / udbyde / oprette / nedlægge / lukke',
  rejected: 'give afslag / meddele afslag / fastholde … afslag~',
  postponed: 'udsætte / afvente',
  returned: 'gå tilbage',
  forwarded: 'anbefale / indstille',
  withdrawn: 'trække sag~ / trække punkt~',
}
/** What is decided behind "besluttede at" can stand in the infinitive. */
export const infinitives = everySaid
  .filter(([outcome]) => !notResolved.has(outcome))
  .map(([outcome, text]) => {
    const also = partsOf(alsoResolved[outcome] ?? '')
    return [outcome, [...new Set([...infinitivesIn(text), ...also])]] as const
  })

/** Approval turned round: with "ikke" at or near it, these words reject. */
const approvals = partsOf(`
  godkend~ / tiltræd~ / tiltråd~ / vedtag~ / bevilg~ / imødekom~ / følge~ / fulgt~ / anbefal~ / accepter~
  tilslut~ sig / støtte~ / medvirke / gives / meddeles / ydes / giver / meddeler / yder / gav / fremme~ / deltage
  frigive~ / tildel~ / efterkom~ / bakke~ op / medhold
`)

/** What is said of a thing, and not of what was recommended: "Projektet blev godkendt, men ikke indstillingen". */
const otherThings = partsOf('men ikke indstilling~{stop}')
/** What refuses: an approval that is negated, or said of another thing only. */
export const negations = [
  'ikke {denied}',
  'ej {denied}',
  ...approvals.map((word) => `${word} {turned}`),
  ...otherThings,
]
export const otherThingApproved = /(?:godkendt|vedtaget|tiltrådt),\s*$/iu

/** Words after which what follows is only wished, proposed or thought, up to the next main verb. */
export const wishes = phrasesIn(`
  #ønske / #opfordre / #foreslå / #henstille / #anmode / #bede / #pålægge / #bemyndige / #håbe / #forvente / #forudsætte
  @anbefale / #indstille / indstillet til / indstillet godkendt / stillede forslag / stiller forslag
  med henblik på / efter ønske
`)

/** Wishes as things: whose they are or which, and what was done about them: "Klubbens ønsker blev drøftet". */
export const wishAsThing = /^ønsker$/iu
export const whoseWish = /(?:^|\s)(?:\p{L}[\p{L}-]*s|de|disse|følgende|alle)\s+$/iu
export const doneToWish =
  /^\s+(?:(?:til|om|for)\s+(?:\p{L}+\s+){1,6}?)?(?:blev|bliver|er|var|drøftes|drøftedes|godkendes|imødekommes|tages|afvises)\s/iu

/** A proposal as a thing; what it says ends where the sentence tells what became of it. */
export const proposals = partsOf('forslag~ fra / forslag~ om / ændringsforslag~ om / ændringsforslag~ fra')
export const became = partsOf(`
  blev / bliver / er / faldt / opnåede / fik / forkastes / afvises / forkastet / afvist / godkendt / tiltrådt / vedtaget / imødekommet / drøftet / udsat / sendes / oversendes / udsættes
  hjemvises / godkendes / tiltrædes / vedtages
`)

/** Words that open a clause, at the start of a sentence, in which nothing is decided. */
export const leadingSubordinators = partsOf(
  'når / hvis / såfremt / efter at / da / mens / fordi / inden / før / idet / med henvisning til',
)

/** Words that open such a clause behind a comma; "som herefter blev …" goes on deciding. */
export const subordinators = partsOf(`
  hvor / hvordan / hvorledes / hvorvidt / hvornår / hvem / hvori / om / som(?!\\s+(?:herefter|derefter|efterfølgende|blev|(?:udvalget|byrådet|rådet|kommunalbestyrelsen|bestyrelsen)\\s+(?:tog|godkendte|tiltrådte|drøftede|vedtog))) / der er / der blev(?!\\s+taget\\s+til\\s+efterretning) / der har / der skal
  når / hvis / såfremt / indtil / medmindre / fordi / da / efter at / inden / før / til
`)

/** What stands before such a word. */
export const opensClause = /,\s*(?:og\s+)?$/u

/** What puts a case off wherever it is told: "besigtiges inden næste møde, hvor sagen genfremlægges". */
export const putsOff = /^(?:gen(?:optag|forelæg|fremlæg|behandl)|udsæt|udskyd)/iu
/** Behind this word a clause goes on with what becomes of the case. */
export const whereMet = /^hvor(?!\p{L})/iu

/** Verbs whose "at" opens what was decided, not what is wished: "besluttede at udsætte sagen". */
export const resolves = phrasesIn(`
  @beslutte / valgte / vælger / vedtog / det vedtoges / det vedtages / det blev vedtaget / @træffe beslutning om / konstaterede / konstaterer / enedes om / er enige om / var enige om
  blev enige om / enighed om / er sindet / er indstillet på
`).map((verb) => `${verb}{soon}`)
/** What opens a clause that tells what is thought or wished. */
export const reported = ['at{clause}']

/** A remark to the office that says what was decided: "Tilbagesendes … med bemærkning, at byrådet har vedtaget …" */
export const remarks = partsOf('med bemærkning, at / med den bemærkning, at / med besked om, at')
/** Who decided in such a remark, and in what form. */
export const decidedInRemark =
  /^\s+(?:\p{L}+\s+){0,4}?(?:byrådet|magistraten|\p{L}{0,40}udvalget|kommunalbestyrelsen|regionsrådet)(?!\p{L})[^\n]{0,120}?\s(?:har|blev|tog|vedtog|\p{L}+(?:te|ede))\s/iu

/** Main verbs that end a wish: "… opfordrer til …, og tog orienteringen til efterretning". */
const mainVerbs = wordsOf(`
  godkende tiltræde vedtage tage drøfte udsætte anbefale indstille oversende udpege vælge afvise afslå sende hjemvise
  genoptage
`).flatMap((infinitive) => finiteForms(verbOf(infinitive)))
/** Where what is decided goes on behind a wish. */
export const resumes = partsOf('og {main} / men {main} / samt {main} / hvorefter / hvorfor')

/** Another point, of which is told what became of it behind one that is handed on: "Punkt 1 anbefales, og punkt 2 tages …". */
const nextPoint =
  '(?<=(?:anbefales|anbefalet|indstilles),?(?:\\s(?!at\\s)[^\\s.;]{1,20}){0,4}\\sog\\s)(?:(?:punkt(?:erne)?|pkt\\.?)\\s\\d|\\d{1,2}\\.\\s?(?:at(?:-punkt)?|punkt)(?!\\p{L}))'

/** Phrases as alternatives of an expression. */
function alternativesOf(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replaceAll('~', '\\p{L}{0,40}').replace(/ +/g, '\\s+')).join('|')
}

/** What stands around a phrase that then does not mean what it says; each that is given has to fit. */
export interface Around {
  said?: RegExp
  left?: RegExp
  right?: RegExp
}

/** Verbs that tell of another time or place: "godkendte den 3. marts", "drøftet i Ældrerådet". */
const elsewhere =
  /^\s+(?:(?:\p{L}+\s+){0,3}?på\s+(?:sit|deres)\s+møde|(?:den|d\.)\s+\d|i\s+(?:19|20)\d\d|på\s+(?:sidste|forrige|et\s+tidligere)\s+møde|tidligere(?!\p{L})|i\s+\p{Lu}\p{L}{0,40}(?:rådet|udvalget)(?!\p{L}))/u
const told: readonly Around[] = [
  {said: /^vedtog$/iu, right: /^\s+ikke\s/iu},
  {said: /(?:te|og|[dt]t|sat)(?:\s+\p{L}+)?$/iu, right: elsewhere},
]
const negated: Around = {left: /(?<!\p{L})(?:ikke|ej)\s+(?:\p{L}+\s+)?$/iu}
/** Participles that are adjectives: "det valgte forslag", "socialt udsat"; and what had been so. */
const attributed: readonly Around[] = [
  {
    said: /^(?:valgte|udpegede|vedtag|godkendte|udsatte|udsat|udpeget|bevilgede|afviste|anbefalede|indstillede?t?|fremsendte|oversendte|videresendte)/iu,
    left: /(?<!\p{L})(?:det|de|den|socialt|særligt|tidligere|allerede|positivt|nyligt)\s+$/iu,
  },
  {left: /(?:har|havde)\s+(?:\p{L}+\s+)?været\s+$/iu},
]

/** Where a phrase does not say its outcome. */
export const notMeant: Record<Outcome, readonly Around[]> = {
  approved: [
    ...told,
    ...attributed,
    negated,
    {said: /\s(?:afslag|ikke|ingen)\s/iu},
    {said: /^godkend/iu, right: /^\s+til\s+(?:efterretning|orientering)/iu},
    // "Bo Ås tilslutter sig Planudvalgets protokollering": what others thought, and no recommendation.
    {said: /slut/iu, right: /^\s+(?:[^.,;]{0,60}\s)?(?:protokol|bemærkning|synspunkt|udtalelse)/iu},
  ],
  rejected: [
    ...told,
    ...attributed,
    {said: /^flertal.*\s(?:mens|godkend|tiltr|vedt|anbefal)/isu},
    {said: /^afslag/iu, right: /^\s+(?:\p{L}+\s+)?(?:godkend|tiltræd|tiltråd|vedtag)/iu},
    {said: /^afslag/iu, left: /(?:indstilling|forslag|anbefaling)\p{L}{0,30}\s+om\s+(?:at\s+\p{L}+\s+)?$/iu},
    {said: /^(?:givet|meddelt)/iu, left: /(?<!\p{L})(?:har|havde|er|tidligere)\s+(?:\p{L}+\s+)?$/iu},
    {left: /(?:tidligere|givet|meddelt|på)\s+$/iu, right: /^(?!.{0,300}fastholdes)/isu},
  ],
  noted: [
    ...told,
    ...attributed,
    negated,
    {said: /^(?!tag|tog)/iu, left: /(?:sendes|oversendes|sendt)\s[^,]*$/iu},
    {
      said: /^(?:blev|er)\s.*orienteret/iu,
      left: /^(?!.{0,300}(?:udvalget|rådet|bestyrelsen|nævnet|magistraten|medlemmerne|der)\s+$)/isu,
    },
  ],
  discussed: [
    ...told,
    ...attributed,
    negated,
    {
      said: /^drøfte[sr]$/iu,
      right:
        /^\s+(?:\p{L}+\s+){0,2}?(?:igen|senere|efter\s|når\s|på\s+(?:et\s+|det\s+)?(?:næste|kommende)|til\s+næste)/iu,
    },
    // "Der tages en drøftelse i Kulturudvalget": by others, and not yet.
    {said: /drøftelse$/iu, right: /^\s+i\s+\p{Lu}[\p{L}-]{0,40}(?:rådet|udvalget)/u},
  ],
  postponed: [
    ...told,
    ...attributed,
    negated,
    // "Rykkes for", and to another hour of its day: "Kan rykkes til kl. 18".
    {right: /^\s+(?:for\s|kl[.\s])/iu},
    {said: /^flyttes/iu, left: /\S\s*$(?<!(?:sag|punkt|behandling|forslag)\p{L}{0,30}\s+)/iu},
  ],
  returned: [...told, ...attributed, negated],
  forwarded: [
    ...attributed,
    negated,
    {left: /(?<!\p{L})som\s+(?:\p{L}+\s+)?$/iu},
    // "Formanden har sendt en hilsen til tidligere formand for Kulturudvalget": what somebody had done.
    {said: /^(?:frem|over|videre)?sendt/iu, left: /(?<!\p{L})(?:har|havde)\s+(?:\p{L}+\s+)?$/iu},
    // "Sendes i otte ugers offentlig høring": to the public, and to no body.
    {said: /^(?!anbefal|indstil)/iu, right: /^[^.,]{0,30}høring(?!\s+(?:i|hos)\s)/iu},
    // Papers that all members get, or with the minutes.
    {
      said: /^(?!anbefal|indstil)/iu,
      right:
        /^[^.;]{0,60}\s(?:til\s+(?:alle|samtlige|(?:\p{L}+s\s+)?medlemmer(?:ne)?)(?!\p{L})|(?:sammen\s+med|med|vedlagt)\s+(?:dette\s+)?referat)/iu,
    },
    {right: /^\s+(?:til\s+)?(?:et\s+)?(?:næste|kommende|senere)\s+møde/iu},
    {right: /^[^.;]{0,60}\si\s+stedet\s+for\s+det\s+indstillede/iu},
  ],
  appointed: [
    ...told,
    ...attributed,
    negated,
    {
      left: /(?:model|løsning|forslag|scenarie|alternativ|variant|placering)(?:\p{L}{0,40})\s+\S+\s+(?:blev\s+|er\s+)?$/iu,
    },
    {right: /^\s+(?:som\s+særlig|model|forslag|løsning|scenarie|alternativ)/iu},
  ],
  withdrawn: [
    ...told,
    ...attributed,
    negated,
    // "tog under godkendelse af dagsordenen stilling til": nothing is taken off it.
    {said: /(?:godkendelse|behandling|drøftelse|gennemgang)\p{L}{0,4}\s+af\s+dagsorden/iu},
    {
      said: /^udg/iu,
      left: /\S\s*$(?<!(?:sag|punkt|forslag|pkt|indstilling|ansøgning|emne|orientering)\p{L}{0,30}\.?(?:\s*\d+)?\s+(?:(?:er|blev|herefter|dermed|og)\s+)?|(?:ad|at|punkt|pkt\.?)\s*\d+\s*:\s*)/iu,
      right: /^(?!\s+(?:af|punkt|pkt)(?!\p{L}))/iu,
    },
  ],
  nothing: [...told, ...attributed],
}

/** The title of an item that is about the agenda of the meeting itself: "Bemærkninger/ændringer til dagsordenen". */
export const agendaTitle =
  /^(?:(?:endelig\s+)?godkendelse\s+af\s+(?:\p{L}+\s+)?dagsorden|(?:eventuelle\s+|evt\.\s+)?(?:bemærkninger|ændringer|tilføjelser|rettelser)(?:\s?(?:\/|og|eller)\s?(?:bemærkninger|ændringer|tilføjelser|rettelser))?\s+til\s+dagsorden)(?:en)?(?!\p{L})/iu
/** Where a sentence names items by their numbers. */
export const namesItem = /(?<!\p{L})(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?)\s*(?:nr\.?\s*)?\d{1,3}\s?/iu
/** One item of an agenda that is left out: the agenda is approved without it. */
export const itemOfAgenda =
  /(?:punkt|pkt\.?|sag)\s+(?:nr\.?\s*)?\d{1,3}(?:,?\s*["“”„»«][^"“”„»«]{0,150}["“”„»«],?)?\s+(?:(?:blev|er|bliver|skal|udgår\s+og)\s+)?$/iu
/** The same where it is put off or sent back: "Dagsordenens punkt 31, … blev besluttet udsat". */
export const ownItemOfAgenda = /^dagsordenens\s+(?:punkt|pkt\.?|sag)\s+(?:nr\.?\s*)?\d{1,3}(?!\d)/iu
/** A passage in which an agenda is approved, a paragraph about a case of it, and where the agenda is spoken of again. */
export const agendaApproved = /dagsorden(?:en)?\s+(?:\p{L}+\s+){0,2}?(?:godkend|vedtag|tiltr)/iu
export const ofOtherCase =
  /^(?:vedr\.?|vedrørende|for\s+så\s+vidt\s+angår|angående)\s+(?:dagsordenens\s+)?(?:sag|punkt|pkt\.?)\s*(?:nr\.?\s*)?\d/iu
export const resumesAgenda = /dagsorden/iu
/** Where a sentence tells what becomes of such an item: "punkt 4 udgår og sendes til fornyet behandling". */
export const goesElsewhere = /^\p{L}+\s+og\s/iu
/** What is asked of others before a case comes back. */
export const hearing = /høring/iu
/** What a body waits for, beside what it decides. */
export const awaits = /^\p{L}+ afvent/iu

/** Who is appointed: a name, or letters of a party in brackets. */
export const appointee = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+|\(\p{Lu}{1,3}\)/u
/** An appointment that names nobody. */
export const shortAppointment = /^[\s•*-]*(?:genvalg|genvalgt|valgt|udpeget|valget\s+\p{L}+\s+foretaget)[\s.!]*$/iu
/** Offices, whose recommendation, or what they send to the body that decides, hands nothing on: "Teknik- og Miljøforvaltningen fremsender". */
export const offices =
  /^(?:\p{L}{1,40}-(?:, \p{L}{1,40}-)? og )?(?:\p{L}{0,40}(?:forvaltning|administration|afdeling|sekretariat|direktør)|teknisk forvaltning)(?:en|et)?(?!\p{L})/iu
/** "Taksterne fastsættes som foreslået": where nothing else is said, that approves. */
export const asProposed = /(?<!ikke\s)(?<!\p{L})som\s+(?:indstillet|foreslået|anbefalet|ansøgt)(?!\p{L})/iu

/** A refusal in the active, which a body does or a member. */
export const activeRefusal =
  /(?:kan|kunne|vil|ville|ønsker|ønskede|finder|fandt|stemmer|stemte)\s+(?:\p{L}+\s+)?ikke|ikke\s+(?:kan|kunne|vil|ville|ønsker|ønskede)|men\s+ikke\s+indstilling/iu
/** A refusal in the passive: "kan ikke godkendes". */
export const passive = /(?:es|t)\s*$/iu
export const willing = /(?:ønsker|ønskede|stemmer|stemte)\s+ikke/iu
/** What a body refuses in a case, and what somebody who was invited could not. */
export const takesPart = /deltage$/iu
/** Where a sentence goes on with another subject. */
export const aside = /, (?:idet|men|dog|mens)\s/u
/** When a resolution is told of an earlier time. */
export const datedResolution = /\s(?:den|d\.)\s+\d|\stidligere\s|\si\s+(?:19|20)\d\d/u
/** What keeps a sentence about postponement from being one: "ikke". */
export const negation = /ikke\s/iu

/** Bodies that decide; a single member or party is none. */
export const bodies =
  /(?<!\p{L})(?:\p{L}{0,40}(?:udvalget|udvalg|byrådet|byråd|rådet|råd|nævnet|bestyrelsen|kommissionen|kollegiet|direktionen)s?|(?:et\s+)?(?:\p{L}+\s+)?flertal(?:let)?|magistraten|regionsrådet|borgerrepræsentationen)(?!\p{L})/iu
export const majority = /flertal/iu
export const minority = /mindretal|medlem|gruppen/iu

/** Forms of the phrases above. */
export const forms = {
  stop: '(?=\\s*(?:[.,;]|$))',
  sum: '(?:kr|\\d)',
  number: '\\.?(?:\\s*\\d{1,2})?',
  freely: '(?:(?!ikke)\\p{L}+\\s+)?',
  own: '(?:(?:sin|deres|endelig|principiel|foreløbig|fuld)\\s+)?',
  act: '(?!\\s+stemme)',
  denied: `(?:at\\s+)?(?:(?!og\\s|men\\s|som\\s+følge)\\p{L}+\\s+){0,3}?(?:at\\s+)?(?:${alternativesOf(approvals)})`,
  turned: '(?:\\p{L}+\\s+)?ikke(?!\\s+anledning)',
  clause: "(?![\\p{L}'’-]|\\s*\\d)",
  soon: '(?!\\p{L})[^.]{0,20}?(?<!\\p{L})at',
  main: `(?:(?:\\p{L}+\\s+){0,2}?(?:${alternativesOf(mainVerbs)})|${nextPoint}|\\p{L}{0,40}(?:udvalget|rådet|byrådet))`,
  matter:
    '(?:sag|punkt|behandling|beslutning|drøftelse|valg|afgørelse|forslag|stillingtagen|indstilling|ansøgning|emne|temaet)\\p{L}*',
  over: '(?!\\s+(?:fortsætter|fortsættes|genoptages|udsættes))',
  /** Another body or office that an item is sent to. */
  body: '(?:\\p{L}[\\p{L}-]*(?:,\\s+|\\s+(?:-\\s+)?)){0,20}?[\\p{L}-]{0,40}(?:udvalget|udvalg|byrådet|byråd|rådet|råd|nævnet|bestyrelsen|kommunalbestyrelsen|magistraten|direktionen|borgerrepræsentationen|budgetforhandlingerne|budgetprocessen|budgetarbejdet|budgetlægningen|budgetdrøftelserne|budgetbehandlingen|ministeriet|styrelsen|regionen|kommissionen)',
  /** What a body gives or grants: a permit, a grant, a guarantee. */
  permit:
    '\\p{L}{0,40}(?:tilladelse|dispensation|bevilling|garanti|tilskud|støtte|fritagelse|samtykke|tilsagn|accept|håndslag)(?:n|en|er|erne|et)?',
}

/** A sentence in which it is postponement that is decided: "Forslag om udsættelse blev vedtaget", "godkendte, at sagen udsættes". */
export const deferral =
  /^(?:(?:(?:sagen|punktet)\s+)?ønskes|\p{L}{0,40}(?:udvalget|rådet|bestyrelsen)\s+ønske(?:r|de))\s+(?:(?:sagen|punktet|planen|forslaget)\s+)?(?:\p{L}+\s+)?(?:genoptaget|udsat|genforelagt|genfremlagt)|udsættelse(?:sforslag)?\p{L}{0,40}\s(?:[^.]{0,40}\s)?(?:vedtaget|vedtages|godkendt|godkendes|tiltrådt|tiltrædes|imødekommet|besluttet)|(?:godkendte|tiltrådte|vedtog|imødekom)\s+(?:\p{L}+\s+)?udsættelse(?:n)?(?!\p{L})|(?:vedtog|vedtaget|godkendte?|besluttede|besluttet|tiltrådte?),?\s+at\s+(?:sagen|punktet|behandlingen|beslutningen)\s+(?:\p{L}+\s+)?(?:udsættes|udskydes)|(?:vil|ønske[rs]|skal|afvente[rs]|sendes\s+i\s+(?:\p{L}+\s+)?høring)[\s,][^.]{0,120}(?<!\p{L})(?:før|inden)\s+(?:der|udvalget|byrådet)\s+(?:\p{L}+\s+)?(?:træffe[rs]|tage[rs])\s+(?:\p{L}+\s+)?(?:afgørelse|beslutning|stilling)/iu

/** A proposal to put a case off or to send it back, which fell: "Forslaget om at udsætte sagen blev forkastet". */
export const procedural =
  /^(?:et\s+|\p{L}\p{L}{0,40}s\s+)?forslag(?:et)?\s+(?:fra\s+[^.,;]{1,60}\s)?om\s+(?:(?:en\s+)?udsættelse|tilbagesendelse|hjemvisning|at\s+(?:udsætte|udskyde|hjemvise|tilbagesende|sende|tage)\s+(?:sagen|punktet|den|det)(?:\s+(?:tilbage|retur|af\s+dagsordenen))?)(?!\p{L})[^.,;]{0,80}?\s(?:forkast(?:et|es|edes)|afvist|nedstemt|faldt|faldet|bortfaldt|ikke\s+vedtaget)(?!\p{L})/iu

/** A line that holds what a minority or a member thought, or had put on record. */
export const statementLine =
  /^(?:mindretals(?:udtalelse|indstilling|erklæring|bemærkning)|protokol(?:tilførsel|bemærkning|lat|udtalelse|erklæring)\p{L}{0,40}|særstandpunkt|særudtalelse)(?!\p{L})/iu
/** What opens a list of what somebody only told: "Formanden orienterede om følgende:". */
export const tellsList =
  /^(?![^\n]*(?:beslut|godkend|vedt[oa]g|enige))[^.:\n]{0,120}(?<!\p{L})(?:orienterede|orienterer|informerede|informerer|oplyste|fortalte|berettede|redegjorde)\s[^.:\n]{0,80}:(?=\n\s*(?:[-–•*·]|\d{1,2}[.)]|\p{L}\))\s|$)/iu
/** What opens a list of what is recommended to another body: "Indstilles til Byrådet, at". */
export const handsOnList =
  /^[^\n]{0,160}?(?<!\p{L})(?:anbefale[rs]|anbefalede|indstille[rs]|indstillede|foreslår|foreslås|foreslog)(?!\p{L})[^.\n]{0,120}(?<!\p{L})at\s*:?(?=\n\s*(?:[-–•*·]|\d{1,2}[.)]|\p{L}\))\s|$)/iu
/** What the points of such a list begin with. */
export const toldPoint = /^(?:[-–•*·]|\d{1,2}[.)]|\p{L}\))\s*\S/u
/** From here on a line holds what is put on record. */
export const onRecord =
  /(?:tilført|tilføje|tilføre[st]?|ført|indføre?t?|optaget|afgav|fremsatte|følgende)\s[^.:]{0,40}protokol[^.:]{0,40}:/iu
/** Letters that all of these have. */
export const recordStem = 'rotokol'

/** What tells that a verb is of an earlier time: "har på sit møde den 23. juni", "har 12. januar". */
export const toldOfPast = new RegExp(
  String.raw`(?<!\p{L})(?:har|havde)\s+(?:\p{L}+\s+){0,2}?(?:på\s+(?:sit|et|sidste)\s+(?:\p{L}+\s+)?møde|(?:den|d\.)\s+\d|\d{1,2}\.\s(?:${months.flat().join('|')})(?!\p{L})|i\s+(?:19|20)\d\d)`,
  'iu',
)

/** A verb by which somebody recommends something. */
export const recommends = /^(?:indstil|anbefal|foresl)/iu

/** A council that advises others, right before what it does: "Rådet ", "Ældrerådet "; none that governs, as "Byrådet" does. */
export const adviserBefore = /(?:^|[^\p{L}-])(?!by|region|landsting|stads)\p{L}{0,30}råd(?:et)?\s$/iu

/** Who an appointment names beside persons. */
export const roles =
  /(?<!\p{L})(?:formand\p{L}{0,40}|næstformand\p{L}{0,40}|viceborgmester\p{L}{0,40}|borgmester\p{L}{0,40}|medlem\p{L}{0,40}|suppleant\p{L}{0,40}|stedfortræder\p{L}{0,40}|repræsentant\p{L}{0,40}|begge|valgstyrer\p{L}{0,40}|tilforordnede?|delegere\p{L}{0,40}|dirigent|ordstyrer|mødeleder|referent|kasserer|bestyrelsen|styregruppen)(?!\p{L})/iu

/** Authorities outside the council, and to a board the council: what they did is background. */
export const outsiders =
  /^(?:[^:\n]{0,40}:\s)?(?:\p{L}+\s+){0,3}?(?:regionsrådet|regionen|statsforvaltningen|ankestyrelsen|ankenævnet|planklagenævnet|natur-\s?og\s+miljøklagenævnet|ministeriet|\p{L}+ministeriet|\p{L}{0,40}styrelsen|folketinget|regeringen|kl|kkr|statsamtet|tilsynet|kommunen)\s+(?:\p{L}+\s+){0,2}?(?:har|havde)(?!\p{L})/iu
/** What every sentence about outsiders has, looked for first. */
export const perfect = / (?:har|havde) /u

/** Lines of a decision that tell who was away, and not what was decided. */
export const absenceLine = /^(?:fraværende|afbud|inhabil\p{L}{0,40}|ikke\s+til\s+stede)(?:\s+\p{L}+){0,3}?:/iu
