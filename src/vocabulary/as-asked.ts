import {wordsOf} from './word-lists.ts'

// Words by which a decision is held against what was recommended.

/** Where a clause ends, and another thing begins. */
export const nextClause = /[;:,]\s|\sog\s(?=(?:der|udvalget|byrådet|forvaltningen|rådet)\s)/gu

/** What says that something is not done. */
export const notDone = /(?<!\p{L})(?:ikke|ej|ingen|intet)(?!\p{L})/iu

/** A verb in the passive: "sendes", "igangsættes"; "byrådets" is none. */
export const passives = /^\p{L}{3,40}(?<![tndi])es$|^\p{L}{2,40}[tndi]es$/u

/** Bodies: who decides, and what a verb stands behind. */
export const subjects =
  /^(?:\p{L}{0,40}(?:udvalget|byrådet|rådet|nævnet|bestyrelsen|kommissionen|magistraten)|borgerrepræsentationen|det|der)$/iu
/** What stands right before the verb of a point. */
export const opensAct = new RegExp(`^at$|${subjects.source}`, 'iu')

/** Who tells or does something and decides nothing. */
export const offices =
  /^\s*(?:forvaltningen|administrationen|sekretariatet|formanden|næstformanden|borgmesteren|direktionen|\p{L}{0,40}(?:chefen|direktøren|lederen))\s+(?!bemyndiges|anmodes|udpeges|pålægges)/iu

/** Words that do not tell what a clause is about. */
export const emptyWords: ReadonlySet<string> = new Set(
  wordsOf(`
    alle ikke ingen intet blev blive bliver denne derefter dermed dette disse efter eller enig enige enighed enstemmig enstemmigt
    fortsat ønskes ønsker ønskede fremlagte følgende foreslåede foreliggende forelagte fulgt herefter hermed herved imod indstillede inden over samme
    sagen punktet samt samtidig under uden ville være været beslutter beslutte beslutning besluttet besluttede besluttes vedtog vedtaget
    godkendte godkendt godkender mellem gennem ifølge vedrørende således
  `),
)

/** "afslutt-et" and "afslut-tes" are one stem. */
export const doubled = /(\p{L})\1$/u

/** Endings of words that are the same thing with any of them: "høringen", "sendes", "planerne". */
export const endings = /(?:ernes|erne|edes|tes|ens|ets|ede|ene|en|et|er|es|te|e|t|s)$/u
