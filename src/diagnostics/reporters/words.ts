import type {Verdict} from '../../records/completeness.ts'
import {counted, type Noun} from '../../vocabulary/counted.ts'
import type {Language} from '../../vocabulary/languages.ts'
import {danishSentence} from '../danish.ts'
import type {Diagnostic} from '../diagnostic.ts'
import type {Severity} from '../rules.ts'

/** What the report for people is written in. */
export interface Words {
  severities: Readonly<Record<Severity, string>>
  /** What a diagnostic says, without its full stop. */
  reason: (diagnostic: Pick<Diagnostic, 'rule' | 'reason'>) => string
  page: string
  line: string
  verdicts: Readonly<Record<Verdict, string>>
  claimed: (lines: number, of: number) => string
  withoutItems: string
  itemsOfCount: (items: number, of: number) => string
  itemsOfContents: (items: number, of: number) => string
  /** How a number is written, as a BCP 47 tag. */
  locale: string
  files: Noun
  meetings: Noun
  items: Noun
  caseNumbers: Noun
  decisions: Noun
  counts: Readonly<Record<Severity, Noun>>
  accepted: (diagnostics: number) => string
  completeness: string
  passedOver: (files: number) => string
  cached: (hits: number, inputs: number) => string
  outdated: (diagnostics: number) => string
  /** Of what was written: "møder.xlsx: 3 meetings, 9 items". */
  written: Noun
  noMeeting: string
  standardOutput: string
  leftAsItWas: (out: string) => string
  exitStatus: (status: number, reason: string) => string
  /** Of a run that goes on: "12 of 50 files". */
  outOf: (done: string, all: string) => string
  left: (time: string) => string
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    severities: {error: 'error', warning: 'warning', info: 'info'},
    reason: ({reason}) => reason,
    page: 'p.',
    line: 'line',
    verdicts: {
      complete: 'complete',
      unconfirmed: 'unconfirmed',
      doubtful: 'doubtful',
      incomplete: 'incomplete',
      unread: 'unread',
    },
    claimed: (lines, of) => `${lines} of ${of} lines of text claimed`,
    withoutItems: 'a meeting without agenda items',
    itemsOfCount: (items, of) => `${items} agenda items of the ${of} that it says it has`,
    itemsOfContents: (items, of) => `${items} agenda items of the ${of} in its table of contents`,
    locale: 'en-GB',
    files: ['file', 'files'],
    meetings: ['meeting', 'meetings'],
    items: ['agenda item', 'agenda items'],
    caseNumbers: ['case number', 'case numbers'],
    decisions: ['decision', 'decisions'],
    counts: {error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes']},
    accepted: (diagnostics) => `${diagnostics} accepted by the baseline`,
    completeness: 'completeness',
    passedOver: (files) =>
      `${counted(files, ['other file', 'other files'])} in folders passed over; name a file to have it read`,
    cached: (hits, inputs) => `${hits} of ${counted(inputs, words.en.files)} from the cache`,
    outdated: (diagnostics) =>
      `${counted(diagnostics, ['diagnostic', 'diagnostics'])} of the baseline not met any more; --update-baseline drops what is not`,
    written: ['item', 'items'],
    noMeeting: 'no meeting was read',
    standardOutput: 'standard output',
    leftAsItWas: (out) => `no meeting was read; ${out} is left as it was`,
    exitStatus: (status, reason) => `exit status ${status}: ${reason}`,
    outOf: (done, all) => `${done} of ${all}`,
    left: (time) => `${time} left`,
  },
  da: {
    severities: {error: 'fejl', warning: 'advarsel', info: 'note'},
    reason: ({rule, reason}) => danishSentence(rule, reason),
    page: 's.',
    line: 'linje',
    verdicts: {
      complete: 'fuldt læst',
      unconfirmed: 'læst, ikke bekræftet',
      doubtful: 'tvivlsomt læst',
      incomplete: 'mangler punkter',
      unread: 'ikke læst',
    },
    claimed: (lines, of) => `${lines} af ${of} linjer med tekst er kommet med`,
    withoutItems: 'et møde uden punkter',
    itemsOfCount: (items, of) => `${items} punkter af de ${of}, som dokumentet siger, det har`,
    itemsOfContents: (items, of) => `${items} punkter af de ${of} i indholdsfortegnelsen`,
    locale: 'da-DK',
    files: ['fil', 'filer'],
    meetings: ['møde', 'møder'],
    items: ['punkt', 'punkter'],
    caseNumbers: ['sagsnummer', 'sagsnumre'],
    decisions: ['beslutning', 'beslutninger'],
    counts: {error: ['fejl', 'fejl'], warning: ['advarsel', 'advarsler'], info: ['note', 'noter']},
    accepted: (diagnostics) => `${diagnostics} accepteret af --baseline`,
    completeness: 'dokumenter',
    passedOver: (files) =>
      `${counted(files, ['anden fil', 'andre filer'])} i mapper er sprunget over; nævn en fil for at få den læst`,
    cached: (hits, inputs) => `${hits} af ${counted(inputs, words.da.files)} fra --cache`,
    outdated: (diagnostics) =>
      `${counted(diagnostics, ['melding', 'meldinger'])} i --baseline findes ikke mere; --update-baseline fjerner dem`,
    written: ['punkt', 'punkter'],
    noMeeting: 'intet møde er læst',
    standardOutput: 'standard output',
    leftAsItWas: (out) => `intet møde er læst; ${out} er, som det var`,
    exitStatus: (status, reason) => `slutstatus ${status}: ${reason}`,
    outOf: (done, all) => `${done} af ${all}`,
    left: (time) => `${time} tilbage`,
  },
}
