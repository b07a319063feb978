import type {Vote} from '../records/schema.ts'

/** What every passage about a vote has some of, in one look: "for" and "mod" tell nothing but beside a number or a colon. */
export const anchor =
  /stem(?:me|t)|undl[oa]|forbehol|afstod|blank|flertal|mindretal|stillingtagen|reserver|medlem|imod|(?:kan|kunne|vil|ville|ikke|støtter|tiltræder)\s+(?:\p{L}+\s+){0,4}?(?:ikke|tiltræde|støtte|kan|kunne)|(?:sig|bakke[rd]e?|godkendte|tiltrådte|støttede|anbefal(?:er|ede))\s+ikke|(?:anbefal(?:et|es)|tiltrådt|godkendt)\s+af|(?<!\p{L})(?:for|i?mod|ja|nej)\s*:|\d\s+(?:for|mod)(?!\p{L})|personer\s+(?:for|mod)(?!\p{L})/iu

/** Where those who took a stance stand: before the words that say so, or behind them. */
export interface Marker {
  stance: Vote['stance']
  side: 'before' | 'behind'
  /** Whether it says a stance only behind a majority, or a number of members. */
  needsShare?: boolean
}

const subject = '(?:forslaget|indstillingen|ændringsforslaget|dette|det|flertalsindstillingen|punktet|[\\p{L}-]+)'

/** Words that say a stance, tried in this order at each place. */
export const markers: readonly (readonly [Marker, string])[] = [
  [{stance: 'abstained', side: 'before'}, 'hverken\\s+for\\s+eller\\s+i?mod(?:\\s+stem(?:te|mer))?'],
  [{stance: 'abstained', side: 'before'}, 'und(?:lod|lader|ladt|lade)(?:\\s+(?!at\\s)\\p{L}+)?(?:\\s+at\\s+stemme)?'],
  [{stance: 'abstained', side: 'before'}, 'afst(?:od|år)\\s+fra\\s+at\\s+stemme'],
  [{stance: 'abstained', side: 'before'}, 'stem(?:te|mer)\\s+(?:hverken\\s+for\\s+eller\\s+i?mod|blankt?)'],
  [{stance: 'abstained', side: 'before'}, '(?:stemmer\\s+)?blank(?:e|t)?(?:\\s+stemmer)?'],
  [{stance: 'for', side: 'behind'}, `for(?:(?:\\s+${subject}){0,4}?\\s+stemte|\\s+stemmer)`],
  [{stance: 'against', side: 'behind'}, `i?mod(?:(?:\\s+${subject}){0,4}?\\s+stemte|\\s+stemmer)`],
  [{stance: 'against', side: 'before'}, 'stem(?:te|mer|t|me)\\s+(?:\\p{L}+\\s+)?i?mod(?!\\s*\\d)'],
  [{stance: 'for', side: 'before'}, 'stem(?:te|mer|t|me)\\s+(?:\\p{L}+\\s+)?for'],
  [{stance: 'against', side: 'before'}, 'stem(?:te|mer)\\s+nej'],
  [{stance: 'for', side: 'before'}, 'stem(?:te|mer)\\s+ja'],
  [{stance: 'for', side: 'behind'}, '(?:stemmer\\s+)?for(?=\\s*:)'],
  [{stance: 'against', side: 'behind'}, '(?:stemmer\\s+)?i?mod(?=\\s*:)'],
  [{stance: 'for', side: 'behind'}, 'ja(?:-?stemmer)?(?=\\s*:)'],
  [{stance: 'against', side: 'behind'}, 'nej(?:-?stemmer)?(?=\\s*:)'],
  [{stance: 'reservation', side: 'behind'}, '(?:med|under)\\s+(?:\\p{L}+\\s+)?forbehold\\s+(?:fra|af)'],
  [{stance: 'reservation', side: 'behind'}, 'forbehold(?=\\s*:)|forbehold\\s+fra'],
  [{stance: 'reservation', side: 'before'}, '(?:tog|tager|tage|taget|har|havde)\\s+(?:\\p{L}+\\s+){0,3}?forbehold'],
  [{stance: 'reservation', side: 'before'}, 'forbeh(?:older|oldt)\\s+(?:\\p{L}+\\s+)?(?:sig|sin)'],
  [
    {stance: 'reservation', side: 'before'},
    'afvente[rd]?e?\\s+(?:\\p{L}+\\s+){0,3}?stillingtagen|reserver(?:er|ede)\\s+(?:sig|sin)',
  ],
  [
    {stance: 'against', side: 'before'},
    '(?:(?:kan|kunne|vil|ville|ønsker|ønskede)\\s+(?:\\p{L}+\\s+)?ikke|ikke\\s+(?:kan|kunne|vil|ville)|ikke)\\s+(?:\\p{L}+\\s+){0,2}?(?:tiltræde|støtte|anbefale|godkende|medvirke|gå\\s+ind\\s+for|stemme\\s+for|tilslutte\\s+sig|bakke\\s+op|være\\s+med\\s+til|acceptere)',
  ],
  [
    {stance: 'against', side: 'before'},
    '(?:tiltræder|tiltrådte|støtter|støttede|anbefaler|anbefalede|godkender|godkendte)\\s+ikke|tilslutte(?:r|de)\\s+sig\\s+ikke|bakke(?:r|de)\\s+ikke\\s+op',
  ],
  [{stance: 'against', side: 'before'}, '(?:er|var)\\s+(?:\\p{L}+\\s+)?imod'],
  [{stance: 'for', side: 'behind'}, '(?:anbefal(?:et|es)|tiltrådt|godkendt)\\s+af'],
  [
    {stance: 'for', side: 'before', needsShare: true},
    '(?:anbefaler|anbefalede|indstiller|indstillede|tiltræder|tiltrådte|godkender|godkendte|vedtager|vedtog|støtter|støttede|kan\\s+(?:tiltræde|støtte|anbefale|godkende))',
  ],
]

/** Words before a phrase that stand for those who were named earlier in the sentence. */
export const pronoun = /(?:^|\s)(?:de|han|hun|partiet|gruppen|listen|vi|jeg|medlemmet|begge)\s+(?:\p{L}+\s+)?$/iu

/** What became of a proposal that more voted against than for. */
export const fell = /forkast|fald|bortf|nedstem|afvis|afslå|afslog|ikke\s+(?:godkend|vedtag|tiltråd|tiltræd)/iu

/** "17-10", "17 mod 10" behind "stemmerne". */
export const tally = /stemme(?:rne|tal\p{L}{0,40})\s+(\d{1,3})\s*(?:-|–|i?mod)\s*(\d{1,3})/iu

/** A part of the recommendation at the start of a sentence: "Ad 1.", "Punkt 2:", "Indstillingens 3. at-punkt". */
export const partAtStart =
  /^(?:ad\.?\s*(?:punkt\s+|pkt\.?\s*)?(\d{1,2}(?:\s*(?:-|–|og)\s*\d{1,2})?)(?!\d)|(?:indstillingens\s+)?(?:punkt|pkt\.?|at-punkt)\s*(\d{1,2})\s*[:.)]|(?:indstillingens\s+)?(\d{1,2})\.\s*(?:at|punkt|del)(?!\p{L})|(?:indstillingens\s+)?(?:punkt|pkt\.?|at-punkt)\s*(\d{1,2})(?=\s+(?:blev|er|tiltræd|tiltråd|godkend|anbefal|vedtag)))/iu
/** A part that a line is numbered with. */
export const partOfLine = /^(\d{1,2})[.)]\s+(?=\p{Lu})/u
/** A part right behind the words that say a stance: "for punkt 2", "3. at". */
export const partBehind =
  /^(?:\s+(?:indstillingens|for|til|vedr\.?|vedrørende|i|af|over))*\s+(?:(?:punkt|pkt\.?|at-punkt|ad\.?)\s*(?:nr\.?\s*)?(\d{1,2})(?!\d)|(\d{1,2})\.\s*(?:at|punkt)(?!\p{L}))/iu
