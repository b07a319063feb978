import {partsOf} from './verbs.ts'

// How clauses are put: in what order, and where nothing is said to be so.

/** What is only supposed, or asked: "Hvis V stemmer imod, …", "drøftede, om Bo Ås er inhabil". */
export const supposed =
  /(?:^(?:når|hvis|såfremt|medmindre)|[,;]\s*(?:og\s+)?(?:hvis|såfremt|medmindre|om(?!\s+end)|hvorvidt))\s[^,;]*/giu

/** Words that stand between a verb and its object or "ikke", and change nothing. */
export const adverbs = `${partsOf(
  'dog / derfor / heller / altså / således / også / dermed / imidlertid / herefter / derefter / efterfølgende / først / kortvarigt / midlertidigt / kort / desværre / selv / begge / alle / frivilligt / endvidere / følgelig / ligeledes / undervejs',
).join(
  '|',
)}|af\\s+(?:\\p{L}+\\s+){1,2}(?:årsager|grunde)|(?:på\\s+grund\\s+af|pga\\.?|grundet|som\\s+følge\\s+af)\\s+\\p{L}+`

/** "Hverken A eller B var": those of whom a clause says something not. */
export const neitherBefore = /(?<!\p{L})hverken\s+(?:[^,.;:\n]{1,80}\s(?:eller\s+))?$/iu

/** How far a clause goes on behind its verb: to the next comma, or where another clause begins. */
export const clauseTail =
  /^(?:(?!\s(?:og(?!\s+(?:\d|punkt|pkt|sag))|idet|men|mens|da|hvorefter)\s)(?:[^,;\n]|,(?=\s*\d)|\n(?=\p{L}))){0,160}/iu
