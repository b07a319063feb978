import {months, weekdays} from './dates.ts'
import {documentKinds} from './document-kinds.ts'
import {allLabels} from './labels.ts'
import {WordSet} from './word-set.ts'

/** The words of labels and of names for a document, one by one and without full stops. */
const ofLabels = [...allLabels, ...documentKinds].flatMap((label) => label.match(/\p{L}+/gu) ?? [])

/**
 * Words of the form: they stand around the values of a head, an item or a table
 * of contents, and a record has what they say as a field. Any other word there
 * must be in a record itself.
 */
export const formWords = new WordSet(`
  ${ofLabels.join(' ')} ${months.flat().join(' ')} ${weekdays.join(' ')}
  klokken side sider nummer emne tekst titel samt ved med fra til for den det kun ikke over
  indhold indholdsfortegnelse punkt~ sag~ dagsorden~ ~sager ~punkter referat~ ~protokol ~protokollen
  møde~ byrådsmøde udvalgsmøde ordinært afholdt afholdtes holdt holdtes blev begynd~ påbegyndt start~ slut~ afsluttet hævet hævedes ophævet åbnet
  åben åbent åbne lukket lukkede døre del fortroligt offentligt offentlige bilagsliste bilagsoversigt samlet underskrift~
  behandling behandles behandlet forelå efterretning orientering drøftelse beslutning~ afgørelse udvalgets byrådets
  kommunalbestyrelsens økonomiudvalgets formand~ næstformand~ borgmester~ initialer nej sand falsk true false
  fold folde dette ind alle ikon logo vis skjul klik her læse mere udskriv toppen top tilbage hent kopier link
  dokument video show print pkt ingen annoncering
`)
