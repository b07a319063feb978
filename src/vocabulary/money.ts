import type {Amount} from '../records/schema.ts'
import {wordsOf} from './word-lists.ts'

/** What a unit of money is worth, in kroner. */
export const scales: readonly (readonly [words: readonly string[], factor: number])[] = [
  [['mia', 'milliard', 'milliarder'], 1e9],
  [['mio', 'mill', 'million', 'millioner'], 1e6],
  [['t', 'tusind', 'tusinde'], 1e3],
]

/** What is counted in millions and is no money: "1,3 mio. indbyggere". */
export const countedThings =
  /^[\s.]*(?:\p{L}+\s+)?(?:indbygger|borger|menneske|person|dansker|besøg|gæst|turist|bil|passager|ton|liter|m2|m3|m²|m³|kvm|kubikmeter|kvadratmeter|km|kilometer|kwh|mwh|gwh|kg|stk|træ|husstand|bolig|euro|eur|dollar|usd|enhed|gang|forbruger|cyklist|overnatning|visning|beskæftigede|pensionist|folkepensionist|etagemeter|kunde|bruger|deltager|(?:gj|tj|ha|time)(?!\p{L})|landets\s)/iu

/** What stands before a number that is no part of a list of sums: "punkt 3 og 5 mio. kr." */
export const countingWords =
  /(?:punkt|pkt\.?|nr\.?|§|stk\.?|side|bilag|kapitel|år|uge|matr\.?|konto|funktion|d\.|den)\s*$/iu

/** What stands before the unit of a table's numbers: "i 1.000 kr.", "hele 1.000 kr." */
export const unitOfTable = /(?:^|[^\p{L}])(?:i|hele)\s+(?:hele\s+)?$/iu

/** What stands behind a year that heads a column of a table, and is no sum: another year, or "-priser". */
export const headsYears = /^(?:[\s,–-]+(?:19|20)\d{2}(?!\d)|-?\s?(?:priser|pl)(?!\p{L})|-pris)/iu

/** What a sum is called, by kind: the word itself or the end of a compound, without its ending. */
export const kindsOfSums: readonly (readonly [kind: Amount['kind'], words: string])[] = [
  ['underspending', 'mindreforbrug / mindreudgift / underforbrug'],
  ['overspending', 'merforbrug / overforbrug / budgetoverskridelse'],
  [
    'constructionCost',
    'anlægssum / anlægsudgift / anlægsoverslag / anlægspris / anlægsøkonomi / byggesum / håndværkerudgift / entreprisesum / anskaffelsessum / etableringsudgift / projektsum / håndværkersum / anlægsramme / opførelse / anlægsomkostning / etableringsomkostning',
  ],
  ['appropriation', 'bevilling / bevilget / bevilges / bevilliget'],
  [
    'grant',
    'tilskud / støtte / underskudsgaranti / underskudsdækning / projektmidler / puljemidler / donation / fondsmidler / driftsstøtte',
  ],
  [
    'revenue',
    'indtægt / indtægter / provenu / merindtægt / salgsindtægt / salgssum / lejeindtægt / brugerbetaling / refusion / overskud',
  ],
  [
    'saving',
    'besparelse / effektivisering / reduktion / mindreudgifter / sparekrav / besparelseskrav / effektiviseringskrav',
  ],
  ['loan', 'lån / låneoptagelse / lånoptagelse / lånesum / lånebeløb / kommunegaranti / lånegaranti / garanti'],
  [
    'price',
    'takst / pris / leje / husleje / købesum / købspris / salgspris / mindstepris / kontingent / gebyr / timepris / grundpris / honorar / vederlag / egenbetaling / årsleje / forpagtningsafgift',
  ],
  [
    'expense',
    'udgift / merudgift / driftsudgift / omkostning / lønudgift / forbrug / afledt drift / udgifter / regning',
  ],
  [
    'budget',
    'budget / ramme / rådighedsbeløb / pulje / budgetramme / budgetbeløb / afsat / bevillingsramme / afsættes',
  ],
  // "pleje" ends as "leje" does, and is no price.
  [null, 'pleje'],
]
/** The endings that these words can have. */
export const endingsOfSums = wordsOf('en et er erne n t s ne ens ets det dene men merne sbeløb sbeløbet')

/** What parts a name from a sum behind it: another clause, another sum. */
export const apart =
  /[.;:\n\r]\s|kr\.?(?!\p{L})|mio|mia|(?<!\p{L})(?:mens|hvoraf|samt|men|(?:som|der)(?!\s+(?:udgør|er\s+på|beløber|lyder|andrager)))(?!\p{L})/iu
/** What stands between a sum and a name behind it: "10.000 kr. i årligt tilskud". */
export const leadBehind =
  /^\s*(?:\.\s*)?(?:pr\.\s+\p{L}+\s+|årligt\s+)?(?:i|som|til|til\s+et|af|fra|i\s+årlig[et]?)\s+(?:årlig[et]?\s+|et\s+|en\s+|det\s+|den\s+)?(?:\p{L}+(?:et|ede|te|t)\s+)?/iu

const periods: readonly (readonly [per: NonNullable<Amount['per']>, words: string])[] = [
  ['year', 'årlig(?:t|e)?|om\\s+året|(?:pr\\.?|per)\\s+år|pr\\.?\\s+skoleår|\\/\\s*år'],
  ['month', 'månedlig(?:t|e)?|om\\s+måneden|(?:pr\\.?|per)\\s+måned|i\\s+måneden|pr\\.?\\s+md|\\/\\s*md'],
  ['week', 'ugentlig(?:t)?|om\\s+ugen|(?:pr\\.?|per)\\s+uge'],
  ['day', 'daglig(?:t)?|om\\s+dagen|(?:pr\\.?|per)\\s+(?:dag|døgn)|i\\s+døgnet'],
  ['hour', 'i\\s+timen|(?:pr\\.?|per)\\s+time'],
]
/** The time that a sum is for, right behind it: "årligt", "pr. måned", "i timen". */
export const period = new RegExp(
  `^\\s*(?:\\.\\s*)?(?:\\(?(?:i\\s+)?)?(?:${periods.map(([per, words]) => `(?<${per}>${words})`).join('|')})(?!\\p{L})`,
  'iu',
)

/** What joins two sums that share a unit: "2-3 mio. kr.", "40 og 60 mio. kr." */
export const joint = /(?:\s{0,11}[-–—]\s{0,11}|\s{1,11}(?:og|til|eller|samt|\/)\s{1,11}|,\s{1,11})$/u
/** "Kr." that is an initial: "2. Kr. Hansen". */
export const initialBeforeName = /^Kr\.\s+\p{Lu}\p{Ll}/u

/** Letters that every unit has, found fast; {@link unit} then says whether it is one. */
export const anchor = /[kK][rR]|[mM][iI](?=[oOaAlL])|[dD][kK](?=[kK])|,-/g
/** What a unit can begin with before those letters: "t.kr.", "tusind kr." */
export const thousands = /(?:t\.?[^\S\r\n]?|tusinde?[^\S\r\n])$/i
const crowns = String.raw`(?:dkk|(?:skatte)?kroner|krone|kr(?!\p{L})\.?)`
/** A unit of money: "mio. kr.", "kroner", ",-". */
export const unit = new RegExp(
  String.raw`(?<scale>mia|milliard(?:er)?|mio|mill|million(?:er)?|t|tusinde?)(?:\.|(?!\p{L})|(?=kr))[^\S\r\n]*(?<scaled>${crowns}(?!\p{L}))?|${crowns}(?!\p{L})|,-+(?!\d)[^\S\r\n]*(?:kr\.?)?`,
  'iuy',
)
/** What joins a number to the next one, and what stands behind that where both have one unit: "3 mio. kr. og 4 årligt". */
export const jointBehind = String.raw`(?:\s*[-–—]\s*|\s+(?:og|til|eller)\s+)`
export const behindJoined = String.raw`(?=\s*(?:$|[.,;:)!?\r\n]|t?\.?\s?kr|mio|mia|pr\.|årlig|om\s+året|i\s+(?:19|20)\d\d))`
