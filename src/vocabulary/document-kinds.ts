/** Words that say of a document that it is the minutes of a meeting. */
const minutes = [
  'referat',
  'mødereferat',
  'beslutningsreferat',
  'protokol',
  'mødeprotokol',
  'beslutningsprotokol',
  'beslutningsprotokollen',
  'beslutninger',
  'udskrift',
  'protokoludskrift',
  'dagsorden med beslutninger',
  'dagsorden med beslutning',
  'dagsorden og referat',
  'dagsorden og beslutninger',
  'beslutninger fra mødet',
  'udskrift af beslutningsprotokol',
  'udskrift af beslutningsprotokollen',
  'udskrift af protokol',
] as const

/** Words that say that it is an agenda. */
const agendas = [
  'dagsorden',
  'mødedagsorden',
  'tillægsdagsorden',
  'dagsordenen',
  'indkaldelse',
  'dagsorden eller referat',
  'dagsordener og referater',
] as const

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')

/** A word for the kind of a document, from an offset on; the first group is of minutes, the second of an agenda. */
export const documentKind = new RegExp(
  String.raw`(?:(${longestFirst(minutes)})|(${longestFirst(agendas)}))(?![\p{L}-])`,
  'iuy',
)

/** What else stands in the titles of minutes and tells nothing by itself. */
export const titleFiller =
  /(?:år\s+\d{4}\s*[-–]\s*\d{4}|åbent?|lukket|ekstraordinært|ordinært|ekstra|fælles|offentligt|foreløbigt?|endeligt?|godkendt|udkast(?:\s+til)?|møde(?:t|r)?|mødedato|byrådsmøde|udvalgsmøde|afholdt(?:e)?|holdt|afholdes|over|på|om|til|fra|for|af|i|den|det|d\.|kl\.?|nr\.?\s*\d{1,4}|samlet\s+dokument|hent|ikon|logo|vedr\.?|med)(?![\p{L}\p{N}])/iuy
