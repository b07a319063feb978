/** The school, home or house that a body is of, behind its name and up to the end of a line: "på Hasselskolen". */
export const ofInstitution =
  /^\s+(?:(?:på|ved|for|i)\s+)?(?:\p{L}[\p{L}-]*\s+){0,3}[\p{L}-]*(?:skole|skolen|børnehus|børnehuset|gymnasium|gymnasiet|center|centeret|centret|plejehjem|plejehjemmet|bibliotek|biblioteket|musikskole|dagtilbud)$/iu

/** What such a body is called. */
export const boards: readonly string[] = ['bestyrelse', 'repræsentantskab']

/** The same in the word for its meeting: "bestyrelsesmøde", "Repræsentantskabs- og bestyrelsesmøde". */
export const board = new RegExp(`^(?:(?:${boards.join('|')})s- og )?(?:${boards.join('|')})(?=smøde)`, 'iu')

/** Whose board has met, behind the word for it and up to the day or the end of a line: "i Egå Vand A/S", "på Torvets Gymnasium". */
export const ofBoard = /^smødet?\s+(?:i|på|for|hos|ved)\s+\p{Lu}[^.,:;\n]{1,100}$/u

/** The meeting of a board that is told by what it is of, before its day, "i vandværket", or before where it was held. */
export const boardBeforeDay =
  /^smødet?\s+(?:(?:i|på|for)\s+\p{Ll}{4,30}(?:en|et)\s*,?\s*$|(?=(?:(?:af)?holdt\s+)?(?:i|på|ved|hos)\s+\p{Lu}))/u

/** The meeting of a board, right before its day, on its line or in the next: "Bestyrelsesmøde nr. 173, mandag den …". */
export const boardOnDay = /^smødet?(?:\s+(?:nr\.?\s*\d{1,4},?\s+)?(?:(?:den|d\.)\s+)?)?$/iu
