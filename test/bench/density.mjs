// How dense minutes are, and how a text is made as dense. Fixtures are written to
// be read by people, and have fewer references and names than minutes have.

/** Counted in the real minutes of one council and the twins of 25 others, per kB; a name is two words with capitals. */
export const real = {
  herning: {words: 129, sums: 0.26, references: 0.26, names: 1.98},
  others: {words: 114, sums: 1.04, references: 0.4, names: 6.6},
}

/** What a kB of a text of whole minutes has to be given to be as dense as those of Herning. */
const kilobytesApart = 5.2
/** A paragraph of prose is longer than so many characters; behind one a sentence can stand. */
const shortestParagraph = 200

/** Each has one reference and six names. */
const sentences = [
  'Sagen er gennemgået af Lise Holm, Karl Mose, Ida Kær, Per Dahl, Mia Bro og Jens Eng, jf. § 14 i lov om kommunernes styrelse.',
  'Byrådet behandlede sagen på mødet den 14. marts 2017, hvor Anna Lund, Bent Skov, Tove Bæk, Finn Gade, Dorte Kjær og Egon Vang deltog.',
  'Forslaget er drøftet med Inge Toft, Ove Krog, Ulla Fisker, Poul Sand, Vera Hede og Leif Borg, og vedrører lokalplan nr. 31.12.4.',
  'Høringssvar er modtaget fra Rita Bank, Svend Hvid, Nina Løkke, Hugo Thy, Birte Rask og Arne Kvist, jf. punkt 3 på denne dagsorden.',
]

/**
 * A text with sentences between its paragraphs, so that it is as dense as real minutes.
 *
 * @param {string} text
 */
export function asDense(text) {
  let since = 0
  let next = 0
  const paragraphs = text.split(/(?<=\n)(?=\s*\n)/)
  return paragraphs
    .map((paragraph) => {
      since += Buffer.byteLength(paragraph)
      const isProse = paragraph.length > shortestParagraph && /[.]\s*$/.test(paragraph)
      if (!isProse || since < kilobytesApart * 1000) return paragraph
      since -= kilobytesApart * 1000
      return `${paragraph}\n${sentences[next++ % sentences.length]}\n`
    })
    .join('')
}

/**
 * What a kB of fixtures has: "148 words, 0.25 sums, 0.26 references and 2.0 names a kB".
 *
 * @param {import('./fixtures.mjs').Fixture[]} fixtures
 */
export function densityOf(fixtures) {
  const count = (form) => fixtures.reduce((sum, {text}) => sum + (text.match(form)?.length ?? 0), 0)
  const total = (name) => fixtures.reduce((sum, fixture) => sum + fixture[name], 0)
  const kilobytes = total('bytes') / 1000
  return inWords({
    words: count(/\p{L}+/gu) / kilobytes,
    sums: total('sums') / kilobytes,
    references: total('references') / kilobytes,
    names: count(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) / kilobytes,
  })
}

/** @param {typeof real.herning} density */
export function inWords({words, sums, references, names}) {
  return `${words.toFixed(0)} words, ${sums.toFixed(2)} sums, ${references.toFixed(2)} references and ${names.toFixed(1)} names a kB`
}
