/** What stands before the names of those who were away. */
export const absentLabel = /^\s*(?:afbud|fraværende|fravær|ikke til stede|ikke mødt)\b[^:]{0,20}:/iu

/** What stands behind the name of one who was away: "(Afbud)", "- afbud". */
export const absenceMark = /\s*(?:[-–]\s*|\(\s*)(?:afbud|fraværende|ikke til stede)\s*\)?\s*$/iu
