import type {RuleId} from './rules.ts'

/** A message in English, and how it is said in Danish; a part of it that is words of its own is said in Danish, too. */
type Said = readonly [english: RegExp, danish: string]

/** Words that stand within messages, longer ones before those that are part of them. */
const phrases: readonly (readonly [english: string, danish: string])[] = [
  [
    'no decision, recommendation or case number in its items',
    'ingen beslutning, indstilling eller sagsnummer i punkterne',
  ],
  ['no items behind its table of contents', 'ingen punkter efter indholdsfortegnelsen'],
  ['no word for what the document is', 'intet ord for, hvad dokumentet er'],
  ['no series of items', 'ingen række af punkter'],
  ['the head has no date', 'mødehovedet har ingen dato'],
  ['the head names no body', 'mødehovedet nævner intet udvalg eller råd'],
  ['the items have no series of numbers', 'punkterne har ingen række af numre'],
  ['no date', 'ingen dato'],
  ['no body', 'intet udvalg eller råd'],
  [
    'little follows the lines that were taken for items',
    'der står meget lidt efter de linjer, der er læst som punkter',
  ],
  ['entries of the contents', 'linjer i indholdsfortegnelsen'],
  ['are items', 'er punkter'],
  ['of the lines are in no field', 'af linjerne er ikke kommet med'],
  ['the committee', 'udvalget'],
  ['the date', 'datoen'],
  ['the place', 'stedet'],
  ['when it ended', 'sluttidspunktet'],
  ['where it was held', 'stedet'],
  ['who took part', 'deltagerne'],
  ['more than that', 'mere end det'],
  ['bytes', 'byte'],
  ['without an ending', 'uden endelse'],
  ['and others', 'og andre'],
  ['an XLSX, PPTX or OpenDocument file', 'en XLSX-, PPTX- eller OpenDocument-fil'],
  ['an empty ZIP file', 'en tom ZIP-fil'],
  ['a gzip file', 'en gzip-fil'],
  ['a PNG picture', 'et PNG-billede'],
  ['a GIF picture', 'et GIF-billede'],
  ['a JPEG picture', 'et JPEG-billede'],
  ['an old Office file, or one with a password', 'en gammel Office-fil eller en med adgangskode'],
  ['an RTF file', 'en RTF-fil'],
  ['no text', 'ingen tekst'],
  ['no pages', 'ingen sider'],
]

/** How the messages of a rule are said, where what they say besides their rule is more than a quotation. */
const danishMessages: Partial<Record<RuleId, readonly Said[]>> = {
  'not-minutes': [
    [/^The file is empty$/, 'Filen er tom'],
    [
      /^This is the manifest of an Acadre publication/,
      'Filen er listen over filer i en udgivelse fra Acadre og har ingen punkter; brug dagsordenens egen XML-fil',
    ],
    [
      /^No meeting is in it, as the layout (".*") has them$/,
      'Filen har intet møde, som opstillingen {1} beskriver det',
    ],
    [/^It has an item, but not the head of its meeting: (.*);/, 'Filen har et punkt, men ikke mødets hoved: {1}'],
    [
      /^It has not the parts of minutes: (.*); "dagsorden layouts"/,
      'Filen har ikke de dele, som et referat har: {1}; "dagsorden layouts" viser, hvad hver opstilling kræver',
    ],
    [
      /^It has not the parts of minutes: (.*);/,
      'Filen har ikke de dele, som et referat har: {1}; udelad den, eller nævn dens opstilling med --layout',
    ],
  ],
  'index-not-minutes': [[/ in it: (\d+)$/, 'Filen er en liste over møder og har ingen punkter selv; den nævner {1}']],
  'unknown-layout': [[/^This is (XML|JSON) of a system/, 'Filen er {1} fra et system, som ingen opstilling kender']],
  'unsupported-format': [[/^This is (.*); save it/, 'Filen er {1}; gem den som PDF, DOCX eller tekst først']],
  'passed-over': [
    [
      /^A file that ends in (\S+) is not read; [^"]* with (".*")$/,
      'Filer med endelsen {1} læses ikke; gem den som DOCX eller PDF, i Word eller med {2}',
    ],
  ],
  'no-documents': [
    [/^The folder is empty$/, 'Mappen er tom'],
    [/^The container is empty$/, 'Pakken er tom'],
    [/^The folder has nothing that can be read: (.*)$/, 'Mappen har intet, der kan læses: {1}'],
    [/^The container has nothing that can be read: (.*)$/, 'Pakken har intet, der kan læses: {1}'],
  ],
  'no-text': [[/^The (PDF|DOCX) has (no pages|no text)$/, '{1}-filen har {2}']],
  'missing-title': [[/^None of the agenda items/, 'Ingen af punkterne har en overskrift']],
  'guessed-layout': [
    [/^The parts of this meeting agree only to (\S+): (.*)$/, 'Mødets dele stemmer dårligt overens ({1}): {2}'],
  ],
  'lost-line-breaks': [
    [
      / and (\d+) page numbers and running heads were left out$/,
      'Teksten har mistet sine linjeskift og er delt op igen; {1} sidetal og sidehoveder er udeladt',
    ],
    [/^Where the name of the caseworker ends/, 'Hvor sagsbehandlerens navn ender, og overskriften begynder, er et gæt'],
    [
      /^(\d+) lines are glued/,
      '{1} linjer er smeltet sammen med dem foran og er skilt igen efter indholdsfortegnelsen',
    ],
  ],
  'too-large': [
    [
      / has ([^,]{1,40}), and the limit is ([^;]{1,40}); split/,
      'Filen er større end tilladt ({1}; grænsen er {2}); del den, eller hæv --max-file-size',
    ],
  ],
  'too-slow': [
    [/^It was not done after (\S+) s/, 'Filen er opgivet efter {1} sekunder; se på den, eller hæv --time-limit'],
  ],
  'unreadable-file': [
    [/^There is no such file or folder/, 'Filen eller mappen findes ikke'],
    [/^There is no permission/, 'Der er ikke adgang til filen eller mappen'],
    [/^No file matches this pattern/, 'Ingen fil passer til mønstret'],
    [/^It is a link to what is not there/, 'Det er en henvisning til noget, der ikke findes'],
    [/^It is a link that leads in a circle/, 'Det er en henvisning, der går i ring'],
    [/^It is a folder$/, 'Det er en mappe'],
    [/^A part of the path is no folder/, 'En del af stien er ikke en mappe'],
  ],
  'conflicting-records': [
    [
      /^Of this meeting there are two different records: line (\d+) of (.+), which is kept, and line (\d+) of (.+)$/,
      'To udgaver af samme møde er forskellige: linje {1} i {2}, som er beholdt, og linje {3} i {4}',
    ],
  ],
  'damaged-page': [[/^Page (\d+) is damaged/, 'Side {1} er beskadiget: Noget af teksten kan mangle']],
  'page-without-text': [
    [/^Page (\d+) has no text/, 'Side {1} har ingen tekst: Den er tom eller et billede'],
    [/^Pages (.+) have no text/, 'Siderne {1} har ingen tekst: De er tomme eller billeder'],
  ],
  'damaged-encoding': [
    [
      /: (\d+)(?: or more)? letters? come out wrong/,
      'Filens tegnkodning er beskadiget: UTF-8 med bytes, der ikke er det, læst som windows-1252; {1} bogstaver er forkerte',
    ],
  ],
  'double-encoded': [
    [
      /^(\d+)(?: or more)? letters? were encoded twice, like (".*") \(--repair/,
      '{1} bogstaver er kodet to gange, som {2}; --repair retter dem',
    ],
    [
      /^(\d+)(?: or more)? letters? were encoded twice, like (".*")/,
      '{1} bogstaver er kodet to gange, som {2}, og er rettet',
    ],
  ],
  'missing-head-field': [[/^The head does not name (.+)$/, 'Mødehovedet nævner ikke {1}']],
  'invalid-date': [
    [/^(".*") is no date of the calendar; expected one like ("[^"]*")$/, '{1} er ingen dato; en dato er som {2}'],
  ],
  'malformed-case-number': [
    [
      /^(".*") is built like no case number, as ("[^"]*") or ("[^"]*") are$/,
      '{1} ligner ikke et sagsnummer som {2} eller {3}',
    ],
  ],
  'votes-do-not-add-up': [
    [/^(".*") is more than any ballot has/, '{1} er flere stemmer, end nogen afstemning har; tallet er udeladt'],
    [/^(".*") names (\d+), and counts (\d+)$/, '{1} nævner {2}, men tæller {3}'],
    [/^These are (\d+) votes; (\d+) members were present$/, 'Det er {1} stemmer, men {2} medlemmer var til stede'],
  ],
  'missing-item': [
    [
      /^The document says that it has (\d+) agenda items, and (\d+) were found$/,
      'Dokumentet oplyser, at det har {1} punkter; {2} blev fundet',
    ],
    [/^The table of contents has (.*), but no such/, 'Indholdsfortegnelsen har {1}, men punktet blev ikke fundet'],
  ],
  'item-number-gap': [
    [/^The numbers go from (\S+) to (\S+): one is/, 'Numrene går fra {1} til {2}: Ét mangler, måske et lukket punkt'],
    [
      /^The numbers go from (\S+) to (\S+): (\d+) are/,
      'Numrene går fra {1} til {2}: {3} mangler, måske lukkede punkter',
    ],
  ],
  'repeated-item-number': [
    [/^Another agenda item of this meeting has the number (.+)$/, 'Et andet punkt på mødet har også nummer {1}'],
  ],
  'possible-heading': [
    [
      /^(".*") stands alone in (\d+) of (\d+) agenda items/,
      '{1} står alene i {2} af {3} punkter som en overskrift; det er beholdt som tekst',
    ],
  ],
  'unclaimed-text': [
    [/^Nothing claims this line/, 'Linjen er ikke kommet med nogen steder'],
    [/^Nothing claims these (\d+) lines/, '{1} linjer er ikke kommet med nogen steder'],
    [/^A value of this line/, 'Noget på linjen er ikke kommet med nogen steder'],
  ],
  'page-furniture': [
    [
      /^(".*") belongs to the pages and is left out, as are (\d+) like it$/,
      '{1} er sidehoved, sidefod eller sidetal og er udeladt, ligesom {2} andre',
    ],
    [
      /^(".*") belongs to the pages and is left out, as is one like it$/,
      '{1} er sidehoved, sidefod eller sidetal og er udeladt, ligesom en anden',
    ],
    [/^(".*") belongs to the pages/, '{1} er sidehoved, sidefod eller sidetal og er udeladt'],
  ],
  'duplicate-meeting': [
    [/ which is now (\S+)$/, 'Et andet møde i denne kørsel har samme id, så dette møde har nu id {1}'],
  ],
  'pages-differ': [
    [
      /^The pages of this meeting differ in ([^:]+): this one and that of (.+), which is taken$/,
      'Mødets sider er uenige om {1}: denne og {2}, som er fulgt',
    ],
    [
      /^The item of this page is that of (.+) with another text/,
      'Punktet står også i {1}, men med en anden tekst, så begge er beholdt',
    ],
  ],
  'cell-too-long': [
    [
      /^(\S+) in (\S+) has (\d+) characters and is cut, since a spreadsheet holds (\d+) in a cell$/,
      '{1} i {2} har {3} tegn og er forkortet: Et regneark har plads til {4} i en celle',
    ],
  ],
  'letter-replaced': [
    [/^(\S+) in (\S+) has a NUL/, '{1} i {2} har et NUL-tegn, som SQLite ville skære af ved; U+FFFD står i stedet'],
  ],
}

/** A message in Danish; nothing where it is not one of those known. */
export function danishMessage(rule: RuleId, reason: string): string | undefined {
  for (const [english, danish] of danishMessages[rule] ?? []) {
    const parts = english.exec(reason)
    if (parts !== null) return danish.replace(/\{(\d)\}/g, (_, number) => inDanish(parts[Number(number)] ?? ''))
  }
  return undefined
}

/** A part of a message; what it quotes stays what it is. */
function inDanish(part: string): string {
  if (part.includes('"')) return part
  return phrases.reduce((text, [english, danish]) => text.replaceAll(english, danish), part)
}
