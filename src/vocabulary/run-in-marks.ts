// What stands around a heading, a body or a day in a text whose lines are lost:
//
//   Beslutning i Byrådet den 3. maj 2014, pkt. 4:   Beslutning den : Godkendt

/** What stands before a date, where none follows. */
export const lostDate = /(?:,| i)? (?:den|d\.)(?: ?:)?$/iu

/** The number of the point at another meeting. */
export const pointNumber = /^,? (?:pkt\.|punkt|sag nr\.) ?\d{1,4}/iu

/** The same at the end of a stretch. */
export const pointBehind = /,? (?:pkt\.|punkt|sag nr\.) ?\d{1,4}$/iu

/** A heading that goes on with whose decision it is. */
export const leadsToBody = /^\s+(?:i|af|fra)\s\p{L}/iu

/** What stands behind a heading where its text begins, or its day. */
export const opensText = /^\s+(?:i )?(?:den|d\.)\s*(?::|\p{Lu}|$)|^\s*:|^\s+[\p{Lu}\d"(•·-]|^\s+at\s|^\s+[a-z][.)]\s/u

/** The words before the body that a heading names. */
export const leadOfBody = /^ (?:i |af |fra )?/iu

/** The word before a day. */
export const leadOfDay = /^ (?:den|d\.) (?=\d)/u

/** The word before a day that is lost. */
export const leadOfLostDay = /^ (?:i )?(?:den|d\.)(?= ?:|\s+\p{Lu}|\s*$)/u

/** What can stand between a body and the day of its decision. */
export const leadOfDayOfBody = /^,? (?:den |d\. )?/iu

/** Where that ends in the word before a day. */
export const endsInDay = /(?:den|d\.) $/iu

/** "Byrådets møde": the meeting of a body, behind its name. */
export const meetingBehindBody = /^s? møde/u

/** How a point of a recommendation ends. */
export const endsPoint = /(?:[,;.]|[,;] og)$/u

/** The mark that a point ends with. */
export const stopOfPoint = /(?<![,;.:])[,;.:]+(?: og)?$/u

/** What joins the parts of the name of a body. */
export const joinsBodies = /(?:,| (?:og|&) )/iuy

/** A point of a recommendation at the start of a text, and within one: "at stien anlægges, 2. at den belyses, - at …". */
export const pointAtStart = /^(?:(?:[•·–-]|\(?(?:\d{1,2}|[a-z])[.)])\s)?at\s/iu
export const pointWithin = /(?<=[\s,;.:])(?:(?:(?:[•·–-]|\(?(?:\d{1,2}|[a-z])[.)])\s)?at|At)\s/gu
/** What a point with a bullet or a letter begins with. */
export const listedPoint = /^[•·–(-]|^[a-z]\)/u
/** A point that begins as a sentence does: "At stien anlægges." */
export const capitalPoint = /^At\s/u
export const smallPoint = /^at /u
/** What stands right behind a heading that opens a text: a sentence, a point, "i Byrådet". */
export const opensBehindHeading = /^\s+[\p{Lu}\d]|^\s+(?:at|i)\s/u
