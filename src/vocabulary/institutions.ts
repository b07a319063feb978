/** The school, home or house that a body is of, behind its name and up to the end of a line: "på Hasselskolen". */
export const ofInstitution =
  /^\s+(?:(?:på|ved|for|i)\s+)?(?:\p{L}[\p{L}-]*\s+){0,3}[\p{L}-]*(?:skole|skolen|børnehus|børnehuset|gymnasium|gymnasiet|center|centeret|centret|plejehjem|plejehjemmet|bibliotek|biblioteket|musikskole|dagtilbud)$/iu
