import {partsOf} from './word-lists.ts'

/** Lines that a page has for those who use it, and that say nothing of a meeting. */
const pageLines = partsOf(`
  til indholdsfortegnelse / til indholdsfortegnelsen
  du er her / you are here / abonnér / tilbage til oversigt / tilbage til oversigten / tilbage til indhold / udskriv
  udskriv hele dagsordnen / udskriv hele dagsordenen / udskriv punkt / print / print punkt / show video / vis video
  se video / fold alle ud / fold alle sammen / fold alle punkter / fold alle punkter [ud] [ind] / åbn/luk punkt / luk / luk punkt
  punktoplysninger / fold dette punkt ud / fold dette punkt ind / fold ud / fold ind / luk alle punkter
  luk alle punkter referat / åbn alle punkter / vis alle / skjul alle / se alle bilag / hent bilag / hent alle bilag
  klik her for at folde ud / klik her for at folde ind / klik her for at se sagsfremstillingen / kopier link
  hent som pdf / hent pdf-version / hent som pdf kopier link / hent hele referatet / hent hele dagsordenen
  tilbage til forsiden / logo / punkt titel / kopier link til punktet / kopier link til punktet - print / del denne side
  del siden / del på facebook / facebook / twitter / linkedin / instagram / youtube / læs op / lyt / søg / vælg / menu
  forside / forsiden / politik / icon-politik / gå til indhold / skip til hoved indholdet / tilbage / næste punkt
  forrige punkt / forrige punkt næste punkt / fold alle punkter ud
  næste / forrige / mødedetaljer / mødefakta / vis mere / vis mindre / cookies / om cookies / accepter
  accepter cookies / fold sammen / fold alt sammen / vis/skjul / vis / skjul / spring til hovedindhold
  spring til indhold / gå til hovedindhold / gå til hovedindholdet / acceptér alle / accepter alle / kun nødvendige
  del på linkedin / del på twitter / del på x / del på mail / print siden / udskriv siden
`)

const lines: ReadonlySet<string> = new Set(pageLines)
const longest = Math.max(...pageLines.map((line) => line.length))

/** The way back to where a page begins. */
const toTop = /^(?:(?:gå |tilbage )?til|til sidens) top(?:pen)?$/iu

/** A rule across the page, as a row of one sign, or a few of it apart: "* * *". */
const rule = /^([*=_~#–—-])(?:\1{9,}|(?: \1)+)$/

/** The same below the words that it sets apart, however short they are. */
const underline = /^([*=_~–—-])\1{2,}$/

/** Whether a line underlines the one above. */
export function isUnderline(line: string): boolean {
  return underline.test(line)
}

/** Whether a line is such a rule. */
export function isRule(line: string): boolean {
  return rule.test(line)
}

/** Whether a line, white space folded and without a bullet, belongs to the page it was on and says nothing. */
export function isPageLine(line: string): boolean {
  return (line.length <= longest + 8 && (lines.has(line.toLowerCase()) || toTop.test(line))) || isRule(line)
}

/** Sentences about the page: cookies, breadcrumbs, and what an arrow is called that a title is glued to, "PilReferat"; no name, "Pilegård". */
export const pageSentence =
  /\b(?:[Cc]ookie(?:s|politi\p{L}*)?|COOKIES?)\b|\b[Pp]il(?=\p{Lu})|\|\s*(?:[Kk]ontakt|KONTAKT)\s*\||[Mm]ade with [Ff]lipping[Bb]ook/u

/** What a page prints before a heading or title for those who click on it. */
export const pagePrefix =
  /^(?:(?:[Ff]old dette punkt (?:ind|ud)|[Ff]old (?:ind|ud)|FOLD (?:IND|UD)|[Vv]is|VIS|[Ss]kjul|SKJUL)\s+(?=\p{Lu})|(?:[Ii]ndholdsfortegnelse|INDHOLDSFORTEGNELSE)(?=\d)|[Uu]dskriv(?=[Ss]ags))/u

/** What Word leaves before a heading that it had a bookmark for: "0BPkt. 1", "1BNy sti". */
export const bookmarkPrefix = /^\d{1,2}B(?=\p{Lu}\p{Ll})/u

/** The letters that it begins with. */
export const prefixLetters: ReadonlySet<string> = new Set('fFvVsSiIuU')

/** What the address of a council has: a town with its code, a telephone, a number of its own. */
export const contact =
  /(?:^|[\s,|·])\d{4}\s+\p{Lu}\p{L}|\b(?:TLF|[Tt]lf|T(?:ELEFON|EL)|[Tt]el(?:efon)?|CVR|[Cc]vr|EAN|[Ee]an|E-?MAIL|[Ee]-?mail|MAIL|[Mm]ail)\b/u

/** The first line of what a page has behind the last item. */
export const pageEnd =
  /^(?:har du spørgsmål|dette indlæg (?:blev|er) (?:udgivet|skrevet)|(?:nyere|ældre|forrige|næste) indlæg|indlægsnavigation|skriv et svar|din e-mailadresse vil ikke|udgivet i\s|se (?:hele )?referat(?:et)?\s.{0,80}\bpdf\b|facebook$|ean-numre|kontakt(?:\s|$|:)|kunne du bruge siden|(?:siden er )?sidst opdateret|senest opdateret|opdateret den|del (?:denne )?side|del dette|del på (?:facebook|linkedin)$|læs også|se også|tilgængelighedserklæring|om hjemmesiden|cvr|ean|tlf\.|telefon:|tilbage til (?:oversigten|indhold)|copyright|©|×$)/iu

/** What one can do with an item, as a portal prints it beside each. */
const rowActions = partsOf('hent som pdf / hent punkt som pdf / kopier link / del punkt / print punkt / udskriv punkt')
const rowActionWords: ReadonlySet<string> = new Set(rowActions.flatMap((action) => action.split(' ')))

/** Whether a text is what one can do with an item, or begins it where it is wrapped: "Kopier link", "Hent". */
export function beginsRowAction(text: string): boolean {
  const printed = `${text.toLowerCase()} `
  return rowActions.some((action) => `${action} `.startsWith(printed))
}

/** Whether a text has no other words than those of what one can do with an item. */
export function isOfRowAction(text: string): boolean {
  return text.split(/\s+/u).every((word) => rowActionWords.has(word.toLowerCase()))
}
