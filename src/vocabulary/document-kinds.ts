import {partsOf} from './word-lists.ts'

/** Words that say of a document that it is the minutes of a meeting. */
const minutes = partsOf(`
  referat / mødereferat / beslutningsreferat / protokol / mødeprotokol / beslutningsprotokol / beslutningsprotokollen
  beslutninger / udskrift / protokoludskrift / dagsorden med beslutninger / dagsorden med beslutning
  dagsorden med vedtagelser / dagsorden og referat / dagsorden/referat / dagsorden og beslutninger
  beslutninger fra mødet / udskrift af beslutningsprotokol / udskrift af beslutningsprotokollen / udskrift af protokol
`)

/** Words that say that it is an agenda. */
const agendas = partsOf(`
  dagsorden / mødedagsorden / tillægsdagsorden / dagsordenen / indkaldelse / dagsorden eller referat
  dagsordener og referater / følgende dagsorden / følgende punkter er til behandling på mødet
`)

/** The word among these that within a document is the heading of what was decided, and begins no other one. */
export const headingAmongKinds = /^beslutninger$/iu

/** All words for the kind of a document. */
export const documentKinds: readonly string[] = [...minutes, ...agendas]

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')

/** A word for the kind of a document, from an offset on; the first group is of minutes, the second of an agenda. */
export const documentKind = new RegExp(
  String.raw`(?:(${longestFirst(minutes)})|(${longestFirst(agendas)}))(?![\p{L}-])`,
  'iuy',
)

/** What the title of a document begins with that is another one, though it has bodies, days and numbers. */
export const otherDocument =
  /^(?:forretningsorden|(?:styrelses)?vedtægt(?:er)?|kommissorium|retningslinjer|regulativ|høringssvar|høringsnotat|nyhedsbrev|pressemeddelelse|bekendtgørelse|(?:samarbejds)?aftale|kontrakt|notat|årsberetning|årsrapport|udbud|stillingsopslag|mødeplan|mødekalender|spørgeskema|vejledning)(?!\p{L})/iu

/** What else stands in the titles of minutes and tells nothing by itself, each an expression that begins with a word. */
const fillers = partsOf(String.raw`
  det\s+meddeles(?:\s+herved)?,?\s+at\s+der\s+(?:afholdes|holdes)
  der\s+(?:indkaldes\s+(?:hermed\s+)?til|afholdes|holdes) / hermed\s+indkaldes\s+til
  i\s+(?:19|20)\d{2} / for\s+(?:19|20)\d{2} / år\s+\d{4}\s*[-–]\s*\d{4}
  nr\.?\s*\d{1,4}(?:\s?[-/]\s?(?:(?:19|20)\d{2}|\d{2})(?!\d|[-/.]))?
  konstituerende(?=\s+møde\s+i\s) / udkast(?:\s+til)? / samlet\s+dokument / d\. / kl\.? / vedr\.?
  referater / annoncering / åben / åbent / lukket / ekstraordinært / ekstraordinære / ordinært / ordinære / ekstra / fælles
  offentligt / foreløbig / foreløbigt / endelig / endeligt / godkendt / møde / mødet / møder / mødedato / udvalgsmøde
  kommissionsmøde / kommisionsmøde / bestyrelsesmøde / bestyrelsesmødet / afholdt / afholdte / holdt / afholdes / afholder
  over / på / om / til / fra / for / af / i / den / det / hent / ikon / logo / med
`)

/** What stands before the body that another one has met: "Møde med Økonomiudvalget". */
export const withWhom = 'med'

/** The years for which a body sits, before its name: "09-13 Udvalget for Børn". */
export const yearsBefore = /^\d{2}(?:\d{2})?\s?[-–]\s?\d{2}(?:\d{2})?\s+(?=\p{Lu}\p{Ll})/u

/** The sort of a meeting before its body, behind the label of one: "Ordinært møde i bestyrelsen for Vigens Højskole". */
export const meetingBefore = /^(?:(?:(?:ekstra)?ordinært|konstituerende)\s+)?møde\s+i\s+(?=\p{L}{5})/iu

/** Such words, from an offset on. */
export const titleFiller = new RegExp(String.raw`(?:${fillers.join('|')})(?![\p{L}\p{N}])`, 'iuy')

const firstWords = (expressions: readonly string[]): ReadonlySet<string> =>
  new Set(expressions.map((one) => /^\p{L}+/u.exec(one)?.[0] ?? ''))

/** The first words of {@link documentKind} and of {@link titleFiller}, in lower case. */
export const kindWords = firstWords([...minutes, ...agendas])
export const fillerWords = firstWords(fillers)
