import type {Amount} from '../records/schema.ts'

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

/**
 * What a sum is called, by kind. Each word is looked for right before the sum,
 * and right behind it; longer compounds stand before the words that they end in.
 */
export const kindsOfSums: readonly (readonly [kind: NonNullable<Amount['kind']>, words: string])[] = [
  ['underspending', 'mindreforbrug|mindreudgift|underforbrug'],
  ['overspending', 'merforbrug|overforbrug|budgetoverskridelse'],
  [
    'constructionCost',
    'anlægssum|anlægsudgift|anlægsoverslag|anlægspris|anlægsøkonomi|byggesum|håndværkerudgift|entreprisesum|anskaffelsessum|etableringsudgift|projektsum|håndværkersum|anlægsramme|opførelse|anlægsomkostning|etableringsomkostning',
  ],
  ['appropriation', 'bevilling|bevilget|bevilges|bevilliget'],
  [
    'grant',
    'tilskud|støtte|underskudsgaranti|underskudsdækning|projektmidler|puljemidler|donation|fondsmidler|driftsstøtte',
  ],
  [
    'revenue',
    'indtægt|indtægter|provenu|merindtægt|salgsindtægt|salgssum|lejeindtægt|brugerbetaling|refusion|overskud',
  ],
  ['saving', 'besparelse|effektivisering|reduktion|mindreudgifter|sparekrav|besparelseskrav|effektiviseringskrav'],
  ['loan', 'lån|låneoptagelse|lånoptagelse|lånesum|lånebeløb|kommunegaranti|lånegaranti|garanti'],
  [
    'price',
    'takst|pris|(?<!p)leje|husleje|købesum|købspris|salgspris|mindstepris|kontingent|gebyr|timepris|grundpris|honorar|vederlag|egenbetaling|årsleje|forpagtningsafgift',
  ],
  ['expense', 'udgift|merudgift|driftsudgift|omkostning|lønudgift|forbrug|afledt drift|udgifter|regning'],
  ['budget', 'budget|ramme|rådighedsbeløb|pulje|budgetramme|budgetbeløb|afsat|bevillingsramme|afsættes'],
]

/** The time that a sum is for, right behind it: "årligt", "pr. måned", "i timen". */
export const periods: readonly (readonly [per: NonNullable<Amount['per']>, words: string])[] = [
  ['year', 'årlig(?:t|e)?|om\\s+året|(?:pr\\.?|per)\\s+år|pr\\.?\\s+skoleår|\\/\\s*år'],
  ['month', 'månedlig(?:t|e)?|om\\s+måneden|(?:pr\\.?|per)\\s+måned|i\\s+måneden|pr\\.?\\s+md|\\/\\s*md'],
  ['week', 'ugentlig(?:t)?|om\\s+ugen|(?:pr\\.?|per)\\s+uge'],
  ['day', 'daglig(?:t)?|om\\s+dagen|(?:pr\\.?|per)\\s+(?:dag|døgn)|i\\s+døgnet'],
  ['hour', 'i\\s+timen|(?:pr\\.?|per)\\s+time'],
]
