// Words of a heading that names who decided, when, and at which item:
//
//   Beslutning i Økonomiudvalget den 1. oktober 2018 punkt 3

/** The word of a heading that a decision stands under. */
export const decisionWord =
  /^(?:beslutning(?:er|en)?|besluttet|(?:behandling|vedtagelse|afgørelse)(?=\s+(?:i|af|på)\s))(?![\p{L}-])/iu

/** A decision behind its word without a mark between, or with a stroke: "Beslutning Tilbagesendes til udvalget.", "Beslutning - Godkendt." */
export const bareDecision = /^beslutning(?:\s+(?=\p{L}\p{L}+\s[^\n]*[.!]$)|\s+[-–]\s+(?=\p{L}[^\n]*[.!]$))/iu

/** What stands between the word of a decision and the body: "Beslutning: fra …". */
export const behindDecision = /^\s*(?:[:,–-]\s*)?(?:(?:i|fra|af|på|ved)\s+)?/iu

/** What of it a body's name follows that nothing else tells to be one. */
export const inBody = /(?<!\S)i\s+$/iu

/** The word of a decision before a body: "Beslutning i …". */
export const decisionIn = /^beslutning(?:er)?\s+(?:(?:i|fra|af)\s+)?/iu

/** The word of a decision before the number of the item, whose title can stand behind it: "Beslutning for Punkt 18: Salg af areal". */
export const decisionForItem =
  /^beslutning(?:er)?\s+(?:for|til|på|vedr\.|vedrørende)\s+(?:dagsordens)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3})?\s*(?::\s*|$)/iu

/** The word of a decision behind a body: "Byrådets beslutning i mødet", "Økonomiudvalgets indstilling" to the next. */
export const decisionOf = /(?<!\s)\s+(?:beslutning(?:er)?|indstilling)(?:\s+(?:i|på|fra)\s+møde(?:t)?)?\s*,?$/iu

/** The same at the end of a line: "Byrådets beslutning". */
export const decisionEnd = /beslutning$/iu

/** That a body had the case before it, as a line with a colon says over what it decided: "Økonomiudvalget behandlede sagen den". */
export const treatedCase = /(?<!\s)\s+behandlede\s+(?:sagen|punktet|forslaget)\s*,?$/iu

/** The meeting of a body, behind its name, or that it had the case: "Byrådets møde", "Økonomiudvalgets behandling den". */
export const itsMeeting = /(?<!\s)\s+(?:møde(?:t)?|behandling(?:\s+af\s+(?:sagen|punktet))?)\s*,?$/iu

/** The body that a meeting is called by: "Direktion" of "Direktionsmøde". */
export const bodyOfMeeting = /^\p{Lu}\p{Ll}{3,30}?(?=s?møde$)/u

/** The item of that meeting: "punkt 3", "(som dagsordenspunkt nr. 12)". */
export const itemBehind =
  /^(?:\s*,)?\s*\(?(?:som\s+)?(?:dagsordens?)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(\d{1,4}(?:\.\d{1,3})?)\)?\s*\.?/iu

/** What any of these has. */
export const itemWord = /punkt|pkt|sag/iu

/** The end of a heading that a day goes on: "Beslutning i Byrådet den". */
export const openDate = /(?:,|\s(?:den|d\.))[\s:]*$/iu

/** Words of a paragraph that tells who voted, who was away or what is to be recorded, which a case does not begin with. */
export const goesOnDeciding =
  /(?<!\p{L})(?:stem(?:te|mer)|undlod|undlader|afstemning(?:en)?|inhabile?|fraværende|afbud|forlod|ønske(?:de|r)\s+(?:det\s+)?(?:tilført|noteret|ført))(?!\p{L})/iu

/** A case that is handed on to the body above, at the beginning of what was decided: "Anbefales.", "Indstilles godkendt." */
export const handsOn = /^(?:Anbefal(?:es|et)|Indstil(?:les|let))(?!\p{L})(?!,?\s+at\s|\s*:)/u

/** A heading that tells who decided and when, and ends in that: "Beslutning i Byrådet den 4. juni 2031", "Byrådets beslutning den 04.06.2031 Punkt 2". */
export const datedHeading = /^(?:Beslutning(?:er)? (?:i|fra) |\p{Lu}[^.:;]{3,80}s beslutning )[^:;]{4,100}\d$/u
