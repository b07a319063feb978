import {wordsOf} from './word-lists.ts'

/** Words before which a hyphen at the end of a line is that of a word that is left out: "Sundheds- og Forebyggelsesudvalget". */
export const conjunctions = /^(?:og|eller|samt|men|til|som|hhv\.?|henholdsvis|kontra|og\/eller)(?:$|[\s,])/u

/** What a word begins with that has its hyphen wherever it stands: "ikke-planlagt", "el-cykel". */
export const realHyphens: ReadonlySet<string> = new Set(wordsOf('ikke el it tv cd sms pc non ex ph'))
