/** A line of a head that tells a place and the time: "Ordinært møde - Mødelokale Eg kl. 16.30", "Byrådssalen kl. 19.00". */
export const placeBeforeTime =
  /^(?:(?<sort>(?:ekstra)?ordinært\s+møde)\s*[-–,:]\s*)?(?<place>\p{L}[^\n]{2,100}?),?\s+kl\.?\s*(?<time>\d{1,2}[.:]\d{2})$/iu

/** How the line below the day goes on the sentence with the place, whatever it is called: "i Café Perlen". */
export const placeBelowDay = /^(?:i|på|ved)\s+(?=\p{Lu}[^.!?]{2,80}$)/u

/** A short name that can be a place's, and says nothing of the meeting: "Lilletrommen", "D2", "Blå Sal, Rådhuset". */
export const nameOfPlace =
  /^(?!.*(?:møde|aflyst|flyttet|udsat|referat|dagsorden|protokol|udvalg|råd(?!hus)|bestyrelse|ordinær|lukket|åben|seminar|tema|kommune|region))[\p{L}][\p{L}\d ,-]{1,40}$/iu

/** A place that stands before the day of the meeting, its preposition taken off: "på Rådhuset, lokale 2, ". */
export const placeBeforeDay = /^(?<before>(?:i|på|ved|hos)\s+)(?<place>\p{Lu}[^\n:;]{1,100}?)[\s,–-]*$/u
/** The preposition before who has a meeting at home, or before any other host. */
export const placeOfHost = 'hos'

/** What the name of a place where meetings are held has in it. */
export const placeWord =
  /sal(?:en)?(?![\p{L}])|rådhus|lokale|værelse|(?<!fo)rum(?:met)?(?!\p{L})|kantine|mødecent|torv(?:et)?(?!\p{L})|vej\s*\d|gade\s*\d|skole|forsamlingshus|bibliotek|cent(?:er|ret)|hotel|kro(?:en)?(?!\p{L})|museum|gård(?:en)?(?!\p{L})|hus(?:et)?(?!\p{L})|virtuel|online|teams|skype|zoom|stue|kontor/iu

/** The word for a time of day that has lost it, before a place: "kl. på Rådhuset". */
export const lostTime = /^kl\.?\s+(?=(?:på|i|ved)\s)/iu
/** What the name of a place has not: "Festsalen kl. 19". */
export const timeOfDay = /(?<!\p{L})(?:kl\.?|klokken)\s*\d/iu

/** A place behind a moment: "onsdag den 3. maj, i salen", "kl. 17.00 på Rådhuset". */
export const placeBehindMoment = /(?:,\s*(?:(?:i|på|ved)\s+)?|\s(?:i|på|ved)\s+)(\p{L}.*)$/isu

/** What a line goes on with that tells something of a place: "På Enghave Skole har vi en bestyrelse". */
export const toldOfPlace = /\s(?:har|havde|er|var|bliver|blev|skal|kan|vil)\s/u

/** What a place stands behind. */
export const placePrepositions: ReadonlySet<string> = new Set(['i', 'på', 'ved'])
/** A meeting that was held, which is said of it and names no place. */
export const heldAt = /^afholdt?e?\s/iu
