import path from 'node:path'
import {z} from 'zod'
import type {Vote} from '../../records/schema.ts'
import type {Language} from '../../vocabulary/languages.ts'
import {danishOverviewColumns, workbookWords} from '../../vocabulary/workbook.ts'
import {type Column, type ColumnOf, canBeCut, column} from '../columns.ts'
import {cellIn, headingOf} from '../language.ts'
import {type ItemRow, itemColumns, ownDecisions} from '../table-columns.ts'
import type {SheetCell} from './cell-xml.ts'
import {linksOf} from './links.ts'
import type {SheetColumn} from './sheet.ts'
import {sheetColumn} from './sheet-column.ts'
import {Sheets} from './sheets.ts'
import {sheetCell} from './table-sheets.ts'

// The sheet that a workbook opens on: what most come for, in the order in which
// they look, and ids last.

/** In letters: so that they all are on the screen of a laptop. */
const widths: Readonly<Record<string, number>> = {
  date: 11,
  municipality: 15,
  committee: 20,
  number: 8,
  title: 36,
  outcomes: 15,
  decision: 52,
  against: 20,
  document: 30,
}

const own: Readonly<Record<string, ColumnOf<ItemRow>>> = {
  // The whole way to it is where the link leads: LibreOffice shows a link on one line, and its end is what tells documents apart.
  document: column('document', z.string().describe('The name of its file, linked to it'), ({meeting}) =>
    path.posix.basename(meeting.source.path),
  ),
  against: column('against', z.array(z.string()).describe('Parties and persons who voted against'), ({item}) =>
    ownDecisions(item).flatMap(({votes}) => votes.flatMap(opponents)),
  ),
  largest_sum: column('largest_sum', z.number().nullable().describe('The largest sum of money in it'), ({item}) =>
    item.amounts.reduce<number | null>((most, {value}) => (most === null || value > most ? value : most), null),
  ),
}

const names = [
  'date',
  'municipality',
  'committee',
  'number',
  'title',
  'outcomes',
  'decision',
  'against',
  'largest_sum',
  'case_number',
  'source_page',
  'source_line',
  'document',
  'document_type',
  'public',
  'item_id',
  'meeting_id',
  'same_meeting_as',
]

/** Those that stay where they are when the others are moved. */
const frozen = names.indexOf('title') + 1
const documentAt = names.indexOf('document')

const overviewColumns: readonly ColumnOf<ItemRow>[] = names.map(
  (name) => own[name] ?? (itemColumns.find((one) => one.name === name) as ColumnOf<ItemRow>),
)

/** Who a vote says was against the item or a part of it: parties, persons with their parties, or at least how many. */
function opponents({stance, on, parties, persons, personParties, count}: Vote): string[] {
  if (stance !== 'against' || typeof on === 'number') return []
  const named = [
    ...parties,
    ...persons.map((name, at) => (personParties[at] ? `${name} (${personParties[at]})` : name)),
  ]
  return named.length > 0 || count === null ? named : [String(count)]
}

/** The overview of all items. */
export class Overview {
  readonly sheets: Sheets
  readonly #inWords: readonly ((row: ItemRow) => SheetCell)[]

  /** @param folder whose disk rows are kept on */
  constructor(language: Language, shorten: (cell: SheetCell) => SheetCell, folder: string) {
    this.sheets = new Sheets(
      {
        name: workbookWords[language].overview.sheet,
        columns: overviewColumns.map((one) => headed(one, language)),
        frozen,
        lines: 2,
        hasLead: true,
      },
      folder,
    )
    this.#inWords = overviewColumns.map((one) => {
      const inWords = cellIn(language, 'items', one)
      const fitting = canBeCut(one) ? shorten : (cell: SheetCell) => cell
      return (row) => fitting(sheetCell(inWords(one.cell(row))))
    })
  }

  /** @param document where the document of the item can be opened */
  add(row: ItemRow, document: string | undefined): void {
    this.sheets.add(
      this.#inWords.map((cell) => cell(row)),
      linksOf(documentAt, document),
    )
  }
}

function headed(one: Column, language: Language): SheetColumn {
  const heading = language === 'en' ? one.name : (danishOverviewColumns[one.name] ?? headingOf(one, 'items', language))
  const column = sheetColumn(one, heading)
  return {...column, width: widths[one.name] ?? column.width}
}
