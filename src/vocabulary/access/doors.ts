import {matchesIn} from '../matches.ts'
import {type ClosingMark, end, one, re, start, thing, word} from './words.ts'

// Sentences of closed doors, and of an item that is closed: "Disse sager behandles for lukkede døre".

export const doors = re(
  `(?:for|bag)\\s+lukkede?\\s+døre?${end}|[-–—(:]\\s*lukkede\\s+døre${end}|lukke(?:de)?s\\s+døre(?:ne)?${end}|${start}døre(?:ne)?\\s+(?:er\\s+|var\\s+|blev\\s+)?lukke(?:t|des?|s)${end}|${start}(?:på|i|under)\\s+(?:et\\s+|den\\s+)?lukke(?:t|de)\\s+(?:møde|session|del|behandling|dagsorden)`,
)
/** Who is behind closed doors: this item, or what stands below. */
const thisItem = re(
  `^(?:(?:dette|denne|nærværende)\\s+)?(?:dagsordens)?(?:punkt|sag)(?:et|en)?\\s+(?:(?:er|var|bliver|blev|vil|skal|ønskes)\\s+)*(?:behandle\\p{L}*|drøfte\\p{L}*|optage\\p{L}*|lukket)?|^(?:behandle|drøfte|forhandle|optage)(?:de)?[st]${end}|^(?:behandling\\s+|drøftelse\\s+|forhandling\\s+)?for\\s+lukkede`,
)
/** The same behind the law or the body that has it so: "Efter § 10 behandles punktet for lukkede døre", "besluttede at behandle sagen for lukkede døre". */
const thisItemBehind = re(
  `${start}(?:behandle|drøfte|forhandle|optage)(?:de)?[st]?\\s+(?:(?:dette|denne|nærværende)\\s+)?(?:dagsordens)?(?:punkt(?:et)?|sag(?:en)?)${end}(?!\\s+om${end})|^(?:det\\s+)?\\p{L}{1,20},?\\s+at\\s+(?:dagsordens)?(?:punktet|sagen)${end}`,
)
const isWished = re(`${start}(?:kan|kunne|indstille|foreslå|anbefale|ønske|anmode)`)
const whatFollows = re(
  `^(?:(?:disse|følgende|nedenstående|efterfølgende|de\\s+(?:følgende|øvrige|sidste))\\s+)?(?:dagsordens)?(?:sager|punkter|emner)(?:ne)?${end}`,
)
/** Who was away from a closed part, and what was closed before, say nothing of what is closed. */
const wasAway = re(`deltog|deltage[rt]?${end}|til\\s+stede|fraværende|forlod|tidligere`)
/** "Mødet blev lukket", "Dørene lukkes": from when on is not said. */
const ofMeeting = re(
  `^(?:(?:her|herefter|derefter|hvorefter)\\s+)?(?:(?:blev|bliver|er|var)\\s+)?(?:mødet|lukke(?:de)?s|døre(?:ne)?)${end}`,
)
const someNumbers = re(
  `${start}(?:punkt(?:er(?:ne)?)?|pkt\\.?|sag(?:er(?:ne)?)?)\\s*(?:nr\\.?\\s*)?(\\d[\\d\\s,–-]*(?:(?:og|til)\\s+\\d+)?)`,
)
/** "Punktet er lukket i medfør af § 10". */
export const saidClosed = re(
  `^(?:det\\s+er\\s+(?:et|en)\\s+${word}\\s+${one}|(?:(?:dette|denne|nærværende)\\s+)?(?:(?:dagsordens)?(?:punkt|sag)(?:et|en)?|(?:(?:punkt|sag)ens\\s+)?indhold(?:et)?|materialet)\\s+(?:(?:er|var|blev|behandles(?:\\s+som)?)\\s+(?:et\\s+|en\\s+)?${word}(?:\\s+${thing})?|(?:skal\\s+|må\\s+|kan\\s+)?(?:offentliggøres\\s+ikke|ikke\\s+offentliggøres)|lukkes|er\\s+omfattet\\s+af\\s+tavshedspligt|indeholder\\s+(?:\\p{L}+\\s+){0,3}(?:fortrolige|personfølsomme)\\s+oplysninger)|tavshedspligt(?:en)?\\s+(?:er\\s+)?ikke\\s+(?:fraveget|ophævet|hævet)|(?:er\\s+)?omfattet\\s+af\\s+tavshedspligt|(?:mødet|dørene)\\s+(?:(?:er|var|blev)\\s+)?lukke(?:t|de|s|des)\\s+(?:for|under)\\s+(?:dette\\s+punkt|(?:(?:punktets|sagens)\\s+)?behandling(?:en)?))${end}`,
)

/** The same behind a dash: "Tavshedspligten er ikke ophævet - punktet er lukket". */
const behindDash = /^.{0,200}\s[-–—]\s+(?=(?:dagsordens)?punktet\s)/iu

/** Whether a text begins by saying that an item is closed, or says so behind a dash. */
export const tellsClosed = (text: string) => saidClosed.test(text.replace(behindDash, ''))

/** "Disse sager behandles for lukkede døre", "Punktet er lukket". */
export function closedDoors(text: string): ClosingMark | undefined {
  if (tellsClosed(text)) return {closes: 'item', isDoubtful: false}
  if (!doors.test(text) || wasAway.test(text)) return undefined
  const some = someNumbers.exec(text)
  if (some !== null) return {closes: 'part', isDoubtful: false, numbers: numbersIn(some[1] as string)}
  if (whatFollows.test(text)) return {closes: 'part', isDoubtful: false}
  if (thisItem.test(text)) return {closes: 'item', isDoubtful: false}
  if (thisItemBehind.test(text)) return {closes: 'item', isDoubtful: isWished.test(text)}
  return ofMeeting.test(text) ? {closes: 'part', isDoubtful: true} : undefined
}

/** "12, 13 og 14", "12-14". */
export function numbersIn(text: string): string[] {
  const found: string[] = []
  for (const [, first = '', last] of matchesIn(/(\d{1,4})(?:\s*(?:[-–]|til)\s*(\d{1,4}))?/gu, text)) {
    const to = Math.min(Number(last ?? first), Number(first) + 200)
    for (let number = Number(first); number <= to; number++) found.push(String(number))
  }
  return found
}
