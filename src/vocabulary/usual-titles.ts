/**
 * Titles that stand on the agenda of nearly every body: where a list has several,
 * or begins or ends with one, it is the agenda, also where nothing else tells of items.
 */
const usualTitle =
  /^(?:godkendelse\s+af\s+(?:\p{L}+\s+)?(?:dagsorden|referat|mødereferat|protokol)|meddelelser|nyt\s+fra\s|(?:gensidig\s+)?orientering(?:er)?(?:$|\s+fra\s|\s+ved\s)|eventuelt|evt\.?$|næste\s+møde|kommende\s+møder|valg\s+af\s+(?:ordstyrer|mødeleder|referent|dirigent|formand|næstformand)|konstituering|velkomst|velkommen|bordet\s+rundt|siden\s+sidst|spørgetid|underskrift|lukkede?\s+(?:punkt|sag)|opfølgning\s+på\s+(?:sidste\s+)?(?:referat|møde)|(?:udkast\s+til\s+)?mødeplan|budget(?:opfølgning)?(?:$|\s)|gennemgang\s+af\s+(?:dagsorden|referat)|bemærkninger\s+til\s+(?:dagsorden|referat))/iu

/** Whether a title is one that most agendas have: "Godkendelse af dagsorden", "Eventuelt". */
export function isUsualTitle(title: string): boolean {
  return usualTitle.test(title)
}

const lastTitle = /^(?:eventuelt|evt)\.?$/iu

/** Whether a title is that of any other business, which nothing goes on. */
export function isLastTitle(title: string): boolean {
  return lastTitle.test(title)
}
