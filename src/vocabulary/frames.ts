import type {Vote} from '../records/schema.ts'
import {partsOf, verbOf} from './verbs.ts'

// What a clause says of those who act in it: its verb, the words that go with it,
// and whether it is negated, wherever these stand.
//
//   Herefter  tog  [Bo Ås]  i øvrigt  forbehold        tage + forbehold
//   [C]  kan  ikke  tiltræde  indstillingen            not + tiltræde

/** A verb with what goes with it. */
export interface Frame<Meaning> {
  meaning: Meaning
  isNegated: boolean
  /** Words of which the clause has one of each; "~" stands for any ending. */
  words: readonly (readonly string[])[]
  /** Words with which it says nothing. */
  without: readonly string[]
  /** Whether nothing but adverbs may stand in the clause besides. */
  isAlone: boolean
}

/** Frames by the infinitives of their verbs; a clause without a verb is one of "være". */
export type Frames<Meaning> = ReadonlyMap<string, readonly Frame<Meaning>[]>

/**
 * Frames as they are printed here: "!deltage/medvirke" is any of these verbs with a
 * negation, "tage forbehold~|stilling" wants one of these words, "." nothing else.
 */
function framesOf<Meaning>(printed: readonly (readonly [Meaning, string])[]): Frames<Meaning> {
  const found = new Map<string, Frame<Meaning>[]>()
  for (const [meaning, text] of printed) {
    for (const part of partsOf(text)) {
      const [, not, verbs = '', rest = ''] = /^(!?)(\S+)(.*)$/u.exec(part) ?? []
      const words = rest.trim() === '' ? [] : rest.trim().split(' ')
      const frame = {
        meaning,
        isNegated: not === '!',
        words: words.filter((word) => !/^[.-]/u.test(word)).map((word) => word.split('|')),
        without: words.flatMap((word) => (word.startsWith('-') ? word.slice(1).split('|') : [])),
        isAlone: words.includes('.'),
      }
      for (const verb of verbs.split('/')) {
        const infinitive = verbOf(verb).infinitive
        found.set(infinitive, [...(found.get(infinitive) ?? []), frame])
      }
    }
  }
  return found
}

/** What those who act in a clause stand for; "support" is a stance only where others took another. */
export type StanceOfFrame = Vote['stance'] | 'support'

/** Who can be for something can refuse it: verbs that say a stance against it where they are negated. */
const supporting =
  'tiltræde/støtte/bifalde/anbefale/godkende/vedtage/følge/acceptere/billige/indstille/medvirke/tilslutte'

export const stanceFrames = framesOf<StanceOfFrame>([
  [
    'abstained',
    `
    undlade/afstå/nægte stemme|votere|stemmeafgivning~
    undlade/afstå .
    afholde sig stemme|votere
    afholde sig .
    stemme blank|blankt|blanke
    stemme hverken
    afgive blank|blanke|blankt
    !afgive stemme|stemmer
    !stemme .
    !votere
    forholde sig neutral~|passiv~
    være blank|blanke|blankt
    være hverken for
    `,
  ],
  [
    'reservation',
    `
    tage/have/afgive/stille/anføre/melde/godkende/tiltræde/anbefale/støtte/tilslutte/være forbehold~
    forbeholde sig|sin|sit|deres|stilling
    reservere sig|sin|deres
    afvente stillingtagen
    udskyde stillingtagen
    `,
  ],
  [
    'against',
    `
    stemme imod|mod|herimod|derimod|nej
    votere imod|mod|nej
    afgive imod|mod|nej -høringssvar|udtalelse|svar
    gå/være/stå/vende imod|herimod|mod|modstander~
    sige nej
    modsætte sig
    tage afstand
    være/erklære uenig~
    !${supporting}
    !slutte sig
    !bakke op|bag
    !gå ind for
    !stå bag
    !stemme for
    !være enig~|med|tilhænger~|tilslutning
    !bakke/give/yde/sige støtte|tilslutning|opbakning|ja
    `,
  ],
  ['for', 'stemme for|herfor|derfor|ja\nvotere for|ja\nafgive for|ja -høringssvar|udtalelse|svar'],
  [
    'support',
    `
    ${supporting}
    slutte sig
    bakke op|bag
    gå ind for
    stå bag
    sige ja
    være for|herfor|enig~|tilhænger~
    give/yde støtte|tilslutning
    `,
  ],
])

/** What is told of the presence of those of a clause. */
export type PresenceOfFrame = 'absent' | 'partial' | 'disqualified'

/** Words by which a clause on the presence of its subject tells a part of it only. */
const partly = 'kl|klokken|først|endnu|længere|senere|undervejs|indtil|midlertidigt|kortvarigt'

export const presenceFrames = framesOf<PresenceOfFrame>([
  [
    'disqualified',
    `
    være/blive/erklære/melde/anse/kende/finde/vurdere inhabil|inhabile
    !være/blive/erklære/anse/kende/finde/vurdere habil|habile
    vige sæde|sædet
    `,
  ],
  [
    'partial',
    `
    !deltage/medvirke/overvære/følge/komme/ankomme/møde ${partly}
    !være stede|tilstede|mødt|kommet|ankommet ${partly}
    være fraværende|væk ${partly}
    deltage/følge/overvære/medvirke kun|alene|først|indtil|delvis~|fra|til kl|punkt|pkt|del|delvis~|indtil
    forlade mødet|lokalet|salen|bordet|mødelokalet|mødesalen|byrådssalen|rådssalen|mødeværelset|punktet|behandlingen|drøftelsen|forhandlingerne|plads
    forlade .
    gå/tage/rejse/køre hjem|kl|klokken|ud|tidligere|før|efter|inden|uden|videre|afsted
    gå .
    gå fra|under mødet|punktet|drøftelsen|behandlingen
    trække sig fra|tilbage|ud
    træde ud|ind|til|fra
    udtræde/fratræde/udgå mødet|lokalet|salen|behandlingen|kl|drøftelsen
    udtræde/fratræde/udgå .
    ankomme
    indfinde sig
    komme sent|stede|tilstede|mødet|ind|kl|klokken|senere|forsinket|først
    støde/slutte/koble/logge til|på|af|sig mødet|kl|under|til|på|af
    dukke op
    indtræde/tiltræde mødet|kl
    tage plads kl|under|efter|salen|mødet|bordet
    vende tilbage
    møde kl|klokken|forsinket|sent|senere -op|på
    være forsinket~
    afløse/erstatte under|kl|efter
    `,
  ],
  [
    'absent',
    `
    !deltage/medvirke/overvære/møde/følge -fysisk
    !komme -orde|enighed|videre|ind
    !være med|stede|tilstede|mødt|ankommet|kommet|fremmødt~ -fysisk
    !sidde med
    !tage del
    være fraværende|forhindret|forhindrede|udeblevet|udeblevne|afbud
    være syg|syge|bortrejst|bortrejste|væk
    være var sygemeldt|sygemeldte
    være i udlandet .
    være ude|uden|udenfor lokalet|salen|døren|mødelokalet|døre
    være på|til ferie|kursus|barsel|rejse|tjenesterejse|barselsorlov|begravelse .
    være var på|til ferie|kursus|barsel|rejse|tjenesterejse|barselsorlov|begravelse
    blive forhindret|forhindrede|hjemme|syg|væk
    udeblive
    mangle .
    mangle mødet|punktet|mødets|punktets|behandlingen
    melde/sende/give/have/måtte afbud|forfald
    melde fra|syg|syge
    sige fra
    stå over
    undlade/afstå/afholde deltage|deltagelse
    `,
  ],
])

/** Nouns that say the same as verbs with them, with those of whom they say it behind a preposition: "Der var forbehold fra Ø". */
export const nouns: ReadonlyMap<string, string> = new Map([
  ['forbehold', 'tage'],
  ['afbud', 'melde'],
  ['forfald', 'melde'],
])
export const behindNoun: ReadonlySet<string> = new Set(['fra', 'af', 'for', 'hos'])

/** Words that a clause begins with. */
export const beginsClause: ReadonlySet<string> = new Set(
  'og men mens medens imens idet da fordi eftersom hvorefter hvorfor hvorimod hvormed hvorpå der som hvor samt ligesom'.split(
    ' ',
  ),
)
export const relatives: ReadonlySet<string> = new Set(['der', 'som'])
export const negations: ReadonlySet<string> = new Set(['ikke', 'ej', 'hverken', 'aldrig'])
/** Prepositions: those behind them do nothing in the clause. */
export const governing: ReadonlySet<string> = new Set(
  'undtagen nær fra af til om for mod imod hos med ved på i over mellem under via efter blandt uden per om vedrørende'.split(
    ' ',
  ),
)
export const agentOf = 'af'
/** Verbs of a ballot, of which a bare number is of voters. */
export const casting: ReadonlySet<string> = new Set('stemme undlade votere afstå afholde'.split(' '))
/** Words of a side, of which a bare number is of voters, too. */
export const sides: ReadonlySet<string> = new Set('for imod herfor herimod ja nej blank blanke blankt'.split(' '))
/** What stands between a preposition and a group. */
export const leadingGroup: ReadonlySet<string> = new Set('de den det et en alle samtlige kun alene både'.split(' '))
/** "Venstres 7 stemmer blev afgivet imod" */
export const castingVerb = 'afgive'
/** "vedtaget med 16 stemmer" */
export const votesWith = 'med'
/** "hverken A eller B" */
export const joinsNegated = 'eller'
/** What stands for those who were named before. */
export const pronouns: ReadonlySet<string> = new Set(
  'han hun de begge partiet partierne gruppen listen vedkommende medlemmet sidstnævnte'.split(' '),
)
/** Verbs of what is not so, or not yet. */
export const supposing: ReadonlySet<string> = new Set(['ville', 'skulle', 'burde'])
/** Words that tell of another time. */
export const elsewhen: ReadonlySet<string> = new Set(
  'altid tidligere dengang førhen engang siden oprindeligt'.split(' '),
)
/** Verbs behind which "at" tells what somebody wants. */
export const wishing: ReadonlySet<string> = new Set(
  'foreslå opfordre ønske anbefale indstille anmode bede håbe foretrække henstille begære'.split(' '),
)
/** What makes a wish for the minutes of it: "ønsker protokolleret, at". */
export const asserted = /^(?:protokol|tilfør|noter|referat|anfør)/iu
/** Words that add nothing to a verb. */
export const emptyWords: ReadonlySet<string> = new Set(
  'dog derfor heller altså således også dermed imidlertid herefter derefter desværre selv begge alle og men idet mens da der som at sig fra ikke han hun de derimod hverken eller'.split(
    ' ',
  ),
)

/** More votes than any council has members. */
export const mostVotes = 99
/** Verbs of which votes are what was got. */
export const getting: ReadonlySet<string> = new Set(['få', 'opnå'])
/** Verbs that help others; alone, they are verbs themselves. */
export const auxiliaries: ReadonlySet<string> = new Set(
  'være blive have kunne ville skulle måtte burde få ønske'.split(' '),
)
/** What helps a verb of support where it is refused. */
export const willing: ReadonlySet<string> = new Set('kunne ville ønske'.split(' '))
/** What is supported where a stance is taken, in a word of the clause. */
export const motionWord =
  /^(?:det|dette|herom|hertil)$|indstilling|forslag|beslutning|anbefaling|ansøgning|planen|sagen|punkt|dispensation|bevilling|tilladelse|afslag|budget|salg|lukning|model|projekt|aftale|ordning|løsning|oplæg|takst|afgift|udvidelse|forhøjelse|besparelse|nedlæggelse|flertal|linje|afgørelse|tilskud|garanti|udbud|flytning|udsættelse/iu
/** Where a clause says of what somebody was away. */
export const placeOfPresence = /(?<!\p{L})(?:i|på|ved|under)\s/iu
/** What somebody's firm or place stands behind. */
export const ofPlace = /\s(?:fra|ved)\s/u
/** Behind a clause, when it was so: another time than this meeting's. */
export const otherTime = /^\s*,?\s*(?:da|dengang)\s/iu
