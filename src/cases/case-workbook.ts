import type {Case} from '../records/case.ts'
import {danishCasesSheet} from '../vocabulary/columns.ts'
import type {Language} from '../vocabulary/languages.ts'
import {cut, spreadsheetLimit} from '../write/cell-limit.ts'
import {cellIn, headingOf} from '../write/language.ts'
import {documentLink, linksOf} from '../write/xlsx/links.ts'
import {sheetColumn} from '../write/xlsx/sheet-column.ts'
import {Sheets} from '../write/xlsx/sheets.ts'
import {sheetCell} from '../write/xlsx/table-sheets.ts'
import {stageWorkbook} from '../write/xlsx/workbook.ts'
import {caseColumns} from './case-columns.ts'

/** A workbook of cases. */
export interface CaseWorkbook {
  add: (one: Case) => void
  finish: () => Promise<void>
  abandon: () => void
}

const documentAt = caseColumns.findIndex(({name}) => name === 'source_path')

/** One sheet, one row per treatment. */
export function openCaseWorkbook(target: string, language: Language): CaseWorkbook {
  const workbook = stageWorkbook(target)
  const layout = {
    name: language === 'en' ? 'cases' : danishCasesSheet,
    columns: caseColumns.map((column) => sheetColumn(column, headingOf(column, 'cases', language))),
    frozen: 1,
  }
  const sheets = new Sheets(layout, workbook.folder)
  const inWords = caseColumns.map((column) => cellIn(language, 'cases', column))
  return {
    add: (one) => {
      for (const treatment of one.treatments) {
        const cells = caseColumns.map((column, at) => {
          const cell = sheetCell(inWords[at]?.(column.cell({one, treatment})) ?? null)
          return typeof cell === 'string' ? cut(cell, spreadsheetLimit) : cell
        })
        const [source] = treatment.sources
        const address = source && documentLink({path: source.path, url: null}, target)
        sheets.add(cells, linksOf(documentAt, address))
      }
    },
    finish: () => workbook.publish([sheets]),
    abandon: () => workbook.abandon([sheets]),
  }
}
