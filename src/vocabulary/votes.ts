import type {Vote} from '../records/schema.ts'
import {except} from './absences.ts'
import {bodyDecided, monthOrYear} from './clauses.ts'
import {numberWords} from './people.ts'
import {phrasesIn, verbOf} from './verbs.ts'
import {partsOf} from './word-lists.ts'

/** Words that say a stance, and where those who took it stand: before these words, or behind them. */
export interface Stance {
  stance: Vote['stance']
  side: 'before' | 'behind' | 'either'
  /** Whether it says a stance only behind a majority, or a number of members. */
  needsShare?: boolean
  /** Whether it says one only where others in the passage took another. */
  needsOthers?: boolean
  /** Whether it says one only where others were for it. */
  needsMajority?: boolean
  phrases: readonly string[]
}

/** What a member or a party does that is for a proposal. */
const supports = partsOf('anbefale / indstille / tiltræde / godkende / vedtage / støtte / bifalde')
/** What one who is against it cannot do. */
const supported =
  'tiltræde / støtte / anbefale / godkende / medvirke / gå ind for / stemme for / tilslutte sig / bakke op / være med til / acceptere / imødekomme'
const refusing = phrasesIn(`
  =beslutte {one}ikke at {two} / =kunne {one}ikke {two} / =ville {one}ikke {two} / =ønske {one}ikke {two} / =ønske {one}ikke at {two}
  =være {one}ikke i stand til at {two} / =se sig {one}ikke i stand til at {two} / =føle sig {one}ikke i stand til at {two}
  ikke =kunne {two} / ikke =ville {two} / ikke {two}
`).flatMap((verb) => partsOf(supported).map((act) => verb + act))
/** What a majority does, or keeps to. */
const active = phrasesIn([...supports, 'fastholde'].map((infinitive) => `=${infinitive}`).join(' / '))

/** What a proposal is by whom it names behind: "støttes af". */
const supportedBy = supports
  .filter((infinitive) => infinitive !== 'indstille')
  .flatMap((infinitive) => {
    const {participle, passives} = verbOf(infinitive)
    return [participle, ...passives].map((form) => `${form}{notAs}`)
  })

/** What a ballot is about, by name. */
const motionNoun =
  '(?:(?:det\\s+(?:stillede|fremsatte|oprindelige)|flertallets|forvaltningens|administrationens|udvalgets|den\\s+oprindelige)\\s+)?(?:flertals|ændrings)?(?:indstillingen|indstilling|forslaget|forslag|beslutningen|beslutning|sagen|punktet|planen)(?!\\p{L})'
/** "støtter indstillingen", right behind the verb. */
export const supportsMotion = new RegExp(`^\\s+(?:${motionNoun}|(?:det|dette|den)(?=\\s*(?:$|[.,;])))`, 'iu')

/** Words that say a stance, tried in this order at each place. */
export const stances: readonly Stance[] = [
  {
    stance: 'abstained',
    side: 'behind',
    phrases: [
      'blank{countBehind}',
      'blanke{countBehind}',
      ...phrasesIn('blankt #stemme / hverken for eller {against} var / =stemme ikke{label}'),
    ],
  },
  {
    stance: 'abstained',
    side: 'before',
    phrases: phrasesIn(`
      hverken for eller {against}{cast} / hverken {voted} for eller {against}
      &undlade{toVote} / =afstå fra at stemme / =afholde sig fra at stemme
      =vælge {one}ikke at stemme / @afgive {one}ikke stemme / @afgive {one}blank stemme / @afgive {one}blanke stemmer
      =stemme hverken ja eller nej / =stemme hverken for eller {against} / =stemme blankt / =stemme blank / =stemme ikke{stop}
      blank{votes} / blankt / blanke{votes}
    `),
  },
  // "Ad punkt 2 stemte O og D imod"
  {stance: 'against', side: 'either', phrases: ['stemte{whoAgainst}']},
  {stance: 'for', side: 'either', phrases: ['stemte{whoFor}']},
  {
    stance: 'for',
    side: 'behind',
    phrases: [
      'for {subject}stemte{whoBehind}',
      ...phrasesIn('herfor #stemme{whoBehind} / ja #stemme{whoBehind}'),
      'for {topic}stemmer{whoBehind}',
      'for at {subject}stemmer{whoBehind}',
      ...phrasesIn(
        'forslag~ @opnå{gets} / forslag~ fik{gets} / fik{proposalGets} / indstilling~ @opnå{gets} / indstilling~ fik{gets} / med stemmerne fra / med stemmer fra',
      ),
      // Of a vote that was unanimous, only those for it are counted.
      ...phrasesIn('enstemmigt med{gets} / enstemmigt … med{gets}'),
      ...phrasesIn(
        '@godkende med{gets} / @vedtage med{gets} / @tiltræde med{gets} / godkendte … med{gets} / vedtog … med{gets}',
      ),
    ],
  },
  {
    stance: 'against',
    side: 'behind',
    phrases: phrasesIn(
      'herimod #stemme{whoBehind} / nej #stemme{whoBehind} / herimod var / imod {subject}var / mod {subject}var / imod {subject}stemte{whoBehind} / mod {subject}stemte{whoBehind} / imod {topic}stemmer{whoBehind} / mod {topic}stemmer{whoBehind} / imod at {subject}stemmer{whoBehind} / mod at {subject}stemmer{whoBehind} / mod stemmerne fra / imod stemmerne fra / imod{ofShare} / mod{ofShare}',
    ),
  },
  {
    stance: 'against',
    side: 'before',
    phrases: phrasesIn('&stemme {one}{against}{noNumber} / =stemme nej / stemt nej'),
  },
  {
    stance: 'for',
    side: 'before',
    phrases: phrasesIn('&stemme {one}{for} / =stemme ja / stemt ja'),
  },
  {
    stance: 'for',
    side: 'behind',
    phrases: phrasesIn(
      'for{label} / herfor{label} / for{labelOfMotion} / for{labelOfTreatment} / for{tallied} / ja{tallied} / stemmer for{label} / ja{label} / ja-stemmer{label}',
    ),
  },
  {
    stance: 'against',
    side: 'behind',
    phrases: phrasesIn(
      'imod{label} / herimod{label} / nej{tallied} / over for{minority} / mod{label} / imod{labelOfMotion} / mod{labelOfMotion} / imod{labelOfTreatment} / mod{labelOfTreatment} / imod{tallied} / mod{tallied} / stemmer {against}{label} / nej{label} / nej-stemmer{label}',
    ),
  },
  {
    stance: 'reservation',
    side: 'behind',
    phrases: phrasesIn(
      'med {one}forbehold fra / med {one}forbehold af / under {one}forbehold fra / under {one}forbehold af / forbehold{label} / forbehold fra',
    ),
  },
  {
    stance: 'reservation',
    side: 'before',
    phrases: phrasesIn(`
      &tage {three}forbehold / =have {three}forbehold / =forbeholde {one}{its} / =reservere {one}{its}
      =stille sig {one}forbehold~ / &afvente {three}stillingtagen
    `),
  },
  {
    stance: 'against',
    side: 'before',
    phrases: [
      ...refusing,
      ...phrasesIn(
        '#ønske {one}{its} modstand / #ønske {one}{its} stemme imod / #ønske {one}sit nej / #ønske {one}deres nej / #ønske afslag / #ønske {one}ikke {motionNoun} {passed}',
      ),
      ...phrasesIn(
        '#ønske {one}at stemme {against}{motion} / #ønske {one}at stemme nej / #gå {one}{against}{motion} / #afvise {motionNoun} / stemt imod{stop}',
      ),
      ...active.map((verb) => `${verb} ikke`),
      ...phrasesIn('=tilslutte sig ikke{motion} / =bakke ikke op'),
    ],
  },
  // "A og C kan tiltræde indstillingen. V kan ikke."
  {
    stance: 'against',
    side: 'before',
    needsMajority: true,
    phrases: phrasesIn('#kunne ikke{stop} / #ville ikke{stop} / #ønske ikke{stop}'),
  },
  {
    stance: 'against',
    side: 'before',
    phrases: phrasesIn('=være {one}{against}{motion} / #tage {one}afstand fra {motionNoun}'),
  },
  {stance: 'for', side: 'behind', phrases: supportedBy.map((form) => `${form} af`)},
  {stance: 'against', side: 'behind', phrases: supportedBy.map((form) => `${form} {one}ikke af`)},
  {
    stance: 'for',
    side: 'before',
    needsShare: true,
    phrases: [...active, ...phrasesIn('=kunne anbefale / kan godkende')],
  },
  {
    stance: 'for',
    side: 'before',
    needsOthers: true,
    phrases: phrasesIn(
      '#sige ja{stop} / #sige ja til {motionNoun} / #følge {motionNoun} / #tilslutte sig {motionNoun} / #bakke op om {motionNoun} / #gå ind for {motionNoun} / =være for {motionNoun} / var for{standing} / er for{counted}',
    ),
  },
  // Beside those who could not: whoever is named, without a number.
  {stance: 'for', side: 'before', phrases: phrasesIn('=kunne tiltræde / =kunne støtte')},
]

/** What a ballot can be about, by a part of the word. */
const motions =
  '\\p{L}{0,40}(?:indstilling|forslag|beslutning|planen|sagen|punkt|dispensation|bevilling|tilladelse|budget|flertal|salg|lukning|nedlæggelse|forhøjelse|afgift|takst|model)\\p{L}{0,10}'
/** Where what is voted on follows, or nothing does. */
const motion = `(?=\\s*(?:$|[.,;:()])|\\s+(?:det|den|dette|disse|at|og|men|da|fordi|idet)(?!\\p{L})|\\s+(?:\\p{L}+\\s+){0,3}?${motions})`
/** A word of what a ballot is on: "SF’s", "2.-behandlingen". */
const named = "[\\p{L}’'-]+"
const partNoun = '(?:\\p{L}{0,20}punkt(?:er|erne)?|pkt\\.?|nr\\.?)'

/** Names and numbers between "stemte" and what they voted. */
const who =
  "(?:\\s+(?!(?:(?:her)?(?:for|i?mod)|ja|nej|hverken|blankt?|ikke)(?!\\p{L}))(?:\\p{L}\\.|[\\p{L}\\d’'()-]+),?){1,12}?\\s+"

/** Forms of these phrases, beside {one} of src/vocabulary/absences.ts. */
export const forms = {
  whoAgainst: `(?=${who}(?:her)?i?mod(?!\\p{L}|\\s*\\d))`,
  whoFor: `(?=${who}(?:her)?for(?!\\p{L}))`,
  against: '(?:her)?i?mod',
  for: '(?:her)?for',
  cast: '(?:\\s+stem(?:te|mer))?',
  voted: 'stem(?:te|mer)',
  votes: '(?:\\s+stemmer)?',
  toVote:
    '(?:(?:\\s+(?:dog|derfor|derimod|også|alle|begge|ligeledes|herefter|imidlertid|således))?\\s+at\\s+stemme|(?!\\s+(?:\\p{L}+\\s+)?at\\s))',
  countBehind: '(?:\\s+stemmer)?(?=\\s+\\d{1,3}\\s*(?:[.,;(]|$))',
  tallied:
    '(?=\\s+\\d{1,3}\\s*(?:\\([^()]{0,80}\\)\\s*)?(?:$|[,.;:]|og\\s|[–-]\\s+\\p{L}))(?:(?<=^(?:for|i?mod|ja|nej)|[:.\\n]\\s*(?:for|i?mod|ja|nej)|(?:^|[:.]\\s{0,3})i?mod\\s+\\d[^.]{0,90},\\s*for)|(?<=(?:^|[:.,]\\s{0,3})for\\s+\\d[^.]{0,90}mod))',
  motionNoun,
  minority: '(?=\\s+(?:et\\s+)?mindretal(?!\\p{L}))',
  /** "12 er for", "6 er for 12 er imod" */
  counted: '(?<=(?<![\\d.,])\\d{1,3}\\s+er\\s+for)(?=\\s*(?:$|[().,;])|\\s+\\d{1,3}\\s+er\\s+imod)',
  standing: '(?=\\s*(?:$|[(.,;]))',
  passed: '(?:godkendt|vedtaget|tiltrådt|fremmet)',
  /** "SF's forslag om en bro", "indstillingens punkt 2": what a ballot is on. */
  subject: `(?!\\s)(?<!uden\\s+for\\s+)(?:(?:${named}|${partNoun}\\s+\\d{1,3}(?:\\s*(?:,|-|–|og)\\s*\\d{1,3}){0,10})\\s+){0,8}?`,
  two: '(?:(?!(?:at|ved)\\s)\\p{L}+\\s+){0,2}?',
  topic: `(?:(?:den|det|dette|disse|(?:${named}\\s+){0,3}?${motions}(?:\\s+(?:om|fra|til|af)(?:\\s+${named}){1,5}?)?)\\s+)?`,
  /** Not "for driften stemte V imod", where the verb's own words say the stance. */
  whoBehind: `(?!(?:[^\\S\\n]+[^\\s,;.:]+){0,8}[^\\S\\n]+(?:(?:i?mod|for)${motion}|ja|nej|blankt|hverken)(?!\\p{L}|\\s*:)(?![^.;:\\n]{0,40}\\sstem(?:te|mer)(?!\\p{L})))`,
  /** "Mindretallet: imod (V)" */
  ofShare: '(?<=(?:flertal|mindretal)(?:let)?(?:\\s*:)?\\s*i?mod)(?=\\s*\\()',
  /** Not "som anbefalet af V", which is how it was put and no vote, nor "ikke anbefalet af V". */
  notAs: '(?<!(?<!\\p{L})(?:som|ikke)\\s+\\p{L}{1,30})',
  three: '(?:\\p{L}+\\s+){0,3}?',
  its: '(?:sig|sin|deres)',
  motion,
  label: '(?=\\s*:)',
  labelOfMotion: '(?=\\s+(?:indstillingen|forslaget|ændringsforslaget)\\s*:)',
  /** "For behandling: 4, imod behandling: 3": whether an item is dealt with, where a sentence tells both sides. */
  labelOfTreatment:
    '(?<=(?:^|[:.,;\\n]\\s{0,3})(?:for|i?mod))(?=\\s+behandling(?:\\s+af\\s+(?:sagen|punktet))?\\s*:\\s*\\d{1,3}\\s*(?:$|[,.;(]))(?:(?<=(?<!\\p{L})for\\s+behandling[^\\n]{0,200}mod)|(?<=for)(?=[^\\n]{0,200}?[,;]\\s+(?:og\\s+)?i?mod\\s+behandling[^:\\n]{0,30}:))',
  /** Not "14 stemmer mod 3", "mod tre", "mod SF's 3": there a number of votes stands against another one. */
  noNumber: `(?!\\s*\\d(?!\\d?\\.\\s*(?:at|punkt|del|dot)(?!\\p{L}))|\\s*(?:${named}s\\s+\\d{1,2}|(?:${named}s\\s+)?(?:${Object.keys(numberWords).join('|')}))\\s*(?:$|[.,;()]|stemme))`,
  /** "Et ændringsforslag fra F om gebyret fik 6 stemmer" */
  proposalGets:
    '(?<=forslag(?:et)?\\s(?:fra|af|om)\\s[^.,;:\\n]{1,80}\\sfik)(?=\\s+\\d{1,3}\\s+stemmer(?!\\s+(?:for|i?mod)))',
  gets: '(?=\\s+\\d{1,3}\\s+stemmer(?!\\s+(?:for|i?mod)))',
}

/** What every passage about a vote has some of, in one look: "for" and "mod" tell nothing but beside a number or a colon. */
export const anchor =
  /stem(?:me|t)|modstand|undl[oa]|forbehol|afstod|blank|flertal|mindretal|stillingtagen|reserver|medlem|imod|ønskede?r?\s+afslag|ønske(?:r|de)\s+(?:\p{L}+\s+)?(?:sit|deres)\s+nej|hverken|\d\s+var\s+for\s|afvise?r?\s+(?:indstilling|forslag)|stemmer?ne?\s|(?:med|vedtaget|godkendt|tiltrådt|forkastet)\s+\d{1,3}\s*(?:mod|-|–)\s*\d|[dt]t?(?:es)?,?\s+(?:dog\s+)?mod\s|(?:kan|kunne|vil|ville|ønsker|ønskede|ikke|støtter|tiltræder)\s+(?:\p{L}+\s+){0,4}?(?:ikke|tiltræde|støtte|kan|kunne)|(?:sig|bakke[rd]e?|godkendte|tiltrådte|støttede|anbefal(?:er|ede))\s+ikke|(?:anbefal|tiltr|godkend|indstil|vedt|støtte|bifald)\p{L}{1,6}\s+(?:ikke\s+)?af\s|(?:for|i?mod|ja|nej)\s+\d|i\s+stand\s+til|afstand\s+fra|(?<!\p{L})(?:for|i?mod|ja|nej)\s*:|\d\s+(?:for|mod)(?!\p{L})|personer\s+(?:for|mod)(?!\p{L})/iu

/** A ballot of many, which sentences behind it go on about: "Ved folkeafstemningen …", "Der blev afgivet 412 blanke stemmer". */
export const popularBallot =
  /(?<!\p{L})(?:folkeafstemning|urafstemning|(?:kommunal|folketings|regionsråds|europaparlaments|ældreråds|menighedsråds|skolebestyrelses)?valget(?!\s+af)|generalforsamling)\p{L}{0,4}(?!\p{L})/iu
export const ofPopularBallot =
  /^(?:der\s+(?:blev|var)|her(?:af)?(?!\p{L})|af\s+(?:disse|dem)|heraf|resultatet|stemme(?:procenten|tallene))/iu

/** Where a ballot was that is none of this body's: in parliament, at a general meeting, at the neighbours'. */
export const otherBallot =
  /(?<!\p{L})(?:(?:menighedsråd|bydelsråd|lokalråd|elevråd|skolebestyrelse|(?:beboer|grundejer|borger)forening)(?:et|en)\s(?:[^.\n]{0,60}\s)?ha(?:r|vde)\s+stemt|(?:ved|på)\s+(?:\p{L}+\s+)?(?:sidste|seneste|forrige)\s+\p{L}{0,40}(?:møde|behandling)|(?:folketinget|regeringen)\s+(?:har|havde|vedtog|stemte|besluttede)|(?:referat(?:et)?|protokol(?:len)?)\s+(?:fra|af)\s[^\n]{0,80}?\shvor|i\s+(?:folketinget|nabokommunen|(?:sidste|forrige|tidligere)\s+(?:\p{L}+)?periode)|(?:på|ved)\s+(?:\p{L}+\s+)?(?:generalforsamling|beboermøde|borgermøde|folkeafstemning)\p{L}{0,4}|i\s+(?:\p{L}{0,40}nævnet|kl's|kkr|regionsrådet|danske\s+regioner|eu-parlamentet|avisen|pressen|medierne)|afdelingsmødet|beboerne|høringssvarene|høringssvar(?:et)?\s+fra|høringssvar(?:et|ene)?\s*:|(?:høringssvar|indsigelser|henvendelser|bemærkninger|underskrifter|svar),\s+(?:heraf|hvoraf)|konkurrencen|finalen|kampen|turneringen|^naboe?n|^\p{L}{0,40}bestyrelsen\s+(?:på|for|i|ved)|^(?:på|ved|under)\s+[^,.]{0,60}\si\s+(?:19|20)\d\d|(?:i|hos)\s+(?:\p{L}+-\s+og\s+)?(?:\p{L}{2,40}(?<!kommunal)bestyrelsen|\p{L}{2,40}udvalget|\p{L}{2,40}rådet(?<!byrådet|regionsrådet|kommunerådet)|foreningen|laug\p{L}{0,3}|repræsentantskabet)(?:\s+(?:den|d\.)\s+(?=[\d.])[\d. ]{1,12}(?:\p{L}+(?:\s+\d{4})?)?)?\s+(?:har\s+|blev\s+der\s+)?stem(?:te|t|mer)|(?:ved|under)\s+(?:[\p{L}-]{2,40}-,?\s+(?:og\s+)?){0,3}[\p{L}-]{2,60}udvalgets\s+(?:\p{L}+\s+)?behandling(?:en)?|(?:ved|under)\s+(?:\p{L}+\s+){0,3}?behandling(?:en)?\s+i\s+(?!dag|aften|udvalget|rådet|byrådet|kommunalbestyrelsen|regionsrådet|borgerrepræsentationen)\p{L}|blandt\s+(?!(?:\p{L}+\s+)?(?:medlem|parti|byråd|udvalg))\p{L}+|(?:menighedsrådet|\p{L}{2,40}(?<!kommunal)bestyrelsen|lodsejerne|vælgerne|borgerne|andelshaverne|aktionærerne)\s+(?:har\s+)?stem(?:te|t)|urafstemning\p{L}{0,4}|ved\s+\p{L}{0,20}valget(?!\s+af))(?!\p{L})/iu

/** A ballot of another body that is told of first: "Sagen blev i Teknisk Udvalg den 4. juni vedtaget med 4 stemmer mod 3". */
export const ballotOfBody =
  /(?:blev|er|var|har)\s+(?:tidligere\s+)?i\s+(?:\p{L}[\p{L}-]*[\s,]+(?:og\s+)?){0,4}[\p{L}-]*(?:udvalg|udvalget|råd|rådet|bestyrelsen)\s+(?:(?:den|d\.)\s+\d|på\s+(?:sit|deres|mødet))|(?:udvalget|rådet|bestyrelsen)\s+\p{L}{3,20}\s+på\s+(?:sit|deres)\s+møde(?!\p{L})/iu
/** A decision against some only: "Godkendt, mod Ø". */
export const decidedAgainst =
  /(?:godkendt|vedtaget|tiltrådt|anbefalet|anbefales|godkendes|tiltrædes|indstillingen\s+følges|imødekommet|afslået)(?:\s*,)?\s*(?:dog\s+)?$/iu
/** A ballot of a meeting that is told by its date, which can be another one: "På mødet den 12. februar 2019 stemte V imod", "Byrådet vedtog i maj". */
export const datedBallot = new RegExp(
  `(?<!\\p{L})(?:(?:(?:på|ved|under)\\s+(?:\\p{L}+\\s+){0,2}?\\p{L}{0,20}møde(?:t)?|${bodyDecided})\\s+(?:(?:den|d\\.)\\s+(?<date>\\d[^,;:\\n]{3,24})|${monthOrYear})|i\\s+(?:19|20)\\d\\d\\s+(?=stem(?:te|mer)))`,
  'iu',
)
/** The numbers of such a ballot before its day: "Med 19 stemmer mod 10 besluttede Byrådet i maj". */
export const countedBefore = new RegExp(`^med\\s+\\p{N}[^,;:]{0,120}?\\s${bodyDecided}\\s+${monthOrYear}`, 'iu')
/** When a ballot was that is told of here. */
export const earlierBallot =
  /(?<!\p{L})(?:sidste\s+år|forrige\s+år|i\s+fjor|dengang|i\s+sit\s+høringssvar|det\s+daværende|varsle(?:de|r),?\s+at\s+(?:\p{L}+\s+){1,3}vil(?:le)?\s+stemme)(?!\p{L})|^historik:/iu

/** "mod" and "for" on their own, which say something only beside numbers. */
export const bare = /(?<!\p{L})(?:i?mod|for|ja|nej)(?!\p{L})/giu
export const isAgainst = /(?:mod|nej|ikke)$/iu
/** Where a clause ends with them. */
export const clauseEnd = /^\s*(?:[.,;)]|$)/u
/** What may stand before those who were against it, in a sentence that says nothing else: "Ø imod.", "Ad 1: Ø imod." */
export const onlyAgainst = /^(?:(?:ad|at|punkt|pkt\.?)\s*\d{1,2}\s*[:.]\s*)?$/iu
export const endsSentence = /^[\s.]*$/u
/** The label of a side in a list: "For: A, V". */
export const sideLabel = /^(?:for|i?mod|ja|nej|hverken|undlod|undlader|undlod\s+at\s+stemme|blank(?:t|e)?)(?!\p{L})/iu
/** "Godkendt (V imod)", "(A og F for, V imod)": from a side on to the end of the brackets, which say who was against it. */
export const ownBrackets = /^(?:i?mod|for,\s[^()]{1,80}\si?mod)(?:,\s[^()]{1,80})?\)/iu
/** Those who did not do what all others did: "Alle undtagen Ø stemte for". */
export const excepted = new RegExp(`${except.source}$`, 'iu')

/** "Godkendt, undtagen af Ø, der stemte imod": those who are excepted have a verb of their own. */
export const ownClause = /^,?\s+(?:der|som)\s+$/iu

/** "har stemt", "havde undladt": what stands before a participle. */
export const thinBeforePerfect =
  /^(?:\s+(?:ønske[rd]e?|bad|anmodede)\s[^.;:\n]{1,80}\s(?=at\s+have\s+$|at\s+(?:gruppen|partiet|listen|de|han|hun)\s+(?:har|havde)\s+$))?[\s,)]*(?:(?:at|have|gruppen|partiet|listen|de|han|hun|der|som|begge|alle|dog|har|havde)\s+)*$/iu
export const perfect = /^(?:stemt|undladt|taget|forbeholdt|afgivet)(?!\p{L})/iu
/** What ends a label: "Stemmer for forslaget:". */
export const labelEnd =
  /^(?:\s+(?:forslaget|indstillingen|ændringsforslaget|behandling(?:\s+af\s+(?:sagen|punktet))?))?\s*:/iu
/** A verb with a name behind it. */
export const nameInside = /^\p{Ll}+\s+\p{Lu}/u
/** Where a list of those who took one stance ends, and those who took the next begin: "Imod stemte V, og Ø undlod". */
export const nextGroup = /,\s+(?:og|mens|medens|hvorimod)\s+/giu
export const thinBehind =
  /^\s*(?:(?:(?:forslaget|indstillingen|ændringsforslaget|behandling(?:\s+af\s+(?:sagen|punktet))?)\s*)?:\s*)?(?:(?:fra|af|et|følgende|medlemmerne|medlemmer|øvrige|kun|alene|i alt|partierne|gruppen|grupperne|byrådsmedlemmerne|de|samtlige|alle)\s*(?::\s*)?)*$/iu
/** The side that stands between a number and the names of those who took it: "stemte 5 for (A, F)". */
export const sideBetween = /^\s+(?:for|i?mod)\s*$/iu
/** "8 stemte for forslaget: A, F og Ø": a list of those who were counted before. */
export const listBehind = /^(?:\s+\p{L}+)?\s*:\s*$/u
/** What may stand before words that say a stance, at the start of a sentence. */
export const leadingWords = /^[\s,]*(?:(?:følgende|de|alle|samtlige)\s+)?$/iu
/** Those of whom none did it, up to the last of them: "Hverken C eller O kunne støtte forslaget". */
export const neither = /(?<!\p{L})hverken\s+(?!\s|for\s|ja\s)(?:[^,;:]{0,79}[^,;:\s]\s+eller\s+)?(?:\p{L}+\s+)?$/iu
/** What may stand between a number of votes, with those who cast them, and "mod". */
export const thinBeforeAgainst = /^[\s),]*(?:og\s+)?$/u
/** What a minority wants where a majority wants the contrary: "indstiller, at planen ikke vedtages". */
export const refusedProposal =
  /^,?\s+at\s+(?:\p{L}+\s+){1,3}?ikke\s+(?:godkendes|vedtages|tiltrædes|imødekommes|følges)(?!\p{L})/iu
/** What a minority wants instead, right behind such words: "anbefaler, at sagen udsættes". */
export const ownProposal =
  /^,?\s+at\s+(?!indstilling|(?:godkende|vedtage|tiltræde|følge)\s)(?![^.]{0,80}(?<!ikke\s)(?:godkendes|vedtages|tiltrædes))/iu

/** Members' own words for the minutes, in which they say how they vote: 'Mindretalsudtalelse fra Ø: "Vi stemmer imod …"' */
export const ownWords =
  /(?:mindretalsudtalelse|protokoltilførsel|protokolbemærkning|særudtalelse|stemmeforklaring|protokol|referat)\p{L}{0,4}(?:\s[^"“”„»«\n]{0,100})?:\s*["“”„»«](?:jeg|vi)\s+(?:\p{L}+\s+)?$/iu

/** Words before a phrase that stand for those who were named earlier in the sentence. */
export const pronoun =
  /(?:^|[\s"“”„»«])(?:de|han|hun|partiet|partierne|gruppen|listen|vi|jeg|medlemmet|begge)\s+(?:\p{L}+\s+)?$/iu

/** Whether a sentence is about a ballot at all, so that bare numbers count votes. */
export const ballot =
  /(?:godkend|vedt|tiltr|forkast|afvis|afsl|beslut|anbefal|indstill|opretholdt)\p{L}{0,12}(?:[^.\d]{0,60}\s)?med\s+\d{1,3}\s+mod\s+\d{1,3}|stem|afstemning|undlod|blank|(?<!\p{L})\d{1,3}\s+(?:for|i?mod)\s*[,.]|(?<!\p{L})\d{1,3}\s+for\s*\([^\n;]{1,400}?\s\d{1,3}\s+i?mod(?!\p{L})/iu
/** What stands before votes that a proposal has to get, and that nobody has cast: "skal have 200 stemmer for at blive drøftet". */
export const needed =
  /(?<!\p{L})(?:(?:skal|bør|må)\s+(?:have|få|opnå|samle)|kræve[rs]|krævede|krævedes|behøve[rs])\s+(?:\p{L}+\s+)?$/iu
/** What a party or a number of members gives: "mod 2 stemmer", "mod Venstres stemmer". */
export const votesOf = /stemmer/iu

/** What became of a proposal that more voted against than for. */
export const fell = /forkast|fald|bortf|nedstem|afvis|afslå|afslog|ikke\s+(?:godkend|vedtag|tiltråd|tiltræd)/iu

/** More votes than any ballot has, "99999 stemmer": misread, and no count. */
export const tooManyVotes = /(?<![\d.,])\d{5,}\s+stemme(?:r|nde)?(?!\p{L})/giu

/** "17-10", "17 mod 10" behind "stemmerne", with "for" behind the first or not. */
export const tally =
  /(?:stemme(?:rne|tal\p{L}{0,40})(?:\s+faldt\s+således)?(?:\s*:)?|(?:vedtaget|godkendt|tiltrådt|forkastet)(?:\s+med)?(?=\s+\d{1,3}\s*[-–]\s*\d{1,3}\s*(?:$|[.,;])))\s+(\d{1,3})\s*(?:for\s+)?(?:-|–|i?mod|og|til)\s*(\d{1,3})/iu
/** "12 stemte ja" and the like are read by the words; a draw: "stemmelighed 9-9". */
export const draw = /stemmelighed\s*\(?(\d{1,3})\s*(?:-|–|mod)\s*(\d{1,3})/iu

/** Parts of a recommendation as words: "andet at-punkt". */
export const ordinals: Readonly<Record<string, string>> = {
  første: '1',
  andet: '2',
  anden: '2',
  tredje: '3',
  fjerde: '4',
  femte: '5',
  sjette: '6',
  syvende: '7',
  ottende: '8',
  niende: '9',
  tiende: '10',
}
const ordinal = Object.keys(ordinals).join('|')

/** Of what a part is: "indstillingens", "forslagets". */
const ofProposal = String.raw`(?:(?:indstilling|forslag)(?:en|et)s\s+)?`

/** A part of the recommendation at the start of a sentence: "Ad 1.", "Punkt 2:", "Indstillingens 3. at-punkt", "For punkt 2 stemte". */
export const partAtStart = new RegExp(
  String.raw`^(?:(?:\p{L}+\s+){1,3}?(?:satte|sætter)\s+(?:\p{L}+\s+){0,2}?(?:indstillings)?(?:punkt|pkt\.?)\s*(\d{1,2})\s+(?:til|under)\s+afstemning|(?:ved\s+|[^.\n]{1,60}?\s(?:begærede|ønskede|krævede)\s+)?(?:særskilt\s+)?afstemning(?:en)?\s+(?:om|over|vedr\.?|vedrørende)\s+${ofProposal}(?:(?:punkt|pkt\.?|at-punkt|litra)\s*(\d{1,2}(?!\d)|[a-h](?!\p{L}))|(\d{1,2})\.\s*(?:at|punkt))|litra\s+([a-h])\s*[:.)]|til\s+(?:punkt|pkt\.?|litra)\s*(\d{1,2}|[a-h])(?=\s)|ad\.?\s*(?:punkt\s+|pkt\.?\s*)?(\d{1,2}(?:\s*(?:-|–|og)\s*\d{1,2})?)(?!\d)|ad\.?\s*(?:punkt\s+|litra\s+)?([a-zæøå])[).:]|(?:at|indstilling)\s*(\d{1,2})\s*[:.)]|${ofProposal}(?:punkt|pkt\.?|at-punkt)\s*(\d{1,2})\s*[:.)]|${ofProposal}(\d{1,2})\.\s*(?:at|punkt|del|pind)(?!\p{L})|${ofProposal}(?:punkt|pkt\.?|at-punkt)\s*(\d{1,2}(?:(?:,|\s+og)\s+(?:punkt\s+)?\d{1,2}){0,10})(?=\s+(?:ikke\s+)?(?:sattes|sættes|blev|er|tiltræd|tiltråd|godkend|anbefal|vedtag|forkast))|(?:for\s+så\s+vidt\s+angår|hvad\s+angår|vedr\.?|vedrørende)\s+${ofProposal}(?:punkt|pkt\.?|at-punkt)\s*(\d{1,2})(?!\d)|(?:for|i?mod)\s+(?:${ofProposal}(?:punkt(?:erne)?|pkt\.?|at-punkt|indstilling)\s*)?(\d{1,2}(?:\s*(?:-|–|og)\s*\d{1,2})?|[a-h](?=\)))\)?\s+stem(?:te|mer))|^(?:ad\s+)?${ofProposal}(${ordinal})\s+(?:at|punkt|del)(?!\p{L})`,
  'iu',
)
/** "Social og Sundhed, 6. januar 2020, pkt. 123:" on a line of its own. */
export const whoseDecision = /^[^\n:]{3,120}\s(?:19|20)\d\d(?:,\s+pkt\.?\s*\d{1,4})?\s*:\s*\n\s*/iu
/** A part that a line is numbered with. */
export const partOfLine = /^(\d{1,2}(?=[.)])|[a-h](?=\)))[.)](?:\s+(?=\p{Lu})|$)/u
/** A paragraph that goes on with the votes of a part: "Imod: Gruppe C", "For stemte: A". */
export const goesOnWithVotes =
  /^(?:(?:her)?(?:for|i?mod)|ja|nej|undlader|undlod|hverken)(?:\s+(?:stemte|stemmer|at\s+stemme))?\s*:/iu
/** A part right behind the words that say a stance: "for punkt 2", "punkterne 1 og 2", "3. at", "det første og det andet at". */
export const partBehind = new RegExp(
  String.raw`^(?:\s+(?:indstillingens|forslagets|for(?:\s+så\s+vidt\s+angår)?|hvad\s+angår|i?mod|dog|derimod|imidlertid|ligeledes|også|til|vedr\.?|vedrørende|i|af|over|om|det))*\s+(?:(?:(?:(?:beslutnings|del)?punkt(?:er(?:ne)?)?|pkt\.?|at-punkt(?:er(?:ne)?)?|delindstilling(?:en|er|erne)?|ad\.?)\s*(?:nr\.?\s*)?(?<list>[a-h](?!\p{L})|\d{1,2}(?!\d)(?:\s*(?:,|-|–|og|samt)\s*\d{1,2}(?!\d)){0,10}))|(?<first>\d{1,2}(?=\.)|(?:${ordinal})(?:\s+og\s+(?:det\s+)?(?:${ordinal}))?)\.?\s*(?:at|punkt|dot)(?!\p{L}))`,
  'iu',
)
/** A list of parts in parts: "1-3", "1, 2 og 5". */
export const betweenParts = /(?:(?<!\s)\s+)?(?:,|og|samt)\s*(?:(?:det|punkt)\s+)?/iu
export const partRange = /^(\d{1,2})\s*[-–]\s*(\d{1,2})$/u
const numberedPart = String.raw`(?:indstillingens\s+)?(?:(?:beslutnings)?punkt|pkt|at-punkt|ad\s|\d{1,2}\.\s*(?:at|punkt))`
/** The same members' other stance, without a verb: "for pkt. 1-3 og imod pkt. 4", "for ændringsforslaget, men imod indstillingen". */
export const otherStance = new RegExp(
  String.raw`^(?:\s+(?:[\p{L}’']+s\s+)?${motionNoun}(?:\s+(?:fra|af|om)\s[^,.;:]{1,60}?)?)?(?:\s*,)?\s*(?:(?:og|men|samt)\s+(?:dog\s+)?(?=\p{L}+\s+(?:${numberedPart}|${motionNoun}))|(?<=\s)(?=\p{L}+\s+${numberedPart}))(?<side>for|i?mod|ikke)(?!\p{L})`,
  'iu',
)
/** What stands between a stance and what it is about: "stemte for det ændringsforslag". */
export const beforeSubject = /^\s+(?:(?:om|til|ved)\s+)?(?:det\s+)?/iu
