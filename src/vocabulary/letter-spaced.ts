import {wordsOf} from './word-lists.ts'

/** Four letters that stand apart from one another, as far as it is quickly looked for. */
export const fourApart =
  /[A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå][ \u00a0][A-ZÆØÅa-zæøå](?![A-ZÆØÅa-zæøå\d])(?<=(?:^|[\s\u00a0(["“„]).{7})/u

/** Letters and digits that stand apart from one another, with wider gaps between words: "D A G S O R D E N   1 8 / 3". */
export const lettersApart =
  /(?<![^\s(["“„])[\p{L}\p{N}](?:[ \u00a0]{1,8}[^\s\p{L}\p{N}]?[\p{L}\p{N}][.:,;!)\]]{0,2}(?!\S)|[ \u00a0]{1,8}[^\s\p{L}\p{N}](?!\S))+/gu

/** The number of a page and a sign of the print before such letters, which are none of them: "1 ! R e f e r a t". */
export const beforeLetters = /^\p{N}[ \u00a0]+[^\s\p{L}\p{N}.:,;)][ \u00a0]+(?=\p{L})/u

/** What parts the words of such letters: a wide gap, and where there is none the number behind a word. */
const wordEnd = /[ \u00a0]{2,}|(?<=\p{L}) (?=\d)/u
/** Words that are printed so with no wider gap between them: "L U K K E T P U N K T". */
const twoWords =
  /^(lukke(?:t|de)|fortrolige?t?|åb(?:ent?|ne))((?:tillægs)?(?:dagsorden|referat|protokol)|(?:dagsordens)?(?:punkt|sag)(?:er)?|møde|del|session|behandling|beslutning(?:er)?)([.:,;!)\]]{0,2})$/iu

/** The words that letters standing apart are. */
export function wordsOfLetters(letters: string): string[] {
  return letters.split(wordEnd).flatMap((word) => {
    const joined = word.replace(/\s/gu, '')
    const [, first, second, sign] = twoWords.exec(joined) ?? []
    return first === undefined ? [joined] : [first, `${second}${sign}`]
  })
}

/** A text in which letters that stand apart are words: "L U K K E T beslutning". */
export function joinedLetters(text: string): string {
  return fourApart.test(text) ? text.replace(lettersApart, (letters) => wordsOfLetters(letters).join(' ')) : text
}

/** Words that are printed so and have no letter twice, so that letters of parties can not be told from them: "B I L A G", never "A B F Ø V". */
export const wordsApart: ReadonlySet<string> = new Set(
  wordsOf('bilag åben åbent sag møde resumé byråd byrådet punkt afbud dato sted tid lukket udvalg'),
)

/** A text of nothing but letters that stand apart, up to a colon. */
export const oneApart = /^\p{L}(?: \p{L}){3,40} ?:?$/u
