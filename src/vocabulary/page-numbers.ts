/** What a line can be that says which page this is: "Side 3", "Side 3 af 5", "3 of 5", "3/5", "- 3 -". */
const pageNumber = /^[-–]? ?(?:(?:side|s\.|page|pagina) ?)?\d{1,4}(?: ?(?:af|of|\/) ?\d{1,4})? ?[-–]?$/iu

/** Whether a line is the number of a page and nothing else. */
export function isPageNumber(line: string): boolean {
  return pageNumber.test(line.replace(/\s+/gu, ' '))
}
