/** Words before which a hyphen at the end of a line is a real one: "Sundheds- og Forebyggelsesudvalget". */
export const conjunction = /^(?:og|eller|samt|til|som)(?![\p{L}])/u
