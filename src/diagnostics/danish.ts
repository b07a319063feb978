import {danishMessage} from './danish-messages.ts'
import type {RuleId} from './rules.ts'

/** What each rule means, in Danish, for those who read a page rather than a terminal. */
export const danishMeanings: Record<RuleId, string> = {
  'not-minutes': 'Filen har ikke de dele, som et referat har, og gav derfor ingen punkter.',
  'index-not-minutes': 'Filen er en liste over møder og har ingen punkter selv.',
  'unknown-layout': 'Et møde begynder her, men dets opstilling er ukendt.',
  'guessed-layout': 'Mødets dele passer ikke godt sammen; sammenlign med dokumentet.',
  'doubtful-access': 'Punktet er måske lukket for offentligheden og er derfor behandlet som lukket.',
  'lost-line-breaks': 'Teksten har mistet sine linjeskift og er delt op igen efter overskrifter, mærkater og numre.',
  'unsupported-format': 'Filens format kan ikke læses.',
  'no-documents': 'Mappen eller pakken er tom eller har intet, der kan læses.',
  'passed-over': 'En fil i mappen kan være et referat, men dens format kan ikke læses.',
  'damaged-container': 'Pakken (ZIP, gzip eller WARC) er beskadiget, helt eller delvis.',
  'refused-container': 'Pakken er af sikkerhedsgrunde ikke pakket ud.',
  'not-text': 'Filen er ikke tekst i nogen kendt tegnkodning.',
  'broken-markup': 'HTML-, XML- eller JSON-filen er ufuldstændig og er ikke læst.',
  'unsafe-markup': 'XML- eller JSON-filen er af sikkerhedsgrunde ikke læst.',
  'unreadable-file': 'Filen eller mappen kunne ikke åbnes.',
  'no-file': 'Noget i mappen er ikke en almindelig fil.',
  'too-large': 'Filen er større end tilladt og er ikke læst.',
  'too-slow': 'Det tog for lang tid at læse filen, så den blev opgivet.',
  'out-of-memory': 'Der var ikke hukommelse nok til at læse filen.',
  'no-record': 'En linje er ikke et møde.',
  'conflicting-records': 'To udgaver af samme møde siger noget forskelligt.',
  'damaged-cache': 'Et gemt resultat var beskadiget, så filen er læst igen.',
  'cache-not-written': 'Resultatet kunne ikke gemmes til næste gang.',
  'internal-error': 'En fejl i programmet forhindrede, at filen blev læst.',
  'invalid-record': 'En oplysning passede ikke til skemaet og er udeladt.',
  'encrypted-file': 'Filen kræver en adgangskode.',
  'damaged-file': 'Filen er beskadiget eller ikke hentet helt, og den er ikke læst.',
  'refused-file': 'Filen kræver mere tid eller hukommelse end noget referat og er ikke læst.',
  'no-text': 'Filen er scannet: Den består af billeder uden tekst, der kan læses.',
  'damaged-page': 'Dele af en side kunne ikke læses.',
  'page-without-text': 'En side har ingen tekst: Den er tom eller et billede.',
  'damaged-encoding': 'Filens tegnkodning er beskadiget, så enkelte bogstaver kan være forkerte.',
  'double-encoded': 'Bogstaver er kodet to gange ("SÃ¸ren" for "Søren").',
  'dos-letters': 'Filens bogstaver er som i DOS, og den er læst som tegntabel 850.',
  'repaired-markup': 'XML-filen har en fejl, som er rettet under læsningen.',
  'missing-head-field': 'Mødehovedet mangler en oplysning, som det plejer at have.',
  'invalid-date': 'Det, der står på datoens plads, er ikke en dato.',
  'no-items': 'Mødet har ingen punkter.',
  'missing-title': 'Et punkt har ingen overskrift.',
  'malformed-case-number': 'Et sagsnummer er bygget op på en ukendt måde.',
  'missing-case-number': 'Der står "Sagsnr.", men intet nummer.',
  'routing-columns-lost': 'En sagsgang har krydser, men det er gået tabt, hvilke udvalg de gælder.',
  'empty-decision': 'Der står "Beslutning", men ingen beslutning under den.',
  'unclassified-decision': 'Beslutningen passer ikke til nogen af de kendte udfald.',
  'unknown-item': 'Nogen er noteret som fraværende ved et punkt, som mødet ikke har.',
  'votes-do-not-add-up': 'Stemmetallene passer ikke med navnene eller med antallet af medlemmer.',
  'unknown-heading': 'En linje er overskrift i andre opstillinger, men ikke i denne.',
  'joined-heading': 'En overskrift er smeltet sammen med teksten foran.',
  'missing-item': 'Dokumentet nævner et punkt, som ikke blev fundet.',
  'unlisted-item': 'Et punkt står ikke i dokumentets egen indholdsfortegnelse.',
  'item-number-gap': 'Der mangler numre i rækken af punkter.',
  'repeated-item-number': 'To punkter har samme nummer.',
  'missing-decision': 'Et åbent punkt i et referat har ingen beslutning.',
  'no-case-number': 'Et punkt har intet sagsnummer, selv om de fleste andre har et.',
  'possible-heading': 'En linje ligner en overskrift, som er ukendt.',
  'unclaimed-text': 'Linjer eller ord i dokumentet er ikke kommet med nogen steder.',
  'page-furniture': 'Sidehoveder, sidefødder og sidetal er udeladt.',
  'duplicate-meeting': 'Mødet findes også i et andet dokument.',
  'pages-differ': 'Sider om samme møde siger noget forskelligt om mødet eller et punkt.',
  'cell-too-long': 'En tekst var for lang til en celle i et regneark.',
  'letter-replaced': 'Et tegn kan ikke stå i formatet; U+FFFD står i stedet.',
}

/** What a message says besides words: what it quotes or names, numbers, ids, paths, options. */
const fact = /"[^"]+"|--[a-z-]+|(?<![^\s"(),;:])[^\s"(),;:\d]*\d[^\s"(),;:]*/g

/**
 * What a diagnostic says, in Danish and without its full stop. A message that has
 * no Danish of its own is told by what its rule means, and by all facts that it has.
 */
export function danishSentence(rule: RuleId, reason: string): string {
  const said = danishMessage(rule, reason)
  const sentence = said ?? danishMeanings[rule].replace(/\.$/, '')
  if (rule === 'internal-error') return `${sentence}: ${reason}`
  const facts = [...new Set(reason.match(fact))].filter((one) => !sentence.includes(one))
  return facts.length === 0 ? sentence : `${sentence}: ${facts.join(', ')}`
}
