/** Four letters that stand apart from one another, as far as it is quickly looked for. */
export const fourApart =
  /(?:^|[\s\u00a0([])[A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå](?![A-ZÆØÅa-zæøå\d])/u

/** Letters and digits that stand apart from one another, with wider gaps between words: "D A G S O R D E N   1 8 / 3". */
export const lettersApart =
  /(?<![^\s([])[\p{L}\p{N}](?:[ \u00a0]{1,8}[^\s\p{L}\p{N}]?[\p{L}\p{N}][.:,;)\]]{0,2}(?!\S)|[ \u00a0]{1,8}[^\s\p{L}\p{N}](?!\S))+/gu

/** What parts the words of such letters. */
const wideGap = /[ \u00a0]{2,}/u

/** The words that letters standing apart are. */
export function wordsOfLetters(letters: string): string[] {
  return letters.split(wideGap).map((word) => word.replace(/\s/gu, ''))
}

/** Words that are printed so and have no letter twice, so that letters of parties can not be told from them: "B I L A G", never "A B F Ø V". */
export const wordsApart: ReadonlySet<string> = new Set([
  'bilag',
  'åben',
  'åbent',
  'sag',
  'møde',
  'resumé',
  'byråd',
  'byrådet',
  'punkt',
  'afbud',
  'dato',
  'sted',
  'tid',
  'lukket',
  'udvalg',
])

/** A text of nothing but letters that stand apart, up to a colon. */
export const oneApart = /^\p{L}(?: \p{L}){3,40} ?:?$/u
