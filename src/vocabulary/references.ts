// What minutes refer to, and the words around it.

/**
 * What every reference but that to a paragraph ("§") has some of; each such place is then looked at closely.
 * It begins with plain letters, which are searched for faster than anything else.
 */
export const anchor =
  /[Ll]okalplan|[Ff]unktion|[Kk]onto|[Ss]ag(?:s(?:nr|nummer)|\s)|[Jj](?:\.\s?nr|ournaln)|\d\d-(?=[A-ZÆØÅ])|(?:19|20)\d\d(?![\d.,]?\d)|[Pp](?:unkt\s|kt\.\s)|EMN-/g
/** What stands before the year of a date. */
export const beforeYear = ' .-/'

/** The number of a paragraph, with its parts: "101, stk. 2, nr. 1". */
export const paragraph =
  /§{1,2}\s*(?<number>\d{1,4}(?:\s?[a-h](?!\p{L})|[i-zæøå](?!\p{L}))?(?:\s*(?:,\s*)?stk\.\s*\d{1,2})?(?:\s*(?:,\s*)?(?:nr\.|litra|pkt\.)\s*(?:\d{1,2}|[a-z](?!\p{L})))?)(?<midler>-\p{L}+)?/uy
/** Another paragraph of the same law: "§§ 5 og 7". */
export const nextParagraph =
  /(?:\s+(?:og|eller|samt)\s+|\s*,\s*)(?:§\s*)?(?<number>\d{1,4}(?:\s?[a-h](?!\p{L}))?(?:\s*(?:,\s*)?stk\.\s*\d{1,2})?)(?!\s*(?!(?:og|eller|samt|i)(?!\p{L}))\p{L}|[\d.,]*\d)/uy
/** What every law that stands before its paragraph has. */
export const lawStem = /lov|bekendtg|vedtægt|regulativ|cirkul|reglement|direktiv|forordning|[A-ZÆØÅ]{3}/iu
/** A law right before its paragraph. */
export const lawBefore =
  /(?:(?<named>(?<![\p{L}-])[\p{L}-]*(?:lov|bekendtgørelse|vedtægt|regulativ|cirkulære|reglement|direktiv|forordning)(?:en|et)?s?)|(?<about>[Ll]ov(?:bekendtgørelse)?\s+om\s+[^.;:()§\n]{3,80}?)|(?<short>SEL|LAS|LAB|FVL|KSL|LOB|LSS|ABL))(?:\s*[',’]?s)?\s*(?:,\s*)?$/u
/** A law behind its paragraph: "§ 14 i lov om kommunernes styrelse", "§ 85 i serviceloven". */
export const lawBehind =
  /^\s*(?:,\s*)?i\s+(?<law>(?:den\s+kommunale\s+)?[\p{L}-]*(?:loven|bekendtgørelsen|vedtægten|forretningsordenen)(?!\p{L})|[Ll]ov(?:bekendtgørelse)?\s+om\s+(?:(?!(?:blev|bliver|er|var|kan|skal|har|giver|om\s+at|og\s+at|fremgår|følger|samt|\p{L}{2,12}(?:kaldt|kaldes|sendt|sendes|taget|tages|peget|peges|handlet|lagt))(?!\p{L}))[\p{L}-]+(?:\s+|(?=[.,;:()\n]|$))){1,8})/u
/** Names that say which law no more than "§" does. */
export const anyLaw = /^(?:loven|bekendtgørelsen|vedtægten|den|lov)$/iu

export const localPlan =
  /[Ll]okalplan(?:forslag|sforslag)?(?<many>er(?:ne)?)?(?:et|en)?\s+(?:(?:nr|nummer)\b\.?\s*)?(?<number>(?:[A-ZÆØÅ]{1,3}[\s.-]?)?\d[\p{L}\d./-]*)/uy
export const nextLocalPlan = /(?:\s*,\s*|\s+og\s+|\s+samt\s+)(?:nr\.?\s*)?(?<number>\d[\p{L}\d./-]*)/uy

export const account =
  /(?:[Ff]unktion(?:en|erne)?|[Kk]onto(?:nr\.?|nummer)?(?:en)?)\s+(?:nr\.?\s*)?(?<number>\d{1,2}(?:\.\d{2}){1,3}(?:\.\d{1,3})?|\d{3,10}(?:-\d{1,4})?)(?![\d.]*\d|\s*(?:kr|mio|pladser))/uy

/** A case number behind "sag", "sagsnr.", "j.nr." */
export const caseNumber =
  /(?:[Ss]ags?(?:nr|nummer)?\.?:?|[Jj]\.\s?nr\.?:?|[Jj]ournaln(?:r|ummer)\.?:?)\s*(?:nr\.?:?\s*)?(?<number>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,9}-\d{2,4}|\d{3}-(?:19|20)\d{2}-\d{1,9}|[A-ZÆØÅ]{2,6}-(?:19|20)\d{2}-\d{1,9}|[A-ZÆØÅ]{1,6} \d{1,9}\/\d{2,4}|(?:19|20)\d{2}[-/]\d{3,9}|\d{2}\/\d{2,9}|(?:19|20)\d{7})(?![\d/-])/uy
/** A KLE case number wherever it stands, with the offset of its "-" behind the subject. */
export const kleNumber = /\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,9}-(?:\d{4}|\d{2})(?!\d)/y
export const prefixNumber = /EMN-(?:19|20)\d{2}-\d{1,9}/y

/** What stands before a year, as part of a date. */
export const dateBeforeYear = /(?:\d{1,2}\.?\s+\p{L}{3,9}\.?\s+|\d{1,2}[-./]\d{1,2}[-./ ]\s?)$/u

/** How the name of a body ends, with its genitive. */
export const bodyEnd =
  /(?:udvalg(?:et)?|byrådet|(?<!om)rådet|bestyrelsen|repræsentationen|magistraten|nævnet|kollegiet)s?(?!\p{L})/giu
export const bodyGenitive = /(?<=udvalg(?:et)?|rådet|bestyrelsen|repræsentationen|magistraten|nævnet|kollegiet)s$/iu
/** What stands before its name with a capital letter, and is no part of it. */
export const beforeBody = /^(?:På|I|Ved|Jf|Jf\.|Efter|Fra|Sagen|Da|For)\s+/u
/** The words that its name can begin with: "Børne-, Familie- og ". */
export const bodyStart = /(?<![\p{L}-])(?:\p{Lu}\p{L}{0,40}-?,?\s{1,3}(?:(?:og|for|-)\s{1,3})?){1,12}$/u
/** Bodies whose name says no more than that it is the one that meets. */
export const ownBody = /^(?:udvalg(?:et)?|rådet|bestyrelsen|nævnet)$/iu
/** A word for a meeting, which can be one of a body: "byrådsmødet". */
export const meetingEnd = /(?:møde[rt]?|dagsorden(?:en)?|referat(?:et)?)(?!\p{L}|\s+med(?!\p{L}))/giu
export const meetingOf = /(?:udvalgs|råds|bestyrelses)$/iu
/** Verbs of a body that met: "besluttede den 12. juni 2018". */
export const metVerb =
  /(?:beslutte\p{L}{0,40}|vedt\p{L}{0,40}|godkend\p{L}{0,40}|behandl\p{L}{0,40}|drøft\p{L}{0,40}|tiltråd\p{L}{0,40}|bevilg\p{L}{0,40}|udsatte|udsat|anbefal\p{L}{0,40}|afvis\p{L}{0,40}|orienter\p{L}{0,40}|præsenter\p{L}{0,40}|forel\p{L}{0,40}|hjemvi\p{L}{0,40}|taget|tog|indstill\p{L}{0,40}|beslutning\p{L}{0,40})/iu
/** What can stand right before the date of a meeting. */
export const dateLead =
  /(?:(?:(?<!\p{L})(?:den|d\.|af|fra|pr\.|\p{L}{2,4}dag)|,)\s*|(?<!\s)\s+)?(?:(?<!\p{L})den\s+)?$/iu

export const itemBehind =
  /^\s*(?:[,:(]+\s*)?(?:som\s+|under\s+|ved\s+)?(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?<number>\d{1,4}(?:\.\d{1,3})?)(?!\d|\s*[/-]\s*\d)\)?/iu
export const itemBefore =
  /(?<!\p{L})(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?<number>\d{1,4}(?:\.\d{1,3})?)(?![\d/])(?=[^\n]{0,160}$)/giu
/** An item of the same meeting. */
export const itemHere =
  /[Pp](?:unkt|kt\.)\s+(?:nr\.?\s*)?(?<number>\d{1,4}(?:\.\d{1,3})?)(?<behind>\s+(?:på|i)\s+(?:denne|dagens|nærværende|den\s+lukkede|den\s+åbne)\s+dagsorden)?/uy
export const itemLead =
  /(?:jf\.?|jævnfør|se(?:\s+også)?|dagsordenens|sammenhæng\s+med|henvises\s+til)\s+(?:dagsordens|dagsordenens\s+)?$/iu

/** A law with the genitive that its paragraph gives it: "Servicelovens § 3". */
export const lawGenitive = /(loven|bekendtgørelsen|vedtægten|regulativet|cirkulæret|reglementet)s$/u
/** Words beside a date that make it a meeting's, and words for an item of it. */
export const ofMeeting = /(?:behandl|møde|dagsorden)/iu
export const ofItem = /p(?:un)?kt/iu
/** Nothing but the name of a body. */
export const onlyBody = /^\s*(?:i\s+|for\s+|af\s+)?(?:\p{L}[\p{L}-]*(?:,\s*|\s+|$)){0,6}$/u
/** How the name of a body begins. */
export const beginsBody = /^(?:\p{Lu}|byrådet|kommunalbestyrelsen|magistraten)/u
