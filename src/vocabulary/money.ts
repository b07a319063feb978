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
