import {datedHeading} from '../../vocabulary/decision-words.ts'
import {kindOfHeading, kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {recommendedBy} from '../../vocabulary/recommendation.ts'

// Headings that end in themselves, so that a line that is one goes on nowhere:
// "Beslutning", "Beslutning i Byrådet den 4. juni 2031"; not "Beslutning: Udsat".

/** Whether a line is a heading and nothing else. */
export function isClosedHeading(line: string): boolean {
  return kindOfHeading(line) !== undefined || datedHeading.test(line)
}

/**
 * Whether a line begins a section, wherever the line before has ended: "Sagsfremstilling",
 * "Beslutning: Udsat"; behind the end of a sentence also "Direktionen indstiller".
 */
export function beginsSection(line: string, isBehindSentence: boolean): boolean {
  const colon = line.indexOf(':')
  const word = colon < 0 ? line : line.slice(0, colon)
  if (kindOfHeading(word) !== undefined) return true
  return isBehindSentence && (recommendedBy(word) !== undefined || isOneWord(line))
}

/** Whether all of a line is one word that is a heading in any letters, as no rest of a sentence is. */
function isOneWord(line: string): boolean {
  return /^\p{Lu}\p{L}+:?$/u.test(line) && kindOfMarkedHeading(line) !== undefined
}
