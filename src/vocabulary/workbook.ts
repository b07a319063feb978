import {counted} from './counted.ts'
import type {Language} from './languages.ts'

// The words of the sheets that a workbook has beside its tables: the one that it
// opens on, the one that tells what is in it, and the one of documents.

interface WorkbookWords {
  overview: {sheet: string; meaning: string}
  about: {sheet: string; title: string; columns: readonly [what: string, count: string, meaning: string]}
  documents: {sheet: string; columns: Readonly<Record<DocumentColumn, string>>; meaning: string}
  columnsSheet: {meaning: string}
  passedOver: {name: string; meaning: string}
  /** How the sheets are to be read. */
  hints: readonly {name: string; meaning: string}[]
  /** The line over the overview: what is in the workbook, and what is not; so short that it stands on one line. */
  lead: (counts: {items: number; meetings: number; documents: number; unread: number; doubtful: number}) => string
}

export type DocumentColumn = 'path' | 'verdict' | 'errors' | 'warnings' | 'notes'

const english: WorkbookWords = {
  overview: {
    sheet: 'overview',
    meaning: 'One row per agenda item: what was decided, who was against, and where it says so',
  },
  about: {sheet: 'about', title: 'What is in this workbook', columns: ['what', 'count', 'meaning']},
  documents: {
    sheet: 'documents',
    columns: {path: 'document', verdict: 'verdict', errors: 'errors', warnings: 'warnings', notes: 'notes'},
    meaning: 'One row per document: how sure its reading is, and what was amiss',
  },
  columnsSheet: {meaning: 'One row per column of the tables: what it means, and which values it has'},
  passedOver: {
    name: 'files passed over',
    meaning: 'Files in the folders that are no documents of a kind that can be read',
  },
  hints: [
    {
      name: 'long texts',
      meaning: 'A row shows the beginning of a text. The cell has all of it: select it, or double-click it',
    },
    {name: 'filters', meaning: 'The arrows in the headings choose rows, such as one committee or one outcome'},
    {name: 'empty cells', meaning: 'The document does not say, or it was not found there. It does not mean "no"'},
    {
      name: 'several records of a meeting',
      meaning:
        'An agenda and its minutes are rows of their own; same_meeting_as names the first, so that nothing is counted twice',
    },
    {name: 'closed items', meaning: 'They have title and case number only'},
    {
      name: 'look it up',
      meaning:
        'Every row ends with the document, page and line that it was read from. Quote the document, not this workbook',
    },
  ],
  lead: ({items, meetings, documents, unread, doubtful}) =>
    [
      `${counted(items, ['item', 'items'])}, ${counted(meetings, ['meeting', 'meetings'])}, ${counted(documents, ['document', 'documents'])}`,
      ...(unread === 0 ? [] : [`${unread} not read`]),
      ...(doubtful === 0 ? [] : [`${doubtful} doubtful`]),
    ].join('; '),
}

const danish: WorkbookWords = {
  overview: {
    sheet: 'Oversigt',
    meaning: 'En række for hvert punkt: hvad der blev besluttet, hvem der var imod, og hvor det står',
  },
  about: {sheet: 'Om filen', title: 'Hvad der er i denne fil', columns: ['hvad', 'antal', 'betydning']},
  documents: {
    sheet: 'dokumenter',
    columns: {path: 'dokument', verdict: 'læst', errors: 'fejl', warnings: 'advarsler', notes: 'bemærkninger'},
    meaning: 'En række for hvert dokument: hvor sikkert det er læst, og hvad der var galt',
  },
  columnsSheet: {meaning: 'En række for hver kolonne i tabellerne: hvad den betyder, og hvilke værdier den har'},
  passedOver: {
    name: 'filer sprunget over',
    meaning: 'Filer i mapperne, som ikke er dokumenter af en slags, der kan læses',
  },
  hints: [
    {
      name: 'lange tekster',
      meaning: 'Rækken viser begyndelsen af en tekst. Hele teksten er i cellen: vælg den, eller dobbeltklik på den',
    },
    {name: 'filtre', meaning: 'Pilene i overskrifterne vælger rækker, for eksempel ét udvalg eller ét udfald'},
    {name: 'tomme celler', meaning: 'Dokumentet siger det ikke, eller det er ikke fundet der. Det betyder ikke "nej"'},
    {
      name: 'flere udgaver af et møde',
      meaning:
        'En dagsorden og dens referat har hver deres rækker; samme_møde_som nævner den første, så intet tælles to gange',
    },
    {name: 'lukkede punkter', meaning: 'De har kun titel og sagsnummer'},
    {
      name: 'slå det efter',
      meaning:
        'Hver række ender med det dokument, den side og den linje, den er læst fra. Citér dokumentet, ikke denne fil',
    },
  ],
  lead: ({items, meetings, documents, unread, doubtful}) =>
    [
      `${counted(items, ['punkt', 'punkter'])}, ${counted(meetings, ['møde', 'møder'])}, ${counted(documents, ['dokument', 'dokumenter'])}`,
      ...(unread === 0 ? [] : [`${unread} ikke læst`]),
      ...(doubtful === 0 ? [] : [counted(doubtful, ['tvivlsomt', 'tvivlsomme'])]),
    ].join('; '),
}

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = {en: english, da: danish}

/** What the columns of the overview are called in Danish, where the tables call them otherwise. */
export const danishOverviewColumns: Readonly<Record<string, string>> = {
  date: 'dato',
  against: 'imod',
  largest_sum: 'største beløb',
  case_number: 'sagsnr.',
  source_page: 'side',
  source_line: 'linje',
  document: 'dokument',
}

/** What each table has, as {@link tables} say it in English. */
export const danishTableMeanings = {
  meetings: 'En række for hvert møde',
  items: 'En række for hvert punkt, med alt, hvad der er fundet om det',
  decisions: 'En række for hver beslutning, også tidligere, som dokumentet gentager',
  attachments: 'En række for hvert bilag',
  amounts: 'En række for hvert beløb, med sætningen, det står i',
  participants: 'En række for hver person, der var indkaldt til et møde',
  votes: 'En række for hver gruppe, der stemte ens',
  amendments: 'En række for hvert ændringsforslag, der blev afgjort',
  absences: 'En række for hver person, der var væk fra et punkt',
  guests: 'En række for hver person, der deltog i et punkt uden at stå på mødets liste',
  references: 'En række for hver henvisning til et andet punkt, møde, en sag, lov, lokalplan eller konto',
} as const

/** What a Danish spreadsheet takes for a sum or for a truth value. */
export const sheetValues: readonly RegExp[] = [
  /^(?:kr\.? ?)?[-+]?\d[\d.,]*-?(?: ?(?:kr\.?|dkk|%))?$/i,
  /^\([\d.,]+(?: ?kr\.?)?\)$/,
  /^(?:sand|falsk|true|false)$/i,
]
