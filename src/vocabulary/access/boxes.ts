import {end, one, re} from './words.ts'

// Boxes beside the words, one of which is ticked: "☐ Åben ☒ Lukket".

/** Boxes beside the words, one of which is ticked: "☐ Åben ☒ Lukket", "Åben [ ] Lukket [X]". */
const ticked = String.raw`(?:[☒☑✓✔✗✘]|[[(]\s?x\s?[)\]]|(?<![\p{L}\p{N}])x(?![\p{L}\p{N}]))`
const hasTick = re(ticked)
const boxFirst = re(`^(?:${ticked}|[☐□]|[[(]\\s?[)\\]])`)
const tickBefore = re(`${ticked}\\s{0,3}lukket`)
const tickBehind = re(`lukket(?:\\s+${one})?\\s{0,3}:?\\s{0,3}${ticked}`)
/** The same with a filled shape for the tick, which means one only beside an empty one. */
const filled = re(
  `[☐□○◯◻⬜]\\s{0,3}åbent?[^\\p{L}]{0,10}[■●◉◼⬛✅]\\s{0,3}lukket${end}|[■●◉◼⬛✅]\\s{0,3}lukket[^\\p{L}]{0,10}[☐□○◯◻⬜]\\s{0,3}åbent?${end}|åbent?\\s{0,3}[☐□○◯◻⬜][^\\p{L}]{0,10}lukket\\s{0,3}[■●◉◼⬛✅]|lukket\\s{0,3}[■●◉◼⬛✅][^\\p{L}]{0,10}åbent?\\s{0,3}[☐□○◯◻⬜]`,
)

/** Whether of boxes beside the words the one for closed is ticked. */
export function isTickedClosed(text: string): boolean {
  if (filled.test(text)) return true
  return hasTick.test(text) && (boxFirst.test(text) ? tickBefore : tickBehind).test(text)
}
