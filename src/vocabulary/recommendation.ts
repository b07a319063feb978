import {months} from './dates.ts'

/** Verbs of the lead-in to a recommendation; the words before the verb tell who recommends. */
export const recommendingVerbs = ['indstiller', 'anbefaler', 'foreslår'] as const

/** The passive lead-in, which names nobody. */
export const passiveLeadIn = /^det\s+(?:indstilles|foreslås|anbefales)(?![a-zæøå])/iu

/** What opens a list of points and is none itself: "at udvalget", "at Byrådet beslutter:". */
export const openingPoint =
  /^at\s+(?:[^.;:\n]{1,120}:|(?:\p{L}[\p{L}-]{0,30}[\s,]+){0,4}\p{L}{0,30}(?:udvalget|rådet|bestyrelsen|magistraten|nævnet))$/iu

/** The same in the line of the lead-in, points below it: "at Udvalget indstiller til Byrådet,", "at anbefale", "at Byrådet godkender,". */
export const passingVerb =
  /^at\s(?:[^.;:,\n]{1,120}\s)?(?:anbefaler?|indstiller?|foreslår?|oversender?)(?:\s+(?:(?:over\s?for|til)\s+[^.;:,\n]{3,80}|\p{L}{0,40}(?:udvalget|rådet|bestyrelsen)(?:\s+og\s+\p{L}{0,40}(?:udvalget|rådet|bestyrelsen))?))?(?:,?\s*at)?\s*[,:]?$|^at\sdet\sover\s?for\s[^.;:\n]{3,120}\s(?:anbefales|indstilles)(?:,?\s*at)?\s*[,:]?$|^at\s(?:\p{L}[\p{L}-]{0,30}\s){1,3}(?:godkender|beslutter|vedtager|tiltræder)\s?,$/iu

const recommendingWords = recommendingVerbs.flatMap((verb) => [verb, verb.toUpperCase()])
const recommending = [
  new RegExp(String.raw`^(?<by>\p{Lu}.{0,80}?)\s+(?:${recommendingWords.join('|')})(?:,?\s+(?:at|AT))?\s*[:.,]?$`, 'u'),
  /^indstilling\s+fra\s+(?<by>\p{L}.{0,80}?)\s*[:.]?$/iu,
]

/** The heading of what could be done in place of what is recommended. */
export const alternativeHeading = /^alternativ(?:e|t)?\s+(?:indstilling|anbefaling|forslag)(?:en|er)?(?!\p{L})/iu

/** What a heading ends with that says who recommends. */
export const leadVerb = /\s(?:indstiller|INDSTILLER)[:,]?$/u

/** Headings that say whose proposal follows, in capitals, since an attachment can be called so in small letters. */
const proposals = [
  ['recommendation', /^INDSTILLING FRA (?=\p{Lu})/u],
  ['other', /^BESLUTNINGSFORSLAG FRA (?=\p{Lu})/u],
] as const
const longestProposal = 160
/** Words that stand in small letters among those: "FRA V, LA og M". */
const smallWords = /\s(?:og|for|af)(?=\s)/gu

/** The kind of a heading such as "BESLUTNINGSFORSLAG FRA SF og V", "INDSTILLING FRA BORGMESTERENS AFDELING."; undefined where it is none. */
export function kindOfProposal(heading: string): 'recommendation' | 'other' | undefined {
  if (heading.length > longestProposal) return undefined
  const kind = proposals.find(([, form]) => form.test(heading))?.[0]
  return kind === undefined || /\p{Ll}/u.test(heading.replace(smallWords, '')) ? undefined : kind
}

/** Who recommends, as a heading says: "Forvaltningen indstiller", "Indstilling fra Direktionen"; undefined where it is no such heading. */
export function recommendedBy(heading: string): string | undefined {
  for (const form of recommending) {
    const by = form.exec(heading)?.groups?.by
    if (by !== undefined) return by
  }
  return undefined
}

/** What stands before the verb where who recommends stands behind it: "På den baggrund indstiller forvaltningen, at …" */
export const beforeVerb =
  /^(?:på|med|ud\s+fra|efter|herefter|derfor|samtidig|endvidere|desuden|derudover|i\s+forlængelse|i\s+den\s+forbindelse|som\s+følge|af\s+hensyn)(?!\p{L})/iu
/** Who recommends, behind the verb. */
export const recommender = /^\s+([^,:.\n]{1,120}?)(?=\s*(?:[,:.\n]|$|\s(?:derfor|herefter|at|til|over\s?for)\s))/iu

/** A line that begins a recommendation: "Direktionen indstiller,", "Forvaltningen foreslår:", "Det indstilles, at …", "Direktionen indstiller (3. marts 2031, pkt. 46) planen til godkendelse." */
export const leadIn =
  /^(?:\p{Lu}(?:[^.:;!?\n]|\.(?=\S)){1,140}?\s(?:indstiller|anbefaler|foreslår)(?!(?!at\s)\p{L})(?:\s+(?:over\s?for|til)\s+[^.:;,\n]{2,80}(?:,\s\p{Lu}[^.:;,\n]{1,60}\s(?:og|&)\s\p{Lu}[^.:;,\n]{1,40})?|\s+i\s+prioriteret\s+rækkefølge)?(?:\s\(\d{1,2}\.[^()\n]{3,60}\),?\s\S|,?\s*at\s*:?$|\s*[,:]?$|(?:\s*[,:])?\s+at\s+\S|at\s+\S|,\s\p{Ll}[^.:;!?]{2,160}?(?:es|ås)(?!\p{L}))|Det\s+(?:indstilles|foreslås|anbefales)(?:\s+til\s+[^.:;,\n]{3,80})?(?:(?:\s*[,:])?(?:\s*at\s*:?$|\s+at\s)|\s*[,:]?$)|Indstilles(?:,?\s+at\s|\s+\p{Ll}+\.$)|Indstilling\s+om,?$)/u

/**
 * What another body says to a recommendation, in a paragraph of its own behind the points, or who was away then:
 * "By- og Kulturudvalget anbefaler indstillingen.", "Borgmesterforvaltningen har ingen bemærkninger."
 */
export const opinion =
  /^\p{Lu}[^.:;!?\n]{1,120}?\s?(?:anbefaler|indstiller|tiltræder|bemærker|har\s+ingen\s+bemærkninger|deltog\s+ikke)(?!\p{L})/u

/** How a line ends whose points follow below it. */
export const endsLeadIn = /(?:[,:]|\sat:?|indstiller|foreslår|anbefaler|om)$/iu

/** Whether a text has what every such line has. */
export function mayLeadIn(text: string): boolean {
  return text.includes('ndstil') || text.includes('anbefal') || text.includes('foreslå')
}

/** What can stand before the "at" of a point: a bullet, a number or a letter; no day of a list of days, "22. januar". */
export const mark = new RegExp(
  String.raw`^(?:[•·*\uf0b7–-]\s*|\(?(?:\d{1,2}|[a-z])[.)](?!\s*(?:${months.flat().join('|')})(?!\p{L}))\s*)`,
  'iu',
)
/** What a point begins with. */
export const pointWord = 'at'
/** A point of a recommendation: "at …", perhaps behind a bullet or a number. */
export const pointBeginning = new RegExp(`^(?:${mark.source.slice(1)})?at\\s`, 'iu')
/** A point that begins in the line of the lead-in: "Forvaltningen indstiller, at …". */
export const pointInLine = /(?:^|[\s,:])(at\s.*)$/isu
/** The end of a lead-in whose points, below it, lack the word that it ends in. */
export const pointBelow = /(?:^|[\s,:])at\s?:?$/iu
/** The end of a point that goes on. */
export const unended = /[,:;–-]$|\s(?:og|samt|eller|til|af|for|i|på|med|at)$/u
/** The word on a line of its own, the point behind it. */
export const pointAlone = /^at$/iu
/** A point that has lost the space before it: "Forvaltningen indstillerat planen vedtages". */
export const gluedPoint = /^at\s/u

/** A lead-in that recommends in the same sentence, so that a paragraph of it is a recommendation by itself. */
export const plainLeadIn = /\sindstiller(?!(?!at\s)\p{L})|^(?:det\s+)?indstilles(?!\p{L})/iu

/** What the administration proposes in one sentence, which recommends where the decision is right behind it: "Teknisk Forvaltning foreslår, at …" */
export const proposingLeadIn =
  /^\p{L}[^.:;!?\n]{0,100}(?:forvaltning|direktion|direktør|administration|afdeling|sekretariat|forvaltningschef|centerchef|stab)(?:en)?(?:\s[^.:;!?\n]{1,40})?\s(?:foreslår|anbefaler),?\s+at\s/iu

/** What a decision begins with that stands under a recommendation without a heading of its own. */
export const decisionBeginning =
  /^(?:(?:ikke\s+)?(?:godkendt|tiltrådt|vedtaget|bevilget|imødekommet|anbefalet)(?!\p{L})|anbefales(?!\p{L})|henvist(?!\p{L})|hjemvist(?!\p{L})|(?:over|tilbage)?sendt\s|tilbagesendes(?!\p{L})|valgt(?:es)?\s|udpeget\s|afslået|forkastet|udsat|udsættes|drøftet|udgår|udgik|tag(?:et|es)\s+til\s|til\s+(?:efterretning|orientering)|ingen\s+bemærkninger|intet(?!\p{L})|som\s+indstillet|(?:indstillingen|anbefalingen|dagsorden(?:en)?|forslaget|sagen|punktet|orienteringen|ansøgningen|\p{L}+s\s+indstilling)\s+(?:blev\s+|er\s+)?(?:\p{L}+\s+)?(?:godkendt|tiltrådt|vedtaget|udsat|følges|fulgt|forkastet|taget|afslået|oversendt|anbefal))/iu
