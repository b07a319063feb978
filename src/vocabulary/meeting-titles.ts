// What a title says around the body, the day and the place of a meeting.

/** The time of day behind a place: "i Stuen, Rådhuset kl. 10.00 – 12.00". */
export const timeBehind =
  /(?:,|(?<![,\s]))\s+(?:fra\s+)?kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?$/iu

/** A body that only its meeting and the day tell to be one, and the s of its genitive: "Social og Sundheds møde den". */
export const ofMeetingOnDay =
  /^(\p{Lu}\p{L}{1,30}(?:[,&]? [\p{L}&-]+){1,7})['’]?s\s+(?:(?:ekstra)?ordinære\s+)?møde(?:t)?\s+(?:(?:d\.|den)\s*)?$/u

/** "3. møde i Seniorrådet 2021", "Seniorrådsmøde 2": which of a body's meetings it is. */
export const countedMeeting = /^\d{1,3}\.\s+(?=(?:ordinære\s+)?møde(?!\p{L}))/iu

/** The same behind the name of the body. */
export const countAtEnd = /^\s+(?:nr\.?\s*)?\d{1,2}$/iu

/** The meeting of a body in the genitive, wherever in a line. */
export const anyMeetingOf = /s\s+(?:(?:ekstra)?ordinære\s+)?møde/u
