/** Words before which a hyphen at the end of a line is a real one: "Sundheds- og Forebyggelsesudvalget". */
export const conjunction = /^(?:og|eller|samt|til|som)(?![\p{L}])/u

/** Words that follow the hyphen of a word that is left out. */
export const conjunctions = /^(?:og|eller|samt|men|til|som|hhv\.?|henholdsvis|kontra|og\/eller)(?:$|[\s,])/u
