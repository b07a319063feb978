/** What a rule is worth: an error fails a run by default, a warning does where asked for, info never. */
export type Severity = 'error' | 'warning' | 'info'

/** One kind of diagnostic; `dagsorden explain <id>` prints it. */
export interface Rule {
  severity: Severity
  /** What it means, in a sentence. */
  meaning: string
  /** What it can look like in a document. */
  example: string
  /** What to do about it. */
  remedy: string
}

/** Every diagnostic that dagsorden gives; the list is closed, and part of the interface. */
export const rules = {
  'not-minutes': {
    severity: 'error',
    meaning: 'The file lacks parts that minutes have, so it gives no record; the message says which.',
    example: 'A web page about a municipality among its minutes, or an empty file.',
    remedy: 'Leave the file out, or name its layout with --layout if it is minutes after all.',
  },
  'index-not-minutes': {
    severity: 'error',
    meaning: 'The file is a list of meetings, so it gives no record.',
    example: 'The committees of a portal with the dates of their meetings, or the answer to a search.',
    remedy: 'Fetch the minutes that it names; leave the list out.',
  },
  'unknown-layout': {
    severity: 'error',
    meaning: 'A meeting begins here, but no layout fits what follows, or two fit equally well.',
    example: 'A council that nobody has described yet, or a head with no items.',
    remedy: 'See what each layout says with "dagsorden layouts <file>"; force one with --layout, or write one.',
  },
  'guessed-layout': {
    severity: 'warning',
    meaning: 'Parts of a meeting, such as its head, item numbers and contents, do not fit each other well.',
    example: 'Minutes whose head names no date and no body, or whose items have no series of numbers.',
    remedy: 'Compare the records with the document; write a layout, or name one with --layout.',
  },
  'doubtful-access': {
    severity: 'warning',
    meaning: 'A mark may say that an agenda item is closed to the public, so none of its text is kept.',
    example: '"Punktet er lukket." in the middle of an item, or "Godkendelse af lukket dagsorden" as its title.',
    remedy: 'Look at the document; keep the text of all closed items with --include-closed if it is open after all.',
  },
  'lost-line-breaks': {
    severity: 'warning',
    meaning: 'The text has lost its line breaks, so it was broken up by its headings, labels and numbers.',
    example: 'A transcript of a PDF in which each page has become one paragraph.',
    remedy: 'Compare the records with the document; read the PDF itself where there is one.',
  },
  'unsupported-format': {
    severity: 'error',
    meaning: 'The file is in a format that dagsorden does not read.',
    example: 'A workbook, a picture, an RTF file or one of old Word (.doc).',
    remedy: 'Save it as one that is read: PDF, DOCX, HTML, XML, JSON of a portal, or text.',
  },
  'no-documents': {
    severity: 'error',
    meaning: 'A folder, or a ZIP or WARC file, is empty or has nothing in it that can be read.',
    example: 'A folder of ".doc" files, or one whose name is mistyped.',
    remedy: 'Look at the endings that the report names: save the files in a format that is read, or name each of them.',
  },
  'passed-over': {
    severity: 'warning',
    meaning: 'A file in a folder may be minutes, but dagsorden does not read its format, so it was passed over.',
    example: '"referat.doc", "referat.odt" or "referat.rtf" among PDFs.',
    remedy: 'Save it as DOCX or PDF, in Word or with "soffice --convert-to docx".',
  },
  'damaged-container': {
    severity: 'error',
    meaning: 'A ZIP, gzip or WARC file, or an entry of it, cannot be unpacked.',
    example: 'A ZIP file that was cut off while it was fetched.',
    remedy: 'Fetch the file again; what could be unpacked of it was read.',
  },
  'refused-container': {
    severity: 'error',
    meaning: 'A ZIP, gzip or WARC file, or an entry of it, is not unpacked, for safety.',
    example: 'An entry that unpacks to gigabytes, is encrypted, or has a name that leads out of the file.',
    remedy: 'Look at the file with care; unpack it by hand if it is minutes after all.',
  },
  'not-text': {
    severity: 'error',
    meaning: 'The file is not text in any encoding that dagsorden can tell.',
    example: 'A database file, or UTF-16 without a byte order mark.',
    remedy: 'Name the encoding with --encoding, or leave the file out.',
  },
  'broken-markup': {
    severity: 'error',
    meaning: 'HTML, XML or JSON ends in the middle, or does not fit together, so nothing of it is read.',
    example: 'An export that was cut off while it was fetched.',
    remedy: 'Fetch the file again; what a broken file still holds may be half of what was decided.',
  },
  'unsafe-markup': {
    severity: 'error',
    meaning:
      'XML declares entities of its own, or elements or values stand too deep in one another, so nothing of it is read.',
    example: '<!DOCTYPE a [<!ENTITY b "…">]>: entities that contain entities can grow without end.',
    remedy: 'Leave the file out; no case system writes such files.',
  },
  'unreadable-file': {
    severity: 'error',
    meaning: 'The file or folder could not be opened or read.',
    example: 'A path that does not exist, or a file without permission.',
    remedy: 'Look at the path and its permissions; the other files of the run are not affected.',
  },
  'no-file': {
    severity: 'warning',
    meaning:
      'Something in a folder is not a file: a named pipe, a socket, a device, or a link back to a folder around it.',
    example: 'A named pipe that another program left among the minutes.',
    remedy: 'Nothing, where it does not belong there; a pipe that is named on the command line is read.',
  },
  'too-large': {
    severity: 'error',
    meaning: 'The file, or what it unpacks to, is larger than --max-file-size, so it was not read.',
    example: 'A database dump of 2 GB that ends in ".txt".',
    remedy:
      'Split it at a head of a meeting, or raise --max-file-size: reading takes some 12 times the size in memory.',
  },
  'too-slow': {
    severity: 'error',
    meaning: 'Reading the file took longer than --time-limit, so it was given up.',
    example: 'A document that brings a parser to go around in circles.',
    remedy: 'Look at what is in it; raise --time-limit where it is just long. Report it where it is neither.',
  },
  'out-of-memory': {
    severity: 'error',
    meaning: 'Reading the file took more memory than a thread has, so it was given up.',
    example: 'A file of several hundred megabytes on a small machine.',
    remedy: 'Split it at a head of a meeting, or give Node more memory with NODE_OPTIONS=--max-old-space-size=8192.',
  },
  'no-record': {
    severity: 'error',
    meaning: 'A line of the NDJSON to merge is not a meeting.',
    example: 'A line that was cut off when a run was killed, or JSON that is no NDJSON.',
    remedy: 'Run the shard again that wrote the file, with -f ndjson.',
  },
  'conflicting-records': {
    severity: 'error',
    meaning: 'NDJSON to merge has two different records of one meeting of one document.',
    example: 'Two shards that were read with different options, by different versions, or of a file that has changed.',
    remedy: 'Run both shards again, in the same way. The record of the file that is named first is kept.',
  },
  'damaged-cache': {
    severity: 'info',
    meaning: 'What the cache has of the file is damaged, so the file was read again and the entry made anew.',
    example: 'A disk error, or a program that changed files below the folder of --cache.',
    remedy: 'Nothing; where it happens again, look at the disk. The folder can be deleted at any time.',
  },
  'cache-not-written': {
    severity: 'warning',
    meaning: 'Results could not be put into the cache; the records are not affected, but the next run is not faster.',
    example: 'A disk that is full.',
    remedy: 'Make room, or point --cache to a folder that can be written.',
  },
  'internal-error': {
    severity: 'error',
    meaning: 'A bug in dagsorden stopped it from reading the file; the exit status is 2.',
    example: 'An exception, with its stack.',
    remedy: 'Report it with the document; the other files of the run are not affected.',
  },
  'invalid-record': {
    severity: 'error',
    meaning: 'A record did not fit the schema and was left out.',
    example: 'A year that no calendar has, let through by a layout.',
    remedy: 'Report it with the document: a record that the program itself makes should always fit.',
  },
  'encrypted-file': {
    severity: 'error',
    meaning: 'The file opens only with a password.',
    example: 'A PDF that asks for a password.',
    remedy: 'Save it without the password; one that only forbids printing or copying is read as it is.',
  },
  'damaged-file': {
    severity: 'error',
    meaning: 'The file is cut off or damaged, so nothing of it was read.',
    example: 'A PDF or DOCX whose download broke off.',
    remedy: 'Get the file again.',
  },
  'refused-file': {
    severity: 'error',
    meaning: 'The file takes more time or memory than any minutes do, so it was not read.',
    example: 'A PDF or DOCX made to fill the memory, or one of tens of thousands of pages.',
    remedy: 'Split the file, if it is minutes after all.',
  },
  'no-text': {
    severity: 'error',
    meaning: 'The file has pictures of pages and no text.',
    example: 'Minutes that were printed, signed and scanned.',
    remedy: 'Get the minutes as they were before they were printed, or have their text recognised (OCR).',
  },
  'damaged-page': {
    severity: 'warning',
    meaning: 'Parts of a page could not be read, so its text may be incomplete.',
    example: 'A page with a font that is missing in the file.',
    remedy: 'Compare the page with the records, or get the file again.',
  },
  'page-without-text': {
    severity: 'info',
    meaning: 'A page has no text: it is blank, or a picture.',
    example: 'A map, or a signed page that was scanned.',
    remedy: 'See whether the page has text that matters; text in pictures is not read.',
  },
  'damaged-encoding': {
    severity: 'warning',
    meaning: 'Most of the file is UTF-8, but some bytes are not, so all of it was read as windows-1252.',
    example: '"SÃ¸ren" in a file that was cut in the middle of a letter.',
    remedy: 'Fetch the file again, or repair it with --repair.',
  },
  'double-encoded': {
    severity: 'warning',
    meaning: 'Letters were encoded as UTF-8 twice.',
    example: '"SÃ¸ren" for "Søren".',
    remedy: 'Repair them with --repair; positions then refer to the repaired text.',
  },
  'dos-letters': {
    severity: 'info',
    meaning: 'The letters are those of DOS, so the file was read as code page 850.',
    example: 'A text of the 1990s, in which a program of today shows "m›de" for "møde".',
    remedy: 'Nothing, where the letters are right; else name the encoding with --encoding.',
  },
  'repaired-markup': {
    severity: 'warning',
    meaning: 'The XML has a small fault, but what it means is plain; it was read as meant.',
    example: 'A form feed written as &#xC;, or an ampersand that is only itself.',
    remedy: 'Look at the line; nothing else of the file is affected.',
  },
  'missing-head-field': {
    severity: 'warning',
    meaning: 'The head of a meeting lacks a field that its layout has.',
    example: 'A head without "Mødedato:".',
    remedy: 'Look at the head; the field is null in the record.',
  },
  'invalid-date': {
    severity: 'warning',
    meaning: 'There is no real date where the date belongs.',
    example: '"Mødedato: 31. februar 2021".',
    remedy: 'Look at the line; the date is null in the record.',
  },
  'no-items': {
    severity: 'warning',
    meaning: 'A meeting has no agenda items.',
    example: 'A head with nothing behind it, in a layout that was named with --layout.',
    remedy: 'See whether the document is whole.',
  },
  'missing-title': {
    severity: 'warning',
    meaning: 'An agenda item has no title.',
    example: 'A case number with the routing table right under it.',
    remedy: 'Look at the item; its title is empty in the record.',
  },
  'malformed-case-number': {
    severity: 'warning',
    meaning: 'The case number is not built in any way that dagsorden knows.',
    example: '"Sagsnr.: 27.00-A00-7".',
    remedy: 'Look at the line; the record keeps it as printed, with the scheme "other".',
  },
  'missing-case-number': {
    severity: 'warning',
    meaning: 'The label of a case number has no number behind it.',
    example: '"Sagsnr.: Sagsbehandler: Bodil Clark".',
    remedy: 'Look at the line; the case number is null in the record.',
  },
  'routing-columns-lost': {
    severity: 'warning',
    meaning: 'A routing table has ticks, but their columns are lost.',
    example: '"XØvrige sagsbehandlere: -" right under the last column head.',
    remedy: 'Look the item up at the council; the record names no committee and says that it is not complete.',
  },
  'empty-decision': {
    severity: 'warning',
    meaning: 'A heading for the decision has no text under it.',
    example: '"Beslutning", and then the next item; the decision may have been typed under "Indstilling".',
    remedy: 'Look at the item; the section is in the record, a decision is not.',
  },
  'unclassified-decision': {
    severity: 'warning',
    meaning: 'The text of a decision fits none of the outcomes.',
    example: '"Borgmesteren besvarede spørgsmålet."',
    remedy: 'Read the decision; its outcomes are empty in the record.',
  },
  'unknown-item': {
    severity: 'warning',
    meaning: 'A passage says that somebody was away from items that the meeting does not have.',
    example: '"Karl Mose deltog ikke i behandlingen af punkt 17", in minutes with twelve items.',
    remedy: 'Read the passage; no item has the absence.',
  },
  'votes-do-not-add-up': {
    severity: 'warning',
    meaning: 'The numbers of a ballot do not fit the names behind them, or the members who were present.',
    example: '"For: 20" with nineteen names behind it, or 31 votes in a council of 29.',
    remedy: 'Read the passage; the records keep the numbers as printed.',
  },
  'unknown-heading': {
    severity: 'info',
    meaning: 'A line is a heading at other councils but not in this layout; it was kept as text.',
    example: '"Lovgrundlag" alone on a line.',
    remedy: 'Add the heading to the layout if it is one.',
  },
  'joined-heading': {
    severity: 'warning',
    meaning: 'A heading is joined to the end of the text before it, so what follows stays in that section.',
    example: '"… i henhold til en udarbejdet fortegnelse.Indstilling".',
    remedy: 'Look at the line; the text is in the record, in the section before.',
  },
  'missing-item': {
    severity: 'warning',
    meaning: 'The document says that it has an agenda item that was not found.',
    example: '"7. Køb af jord …… 12" in the table of contents, and no such item; or "Antal punkter: 8" over seven.',
    remedy: 'Look the item up in the document: it is closed to the public, or the layout does not know how it begins.',
  },
  'unlisted-item': {
    severity: 'info',
    meaning: 'An agenda item is not in the document’s own table of contents.',
    example: 'An item that was put on the agenda at the meeting, or a line of a text that was taken for an item.',
    remedy: 'Look at the item; it is in the record.',
  },
  'item-number-gap': {
    severity: 'info',
    meaning: 'The item numbers skip some.',
    example: '"4. …", "6. …": the fifth may be closed to the public.',
    remedy: 'See whether the document has the item that is left out.',
  },
  'repeated-item-number': {
    severity: 'warning',
    meaning: 'Two agenda items of a meeting have the same number.',
    example: 'A numbered line of a text that was taken for an item.',
    remedy: 'Look at the item; both are in the record.',
  },
  'missing-decision': {
    severity: 'warning',
    meaning: 'An open agenda item of minutes has no decision.',
    example:
      'An item that ends behind "Indstilling", or whose decision stands under a heading that the layout does not know.',
    remedy: 'Look at the item; its decisions are empty in the record.',
  },
  'no-case-number': {
    severity: 'info',
    meaning: 'An agenda item has no case number, while most of the meeting’s have one.',
    example: '"Godkendelse af dagsorden", or a label that is printed in another way.',
    remedy: 'Look at the item; its case number is null in the record.',
  },
  'possible-heading': {
    severity: 'info',
    meaning: 'A line stands alone in item after item, like a heading, but no layout knows it; it was kept as text.',
    example: '"Pressemeddelelse" in six of eight items.',
    remedy: 'Add the heading to the layout, with its kind, if it is one.',
  },
  'unclaimed-text': {
    severity: 'warning',
    meaning: 'These lines or words are in no record.',
    example: 'Text between the head and the first item, or a word behind a time: "Mødetid: 16:00 (forlænget)".',
    remedy: 'Look at the lines; if they matter, the layout needs a rule for them.',
  },
  'page-furniture': {
    severity: 'info',
    meaning:
      'A line that belongs to the pages rather than to their text was left out: a running head or foot, or a page number.',
    example: '"Byrådet, 3. marts 2014   Side 4" at the top of each page.',
    remedy: 'See that it says nothing of its own; no record has it.',
  },
  'duplicate-meeting': {
    severity: 'warning',
    meaning: 'Another meeting of this run has the same municipality, committee and date, or lacks the same of them.',
    example: 'The same minutes saved twice.',
    remedy: 'Leave one out, or tell them apart by the number at the end of the id.',
  },
  'pages-differ': {
    severity: 'warning',
    meaning: 'Pages of one meeting, each with an item of it, say different things of the meeting or of one item.',
    example: 'Two pages of item 3 with different texts, or another place on one of the pages.',
    remedy: 'Compare the pages; the record of the meeting has what each says of it in "pages".',
  },
  'cell-too-long': {
    severity: 'warning',
    meaning: 'A text is longer than a spreadsheet holds in a cell, so it was cut in the table.',
    example: 'A recommendation of twenty pages, written as XLSX or as CSV for Excel.',
    remedy: 'Use JSON, SQLite, Parquet or the default CSV, which hold all of it.',
  },
  'letter-replaced': {
    severity: 'warning',
    meaning: 'A text has a letter that the format cannot hold, so U+FFFD stands in its place.',
    example: 'A NUL in the text of a damaged document, written to SQLite.',
    remedy: 'Use JSON or Parquet, which hold it; if a document shows it as text, look at its encoding.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

export const ruleIds = Object.keys(rules) as RuleId[]

/** What keeps a file from being read at all; the exit status tells, and nothing turns it off or accepts it. */
export const unusableRules: ReadonlySet<RuleId> = new Set([
  'unreadable-file',
  'too-large',
  'too-slow',
  'out-of-memory',
  'internal-error',
])
